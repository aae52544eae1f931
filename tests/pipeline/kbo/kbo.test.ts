import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KBO_REGIONS, LEFT_OUT_REASONS, type Manifest } from '../../../src/model/kbo';
import { loadGeography } from '../../../src/pipeline/folder';
import { type CompileRequest, compileKbo, TEMPORARY_FOLDER } from '../../../src/pipeline/kbo/compile';
import { MEMORY_LIMIT_MB, openDatabase } from '../../../src/pipeline/kbo/database';
import { runRadar } from '../run-radar';
import { plainCount } from './plain-count';
import { bestCsv, enterpriseNumber, establishmentNumber, writeKboWorld } from './world';

/** A folder of real sample rows, which are nobody's to publish: the test runs where somebody has them. */
const REAL_SAMPLE = process.env.KBO_SAMPLE;

let base = '';
let clean = '';
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'radar-kbo-'));
  clean = join(base, 'clean');
  await writeKboWorld(clean, { establishments: 2000, activitiesPerEntity: 4, seed: 7 });
});
afterAll(() => rmSync(base, { recursive: true }));

const copied = (name: string): string => {
  const folder = join(base, name);
  cpSync(clean, folder, { recursive: true });
  return folder;
};

/** In this process: what only the command line does has tests of its own. */
const compiled = async (extract: string, out: string, more: Partial<CompileRequest> = {}): Promise<Manifest> =>
  compileKbo(
    { extract, out, addresses: [], regions: KBO_REGIONS, naturalPersonsReason: null, geography: await loadGeography(), ...more },
    () => {},
  );

const printed = async (...args: readonly string[]): Promise<Manifest> => {
  const { exit, stdout, stderr } = await runRadar('kbo', ...args, '--json', '--lang', 'en');
  if (exit !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Manifest;
};

interface Row {
  readonly establishment_number: string;
  readonly enterprise_number: string;
  readonly name: string | null;
  readonly nace2008: string | null;
  readonly nace2025: string | null;
  readonly nis: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
  readonly located: string;
  readonly start_year: number | null;
  readonly natural_person: boolean;
}

const rowsIn = async (out: string): Promise<readonly Row[]> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const read = await connection.runAndReadAll(`SELECT * FROM '${join(out, 'arrondissement', '*.parquet')}'`);
  return read.getRowObjectsJson() as unknown as Row[];
};

const nonZero = (leftOut: Manifest['leftOut']) => Object.fromEntries(Object.entries(leftOut).filter(([, count]) => count > 0));

const countOf = ({ issues }: Manifest, file: string, code: string) =>
  issues.find((issue) => issue.file === file && issue.code === code)?.count ?? 0;

describe('an extract of the business register becomes a pool', () => {
  it('keeps and leaves out as many as a plain count does, natural persons among those left out', async () => {
    const out = join(base, 'out-clean');
    const manifest = await compiled(clean, out);
    const plain = await plainCount(clean);
    expect(manifest.establishments).toBe(plain.establishments);
    expect(manifest.kept).toBe(plain.kept);
    expect(nonZero(manifest.leftOut)).toEqual(plain.leftOut);
    expect(Object.fromEntries(manifest.files.map((file) => [file.arrondissement, file.establishments]))).toEqual(plain.keptPer);
    expect(manifest.extract).toEqual({ snapshotDate: '30-05-2025', timestamp: '01-06-2025 07:07:49', number: '136' });
    expect(manifest.naturalPersons).toBeNull();
    expect(readdirSync(out).sort()).toEqual(['arrondissement', 'manifest.json']);

    const natural = new Set(
      readFileSync(join(clean, 'enterprise.csv'), 'utf8')
        .split('\n')
        .filter((line) => line.split(',')[3] === '"1"')
        .map((line) => line.slice(1, 13).replaceAll('.', '')),
    );
    const rows = await rowsIn(out);
    expect(rows.length).toBe(plain.kept);
    expect(natural.size).toBeGreaterThan(500);
    expect(rows.filter((row) => row.natural_person || natural.has(row.enterprise_number))).toEqual([]);
    expect(rows.filter(({ name }) => name === null || name.includes('Persoon'))).toEqual([]);
    expect(rows.some(({ name }) => name?.startsWith('Verzonnen Zaak'))).toBe(true);
    expect(rows.some(({ name }) => name?.startsWith('Affaire Inventée'))).toBe(true);
    expect(rows.every(({ nace2008, nace2025 }) => /^\d{5}$/.test(nace2008 ?? nace2025 ?? ''))).toBe(true);
    expect(rows.some(({ nace2008 }) => nace2008 === '01110')).toBe(true);
    expect(rows.every(({ start_year: year }) => year !== null && year >= 1960 && year < 2025)).toBe(true);
    const text = readdirSync(join(out, 'arrondissement')).map((file) =>
      readFileSync(join(out, 'arrondissement', file), 'latin1'),
    );
    expect(text.some((bytes) => bytes.includes('verzonnen.invalid'))).toBe(false);
  });

  it('lets natural persons in with a reason, which the manifest keeps, and never without', async () => {
    const out = join(base, 'out-natural');
    const manifest = await printed(clean, '--out', out, '--natural-persons', 'study agreed on');
    expect(manifest.naturalPersons).toEqual({ reason: 'study agreed on' });
    expect(manifest.kept).toBe((await plainCount(clean, true)).kept);
    expect((await rowsIn(out)).some((row) => row.natural_person)).toBe(true);
    const { exit, stdout } = await runRadar('kbo', clean, '--out', out, '--natural-persons', ' ');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  });

  it('keeps the regions that are asked for', async () => {
    const manifest = await printed(clean, '--out', join(base, 'out-brussels'), '--regions', 'BE-BRU');
    expect(manifest.files.map(({ arrondissement }) => arrondissement)).toEqual(['21000']);
    const { exit, stderr } = await runRadar('kbo', clean, '--out', join(base, 'out-x'), '--regions', 'BE-WAL');
    expect({ exit, near: stderr.includes('BE-VLG') }).toEqual({ exit: 2, near: true });
  });

  it('takes the point of the address where there is one, and of the postcode elsewhere', async () => {
    const best = join(base, 'best.zip');
    writeFileSync(best, zipSync({ 'openaddress-bevlg.csv': strToU8(bestCsv()) }));
    const out = join(base, 'out-best');
    const manifest = await printed(clean, '--out', out, '--best', best);
    const rows = await rowsIn(out);
    const houses = new Map(
      readFileSync(join(clean, 'address.csv'), 'utf8')
        .split('\n')
        .map((line) => line.replaceAll('"', '').split(','))
        .filter(([, type]) => type === 'BAET')
        .map(([number = '', , , , , , , street = '', , house = '']) => [number.replaceAll('.', ''), { street, house }]),
    );
    for (const { establishment_number: number, located, lat } of rows) {
      const { street = '', house = '' } = houses.get(number) ?? {};
      const isListed = Number(house) % 2 === 1 && /^(Proefstraat|Verzonnenlaan)/.test(street);
      expect({ number, located }).toEqual({ number, located: isListed ? 'address' : 'postcode' });
      if (isListed) expect(lat).toBeCloseTo(50.8 + (Number(house) - 1) / 2000, 6);
    }
    expect(manifest.located.address).toBe(rows.filter(({ located }) => located === 'address').length);
    expect(manifest.located.address).toBeGreaterThan(100);
  });

  it('reads a zip as it reads a folder, and gives the same files again', async () => {
    const zip = join(base, 'extract.zip');
    writeFileSync(
      zip,
      zipSync(Object.fromEntries(readdirSync(clean).map((name) => [name, new Uint8Array(readFileSync(join(clean, name)))]))),
    );
    const [first, second] = [join(base, 'out-folder'), join(base, 'out-zip')];
    expect(await compiled(zip, second)).toEqual(await compiled(clean, first));
    for (const name of readdirSync(join(first, 'arrondissement'))) {
      const [one, other] = [first, second].map((out) => readFileSync(join(out, 'arrondissement', name)));
      expect(other?.equals(one ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('applies an update: what it deletes is gone, what it inserts is there', async () => {
    const before = join(base, 'out-before');
    await compiled(clean, before);
    const [gone, changed] = await rowsIn(before);
    if (!gone || !changed) throw new Error('the world is too small');
    const folder = copied('updated');
    const dottedOf = (digits: string) => `${digits[0]}.${digits.slice(1, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
    const update: Record<string, string> = {
      'establishment_delete.csv': `"EntityNumber"\n"${dottedOf(gone.establishment_number)}"\n`,
      'activity_delete.csv': `"EntityNumber"\n"${dottedOf(changed.establishment_number)}"\n`,
      'activity_insert.csv': `"EntityNumber","ActivityGroup","NaceVersion","NaceCode","Classification"\n"${dottedOf(changed.establishment_number)}","001","2025","43320","MAIN"\n`,
    };
    for (const [name, content] of Object.entries(update)) writeFileSync(join(folder, name), content);
    const out = join(base, 'out-updated');
    await compiled(folder, out);
    const rows = await rowsIn(out);
    expect(rows.some((row) => row.establishment_number === gone.establishment_number)).toBe(false);
    const now = rows.find((row) => row.establishment_number === changed.establishment_number);
    expect(now).toMatchObject({ nace2008: null, nace2025: '43320' });

    // A full zip and the zip of an update beside each other are the same.
    const zips = join(base, 'zips');
    mkdirSync(zips);
    const full = Object.fromEntries(readdirSync(clean).map((name) => [name, new Uint8Array(readFileSync(join(clean, name)))]));
    writeFileSync(join(zips, 'KboOpenData_0136_Full.zip'), zipSync(full));
    const entries = Object.fromEntries(Object.entries(update).map(([name, content]) => [name, strToU8(content)]));
    writeFileSync(join(zips, 'KboOpenData_0137_Update.zip'), zipSync(entries));
    const outZips = join(base, 'out-zips');
    await compiled(zips, outZips);
    expect(await rowsIn(outZips)).toEqual(rows);
  });
});

describe('what is wrong with an extract ends in the report', () => {
  it('counts ragged, doubled, unclosed and wrongly encoded rows and unknown codes, and keeps the rest', async () => {
    const folder = copied('mess');
    const add = (table: string, content: string | Uint8Array) => appendFileSync(join(folder, `${table}.csv`), content);
    const last = readFileSync(join(folder, 'establishment.csv'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
    const fresh = (index: number) => establishmentNumber(5000 + index);
    const owner = readFileSync(join(folder, 'enterprise.csv'), 'utf8').match(/"([\d.]+)","AC","000","2"/)?.[1] ?? '';
    add(
      'establishment',
      `${last}\n"${fresh(0)}",01-01-2000\n"${fresh(1)}",01-01-2000,"${owner}","x"\n"no number",01-01-2000,"${owner}"\n`,
    );
    add('establishment', `"${fresh(2)}",31-02-2000,"${owner}"\n`);
    add(
      'activity',
      `"${fresh(2)}","001","2008","99999","MAIN"\n"${fresh(2)}","001","1999","43211","MAIN"\n"${fresh(2)}","001","2008","4x","MAIN"\n`,
    );
    add('address', `"${fresh(2)}","BAET",,,"9000","Gent","Gand","Proefstraat","","1","","",\n`);
    add('enterprise', `"${enterpriseNumber(90_000)}","AC","000","9","610",,01-01-2000\n`);
    add('denomination', Buffer.from(`"${fresh(2)}","2","003","Verzonnen Caf\xe9"\n`, 'latin1'));
    add('denomination', `"${fresh(2)}","2","003","open\n"${fresh(2)}","2","003","Verzonnen ""Zaak"", Mess"\n`);
    const manifest = await compiled(folder, join(base, 'out-mess'));
    const plain = await plainCount(clean);
    expect(manifest.kept).toBe(plain.kept + 1);
    expect(countOf(manifest, 'establishment.csv', 'doubled')).toBe(1);
    expect(countOf(manifest, 'establishment.csv', 'ragged')).toBe(2);
    expect(countOf(manifest, 'establishment.csv', 'number-unreadable')).toBe(1);
    expect(countOf(manifest, 'establishment.csv', 'date-unreadable')).toBe(1);
    expect(countOf(manifest, 'activity.csv', 'nace-unlisted')).toBe(1);
    expect(countOf(manifest, 'activity.csv', 'nace-version-unknown')).toBe(1);
    expect(countOf(manifest, 'activity.csv', 'nace-unreadable')).toBe(1);
    expect(countOf(manifest, 'enterprise.csv', 'type-unknown')).toBe(1);
    expect(countOf(manifest, 'denomination.csv', 'encoding')).toBe(1);
    expect(countOf(manifest, 'denomination.csv', 'quote')).toBe(1);
    const row = (await rowsIn(join(base, 'out-mess'))).find(
      ({ establishment_number: number }) => number === fresh(2).replaceAll('.', ''),
    );
    expect(row).toMatchObject({ name: 'Verzonnen "Zaak", Mess', nace2008: '99999', start_year: null });
  });

  it('reads Windows line ends, a byte order mark and columns in another order', async () => {
    const folder = copied('windows');
    const lines = readFileSync(join(folder, 'establishment.csv'), 'utf8').trimEnd().split('\n');
    const turned = lines.map((line) => line.split(',').reverse().join(','));
    writeFileSync(join(folder, 'establishment.csv'), `\uFEFF${turned.join('\r\n')}\r\n`);
    const { kept, issues } = await compiled(folder, join(base, 'out-windows'));
    expect(kept).toBe((await plainCount(clean)).kept);
    expect(issues.filter(({ file }) => file === 'establishment.csv')).toEqual([]);
  });

  it('answers with counts and exit 0 when nothing is usable', async () => {
    const folder = copied('none');
    writeFileSync(join(folder, 'activity.csv'), '"EntityNumber","ActivityGroup","NaceVersion","NaceCode","Classification"\n');
    const { kept, leftOut, files, establishments } = await printed(folder, '--out', join(base, 'out-none'));
    expect({ kept, files }).toEqual({ kept: 0, files: [] });
    expect(LEFT_OUT_REASONS.reduce((sum, reason) => sum + leftOut[reason], 0)).toBe(establishments);
  });

  it('refuses in one sentence what it cannot read, and leaves what stood there', async () => {
    const out = join(base, 'out-refused');
    await compiled(clean, out);
    const cases: readonly (readonly [(folder: string) => void, string])[] = [
      [(folder) => rmSync(join(folder, 'address.csv')), 'address.csv'],
      [(folder) => writeFileSync(join(folder, 'enterprise.csv'), '"Number"\n"1"\n'), 'TypeOfEnterprise'],
      [(folder) => writeFileSync(join(folder, 'activity.csv'), Buffer.from('"EntityNumber"\n', 'utf16le')), 'NaceCode'],
      [(folder) => writeFileSync(join(folder, 'update.zip'), 'no zip'), 'update.zip'],
    ];
    for (const [at, [spoil, word]] of cases.entries()) {
      const folder = copied(`refused-${at}`);
      spoil(folder);
      const { exit, stdout, stderr } = await runRadar('kbo', folder, '--out', out, '--lang', 'en');
      expect({ word, exit, stdout, lines: stderr.trim().split('\n').length }).toEqual({ word, exit: 2, stdout: '', lines: 1 });
      expect(stderr).toContain(word);
    }
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });
});

describe('a run that is broken off', () => {
  it('leaves the pool that stood there, and the next run clears up after it', async () => {
    const out = join(base, 'out-broken');
    const first = await compiled(clean, out);
    const geography = await loadGeography();
    const request = { extract: clean, out, addresses: [], regions: KBO_REGIONS, naturalPersonsReason: null, geography };
    const stop = compileKbo(request, (step, file) => {
      if (step === 'write' && file === '21000.parquet') throw new Error('stopped');
    });
    await expect(stop).rejects.toThrow('stopped');
    expect(readdirSync(out).sort()).toEqual(['arrondissement', 'manifest.json']);
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(first);

    // As a killed process leaves it: half a database and old files in the way.
    mkdirSync(join(out, TEMPORARY_FOLDER));
    writeFileSync(join(out, TEMPORARY_FOLDER, 'work.duckdb'), 'half');
    rmSync(join(out, 'manifest.json'));
    writeFileSync(join(out, 'arrondissement', '99000.parquet'), 'old');
    expect(await compiled(clean, out)).toEqual(first);
    expect(readdirSync(out).sort()).toEqual(['arrondissement', 'manifest.json']);
    expect(existsSync(join(out, 'arrondissement', '99000.parquet'))).toBe(false);
  });

  it('never holds more in its database than the limit', async () => {
    const folder = mkdtempSync(join(base, 'limit-'));
    const database = await openDatabase(folder);
    const [row] = await database.rows<{ value: string }>(`SELECT current_setting('memory_limit') AS value`);
    database.close();
    expect(MEMORY_LIMIT_MB).toBeLessThanOrEqual(2000);
    // 1000 MB are 953.6 MiB.
    expect(row?.value).toBe('953.6 MiB');
  });
});

describe('prospects from a compiled extract', () => {
  it('lists establishments of it with their codes, and no name of a natural person', async () => {
    const out = join(base, 'out-pool');
    await compiled(clean, out, { naturalPersonsReason: 'study agreed on' });
    const known = new Map((await rowsIn(out)).map((row) => [row.establishment_number, row]));
    const question = ['--programme', 'elektrotechnicus', '--limit', '100000', '--json'];
    const { exit, stdout, stderr } = await runRadar('prospects', ...question, '--pool', out);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const { rows } = JSON.parse(stdout) as { rows: { id: string; kind: string; name: string; nace: string; nis: string }[] };
    const found = rows.filter(({ kind }) => kind === 'look-alike');
    expect(found.some(({ id }) => known.get(id)?.natural_person)).toBe(true);
    expect(found.some(({ id }) => known.get(id)?.natural_person === false)).toBe(true);
    for (const { id, name, nace, nis } of found) {
      const row = known.get(id);
      const expected = { name: row?.natural_person ? '' : row?.name, nace: row?.nace2008 ?? row?.nace2025, nis: row?.nis };
      expect({ name, nace, nis }).toEqual(expected);
    }
  });
});

describe.skipIf(REAL_SAMPLE === undefined)('rows of the real register', () => {
  it('compile into an answer', async () => {
    const { establishments, leftOut } = await printed(REAL_SAMPLE ?? '', '--out', join(base, 'out-real'));
    expect(establishments).toBeGreaterThan(0);
    expect(LEFT_OUT_REASONS.reduce((sum, reason) => sum + leftOut[reason], 0)).toBeLessThanOrEqual(establishments);
  });
});
