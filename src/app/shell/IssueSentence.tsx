import { ISSUES_TEXT } from '../../i18n/issues';
import type { Issue } from '../../model/issue';
import { useSpeech } from '../context';

/** What is wrong with a dataset, in one sentence. */
export default function IssueSentence({ issue }: { readonly issue: Issue }) {
  const { language } = useSpeech();
  return <>{ISSUES_TEXT[language][issue.code](issue)}</>;
}
