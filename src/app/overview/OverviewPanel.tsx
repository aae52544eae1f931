import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useState } from 'react';
import { areaWordsFor } from '../../i18n/area';
import { OVERVIEW_TEXT } from '../../i18n/overview';
import type { Language } from '../../i18n/text';
import type { AreaRow, Overview } from '../../model/answer';
import { areaOfText } from '../../model/area';
import type { RegionLevel } from '../../model/geography';
import type { Question } from '../../model/question';
import type { Register } from '../../model/register';
import { VERDICTS } from '../../model/verdict';
import { areaKey, areaName } from '../answer/names';
import { differenceOf } from '../answer/summary';
import { useSpeech } from '../context';
import type { HrefOf, LinkState, Navigate } from '../link';
import { CsvButton } from '../ui/CsvButton';
import { isPlainClick } from '../ui/plain-click';
import { Segmented } from '../ui/Segmented';
import { StateLink } from '../ui/StateLink';
import { VerdictBadge } from '../ui/VerdictBadge';
import { VerdictIcon } from '../ui/VerdictIcon';
import { cellAfterKey, type OverviewRow, overviewRows } from './overview';
import './overview.css';

interface OverviewPanelProps {
  readonly register: Register;
  readonly overview: Overview;
  readonly question: Question;
  readonly sector: string;
  /** The area of the reader's own, as text; null = none. */
  readonly area: string | null;
  readonly href: HrefOf;
  readonly navigate: Navigate;
}

/** Every programme of a sector x every region: where places may be short, at a glance; each cell leads to its question. */
export function OverviewPanel({ register, overview, question, sector, area, href, navigate }: OverviewPanelProps) {
  const { text, language } = useSpeech();
  const { level, year } = question;
  const words = OVERVIEW_TEXT[language];
  const [order, setOrder] = useState<'severity' | 'name'>('severity');
  const rows = useMemo(
    () => overviewRows(overview, order, (programme) => register.programmes[programme]?.name ?? '', language),
    [overview, order, register, language],
  );
  const shapes = overview.own && area !== null ? areaOfText(area) : null;
  const ownName = shapes && titleOf(areaWordsFor(language, register.geography).title(shapes));
  const regions = rows[0]?.areas.map(({ region }) => region) ?? [];
  const columns = regions.map(
    (region, i): OverviewColumn =>
      ownName !== null && i === 0
        ? { key: OWN, name: ownName }
        : { key: areaKey(register, level, region), name: areaName(register, level, region, language, text) },
  );
  const short = rows.filter((row) => row.short > 0).length;
  const seen = new Set(rows.flatMap(({ areas }) => areas.map(({ verdict }) => verdict)));
  useEffect(() => toNextView, []);
  if (rows.length === 0) {
    return (
      <section className="ov-panel">
        <h2 className="ov-headline">{words.empty(sector, year)}</h2>
      </section>
    );
  }
  return (
    <section className="ov-panel">
      <header className="ov-head">
        <h2 className="ov-headline">{short > 0 ? words.headline(short, rows.length) : words.headlineNone(rows.length)}</h2>
        <p className="ov-sub">
          {sector} · {words.sub(text.levels[level], year)}
          {ownName !== null && ` · ${words.own}: ${ownName}`}
        </p>
        <div className="ov-tools">
          <Segmented
            label={words.sort}
            value={order}
            onChange={setOrder}
            options={[
              { value: 'severity', label: words.bySeverity },
              { value: 'name', label: words.byName },
            ]}
          />
          <CsvButton
            name={words.file}
            table={() => ({
              header: [
                words.programme,
                text.levels[level],
                ...FIGURES.map((key) => text.answer.columns[key]),
                text.answer.columns.difference,
                text.answer.columns.verdict,
              ],
              rows: rows.flatMap(({ programme, areas }) =>
                areas.map((row, i) => [
                  register.programmes[programme]?.name ?? '',
                  columns[i]?.name ?? '',
                  ...FIGURES.map((key) => row[key]),
                  differenceOf(row.balance),
                  text.verdicts[row.verdict],
                ]),
              ),
            })}
          />
        </div>
      </header>
      <OverviewGrid
        register={register}
        level={level}
        rows={rows}
        columns={columns}
        href={href}
        navigate={navigate}
        caption={words.title(sector)}
      />
      <p className="ov-legend">
        {VERDICTS.filter((verdict) => seen.has(verdict)).map((verdict) => (
          <VerdictBadge key={verdict} verdict={verdict} />
        ))}
        <span>{words.legend}</span>
        <span>{words.shortHelp}</span>
      </p>
      <p className="ov-legend">
        <span>{words.whyShort}</span>
        <StateLink change={{ view: 'monitor', monitoring: TENSION }} {...{ href, navigate }}>
          {words.toTension}
        </StateLink>
      </p>
    </section>
  );
}

/** The cell that led to another view is gone with this one: the keyboard goes on from the heading of what opened. */
function toNextView(): void {
  if (document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>('#answer h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

/** The question of monitoring about sectors as wholes, as its link says it. */
const TENSION = 'vragen:sectors-with-most-shortage-antwerp:alles';

const FIGURES = ['schools', 'workplaces', 'recognitions', 'places', 'enrolments', 'agreements'] as const;

interface OverviewColumn {
  /** Code of the region, or OWN. */
  readonly key: string;
  readonly name: string;
}

/** Stands for the area of the reader's own, which has no code among the regions. */
const OWN = ' ';

const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

interface OverviewGridProps {
  readonly register: Register;
  readonly level: RegionLevel;
  readonly rows: readonly OverviewRow[];
  readonly columns: readonly OverviewColumn[];
  readonly href: HrefOf;
  readonly navigate: Navigate;
  readonly caption: string;
}

function OverviewGrid({ register, level, rows, columns, href, navigate, caption }: OverviewGridProps) {
  const { text, language, format } = useSpeech();
  const words = OVERVIEW_TEXT[language];
  const [tabStop, setTabStop] = useState({ row: 0, column: 0 });
  const stop = { row: Math.min(tabStop.row, rows.length - 1), column: Math.min(tabStop.column, columns.length - 1) };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = cellOf(event.target);
    const next = at && cellAfterKey(event.key, at, rows.length, columns.length);
    if (!next) return;
    event.preventDefault();
    setTabStop(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const at = cellOf(event.target);
    const row = at && rows[at.row];
    const column = at && columns[at.column];
    if (!row || !column || !isPlainClick(event)) return;
    event.preventDefault();
    navigate(changeTo(register, level, row.programme, column));
  };
  return (
    <div className="ov-scroll">
      <table className="ov-table">
        <caption className="ui-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.programme}</th>
            <th scope="col" className="ov-short" title={words.shortHelp}>
              {words.short}
            </th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" className={key === OWN ? 'ov-region ov-own' : 'ov-region'}>
                <span>{key === OWN ? words.own : name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onClick={onClick}>
          {rows.map(({ programme, areas, short }, row) => (
            <tr key={programme}>
              <th scope="row">{register.programmes[programme]?.name}</th>
              <td className="ov-short">{format.number(short)}</td>
              {columns.map((column, i) => {
                const area = areas[i];
                if (!area) return null;
                const name = cellName(column.name, register.programmes[programme]?.name ?? '', area, { text, language });
                return (
                  <td key={column.key}>
                    <a
                      className={`ov-cell ui-v-${area.verdict}`}
                      data-cell={`${row} ${i}`}
                      href={href(changeTo(register, level, programme, column))}
                      tabIndex={row === stop.row && i === stop.column ? 0 : -1}
                      aria-label={name}
                      title={name}
                    >
                      <VerdictIcon verdict={area.verdict} />
                      <span>{hasNumber(area) ? format.signed(differenceOf(area.balance)) : null}</span>
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where nothing happens a number would only be noise. */
function hasNumber({ verdict }: AreaRow): boolean {
  return verdict !== 'no-activity' && verdict !== 'unknown';
}

function cellOf(target: EventTarget): { readonly row: number; readonly column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined;
  const [row, column] = cell?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** The question of one cell, with its area selected; the count leads there too, as it does in the overview. */
function changeTo(register: Register, level: RegionLevel, programme: number, { key }: OverviewColumn): Partial<LinkState> {
  return {
    view: 'supply',
    subject: { kind: 'programme', programme: register.programmes[programme]?.id ?? '', related: false },
    level,
    layer: 'count',
    selection: key === OWN ? null : { kind: 'area', id: key },
  };
}

/** "Turnhout, Elektrotechnicus duaal: mogelijk tekort, 9 plekken te weinig" */
function cellName(
  where: string,
  programme: string,
  area: AreaRow,
  { text, language }: Pick<ReturnType<typeof useSpeech>, 'text' | 'language'>,
): string {
  const difference = hasNumber(area) ? differenceOf(area.balance) : null;
  const verdict = text.verdicts[area.verdict].toLowerCase();
  return `${where}, ${programme}: ${[verdict, ...(difference === null ? [] : [sayDifference(difference, language)])].join(', ')}`;
}

function sayDifference(difference: number, language: Language): string {
  const words = OVERVIEW_TEXT[language];
  if (difference < 0) return words.missing(-difference);
  return difference === 0 ? words.even : words.spare(difference);
}
