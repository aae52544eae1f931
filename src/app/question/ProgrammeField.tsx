import { type ComponentType, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Subject } from '../../model/question';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { ChevronIcon } from '../ui/icons';
import { type Entry, PlainBox } from './PlainBox';
import type { ProgrammeBoxProps } from './ProgrammeBox';

interface ProgrammeFieldProps {
  readonly register: Register;
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
}

const fetchBox = () => import('./ProgrammeBox');

/** The programme, in a plain box until somebody comes near: the search box and its library are fetched only then. */
export function ProgrammeField(props: ProgrammeFieldProps) {
  const { register, subject } = props;
  const { text } = useSpeech();
  const [search, setSearch] = useState<{ readonly Box: ComponentType<ProgrammeBoxProps>; readonly entry: Entry } | null>(null);
  if (search) return <search.Box {...props} entry={search.entry} />;
  const name =
    subject.kind === 'sector'
      ? text.question.wholeSector(subject.sector)
      : (register.programmes.find((programme) => programme.id === subject.programme)?.name ?? subject.programme);
  return (
    <PlainBox
      label={text.question.programme}
      value={name}
      isCombobox
      onNear={fetchBox}
      onEnter={async (entryNow) => {
        const { ProgrammeBox } = await fetchBox();
        // At once, so that no letter falls between the two boxes.
        flushSync(() => setSearch({ Box: ProgrammeBox, entry: entryNow() }));
      }}
    >
      <span className="q-toggle q-sign">
        <ChevronIcon />
      </span>
    </PlainBox>
  );
}
