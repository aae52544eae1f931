import { compare, sortedEntries, type WorkEntry, type WorkList } from '../../src/model/work-list';
import { joined, MERGED_FIELDS, type MergedField, rulingOf, textOf } from '../../src/model/work-list-merge';

/** Two who changed the same field without knowing of each other. */
export interface WorkConflict {
  readonly establishment: string;
  readonly field: MergedField;
  /** What either wrote, the one that was kept first. */
  readonly kept: string;
  readonly other: string;
}

/**
 * Two exports of the same work as one list, whichever comes first. "Do not contact" wins always. Any other field that only one of them changed
 * since they parted is as that one has it; where both did, the later change holds. Whatever both wrote is told. Nothing of either history is lost.
 */
export function merged(a: WorkList, b: WorkList): { readonly list: WorkList; readonly conflicts: readonly WorkConflict[] } {
  const conflicts: WorkConflict[] = [];
  const others = new Map(b.entries.map((entry) => [entry.establishment, entry]));
  const own = a.entries.map((entry) => {
    const other = others.get(entry.establishment);
    others.delete(entry.establishment);
    if (!other) return entry;
    conflicts.push(...conflictsOf(entry, other));
    return joined(entry, other, (field) => rulingOf(entry, other, field)?.isA ?? true);
  });
  const names = [...new Set([a.name, b.name])].sort(compare);
  return {
    list: { name: names.join(' + '), entries: sortedEntries([...own, ...others.values()]) },
    conflicts: conflicts.sort((x, y) => compare(x.establishment, y.establishment) || compare(x.field, y.field)),
  };
}

function conflictsOf(a: WorkEntry, b: WorkEntry): readonly WorkConflict[] {
  return MERGED_FIELDS.flatMap((field) => {
    const ruling = rulingOf(a, b, field);
    if (!ruling?.isContested) return [];
    const [kept, other] = ruling.isA ? [a, b] : [b, a];
    return [{ establishment: a.establishment, field, kept: textOf(kept, field), other: textOf(other, field) }];
  });
}
