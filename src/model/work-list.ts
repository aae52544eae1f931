import { establishmentKey } from './prospects';

/** How far one has come with an establishment. */
export const WORK_STATUSES = [
  'to-call',
  'called',
  'visit-planned',
  'interested',
  'recognised',
  'refused',
  'do-not-contact',
] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

/** Whom one speaks to there: of the reader alone, in no export unless it is asked for. */
export interface Contact {
  readonly person: string;
  readonly telephone: string;
  readonly email: string;
  /** When it was last changed, as an ISO instant. */
  readonly at: string;
}
export const NO_CONTACT: Contact = { person: '', telephone: '', email: '', at: '' };

/** What is kept of an entry and told in its history. */
export const WORK_FIELDS = ['status', 'owner', 'nextStep', 'nextDate', 'notes'] as const;
export type WorkField = (typeof WORK_FIELDS)[number];

/** One change of one field. Contacts are not told: they would leave with the history. */
export interface WorkChange {
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  readonly field: WorkField;
  readonly value: string;
}

/** One establishment on a list; plain data, so that it can be stored. */
export interface WorkEntry {
  /** Its number without points: what remains when the data is refreshed. */
  readonly establishment: string;
  readonly name: string;
  readonly enterprise: string;
  readonly status: WorkStatus;
  readonly owner: string;
  readonly nextStep: string;
  /** ISO date, or empty. */
  readonly nextDate: string;
  readonly notes: string;
  readonly contact: Contact;
  /** Oldest first. */
  readonly history: readonly WorkChange[];
}

export interface WorkList {
  readonly name: string;
  /** Ascending by establishment. */
  readonly entries: readonly WorkEntry[];
}

/** Who changes something, and when: the core has no clock. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

export type EntryPatch = Partial<Pick<WorkEntry, WorkField>> & { readonly contact?: Partial<Omit<Contact, 'at'>> };

/** Puts establishments on a list, to be called; those that are on it already stay as they are. */
export function added(
  list: WorkList,
  sites: readonly Pick<WorkEntry, 'establishment' | 'name' | 'enterprise'>[],
  stamp: Stamp,
): WorkList {
  const known = new Map(list.entries.map((entry) => [entry.establishment, entry]));
  for (const { name, enterprise, ...site } of sites) {
    const establishment = establishmentKey(site.establishment);
    if (known.has(establishment)) continue;
    const status = 'to-call';
    const history = [{ ...stamp, field: 'status' as const, value: status }];
    const rest = { owner: '', nextStep: '', nextDate: '', notes: '', contact: NO_CONTACT };
    known.set(establishment, { establishment, name, enterprise, status, ...rest, history });
  }
  return { ...list, entries: sortedEntries([...known.values()]) };
}

/** What stays of a list that is thrown away: who must not be contacted. */
export function onlyForbidden(list: WorkList): WorkList {
  return { ...list, entries: list.entries.filter(({ status }) => status === 'do-not-contact') };
}

/** Takes an establishment off a list, with its history. */
export function takenOff(list: WorkList, establishment: string): WorkList {
  return { ...list, entries: list.entries.filter((entry) => entry.establishment !== establishment) };
}

/** Changes one entry and tells it in its history; what stays the same is not told. */
export function changed(list: WorkList, establishment: string, patch: EntryPatch, stamp: Stamp): WorkList {
  const key = establishmentKey(establishment);
  const entries = list.entries.map((entry) => (entry.establishment === key ? changedEntry(entry, patch, stamp) : entry));
  return { ...list, entries };
}

function changedEntry(entry: WorkEntry, { contact: part, ...fields }: EntryPatch, stamp: Stamp): WorkEntry {
  // What was said of one field of a contact changes that field as it stands now.
  const contact = { ...entry.contact, ...part };
  const wanted = forgetting({
    ...entry,
    ...fields,
    contact: !sameContact(contact, entry.contact) ? { ...contact, at: stamp.at } : entry.contact,
  });
  const told = WORK_FIELDS.filter((field) => wanted[field] !== entry[field]);
  const history = [...entry.history, ...told.map((field) => ({ ...stamp, field, value: wanted[field] }))];
  return { ...wanted, history: sortedHistory(history) };
}

/** Whoever must not be contacted is kept as just that: without next step, and without the people there. */
export function forgetting(entry: WorkEntry): WorkEntry {
  return entry.status === 'do-not-contact' ? { ...entry, nextStep: '', nextDate: '', contact: NO_CONTACT } : entry;
}

export const sameContact = (a: Omit<Contact, 'at'>, b: Omit<Contact, 'at'>): boolean =>
  a.person === b.person && a.telephone === b.telephone && a.email === b.email;

/** Knows who must not be contacted, by establishment. */
export interface Forbidden {
  has(establishment: string): boolean;
}

/** By establishment the lists on which it must not be contacted; lists may bear one name. */
export function forbiddenOn<Stored extends { readonly list: WorkList }>(
  lists: readonly Stored[],
): ReadonlyMap<string, readonly Stored[]> {
  const found = new Map<string, readonly Stored[]>();
  for (const stored of lists) {
    for (const { establishment, status } of stored.list.entries) {
      if (status === 'do-not-contact') found.set(establishment, [...(found.get(establishment) ?? []), stored]);
    }
  }
  return found;
}

/** A list as it is shown and sent out: whoever must not be contacted on any list is so on this one. What is kept of it here stays as it is. */
export function obeying(list: WorkList, forbidden: Forbidden): WorkList {
  const isOpen = ({ establishment, status }: WorkEntry) => status !== 'do-not-contact' && forbidden.has(establishment);
  if (!list.entries.some(isOpen)) return list;
  return {
    ...list,
    entries: list.entries.map((entry) => (isOpen(entry) ? forgetting({ ...entry, status: 'do-not-contact' }) : entry)),
  };
}

/** Entries with a next step today or before, longest waiting first. `today` is an ISO date. */
export function dueOn({ entries }: WorkList, today: string): readonly WorkEntry[] {
  return entries
    .filter(({ nextDate, status }) => nextDate !== '' && nextDate <= today && status !== 'do-not-contact')
    .sort((a, b) => compare(a.nextDate, b.nextDate) || compare(a.establishment, b.establishment));
}

export type StatusCounts = Readonly<Record<WorkStatus, number>>;

export function statusCounts({ entries }: WorkList): StatusCounts {
  return countsOf(entries.map(({ status }) => status));
}

/** Per month, ascending, how many entries came to have each status. */
export function monthCounts({ entries }: WorkList): readonly { readonly month: string; readonly counts: StatusCounts }[] {
  const perMonth = new Map<string, WorkStatus[]>();
  for (const { at, field, value } of entries.flatMap(({ history }) => history)) {
    const status = field === 'status' ? WORK_STATUSES.find((each) => each === value) : undefined;
    if (status) perMonth.set(at.slice(0, 7), [...(perMonth.get(at.slice(0, 7)) ?? []), status]);
  }
  return [...perMonth].sort(([a], [b]) => compare(a, b)).map(([month, statuses]) => ({ month, counts: countsOf(statuses) }));
}

function countsOf(statuses: readonly WorkStatus[]): StatusCounts {
  const count = (wanted: WorkStatus) => statuses.filter((status) => status === wanted).length;
  return {
    'to-call': count('to-call'),
    called: count('called'),
    'visit-planned': count('visit-planned'),
    interested: count('interested'),
    recognised: count('recognised'),
    refused: count('refused'),
    'do-not-contact': count('do-not-contact'),
  };
}

/** Entries of one enterprise together, in the order of their first; those without an enterprise are alone. */
export function byEnterprise({ entries }: WorkList): readonly (readonly WorkEntry[])[] {
  const groups = new Map<string, WorkEntry[]>();
  for (const entry of entries) {
    const key = entry.enterprise === '' ? `/${entry.establishment}` : establishmentKey(entry.enterprise);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortedEntries = (entries: readonly WorkEntry[]): readonly WorkEntry[] =>
  [...entries].sort((a, b) => compare(a.establishment, b.establishment));

/** Oldest first, each change once. */
export function sortedHistory(history: readonly WorkChange[]): readonly WorkChange[] {
  const once = new Map(history.map((change) => [changeKey(change), change]));
  return [...once.values()].sort(compareChanges);
}

export const changeKey = ({ at, by, field, value }: WorkChange): string => JSON.stringify([at, by, field, value]);

/** Of changes of one instant the fields stand in the order of WORK_FIELDS. */
export function compareChanges(a: WorkChange, b: WorkChange): number {
  return (
    compare(a.at, b.at) ||
    WORK_FIELDS.indexOf(a.field) - WORK_FIELDS.indexOf(b.field) ||
    compare(a.by, b.by) ||
    compare(a.value, b.value)
  );
}
