import { bytesSource, type FileSource } from '../../../src/data/import/bytes';
import { datasetFiles } from '../../../src/data/import/dataset-files';
import { type InspectOptions, inspectFiles } from '../../../src/data/import/plan';
import { type ImportResult, importFiles } from '../../../src/data/import/run';
import { loadGeography } from '../../../src/pipeline/folder';

export const geography = await loadGeography();

export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

export const sourcesOf = (files: Files): readonly FileSource[] =>
  Object.entries(files).map(([name, content]) =>
    bytesSource(name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
  );

/** Imports files given by name and content. */
export const importing = async (files: Files, options: Partial<InspectOptions> = {}): Promise<ImportResult> => {
  const { plans, info } = await inspectFiles(sourcesOf(files), { geography, ...options });
  return importFiles(plans, { geography, info });
};

/** What was written, as text by file name. */
export const written = ({ tables, info }: ImportResult): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...datasetFiles(tables, info)].map(([name, parts]) => [name, new TextDecoder().decode(Buffer.concat([...parts]))]),
  );

export const linesOf = ({ tables }: ImportResult, table: string): readonly string[] => [
  ...(tables.find((one) => one.table === table)?.lines ?? []),
];

/** Parts of a file as one. */
export const bytesOf = async (
  parts: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const all: BlobPart[] = [];
  for await (const part of parts) all.push(part as BlobPart);
  return new Uint8Array(await new Blob(all).arrayBuffer());
};
