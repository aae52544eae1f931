import { ticks } from 'd3-array';
import { line } from 'd3-shape';
import { linear } from '../answer/chart-layout';
import { useSpeech } from '../context';
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

/** Height of a number of the second line: below it, or above that of the first where the axis is near. */
const besideLine = (height: number, bottom: number) => (bottom - height > 18 ? height + 17 : height - 21);

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
      {lines.map((drawn, order) => (
        <DrawnLine
          key={drawn.source}
          line={drawn}
          {...{ x, y, bottom, isOnly }}
          place={lines.length === 1 ? 'alone' : order === 0 ? 'first' : 'second'}
        />
      ))}
    </>
  );
}

interface DrawnLineProps {
  readonly line: ChartLine;
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
  readonly bottom: number;
  readonly isOnly: boolean;
  /** Alone in the panel, or one of two lines. */
  readonly place: 'alone' | 'first' | 'second';
}

/** A line with a number at every point, or in a small panel at its ends. */
function DrawnLine({ line: { source, cells }, x, y, bottom, isOnly, place }: DrawnLineProps) {
  const { format } = useSpeech();
  const path = line<ChartLine['cells'][number]>()
    .defined((cell) => (cell?.value ?? null) !== null)
    .x((_, at) => x(at))
    .y((cell) => y(cell?.value ?? 0));
  const points = cells.flatMap((cell, at) => (cell?.value == null ? [] : [{ at, px: x(at), py: y(cell.value), cell }]));
  const [first, last] = [points[0]?.at, points.at(-1)?.at];
  const isLabelled = (at: number) => isOnly || at === last || (at === first && place !== 'second');
  // The last numbers of two lines in a small panel stand back, so that they do not lie over each other.
  const shift = isOnly || place === 'alone' ? 0 : place === 'first' ? 5 : 18;
  const anchor = (at: number) => (shift > 0 && at === last ? 'end' : 'middle');
  return (
    <>
      <path className={`tc-line is-${source}`} d={path(cells) ?? ''} />
      {points.map(({ at, px, py, cell }) => (
        <g key={at}>
          {source === 'dataset' ? (
            <circle className="tc-dot" cx={px} cy={py} r={3} />
          ) : (
            <rect className="tc-square" x={px - 3} y={py - 3} width={6} height={6} />
          )}
          {isLabelled(at) && (
            <text
              className="tc-value"
              x={px + shift}
              y={isOnly && place === 'second' ? besideLine(py, bottom) : py - 8}
              textAnchor={anchor(at)}
            >
              {format.number(cell.value)}
              {cell.isFew && ' °'}
              {cell.isRunning && '*'}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
