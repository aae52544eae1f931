import type { Format } from '../../i18n/format';
import type { Language, Text } from '../../i18n/text';
import type { RegionLevel } from '../../model/geography';
import type { Register } from '../../model/register';
import type { Layer } from '../link';
import type { CsvValue } from '../ui/csv';
import type { Column } from '../ui/DataTable';
import { VerdictBadge, VerdictChip } from '../ui/VerdictBadge';
import type { JudgedArea } from './judged';
import { areaKey, areaName } from './names';
import { differenceOf, figureOf, severityOf, tellingFlags } from './summary';

interface Speech {
  readonly text: Text;
  readonly language: Language;
  readonly format: Format;
}

const FIGURES = ['schools', 'workplaces', 'recognitions', 'places', 'enrolments', 'agreements'] as const;
const SHARED = ['leastUnplaced', 'mostUnplaced', 'room'] as const;
type Figure = (typeof FIGURES)[number];
const SHORTENED = ['workplaces', 'recognitions', 'enrolments', 'agreements'] as const;

const DEFAULT_COLUMNS: Readonly<Record<Layer, readonly string[]>> = {
  shared: ['enrolments', 'unplaced', 'count', 'verdict'],
  count: ['places', 'enrolments', 'difference', 'verdict'],
};

/** What shows at first, by the layer that leads; the amount that the map shows takes the place of the other layer's verdict. */
export function defaultColumns(layer: Layer, isPainted: boolean): readonly string[] {
  return DEFAULT_COLUMNS[layer].filter((key) => !(isPainted && key === 'count'));
}

/** How many learners stay without a place, at most and then at least; unknown before layer 2 is there. */
export const unplacedOf = ({ shared }: JudgedArea): number | null =>
  shared ? shared.mostUnplaced + shared.leastUnplaced / (shared.mostUnplaced + 1) : null;

/** Every column of the region table, the name first. */
export function regionColumns(register: Register, level: RegionLevel, speech: Speech): readonly Column<JudgedArea>[] {
  const { text, language, format } = speech;
  const labels = text.answer.columns;
  const nameOf = ({ area, named }: JudgedArea) => named?.name ?? areaName(register, level, area.region, language, text);
  const figure = (key: Figure): Column<JudgedArea> => {
    const shortened = SHORTENED.find((each) => each === key);
    return {
      key,
      label: labels[key],
      ...(shortened ? { short: text.answer.short[shortened] } : {}),
      numeric: true,
      sortValue: ({ area }) => figureOf(register, area, key),
      cell: ({ area }) => format.number(figureOf(register, area, key)),
    };
  };
  return [
    {
      key: 'name',
      label: text.levels[level],
      sortValue: nameOf,
      cell: nameOf,
    },
    ...FIGURES.map(figure),
    {
      key: 'difference',
      label: labels.difference,
      numeric: true,
      firstDirection: 'ascending',
      sortValue: ({ area }) => differenceOf(area.balance),
      cell: ({ area }) => {
        const difference = differenceOf(area.balance);
        return <span className={(difference ?? 0) < 0 ? 'an-negative' : undefined}>{format.signed(difference)}</span>;
      },
    },
    {
      key: 'unplaced',
      label: text.shared.columns.unplaced,
      numeric: true,
      firstDirection: 'descending',
      sortValue: unplacedOf,
      cell: ({ shared }) =>
        shared ? (
          <span className={shared.leastUnplaced > 0 ? 'an-negative' : undefined}>
            {text.shared.unplacedRange(shared.leastUnplaced, shared.mostUnplaced)}
          </span>
        ) : (
          format.number(null)
        ),
    },
    {
      key: 'room',
      label: text.shared.columns.room,
      numeric: true,
      firstDirection: 'descending',
      sortValue: ({ shared }) => shared?.room ?? null,
      cell: ({ shared }) => format.number(shared?.room ?? null),
      inTotal: false,
    },
    {
      key: 'count',
      label: text.shared.columns.count,
      firstDirection: 'descending',
      sortValue: ({ area }) => severityOf(area.verdict),
      cell: ({ area }) => <VerdictChip verdict={area.verdict} />,
      inTotal: false,
    },
    {
      key: 'verdict',
      label: labels.verdict,
      firstDirection: 'descending',
      sortValue: ({ verdict }) => severityOf(verdict),
      cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
      phone: 'second',
      inTotal: false,
    },
    {
      key: 'flags',
      label: labels.flags,
      sortValue: ({ area }) => tellingFlags(area).length,
      firstDirection: 'descending',
      cell: ({ area }) =>
        tellingFlags(area)
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
  areas: readonly JudgedArea[],
  { text, language }: Omit<Speech, 'format'>,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } {
  const labels = text.answer.columns;
  return {
    header: [
      'code',
      text.levels[level],
      ...FIGURES.map((key) => labels[key]),
      labels.difference,
      ...SHARED.map((key) => text.shared.csv[key]),
      text.shared.columns.count,
      labels.verdict,
      labels.flags,
    ],
    rows: areas.map(({ area, shared, verdict, named }) => [
      named?.code ?? areaKey(register, level, area.region),
      named?.name ?? areaName(register, level, area.region, language, text),
      ...FIGURES.map((key) => figureOf(register, area, key)),
      differenceOf(area.balance),
      ...SHARED.map((key) => shared?.[key] ?? null),
      text.verdicts[area.verdict],
      text.verdicts[verdict],
      tellingFlags(area)
        .map((flag) => text.flags[flag])
        .join(', '),
    ]),
  };
}
