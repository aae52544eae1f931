import { PROOF_TEXT } from '../../i18n/proof';
import type { Certificate } from '../../model/match';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface ProofProps {
  readonly register: Register;
  readonly certificate: Certificate;
  readonly unplaced: number;
  /** Whether it is about the learners of all programmes. */
  readonly isOfAll: boolean;
  readonly onSchool: (school: number) => void;
}

/** The schools and sums that prove a shortage, for anybody to add up, and what ends it. */
export default function Proof({ register, certificate, unplaced, isOfAll, onSchool }: ProofProps) {
  const { text, language } = useSpeech();
  const words = PROOF_TEXT[language];
  const { schools, learners, places } = certificate;
  return (
    <section className="an-shared" aria-label={text.shared.title}>
      <p>
        {isOfAll && `${text.shared.allNote} `}
        {words.proof(schools.length, learners, places, unplaced)}
      </p>
      <ul>
        {schools.map((school) => (
          <li key={school}>
            <button type="button" className="ui-link" onClick={() => onSchool(school)}>
              {register.schools?.names[school]}
            </button>
          </li>
        ))}
      </ul>
      <p>{words.end(unplaced)}</p>
      <p>{words.ranges}</p>
    </section>
  );
}
