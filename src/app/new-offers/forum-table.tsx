import type { ForumText } from '../../i18n/forum';
import { type ForumReason, PROPOSALS, type Proposal } from '../../model/forum';
import type { Register } from '../../model/register';
import type { ForumTable } from '../../store/forum-table';
import type { ForumAnswer } from '../../worker/proving-messages';
import type { Speech } from '../context';
import type { CsvValue } from '../ui/csv';
import type { Column } from '../ui/DataTable';
import { programmeName, schoolName } from './names';

export type JudgedRow = ForumAnswer['applications'][number];

/** What a table of outcomes begins with, so that it can be judged again. */
const FORUM_HEADER = ['id', 'school_id', 'programme_id', 'learners'] as const;
const EXAMPLE_LEARNERS = [8, 20, 40, 120];

/** A few applications of schools in the data for one programme, to see how it works. */
export function exampleTable({ schools }: Register, programme: string, { head }: ForumText): string {
  const rows = EXAMPLE_LEARNERS.flatMap((learners, row) => {
    const school = schools?.ids[row];
    return school === undefined ? [] : [[row + 1, school, programme, learners]];
  });
  return [head, ...rows].map((cells) => cells.join(',')).join('\n');
}

/** Why an outcome is proposed, whether the order of the applications made it so, and what it would cost others. */
export function reasonOf(row: JudgedRow, words: ForumText, { format }: Speech): string {
  const sentences = [words.reasons[row.reason]({ ...row, without: format.number(row.withoutOffer) })];
  if (row.placed < row.alone && TOLD_ALONE.has(row.reason)) sentences.push(words.together(row.placed));
  if (row.placedLast < row.placed) sentences.push(words.orderMatters(row.placedLast));
  if (row.loses.length > 0) sentences.push(words.costs(row.loses.length, costOf(row)));
  return sentences.join(' ');
}

/** Reasons that tell what an application places alone. */
const TOLD_ALONE: ReadonlySet<ForumReason> = new Set(['offer-takes-places', 'few-places']);

/** What all offers that exist lose. */
export const costOf = ({ loses }: JudgedRow): number => loses.reduce((sum, each) => sum + each.loses, 0);

export function forumColumns(
  register: Register,
  chosen: ForumTable['chosen'],
  words: ForumText,
  speech: Speech,
  onChoose: (id: string, outcome: Proposal) => void,
): readonly Column<JudgedRow>[] {
  const { columns, proposals } = words;
  const { format } = speech;
  const number = (
    key: 'of' | 'alone' | 'placed' | 'placedLast' | 'loses',
    read: (row: JudgedRow) => number,
  ): Column<JudgedRow> => ({
    key,
    label: columns[key],
    numeric: true,
    sortValue: read,
    cell: (row) => format.number(read(row)),
  });
  const text = (key: 'school' | 'programme' | 'competes', read: (row: JudgedRow) => string) => ({
    key,
    label: columns[key],
    sortValue: read,
    cell: read,
  });
  return [
    { key: 'id', label: columns.id, sortValue: ({ id }) => id, cell: ({ id }) => id },
    text('school', ({ school }) => schoolName(register, school)),
    text('programme', ({ programme }) => programmeName(register, programme)),
    number('of', ({ of }) => of),
    number('alone', ({ alone }) => alone),
    number('placed', ({ placed }) => placed),
    number('placedLast', ({ placedLast }) => placedLast),
    number('loses', costOf),
    {
      key: 'chosen',
      label: columns.outcome,
      phone: 'second',
      sortValue: ({ id, proposal }) => proposals[chosen[id] ?? proposal],
      cell: (row) => (
        <Outcome row={row} outcome={chosen[row.id] ?? row.proposal} words={words} speech={speech} onChoose={onChoose} />
      ),
    },
    text('competes', ({ competesWith }) => competesWith.join(', ')),
  ];
}

interface OutcomeProps {
  readonly row: JudgedRow;
  readonly outcome: Proposal;
  readonly words: ForumText;
  readonly speech: Speech;
  readonly onChoose: (id: string, outcome: Proposal) => void;
}

/** The outcome, to be changed, with the proposal and its reason below. */
function Outcome({ row, outcome, words, speech, onChoose }: OutcomeProps) {
  const { id, proposal } = row;
  const { proposals } = words;
  return (
    <span className="fo-cell">
      <select
        className="q-select"
        aria-label={words.choose(id)}
        value={outcome}
        onChange={({ currentTarget }) => onChoose(id, PROPOSALS.find((one) => one === currentTarget.value) ?? proposal)}
      >
        {PROPOSALS.map((one) => (
          <option key={one} value={one}>
            {proposals[one]}
          </option>
        ))}
      </select>
      {outcome !== proposal && <strong>{words.changed(proposals[proposal])}</strong>}
      <span className="fo-reason">{reasonOf(row, words, speech)}</span>
    </span>
  );
}

/** Everything about each application, with what was proposed and what was chosen. */
export function forumCsv(
  { applications }: ForumAnswer,
  register: Register,
  chosen: ForumTable['chosen'],
  words: ForumText,
  speech: Speech,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } {
  const { columns, proposals } = words;
  const { format } = speech;
  return {
    header: [
      ...FORUM_HEADER,
      columns.school,
      columns.programme,
      columns.alone,
      columns.placed,
      columns.placedLast,
      columns.competes,
      columns.loses,
      columns.losers,
      columns.proposal,
      columns.reason,
      columns.chosen,
    ],
    rows: applications.map((row) => [
      row.id,
      register.schools?.ids[row.school] ?? '',
      register.programmes[row.programme]?.id ?? '',
      row.of,
      schoolName(register, row.school),
      programmeName(register, row.programme),
      row.alone,
      row.placed,
      row.placedLast,
      row.competesWith.join(' '),
      costOf(row),
      format.list(
        row.loses.map(({ school, programme, loses }) =>
          words.loser(schoolName(register, school), programmeName(register, programme), loses),
        ),
      ),
      proposals[row.proposal],
      reasonOf(row, words, speech),
      proposals[chosen[row.id] ?? row.proposal],
    ]),
  };
}
