import { CLASS_PART_TEXT } from '../../i18n/class-part';
import type { Register } from '../../model/register';
import { municipalityName } from '../answer/names';
import type { Speech } from '../context';
import type { CsvValue } from '../ui/csv';
import type { PupilRow } from './pupil-rows';

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** Every pupil with its outcome, a row per context where a proposal has two. */
export function pupilTable(rows: readonly PupilRow[], register: Register, { language }: Speech): Table {
  const words = CLASS_PART_TEXT[language];
  const { head } = words;
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
    ],
    rows: rows.flatMap(({ pupil, unplaced, proposed }) => {
      const about = [
        pupil.code,
        register.programmes[pupil.programme]?.name ?? '',
        register.schools?.names[pupil.school] ?? '',
        unplaced ? words.unplaced : words.placed,
        unplaced ? words.reasons[unplaced.reason] : '',
      ];
      if (unplaced) return [[...about, unplaced.context || null, '', '', '', null]];
      return proposed.map(({ workplace, km, context }) => [
        ...about,
        context || null,
        ...placeCells(register, workplace, language),
        rounded(km),
      ]);
    }),
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
