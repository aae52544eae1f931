import type { ImportIssue } from '../../model/import-issue';
import { csvCell, csvLine } from './csv-rows';
import { type ImportResult, isError, REASON_PREFIX, type RejectedRows } from './run';

const REASONS = ['row', 'column', 'code', 'value', 'reason'].map((name) => `${REASON_PREFIX}${name}`);

/**
 * The rows that were kept out of a file as CSV: the columns they came in, and why. Mended and dropped in again it is read like the file it
 * came from. Columns about people in the school lists stay out.
 */
export function rejectedCsv(rejected: RejectedRows, result: ImportResult, say: (issue: ImportIssue) => string): string {
  const { file, header, rows } = rejected;
  const issuesOf = new Map<number, ImportIssue[]>();
  for (const issue of result.issues) {
    if (issue.file !== file || issue.row === null || !isError(issue)) continue;
    const known = issuesOf.get(issue.row);
    if (known) known.push(issue);
    else issuesOf.set(issue.row, [issue]);
  }
  const lines = rows.map(({ row, line }) => {
    const issues = issuesOf.get(row) ?? [];
    const [first] = issues;
    const reason = [...new Set(issues.map(say))].join(' ');
    const missing = Math.max(header.length - cellCount(line), 0);
    const why = [String(row), first?.column ?? '', first?.code ?? '', first?.value ?? '', reason].map(csvCell);
    return [line + ','.repeat(missing), ...why].join(',');
  });
  return `\uFEFF${[csvLine([...header, ...REASONS]), ...lines].join('\r\n')}\r\n`;
}

/** Cells of a line that we wrote ourselves: commas outside quotes. */
function cellCount(line: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
}

/** A name for the rejected rows that tells their table again. */
export function rejectedName({ file, table }: RejectedRows): string {
  const base = file
    .replace(/^.*[/\\]/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${table}.rejected.${base || table}.csv`;
}

/** Every finding as CSV: file, row, column, code, value, sentence. */
export function issuesCsv(issues: readonly ImportIssue[], say: (issue: ImportIssue) => string): string {
  const lines = issues.map((issue) =>
    csvLine([
      issue.file,
      issue.row === null ? '' : String(issue.row),
      issue.column ?? '',
      issue.code,
      issue.value ?? '',
      say(issue),
    ]),
  );
  return `\uFEFF${[csvLine(['file', 'row', 'column', 'code', 'value', 'sentence']), ...lines].join('\r\n')}\r\n`;
}

/** How often each code was found, most first, with the first finding. */
export function issueGroups(
  issues: readonly ImportIssue[],
): readonly { code: ImportIssue['code']; file: string; count: number; first: ImportIssue }[] {
  const groups = new Map<string, { code: ImportIssue['code']; file: string; count: number; first: ImportIssue }>();
  for (const issue of issues) {
    const key = `${issue.code}\n${issue.file}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { code: issue.code, file: issue.file, count: 1, first: issue });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
