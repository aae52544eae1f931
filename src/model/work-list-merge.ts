import {
  changeKey,
  compare,
  forgetting,
  NO_CONTACT,
  sameContact,
  sortedEntries,
  sortedHistory,
  WORK_FIELDS,
  type WorkChange,
  type WorkEntry,
  type WorkField,
  type WorkList,
  type WorkStatus,
} from './work-list';

/** Two who changed the same field without knowing of each other. */
export interface WorkConflict {
  readonly establishment: string;
  readonly field: WorkField | 'contact';
  /** What either wrote, the one that was kept first. */
  readonly kept: string;
  readonly other: string;
}

/**
 * Two exports of the same work as one list, whichever comes first. A field that only one of them changed since they parted is as that one has
 * it. Where both did, "do not contact" wins, else the later change; both are told. Nothing of either history is lost.
 */
export function merged(a: WorkList, b: WorkList): { readonly list: WorkList; readonly conflicts: readonly WorkConflict[] } {
  const conflicts: WorkConflict[] = [];
  const others = new Map(b.entries.map((entry) => [entry.establishment, entry]));
  const own = a.entries.map((entry) => {
    const other = others.get(entry.establishment);
    others.delete(entry.establishment);
    return other ? mergedEntry(entry, other, conflicts) : entry;
  });
  const names = [...new Set([a.name, b.name])].sort(compare);
  return {
    list: { name: names.join(' + '), entries: sortedEntries([...own, ...others.values()]) },
    conflicts: conflicts.sort((x, y) => compare(x.establishment, y.establishment) || compare(x.field, y.field)),
  };
}

function mergedEntry(a: WorkEntry, b: WorkEntry, conflicts: WorkConflict[]): WorkEntry {
  const tell = (field: WorkConflict['field'], kept: string, other: string) =>
    conflicts.push({ establishment: a.establishment, field, kept, other });
  const values = Object.fromEntries(WORK_FIELDS.map((field) => [field, mergedField(a, b, field, tell)]));
  const entry: WorkEntry = {
    establishment: a.establishment,
    name: later(a.name, b.name),
    enterprise: later(a.enterprise, b.enterprise),
    // Each is a value of one of the two entries.
    status: values.status as WorkStatus,
    owner: values.owner ?? '',
    nextStep: values.nextStep ?? '',
    nextDate: values.nextDate ?? '',
    notes: values.notes ?? '',
    contact: mergedContact(a, b, tell),
    history: sortedHistory([...a.history, ...b.history]),
  };
  return forgetting(entry);
}

const later = (a: string, b: string): string => (a > b ? a : b);

type Tell = (field: WorkConflict['field'], kept: string, other: string) => void;

function mergedField(a: WorkEntry, b: WorkEntry, field: WorkField, tell: Tell): string {
  if (a[field] === b[field]) return a[field];
  const [ofA, ofB] = [changesSince(a, b, field), changesSince(b, a, field)];
  if (ofA === null) return b[field];
  if (ofB === null) return a[field];
  const isRefused = (entry: WorkEntry) => field === 'status' && entry.status === 'do-not-contact';
  const isA = isRefused(a) || (!isRefused(b) && isLater(ofA, ofB));
  const [kept, other] = isA ? [a[field], b[field]] : [b[field], a[field]];
  tell(field, kept, other);
  return kept;
}

/** The last change of a field that the other knows nothing of; null when it has none. */
function changesSince(own: WorkEntry, other: WorkEntry, field: WorkField): WorkChange | null {
  const known = new Set(other.history.map(changeKey));
  const ofField = own.history.filter((change) => change.field === field);
  const last = ofField.at(-1);
  const fresh = ofField.filter((change) => !known.has(changeKey(change))).at(-1);
  // What was written by hand into a file, without its history, counts as changed long ago.
  const unsaid = (last?.value ?? '') === own[field] ? null : { at: '', by: '', field, value: own[field] };
  return unsaid ?? fresh ?? null;
}

function isLater(a: WorkChange, b: WorkChange): boolean {
  return (compare(a.at, b.at) || compare(a.by, b.by) || compare(a.value, b.value)) > 0;
}

/** An export without contacts has none; it takes none away. */
function mergedContact({ contact: a }: WorkEntry, { contact: b }: WorkEntry, tell: Tell): WorkEntry['contact'] {
  if (sameContact(a, b)) return a.at > b.at ? a : b;
  if (sameContact(a, NO_CONTACT)) return b;
  if (sameContact(b, NO_CONTACT)) return a;
  const text = (contact: typeof a) => [contact.person, contact.telephone, contact.email].join(' · ');
  const isA = (compare(a.at, b.at) || compare(text(a), text(b))) > 0;
  tell('contact', text(isA ? a : b), text(isA ? b : a));
  return isA ? a : b;
}
