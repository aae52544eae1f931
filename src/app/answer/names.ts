import type { Language, Text } from '../../i18n/text';
import { NO_REGION, type Region, type RegionLevel } from '../../model/geography';
import type { Question } from '../../model/question';
import type { Register } from '../../model/register';
import { OUTSIDE_CODE } from '../url';

/** A region in the reader's language: the French name where one is in use. */
export function nameOfRegion(region: Region, language: Language): string {
  return language === 'fr' && region.nameFr !== '' ? region.nameFr : region.name;
}

/** Name of an area row; `region` is null for what lies outside the division. */
export function areaName(register: Register, level: RegionLevel, region: number | null, language: Language, text: Text): string {
  const found = region === null ? undefined : register.geography.regions[level][region];
  return found ? nameOfRegion(found, language) : text.outside;
}

/** The same inside a sentence: "in Turnhout", "buiten deze indeling". */
export function areaInSentence(
  register: Register,
  level: RegionLevel,
  region: number | null,
  language: Language,
  text: Text,
): string {
  return region === null ? text.answer.outsideIn : text.answer.inRegion(areaName(register, level, region, language, text));
}

/** How many regions a level has, in words: "23 arrondissementen". Brussels is a region beside the provinces, so those are "areas". */
export function divisionName(register: Register, level: RegionLevel, text: Text): string {
  const regions = register.geography.regions[level];
  const hasBrussels = level === 'province' && regions.some(({ code }) => code === BRUSSELS_REGION);
  return text.answer.division(regions.length, hasBrussels ? text.answer.areas : text.levelsPlural[level]);
}
const BRUSSELS_REGION = '04000';

/** Region row of a municipality row at a level; null outside it. */
export function regionOfMunicipality(register: Register, level: RegionLevel, municipality: number | undefined): number | null {
  const region = municipality === undefined ? NO_REGION : (register.geography.regionOf[level][municipality] ?? NO_REGION);
  return region === NO_REGION ? null : region;
}

/** Name of a municipality row; empty where unknown. */
export function municipalityName(register: Register, municipality: number | undefined, language: Language): string {
  const found = municipality === undefined ? undefined : register.geography.regions.municipality[municipality];
  return found ? nameOfRegion(found, language) : '';
}

/** Key of an area row, and its id in a link: the region's code, or the code for what lies outside. */
export function areaKey(register: Register, level: RegionLevel, region: number | null): string {
  return region === null ? OUTSIDE_CODE : (register.geography.regions[level][region]?.code ?? '');
}

/** Name of an exported file: what it holds, of which question, and whether the data are invented. */
export function fileName(what: string, register: Register, { subject, year }: Question): string {
  const about = subject.kind === 'sector' ? subject.sector : subject.programme;
  const words = [what, about, year, ...(register.isExample ? [register.name] : [])];
  return words.join('-').replace(/[^\p{L}\p{N}-]+/gu, '-');
}
