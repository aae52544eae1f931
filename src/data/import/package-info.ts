import * as v from 'valibot';
import { allBytes, baseName, type FileSource } from './bytes';
import { IMPORT_TABLES, type ImportTable } from './schema';

/** What a data package says of itself, beside its tables. */
export interface PackageInfo {
  readonly name: string;
  readonly title: string;
  readonly isExample: boolean;
  readonly referenceDate: string | null;
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly licenses: readonly Readonly<Record<string, unknown>>[];
  readonly assumptions: readonly string[];
  /** File name without folders -> table. */
  readonly tableOfPath: ReadonlyMap<string, ImportTable>;
}

const text = v.optional(v.fallback(v.string(), ''), '');
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.fallback(v.array(item), []), []);
const object = v.record(v.string(), v.unknown());
const PACKAGE = v.object({
  name: text,
  title: text,
  example: v.optional(v.unknown()),
  referenceDate: v.optional(v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), null), null),
  sources: list(object),
  licenses: list(object),
  assumptions: list(v.string()),
  resources: v.array(v.object({ name: text, path: text })),
});

/** Reads a Frictionless descriptor; "broken" when it is none. */
export async function readPackage(source: FileSource): Promise<PackageInfo | 'broken'> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), PACKAGE), new TextDecoder().decode(await allBytes(source)));
  if (!result.success) return 'broken';
  const { name, title, example, referenceDate, sources, licenses, assumptions, resources } = result.output;
  const tables = resources.flatMap(({ name: resource, path }) => {
    const table = IMPORT_TABLES.find((known) => known === resource);
    return table ? [[baseName(path), table] as const] : [];
  });
  return {
    name,
    title,
    isExample: example === true,
    referenceDate,
    sources,
    licenses,
    assumptions,
    tableOfPath: new Map(tables),
  };
}
