import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entrySource, listArchive } from '../../../src/data/import/archive';
import { baseName } from '../../../src/data/import/bytes';
import { datasetFiles } from '../../../src/data/import/dataset-files';
import { packageZip } from '../../../src/data/import/export';
import { besidePool, inspectFiles } from '../../../src/data/import/plan';
import type { CompiledPool } from '../../../src/data/import/pool';
import { importFiles } from '../../../src/data/import/run';
import { datasetHash } from '../../../src/data/import/stored-rows';
import { readProspects } from '../../../src/data/prospects';
import { sayImportIssue } from '../../../src/i18n/import-issues';
import { LANGUAGES } from '../../../src/i18n/text';
import { MANIFEST_FILE } from '../../../src/model/kbo';
import { compiledFiles, inventedPool } from '../pool-world';
import { bytesOf, type Files, geography, importing, sourcesOf, written } from './import-case';

const PARTS = inventedPool({ count: 300, code: '43210' }, { count: 60, code: '01110' }, geography).filter(
  ({ rows }) => rows.numbers.length > 0,
);
const POOL_FILES = compiledFiles(PARTS, '01-11-2026');
const NUMBERS = PARTS.flatMap(({ rows }) => [...rows.numbers].map(String)).sort();
const PROSPECTS = 'id,name,nace,postcode\np1,Proef,43.21,2440\n';

type Given = Record<string, string | Uint8Array<ArrayBuffer>>;
const inspect = (files: Files) => inspectFiles(sourcesOf(files), { geography });
/** All files, with others in place of some; null takes one away. */
const given = (others: Readonly<Record<string, string | Uint8Array<ArrayBuffer> | null>> = {}): Files =>
  Object.fromEntries(
    Object.entries({ ...Object.fromEntries(POOL_FILES), ...others }).flatMap(([name, file]) =>
      file === null ? [] : [[name, file]],
    ),
  );
interface ListedFile {
  [field: string]: unknown;
}
/** The manifest with other fields, or with others of the first file in it. */
const withManifest = (fields: ListedFile, ofFirst: ListedFile = {}): Files => {
  const manifest = JSON.parse(new TextDecoder().decode(POOL_FILES.get(MANIFEST_FILE)));
  Object.assign(manifest.files[0], ofFirst);
  return given({ [MANIFEST_FILE]: JSON.stringify({ ...manifest, ...fields }) });
};
const LISTED: readonly ListedFile[] = JSON.parse(new TextDecoder().decode(POOL_FILES.get(MANIFEST_FILE))).files;
const [FIRST_FILE = ''] = POOL_FILES.keys();
const FIRST_BYTES = POOL_FILES.get(FIRST_FILE) ?? new Uint8Array();
const codes = async (files: Files) => (await inspect(files)).plans.map(({ refusal }) => refusal?.code);

/** The establishments of a dataset as the app opens it. */
const establishmentsOf = async (pool: CompiledPool | null): Promise<readonly string[]> => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, parts] of datasetFiles([], null, pool !== null)) files.set(name, await bytesOf(parts));
  for (const [name, source] of pool?.files ?? [])
    files.set(name, await bytesOf(source.stream() as unknown as AsyncIterable<Uint8Array>));
  const text = async (name: string) => (files.has(name) ? new TextDecoder().decode(files.get(name)) : null);
  const { prospects } = await readProspects(
    text,
    geography,
    () => Promise.reject(new Error('a pool has its municipalities')),
    async (name) => files.get(name) ?? null,
  );
  return Array.from({ length: prospects?.ids.length ?? 0 }, (_, row) => prospects?.ids.at(row) ?? '');
};

describe('a compiled extract among files', () => {
  it('gives back every establishment, however its files are spread over folders and zips, in any order, with others of its folder', async () => {
    const folder = fc.constantFrom('', 'kbo/', 'a/b/', 'a\\');
    const spread = fc.tuple(
      fc.shuffledSubarray([...POOL_FILES.keys()], { minLength: POOL_FILES.size }),
      fc.array(folder, { minLength: POOL_FILES.size, maxLength: POOL_FILES.size }),
      fc.array(fc.boolean(), { minLength: POOL_FILES.size, maxLength: POOL_FILES.size }),
      fc.boolean(),
    );
    const hashes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(spread, async ([order, folders, isZipped, isFlat]) => {
        const loose: Given = {};
        const zipped: Given = {};
        order.forEach((name, at) => {
          const placed = `${folders[at]}${isFlat ? baseName(name) : name}`;
          const content = POOL_FILES.get(name) ?? '';
          if (isZipped[at]) zipped[placed] = content;
          else loose[placed] = content;
          if (placed.endsWith('.arrow.gz')) loose[placed.replace('.arrow.gz', '.parquet')] = 'PAR1';
        });
        if (Object.keys(zipped).length > 0)
          loose['uittreksel.zip'] = new Uint8Array(zipSync(zipped as Record<string, Uint8Array>));
        const { pool, plans } = await inspect(loose);
        expect(plans).toEqual([]);
        expect([...(await establishmentsOf(pool))].sort()).toEqual(NUMBERS);
        hashes.add(pool?.hash ?? '');
      }),
      { numRuns: 25 },
    );
    expect(hashes.size).toBe(1);
  });

  it('tells how many establishments it has, in how many arrondissements, and of which day', async () => {
    const { pool } = await inspect(given());
    expect(pool).toMatchObject({ establishments: 360, arrondissements: PARTS.length, day: '2026-11-01', file: MANIFEST_FILE });
    expect(pool?.bytes).toBe([...POOL_FILES.values()].reduce((sum, { length }) => sum + length, 0));
    const undated = await inspect(withManifest({ extract: { snapshotDate: '99-99-2026' } }));
    expect(undated.pool?.day).toBeNull();
  });

  it('of another version of the same folder takes the files of its own', async () => {
    const others = compiledFiles(inventedPool({ count: 90, code: '43210' }, { count: 1, code: '01110' }, geography));
    const both: Given = {};
    for (const [name, content] of others) if (name !== MANIFEST_FILE) both[`oud/${name}`] = content;
    for (const [name, content] of POOL_FILES) both[baseName(name)] = content;
    const { pool, plans } = await inspect(both);
    expect(plans).toEqual([]);
    expect([...(await establishmentsOf(pool))].sort()).toEqual(NUMBERS);
  });

  it('changes the fingerprint of a dataset by a single name in it', async () => {
    const renamed = PARTS.map((part, at) =>
      at === 0
        ? { ...part, rows: { ...part.rows, names: part.rows.names.map((name, row) => (row === 0 ? 'Ander' : name)) } }
        : part,
    );
    const hashes = await Promise.all(
      [given(), withManifest({ files: [...LISTED].reverse() }), Object.fromEntries(compiledFiles(renamed)), { 'a.csv': '' }].map(
        async (files) => datasetHash([], (await inspect(files)).pool?.hash),
      ),
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(new Set(hashes).size).toBe(3);
  });

  it('goes before a table of prospects, which is told as not taken', async () => {
    const { plans, pool } = await inspect({ ...given(), 'prospects.csv': PROSPECTS });
    const result = await importFiles(besidePool(plans, pool), { geography });
    expect(result.tables).toEqual([]);
    expect(result.issues).toMatchObject([{ code: 'pool-goes-first', file: 'prospects.csv', value: MANIFEST_FILE }]);
    expect((await importing({ 'prospects.csv': PROSPECTS })).tables).toHaveLength(1);
  });

  it('comes back from a package with the rest of the dataset', async () => {
    const schools = { 'scholen.csv': 'id,naam,postcode\ns1,Proefschool,9000\n' };
    const result = await importing({ ...given(), ...schools });
    const { pool } = await inspect({ ...given(), ...schools });
    const zip = await bytesOf(packageZip(result.tables, null, pool?.files ?? null));
    const again = await inspect({ 'dataset.zip': zip });
    expect(again.plans.map(({ table, refusal }) => [table, refusal])).toEqual([['schools', null]]);
    expect(again.pool?.hash).toBe(pool?.hash);
    expect(written(await importing({ 'dataset.zip': zip }))['schools.csv']).toBe(written(result)['schools.csv']);
    const without = await inspect({ 'dataset.zip': await bytesOf(packageZip(result.tables, null)) });
    expect([without.pool, without.plans.length]).toEqual([null, 1]);
  });

  it('comes back from a package whatever marks of a zip its files have', async () => {
    const marks = Uint8Array.of(0x50, 0x4b, 7, 8, 0x50, 0x4b, 1, 2, 0x50, 0x4b, 3, 4);
    const content = new Uint8Array(3000).map((_, at) => marks[at % marks.length] ?? 0);
    const [source] = sourcesOf({ 'pool/a.arrow.gz': content });
    const zip = await bytesOf(packageZip([], null, new Map(source ? [['pool/a.arrow.gz', source]] : [])));
    const [archive] = sourcesOf({ 'dataset.zip': zip });
    if (!archive) throw new Error('no archive');
    const entries = await listArchive(archive);
    expect(entries.map(({ name }) => name)).toEqual(['datapackage.json', 'pool/a.arrow.gz']);
    const read = entrySource(archive, entries[1] ?? { name: '', bytes: 0 }).stream();
    expect(await bytesOf(read as unknown as AsyncIterable<Uint8Array>)).toEqual(content);
  });
});

describe('a compiled extract that cannot be used is refused in one sentence', () => {
  const cases: readonly (readonly [string, Files, string])[] = [
    ['without its manifest', given({ [MANIFEST_FILE]: null }), 'pool-manifest-missing'],
    ['with a manifest that breaks off', given({ [MANIFEST_FILE]: '{"format": 3, "files": [' }), 'pool-manifest-broken'],
    ['with an empty manifest', given({ [MANIFEST_FILE]: '' }), 'pool-manifest-broken'],
    ['of another format', withManifest({ format: 2 }), 'pool-manifest-broken'],
    ['with a manifest of something else', given({ [MANIFEST_FILE]: '{"name": "app", "icons": []}' }), 'pool-manifest-broken'],
    ['with a path out of its folder', withManifest({}, { arrow: '../../geheim.arrow.gz' }), 'pool-manifest-broken'],
    ['with one file listed twice', withManifest({ files: [...LISTED, LISTED[0]] }), 'pool-manifest-broken'],
    ['without municipalities of a file', withManifest({}, { nis: null }), 'pool-manifest-broken'],
    ['with other counts per class than establishments', withManifest({}, { classes: { 43210: 1e6 } }), 'pool-manifest-broken'],
    ['with fewer than no establishments', withManifest({}, { establishments: -1 }), 'pool-manifest-broken'],
    ['with more than a pool holds', withManifest({}, { establishments: 2 ** 21, classes: { '': 2 ** 21 } }), 'pool-too-large'],
    ['with another number than the file has', withManifest({}, { establishments: 1, classes: { '': 1 } }), 'pool-files-broken'],
    ['with a file that is no Arrow', given({ [FIRST_FILE]: 'id,name\n' }), 'pool-files-broken'],
    ['with a file cut off', given({ [FIRST_FILE]: FIRST_BYTES.slice(0, 500) }), 'pool-files-broken'],
    ['with an empty file', given({ [FIRST_FILE]: '' }), 'pool-files-broken'],
  ];
  it.each(cases)('%s', async (_, files, code) => {
    const { plans, pool } = await inspect({ ...files, 'arrondissement/11000.parquet': 'PAR1' });
    expect(pool).toBeNull();
    expect(plans.map(({ refusal }) => refusal?.code)).toEqual([code]);
    for (const language of LANGUAGES) {
      for (const { refusal } of plans) expect(refusal && sayImportIssue(refusal, language)).toMatch(/^[^.].{60,400}\.$/s);
    }
  });

  it('without its files, by name of three and a count of the others', async () => {
    const { plans } = await inspect({ [MANIFEST_FILE]: POOL_FILES.get(MANIFEST_FILE) ?? '' });
    const names = PARTS.slice(0, 3).map(({ arrondissement }) => `${arrondissement}.arrow.gz`);
    expect(plans.map(({ refusal }) => refusal?.value)).toEqual([`${names.join(', ')} (+${PARTS.length - 3})`]);
  });

  it('when there are two, and the first is taken', async () => {
    const files = { ...given(), 'ander/manifest.json': POOL_FILES.get(MANIFEST_FILE) ?? '' };
    expect((await inspect(files)).pool?.establishments).toBe(360);
    expect(await codes(files)).toEqual(['pool-second']);
  });

  it('whatever bytes stand in a file in place of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(FIRST_BYTES.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), async (at, junk) => {
        const damaged = FIRST_BYTES.slice();
        damaged.set(junk.subarray(0, damaged.length - at), at);
        const { pool, plans } = await inspect(given({ [FIRST_FILE]: damaged }));
        // Some bytes of a packed file say nothing of its content.
        if (pool) expect([...(await establishmentsOf(pool))].sort()).toEqual(NUMBERS);
        else expect(plans.map(({ refusal }) => refusal?.code)).toEqual(['pool-files-broken']);
      }),
      { numRuns: 60 },
    );
  });
});
