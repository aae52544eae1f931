import { type KboIssue, type KboIssueCode, LEFT_OUT_REASONS, type LeftOutReason } from '../../model/kbo';
import type { Database } from './database';
import type { CsvFile, ExtractFiles } from './extract-files';
import { RANK_UNIT, UNKNOWN_VERSION, UNREADABLE_CODE, VERSION_UNIT } from './stages';

const EXAMPLES = 3;

interface IssueRow {
  readonly file: string;
  readonly code: KboIssueCode;
  readonly count: string;
  readonly examples: readonly (string | null)[] | null;
}

/** What was wrong with rows, counted: of the addresses with points too. */
export async function issuesOf(
  database: Database,
  files: ExtractFiles,
  points: readonly CsvFile[],
): Promise<readonly KboIssue[]> {
  const queries = [
    rejectedLines(),
    counted('enterprise.csv', 'doubled', 'sum(times - 1)', 'enterprise WHERE number IS NOT NULL'),
    counted('establishment.csv', 'doubled', 'sum(times - 1)', 'establishment WHERE number IS NOT NULL'),
    counted('activity.csv', 'doubled', 'sum(times - 1)', 'activity WHERE packed >= 0'),
    counted('enterprise.csv', 'number-unreadable', 'sum(times)', 'enterprise WHERE number IS NULL'),
    counted('establishment.csv', 'number-unreadable', 'sum(times)', 'establishment WHERE number IS NULL'),
    counted('establishment.csv', 'date-unreadable', 'count(*)', 'establishment WHERE number IS NOT NULL AND latest.year IS NULL'),
    counted('activity.csv', 'nace-version-unknown', 'sum(times)', `activity WHERE packed = ${UNKNOWN_VERSION}`),
    counted('activity.csv', 'nace-unreadable', 'sum(times)', `activity WHERE packed = ${UNREADABLE_CODE}`),
    counted('enterprise.csv', 'type-unknown', 'count(*)', 'enterprise WHERE number IS NOT NULL AND latest.type = 0'),
    counted('denomination.csv', 'name-missing', 'count(*)', 'pool WHERE name IS NULL'),
    unlistedNace(),
  ];
  const all = Object.values(files).flatMap(({ rows, deletions }) => [...rows, ...deletions].map(({ file }) => file));
  const found: KboIssue[] = [...all, ...points].flatMap(({ name, faults }) =>
    faults.map(({ code, count, lines }) => ({ file: name, code, count, examples: lines.map((line) => `line ${line}`) })),
  );
  for (const query of queries) {
    for (const { file, code, count, examples } of await database.rows<IssueRow>(query)) {
      if (Number(count) > 0) found.push({ file, code, count: Number(count), examples: (examples ?? []).map(String) });
    }
  }
  if (files.code.rows.length === 0) found.push({ file: 'code.csv', code: 'code-list-missing', count: 1, examples: [] });
  return found;
}

/** What the database could not read although every line was looked at: nothing, as far as is known. */
function rejectedLines(): string {
  return `SELECT regexp_extract(s.file_path, '[^/\\\\]+$') AS file, 'unreadable' AS code, count(DISTINCT r.line) AS count, [] AS examples
    FROM rejects r JOIN scans s USING (scan_id, file_id) GROUP BY s.file_path`;
}

/** Without examples: numbers of establishments and enterprises may be those of natural persons. */
function counted(file: string, code: KboIssueCode, count: string, from: string): string {
  return `SELECT '${file}' AS file, '${code}' AS code, ${count} AS count, [] AS examples FROM ${from}`;
}

/** Codes of a version that the extract's own list does not have; they are kept, as the list may be the older one. */
function unlistedNace(): string {
  return `WITH used AS (
      SELECT CASE WHEN packed < ${VERSION_UNIT} THEN 'Nace2008' ELSE 'Nace2025' END AS category,
        substr((packed % ${RANK_UNIT})::VARCHAR, 2) AS code, sum(times) AS times
      FROM activity WHERE packed >= 0 GROUP BY ALL
    )
    SELECT 'activity.csv' AS file, 'nace-unlisted' AS code, sum(times) AS count,
      list(concat(category, ' ', code) ORDER BY category, code)[1:${EXAMPLES}] AS examples
    FROM used ANTI JOIN code USING (category, code) WHERE category IN (SELECT category FROM code)`;
}

export async function leftOutOf(database: Database): Promise<Record<LeftOutReason, number>> {
  const rows = await database.rows<{ reason: LeftOutReason; count: string }>(
    'SELECT reason, count(*) AS count FROM placed WHERE reason IS NOT NULL GROUP BY reason',
  );
  const counts = new Map(rows.map(({ reason, count }) => [reason, Number(count)]));
  return Object.fromEntries(LEFT_OUT_REASONS.map((reason) => [reason, counts.get(reason) ?? 0])) as Record<LeftOutReason, number>;
}
