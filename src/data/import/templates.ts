import { csvLine } from './csv-rows';
import { tableDescriptor } from './descriptor';
import { tableXlsx } from './export';
import { LineStore } from './lines';
import type { ImportedTable } from './run';
import { IMPORT_TABLES, type ImportTable, SCHEMAS } from './schema';

/** A table filled with the examples of its schema: what its rows look like. */
export function exampleTable(table: ImportTable): ImportedTable {
  const { fields } = SCHEMAS[table];
  const lines = new LineStore();
  for (const nth of [0, 1] as const) lines.add(csvLine(fields.map(({ examples }) => examples[nth])));
  return { table, columns: fields.map(({ name }) => name), lines };
}

/** An empty table to fill in, with two rows to show how, as CSV. */
export function templateCsv(table: ImportTable): string {
  const { columns, lines } = exampleTable(table);
  return `\uFEFF${[csvLine(columns), ...lines].join('\r\n')}\r\n`;
}

/** The same as a workbook. */
export function templateXlsx(table: ImportTable): Iterable<Uint8Array> {
  return tableXlsx(exampleTable(table));
}

/** What every table may hold, as a Frictionless descriptor: made from the schema that also checks. */
export function templateDescriptor(): string {
  const resources = IMPORT_TABLES.map((name) => ({
    name,
    path: `${name}.csv`,
    title: SCHEMAS[name].titles[0],
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    schema: tableDescriptor(SCHEMAS[name]),
  }));
  return `${JSON.stringify({ name: 'eigen-gegevens', profile: 'tabular-data-package', resources }, null, 1)}\n`;
}
