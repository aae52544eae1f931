import type { Ref } from 'react';
import { TRENDS_TEXT } from '../../i18n/trends';
import { usePhone } from '../answer/use-phone';
import { useSpeech } from '../context';
import { BarPanels } from './BarPanels';
import { LinePanels } from './LinePanels';
import type { Chart } from './trend-chart';
import './trend-chart.css';

const KEY_HEIGHT = 22;
/** Units that are pixels where there is room, so that letters are as large as they are drawn. */
const PHONE_WIDTH = 342;
const SMALL_WIDTH = 432;
const FULL_WIDTH = 520;

interface TrendChartProps {
  readonly chart: Chart;
  readonly title: string;
  readonly isSmall: boolean;
  readonly svgRef: Ref<SVGSVGElement>;
}

/** The picture of a table of figures. */
export function TrendChart({ chart, title, isSmall, svgRef }: TrendChartProps) {
  const { language } = useSpeech();
  const words = TRENDS_TEXT[language];
  const width = usePhone() ? PHONE_WIDTH : isSmall ? SMALL_WIDTH : FULL_WIDTH;
  const top = chart.sources.length > 1 ? KEY_HEIGHT : 0;
  const height = top + (chart.kind === 'lines' ? LinePanels.height(chart, width) : BarPanels.height(chart, width));
  return (
    <figure className="tc-chart">
      <svg
        ref={svgRef}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.pictureOf(title)}
        style={{ maxInlineSize: `${width}px` }}
      >
        {top > 0 && <SourceKey sources={chart.sources} />}
        {chart.kind === 'lines' ? <LinePanels {...{ chart, width, top }} /> : <BarPanels {...{ chart, width, top }} />}
      </svg>
      <figcaption>
        {[...(chart.panels.length > 1 ? [words.sameScale] : []), ...(chart.left > 0 ? [words.moreInTable(chart.left)] : [])].join(
          ' ',
        )}
      </figcaption>
    </figure>
  );
}

/** Which line or bar is of which source: filled the dataset, open what was published. */
function SourceKey({ sources }: Pick<Chart, 'sources'>) {
  const words = TRENDS_TEXT[useSpeech().language];
  return sources.map((source, at) => (
    <g key={source} transform={`translate(${at * 110} 0)`}>
      <rect className={`tc-bar is-${source}`} x={1} y={3} width={18} height={10} />
      <text className="tc-text" x={25} y={12}>
        {words[source]}
      </text>
    </g>
  ));
}
