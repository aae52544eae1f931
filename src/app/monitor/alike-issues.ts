import type { ClassIssue } from '../../model/cover';

type AlikeRow = Pick<ClassIssue, 'row' | 'pupil'>;

/** Issues that are the same but for their rows, in order of their first. */
export function alikeIssues(
  issues: readonly ClassIssue[],
): readonly { readonly issue: ClassIssue; readonly rows: readonly AlikeRow[] }[] {
  const found = new Map<string, { readonly issue: ClassIssue; readonly rows: AlikeRow[] }>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.code, issue.column, issue.value]);
    const known = found.get(key) ?? { issue, rows: [] };
    known.rows.push({ row: issue.row, pupil: issue.pupil });
    found.set(key, known);
  }
  return [...found.values()];
}
