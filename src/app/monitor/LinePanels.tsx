import { ticks } from 'd3-array';
import { line } from 'd3-shape';
import { linear } from '../answer/chart-layout';
import { useSpeech } from '../context';
import type { Chart, ChartLine, PanelsProps } from './trend-chart';
import { fitted, panelGrid } from './trend-panels';

type Lines = Extract<Chart, { readonly kind: 'lines' }>;

const AXIS_HEIGHT = 18;
const TITLE_HEIGHT = 18;
/** Room for a number above the highest point. */
const HEAD_ROOM = 16;

const plotHeightOf = ({ panels }: Lines) => (panels.length === 1 ? 190 : 70);
const panelsOf = (chart: Lines, width: number) =>
  panelGrid(chart.panels.length, width, width > 400 ? 3 : 2, TITLE_HEIGHT + HEAD_ROOM + plotHeightOf(chart) + AXIS_HEIGHT);

/** Lines over the years, each in a panel of its own, all on one scale. */
export function LinePanels({ chart, width, top }: PanelsProps<'lines'>) {
  const { panels, cellWidth } = panelsOf(chart, width);
  return chart.panels.map((panel, at) => (
    <g key={panel.title} transform={`translate(${panels[at]?.x ?? 0} ${top + (panels[at]?.y ?? 0)})`}>
      <text className="tc-title" x={0} y={12}>
        {fitted(panel.title, cellWidth)}
      </text>
      <Panel chart={chart} lines={panel.lines} width={cellWidth} isOnly={chart.panels.length === 1} />
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
  const labelled = (at: number) => isOnly || at === 0 || at === steps.length - 1;
  return (
    <>
      {(isOnly ? ticks(0, most || 1, 4).filter(Number.isInteger) : [0]).map((tick) => (
        <g key={tick}>
          <line className="tc-grid" x1={isOnly ? 40 : 0} x2={isOnly ? width : width} y1={y(tick)} y2={y(tick)} />
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
      {lines.map(({ source, cells }, order) => {
        const path = line<ChartLine['cells'][number]>()
          .defined((cell) => (cell?.value ?? null) !== null)
          .x((_, at) => x(at))
          .y((cell) => y(cell?.value ?? 0));
        const shown = cells.flatMap((cell, at) => (cell?.value == null ? [] : [{ at, value: cell.value, cell }]));
        const ends = [shown[0]?.at, shown.at(-1)?.at];
        return (
          <g key={source}>
            <path className={`tc-line is-${source}`} d={path(cells) ?? ''} />
            {shown.map(({ at, value, cell }) => (
              <g key={at}>
                {source === 'dataset' ? (
                  <circle className="tc-dot" cx={x(at)} cy={y(value)} r={3} />
                ) : (
                  <rect className="tc-square" x={x(at) - 3} y={y(value) - 3} width={6} height={6} />
                )}
                {(isOnly || ends.includes(at)) && (
                  <text className="tc-value" x={x(at)} y={y(value) + (order === 0 ? -8 : 17)} textAnchor="middle">
                    {format.number(value)}
                    {cell.isFew && ' °'}
                    {cell.isRunning && '*'}
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
    </>
  );
}
