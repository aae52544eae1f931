import { dsvFormat } from 'd3-dsv';
import type { Application } from '../model/forum';
import type { Issue } from '../model/issue';
import { type Register, UNKNOWN } from '../model/register';
import { delimited } from './delimited';
import { delimiterOf } from './delimiter';
import { foldName } from './fold-name';
import { id, LEARNERS, PROGRAMME, SCHOOL } from './import/fields';
import type { Field } from './import/schema';
import { rowFinder } from './row-finder';
import { parseTable, wholeNumber } from './table';

const ID = id(['aanvraag', 'aanvraagnummer', 'aanvraag id', 'nr', 'application', 'application number', 'demande'], ['1', '2']);
/** More learners than any application has. */
const MOST_LEARNERS = 10_000;

/**
 * Reads applications for new offers (CSV), schools and programmes by id or by name, columns by the names that imports know. Without a column for
 * an id rows are numbered. Rows that cannot be used are kept aside as issues. Throws DatasetError when it is no such table.
 */
export function readApplications(
  file: string,
  text: string,
  { schools, programmes }: Register,
): { readonly applications: readonly Application[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const { header } = delimited(text);
  const called = (field: Field) => columnOf(header, field);
  const [idColumn, schoolColumn] = [called(ID), called(SCHOOL)];
  const [programmeColumn, learnersColumn] = [called(PROGRAMME), called(LEARNERS)];
  const table = parseTable(file, text, [schoolColumn, programmeColumn, learnersColumn], issues);
  const isNumbered = !table.has(idColumn);
  const schoolOf = rowFinder(schools?.ids ?? [], schools?.names ?? []);
  const programmeOf = programmeFinder(programmes);
  const seen = new Set<string>();
  const applications: Application[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const own = isNumbered ? String(row + 1) : table.cell(row, idColumn);
    const school = schoolOf(table.cell(row, schoolColumn)) ?? UNKNOWN;
    const programme = programmeOf(table.cell(row, programmeColumn)) ?? UNKNOWN;
    const before = issues.length;
    const learners = wholeNumber(table, row, learnersColumn);
    issues.length = before;
    if (own === '') table.report('id-missing', row, idColumn);
    else if (seen.has(own)) table.report('id-duplicate', row, idColumn);
    else if (school === UNKNOWN) table.report('reference-unknown', row, schoolColumn);
    else if (programme === UNKNOWN) table.report('reference-unknown', row, programmeColumn);
    else if (learners < 1 || learners > MOST_LEARNERS) table.report('learners-broken', row, learnersColumn);
    else {
      seen.add(own);
      applications.push({ id: own, school, programme, learners });
    }
  }
  return { applications, issues };
}

/** A table of applications with one more, under its own headings, or under these where it is no such table yet; unchanged when it has that one. */
export function withApplication(
  text: string,
  headings: readonly [id: string, school: string, programme: string, learners: string],
  { school, programme, learners }: { readonly school: string; readonly programme: string; readonly learners: number },
): string {
  const { header, rows, cell } = delimited(text);
  const [id, ...asked] = [ID, SCHOOL, PROGRAMME, LEARNERS].map((field) => columnOf(header, field));
  const { formatRows } = dsvFormat(delimiterOf(text));
  const cells = [school, programme, String(learners)];
  if (!asked.every((column) => header.includes(column))) return `${headings.join(',')}\n${['1', ...cells].join(',')}`;
  if (rows.some((_, row) => asked.every((column, nth) => cell(row, column) === cells[nth]))) return text;
  const last = Math.max(0, ...rows.map((_, row) => Number.parseInt(cell(row, id ?? ''), 10) || 0), rows.length);
  const added = header.map((column) => (column === id ? String(last + 1) : (cells[asked.indexOf(column)] ?? '')));
  return `${text.trimEnd()}\n${formatRows([added])}`;
}

/** What a field is called in a file: its own name goes before another; that name where it is not there. */
function columnOf(header: readonly string[], { name, titles, aliases = [] }: Field): string {
  const folded = header.map(foldName);
  const at = [name, ...titles, ...aliases].map((each) => folded.indexOf(foldName(each))).find((column) => column >= 0);
  return header[at ?? UNKNOWN] ?? name;
}

/** By id or name, also without the word at the end that all of them have. */
function programmeFinder(programmes: Register['programmes']): (cell: string) => number | undefined {
  const full = rowFinder(
    programmes.map((programme) => programme.id),
    programmes.map(({ name }) => name),
  );
  const short = rowFinder(
    [],
    programmes.map(({ name }) => name.replace(/ duaal$/i, '')),
  );
  return (cell) => full(cell) ?? short(cell);
}
