import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CsvFile, TableFiles } from './extract-files';

/** What the database may hold in memory; the rest goes to disk. The process itself and the readers' buffers come on top. */
export const MEMORY_LIMIT_MB = 1000;
const THREADS = 2;

export interface Database {
  run(sql: string): Promise<void>;
  rows<Row>(sql: string): Promise<readonly Row[]>;
  /** One array per column; fit for many rows. */
  columns(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): void;
}

/** A database in a folder of its own, which may be removed afterwards. Loaded only when asked for: no other command pays for it. */
export async function openDatabase(folder: string): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(join(folder, 'work.duckdb'), {
    memory_limit: `${MEMORY_LIMIT_MB}MB`,
    threads: String(THREADS),
    temp_directory: join(folder, 'spilled'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
  });
  const connection: DuckDBConnection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async <Row>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as unknown as readonly Row[],
    columns: async (sql) => (await connection.runAndReadAll(sql)).getColumns(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A file as a table of texts. What cannot be read lands in the table `rejects`, never in an error. */
export function readCsv(file: CsvFile): string {
  const columns = file.columns.map((column) => `${quoted(column)}: 'VARCHAR'`).join(', ');
  return (
    `read_csv(${quoted(file.path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', ` +
    `new_line = '${file.isCrLf ? '\\r\\n' : '\\n'}', columns = {${columns}}, store_rejects = true, ` +
    `rejects_table = 'rejects', rejects_scan = 'scans')`
  );
}

/** A number of ten digits, with or without points, as an integer; null for anything else. */
export const numberOf = (column: string): string =>
  `CASE WHEN length(replace(${column}, '.', '')) = 10 THEN TRY_CAST(replace(${column}, '.', '') AS BIGINT) END`;

/** Rows of all files of a table, with the step that they came in and their entity's `number`, without those that a later step deletes. */
export function rowsOf(files: TableFiles, key: string, columns: readonly string[], where = 'true'): string {
  const parts = files.rows.map(
    ({ step, file }) =>
      `SELECT ${step} AS step, ${numberOf(key)} AS number, ${columns.join(', ')} FROM ${readCsv(file)} WHERE ${where}`,
  );
  const rows = `(${parts.join(' UNION ALL ')})`;
  if (files.deletions.length === 0) return rows;
  const deletions = files.deletions.map(
    ({ step, file }) => `SELECT ${step} AS step, ${numberOf(`"${file.columns[0]}"`)} AS number FROM ${readCsv(file)}`,
  );
  const last = `(SELECT number, max(step) AS step FROM (${deletions.join(' UNION ALL ')}) GROUP BY number)`;
  return `(SELECT r.* FROM ${rows} r LEFT JOIN ${last} d ON d.number = r.number WHERE d.step IS NULL OR r.step >= d.step)`;
}
