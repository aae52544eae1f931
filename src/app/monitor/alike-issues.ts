import type { ClassIssue } from '../../model/cover';

/** Issues that are the same but for their rows, in order of their first. */
export function alikeIssues(
  issues: readonly ClassIssue[],
): readonly { readonly issue: ClassIssue; readonly rows: readonly number[] }[] {
  const found = new Map<string, { readonly issue: ClassIssue; readonly rows: number[] }>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.code, issue.column, issue.value]);
    const known = found.get(key) ?? { issue, rows: [] };
    known.rows.push(issue.row);
    found.set(key, known);
  }
  return [...found.values()];
}
