import {
  changeKey,
  compare,
  forgetting,
  NO_CONTACT,
  sameContact,
  sortedHistory,
  WORK_FIELDS,
  type WorkChange,
  type WorkEntry,
  type WorkField,
} from './work-list';

/** What of an entry is merged: its fields, and the people one speaks to as one. */
export const MERGED_FIELDS = [...WORK_FIELDS, 'contact'] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Two entries as one: every field is of the one or of the other, and both histories stay. */
export function joined(a: WorkEntry, b: WorkEntry, isOfA: (field: MergedField) => boolean): WorkEntry {
  const of = (field: MergedField) => (isOfA(field) ? a : b);
  const lastChanged = a.contact.at > b.contact.at ? a.contact : b.contact;
  return forgetting({
    establishment: a.establishment,
    name: later(a.name, b.name),
    enterprise: later(a.enterprise, b.enterprise),
    status: of('status').status,
    owner: of('owner').owner,
    nextStep: of('nextStep').nextStep,
    nextDate: of('nextDate').nextDate,
    notes: of('notes').notes,
    contact: sameContact(a.contact, b.contact) ? lastChanged : of('contact').contact,
    history: sortedHistory([...a.history, ...b.history]),
  });
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Whose value of a field holds, and whether both wrote one without knowing of the other. */
export interface Ruling {
  readonly isA: boolean;
  readonly isContested: boolean;
}

/**
 * Of a field that is not the same in two entries; null when it is. "Do not contact" wins always. Any other field that only one of them changed since
 * they parted is as that one has it; where both did, the later change holds.
 */
export function rulingOf(a: WorkEntry, b: WorkEntry, field: MergedField): Ruling | null {
  if (field === 'contact') return contactRuling(a, b);
  if (a[field] === b[field]) return null;
  const [ofA, ofB] = [changesSince(a, b, field), changesSince(b, a, field)];
  if (field === 'status' && isForbidden(a)) return { isA: true, isContested: ofB !== null };
  if (field === 'status' && isForbidden(b)) return { isA: false, isContested: ofA !== null };
  if (ofA === null || ofB === null) return { isA: ofA !== null, isContested: false };
  return { isA: isLater(ofA, ofB), isContested: true };
}

export const isForbidden = ({ status }: WorkEntry): boolean => status === 'do-not-contact';

/** The last change of a field that the other knows nothing of; null when it has none. */
function changesSince(own: WorkEntry, other: WorkEntry, field: WorkField): WorkChange | null {
  const known = new Set(other.history.map(changeKey));
  const ofField = own.history.filter((change) => change.field === field);
  const fresh = ofField.filter((change) => !known.has(changeKey(change))).at(-1);
  // What was written by hand into a file, without its history, counts as changed long ago.
  return isTold(own, field) ? (fresh ?? null) : { at: '', by: '', field, value: own[field] };
}

/** Whether the history of an entry ends in what stands in a field. */
export function isTold({ history, ...entry }: WorkEntry, field: WorkField): boolean {
  return (history.filter((change) => change.field === field).at(-1)?.value ?? '') === entry[field];
}

function isLater(a: WorkChange, b: WorkChange): boolean {
  return (compare(a.at, b.at) || compare(a.by, b.by) || compare(a.value, b.value)) > 0;
}

/** An export without contacts has none; it takes none away. */
function contactRuling(a: WorkEntry, b: WorkEntry): Ruling | null {
  if (sameContact(a.contact, b.contact)) return null;
  const isNone = ({ contact }: WorkEntry) => sameContact(contact, NO_CONTACT);
  if (isNone(a) || isNone(b)) return { isA: isNone(b), isContested: false };
  const isA = (compare(a.contact.at, b.contact.at) || compare(textOf(a, 'contact'), textOf(b, 'contact'))) > 0;
  return { isA, isContested: true };
}

export function textOf(entry: WorkEntry, field: MergedField): string {
  const { person, telephone, email } = entry.contact;
  return field === 'contact' ? [person, telephone, email].join(' · ') : entry[field];
}
