import type { ProspectsText } from '../../i18n/prospects';
import type { ProspectRow, ProspectSort } from '../../model/prospect-row';
import { establishmentKey } from '../../model/prospects';
import type { Register } from '../../model/register';
import type { WorkStatus } from '../../model/work-list';
import { municipalityName } from '../answer/names';
import type { Speech } from '../context';
import type { ProspectColumn } from './ProspectTable';

/** How far one has come, by the key of an establishment. */
type StatusOf = ReadonlyMap<string, WorkStatus>;

export function prospectColumns(
  register: Register,
  statusOf: StatusOf,
  words: ProspectsText,
  { format, language }: Speech,
): readonly ProspectColumn[] {
  const place = ({ municipality }: ProspectRow) => municipalityName(register, municipality, language);
  const { columns } = words;
  return [
    { key: 'name', label: columns.name, sort: 'name', cell: ({ name }) => name },
    {
      key: 'kind',
      label: columns.kind,
      sort: 'kind',
      cell: ({ kind }) => words.kinds[kind],
    },
    { key: 'place', label: columns.place, sort: 'place', cell: place, phone: 'second' },
    { key: 'number', label: columns.number, sort: null, cell: ({ id }) => id },
    { key: 'enterprise', label: columns.enterprise, sort: null, cell: ({ enterprise }) => enterprise },
    { key: 'nace', label: columns.nace, sort: null, cell: ({ nace }) => nace },
    {
      key: 'km',
      label: columns.km,
      numeric: true,
      sort: 'km',
      firstDirection: 'ascending',
      cell: ({ km }) => (km === null ? '–' : format.number(km, 1)),
    },
    {
      key: 'employees',
      label: columns.employees,
      numeric: true,
      sort: 'employees',
      cell: ({ employees }) => format.number(employees),
    },
    {
      key: 'left',
      label: columns.left,
      numeric: true,
      sort: 'left',
      cell: ({ carried }) => format.number(carried?.left ?? null),
    },
    {
      key: 'score',
      label: columns.score,
      help: words.scoreHelp,
      numeric: true,
      sort: 'score',
      cell: ({ score }) => format.number(score, 1),
    },
    {
      key: 'status',
      label: columns.status,
      sort: null,
      cell: ({ id }) => {
        const status = statusOf.get(establishmentKey(id));
        return status ? words.statuses[status] : '';
      },
    },
  ];
}

/** On a phone one number stands beside the name: what the rows are sorted by, else the score. */
export function withPhoneNumber(columns: readonly ProspectColumn[], sort: ProspectSort | null): readonly ProspectColumn[] {
  const isSorted = columns.some((column) => column.numeric && column.sort === sort?.key);
  const shown = isSorted ? sort?.key : 'score';
  return columns.map((column) => (column.numeric && column.sort === shown ? { ...column, phone: 'first' } : column));
}

export function exportHeader({ columns }: ProspectsText): readonly string[] {
  const { number, name, kind, place, nace, enterprise, km, employees, left, score } = columns;
  return [number, name, kind, place, nace, enterprise, km, employees, left, score];
}

export function exportCells(register: Register, words: ProspectsText, { language }: Speech) {
  return ({ id, name, kind, municipality, nace, enterprise, km, employees, carried, score }: ProspectRow) => [
    id,
    name,
    words.kinds[kind],
    municipalityName(register, municipality, language),
    nace,
    enterprise,
    km === null ? null : Math.round(km * 10) / 10,
    employees,
    carried?.left ?? null,
    Math.round(score * 100) / 100,
  ];
}
