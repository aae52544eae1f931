import { foldName } from '../fold-name';
import type { MappedField, Mapping } from './mapping';

// The address lists of data-onderwijs.vlaanderen.be (csv.ashx). A site is known by the number of its school and its own within it.

const MARKS = ['schoolnummer', 'intern vplnummer', 'naam', 'lx', 'ly'];

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['schoolnummer', 'intern vplnummer'],
  name: ['naam'],
  kind: ['instellingstype'],
  network: ['net'],
  street: ['straat'],
  house_number: ['huisnummer'],
  nis: ['niscode'],
  postcode: ['postcode'],
  place: ['gemeente'],
  x: ['lx'],
  y: ['ly'],
};

/** Columns about people: they are read nowhere and go into no file that we write. */
const PERSONAL = ['beheerder s', 'beheerders', 'beheerder', 'telefoon', 'fax', 'e mail', 'email', 'gsm', 'contactpersoon'];

export function isSchoolList(header: readonly string[]): boolean {
  const folded = new Set(header.map(foldName));
  return MARKS.every((mark) => folded.has(mark));
}

export function schoolListMapping(header: readonly string[]): Mapping {
  const folded = header.map(foldName);
  const fields = Object.entries(COLUMNS).flatMap(([field, names]): readonly MappedField[] => {
    const columns = names.map((name) => folded.indexOf(name));
    return columns.includes(-1) ? [] : [{ field, columns, by: 'layout' }];
  });
  return { table: 'schools', fields };
}

export function isPersonalColumn(header: string): boolean {
  return PERSONAL.includes(foldName(header));
}
