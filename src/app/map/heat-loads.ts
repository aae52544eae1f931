import type { PointLoads } from '../../map/scene';
import { type Load, NO_LOAD, sumOfLoads } from '../../map/shades';
import type { Answer } from '../../model/answer';
import type { Heat } from '../../model/match';
import { type Register, UNKNOWN } from '../../model/register';
import { regionOfMunicipality } from '../answer/names';

/** Heat as sums that can be added up: over all workplaces and over all regions the same learners and places, over all schools too. */
export interface HeatLoads extends PointLoads {
  /** By region of the answer's level; what lies in none is left out, and so is a region without places. */
  readonly regions: ReadonlyMap<number, Load>;
}

/** Shares turned back into the learners and places they are shares of. */
export function heatLoadsOf(register: Register, answer: Answer, heat: Heat): HeatLoads {
  const workplaces = workplaceLoads(answer, heat);
  return { workplaces, schools: schoolLoads(register, answer, heat), regions: regionLoads(register, answer, workplaces) };
}

/** Of workplaces with places: the learners that lean on each. */
function workplaceLoads({ workplaces }: Answer, heat: Heat): ReadonlyMap<number, Load> {
  const placesOf = new Map(Array.from(workplaces.workplace, (row, index) => [row, workplaces.places[index] ?? 0]));
  const loads = new Map<number, Load>();
  for (const { workplace, learnersPerPlace } of heat.workplaces) {
    const places = placesOf.get(workplace) ?? 0;
    if (learnersPerPlace !== null && places > 0) loads.set(workplace, { learners: learnersPerPlace * places, places });
  }
  return loads;
}

/** Of schools with learners: the places these lean on, all programmes of the question together. */
function schoolLoads(register: Register, answer: Answer, heat: Heat): ReadonlyMap<number, Load> {
  const enrolled = enrolledPerOffer(register, answer);
  const loads = new Map<number, Load>();
  for (const { school, programme, placesPerLearner } of heat.offers) {
    const contexts = register.programmes[programme]?.contexts === 2 ? 2 : 1;
    const learners = contexts * (enrolled.get(`${school} ${programme}`) ?? 0);
    if (learners === 0) continue;
    const load = { learners, places: learners * (placesPerLearner ?? 0) };
    loads.set(school, sumOfLoads([loads.get(school) ?? NO_LOAD, load]));
  }
  return loads;
}

function enrolledPerOffer({ offers, years }: Register, { question }: Answer): ReadonlyMap<string, number> {
  const year = years.indexOf(question.year);
  const enrolled = new Map<string, number>();
  offers?.enrolments.forEach((enrolments, row) => {
    if (offers.year[row] !== year) return;
    const key = `${offers.school[row]} ${offers.programme[row]}`;
    enrolled.set(key, (enrolled.get(key) ?? 0) + Math.max(0, enrolments));
  });
  return enrolled;
}

function regionLoads(register: Register, { question }: Answer, workplaces: ReadonlyMap<number, Load>): ReadonlyMap<number, Load> {
  const inside = new Map<number, Load[]>();
  for (const [workplace, load] of workplaces) {
    const region = regionOfMunicipality(register, question.level, register.workplaces?.municipality[workplace] ?? UNKNOWN);
    if (region === null) continue;
    inside.set(region, [...(inside.get(region) ?? []), load]);
  }
  return new Map([...inside].map(([region, loads]) => [region, sumOfLoads(loads)]));
}
