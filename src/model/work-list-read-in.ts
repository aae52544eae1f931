import {
  changeKey,
  type Forbidden,
  forgetting,
  type Stamp,
  sortedEntries,
  sortedHistory,
  WORK_FIELDS,
  type WorkEntry,
  type WorkField,
  type WorkList,
} from './work-list';
import { isForbidden, isTold, joined, MERGED_FIELDS, type MergedField, type Ruling, rulingOf } from './work-list-merge';

/** A list as a file has it. */
export interface ReadList {
  readonly list: WorkList;
  /** Fields that it says nothing of, by establishment: what is known of them stays as it is. */
  readonly silent: ReadonlyMap<string, readonly WorkField[]>;
}

/** A field that the list here (A of the ruling) and a file (B) have otherwise; where it is contested one may choose. */
export interface Difference extends Ruling {
  readonly field: MergedField;
}

/** An establishment that is both on the list here and in a file. */
export interface ComparedEntry {
  readonly here: WorkEntry;
  readonly there: WorkEntry;
  readonly differences: readonly Difference[];
  /** Lines of its history that only the file has. */
  readonly freshLines: number;
  /** Must not be contacted when the file is read in. */
  readonly isForbidden: boolean;
}

/** What reading a file in would do to a list; every establishment of the file is in one of the first four. */
export interface Comparison {
  readonly added: readonly WorkEntry[];
  /** Of these something changes, or can be made to. */
  readonly differing: readonly ComparedEntry[];
  /** Otherwise in the file, which knows nothing newer: they stay as they are here. */
  readonly staying: readonly ComparedEntry[];
  readonly same: readonly WorkEntry[];
  /** Must not be contacted, which the file does not say. */
  readonly forbidden: readonly WorkEntry[];
}

/** `forbidden`: establishments that must not be contacted by any list of this device, which no file undoes. */
export function compared({ entries }: WorkList, { list, silent }: ReadList, forbidden: Forbidden): Comparison {
  const known = new Map(entries.map((entry) => [entry.establishment, entry]));
  const pairs = list.entries.flatMap((entry) => {
    const { establishment } = entry;
    const here = known.get(establishment);
    return here ? [comparedEntry(here, heard(here, entry, silent.get(establishment)), forbidden.has(establishment))] : [];
  });
  const added = list.entries.filter(({ establishment }) => !known.has(establishment));
  const isLifted = (entry: WorkEntry) => forbidden.has(entry.establishment) && !isForbidden(entry);
  return {
    added,
    differing: pairs.filter(isOpen),
    staying: pairs.filter((pair) => pair.differences.length > 0 && !isOpen(pair)),
    same: pairs.filter((pair) => pair.differences.length === 0 && !isOpen(pair)).map(({ here }) => here),
    forbidden: [...added, ...pairs.map(({ there }) => there)].filter(isLifted),
  };
}

/** An entry of a file, with what is known here of the fields it says nothing of; it renames nobody. */
function heard(here: WorkEntry, there: WorkEntry, silent: readonly WorkField[] = []): WorkEntry {
  const names = { name: here.name || there.name, enterprise: here.enterprise || there.enterprise };
  return { ...there, ...names, ...Object.fromEntries(silent.map((field) => [field, here[field]])) };
}

function comparedEntry(here: WorkEntry, there: WorkEntry, isKeptForbidden: boolean): ComparedEntry {
  const isOrdered = isForbidden(here) || isForbidden(there);
  const known = new Set(here.history.map(changeKey));
  return {
    here,
    there,
    freshLines: there.history.filter((change) => !known.has(changeKey(change))).length,
    isForbidden: isOrdered,
    differences: MERGED_FIELDS.flatMap((field) => {
      if (isOrdered && FORGOTTEN.has(field)) return [];
      const ruling = rulingOf(here, there, field);
      if (!ruling) return [];
      if (field !== 'status' || !(isOrdered || isKeptForbidden)) return [{ field, ...ruling }];
      return [{ field, isA: isForbidden(here) || !isForbidden(there), isContested: false }];
    }),
  };
}

/** What is not kept of whoever must not be contacted. */
const FORGOTTEN: ReadonlySet<MergedField> = new Set(['nextStep', 'nextDate', 'contact']);

const isOpen = ({ differences, freshLines }: ComparedEntry): boolean =>
  freshLines > 0 || differences.some(({ isA, isContested }) => isContested || !isA);

/** By `choiceKey`, whether what stands here is kept; where nothing was chosen the ruling holds. */
export type Choices = ReadonlyMap<string, boolean>;

export const choiceKey = (establishment: string, field: MergedField): string => `${establishment} ${field}`;

export function isKept({ establishment }: WorkEntry, { field, isA, isContested }: Difference, choices: Choices): boolean {
  return (isContested ? choices.get(choiceKey(establishment, field)) : undefined) ?? isA;
}

/** What comes of it, as chosen; every establishment of the file once. */
export interface Outcome {
  readonly added: readonly WorkEntry[];
  readonly changed: readonly WorkEntry[];
  /** Otherwise in the file, but as they were here. */
  readonly kept: readonly WorkEntry[];
  readonly same: readonly WorkEntry[];
}

export function outcomeOf({ added, differing, staying, same }: Comparison, choices: Choices): Outcome {
  const isAllKept = ({ here, differences, freshLines }: ComparedEntry) =>
    freshLines === 0 && differences.every((difference) => isKept(here, difference, choices));
  const pairs = [...differing, ...staying];
  return {
    added,
    changed: pairs.filter((pair) => !isAllKept(pair)).map(({ here }) => here),
    kept: pairs.filter(isAllKept).map(({ here }) => here),
    same,
  };
}

/**
 * A list with what a file says, as chosen. What the file changed without telling is told in the history, by `stamp`; so is what was kept though
 * the history goes on, by nobody: every history ends in what stands there.
 */
export function takenIn(list: WorkList, read: ReadList, forbidden: Forbidden, choices: Choices, stamp: Stamp): WorkList {
  const { added, differing } = compared(list, read, forbidden);
  const taken = new Map(list.entries.map((entry) => [entry.establishment, entry]));
  for (const pair of differing) taken.set(pair.here.establishment, takenEntry(pair, choices, stamp));
  for (const entry of added) {
    const status = forbidden.has(entry.establishment) ? 'do-not-contact' : entry.status;
    taken.set(entry.establishment, told(forgetting({ ...entry, status }), null, entry, stamp));
  }
  return { name: list.name || read.list.name, entries: sortedEntries([...taken.values()]) };
}

function takenEntry({ here, there, differences }: ComparedEntry, choices: Choices, stamp: Stamp): WorkEntry {
  const kept = new Map(differences.map((difference) => [difference.field, isKept(here, difference, choices)]));
  const entry = joined(here, there, (field) => kept.get(field) ?? true);
  const isOverruled = differences.some((each) => each.field === 'contact' && each.isA !== kept.get('contact'));
  const contact = isOverruled ? { ...entry.contact, at: stamp.at } : entry.contact;
  return told({ ...entry, contact }, here, there, stamp);
}

function told(entry: WorkEntry, here: WorkEntry | null, there: WorkEntry, { at, by }: Stamp): WorkEntry {
  const changes = WORK_FIELDS.filter((field) => !isTold(entry, field)).map((field) => {
    const value = entry[field];
    return { at, by: value === there[field] && value !== here?.[field] ? by : '', field, value };
  });
  return { ...entry, history: sortedHistory([...entry.history, ...changes]) };
}
