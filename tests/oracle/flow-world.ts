import { type Dice, diceOf } from './world';

/** Small invented datasets that are crowded: few schools and workplaces, close together, with shared and capped places. */

export interface FlowWorld {
  readonly programmes: readonly string[];
  readonly schools: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

export const FLOW_YEAR = '2021-2022';
/** Municipalities of two arrondissements and two provinces, all near FLOW_HEART; a record need not lie in the one it names. */
const MUNICIPALITIES = ['13008', '13025', '12021', '71016'];
const FLOW_HEART = { lon: 5, lat: 51.15 };
const SECTORS = ['Bouw', 'Social profit', ''];
const HUGE = [0, 1, 7, 999, 250_000, 1_000_000, 2_000_000_000];

const PROGRAMMES = [
  ['k-een', 'a', 1],
  ['k-twee', 'a', 2],
  ['k-drie', '', 1],
] as const;

const COLUMNS = {
  programmes: 'id,name,sector,family,contexts',
  schools: 'id,name,lon,lat,nis,kind',
  offers: 'school_id,programme_id,school_year,enrolments',
  workplaces: 'id,name,lon,lat,nis,sector,places,employees,mentors',
  recognitions: 'workplace_id,programme_id,context,places,valid_from,valid_until',
  agreements: 'workplace_id,programme_id,school_year,school_id,learners',
};
type TableName = keyof typeof COLUMNS;
type Cells = readonly (string | number)[];

const filesOf = (name: string, tables: Readonly<Partial<Record<TableName, readonly Cells[]>>>): Record<string, string> => {
  const files: Record<string, string> = {};
  for (const [table, rows] of Object.entries(tables)) {
    files[`${table}.csv`] = `${[COLUMNS[table as TableName], ...rows.map((row) => row.join(','))].join('\n')}\n`;
  }
  const resources = Object.keys(tables).map((table) => ({ name: table, path: `${table}.csv` }));
  files['datapackage.json'] = JSON.stringify({ name, profile: 'tabular-data-package', resources });
  return files;
};

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Points within some km of the heart; now and then the very same point, so that distances tie. */
const spotsOf = (dice: Dice, spread: number): (() => Cells) => {
  const seen: Cells[] = [];
  return () => {
    if (seen.length > 0 && dice.chance(0.2)) return dice.pick(seen);
    const lon = FLOW_HEART.lon + dice.whole(-spread, spread) / 1000;
    const lat = FLOW_HEART.lat + dice.whole(-spread, spread) / 1600;
    const spot = [lon.toFixed(5), lat.toFixed(5), dice.pick(MUNICIPALITIES)];
    seen.push(spot);
    return spot;
  };
};

const recognitionRows = (dice: Dice, workplaces: readonly string[], capOf: () => number): Cells[] =>
  workplaces.flatMap((workplace) =>
    dice.some(PROGRAMMES, 0.55).flatMap(([programme, , contexts]) => {
      const drawn =
        contexts === 2
          ? dice.pick([[''], ['1'], ['2'], ['1', '2'], ['', '1'], ['', '1', '2']])
          : dice.pick([[''], [''], ['', '']]);
      return drawn.map((context) => {
        const until = dice.chance(0.06) ? '2021-08-31' : dice.pick(['', '2022-08-31', '2021-09-01']);
        return [workplace, programme, context, dice.chance(0.4) ? capOf() : '', dice.pick(['', '2019-01-01']), until];
      });
    }),
  );

/** One crowded world of 1 to 4 schools and 1 to 6 workplaces; a quarter of them with huge numbers. */
export const flowWorldOf = (seed: number): FlowWorld => {
  const dice = diceOf(seed);
  const huge = dice.chance(0.25);
  const most = dice.pick([4, 4, 14]);
  const spot = spotsOf(dice, dice.pick([30, 90, 200]));
  const schools = ids('s', dice.whole(1, 4));
  const workplaces = ids('w', dice.whole(1, 6));
  const amount = (limit: number): number => (huge && dice.chance(0.7) ? dice.pick(HUGE) : dice.whole(0, limit));
  const offers = schools.flatMap((school) =>
    dice.some(PROGRAMMES, 0.6).map(([programme]) => [school, programme, FLOW_YEAR, dice.chance(0.08) ? '' : amount(4)]),
  );
  // At least one, so that the year is a year of the dataset.
  if (offers.length === 0) offers.push([dice.pick(schools), dice.pick(PROGRAMMES)[0], FLOW_YEAR, amount(4)]);
  const agreements = dice
    .some(workplaces, 0.6)
    .flatMap((workplace) =>
      ids('', dice.whole(1, 2)).map(() => [
        workplace,
        dice.pick(PROGRAMMES)[0],
        dice.chance(0.9) ? FLOW_YEAR : '2020-2021',
        dice.chance(0.8) ? dice.pick(schools) : '',
        dice.chance(0.2) ? '' : dice.whole(1, 3),
      ]),
    );
  const files = filesOf(`flow-${seed}`, {
    programmes: PROGRAMMES.map(([id, family, contexts]) => [id, `Proef ${id}`, 'Bouw', family, contexts]),
    schools: schools.map((id) => [id, `Proefschool ${id}`, ...spot(), dice.pick(['school', 'centrum'])]),
    offers,
    workplaces: workplaces.map((id) => {
      const places = dice.chance(0.75) ? amount(most) : '';
      const employees = dice.chance(0.5) ? dice.whole(0, 4) : '';
      return [id, `Proefbedrijf ${id}`, ...spot(), dice.pick(SECTORS), places, employees, dice.whole(0, 3)];
    }),
    recognitions: recognitionRows(dice, workplaces, () => amount(most - 1)),
    ...(dice.chance(0.85) ? { agreements } : {}),
  });
  return { programmes: PROGRAMMES.map(([id]) => id), schools, files };
};

export interface LargeShape {
  readonly schools: number;
  readonly workplaces: number;
  readonly programmes: number;
  /** Places for every learner, about. */
  readonly ample: boolean;
}

/** A larger world over some 150 by 100 km, to be asked at a reach of 10 km. */
export const largeWorldOf = (seed: number, shape: LargeShape): FlowWorld => {
  const dice = diceOf(seed);
  const spot = (): Cells => [
    (3.2 + dice.whole(0, 21_000) / 10_000).toFixed(4),
    (50.7 + dice.whole(0, 9_000) / 10_000).toFixed(4),
    dice.pick(MUNICIPALITIES),
  ];
  const schools = ids('s', shape.schools);
  const workplaces = ids('w', shape.workplaces);
  const programmes = ids('k', shape.programmes);
  const files = filesOf(`large-${seed}`, {
    programmes: programmes.map((id) => [id, `Proef ${id}`, 'Bouw', '', 1]),
    schools: schools.map((id) => [id, `Proefschool ${id}`, ...spot(), 'school']),
    offers: schools.flatMap((school) =>
      (programmes.length === 1 ? programmes : dice.some(programmes, 0.5)).map((programme) => [
        school,
        programme,
        FLOW_YEAR,
        dice.whole(0, shape.ample ? 4 : 12),
      ]),
    ),
    workplaces: workplaces.map((id) => [id, `Proefbedrijf ${id}`, ...spot(), '', dice.whole(shape.ample ? 1 : 0, 3), '', '']),
    recognitions: workplaces.flatMap((workplace) =>
      (programmes.length === 1 ? programmes : dice.some(programmes, 0.4)).map((programme) => [
        workplace,
        programme,
        '',
        dice.chance(0.2) ? dice.whole(1, 2) : '',
        '',
        '',
      ]),
    ),
  });
  return { programmes, schools, files };
};

/** The same tables with their rows in another order. */
export const shuffled = (world: FlowWorld, seed: number): FlowWorld => {
  const dice = diceOf(seed);
  const mix = (text: string): string => {
    const [header = '', ...rows] = text.trimEnd().split('\n');
    for (let last = rows.length - 1; last > 0; last--) {
      const other = dice.whole(0, last);
      [rows[last], rows[other]] = [rows[other] ?? '', rows[last] ?? ''];
    }
    return `${[header, ...rows].join('\n')}\n`;
  };
  const files = Object.entries(world.files).map(([file, text]) => [file, file.endsWith('.csv') ? mix(text) : text] as const);
  return { ...world, files: Object.fromEntries(files) };
};
