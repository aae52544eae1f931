import { type Register, UNKNOWN } from '../model/register';

/**
 * Places of every workplace by the capacity rule: its own statement, else min(max(1, employees), mentors x learners per mentor of its
 * sector), where unknown employees do not limit and unknown mentors are one.
 */
export function placesPerWorkplace(register: Register, learnersPerMentor: Readonly<Record<string, number>>): Float64Array {
  const known = latest.get(register);
  if (known?.learnersPerMentor === learnersPerMentor) return known.places;
  const places = computePlaces(register, learnersPerMentor);
  latest.set(register, { learnersPerMentor, places });
  return places;
}

/** The newest result per register: one question after another asks for the same. */
const latest = new WeakMap<
  Register,
  { readonly learnersPerMentor: Readonly<Record<string, number>>; readonly places: Float64Array }
>();

function computePlaces(register: Register, learnersPerMentor: Readonly<Record<string, number>>): Float64Array {
  const workplaces = register.workplaces;
  const perSector = register.sectors.map((sector) =>
    Object.hasOwn(learnersPerMentor, sector) ? (learnersPerMentor[sector] ?? 1) : 1,
  );
  return Float64Array.from(workplaces?.ids ?? [], (_, row) => {
    const stated = workplaces?.places[row] ?? UNKNOWN;
    if (stated !== UNKNOWN) return stated;
    const mentors = workplaces?.mentors[row] ?? UNKNOWN;
    const byMentors = (mentors === UNKNOWN ? 1 : mentors) * (perSector[workplaces?.sector[row] ?? UNKNOWN] ?? 1);
    const employees = workplaces?.employees[row] ?? UNKNOWN;
    return employees === UNKNOWN ? byMentors : Math.min(Math.max(1, employees), byMentors);
  });
}
