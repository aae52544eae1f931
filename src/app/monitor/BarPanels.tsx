import { TRENDS_TEXT } from '../../i18n/trends';
import { useSpeech } from '../context';
import { PanelTitle } from './PanelTitle';
import type { Chart, ChartBar, PanelsProps } from './trend-chart';
import { fitted, titledGrid } from './trend-panels';

type Bars = Extract<Chart, { readonly kind: 'bars' }>;

const TITLE_HEIGHT = 20;
const BAR_HEIGHT = 13;
const ROW_GAP = 8;
/** Room for the number at the end of the longest bar. */
const VALUE_WIDTH = 52;

const rowHeightOf = ({ sources }: Bars) => sources.length * BAR_HEIGHT + ROW_GAP;
const titleHeightOf = ({ panels }: Bars) => (panels.length > 1 ? TITLE_HEIGHT : 0);
const panelsOf = (chart: Bars, width: number) => {
  const rows = Math.max(0, ...chart.panels.map(({ bars }) => bars.length));
  return titledGrid(chart.panels, width, width > 400 ? 2 : 1, titleHeightOf(chart) + rows * rowHeightOf(chart) + 4);
};

/** Bars of parts with their numbers, on one scale. */
export function BarPanels({ chart, width, top }: PanelsProps<'bars'>) {
  const { panels, cellWidth, extra } = panelsOf(chart, width);
  return chart.panels.map((panel, at) => (
    <g key={panel.title} transform={`translate(${panels[at]?.x ?? 0} ${top + (panels[at]?.y ?? 0)})`}>
      {panel.title !== '' && <PanelTitle title={panel.title} width={cellWidth} />}
      {panel.bars.map((bar, row) => (
        <g key={bar.name} transform={`translate(0 ${titleHeightOf(chart) + extra + row * rowHeightOf(chart)})`}>
          <Row bar={bar} width={cellWidth} most={chart.most} />
        </g>
      ))}
    </g>
  ));
}
BarPanels.height = (chart: Bars, width: number): number => panelsOf(chart, width).height;

function Row({ bar, width, most }: { readonly bar: ChartBar; readonly width: number; readonly most: number }) {
  const { language, format } = useSpeech();
  const left = Math.min(230, width * 0.46);
  const room = width - left - VALUE_WIDTH;
  return (
    <>
      <text className="tc-text" x={left - 8} y={(bar.values.length * BAR_HEIGHT) / 2 + 4} textAnchor="end">
        {fitted(bar.name, left - 8)}
      </text>
      {bar.values.map(({ source, cell }, at) => {
        if (cell === null) return null;
        const length = most > 0 ? ((cell.value ?? 0) / most) * room : 0;
        return (
          <g key={source} transform={`translate(${left} ${at * BAR_HEIGHT})`}>
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
