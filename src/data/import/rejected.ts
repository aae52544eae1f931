import type { ImportIssue } from '../../model/import-issue';
import { csvCell, csvLine } from './csv-rows';
import { REASON_PREFIX } from './mapping';
import { type ImportResult, isError, type RejectedRows } from './run';

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

const FIRST_OF_GROUP = 20;

/** Findings of one code in one column of a file. */
export interface IssueGroup {
  readonly code: ImportIssue['code'];
  readonly file: string;
  readonly count: number;
  /** The first ones. */
  readonly first: readonly ImportIssue[];
  /** The values it was found in, and how often. */
  readonly values: readonly { readonly value: string; readonly times: number }[];
}

/** What was found, by code, file and column, with the values that it was found in. */
export function issueGroups(issues: readonly ImportIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, { count: number; first: ImportIssue[]; values: Map<string, number> }>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.code, issue.file, issue.code === 'column-unused' ? null : issue.column]);
    const group = groups.get(key) ?? { count: 0, first: [], values: new Map<string, number>() };
    groups.set(key, group);
    group.count += 1;
    if (group.first.length < FIRST_OF_GROUP) group.first.push(issue);
    const value = issue.value ?? '';
    if (value !== '' && (group.values.has(value) || group.values.size < FIRST_OF_GROUP))
      group.values.set(value, (group.values.get(value) ?? 0) + 1);
  }
  return [...groups.values()].flatMap(({ count, first, values }) => {
    const [example] = first;
    if (!example) return [];
    const { code, file } = example;
    return [{ code, file, count, first, values: [...values].map(([value, times]) => ({ value, times })) }];
  });
}
