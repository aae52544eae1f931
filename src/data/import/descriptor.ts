import { MANIFEST_FILE, POOL } from '../../model/kbo';
import type { PackageInfo } from './package-info';
import type { ImportedTable } from './run';
import { type Field, type FieldType, SCHEMAS, type TableSchema } from './schema';

const FRICTIONLESS_TYPE: Readonly<Record<FieldType, string>> = {
  text: 'string',
  id: 'string',
  word: 'string',
  nace: 'string',
  enterprise: 'string',
  'school-year': 'string',
  whole: 'integer',
  decimal: 'number',
  date: 'date',
};
const PATTERN: Partial<Record<FieldType, string>> = { nace: '[0-9]{2,7}', 'school-year': '[0-9]{4}-[0-9]{4}' };

/** The Frictionless schema of a table, or of those of its columns that are there. */
export function tableDescriptor(schema: TableSchema, columns: readonly string[] = schema.fields.map(({ name }) => name)): object {
  const fields = schema.fields.filter(({ name }) => columns.includes(name));
  const foreignKeys = fields.flatMap(({ name, refersTo }) =>
    refersTo === undefined ? [] : [{ fields: [name], reference: { resource: refersTo, fields: ['id'] } }],
  );
  return {
    fields: fields.map(fieldDescriptor),
    missingValues: [''],
    ...(schema.key.length > 0 && schema.key.every((name) => columns.includes(name)) && schema.key[0] === 'id'
      ? { primaryKey: schema.key }
      : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function fieldDescriptor({ name, type, titles, isCellNeeded, least, most }: Field): object {
  const pattern = PATTERN[type];
  const constraints = {
    ...(isCellNeeded ? { required: true } : {}),
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    ...(pattern === undefined ? {} : { pattern }),
  };
  const [nl, en, fr] = titles;
  return {
    name,
    type: FRICTIONLESS_TYPE[type],
    title: nl,
    titles: { nl, en, fr },
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

const POOL_RESOURCE = {
  name: 'prospects',
  path: `${POOL}/${MANIFEST_FILE}`,
  title: SCHEMAS.prospects.titles[0],
  format: 'json',
  mediatype: 'application/json',
};

/** The descriptor of a dataset in normal form, with a compiled pool or without; what its own package said of itself stays. */
export function descriptorText(tables: readonly ImportedTable[], info: PackageInfo | null, hasPool: boolean): string {
  const content = {
    name: info?.name || 'eigen-gegevens',
    title: info?.title || info?.name || 'Eigen gegevens',
    profile: 'tabular-data-package',
    ...(info?.isExample ? { example: true } : {}),
    ...(info?.referenceDate ? { referenceDate: info.referenceDate } : {}),
    ...(info && info.licenses.length > 0 ? { licenses: info.licenses } : {}),
    ...(info && info.sources.length > 0 ? { sources: info.sources } : {}),
    ...(info && info.assumptions.length > 0 ? { assumptions: info.assumptions } : {}),
    resources: [
      ...tables.map(({ table, columns }) => ({
        name: table,
        path: `${table}.csv`,
        title: SCHEMAS[table].titles[0],
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: tableDescriptor(SCHEMAS[table], columns),
      })),
      ...(hasPool ? [POOL_RESOURCE] : []),
    ],
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
