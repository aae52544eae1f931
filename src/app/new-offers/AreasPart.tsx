import { useCallback, useMemo } from 'react';
import { NEW_OFFERS_TEXT, type NewOffersText } from '../../i18n/new-offers';
import type { RegionLevel } from '../../model/geography';
import type { Register } from '../../model/register';
import type { WhatIfArea } from '../../model/what-if';
import type { WhatIfAnswer } from '../../worker/offering-messages';
import { areaName } from '../answer/names';
import { type Speech, useSpeech } from '../context';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { VerdictBadge } from '../ui/VerdictBadge';
import { programmeName } from './names';

interface AreasPartProps {
  readonly answer: WhatIfAnswer;
  readonly register: Register;
}

/** One area for one programme, before and after. */
interface AreaChange {
  readonly before: WhatIfArea;
  readonly after: WhatIfArea;
}

/** Verdicts that flip, each with its reason. */
export function FlipsPart({ answer, register }: AreasPartProps) {
  const { language, text, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const { level } = answer.request.question;
  return (
    <>
      <h3>{words.flips}</h3>
      {answer.flips.length === 0 ? (
        <p>{words.noFlips}</p>
      ) : (
        <ul className="no-flips">
          {answer.flips.map(({ layer, programme, region, from, to, why }) => (
            <li key={`${layer} ${programme} ${region}`}>
              <strong>{words.flip(areaName(register, level, region, language, text), programmeName(register, programme))}</strong>{' '}
              ({words.layers[layer]})
              <VerdictBadge verdict={from} /> {words.becomes} <VerdictBadge verdict={to} />
              <span>{words.why(format.list(why.map((reason) => words.reasons[reason])))}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Every area in which something changes. */
export function AreasPart({ answer, register }: AreasPartProps) {
  const speech = useSpeech();
  const { language, text } = speech;
  const words = NEW_OFFERS_TEXT[language];
  const { level } = answer.request.question;
  const rows = useMemo(() => changedAreas(answer), [answer]);
  const columns = useMemo(() => areaColumns(level, register, words, speech), [level, register, words, speech]);
  const rowKey = useCallback(({ before }: AreaChange) => `${before.programme} ${before.region}`, []);
  return (
    <>
      <h3>{words.areas}</h3>
      <p>{words.areasChanged(rows.length)}</p>
      {rows.length > 0 && (
        <>
          <DataTable
            caption={words.areas}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            phoneLine={({ before, after }) =>
              `${programmeName(register, before.programme)} · ${text.verdicts[before.shared.verdict]} → ${text.verdicts[after.shared.verdict]}`
            }
          />
          <div className="w-tools">
            <CsvButton name={words.areaFile} table={() => areaCsv(rows, level, register, words, speech)} />
          </div>
        </>
      )}
    </>
  );
}

function changedAreas({ before, after }: WhatIfAnswer): readonly AreaChange[] {
  return before.flatMap((was, at) => {
    const is = after[at];
    return is && JSON.stringify(was) !== JSON.stringify(is) ? [{ before: was, after: is }] : [];
  });
}

/** "2" or "1–3": learners without a place, at least and at most. */
function unplacedText({ shared: { leastUnplaced: least, mostUnplaced: most } }: WhatIfArea): string {
  return least === most ? String(least) : `${least}–${most}`;
}

function areaColumns(
  level: RegionLevel,
  register: Register,
  { columns }: NewOffersText,
  { format, language, text }: Speech,
): readonly Column<AreaChange>[] {
  const area = ({ before }: AreaChange) => areaName(register, level, before.region, language, text);
  const programme = ({ before }: AreaChange) => programmeName(register, before.programme);
  const pair = (was: string, is: string) => (was === is ? is : `${was} → ${is}`);
  const verdict = (key: 'before' | 'after'): Column<AreaChange> => ({
    key,
    label: columns[key],
    sortValue: (row) => text.verdicts[row[key].shared.verdict],
    cell: (row) => <VerdictBadge verdict={row[key].shared.verdict} />,
  });
  const number = (key: 'learners' | 'places' | 'room', read: (side: WhatIfArea) => number | null): Column<AreaChange> => ({
    key,
    label: columns[key],
    numeric: true,
    sortValue: ({ after }) => read(after),
    cell: ({ before, after }) => pair(format.number(read(before)), format.number(read(after))),
    ...(key === 'learners' && { phone: 'first' }),
  });
  return [
    { key: 'area', label: columns.area, sortValue: area, cell: area },
    { key: 'programme', label: columns.programme, sortValue: programme, cell: programme },
    verdict('before'),
    verdict('after'),
    number('learners', ({ enrolments }) => enrolments),
    number('places', ({ places }) => places),
    {
      key: 'unplaced',
      label: columns.unplaced,
      numeric: true,
      sortValue: ({ after }) => after.shared.mostUnplaced,
      cell: ({ before, after }) => pair(unplacedText(before), unplacedText(after)),
    },
    number('room', ({ shared }) => shared.room),
  ];
}

function areaCsv(
  rows: readonly AreaChange[],
  level: RegionLevel,
  register: Register,
  { columns, layers }: NewOffersText,
  { language, text }: Speech,
) {
  const sides = [columns.before, columns.after];
  const each = (label: string) => sides.map((side) => `${label}, ${side}`);
  const measures = [layers.shared, layers.count, columns.learners, columns.places, columns.unplaced, columns.room];
  const both = <T,>({ before, after }: AreaChange, read: (side: WhatIfArea) => T) => [read(before), read(after)];
  return {
    header: [columns.area, columns.programme, ...measures.flatMap(each)],
    rows: rows.map((row) => [
      areaName(register, level, row.before.region, language, text),
      programmeName(register, row.before.programme),
      ...both(row, ({ shared }) => text.verdicts[shared.verdict]),
      ...both(row, ({ verdict }) => text.verdicts[verdict]),
      ...both(row, ({ enrolments }) => enrolments),
      ...both(row, ({ places }) => places),
      ...both(row, ({ shared }) => shared.mostUnplaced),
      ...both(row, ({ shared }) => shared.room),
    ]),
  };
}
