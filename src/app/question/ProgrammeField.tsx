import { lazy, Suspense, useId, useState } from 'react';
import type { Subject } from '../../model/question';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface ProgrammeFieldProps {
  readonly register: Register;
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
}

const fetchBox = () => import('./ProgrammeBox');
const ProgrammeBox = lazy(fetchBox);

/** The programme, in a plain box until somebody comes near: the search box and its library are fetched only then. */
export function ProgrammeField(props: ProgrammeFieldProps) {
  const [isEntered, setEntered] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const plain = <PlainBox {...props} onEnter={() => setEntered(true)} onType={setTyped} />;
  if (!isEntered) return plain;
  return (
    <Suspense fallback={plain}>
      <ProgrammeBox {...props} typedBefore={typed} />
    </Suspense>
  );
}

interface PlainBoxProps extends ProgrammeFieldProps {
  readonly onEnter: () => void;
  readonly onType: (typed: string) => void;
}

function PlainBox({ register, subject, onEnter, onType }: PlainBoxProps) {
  const { text } = useSpeech();
  const id = useId();
  const name =
    subject.kind === 'sector'
      ? text.question.wholeSector(subject.sector)
      : (register.programmes.find((programme) => programme.id === subject.programme)?.name ?? subject.programme);
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
          onFocus={(event) => {
            event.currentTarget.select();
            onEnter();
          }}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
