import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReconstruction } from '../../src/pipeline/reconstruction';
import { readFacts } from '../../src/pipeline/reconstruction/known-facts';

// Counts the committed files again with nothing but a CSV parser: none of the project's reading, counting or verdict code takes part.

const GEODATA = 'geodata';
const DATASET = `${GEODATA}/vlaanderen-reconstructie`;
const YEAR = '2021-2022';
const YEAR_START = '2021-09-01';
const YEAR_END = '2022-08-31';
const FEBRUARY = '2022-02-28';
const ANTWERP = '10000';
const REGIONS: Record<string, string> = { Antwerpen: '11000', Kempen: '13000', Mechelen: '12000' };
const PROVINCES: Record<string, string> = {
  'Brussels H. Gewest': '04000',
  'Provincie Antwerpen': '10000',
  'Provincie Limburg': '70000',
  'Provincie Oost-Vlaanderen': '40000',
  'Provincie Vlaams-Brabant': '20001',
  'Provincie West-Vlaanderen': '30000',
};

type Row = Record<string, string>;

function read(file: string): Row[] {
  return Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

function get(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

function only(map: ReadonlyMap<string, Row>, id: string): Row {
  const row = map.get(id);
  if (row === undefined) throw new Error(`${id} is not there`);
  return row;
}

function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(get(row, column)), 0);
}

function countBy(rows: readonly Row[], key: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [get(row, 'id'), row]));
}

const municipalities = new Map(read(`${GEODATA}/municipalities.csv`).map((row) => [get(row, 'nis'), row]));
const published = read(`${GEODATA}/published-verdicts.csv`);
const pairs = published.map((row) => ({ name: `${get(row, 'region')} ${get(row, 'programme_id')}`, row }));

const programmes = read(`${DATASET}/programmes.csv`);
const schools = read(`${DATASET}/schools.csv`);
const offers = read(`${DATASET}/offers.csv`);
const workplaces = read(`${DATASET}/workplaces.csv`);
const recognitions = read(`${DATASET}/recognitions.csv`);
const agreements = read(`${DATASET}/agreements.csv`);
const prospects = read(`${DATASET}/prospects.csv`);
const figures = read(`${DATASET}/regional_figures.csv`);

const programmeOf = byId(programmes);
const schoolOf = byId(schools);
const workplaceOf = byId(workplaces);
const provinceOf = (site: Row): string => get(only(municipalities, get(site, 'nis')), 'province_nis');
const arrondissementOf = (site: Row): string => get(only(municipalities, get(site, 'nis')), 'arrondissement_nis');
const workplaceAt = (row: Row): Row => only(workplaceOf, get(row, 'workplace_id'));
const schoolAt = (row: Row): Row => only(schoolOf, get(row, 'school_id'));

/** Learners per mentor as the capacity rule assumes them: chemistry 4, social profit 2, others 1. */
function learnersPerMentor(sector: string): number {
  if (sector.startsWith('Chemie')) return 4;
  return sector === 'Social profit' ? 2 : 1;
}

/** Places of an establishment: its own number, else min(max(1, employees), mentors x learners per mentor). */
function placesOf(workplace: Row): number {
  if (get(workplace, 'places') !== '') return Number(get(workplace, 'places'));
  const mentors = get(workplace, 'mentors') === '' ? 1 : Number(get(workplace, 'mentors'));
  const guided = mentors * learnersPerMentor(get(workplace, 'sector'));
  return get(workplace, 'employees') === '' ? guided : Math.min(Math.max(1, Number(get(workplace, 'employees'))), guided);
}

/** What the points say of one region x programme in the last school year. */
interface Counted {
  readonly recognitions: Row[];
  readonly offers: Row[];
  readonly enrolments: number;
  readonly agreements: number;
  readonly places: number;
  readonly placesInContext: (context: string) => number;
}

function count(region: string, programme: string): Counted {
  const arrondissement = REGIONS[region] ?? '';
  const held = recognitions.filter(
    (row) =>
      get(row, 'programme_id') === programme &&
      arrondissementOf(workplaceAt(row)) === arrondissement &&
      get(row, 'valid_from') <= YEAR_END &&
      get(row, 'valid_until') >= YEAR_START,
  );
  const taught = offers.filter(
    (row) =>
      get(row, 'programme_id') === programme &&
      get(row, 'school_year') === YEAR &&
      arrondissementOf(schoolAt(row)) === arrondissement,
  );
  const agreed = agreements.filter(
    (row) =>
      get(row, 'programme_id') === programme &&
      get(row, 'school_year') === YEAR &&
      arrondissementOf(workplaceAt(row)) === arrondissement,
  );
  const placesOfRows = (rows: readonly Row[]): number =>
    rows.reduce((sum, row) => {
      const cap = get(row, 'places') === '' ? Number.POSITIVE_INFINITY : Number(get(row, 'places'));
      return sum + Math.min(placesOf(workplaceAt(row)), cap);
    }, 0);
  return {
    recognitions: held,
    offers: taught,
    enrolments: sumOf(taught, 'enrolments'),
    agreements: sumOf(agreed, 'learners'),
    places: placesOfRows(held),
    placesInContext: (context) => placesOfRows(held.filter((row) => ['', context].includes(get(row, 'context')))),
  };
}

/** The verdict table written out again: enrolments over places, stricter of the contexts. */
function verdictOf(counted: Counted, contexts: number): string {
  const { enrolments, places } = counted;
  if (places === 0) return enrolments === 0 ? 'no-activity' : 'no-workplaces';
  if (enrolments === 0) return counted.offers.length === 0 ? 'no-offer' : 'unused';
  const quotient =
    contexts === 1
      ? enrolments / places
      : Math.max((2 * enrolments) / places, ...['1', '2'].map((context) => enrolments / counted.placesInContext(context)));
  if (quotient < 0.55) return enrolments >= 13 ? 'high-both' : 'room';
  if (quotient <= 0.9) return 'balanced';
  return quotient <= 1.25 ? 'tight' : 'shortage';
}

function flagsOf(counted: Counted): string[] {
  const { enrolments, places } = counted;
  const held = counted.recognitions.length;
  const flags: string[] = [];
  if (counted.agreements > enrolments) flags.push('inflow');
  if (enrolments > places && places > 0 && counted.agreements < enrolments) flags.push('outflow');
  if (held >= 1 && held <= 4 && enrolments === 0) flags.push('niche');
  if (held < enrolments && enrolments <= places) flags.push('several-per-mentor');
  return flags;
}

/** What each of the minister's words may amount to, and the flag that has to stand beside it. */
const WORDS: Record<string, { verdicts: string[]; flag?: string }> = {
  surplus: { verdicts: ['room'] },
  surplus_no_enrolments: { verdicts: ['unused'] },
  niche_no_enrolments: { verdicts: ['unused'], flag: 'niche' },
  less_surplus: { verdicts: ['balanced'] },
  balanced: { verdicts: ['balanced', 'tight'] },
  high_both: { verdicts: ['high-both'] },
  surplus_reduced_by_inflow: { verdicts: ['room', 'unused'], flag: 'inflow' },
  no_surplus_other_region_students: { verdicts: ['balanced', 'unused'], flag: 'inflow' },
  no_shortage_multi_per_mentor: { verdicts: ['balanced'], flag: 'several-per-mentor' },
  more_enrolments_ok_other_region: { verdicts: ['shortage'], flag: 'outflow' },
  no_workplaces_ok_other_region: { verdicts: ['no-workplaces'] },
  no_workplaces_in_region: { verdicts: ['no-workplaces'] },
};

describe('published totals', () => {
  const started = recognitions.filter((row) => get(row, 'valid_from') <= FEBRUARY);
  const totals = read(`${GEODATA}/published-tables/T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv`);

  it.each(Object.entries(PROVINCES))('%s has the recognitions and establishments of February 2022', (name, code) => {
    const total = totals.find((row) => get(row, 'provincie') === name);
    const here = started.filter((row) => provinceOf(workplaceAt(row)) === code);
    expect(here.length).toBe(Number(total?.aantal_erkenningen));
    expect(new Set(here.map((row) => get(row, 'workplace_id'))).size).toBe(Number(total?.aantal_unieke_vestigingen));
  });

  it('adds up to the published grand total of February 2022', () => {
    expect(started.length).toBe(14892);
    expect(new Set(started.map((row) => get(row, 'workplace_id'))).size).toBe(9680);
  });

  it('has the recognitions per sector of the workplace that the province of Antwerp had in July 2022', () => {
    const table = read(`${GEODATA}/published-tables/T01_antwerpen_erkenningen_per_sector_2022.csv`);
    const printed = new Map(table.map((row) => [get(row, 'sector'), Number(get(row, 'goedgekeurde_erkenningen'))]));
    expect(printed.get('Eindtotaal')).toBe(4311);
    printed.delete('Eindtotaal');
    expect(printed.size).toBe(24);
    const here = recognitions.filter((row) => provinceOf(workplaceAt(row)) === ANTWERP);
    expect(here.length).toBe(4311);
    const counted = countBy(here, (row) => get(workplaceAt(row), 'sector'));
    expect(Object.fromEntries([...counted].sort())).toEqual(Object.fromEntries([...printed].sort()));
  });
});

describe('recognitions after February 2022', () => {
  const later = recognitions.filter((row) => get(row, 'valid_from') > FEBRUARY);

  it('are 301, all in the province of Antwerp, and start from March to July', () => {
    expect(later.length).toBe(301);
    for (const row of later) {
      expect(provinceOf(workplaceAt(row))).toBe(ANTWERP);
      expect(get(row, 'valid_from') <= '2022-07-31').toBe(true);
    }
  });

  it('lie for 199 at establishments that had none', () => {
    const had = new Set(recognitions.filter((row) => !later.includes(row)).map((row) => get(row, 'workplace_id')));
    const fresh = later.filter((row) => !had.has(get(row, 'workplace_id')));
    expect(fresh.length).toBe(199);
    expect(new Set(fresh.map((row) => get(row, 'workplace_id'))).size).toBe(199);
  });

  it('touch no printed region x programme', () => {
    const printed = new Set(published.map((row) => `${REGIONS[get(row, 'region')]} ${get(row, 'programme_id')}`));
    for (const row of later) expect(printed).not.toContain(`${arrondissementOf(workplaceAt(row))} ${get(row, 'programme_id')}`);
  });
});

describe('validity', () => {
  it('lasts five years less a day', () => {
    const odd = recognitions.filter((row) => {
      const from = new Date(`${get(row, 'valid_from')}T00:00:00Z`);
      const end = new Date(Date.UTC(from.getUTCFullYear() + 5, from.getUTCMonth(), from.getUTCDate()) - 86_400_000);
      return get(row, 'valid_until') !== end.toISOString().slice(0, 10);
    });
    expect(odd).toEqual([]);
  });

  it('ends for nobody before 1 March 2022 and for some within the year after', () => {
    const ends = recognitions.map((row) => get(row, 'valid_until'));
    expect(ends.filter((end) => end < '2022-03-01')).toEqual([]);
    expect(ends.filter((end) => end > YEAR_END && end <= '2023-08-31').length).toBeGreaterThan(300);
  });

  it('begins for more establishments each school year', () => {
    const years = ['2017', '2018', '2019', '2020', '2021'];
    const counts = years.map((year) => recognitions.filter((row) => get(row, 'valid_from').startsWith(year)).length);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  });
});

describe('printed numbers', () => {
  it('are 39 pairs, repeated without points', () => {
    expect(published.length).toBe(39);
    const same = published.map((row) => ({
      region_level: 'arrondissement',
      region: get(row, 'region'),
      programme_id: get(row, 'programme_id'),
      school_year: YEAR,
      recognitions: get(row, 'recognitions'),
      enrolments: get(row, 'enrolments'),
      agreements: get(row, 'agreements'),
    }));
    expect(figures).toEqual(same);
  });

  it.each(pairs)('$name has its recognitions, enrolments and agreements', ({ row }) => {
    const counted = count(get(row, 'region'), get(row, 'programme_id'));
    if (get(row, 'recognitions') === '') {
      expect(counted.recognitions.length).toBeGreaterThanOrEqual(2);
      expect(counted.places).toBeGreaterThanOrEqual(Number(get(row, 'agreements')));
    } else {
      expect(counted.recognitions.length).toBe(Number(get(row, 'recognitions')));
    }
    expect(counted.offers.length).toBeGreaterThan(0);
    expect(counted.enrolments).toBe(Number(get(row, 'enrolments')));
    if (get(row, 'agreements') !== '') expect(counted.agreements).toBe(Number(get(row, 'agreements')));
  });

  it.each(pairs)('$name reads as the minister said', ({ row }) => {
    const programme = get(row, 'programme_id');
    const counted = count(get(row, 'region'), programme);
    const word = WORDS[get(row, 'verdict')];
    expect(word?.verdicts).toContain(verdictOf(counted, Number(get(only(programmeOf, programme), 'contexts'))));
    if (word?.flag !== undefined) expect(flagsOf(counted)).toContain(word.flag);
  });

  it('rests chemistry on chemistry workplaces of at least 4, and verzorgende on social profit', () => {
    const chemistry = count('Antwerpen', 'chemische-procestechnieken').recognitions.map(workplaceAt);
    expect(chemistry.map((site) => get(site, 'sector'))).toEqual(
      Array.from({ length: 14 }, () => 'Chemie, kunststoffen en life sciences'),
    );
    for (const site of chemistry) expect(Number(get(site, 'employees'))).toBeGreaterThanOrEqual(4);
    const care = count('Antwerpen', 'verzorgende-zorgkundige').recognitions.map(workplaceAt);
    expect(care.filter((site) => get(site, 'sector') === 'Social profit').length).toBeGreaterThanOrEqual(6);
  });
});

describe('tables', () => {
  it('have unique ids', () => {
    for (const rows of [programmes, schools, workplaces, prospects]) {
      expect(new Set(rows.map((row) => get(row, 'id'))).size).toBe(rows.length);
    }
    const keys: [Row[], string[]][] = [
      [offers, ['school_id', 'programme_id', 'school_year']],
      [recognitions, ['workplace_id', 'programme_id']],
      [agreements, ['workplace_id', 'programme_id', 'school_year', 'school_id']],
    ];
    for (const [rows, columns] of keys) {
      expect(new Set(rows.map((row) => columns.map((column) => get(row, column)).join('|'))).size).toBe(rows.length);
    }
  });

  it('refer to rows that exist', () => {
    const dangling = (rows: readonly Row[], column: string, table: ReadonlyMap<string, Row>): Row[] =>
      rows.filter((row) => !table.has(get(row, column)));
    expect(dangling([...offers, ...recognitions, ...agreements, ...figures], 'programme_id', programmeOf)).toEqual([]);
    expect(dangling([...offers, ...agreements], 'school_id', schoolOf)).toEqual([]);
    expect(dangling([...recognitions, ...agreements], 'workplace_id', workplaceOf)).toEqual([]);
    const used = new Set(recognitions.map((row) => get(row, 'workplace_id')));
    expect(workplaces.every((row) => used.has(get(row, 'id')))).toBe(true);
    const teaching = new Set(offers.map((row) => get(row, 'school_id')));
    expect(schools.every((row) => teaching.has(get(row, 'id')))).toBe(true);
  });

  it('know every programme of the catalogue that has workplaces, and no other', () => {
    const catalogue = read(`${GEODATA}/programmes.csv`);
    const real = catalogue.filter((row) => !['aanloop', '(occupation)'].includes(get(row, 'family')));
    expect(catalogue.length - real.length).toBe(12);
    expect(programmes.map((row) => get(row, 'id'))).toEqual(real.map((row) => get(row, 'programme_id')));
    expect(programmes.filter((row) => get(row, 'contexts') === '2').map((row) => get(row, 'id'))).toEqual([
      'kinderbegeleider',
      'verzorgende-zorgkundige',
      'zorgkundige',
    ]);
    expect(programmes.some((row) => get(row, 'sector').includes('Vlaams Partnerschap'))).toBe(false);
  });

  it('place everything in a municipality, at a point of its own unless a campus is shared', () => {
    // No municipality stretches further than some 14 km from its label point.
    const astray = [...schools, ...workplaces, ...prospects].filter((row) => {
      const { lon, lat } = only(municipalities, get(row, 'nis'));
      const eastKm = (Number(get(row, 'lon')) - Number(lon)) * 70;
      return !(Math.hypot(eastKm, (Number(get(row, 'lat')) - Number(lat)) * 111.2) < 16);
    });
    expect(astray).toEqual([]);
    const point = (row: Row): string => `${get(row, 'lon')} ${get(row, 'lat')}`;
    const businesses = [...workplaces, ...prospects].map(point);
    const campuses = countBy(schools, point);
    expect(new Set(businesses).size).toBe(businesses.length);
    expect(businesses.some((place) => campuses.has(place))).toBe(false);
    const sharing = schools.filter((row) => (campuses.get(point(row)) ?? 0) > 1).length;
    expect(sharing / schools.length).toBeGreaterThan(0.3);
  });

  it('keep agreements within the places, the caps and the enrolments', () => {
    const capOf = new Map(recognitions.map((row) => [`${get(row, 'workplace_id')}|${get(row, 'programme_id')}`, row]));
    const enrolled = new Map(
      offers.map((row) => [
        `${get(row, 'school_id')}|${get(row, 'programme_id')}|${get(row, 'school_year')}`,
        Number(get(row, 'enrolments')),
      ]),
    );
    const atWorkplace = new Map<string, number>();
    const atRecognition = new Map<string, number>();
    const ofOffer = new Map<string, number>();
    const add = (map: Map<string, number>, key: string, row: Row): void => {
      map.set(key, (map.get(key) ?? 0) + Number(get(row, 'learners')));
    };
    for (const row of agreements) {
      const year = get(row, 'school_year');
      const recognition = only(capOf, `${get(row, 'workplace_id')}|${get(row, 'programme_id')}`);
      expect(get(recognition, 'valid_from') <= `${year.slice(5)}-08-31`).toBe(true);
      expect(Number(get(row, 'learners'))).toBeGreaterThan(0);
      add(atWorkplace, `${get(row, 'workplace_id')}|${year}`, row);
      add(atRecognition, `${get(row, 'workplace_id')}|${get(row, 'programme_id')}|${year}`, row);
      add(ofOffer, `${get(row, 'school_id')}|${get(row, 'programme_id')}|${year}`, row);
    }
    for (const [key, learners] of atWorkplace) {
      expect(learners).toBeLessThanOrEqual(placesOf(only(workplaceOf, key.split('|')[0] ?? '')));
    }
    for (const [key, learners] of atRecognition) {
      const cap = get(only(capOf, key.split('|').slice(0, 2).join('|')), 'places');
      if (cap !== '') expect(learners).toBeLessThanOrEqual(Number(cap));
    }
    for (const [key, learners] of ofOffer) expect(learners).toBeLessThanOrEqual(enrolled.get(key) ?? 0);
  });

  it('never write 0 for an unknown number', () => {
    const zeros = workplaces.filter((row) => ['employees', 'mentors', 'places'].some((column) => get(row, column) === '0'));
    expect(zeros).toEqual([]);
  });

  it('use names that nobody can take for real ones', () => {
    const made = /^(Voorbeeld\p{Ll}*|Fictie(f|ve) \p{Lu}\p{Ll}+|Test\p{Ll}+|Proef\p{Ll}+|Denkbeeld) \d+$/u;
    expect([...workplaces, ...prospects].map((row) => get(row, 'name')).filter((name) => !made.test(name))).toEqual([]);
    for (const row of schools) {
      const stem = /^(Demoschool|Voorbeeldcentrum|Demo-OV3-school|Proefcampus) (.+) \d+$/.exec(get(row, 'name'));
      expect(stem?.[2]).toBe(get(only(municipalities, get(row, 'nis')), 'name_nl'));
    }
  });

  it('cover four school years that grow', () => {
    const years = ['2018-2019', '2019-2020', '2020-2021', YEAR];
    for (const [rows, column] of [[offers, 'enrolments'] as const, [agreements, 'learners'] as const]) {
      const sums = years.map((year) =>
        sumOf(
          rows.filter((row) => get(row, 'school_year') === year),
          column,
        ),
      );
      expect([...countBy(rows, (row) => get(row, 'school_year')).keys()].sort()).toEqual(years);
      expect([...sums].sort((a, b) => a - b)).toEqual(sums);
    }
  });
});

describe('files', () => {
  let built: ReadonlyMap<string, string> = new Map();
  beforeAll(() => {
    built = buildReconstruction(readFacts(GEODATA));
  }, 60_000);

  it('are what the program makes of the facts, byte for byte', () => {
    for (const [name, text] of built) expect(readFileSync(`${DATASET}/${name}`, 'utf8') === text, name).toBe(true);
  });

  it('are listed in a descriptor that says they are an example, with their date, sources and licences', () => {
    const descriptor = JSON.parse(built.get('datapackage.json') ?? '');
    expect(descriptor).toMatchObject({ title: 'Vlaanderen, reconstructie', referenceDate: '2022-08-31', example: true });
    expect(descriptor.assumptions.length).toBeGreaterThan(5);
    const names = [...built.keys()].filter((name) => name.endsWith('.csv'));
    expect(descriptor.resources.map((resource: { path: string }) => resource.path)).toEqual(names);
    for (const resource of descriptor.resources) {
      const header = built.get(resource.path)?.split('\n')[0];
      expect(resource.schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(header);
      expect(resource.sources.length).toBeGreaterThan(0);
      expect(resource.licenses.length).toBeGreaterThan(0);
      expect(resource.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('are UTF-8 with line feeds, and small enough to start with', () => {
    let bytes = 0;
    for (const text of built.values()) {
      expect(text).not.toMatch(/\r|\uFEFF/);
      bytes += Buffer.byteLength(text);
    }
    expect(bytes).toBeLessThan(3_000_000);
  });
});
