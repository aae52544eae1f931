import { dayOf, fiveYearsFrom, workingDay } from './dates';
import { type Dice, dice } from './dice';
import { type Ground, municipalityDrawer } from './ground';
import type { Facts, ProgrammeFact } from './known-facts';
import { type Pin, pairKey } from './pins';
import type { DatedRecognition, Recognition, Site, Workplace } from './records';
import { FAMILY_NACE, SECTOR_PROFILES, type SectorProfile } from './sector-profiles';

/**
 * When establishments got their first recognition, as shares of those recognised by February 2022. Follows the enterprises with a
 * recognition per school year (T03): a slow start and a jump in 2021-2022. Recognitions from before 2 March 2017 had ended.
 */
const ENTRY_PERIODS: readonly (readonly [from: string, until: string, share: number])[] = [
  ['2017-03-02', '2017-08-31', 3],
  ['2017-09-01', '2018-08-31', 9],
  ['2018-09-01', '2019-08-31', 12],
  ['2019-09-01', '2020-08-31', 15],
  ['2020-09-01', '2021-08-31', 17],
  ['2021-09-01', '2022-02-28', 44],
];
const LAST_BASE_DAY = dayOf('2022-02-28');
const LATER_FROM = dayOf('2022-03-01');
/** A Friday, so that a start moved to a working day stays in the month. */
const LATER_UNTIL = dayOf('2022-07-29');

const SHARE_UNKNOWN_EMPLOYEES = 0.08;
const SHARE_UNKNOWN_MENTORS = 0.1;
const SHARE_OWN_PLACES = 0.03;
const SHARE_SAME_DAY = 0.6;
const SHARE_CAPPED = 0.04;
/** Contexts of recognitions for a programme that needs two: some serve the first, some the second, most either. */
const CONTEXT_WEIGHTS = [0.4, 0.33, 0.27];

function firstDay(roll: Dice): number {
  const period = ENTRY_PERIODS[roll.weighted(ENTRY_PERIODS.map(([, , share]) => share))];
  if (period === undefined) throw new Error('no period to start in');
  const from = dayOf(period[0]);
  return from + roll.below(dayOf(period[1]) - from + 1);
}

/** The first recognition starts on the day the establishment enters, others then or later. */
function startOf(recognition: Recognition, isFirst: boolean, entry: number, roll: Dice): number {
  if (recognition.later) return workingDay(LATER_FROM + roll.below(LATER_UNTIL - LATER_FROM + 1));
  const extra = isFirst || roll.next() < SHARE_SAME_DAY ? 0 : roll.below(LAST_BASE_DAY - entry + 1);
  return Math.min(LAST_BASE_DAY, workingDay(entry + extra));
}

/** Log-normal around the sector's median, at least 1; null = unknown. */
export function drawEmployees(profile: SectorProfile, roll: Dice): number | null {
  const [median, spread] = profile.employees;
  const count = Math.max(1, Math.round(median * Math.exp(spread * roll.normal())));
  return roll.next() < SHARE_UNKNOWN_EMPLOYEES ? null : count;
}

function drawMentors(employees: number | null, roll: Dice): number | null {
  const weights = (employees ?? 0) >= 20 ? [0.62, 0.26, 0.12] : [0.91, 0.09, 0];
  const mentors = Math.min(1 + roll.weighted(weights), Math.max(1, employees ?? 1));
  return roll.next() < SHARE_UNKNOWN_MENTORS ? null : mentors;
}

interface Size {
  readonly employees: number | null;
  readonly mentors: number | null;
  readonly places: number | null;
  readonly capacity: number;
}

/** Places by the rule: the establishment's own number, else min(employees, mentors x learners per mentor). */
function sized(employees: number | null, mentors: number | null, places: number | null, perMentor: number): Size {
  const byMentors = (mentors ?? 1) * perMentor;
  const ruled = employees === null ? byMentors : Math.min(Math.max(1, employees), byMentors);
  return { employees, mentors, places, capacity: places ?? ruled };
}

function drawSize(profile: SectorProfile, perMentor: number, isScarce: boolean, roll: Dice): Size {
  const employees = drawEmployees(profile, roll);
  const mentors = drawMentors(employees, roll);
  const stated = roll.next() < SHARE_OWN_PLACES ? 1 + roll.below(Math.min(4, employees ?? 4)) : null;
  if (!isScarce) return sized(employees, mentors, stated, perMentor);
  return sized(Math.max(perMentor, employees ?? perMentor), 1, null, perMentor);
}

/** Activities that registers have wrong: of any sector, whatever the establishment does. */
const SHARE_ASTRAY_NACE = 0.05;
const ALL_NACE = [...new Set(Object.values(SECTOR_PROFILES).flatMap(({ nace }) => nace))].sort();

function naceOf(profile: SectorProfile, families: readonly string[], roll: Dice, noise: Dice): string {
  const fitting = families.flatMap((family) => FAMILY_NACE[family] ?? []).filter((code) => profile.nace.includes(code));
  const own = roll.pick(fitting.length > 0 && roll.next() < 0.8 ? fitting : profile.nace);
  return noise.next() < SHARE_ASTRAY_NACE ? noise.pick(ALL_NACE) : own;
}

/** Enterprises: most have one establishment; chains take a further one in the same arrondissement and sector. */
function enterpriseGiver(): (site: Site, chain: number, roll: Dice) => string {
  const known = new Map<string, string[]>();
  let count = 0;
  return (site, chain, roll) => {
    const key = `${site.arrondissement}/${site.sector}`;
    const enterprises = known.get(key) ?? [];
    known.set(key, enterprises);
    if (enterprises.length > 0 && roll.next() < chain) return roll.pick(enterprises);
    count += 1;
    const id = `f${String(count).padStart(5, '0')}`;
    enterprises.push(id);
    return id;
  };
}

/** Invented names: a stem of the sector and a running number per stem. */
function nameGiver(): (profile: SectorProfile, roll: Dice) => string {
  const counts = new Map<string, number>();
  return (profile, roll) => {
    const stem = roll.pick(profile.names);
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return `${stem} ${count}`;
  };
}

function datedRecognitions(
  site: Site,
  programmes: ReadonlyMap<string, ProgrammeFact>,
  pins: ReadonlyMap<string, Pin>,
  capacity: number,
  roll: Dice,
): DatedRecognition[] {
  const entry = firstDay(roll);
  return site.recognitions.map((recognition, i) => {
    const from = startOf(recognition, i === 0, entry, roll);
    const isPrinted = pins.has(pairKey(site.arrondissement, recognition.programme));
    const isCapped = capacity > 1 && !isPrinted && roll.next() < SHARE_CAPPED;
    const context = programmes.get(recognition.programme)?.contexts === 2 ? roll.weighted(CONTEXT_WEIGHTS) : 0;
    return {
      programme: recognition.programme,
      context: context === 1 || context === 2 ? context : 0,
      places: isCapped ? 1 : null,
      from,
      until: fiveYearsFrom(from),
    };
  });
}

/** Gives every site its address, size, mentors and dates. Sorted by municipality, then numbered. */
export function equipSites(facts: Facts, pins: ReadonlyMap<string, Pin>, sites: readonly Site[], ground: Ground): Workplace[] {
  const roll = dice('workplaces');
  // A stream of its own, so that everything else is as it would be without.
  const noise = dice('workplaces/nace');
  const programmes = new Map(facts.programmes.map((programme) => [programme.id, programme]));
  const drawMunicipality = municipalityDrawer(facts);
  const towns = sites.map((site) => ({ site, nis: drawMunicipality(site.arrondissement, site.sector, roll) }));
  const ordered = roll.shuffled(towns).sort((a, b) => (a.nis < b.nis ? -1 : a.nis > b.nis ? 1 : 0));
  const enterpriseOf = enterpriseGiver();
  const nameOf = nameGiver();
  return ordered.map(({ site, nis }, i) => {
    const profile = SECTOR_PROFILES[site.sector];
    if (profile === undefined) throw new Error(`sector ${site.sector} has no profile`);
    const isScarce = site.recognitions.some(({ programme }) => pins.get(pairKey(site.arrondissement, programme))?.oneMentor);
    const size = drawSize(profile, facts.learnersPerMentor.get(site.sector) ?? 1, isScarce, roll);
    const families = site.recognitions.map(({ programme }) => programmes.get(programme)?.family ?? '');
    return {
      id: `w${String(i + 1).padStart(5, '0')}`,
      name: nameOf(profile, roll),
      enterprise: enterpriseOf(site, profile.chain, roll),
      arrondissement: site.arrondissement,
      sector: site.sector,
      nace: naceOf(profile, families, roll, noise),
      ...size,
      recognitions: datedRecognitions(site, programmes, pins, size.capacity, roll),
      ...ground.point(nis, 1),
    };
  });
}
