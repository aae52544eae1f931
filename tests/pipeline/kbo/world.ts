import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every name in here is invented, and nobody can mistake it for a real one. */
export interface KboWorld {
  readonly establishments: number;
  /** Rows of activity per establishment and per enterprise; the two versions of NACE each count as one. */
  readonly activitiesPerEntity: number;
  readonly seed: number;
}

const HEADERS = {
  meta: '"Variable","Value"',
  code: '"Category","Code","Language","Description"',
  enterprise:
    '"EnterpriseNumber","Status","JuridicalSituation","TypeOfEnterprise","JuridicalForm","JuridicalFormCAC","StartDate"',
  establishment: '"EstablishmentNumber","StartDate","EnterpriseNumber"',
  branch: '"Id","StartDate","EnterpriseNumber"',
  denomination: '"EntityNumber","Language","TypeOfDenomination","Denomination"',
  address:
    '"EntityNumber","TypeOfAddress","CountryNL","CountryFR","Zipcode","MunicipalityNL","MunicipalityFR","StreetNL","StreetFR","HouseNumber","Box","ExtraAddressInfo","DateStrikingOff"',
  contact: '"EntityNumber","EntityContact","ContactType","Value"',
  activity: '"EntityNumber","ActivityGroup","NaceVersion","NaceCode","Classification"',
} as const;
export type KboFileName = keyof typeof HEADERS;

export const BEST_HEADER =
  'EPSG:31370_x,EPSG:31370_y,EPSG:4326_lat,EPSG:4326_lon,address_id,box_number,house_number,municipality_id,municipality_name_de,municipality_name_fr,municipality_name_nl,postcode,postname_fr,postname_nl,street_id,streetname_de,streetname_fr,streetname_nl,region_code,status';

const NACE_2008 = [
  '01110',
  '10710',
  '25110',
  '31010',
  '41201',
  '43211',
  '43221',
  '43320',
  '45201',
  '47110',
  '56101',
  '62010',
  '88911',
];
const NACE_2025 = [
  '01110',
  '10710',
  '25110',
  '31001',
  '41001',
  '43210',
  '43221',
  '43320',
  '95310',
  '47110',
  '56111',
  '62100',
  '88911',
];
const WALLOON_POSTCODES = ['4000', '5000', '6000', '7000'];
const STREETS = ['Proefstraat', 'Verzonnenlaan', 'Testweg', 'Voorbeelddreef'] as const;

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const dotted = (number: number): string => {
  const digits = String(number).padStart(10, '0');
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
};
export const establishmentNumber = (index: number): string => {
  const plain = dotted(2_000_000_000 + index).replaceAll('.', '');
  return `${plain[0]}.${plain.slice(1, 4)}.${plain.slice(4, 7)}.${plain.slice(7)}`;
};
export const enterpriseNumber = (index: number): string => dotted(200_000_000 + index);

/** Of Flanders and Brussels, by the code of their municipality. */
const KNOWN_POSTCODES: readonly string[] = (() => {
  const places = readFileSync(fileURLToPath(new URL('../../../geodata/places.csv', import.meta.url)), 'utf8');
  const rows = places.split('\n').map((line) => line.match(/^(\d{4}),.*?,(\d{5}),/) ?? []);
  return [...new Set(rows.filter(([, , nis = '']) => /^(1|21|23|24|3|4|7)/.test(nis)).map(([, postcode = '']) => postcode))];
})();

const row = (...cells: readonly string[]): string => `${cells.map((cell) => `"${cell}"`).join(',')}\n`;

/** A file that is written in pieces, whatever its size. */
function writer(folder: string, name: KboFileName) {
  const stream = createWriteStream(join(folder, `${name}.csv`));
  let held = `${HEADERS[name]}\n`;
  const flush = async () => {
    const text = held;
    held = '';
    if (!stream.write(text)) await once(stream, 'drain');
  };
  return {
    add: (text: string) => {
      held += text;
    },
    settle: async () => {
      if (held.length > 1 << 20) await flush();
    },
    end: async () => {
      await flush();
      stream.end();
      await once(stream, 'finish');
    },
  };
}

/** Writes an extract with the real headers: the same settings give the same files. */
export async function writeKboWorld(folder: string, world: KboWorld): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const next = random(world.seed);
  const below = (count: number) => Math.floor(next() * count);
  const names = Object.keys(HEADERS) as KboFileName[];
  const files = Object.fromEntries(names.map((name) => [name, writer(folder, name)])) as Record<
    KboFileName,
    ReturnType<typeof writer>
  >;
  files.meta.add(row('SnapshotDate', '30-05-2025') + row('ExtractTimestamp', '01-06-2025 07:07:49') + row('ExtractType', 'full'));
  files.meta.add(row('ExtractNumber', '136') + row('Version', '1.0.0'));
  for (const code of NACE_2008) files.code.add(row('Nace2008', code, 'NL', `Activiteit ${code}`));
  for (const code of NACE_2025) files.code.add(row('Nace2025', code, 'NL', `Activiteit ${code}`));

  const addActivities = (number: string) => {
    const count = 1 + below(2 * world.activitiesPerEntity - 1);
    for (let i = 0; i < count; i++) {
      const is2008 = i % 2 === 0;
      const code = (is2008 ? NACE_2008 : NACE_2025)[(below(NACE_2008.length) + i) % NACE_2008.length] ?? '';
      const group = i % 3 === 2 ? '006' : '001';
      files.activity.add(`"${number}","${group}","${is2008 ? 2008 : 2025}","${code}","${i < 2 ? 'MAIN' : 'SECO'}"\n`);
    }
  };

  const enterprises = Math.ceil(world.establishments * 0.85);
  for (let i = 0; i < enterprises; i++) {
    const number = enterpriseNumber(i);
    const isNatural = next() < 0.4;
    const status = next() < 0.01 ? 'ST' : 'AC';
    files.enterprise.add(`"${number}","${status}","000","${isNatural ? 1 : 2}",${isNatural ? '' : '"610"'},,${date(below)}\n`);
    files.denomination.add(row(number, '2', '001', isNatural ? `Verzonnen Persoon ${i}` : `Verzonnen Firma ${i}`));
    if (next() < 0.2) files.denomination.add(row(number, '1', '003', `Affaire Inventée ${i}`));
    if (!isNatural) files.address.add(address(number, 'REGO', '1000', 'Proefstraat', '', '1', ''));
    addActivities(number);
    await Promise.all([files.enterprise, files.denomination, files.address, files.activity].map((file) => file.settle()));
  }

  for (let i = 0; i < world.establishments; i++) {
    const number = establishmentNumber(i);
    // A few belong to an enterprise that the extract does not have.
    const enterprise = enterpriseNumber(next() < 0.002 ? enterprises + below(100) : below(enterprises));
    files.establishment.add(`"${number}",${date(below)},"${enterprise}"\n`);
    if (next() < 0.5) files.denomination.add(row(number, '2', '003', `Verzonnen Zaak ${i}`));
    if (next() < 0.97) addActivities(number);
    const dice = next();
    const postcode = dice < 0.3 ? pick(WALLOON_POSTCODES, below) : dice < 0.31 ? 'L-1234' : pick(KNOWN_POSTCODES, below);
    const street = pick(STREETS, below);
    if (next() < 0.99)
      files.address.add(
        address(
          number,
          'BAET',
          postcode,
          `${street}(Kor)`,
          `Rue ${street}`,
          String(1 + below(40)),
          next() < 0.01 ? '01-01-2024' : '',
        ),
      );
    if (next() < 0.1) files.contact.add(row(number, 'EST', 'WEB', 'verzonnen.invalid'));
    await Promise.all([files.establishment, files.denomination, files.address, files.activity].map((file) => file.settle()));
  }
  for (const name of names) await files[name].end();
}

const pick = (items: readonly string[], below: (count: number) => number): string => items[below(items.length)] ?? '';
const two = (number: number) => String(number).padStart(2, '0');
const date = (below: (count: number) => number) => `${two(1 + below(28))}-${two(1 + below(12))}-${1960 + below(65)}`;

function address(
  number: string,
  type: string,
  postcode: string,
  nl: string,
  fr: string,
  house: string,
  struckOff: string,
): string {
  return `"${number}","${type}",,,"${postcode}","Proefdorp","Proefdorp","${nl}","${fr}","${house}","","",${struckOff}\n`;
}

/**
 * Addresses with a point for the odd house numbers of two streets in every postcode, in the form of a weekly download; `boxes`: so many more for
 * each house, in the same place or beside it.
 */
export function* bestLines(boxes = 0): Generator<string> {
  yield BEST_HEADER;
  for (const [at, postcode] of KNOWN_POSTCODES.entries()) {
    for (const [streetAt, street] of STREETS.slice(0, 2).entries()) {
      for (let i = 0; i < 20; i++) {
        const lat = (50.8 + i / 1000).toFixed(5);
        for (let box = 0; box <= boxes; box++) {
          const id = (at * 1000 + streetAt * 100 + i) * 1000 + box;
          const name = box === 0 ? '' : `bus ${box}`;
          yield `150000.0,170000.0,${lat},4.40000,${id},${name},${2 * i + 1},,,,Proefdorp,${postcode},,,${streetAt},,Rue ${street},${street},BE-VLG,current`;
        }
      }
    }
  }
  // Without a point: 0, 0 of the grid, which is in France.
  yield `0,0,49.29,2.31,1,,2,,,,Proefdorp,2000,,,1,,,Proefstraat,BE-VLG,current`;
}

export const bestCsv = (): string => `${[...bestLines()].join('\n')}\n`;
