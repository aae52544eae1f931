import { NO_REGION, REGION_LEVELS, type RegionLevel } from '../model/geography';
import { type Programme, type Register, UNKNOWN } from '../model/register';
import { type Dimension, type TrendQuery, tableOf } from '../model/trend';
import { insideOf, knownArea } from './area';

/** What one fact is about, as rows of the register; UNKNOWN where it knows none. Used again for every fact. */
export interface Fact {
  school: number;
  workplace: number;
  programme: number;
  year: number;
}

/** The keys of one dimension, and which of them a fact has; UNKNOWN is none of them. */
export interface Keys {
  readonly dimension: Dimension;
  readonly codes: readonly string[];
  of(fact: Fact): number;
}

/** Words of the programmes, by dimension. */
const WORD: Readonly<Partial<Record<Dimension, (programme: Programme) => string>>> = {
  degree: (programme) => programme.degree,
  finality: (programme) => programme.finality,
  'education-form': (programme) => programme.educationForm,
};

/** Prepares a dimension for the measure of a query. Throws RangeError on an area that is none. */
export function keysOf(register: Register, query: TrendQuery, dimension: Dimension): Keys {
  const isAtSchool = tableOf(query.measure) === 'offers';
  const level = REGION_LEVELS.find((known) => known === dimension);
  if (level !== undefined) return regionKeys(register, level, isAtSchool);
  const word = WORD[dimension];
  if (word) {
    const words = register.programmes.map(word);
    return textKeys(dimension, words, ({ programme }) => words[programme] ?? '');
  }
  switch (dimension) {
    case 'year':
      return query.year === null
        ? { dimension, codes: register.years, of: ({ year }) => year }
        : { dimension, codes: [query.year], of: () => 0 };
    case 'programme':
      return { dimension, codes: register.programmes.map(({ id }) => id), of: ({ programme }) => programme };
    case 'school-kind':
      return textKeys(dimension, register.schools?.kinds ?? [], ({ school }) => register.schools?.kinds[school] ?? '');
    case 'area':
      return areaKeys(register, query.area ?? '', isAtSchool);
    default:
      return sectorKeys(register, isAtSchool);
  }
}

function regionKeys({ geography, schools, workplaces }: Register, level: RegionLevel, isAtSchool: boolean): Keys {
  const regionOf = geography.regionOf[level];
  const municipality = isAtSchool ? schools?.municipality : workplaces?.municipality;
  return {
    dimension: level,
    codes: geography.regions[level].map(({ code }) => code),
    of: ({ school, workplace }) => regionOf[municipality?.[isAtSchool ? school : workplace] ?? NO_REGION] ?? UNKNOWN,
  };
}

function areaKeys({ geography, schools, workplaces }: Register, text: string, isAtSchool: boolean): Keys {
  const area = knownArea(text, geography);
  if (!area) throw new RangeError(`not an area: ${text}`);
  const isInside = insideOf(area, geography, () => NO_REGION);
  const table = isAtSchool ? schools : workplaces;
  const key = Int8Array.from(table?.ids ?? [], (_, row) =>
    isInside(table?.lon[row] ?? Number.NaN, table?.lat[row] ?? Number.NaN, table?.municipality[row] ?? NO_REGION) ? 0 : UNKNOWN,
  );
  return { dimension: 'area', codes: [text], of: ({ school, workplace }) => key[isAtSchool ? school : workplace] ?? UNKNOWN };
}

/** Sectors that the data use on the side that is counted. */
function sectorKeys({ sectors, programmes, workplaces }: Register, isAtSchool: boolean): Keys {
  const sectorOf = isAtSchool ? programmes.map(({ sector }) => sector) : (workplaces?.sector ?? []);
  const used = new Set<number>(sectorOf);
  const rows = sectors.flatMap((_, row) => (used.has(row) ? [row] : []));
  const at = new Map(rows.map((row, key) => [row, key]));
  return {
    dimension: 'sector',
    codes: rows.map((row) => sectors[row] ?? ''),
    of: ({ programme, workplace }) => at.get(sectorOf[isAtSchool ? programme : workplace] ?? UNKNOWN) ?? UNKNOWN,
  };
}

/** Keys that are words of the data, ascending; an empty one is none. */
function textKeys(dimension: Dimension, words: readonly string[], wordOf: (fact: Fact) => string): Keys {
  const codes = [...new Set(words)].filter(Boolean).sort();
  const at = new Map(codes.map((code, key) => [code, key]));
  return { dimension, codes, of: (fact) => at.get(wordOf(fact)) ?? UNKNOWN };
}
