import { TRENDS_TEXT } from '../../i18n/trends';
import { useSpeech } from '../context';
import { PanelTitle } from './PanelTitle';
import type { Chart, ChartBar, PanelsProps } from './trend-chart';
import { inLines, titledGrid } from './trend-panels';

type Bars = Extract<Chart, { readonly kind: 'bars' }>;

const TITLE_HEIGHT = 20;
const BAR_HEIGHT = 13;
const ROW_GAP = 8;
/** From one line of a name to the next. */
const NAME_LINE = 14;
/** Room for the number at the end of the longest bar. */
const VALUE_WIDTH = 52;

const leftOf = (width: number): number => Math.min(230, width * 0.46);
const titleHeightOf = ({ panels }: Bars) => (panels.length > 1 ? TITLE_HEIGHT : 0);

/** The bars of a panel below each other, each as high as its bars or its name on as many lines as it takes. */
function rowsOf({ bars }: Bars['panels'][number], sources: number, width: number) {
  let y = 0;
  const rows = bars.map((bar) => {
    const lines = inLines(bar.name, leftOf(width) - 8, Number.POSITIVE_INFINITY);
    const row = { bar, lines, y, height: Math.max(sources * BAR_HEIGHT, lines.length * NAME_LINE) };
    y += row.height + ROW_GAP;
    return row;
  });
  return { rows, height: y };
}

const panelsOf = (chart: Bars, width: number) => {
  const most = width > 400 ? 2 : 1;
  const { cellWidth } = titledGrid(chart.panels, width, most, 0);
  const height = Math.max(0, ...chart.panels.map((panel) => rowsOf(panel, chart.sources.length, cellWidth).height));
  return titledGrid(chart.panels, width, most, titleHeightOf(chart) + height + 4);
};

/** Bars of parts with their numbers, on one scale. */
export function BarPanels({ chart, width, top }: PanelsProps<'bars'>) {
  const { panels, cellWidth, extra } = panelsOf(chart, width);
  return chart.panels.map((panel, at) => (
    <g key={panel.title} transform={`translate(${panels[at]?.x ?? 0} ${top + (panels[at]?.y ?? 0)})`}>
      {panel.title !== '' && <PanelTitle title={panel.title} width={cellWidth} />}
      {rowsOf(panel, chart.sources.length, cellWidth).rows.map(({ bar, lines, y, height }) => (
        <g key={bar.name} transform={`translate(0 ${titleHeightOf(chart) + extra + y})`}>
          <Row {...{ bar, lines, height }} width={cellWidth} most={chart.most} />
        </g>
      ))}
    </g>
  ));
}
BarPanels.height = (chart: Bars, width: number): number => panelsOf(chart, width).height;

interface RowProps {
  readonly bar: ChartBar;
  readonly lines: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly most: number;
}

function Row({ bar, lines, height, width, most }: RowProps) {
  const { language, format } = useSpeech();
  const left = leftOf(width);
  const room = width - left - VALUE_WIDTH;
  const first = (height - lines.length * NAME_LINE) / 2 + NAME_LINE - 3;
  const top = (height - bar.values.length * BAR_HEIGHT) / 2;
  return (
    <>
      <text className="tc-text" y={first} textAnchor="end">
        {lines.map((part, at) => (
          <tspan key={part} x={left - 8} dy={at === 0 ? 0 : NAME_LINE}>
            {part}
          </tspan>
        ))}
      </text>
      {bar.values.map(({ source, cell }, at) => {
        if (cell === null) return null;
        const length = most > 0 ? ((cell.value ?? 0) / most) * room : 0;
        return (
          <g key={source} transform={`translate(${left} ${top + at * BAR_HEIGHT})`}>
            {length > 0 && <rect className={`tc-bar is-${source}`} x={0} y={1.5} width={length} height={BAR_HEIGHT - 3} />}
            <text className="tc-value" x={length + 5} y={BAR_HEIGHT - 2}>
              {cell.isMasked ? TRENDS_TEXT[language].hidden : format.number(cell.value)}
              {cell.isFew && ' °'}
              {cell.isRunning && '*'}
            </text>
          </g>
        );
      })}
    </>
  );
}
