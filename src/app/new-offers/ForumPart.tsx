import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { FORUM_TEXT } from '../../i18n/forum';
import { ISSUES_TEXT } from '../../i18n/issues';
import type { Proposal } from '../../model/forum';
import { type ForumTable, keepForum, keptForum } from '../../store/forum-table';
import type { ForumAnswer } from '../../worker/proving-messages';
import { useSpeech } from '../context';
import { YearSelect } from '../question/selects';
import { questionOf } from '../requests';
import { CsvButton } from '../ui/CsvButton';
import { saveCsv } from '../ui/csv';
import { DataTable } from '../ui/DataTable';
import { Waiting } from '../ui/Waiting';
import { XlsxButton } from '../ui/XlsxButton';
import { useAsked } from '../use-answer';
import { costOf, exampleTable, forumColumns, forumCsv, type JudgedRow } from './forum-table';
import { programmeName, schoolName } from './names';
import type { PartProps } from './part-props';

/** Far more than any round of applications. */
const MOST_MB = 2;
const BYTES_PER_MB = 1_000_000;

/** Applications judged together on one supply: what all of them can place, who is in whose way, and the outcome that follows. */
export function ForumPart({ session, register, link, navigate, changes }: PartProps) {
  const { language } = useSpeech();
  const words = FORUM_TEXT[language];
  const [forum, setForum] = useState<ForumTable>(keptForum);
  const [draft, setDraft] = useState(forum.text);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const keep = useCallback((next: ForumTable) => {
    setForum(next);
    keepForum(next);
  }, []);
  const isAsked = forum.text.trim() !== '';
  const { answer, isBusy, again } = useAsked(
    session,
    'forum',
    isAsked
      ? { question: { ...questionOf(link), level: 'municipality' }, given: link.given, file: forum.file, text: forum.text }
      : null,
  );
  const judge = (text: string, name: string) => {
    setDraft(text);
    setFault(text.trim() === '' ? words.empty : null);
    if (text.trim() !== '') keep({ file: name, text, chosen: {} });
  };
  const load = async (chosen: File) => {
    if (chosen.size > MOST_MB * BYTES_PER_MB) return setFault(words.tooLarge(MOST_MB));
    try {
      judge(await chosen.text(), chosen.name);
    } catch {
      setFault(words.unreadable);
    }
  };
  const offers = changes.flatMap((change) => (change.kind === 'offer' ? [change] : []));
  const fromChanges = () =>
    [words.head, ...offers.map(({ school, programme, learners }, row) => [row + 1, school, programme, learners])]
      .map((cells) => cells.join(','))
      .join('\n');
  const programme = link.subject.kind === 'programme' ? link.subject.programme : (register.programmes[0]?.id ?? '');
  return (
    <>
      <div className="s-sector-bar">
        <YearSelect register={register} link={link} navigate={navigate} />
      </div>
      {!answer && <h2>{words.title}</h2>}
      {answer && <Headline answer={answer} />}
      <p>{words.intro}</p>
      <label htmlFor={id} className="q-label fo-label">
        {words.table}
      </label>
      <textarea
        id={id}
        className="w-input fo-table"
        rows={6}
        spellCheck={false}
        placeholder={`${words.head.join(',')}\n…`}
        value={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      />
      <div className="w-tools">
        <button type="button" className="ui-button s-primary" onClick={() => judge(draft, words.pasted)}>
          {words.judge}
        </button>
        <button type="button" className="ui-button" onClick={() => file.current?.click()}>
          {words.load}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void load(chosen);
            currentTarget.value = '';
          }}
        />
        <button type="button" className="ui-button" onClick={() => setDraft(exampleTable(register, programme, words))}>
          {words.example}
        </button>
        <button type="button" className="ui-button" onClick={() => void saveCsv(words.file, words.head, [], language)}>
          {words.template}
        </button>
        {offers.length > 0 && (
          <button type="button" className="ui-button" onClick={() => judge(fromChanges(), words.pasted)}>
            {words.fromChanges(offers.length)}
          </button>
        )}
      </div>
      {fault && <p role="alert">{fault}</p>}
      {isAsked && !answer && <Waiting isBusy={isBusy} onAgain={again} />}
      {isAsked && answer && (
        <div aria-busy={isBusy}>
          {draft !== forum.text && <p className="w-note">{words.stale}</p>}
          <Issues answer={answer} />
          {answer.applications.length > 0 && (
            <Judged answer={answer} register={register} chosen={forum.chosen} onChosen={(chosen) => keep({ ...forum, chosen })} />
          )}
        </div>
      )}
      <p className="w-note">{words.kept}</p>
    </>
  );
}

function Headline({ answer: { applications } }: { readonly answer: ForumAnswer }) {
  const { language } = useSpeech();
  const words = FORUM_TEXT[language];
  const sum = (read: (row: JudgedRow) => number) => applications.reduce((total, row) => total + read(row), 0);
  const whole = applications.filter(({ of, placedLast }) => placedLast === of).length;
  const competing = applications.filter(({ competesWith }) => competesWith.length > 0).length;
  // Nothing was judged: why is told line by line.
  if (applications.length === 0) return null;
  return (
    <>
      <h2>
        {words.headline(
          sum(({ placed }) => placed),
          sum(({ of }) => of),
          applications.length,
        )}
      </h2>
      <p>{words.summary(whole, competing)}</p>
    </>
  );
}

/** Lines that were kept out, each with its reason. */
function Issues({ answer: { issues } }: { readonly answer: ForumAnswer }) {
  const { language } = useSpeech();
  const words = FORUM_TEXT[language];
  if (issues.length === 0) return null;
  return (
    <div role="alert">
      <strong>{words.refused(issues.length)}</strong>
      <ul className="no-lines">
        {issues.map((issue) => {
          const sentence = ISSUES_TEXT[language][issue.code](issue);
          return <li key={`${issue.row} ${issue.code}`}>{issue.row === null ? sentence : words.line(issue.row, sentence)}</li>;
        })}
      </ul>
    </div>
  );
}

interface JudgedProps extends Pick<PartProps, 'register'> {
  readonly answer: ForumAnswer;
  readonly chosen: ForumTable['chosen'];
  readonly onChosen: (chosen: ForumTable['chosen']) => void;
}

function Judged({ answer, register, chosen, onChosen }: JudgedProps) {
  const speech = useSpeech();
  const { language } = speech;
  const words = FORUM_TEXT[language];
  const { applications } = answer;
  const columns = useMemo(() => {
    const choose = (id: string, outcome: Proposal) => {
      const { [id]: _, ...others } = chosen;
      const isProposed = applications.find((row) => row.id === id)?.proposal === outcome;
      onChosen(isProposed ? others : { ...others, [id]: outcome });
    };
    return forumColumns(register, chosen, words, speech, choose);
  }, [register, chosen, words, speech, applications, onChosen]);
  const rowKey = useCallback(({ id }: JudgedRow) => id, []);
  const table = () => forumCsv(answer, register, chosen, words, speech);
  return (
    <>
      <div className="w-tools">
        <CsvButton name={words.file} table={table} />
        <XlsxButton name={words.file} sheets={() => [{ name: 'Forum', ...table() }]} />
        {Object.keys(chosen).length > 0 && (
          <button type="button" className="ui-button" onClick={() => onChosen({})}>
            {words.reset}
          </button>
        )}
      </div>
      <p className="w-note">{words.costHelp}</p>
      <div className="w-list fo-judged">
        <DataTable
          caption="Forum"
          columns={columns}
          rows={applications}
          rowKey={rowKey}
          phoneLine={(row) =>
            [
              schoolName(register, row.school),
              programmeName(register, row.programme),
              `${words.columns.placed} ${row.placed}/${row.of}`,
              `${words.columns.loses} ${costOf(row)}`,
              ...(row.competesWith.length > 0 ? [`${words.columns.competes} ${row.competesWith.join(', ')}`] : []),
            ].join(' · ')
          }
        />
      </div>
    </>
  );
}
