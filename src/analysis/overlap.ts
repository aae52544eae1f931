import { NO_REGION } from '../model/geography';
import { UNKNOWN } from '../model/register';
import { distanceKm } from './distance';
import type { Scope } from './scope';

export interface Overlap {
  readonly schools: number;
  readonly workplaces: number;
}

/**
 * Per region slot: schools of that region that offer one and the same programme and reach at least one common workplace recognised for it,
 * and how many workplaces they share so; null where no two schools meet. `slotOfMunicipality` sends a municipality row to a slot.
 */
export function overlapsOf(
  scope: Scope,
  slotOfMunicipality: (municipality: number) => number,
  slots: number,
): readonly (Overlap | null)[] {
  const { register, offers, programmes } = scope;
  const schoolsPer = Array.from({ length: slots }, () => new Set<number>());
  const workplacesPer = Array.from({ length: slots }, () => new Set<number>());
  const recognised = workplacesByProgramme(scope);
  for (const programme of programmes) {
    const schools = new Set<number>();
    for (const offer of offers) {
      if (register.offers?.programme[offer] === programme) schools.add(register.offers.school[offer] ?? UNKNOWN);
    }
    const bySlot = new Map<number, number[]>();
    for (const school of schools) {
      const slot = slotOfMunicipality(register.schools?.municipality[school] ?? NO_REGION);
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), school]);
    }
    for (const [slot, together] of bySlot) {
      if (together.length < 2) continue;
      for (const workplace of recognised.get(programme) ?? []) {
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

function workplacesByProgramme({ register, asksProgramme, days }: Scope): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const table = register.recognitions;
  table?.programme.forEach((programme, row) => {
    if (!asksProgramme[programme]) return;
    if ((table.validFrom[row] ?? 0) > days.lastDay || (table.validUntil[row] ?? 0) < days.firstDay) return;
    const workplaces = found.get(programme) ?? new Set();
    found.set(programme, workplaces.add(table.workplace[row] ?? UNKNOWN));
  });
  return found;
}
