import { useEffect, useEffectEvent, useState } from 'react';
import { DRAW_TEXT } from '../../i18n/draw';
import type { Drawing } from '../../map/draw';
import { DRAW_KINDS, type DrawKind } from '../../map/draw-shape';
import { type AreaShape, areaText } from '../../model/area';
import { useSpeech } from '../context';
import { CloseIcon } from '../ui/icons';
import { Segmented } from '../ui/Segmented';
import type { MapHandle } from './map-handle';
import './draw.css';

interface DrawToolProps {
  readonly handle: MapHandle;
  /** What is drawn says whom one chooses, and stays no area. */
  readonly isChoice?: boolean;
  /** The area that was drawn, as text; null when it was given up. */
  readonly onEnd: (area: string | null) => void;
}

type Trouble = 'small' | 'failed' | null;

/** Over the map while an area is drawn: which shape, what to do, how to end. */
export default function DrawTool({ handle, isChoice = false, onEnd }: DrawToolProps) {
  const { language } = useSpeech();
  const words = DRAW_TEXT[language];
  const title = isChoice ? words.titleChoice : words.title;
  const [kind, setKind] = useState<DrawKind>('circle');
  const [turn, setTurn] = useState(0);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const end = useEffectEvent((shape: AreaShape | null) => {
    if (shape) return onEnd(areaText(shape));
    setTrouble('small');
    setTurn((before) => before + 1);
  });
  const cancel = useEffectEvent(() => onEnd(null));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn draws anew.
  useEffect(() => {
    let isOver = false;
    let begun: Drawing | null = null;
    handle.draw?.(kind, { onEnd: (shape) => !isOver && end(shape) }).then(
      (started) => {
        if (isOver) started.cancel();
        else {
          begun = started;
          setDrawing(started);
        }
      },
      () => !isOver && setTrouble('failed'),
    );
    return () => {
      isOver = true;
      begun?.cancel();
      setDrawing(null);
    };
  }, [handle, kind, turn]);

  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      cancel();
    };
    window.addEventListener('keydown', stop, true);
    return () => window.removeEventListener('keydown', stop, true);
  }, []);

  return (
    <section className="map-draw" aria-label={title} data-drawing={drawing !== null}>
      <div className="map-draw-head">
        <Segmented
          label={title}
          value={kind}
          onChange={(chosen) => {
            setTrouble(null);
            setKind(chosen);
          }}
          options={DRAW_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <button
          type="button"
          className="map-draw-close"
          aria-label={words.cancel}
          title={words.cancel}
          onClick={() => onEnd(null)}
        >
          <CloseIcon />
        </button>
      </div>
      <p role="status">
        {trouble && <strong>{words[trouble]} </strong>}
        {words.hints[kind]}
      </p>
      <p className="map-draw-typed">{isChoice ? words.typedChoice : words.typed}</p>
      {kind !== 'circle' && (
        <div className="map-draw-foot">
          <button type="button" className="ui-button" onClick={() => drawing?.finish()}>
            {words.finish}
          </button>
          <button type="button" className="ui-button" onClick={() => drawing?.undo()}>
            {words.undo}
          </button>
        </div>
      )}
    </section>
  );
}
