import { areaGazetteer, nameKey } from '../../data/area/gazetteer';
import { readAreaSentence } from '../../data/area/read-area';
import { foldName } from '../../data/fold-name';
import { areaWordsFor } from '../../i18n/area';
import { AREA_BOX_TEXT } from '../../i18n/area-box';
import { type Area, type AreaShape, areaText, shapesOf, unionOf } from '../../model/area';
import type { AreaAnswer } from '../../model/area-answer';
import type { AreaReading } from '../../model/area-reading';
import type { Geography, RegionLevel } from '../../model/geography';
import { judged, type OwnArea } from '../answer/judged';
import { nameOfRegion } from '../answer/names';
import type { Speech } from '../context';
import type { Layer } from '../link';
import { areaRequest, groundOf, questionOf } from '../requests';
import type { Snapshot } from '../session';

/**
 * Reads a sentence as the command line does; a name alone is first looked for among the regions of the map, which is what somebody means
 * who has them before his eyes.
 */
export function readArea(sentence: string, geography: Geography, level: RegionLevel): AreaReading {
  const reading = readAreaSentence(sentence, geography);
  const entry = areaGazetteer(geography).get(nameKey(sentence));
  const chosen = entry?.regions.find((region) => region.level === level);
  if (!entry || !chosen) return reading;
  const others = entry.regions.filter((region) => region !== chosen).map(({ level: other, name }) => ({ level: other, name }));
  return {
    area: { kind: 'region', level, code: chosen.code },
    guesses: others.length === 0 ? [] : [{ code: 'same-region', name: entry.name, chosen: { level, name: chosen.name }, others }],
    suggestions: [],
  };
}

export function nameOfArea(area: Area, geography: Geography, { language }: Pick<Speech, 'language'>): string {
  return areaWordsFor(language, geography).name(area);
}

/** Names that mean one region of the map or one zone each. */
export function namesToPick(geography: Geography, level: RegionLevel, language: Speech['language']): readonly string[] {
  const zoneName = { nl: 'name', en: 'nameEn', fr: 'nameFr' } as const;
  const regions = geography.regions[level].map((region) => nameOfRegion(region, language));
  return [...new Set([...regions, ...geography.zones.map((zone) => zone[zoneName[language]])])];
}

/** The sentence with some words in place of others, however those are spelt there; as it was when they do not occur. */
export function withWords(sentence: string, words: string, instead: string): string {
  const wanted = foldName(words);
  for (let start = 0; start < sentence.length; start++) {
    if (/[\p{L}\p{N}]/u.test(sentence[start - 1] ?? '') || !/[\p{L}\p{N}]/u.test(sentence[start] ?? '')) continue;
    for (let end = start + 1; end <= sentence.length; end++) {
      const isWordEnd = !/[\p{L}\p{N}]/u.test(sentence[end] ?? '');
      if (isWordEnd && foldName(sentence.slice(start, end)) === wanted)
        return sentence.slice(0, start) + instead + sentence.slice(end);
    }
  }
  return sentence;
}

/** A distance of an area that can be changed. */
export interface AreaSize {
  /** Position of its shape in the area. */
  readonly shape: number;
  readonly kind: Exclude<AreaShape['kind'], 'region'>;
  readonly km: number;
  /** What the shape lies around, to tell several apart. */
  readonly name: string;
}

export function sizesOf(area: Area): readonly AreaSize[] {
  return shapesOf(area).flatMap((each, shape): readonly AreaSize[] => {
    if (each.kind === 'region') return [];
    if (each.kind === 'circle') return [{ shape, kind: each.kind, km: each.radiusKm, name: each.centre.name }];
    const km = each.kind === 'corridor' ? each.halfWidthKm : each.marginKm;
    return [{ shape, kind: each.kind, km, name: each.points.map(({ name }) => name).join(' – ') }];
  });
}

/** The area with another distance for one of its shapes. */
export function withSize(area: Area, shape: number, km: number): Area {
  const resized = (each: AreaShape): AreaShape => {
    if (each.kind === 'circle') return { ...each, radiusKm: km };
    if (each.kind === 'corridor') return { ...each, halfWidthKm: km };
    return each.kind === 'polygon' ? { ...each, marginKm: km } : each;
  };
  return unionOf(shapesOf(area).map((each, i) => (i === shape ? resized(each) : each))) ?? area;
}

/**
 * What is known of the area of the link: while a newer answer is on its way the old one stays, under its own name and reach, unless the
 * question is another altogether.
 */
export function areaAnswerOf({ layer2, link }: Snapshot): AreaAnswer | null {
  const found = layer2.area?.response;
  if (!found || found === 'unknown' || !link || link.area === null) return null;
  const asked = areaRequest({ ...questionOf(link), reachKm: null }, groundOf(link), link.area);
  const { question, ground } = found;
  const isSame = JSON.stringify([{ ...question, reachKm: null }, ground]) === JSON.stringify([asked.question, asked.ground]);
  return isSame ? found : null;
}

/** An answer of the worker about an area, in words and ready to be drawn. */
export function ownArea(
  answer: AreaAnswer,
  geography: Geography,
  layer: Layer,
  { language, format }: Pick<Speech, 'language' | 'format'>,
): OwnArea {
  const { area, row, shared, outline } = answer;
  const words = areaWordsFor(language, geography);
  const schools = new Set(answer.schools);
  const municipalities = new Set(answer.municipalities);
  return {
    ...judged(row, shared, layer),
    named: {
      code: areaText(area),
      name: titleOf(words.title(area)),
      where: words.where(area),
      reachKm: answer.reachKm,
      facts: factsOf(answer, language, format),
    },
    shapes: area,
    outline,
    width: words.width(area),
    hasSchool: (school) => schools.has(school),
    hasMunicipality: (municipality) => municipalities.has(municipality),
  };
}

const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function factsOf({ row, nearby, km2 }: AreaAnswer, language: Speech['language'], format: Speech['format']): readonly string[] {
  const say = AREA_BOX_TEXT[language];
  return [
    ...(row.schools === 0 ? [say.noSchool] : []),
    say.km2(format.number(km2)),
    ...(nearby.workplaces > 0 ? [say.places(nearby)] : []),
    ...(nearby.schools > 0 ? [say.learners(nearby)] : []),
    ...(nearby.workplaces === 0 && nearby.schools === 0 ? [say.nobodyNear] : []),
  ];
}
