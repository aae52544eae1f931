import { group } from 'd3-array';
import { CLASS_FILE_TEXT } from '../../i18n/class-file';
import { CLASS_PART_TEXT } from '../../i18n/class-part';
import type { Pupil, SchoolClass } from '../../model/cover';
import type { Register } from '../../model/register';
import { municipalityName } from '../answer/names';
import type { Speech } from '../context';
import type { CsvValue } from '../ui/csv';
import type { PupilRow } from './pupil-rows';

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** So many of the nearest free places stand beside a pupil. */
const NEAREST = 3;

/**
 * Every row of the class: pupils with their outcome, a row per context where a proposal has two; those who have a place; and those kept aside, with
 * all that is wrong. Beside a pupil the nearest free places, however far.
 */
export function pupilTable(
  { rows, read }: { readonly rows: readonly PupilRow[]; readonly read: SchoolClass },
  register: Register,
  { language, format }: Speech,
): Table {
  const words = CLASS_PART_TEXT[language];
  const { head } = words;
  const about = ({ code, programme, school }: Pupil) => [
    code,
    register.programmes[programme]?.name ?? '',
    register.schools?.names[school] ?? '',
  ];
  const nearestCells = ({ nearest, unplaced }: Pick<PupilRow, 'nearest' | 'unplaced'>): readonly CsvValue[] => {
    const told = nearest.length > 0 ? nearest : (unplaced?.nearestFree ?? []);
    return Array.from({ length: NEAREST }, (_, i) => told[i]).flatMap((place) => {
      if (!place) return ['', null];
      const [, name, where] = placeCells(register, place.workplace, language);
      return [`${name}, ${where}`, rounded(place.km)];
    });
  };
  const none = nearestCells({ nearest: [], unplaced: null });
  const { issues } = CLASS_FILE_TEXT[language];
  return {
    header: [
      head.code,
      head.programme,
      head.school,
      head.outcome,
      head.reason,
      head.context,
      head.id,
      head.proposed,
      head.place,
      `${head.km} (km)`,
      ...Array.from({ length: NEAREST }, (_, i) => [`${head.nearestNth} ${i + 1}`, `${head.km} ${i + 1} (km)`]).flat(),
    ],
    rows: [
      ...rows.flatMap(({ pupil, unplaced, proposed, nearest }): CsvValue[][] => {
        const near = nearestCells({ nearest, unplaced });
        if (unplaced) {
          const { reason, context } = unplaced;
          return [[...about(pupil), words.unplaced, words.reasons[reason], context || null, '', '', '', null, ...near]];
        }
        return proposed.map(({ workplace, km, context }) => [
          ...about(pupil),
          words.placed,
          '',
          context || null,
          ...placeCells(register, workplace, language),
          rounded(km),
          ...near,
        ]);
      }),
      ...read.withPlace.map((pupil) => [...about(pupil), words.hasPlace, '', null, '', '', '', null, ...none]),
      ...[...group(read.rejected, ({ row }) => row)].map(([row, all]) => {
        const why = format.list(all.map(({ code, column, value }) => `${value && `${column} "${value}": `}${issues[code]}`));
        const name = all[0]?.pupil || `${head.row} ${row}`;
        return [name, '', '', words.rowAside(why), '', null, '', '', '', null, ...none];
      }),
    ],
  };
}

/** The nearest free places of every pupil. */
export function nearestTable(rows: readonly PupilRow[], register: Register, { language, format }: Speech): Table {
  const { head } = CLASS_PART_TEXT[language];
  return {
    header: [head.code, head.id, head.workplace, head.place, `${head.km} (km)`, head.context],
    rows: rows.flatMap(({ pupil, nearest }) =>
      nearest.map(({ workplace, km, contexts }) => [
        pupil.code,
        ...placeCells(register, workplace, language),
        rounded(km),
        format.list(contexts.map(String)),
      ]),
    ),
  };
}

function placeCells(register: Register, workplace: number, language: Speech['language']): readonly string[] {
  const { workplaces } = register;
  const place = municipalityName(register, workplaces?.municipality[workplace], language);
  return [workplaces?.ids[workplace] ?? '', workplaces?.names[workplace] ?? '', place];
}

/** To a tenth, as the screen shows it. */
const rounded = (km: number): number => Math.round(km * 10) / 10;
