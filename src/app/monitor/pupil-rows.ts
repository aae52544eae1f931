import type { Cover, Pupil, SchoolClass, UnplacedReason } from '../../model/cover';

/** What is found for one pupil. */
export interface PupilRow {
  readonly pupil: Pupil;
  /** Null for whoever can be placed with the others. */
  readonly unplaced: Cover['unplaced'][number] | null;
  readonly proposed: Cover['proposed'][number]['workplaces'];
  readonly nearest: Cover['nearest'][number]['workplaces'];
  /** Code of the first who sets out from the same place for the same programme, and so has the same nearest places; null for that one. */
  readonly sameAs: string | null;
}

/** Those without a place first, as they came. */
export function pupilRows({ pupils }: Pick<SchoolClass, 'pupils'>, { unplaced, proposed, nearest }: Cover): readonly PupilRow[] {
  const reasonOf = new Map(unplaced.map((row) => [row.code, row]));
  const proposedOf = new Map(proposed.map(({ code, workplaces }) => [code, workplaces]));
  const nearestOf = new Map(nearest.map(({ code, workplaces }) => [code, workplaces]));
  const rows = pupils.map((pupil) => ({
    pupil,
    unplaced: reasonOf.get(pupil.code) ?? null,
    proposed: proposedOf.get(pupil.code) ?? [],
    nearest: nearestOf.get(pupil.code) ?? [],
  }));
  const ordered = [...rows.filter((row) => row.unplaced !== null), ...rows.filter((row) => row.unplaced === null)];
  const firsts = new Map<string, string>();
  return ordered.map((row) => {
    const { code, lon, lat, programme } = row.pupil;
    // Beyond reach they are told to those without a place alone.
    const key = JSON.stringify([lon, lat, programme, row.nearest.length > 0 || row.unplaced?.context]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, code);
    return { ...row, sameAs: first ?? null };
  });
}

/** Codes by reason: those who cannot be placed whatever one does, and those for whom there are too few places together. */
export function codesByReason({ unplaced }: Cover): ReadonlyMap<UnplacedReason, readonly string[]> {
  const codes = new Map<UnplacedReason, string[]>();
  for (const { code, reason } of unplaced) codes.set(reason, [...(codes.get(reason) ?? []), code]);
  return codes;
}
