import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import type { SharedCurve } from '../../model/match';
import { useSpeech } from '../context';
import { riseSentence } from './rises';
import { SchoolLink, type SchoolLinkProps } from './SchoolLink';
import { keepNumbers } from './say';

/** Says where a larger reach leaves more learners without a place, and which schools come in there. */
export function RiseNote({ curve, ...link }: Omit<SchoolLinkProps, 'school'> & { readonly curve: SharedCurve }) {
  const { language, format } = useSpeech();
  const words = SCHOOL_SHARED_TEXT[language];
  const sentence = riseSentence(curve, words, format);
  if (!sentence) return null;
  const { before, schools, unnamed, after } = sentence;
  const items = [...schools.map(String), ...(unnamed > 0 ? [words.rises.others(unnamed)] : [])];
  return (
    <p className="sc-rise">
      {keepNumbers(before)}
      {format.listParts(items).map(({ item, words: literal }) => {
        const school = item === null ? undefined : schools[item];
        return school === undefined ? literal : <SchoolLink key={school} {...link} school={school} />;
      })}
      {after}
    </p>
  );
}
