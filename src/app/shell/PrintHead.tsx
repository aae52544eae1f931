import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface PrintHeadProps {
  readonly title: string;
  /** Address of a picture of the map; null = none. */
  readonly picture: string | null;
  readonly register: Register;
}

/** Head of the printed page: the question, the map as a picture, what the data are and where to find the same screen. */
export function PrintHead({ title, picture, register }: PrintHeadProps) {
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
      {picture && <img src={picture} alt={text.shell.map} />}
    </div>
  );
}
