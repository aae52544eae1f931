import type { Answer } from '../../model/answer';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { sayHeadline } from '../answer/say';
import { headlineOf } from '../answer/summary';
import { useSpeech } from '../context';

interface PeekProps {
  readonly register: Register;
  readonly answer: Answer;
  readonly selection: Selection | null;
  readonly onOpen: () => void;
}

/** The answer in one sentence below the map of a phone, and the way to the rest of it. */
export function Peek({ register, answer, selection, onOpen }: PeekProps) {
  const speech = useSpeech();
  const { text } = speech;
  const area = selection?.kind === 'area' ? (answer.areas.find(({ region }) => region === selection.region) ?? null) : null;
  const name =
    selection?.kind === 'school'
      ? register.schools?.names[selection.school]
      : selection?.kind === 'workplace' && register.workplaces?.names[selection.workplace];
  return (
    <div className="s-peek">
      <p>{name || sayHeadline(headlineOf(answer, area), register, answer, speech)}</p>
      <button type="button" className="ui-button s-primary" onClick={onOpen}>
        {selection ? text.shell.openVerdict : text.shell.openList}
      </button>
    </div>
  );
}
