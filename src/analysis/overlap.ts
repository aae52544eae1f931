import { UNKNOWN } from '../model/register';
import { distanceKm } from './distance';
import { rowsOf } from './rows-by-programme';
import type { Scope } from './scope';

export interface Overlap {
  readonly schools: number;
  readonly workplaces: number;
}

/**
 * Per region slot: schools of that region that offer one and the same programme and reach at least one common workplace recognised for it,
 * and how many workplaces they share so; null where no two schools meet. `slotOfSchool` sends a school row to a slot.
 */
export function overlapsOf(scope: Scope, slotOfSchool: (school: number) => number, slots: number): readonly (Overlap | null)[] {
  const { register, offers, programmes } = scope;
  const schoolsPer = Array.from({ length: slots }, () => new Set<number>());
  const workplacesPer = Array.from({ length: slots }, () => new Set<number>());
  for (const programme of programmes) {
    const schools = new Set<number>();
    for (const offer of offers) {
      if (register.offers?.programme[offer] === programme) schools.add(register.offers.school[offer] ?? UNKNOWN);
    }
    const bySlot = new Map<number, number[]>();
    for (const school of schools) {
      const slot = slotOfSchool(school);
      if (slot === UNKNOWN) continue;
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), school]);
    }
    for (const [slot, together] of bySlot) {
      if (together.length < 2) continue;
      for (const workplace of workplacesFor(scope, programme)) {
        const reaching = together.filter((school) => isWithinReach(scope, school, workplace));
        if (reaching.length < 2) continue;
        workplacesPer[slot]?.add(workplace);
        for (const school of reaching) schoolsPer[slot]?.add(school);
      }
    }
  }
  return schoolsPer.map((schools, slot) =>
    schools.size === 0 ? null : { schools: schools.size, workplaces: workplacesPer[slot]?.size ?? 0 },
  );
}

function isWithinReach({ register: { schools, workplaces }, reachKm }: Scope, school: number, workplace: number): boolean {
  const [lonA, latA] = [schools?.lon[school] ?? Number.NaN, schools?.lat[school] ?? Number.NaN];
  return distanceKm(lonA, latA, workplaces?.lon[workplace] ?? Number.NaN, workplaces?.lat[workplace] ?? Number.NaN) <= reachKm;
}

/** Workplaces with a valid recognition for one programme, each once. */
function workplacesFor({ register: { recognitions: table }, days }: Scope, programme: number): Set<number> {
  const found = new Set<number>();
  if (!table) return found;
  for (const row of rowsOf(table.programme, programme)) {
    const isValid = (table.validFrom[row] ?? 0) <= days.lastDay && (table.validUntil[row] ?? 0) >= days.firstDay;
    if (isValid) found.add(table.workplace[row] ?? UNKNOWN);
  }
  return found;
}
