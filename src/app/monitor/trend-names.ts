import { areaWordsFor } from '../../i18n/area';
import { TRENDS_TEXT } from '../../i18n/trends';
import { areaOfText } from '../../model/area';
import { REGION_LEVELS } from '../../model/geography';
import type { Register } from '../../model/register';
import type { Dimension, TrendQuery } from '../../model/trend';
import { nameOfRegion } from '../answer/names';
import type { Speech } from '../context';

/** Names of keys in the reader's language. */
export interface TrendNames {
  /** Null is what has no such key. */
  name(dimension: Dimension, key: string | null): string;
  /** What a query is about: "Provincie Antwerpen", "Sector: Bouw", or everything. */
  about(query: Pick<TrendQuery, 'only' | 'area' | 'by'>): string;
  /** "in de provincie Antwerpen" */
  inProvince(code: string): string;
  /** Keys of a dimension, as a list to choose from. */
  options(dimension: Dimension): readonly { readonly key: string; readonly name: string }[];
}

export function trendNames(register: Register, { language }: Pick<Speech, 'language'>): TrendNames {
  const words = TRENDS_TEXT[language];
  const { geography, programmes } = register;
  const areas = areaWordsFor(language, geography);
  const lists = new Map<Dimension, ReadonlyMap<string, string>>();
  const listOf = (dimension: Dimension) => {
    const known = lists.get(dimension) ?? new Map(keysOf(register, dimension, language));
    lists.set(dimension, known);
    return known;
  };
  const name: TrendNames['name'] = (dimension, key) => {
    const isRegion = REGION_LEVELS.some((level) => level === dimension);
    if (key === null) {
      const { noKey } = words;
      return isRegion ? noKey.region : dimension === 'area' || dimension === 'year' ? noKey[dimension] : noKey.other;
    }
    if (dimension === 'area') return areaName(key);
    if (dimension === 'school-kind') return words.kinds[key] ?? key;
    return listOf(dimension).get(key) ?? key;
  };
  const areaName = (text: string) => {
    const area = areaOfText(text);
    return area ? titled(areas.title(area)) : text;
  };
  return {
    name,
    about: ({ only, area, by }) => {
      const [first] = only;
      if (area !== null && !by.includes('area')) return areaName(area);
      if (!first) return words.everywhere;
      const level = REGION_LEVELS.find((known) => known === first.dimension);
      const isKnown = level && listOf(level).has(first.key);
      if (isKnown) return titled(areas.title({ kind: 'region', level, code: first.key }));
      return `${words.dimensions[first.dimension]}: ${name(first.dimension, first.key)}`;
    },
    inProvince: (code) => areas.where({ kind: 'region', level: 'province', code }),
    options: (dimension) => {
      const options = [...listOf(dimension).keys()].map((key) => ({ key, name: name(dimension, key) }));
      const collator = new Intl.Collator(language, { numeric: true });
      return options.sort((a, b) => collator.compare(a.name, b.name));
    },
  };

  function keysOf({ schools, sectors, years }: Register, dimension: Dimension, own: Speech['language']): [string, string][] {
    const level = REGION_LEVELS.find((known) => known === dimension);
    if (level) return geography.regions[level].map((region) => [region.code, nameOfRegion(region, own)]);
    const plain = (texts: readonly string[]): [string, string][] => texts.filter(Boolean).map((text) => [text, text]);
    switch (dimension) {
      case 'programme':
        return programmes.map((programme) => [programme.id, programme.name]);
      case 'sector':
        return plain(sectors);
      case 'year':
        return plain(years);
      case 'degree':
        return plain(programmes.map(({ degree }) => degree));
      case 'finality':
        return plain(programmes.map(({ finality }) => finality));
      case 'education-form':
        return plain(programmes.map(({ educationForm }) => educationForm));
      case 'school-kind':
        return plain(schools?.kinds ?? []);
      default:
        return [];
    }
  }
}

/** A name as the beginning of a sentence. */
export function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
