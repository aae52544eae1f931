import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface PrintHeadProps {
  readonly title: string;
  readonly register: Register;
}

/** Head of the printed page: the question, what the data are and where to find the same screen. */
export function PrintHead({ title, register }: PrintHeadProps) {
  const { text, format } = useSpeech();
  return (
    <div className="s-print">
      <h1>{text.shell.printedOn(title)}</h1>
      {register.isExample && (
        <p>
          <strong>{text.shell.example}</strong> {text.shell.exampleNote}
        </p>
      )}
      <p>{text.question.dataset(register.title, format.date(register.referenceDate)).replace(/ ·$/, '')}</p>
      <p className="s-print-link">{window.location.href}</p>
    </div>
  );
}
