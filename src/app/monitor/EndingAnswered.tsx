import { useCallback, useMemo } from 'react';
import { ENDING_PART_TEXT, type EndingPartText } from '../../i18n/ending-part';
import { LOCALES } from '../../i18n/format';
import type { Ending, EndingFlip } from '../../model/ending';
import type { RegionLevel } from '../../model/geography';
import type { Register } from '../../model/register';
import { STRICTNESS } from '../../model/verdict';
import type { EndingAnswer } from '../../worker/monitoring-messages';
import { areaKey, areaName } from '../answer/names';
import { keepNumbers } from '../answer/say';
import { type Speech, useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { VerdictBadge } from '../ui/VerdictBadge';
import { CallsPart } from './CallsPart';
import { everyMonth, isoOf } from './ending-state';

interface EndingAnsweredProps {
  readonly answer: EndingAnswer;
  readonly register: Register;
  readonly href: HrefOf;
  readonly navigate: Navigate;
}

/** The sentence, the months, the flips and the calls. */
export function EndingAnswered({ answer: { request, found }, register, href, navigate }: EndingAnsweredProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = ENDING_PART_TEXT[language];
  if (!found) return <h2>{words.noRecognitions}</h2>;
  const date = format.date(isoOf(request.until));
  const { recognitions, flips, months, calls } = found;
  const { level } = request.question;
  return (
    <>
      <h2 aria-live="polite">
        {recognitions === 0 ? words.nothing(date) : keepNumbers(words.headline(recognitions, date, flips.length))}
      </h2>
      <p className="w-note">{words.how(format.date(isoOf(found.today)), found.year)}</p>
      {recognitions > 0 && (
        <>
          <div className="mp-ending">
            <section>
              <h3>{words.months}</h3>
              <MonthBars months={months} />
            </section>
            <section>
              <h3>{words.flips}</h3>
              <Flips {...{ flips, level, register }} />
            </section>
          </div>
          <CallsPart {...{ calls, until: request.until, register, href, navigate }} />
        </>
      )}
    </>
  );
}

/** A table whose last column draws its numbers. */
function MonthBars({ months }: { readonly months: Ending['months'] }) {
  const { language, format } = useSpeech();
  const words = ENDING_PART_TEXT[language];
  const all = everyMonth(months);
  const most = Math.max(1, ...all.map(({ recognitions }) => recognitions));
  const monthFormat = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const nameOf = (month: number) => monthFormat.format(Date.UTC(Math.floor(month / 100), (month % 100) - 1));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long box is scrolled by keyboard. */}
      <section className="mp-bars" tabIndex={0} aria-label={words.months}>
        <table>
          <caption className="ui-hidden">{words.months}</caption>
          <thead className="ui-hidden">
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.recognitions}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ month, recognitions }) => (
              <tr key={month}>
                <th scope="row">{nameOf(month)}</th>
                <td>
                  <span className="mp-bar" style={{ inlineSize: `${(70 * recognitions) / most}%` }} />
                  {format.number(recognitions)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="w-tools">
        <CsvButton
          name={words.file}
          table={() => ({
            header: [words.month, words.recognitions],
            rows: all.map(({ month, recognitions }) => [
              `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`,
              recognitions,
            ]),
          })}
        />
      </div>
    </>
  );
}

interface FlipsProps {
  readonly flips: readonly EndingFlip[];
  readonly level: RegionLevel;
  readonly register: Register;
}

/** The most serious first. */
function Flips({ flips, level, register }: FlipsProps) {
  const speech = useSpeech();
  const { language, text } = speech;
  const words = ENDING_PART_TEXT[language];
  const columns = useMemo(() => flipColumns(level, register, words, speech), [level, register, words, speech]);
  const rowKey = useCallback(
    ({ region, programme }: EndingFlip) => `${areaKey(register, level, region)} ${programme}`,
    [register, level],
  );
  const { programmes } = register;
  const rows = useMemo(() => [...flips].sort((a, b) => (STRICTNESS[b.to] ?? -1) - (STRICTNESS[a.to] ?? -1)), [flips]);
  if (flips.length === 0) return <p>{words.noFlips}</p>;
  return (
    <>
      <DataTable
        caption={words.flips}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        phoneLine={({ programme, from, to }) =>
          `${programmes[programme]?.name ?? ''} · ${text.verdicts[from]} → ${text.verdicts[to]}`
        }
      />
      <div className="w-tools">
        <CsvButton
          name={words.flips}
          table={() => ({
            header: [words.head.area, words.head.programme, words.head.from, words.head.to, words.head.recognitions],
            rows: rows.map(({ region, programme, from, to, recognitions }) => [
              areaName(register, level, region, language, text),
              programmes[programme]?.name ?? '',
              text.verdicts[from],
              text.verdicts[to],
              recognitions,
            ]),
          })}
        />
      </div>
    </>
  );
}

function flipColumns(
  level: RegionLevel,
  register: Register,
  { head }: EndingPartText,
  { language, text, format }: Speech,
): readonly Column<EndingFlip>[] {
  const area = ({ region }: EndingFlip) => areaName(register, level, region, language, text);
  const programme = (flip: EndingFlip) => register.programmes[flip.programme]?.name ?? '';
  const verdict = (key: 'from' | 'to'): Column<EndingFlip> => ({
    key,
    label: head[key],
    sortValue: (flip) => text.verdicts[flip[key]],
    cell: (flip) => <VerdictBadge verdict={flip[key]} />,
  });
  return [
    { key: 'area', label: head.area, sortValue: area, cell: area },
    { key: 'programme', label: head.programme, sortValue: programme, cell: programme },
    verdict('from'),
    verdict('to'),
    {
      key: 'recognitions',
      label: head.recognitions,
      numeric: true,
      sortValue: ({ recognitions }) => recognitions,
      cell: ({ recognitions }) => format.number(recognitions),
      phone: 'first',
    },
  ];
}
