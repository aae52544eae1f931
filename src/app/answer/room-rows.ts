import type { Language } from '../../i18n/text';
import type { Answer } from '../../model/answer';
import type { RoomAt, RoomEverywhere, RoomSites } from '../../model/match';
import { type Register, UNKNOWN } from '../../model/register';
import { municipalityName } from './names';

/** Room at one site, beside what is there already. */
export interface RoomRow {
  /** Row of the school or the municipality. */
  readonly site: number;
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly programme: string;
  /** Schools here that offer the programme; null when offers are unknown. */
  readonly schools: number | null;
  /** Their learners; null when nobody offers it or the number is unknown. */
  readonly learners: number | null;
  readonly room: number;
}

interface Offered {
  schools: number;
  learners: number | null;
}

/** Every site, the one with most room first. */
export function roomRows(
  register: Register,
  answer: Answer,
  room: RoomEverywhere,
  sites: RoomSites,
  language: Language,
): readonly RoomRow[] {
  const offered = offeredPerSite(register, answer, sites);
  const { schools, geography, programmes } = register;
  const kinds = answer.question.schoolKinds;
  const isAsked = ({ site }: RoomAt) => sites !== 'schools' || kinds.length === 0 || kinds.includes(schools?.kinds[site] ?? '');
  const rows = room[sites].filter(isAsked).map(({ site, programme, room: extra }): RoomRow => {
    const here = offered?.get(`${site} ${programme}`);
    const municipality = sites === 'schools' ? schools?.municipality[site] : site;
    const place = municipalityName(register, municipality, language);
    return {
      site,
      id: (sites === 'schools' ? schools?.ids[site] : geography.regions.municipality[site]?.code) ?? '',
      name: sites === 'schools' ? (schools?.names[site] ?? '') : place,
      municipality: place,
      programme: programmes[programme]?.name ?? '',
      schools: offered && (here?.schools ?? 0),
      learners: here?.learners ?? null,
      room: extra,
    };
  });
  return rows.sort((a, b) => b.room - a.room || a.name.localeCompare(b.name, language) || a.site - b.site);
}

/** Offers of the year by site and programme; null without a table of offers. */
function offeredPerSite(
  { offers, years, schools }: Register,
  { question }: Answer,
  sites: RoomSites,
): Map<string, Offered> | null {
  if (!offers) return null;
  const year = years.indexOf(question.year);
  const found = new Map<string, Offered>();
  offers.school.forEach((school, row) => {
    if (offers.year[row] !== year) return;
    const key = `${sites === 'schools' ? school : schools?.municipality[school]} ${offers.programme[row]}`;
    const known = found.get(key) ?? { schools: 0, learners: null };
    const enrolments = offers.enrolments[row] ?? UNKNOWN;
    known.schools += 1;
    if (enrolments !== UNKNOWN) known.learners = (known.learners ?? 0) + enrolments;
    found.set(key, known);
  });
  return found;
}
