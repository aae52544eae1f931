import { unionOf } from '../../model/area';
import type { AreaGuess, AreaReading, AreaSuggestion } from '../../model/area-reading';
import type { Geography } from '../../model/geography';
import { type Clause, clausesOf } from './clauses';
import { areaGazetteer, type Gazetteer, type NameEntry } from './gazetteer';
import { type Item, itemsOf, nearestNames } from './items';
import { WHOLE_COUNTRY } from './keywords';
import { FLANDERS, type Part, partsOf } from './shapes';
import { type Word, wordsOf } from './words';

const NEAREST = 3;

/**
 * Reads an area as people say it, "as: Aalst - Ninove - Halle" or "ruime regio rond Gent", in Dutch, with the words for shapes in English and
 * French too. Whatever was not said is told as a guess, whatever was not understood comes with the names nearest to it.
 */
export function readAreaSentence(sentence: string, geography: Geography): AreaReading {
  const gazetteer = areaGazetteer(geography);
  const words = wordsOf(sentence);
  const items = withTowns(withCountry(itemsOf(words, gazetteer), words, gazetteer), words, geography, gazetteer);
  const textOf = (from: number, to: number) => sentence.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? sentence.length);
  const guesses: AreaGuess[] = [];
  for (const item of items) {
    if ((item.kind !== 'name' && item.kind !== 'keyword') || !item.misspelt) continue;
    guesses.push({ code: 'spelling', from: textOf(item.from, item.to), to: item.kind === 'name' ? item.entry.name : item.word });
  }
  const { clauses, guesses: told, unknown } = clausesOf(items, words);
  guesses.push(...told);
  const guess = (one: AreaGuess) => {
    if (!guesses.some((known) => JSON.stringify(known) === JSON.stringify(one))) guesses.push(one);
  };
  const split = pinned(clauses).map((clause) => splitNames(clause, gazetteer));
  const hasProvince = split.some((clause) => clause.shape === null && clause.names.some(({ entry }) => isProvinceOnly(entry)));
  const { kept: parts, guesses: narrowings } = narrowed(split.flatMap((clause) => partsOf(clause, geography, hasProvince)));
  for (const one of [...parts.flatMap((part) => part.guesses), ...narrowings]) guess(one);
  const lone = split.length === 1 ? split[0] : undefined;
  if (lone && looksLikeLine(lone, words)) guess({ code: 'no-shape', names: lone.names.map(({ entry }) => entry.name) });
  const area = unionOf(distinct(parts));
  const suggestions = unknown.map(([from, to]): AreaSuggestion => {
    const said = textOf(from, to);
    return { words: said, near: nearestNames(said, gazetteer, NEAREST) };
  });
  for (const { words: said } of area ? suggestions : []) guess({ code: 'ignored', words: said });
  const silent = area === null && suggestions.length === 0;
  return { area, guesses: area ? guesses : [], suggestions: silent ? [{ words: sentence.trim(), near: [] }] : suggestions };
}

/** "Overal": all of Flanders, unless a name is said as well. */
function withCountry(items: readonly Item[], words: readonly Word[], gazetteer: Gazetteer): readonly Item[] {
  const flanders = gazetteer.get(FLANDERS);
  return items.map(
    (item): Item =>
      flanders && item.kind === 'unknown' && WHOLE_COUNTRY.has(words[item.from]?.key ?? '')
        ? { kind: 'name', entry: flanders, misspelt: false, from: item.from, to: item.to }
        : item,
  );
}

/** Reads "as" as the town of that name where no line can begin, and a number as the postcode that it is. */
function withTowns(items: readonly Item[], words: readonly Word[], geography: Geography, gazetteer: Gazetteer): readonly Item[] {
  const towns = items.map((item, i): Item => {
    const entry = item.kind === 'keyword' && words[item.from]?.key === 'as' ? gazetteer.get('as') : undefined;
    return entry && isTown(items, i, words) ? { kind: 'name', entry, misspelt: false, from: item.from, to: item.to } : item;
  });
  return towns.flatMap((item, i): readonly Item[] => {
    const key = words[item.from]?.key ?? '';
    const row = item.kind === 'number' && /^\d{4}$/.test(key) ? geography.municipalityOfPostcode.get(key) : undefined;
    const next = towns[i + 1];
    if (row === undefined || (next?.kind === 'keyword' && next.keyword.role === 'km')) return [item];
    const entry = gazetteer.get(nameKeyOf(geography, row));
    const isNamedToo = next?.kind === 'name' && next.entry.places.some((place) => place.municipality === row);
    return entry && !isNamedToo ? [{ kind: 'name', entry, misspelt: false, from: item.from, to: item.to }] : [];
  });
}

function nameKeyOf(geography: Geography, row: number): string {
  return wordsOf(geography.regions.municipality[row]?.name ?? '')
    .map(({ key }) => key)
    .join(' ');
}

function isTown(items: readonly Item[], i: number, words: readonly Word[]): boolean {
  const item = items[i];
  const previous = items[i - 1];
  const next = items[i + 1];
  const nextWord = words[next?.from ?? -1];
  if (previous?.kind === 'keyword' && (previous.keyword.role === 'shape' || previous.keyword.role === 'level')) return true;
  if (item && !next) return words[item.from]?.opens !== true;
  if (!item || !next || !nextWord || nextWord.opens || words[item.from]?.gap === 'hyphen') return true;
  if (nextWord.gap !== 'space' && nextWord.gap !== 'stop') return true;
  return next.kind === 'keyword' && ['and', 'to', 'km', 'around-before'].includes(next.keyword.role);
}

/** "as Merelbeke-Melle": one municipality cannot be a line, so its two places are meant. */
function splitNames(clause: Clause, gazetteer: Gazetteer): Clause {
  const least = clause.shape === 'corridor' || clause.shape === 'between' ? 2 : clause.shape === 'polygon' ? 3 : 0;
  if (clause.names.length >= least) return clause;
  const names = clause.names.flatMap((use) => {
    const halves = use.entry.name.split('-').map((half) => gazetteer.get(half.trim().toLowerCase()));
    return halves.length > 1 && halves.every((half) => half !== undefined)
      ? halves.flatMap((entry) => (entry ? [{ ...use, entry }] : []))
      : [use];
  });
  return { ...clause, names };
}

/** "Halle (Zoersel)": what is said in brackets tells which of several places is meant. */
function pinned(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause, i) => {
    const next = clauses[i + 1];
    const [only] = next?.names ?? [];
    const use = clause.names.at(-1);
    const within = placesWithin(use?.entry, next?.join === 'narrow' && next.names.length === 1 ? only?.entry : undefined);
    const before = clauses[i - 1];
    const explains = clause.join === 'narrow' && clause.names.length === 1;
    if (explains && placesWithin(before?.names.at(-1)?.entry, clause.names[0]?.entry)) return [];
    return use && within ? [{ ...clause, names: [...clause.names.slice(0, -1), { ...use, entry: within }] }] : [clause];
  });
}

/** The entry with only its places in a region, if that leaves out the place that comes first. */
function placesWithin(entry: NameEntry | undefined, region: NameEntry | undefined): NameEntry | null {
  if (!entry || !region) return null;
  const rows = new Set(region.regions.flatMap(({ municipalities }) => municipalities));
  const places = entry.places.filter(({ municipality }) => rows.has(municipality));
  if (places.length === 0 || places[0] === entry.places[0]) return null;
  return { ...entry, places, regions: [] };
}

function isProvinceOnly({ regions }: NameEntry): boolean {
  return (
    regions.some(({ level }) => level === 'province') &&
    regions.every(({ level, code }) => level !== 'municipality' || code.startsWith('21'))
  );
}

/** Towns in a row with dashes between them and no shape said. */
function looksLikeLine({ shape, names }: Clause, words: readonly Word[]): boolean {
  const towns = names.filter(({ entry }) => entry.places.length > 0);
  const dashes = names.slice(1).filter(({ from }) => words[from]?.gap === 'dash' || words[from]?.gap === 'hyphen');
  return shape === null && names.length > 1 && towns.length === names.length && dashes.length === names.length - 1;
}

/** "West-Vlaanderen (Brugge)", "Limburg, regio Hasselt": the whole only says where the parts lie. */
function narrowed(parts: readonly Part[]): { kept: readonly Part[]; guesses: readonly AreaGuess[] } {
  const kept: Part[] = [];
  const guesses: AreaGuess[] = [];
  let open: { whole: Part; inner: Part[] } | null = null;
  const isInside = (inner: Part, whole: Part) => {
    const rows = new Set(whole.whole?.municipalities ?? whole.municipalities);
    return inner.municipalities.length > 0 && inner.municipalities.every((row) => rows.has(row));
  };
  const settle = () => {
    if (!open) return;
    const { whole, inner } = open;
    const outside = inner.filter((part) => !isInside(part, whole)).map(({ name }) => name);
    guesses.push({ code: 'narrowed', whole: whole.whole?.name ?? whole.name, parts: inner.map(({ name }) => name) });
    if (outside.length > 0) guesses.push({ code: 'outside-whole', whole: whole.whole?.name ?? whole.name, parts: outside });
    open = null;
  };
  for (const [i, part] of parts.entries()) {
    const before = kept.at(-1);
    if (open && !isProvince(part) && (part.join === 'comma' || part.join === 'and')) {
      open.inner.push(part);
      kept.push(part);
      continue;
    }
    settle();
    // "Brugge, West-Vlaanderen"
    const isLast = i > 0 && i === parts.length - 1;
    if (before && isLast && part.join === 'comma' && isProvince(part) && !isProvince(before) && isInside(before, part)) {
      guesses.push({ code: 'narrowed', whole: part.name, parts: [before.name] });
      continue;
    }
    const size = before?.whole?.municipalities.length ?? before?.municipalities.length ?? 0;
    const isSmaller = part.municipalities.length < size;
    if (before && part.join === 'narrow' && isInside(before, part) && !isSmaller) continue;
    const narrows = part.join === 'narrow' ? before?.whole != null : part.join === 'comma' && isProvince(before) && isSmaller;
    if (before?.whole && narrows && (part.join === 'narrow' || isInside(part, before))) {
      kept.pop();
      open = { whole: before, inner: [part] };
    }
    kept.push(part);
  }
  settle();
  return { kept, guesses };
}

function isProvince(part: Part | undefined): boolean {
  return part?.shape.kind === 'region' && (part.shape.level === 'province' || part.shape.code === FLANDERS);
}

function distinct(parts: readonly Part[]) {
  const seen = new Set<string>();
  return parts.flatMap(({ shape }) => {
    const key = JSON.stringify(shape);
    return seen.has(key) || !seen.add(key) ? [] : [shape];
  });
}
