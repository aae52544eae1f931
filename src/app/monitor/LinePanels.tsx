import { ticks } from 'd3-array';
import { line } from 'd3-shape';
import type { Format } from '../../i18n/format';
import { textWidth } from '../answer/chart-frame';
import { linear } from '../answer/chart-layout';
import { useSpeech } from '../context';
import { type LinePoint, placedLabels } from './line-labels';
import { PanelTitle } from './PanelTitle';
import type { Chart, ChartLine, PanelsProps } from './trend-chart';
import { titledGrid } from './trend-panels';

type Lines = Extract<Chart, { readonly kind: 'lines' }>;

const AXIS_HEIGHT = 18;
const TITLE_HEIGHT = 18;
/** Room for a number above the highest point. */
const HEAD_ROOM = 16;

const plotHeightOf = ({ panels }: Lines) => (panels.length === 1 ? 190 : 70);
const panelsOf = (chart: Lines, width: number) => {
  const height = TITLE_HEIGHT + HEAD_ROOM + plotHeightOf(chart) + AXIS_HEIGHT;
  return titledGrid(chart.panels, width, width > 400 ? 3 : 2, height);
};

/** Lines over the years, each in a panel of its own, all on one scale. */
export function LinePanels({ chart, width, top }: PanelsProps<'lines'>) {
  const { panels, cellWidth, extra } = panelsOf(chart, width);
  return chart.panels.map((panel, at) => (
    <g key={panel.title} transform={`translate(${panels[at]?.x ?? 0} ${top + (panels[at]?.y ?? 0)})`}>
      <PanelTitle title={panel.title} width={cellWidth} />
      <g transform={`translate(0 ${extra})`}>
        <Panel chart={chart} lines={panel.lines} width={cellWidth} isOnly={chart.panels.length === 1} />
      </g>
    </g>
  ));
}
LinePanels.height = (chart: Lines, width: number): number => panelsOf(chart, width).height;

interface PanelProps {
  readonly chart: Lines;
  readonly lines: readonly ChartLine[];
  readonly width: number;
  readonly isOnly: boolean;
}

function Panel({ chart, lines, width, isOnly }: PanelProps) {
  const { format } = useSpeech();
  const { steps, most } = chart;
  const bottom = TITLE_HEIGHT + HEAD_ROOM + plotHeightOf(chart);
  const left = isOnly ? 66 : 20;
  const right = width - (isOnly ? 34 : 20);
  const x = linear([0, Math.max(1, steps.length - 1)], [left, right]);
  const y = linear([0, most || 1], [bottom, TITLE_HEIGHT + HEAD_ROOM]);
  const labels = placedLabels(
    lines.map(({ cells }, order) =>
      pointsOf(cells, { x, y }, (at, ends) => isOnly || at === ends[1] || (at === ends[0] && order === 0), format),
    ),
    { left: 0, right: width, top: TITLE_HEIGHT - 2, bottom: bottom + (isOnly ? 0 : 2) },
  );
  const labelled = (at: number) => isOnly || at === 0 || at === steps.length - 1;
  return (
    <>
      {(isOnly ? ticks(0, most || 1, 4).filter(Number.isInteger) : [0]).map((tick) => (
        <g key={tick}>
          <line className="tc-grid" x1={isOnly ? 40 : 0} x2={width} y1={y(tick)} y2={y(tick)} />
          {isOnly && (
            <text className="tc-axis" x={34} y={y(tick) + 4} textAnchor="end">
              {format.number(tick)}
            </text>
          )}
        </g>
      ))}
      {steps.map((step, at) =>
        labelled(at) ? (
          <text
            key={step}
            className="tc-axis"
            x={isOnly ? x(at) : at === 0 ? 0 : width}
            y={bottom + 14}
            textAnchor={isOnly ? 'middle' : at === 0 ? 'start' : 'end'}
          >
            {step}
          </text>
        ) : null,
      )}
      {lines.map((drawn) => (
        <DrawnLine key={drawn.source} line={drawn} {...{ x, y }} />
      ))}
      {labels.map((label) => (
        <text key={`${label.x} ${label.y}`} className="tc-value" x={label.x} y={label.y} textAnchor="middle">
          {label.text}
        </text>
      ))}
    </>
  );
}

interface Scales {
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
}

/** The known points of a line, with the numbers that are written at some of them. */
function pointsOf(
  cells: ChartLine['cells'],
  { x, y }: Scales,
  isLabelled: (at: number, ends: readonly [first: number, last: number]) => boolean,
  { number }: Pick<Format, 'number'>,
): readonly LinePoint[] {
  const known = cells.flatMap((cell, at) => (cell?.value == null ? [] : [{ at, value: cell.value, cell }]));
  const ends = [known[0]?.at ?? 0, known.at(-1)?.at ?? 0] as const;
  return known.map(({ at, value, cell }) => {
    const text = `${number(value)}${cell.isFew ? ' °' : ''}${cell.isRunning ? '*' : ''}`;
    return { x: x(at), y: y(value), label: isLabelled(at, ends) ? { text, width: textWidth(text) } : null };
  });
}

/** A line with a mark at every point. */
function DrawnLine({ line: { source, cells }, x, y }: Scales & { readonly line: ChartLine }) {
  const path = line<ChartLine['cells'][number]>()
    .defined((cell) => (cell?.value ?? null) !== null)
    .x((_, at) => x(at))
    .y((cell) => y(cell?.value ?? 0));
  const points = cells.flatMap((cell, at) => (cell?.value == null ? [] : [{ at, px: x(at), py: y(cell.value) }]));
  return (
    <>
      <path className={`tc-line is-${source}`} d={path(cells) ?? ''} />
      {points.map(({ at, px, py }) =>
        source === 'dataset' ? (
          <circle key={at} className="tc-dot" cx={px} cy={py} r={3} />
        ) : (
          <rect key={at} className="tc-square" x={px - 3} y={py - 3} width={6} height={6} />
        ),
      )}
    </>
  );
}
