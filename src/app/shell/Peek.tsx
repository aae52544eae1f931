import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { type Judgement, judgedArea } from '../answer/judged';
import { sayAnswer } from '../answer/shared-summary';
import { useSpeech } from '../context';

interface PeekProps {
  readonly register: Register;
  readonly judgement: Judgement;
  readonly selection: Selection | null;
  readonly onOpen: () => void;
}

/** The answer in one sentence below the map of a phone, and the way to the rest of it. */
export function Peek({ register, judgement, selection, onOpen }: PeekProps) {
  const speech = useSpeech();
  const { text } = speech;
  const area = selection?.kind === 'area' ? judgedArea(judgement, selection.region) : null;
  const name =
    selection?.kind === 'school'
      ? register.schools?.names[selection.school]
      : selection?.kind === 'workplace' && register.workplaces?.names[selection.workplace];
  return (
    <div className="s-peek">
      <p>{name || sayAnswer(judgement, area, register, speech)}</p>
      <button type="button" className="ui-button s-primary" onClick={onOpen}>
        {selection ? text.shell.openVerdict : text.shell.openList}
      </button>
    </div>
  );
}
