import { abolishedCodes, municipalityRows } from './areas';

/** Small invented datasets, the same for the same seed, dense in the cases the definitions speak of. */

/** Uniform numbers in [0, 1) from one 32-bit seed (mulberry32, T. Ettinger, public domain). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export interface Dice {
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly some: <Item>(items: readonly Item[], probability: number) => Item[];
}

export const diceOf = (seed: number): Dice => {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    whole: (least, most) => least + Math.floor(random() * (most - least + 1)),
    chance: (probability) => random() < probability,
    pick,
    some: (items, probability) => items.filter(() => random() < probability),
  };
};

export const WORLD_YEARS = ['2020-2021', '2021-2022', '2022-2023'] as const;
export const WORLD_KINDS = ['school', 'centrum', 'campus'] as const;
/** Paris: beyond every region. */
const FAR_OUTSIDE = { lon: 2.35, lat: 48.85 };
const SECTORS = ['Bouw', 'Social profit', 'Chemie, kunststoffen en life sciences', 'Nergens genoemd', ''];

export interface World {
  readonly programmes: readonly string[];
  readonly schools: readonly string[];
  /** Text per file name; a table that is left out has none. */
  readonly files: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, string | number>>;

interface TableStyle {
  readonly delimiter: ',' | ';';
  readonly decimalComma: boolean;
}

const toCsv = (columns: readonly string[], rows: readonly Row[], style: TableStyle): string => {
  const cellText = (value: string | number): string => {
    if (typeof value === 'number') return style.decimalComma ? String(value).replace('.', ',') : String(value);
    return /[",;\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  };
  const lines = rows.map((row) => columns.map((column) => cellText(row[column] ?? '')).join(style.delimiter));
  return `${[columns.join(style.delimiter), ...lines].join('\n')}\n`;
};

const centresNear = (dice: Dice) => {
  const all = municipalityRows().map((row) => ({
    nis: row.nis ?? '',
    postcode: row.main_postcode ?? '',
    lon: Number(row.lon),
    lat: Number(row.lat),
  }));
  const heart = dice.pick(all);
  return all.filter((row) => Math.abs(row.lon - heart.lon) < 0.3 && Math.abs(row.lat - heart.lat) < 0.2);
};

/** A location: a code or a postcode, with a coordinate or without, or a bare coordinate far away. */
const locationsOf = (dice: Dice): (() => Row) => {
  const centres = centresNear(dice);
  const abolished = abolishedCodes();
  return () => {
    if (dice.chance(0.05)) return FAR_OUTSIDE;
    const centre = dice.pick(centres);
    const near = { lon: centre.lon + dice.whole(-300, 300) / 10000, lat: centre.lat + dice.whole(-200, 200) / 10000 };
    const rounded = { lon: Number(near.lon.toFixed(4)), lat: Number(near.lat.toFixed(4)) };
    if (dice.chance(0.1)) return { nis: centre.nis };
    if (dice.chance(0.1)) return { postcode: centre.postcode };
    if (dice.chance(0.1)) return { ...rounded, nis: dice.pick(abolished) };
    return dice.chance(0.3) ? { ...rounded, postcode: centre.postcode } : { ...rounded, nis: centre.nis };
  };
};

const PROGRAMMES: readonly Row[] = [
  { id: 'p-een', family: 'a', contexts: 1 },
  { id: 'p-twee', family: 'a', contexts: '' },
  { id: 'p-drie', family: 'a', contexts: 2 },
  { id: 'p-vier', family: 'b', contexts: 2 },
  { id: 'p-vijf', family: 'b', contexts: 1 },
  { id: 'p-zes', family: '', contexts: 1 },
  { id: 'p-zeven', family: '', contexts: 2 },
];

const programmeRows = (dice: Dice): Row[] =>
  PROGRAMMES.map((row) => ({
    ...row,
    name: `Proefopleiding ${row.id}`,
    sector: dice.pick(SECTORS.filter((sector) => sector !== '')),
    reach_km: dice.chance(0.5) ? dice.pick([5, 12.5, 35]) : '',
  }));

const offerRows = (dice: Dice, schools: readonly string[]): Row[] =>
  schools.flatMap((school) =>
    PROGRAMMES.flatMap((programme) =>
      dice.some(WORLD_YEARS, 0.35).map((year) => ({
        school_id: school,
        programme_id: programme.id ?? '',
        school_year: year,
        enrolments: dice.chance(0.2) ? '' : dice.whole(0, dice.chance(0.3) ? 20 : 5),
        status: dice.pick(['', '', 'active', 'stopped']),
      })),
    ),
  );

const VALID_FROM = ['', '', '2018-01-15', '2020-08-31', '2020-09-01', '2021-08-31', '2021-09-01', '2022-08-31', '2022-09-01'];
const VALID_UNTIL = ['', '', '2027-12-31', '2023-09-01', '2023-08-31', '2022-09-01', '2022-08-31', '2021-08-31', '2021-09-01'];

const recognitionRows = (dice: Dice, workplaces: readonly string[]): Row[] =>
  workplaces.flatMap((workplace) =>
    dice.some(PROGRAMMES, 0.4).flatMap((programme) => {
      const contexts = programme.contexts === 2 ? dice.pick([[''], ['1'], ['2'], ['1', '2'], ['', '1']]) : [''];
      return contexts.map((context) => {
        const from = dice.pick(VALID_FROM);
        const until = dice.pick(VALID_UNTIL.filter((day) => day === '' || day >= from));
        const places = dice.chance(0.3) ? dice.whole(dice.chance(0.2) ? 0 : 1, 4) : '';
        return {
          workplace_id: workplace,
          programme_id: programme.id ?? '',
          context,
          places,
          valid_from: from,
          valid_until: until,
        };
      });
    }),
  );

const agreementRows = (dice: Dice, workplaces: readonly string[], schools: readonly string[]): Row[] =>
  dice.some(workplaces, 0.4).flatMap((workplace) =>
    dice.some(WORLD_YEARS, 0.4).map((year) => ({
      workplace_id: workplace,
      programme_id: dice.pick(PROGRAMMES).id ?? '',
      school_year: year,
      school_id: dice.chance(0.5) ? dice.pick(schools) : '',
      learners: dice.chance(0.3) ? '' : dice.whole(1, 4),
    })),
  );

const workplaceRow = (dice: Dice, id: string, location: Row): Row => ({
  id,
  name: `Proefbedrijf ${id}`,
  ...location,
  sector: dice.pick(SECTORS),
  places: dice.chance(0.4) ? dice.whole(0, 6) : '',
  employees: dice.chance(0.7) ? dice.whole(0, 8) : '',
  mentors: dice.chance(0.6) ? dice.whole(0, 3) : '',
});

const COLUMNS = {
  programmes: ['id', 'name', 'sector', 'family', 'contexts', 'reach_km'],
  schools: ['id', 'name', 'lon', 'lat', 'nis', 'postcode', 'kind'],
  offers: ['school_id', 'programme_id', 'school_year', 'enrolments', 'status'],
  workplaces: ['id', 'name', 'lon', 'lat', 'nis', 'postcode', 'sector', 'places', 'employees', 'mentors'],
  recognitions: ['workplace_id', 'programme_id', 'context', 'places', 'valid_from', 'valid_until'],
  agreements: ['workplace_id', 'programme_id', 'school_year', 'school_id', 'learners'],
} as const;
type TableName = keyof typeof COLUMNS;

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** One world of about ten schools and forty workplaces; now and then without agreements, or with empty tables. */
export const worldOf = (seed: number): World => {
  const dice = diceOf(seed);
  const location = locationsOf(dice);
  const schools = ids('s', dice.whole(2, 12));
  const workplaces = ids('w', dice.whole(5, 45));
  const tables: Record<TableName, readonly Row[]> = {
    programmes: programmeRows(dice),
    schools: schools.map((id) => ({ id, name: `Proefschool ${id}`, ...location(), kind: dice.pick(WORLD_KINDS) })),
    offers: offerRows(dice, schools),
    workplaces: workplaces.map((id) => workplaceRow(dice, id, location())),
    recognitions: recognitionRows(dice, workplaces),
    agreements: agreementRows(dice, workplaces, schools),
  };
  if (dice.chance(0.05)) tables.recognitions = [];
  if (dice.chance(0.05)) tables.agreements = [];
  const absent: readonly TableName[] = dice.chance(0.15) ? ['agreements'] : [];
  const countsAgreements = dice.chance(0.85);
  const style: TableStyle = dice.chance(0.25) ? { delimiter: ';', decimalComma: true } : { delimiter: ',', decimalComma: false };

  const files: Record<string, string> = {};
  const resources: { name: string; path: string }[] = [];
  for (const name of Object.keys(COLUMNS) as TableName[]) {
    if (absent.includes(name)) continue;
    const columns = COLUMNS[name].filter((column) => countsAgreements || name !== 'agreements' || column !== 'learners');
    files[`${name}.csv`] = toCsv(columns, tables[name], style);
    resources.push({ name, path: `${name}.csv` });
  }
  files['datapackage.json'] = JSON.stringify({ name: `world-${seed}`, profile: 'tabular-data-package', resources });
  return { programmes: PROGRAMMES.map((row) => String(row.id)), schools, files };
};
