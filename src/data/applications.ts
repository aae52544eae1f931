import type { Application } from '../model/forum';
import type { Issue } from '../model/issue';
import { type Register, UNKNOWN } from '../model/register';
import { rowFinder } from './row-finder';
import { parseTable, wholeNumber } from './table';

const COLUMNS = ['id', 'school_id', 'programme_id', 'learners'] as const;
/** More learners than any application has. */
const MOST_LEARNERS = 10_000;

/** Reads applications for new offers (CSV), schools and programmes by id or by name. Rows that cannot be used are kept aside as issues. Throws DatasetError when it is no such table. */
export function readApplications(
  file: string,
  text: string,
  { schools, programmes }: Register,
): { readonly applications: readonly Application[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const table = parseTable(file, text, COLUMNS, issues);
  const schoolOf = rowFinder(schools?.ids ?? [], schools?.names ?? []);
  const programmeOf = rowFinder(
    programmes.map(({ id }) => id),
    programmes.map(({ name }) => name),
  );
  const seen = new Set<string>();
  const applications: Application[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const id = table.cell(row, 'id');
    const school = schoolOf(table.cell(row, 'school_id')) ?? UNKNOWN;
    const programme = programmeOf(table.cell(row, 'programme_id')) ?? UNKNOWN;
    const before = issues.length;
    const learners = wholeNumber(table, row, 'learners');
    issues.length = before;
    if (id === '') table.report('id-missing', row, 'id');
    else if (seen.has(id)) table.report('id-duplicate', row, 'id');
    else if (school === UNKNOWN) table.report('reference-unknown', row, 'school_id');
    else if (programme === UNKNOWN) table.report('reference-unknown', row, 'programme_id');
    else if (learners < 1 || learners > MOST_LEARNERS) table.report('learners-broken', row, 'learners');
    else {
      seen.add(id);
      applications.push({ id, school, programme, learners });
    }
  }
  return { applications, issues };
}
