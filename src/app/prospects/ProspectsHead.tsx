import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import type { Register } from '../../model/register';
import type { ProspectsAnswer } from '../../worker/later-messages';
import { useSpeech } from '../context';

interface ProspectsHeadProps {
  readonly register: Register;
  readonly answer: ProspectsAnswer;
  readonly title: string;
  /** The area of the answer, with a space before it; empty without one. */
  readonly where: string;
}

/** How many there are to call, what shortage they could end, and how they are ordered. */
export function ProspectsHead({ register, answer, title, where }: ProspectsHeadProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const { shortLearners, shortSchools, shortSchoolsHere, hasPool, request } = answer;
  const isShort = shortLearners > 0;
  const notes = [
    isShort ? words.short(shortLearners, shortSchools) : words.notShort,
    shortSchoolsHere ? words.shortHere(shortSchoolsHere, shortSchools, where) : '',
    request.sort === null ? words.order(isShort) : '',
    request.without.length > 0 ? WORK_LIST_TEXT[language].leftOut(request.without.length) : '',
    hasPool ? '' : words.noPool,
    register.isExample ? words.exampleOnly : '',
  ];
  return (
    <>
      <h2>{title}</h2>
      {shortSchoolsHere === 0 && <p className="pr-not-short">{words.notShortHere(where, shortSchools)}</p>}
      <p className="w-note">{notes.filter((note) => note !== '').join(' ')}</p>
    </>
  );
}
