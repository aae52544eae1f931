import { type ComponentType, useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Geography } from '../../model/geography';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { type Entry, PlainBox } from '../question/PlainBox';
import type { AreaBoxProps } from './AreaBox';

export interface AreaFieldProps {
  readonly geography: Geography;
  readonly link: LinkState;
  readonly navigate: Navigate;
  /** Null where there is no map to draw on. */
  readonly onDraw: (() => void) | null;
}

const fetchBox = () => import('./AreaBox');

/** An area of one's own, in a plain box until somebody comes near or the link has one: what reads areas is fetched only then. */
export function AreaField(props: AreaFieldProps) {
  const { text } = useSpeech();
  const words = text.question.area;
  const [reader, setReader] = useState<{ readonly Box: ComponentType<AreaBoxProps>; readonly entry: Entry | null } | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const entryNow = useRef<(() => Entry) | null>(null);
  const enter = () => {
    fetchBox().then(
      ({ AreaBox }) => flushSync(() => setReader((known) => known ?? { Box: AreaBox, entry: entryNow.current?.() ?? null })),
      () => setIsFailed(true),
    );
  };
  const isGiven = props.link.area !== null;
  const enterGiven = useEffectEvent(enter);
  useEffect(() => {
    if (isGiven) enterGiven();
  }, [isGiven]);
  if (reader) return <reader.Box {...props} entry={reader.entry} />;
  return (
    <>
      <PlainBox
        label={words.label}
        value=""
        placeholder={words.example}
        onNear={fetchBox}
        onEnter={(now) => {
          entryNow.current = now;
          enter();
        }}
      />
      {isFailed && <p className="q-help">{words.failed}</p>}
    </>
  );
}
