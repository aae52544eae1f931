import type { Format } from '../../i18n/format';
import type { Language, Text } from '../../i18n/text';
import type { AreaRow } from '../../model/answer';
import type { RegionLevel } from '../../model/geography';
import type { Register } from '../../model/register';
import type { CsvValue } from '../ui/csv';
import type { Column } from '../ui/DataTable';
import { VerdictBadge } from '../ui/VerdictBadge';
import { areaKey, areaName } from './names';
import { differenceOf, severityOf, tellingFlags } from './summary';

interface Speech {
  readonly text: Text;
  readonly language: Language;
  readonly format: Format;
}

const FIGURES = ['schools', 'workplaces', 'recognitions', 'places', 'enrolments', 'agreements'] as const;
type Figure = (typeof FIGURES)[number];
const SHORTENED = ['workplaces', 'recognitions', 'enrolments', 'agreements'] as const;

export const DEFAULT_COLUMNS: readonly string[] = ['places', 'enrolments', 'difference', 'verdict'];

/** Every column of the region table, the name first. */
export function regionColumns(register: Register, level: RegionLevel, speech: Speech): readonly Column<AreaRow>[] {
  const { text, language, format } = speech;
  const labels = text.answer.columns;
  const figure = (key: Figure): Column<AreaRow> => {
    const shortened = SHORTENED.find((each) => each === key);
    return {
      key,
      label: labels[key],
      ...(shortened ? { short: text.answer.short[shortened] } : {}),
      numeric: true,
      sortValue: (row) => row[key],
      cell: (row) => format.number(row[key]),
    };
  };
  return [
    {
      key: 'name',
      label: text.levels[level],
      sortValue: (row) => areaName(register, level, row.region, language, text),
      cell: (row) => areaName(register, level, row.region, language, text),
    },
    ...FIGURES.map(figure),
    {
      key: 'difference',
      label: labels.difference,
      numeric: true,
      firstDirection: 'ascending',
      sortValue: (row) => differenceOf(row.balance),
      cell: (row) => {
        const difference = differenceOf(row.balance);
        return <span className={(difference ?? 0) < 0 ? 'an-negative' : undefined}>{format.signed(difference)}</span>;
      },
      phone: 'first',
    },
    {
      key: 'verdict',
      label: labels.verdict,
      firstDirection: 'descending',
      sortValue: (row) => severityOf(row.verdict),
      cell: (row) => <VerdictBadge verdict={row.verdict} />,
      phone: 'second',
      inTotal: false,
    },
    {
      key: 'flags',
      label: labels.flags,
      sortValue: (row) => tellingFlags(row).length,
      firstDirection: 'descending',
      cell: (row) =>
        tellingFlags(row)
          .map((flag) => text.flags[flag])
          .join(', '),
      inTotal: false,
    },
  ];
}

/** The region table with all its columns, one line per area in the given order; codes first, so that lines can be joined to other data. */
export function regionCsv(
  register: Register,
  level: RegionLevel,
  areas: readonly AreaRow[],
  { text, language }: Omit<Speech, 'format'>,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } {
  const labels = text.answer.columns;
  return {
    header: ['code', text.levels[level], ...FIGURES.map((key) => labels[key]), labels.difference, labels.verdict, labels.flags],
    rows: areas.map((area) => [
      areaKey(register, level, area.region),
      areaName(register, level, area.region, language, text),
      ...FIGURES.map((key) => area[key]),
      differenceOf(area.balance),
      text.verdicts[area.verdict],
      tellingFlags(area)
        .map((flag) => text.flags[flag])
        .join(', '),
    ]),
  };
}
