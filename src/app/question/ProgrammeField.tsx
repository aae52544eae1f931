import { type ComponentType, type FocusEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Subject } from '../../model/question';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { ChevronIcon } from '../ui/icons';
import type { ProgrammeBoxProps } from './ProgrammeBox';

interface ProgrammeFieldProps {
  readonly register: Register;
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
}

/** How somebody came into the plain box before the search box was there. */
export interface Entry {
  readonly isFocused: boolean;
  /** Pressed or typed in, so the list is wanted; not merely passed by keyboard. */
  readonly wantsList: boolean;
  /** What was typed; null = nothing yet. */
  readonly typed: string | null;
}

const fetchBox = () => import('./ProgrammeBox');

/** The programme, in a plain box until somebody comes near: the search box and its library are fetched only then. */
export function ProgrammeField(props: ProgrammeFieldProps) {
  const [search, setSearch] = useState<{ readonly Box: ComponentType<ProgrammeBoxProps>; readonly entry: Entry } | null>(null);
  if (search) return <search.Box {...props} entry={search.entry} />;
  return (
    <PlainBox
      {...props}
      onEnter={async (entryNow) => {
        const { ProgrammeBox } = await fetchBox();
        // At once, so that no letter falls between the two boxes.
        flushSync(() => setSearch({ Box: ProgrammeBox, entry: entryNow() }));
      }}
    />
  );
}

interface PlainBoxProps extends ProgrammeFieldProps {
  readonly onEnter: (entryNow: () => Entry) => void;
}

function PlainBox({ register, subject, onEnter }: PlainBoxProps) {
  const { text } = useSpeech();
  const id = useId();
  const wantsList = useRef(false);
  const name =
    subject.kind === 'sector'
      ? text.question.wholeSector(subject.sector)
      : (register.programmes.find((programme) => programme.id === subject.programme)?.name ?? subject.programme);
  const enter = ({ currentTarget: input }: FocusEvent<HTMLInputElement>) => {
    input.select();
    onEnter(() => {
      const typed = input.value === name ? null : input.value;
      return { isFocused: document.activeElement === input, wantsList: wantsList.current || typed !== null, typed };
    });
  };
  return (
    <div className="q-field q-combobox">
      <label htmlFor={id} className="q-label">
        {text.question.programme}
      </label>
      <div className="q-box">
        <input
          key={name}
          id={id}
          className="q-input"
          role="combobox"
          aria-expanded={false}
          aria-autocomplete="list"
          defaultValue={name}
          spellCheck={false}
          autoComplete="off"
          onPointerEnter={fetchBox}
          onPointerDown={() => {
            wantsList.current = true;
          }}
          onFocus={enter}
        />
        <span className="q-toggle q-sign">
          <ChevronIcon />
        </span>
      </div>
    </div>
  );
}
