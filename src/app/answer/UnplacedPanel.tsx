import { area, curveStepAfter, line } from 'd3-shape';
import { useId } from 'react';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import { useSpeech } from '../context';
import { ChartLabel } from './ChartLabel';
import { type ChartFrame, LABEL_HEIGHT, valueAt } from './chart-frame';
import { linear, placeLabels } from './chart-layout';

interface UnplacedPanelProps {
  readonly frame: ChartFrame;
  /** Null while it is being computed. */
  readonly unplaced: Float64Array | null;
  /** Own learners, once per context; null when unknown. */
  readonly learners: number | null;
  readonly reachKm: number;
}

/** Learners that stay without a place when all others go first, as hatched steps below the places, with a scale of their own. */
export function UnplacedPanel({ frame, unplaced, learners, reachKm }: UnplacedPanelProps) {
  const { language, format } = useSpeech();
  const hatch = useId();
  const words = SCHOOL_SHARED_TEXT[language].chart;
  const { left, right, band, x } = frame;
  if (!band) return null;
  const most = Math.max(1, learners ?? 0, ...(unplaced ?? []));
  const y = linear([0, most], [band.bottom, band.top]);
  const values = [...(unplaced ?? [])];
  const steps = line<number>()
    .x((_, i) => x(i + 1))
    .y((value) => y(value))
    .curve(curveStepAfter);
  const surface = area<number>()
    .x((_, i) => x(i + 1))
    .y0(band.bottom)
    .y1((value) => y(value))
    .curve(curveStepAfter);
  const end = y(values.at(-1) ?? 0);
  const size = words.unplaced.length * LABEL_HEIGHT;
  const labelY = placeLabels([{ wanted: end, size }], band.top, band.bottom - 1)[0] ?? end;
  const isDrawn = unplaced !== null && learners !== null;
  return (
    <>
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="sc-hatch" x1={0} x2={0} y1={0} y2={5} />
      </pattern>
      {(isDrawn ? [0, most / 2, most].filter(Number.isInteger) : [0]).map((tick) => (
        <g key={tick}>
          <line className="sc-grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="sc-axis" x={left - 6} y={y(tick) + 4} textAnchor="end">
            {format.number(tick)}
          </text>
        </g>
      ))}
      {isDrawn ? (
        <>
          <path d={surface(values) ?? ''} fill={`url(#${hatch})`} />
          <path className="sc-unplaced" d={steps(values) ?? ''} />
          <ChartLabel name="unplaced" lines={words.unplaced} x={right + 6} y={labelY} from={end} />
          <circle
            className="sc-dot sc-dot-unplaced"
            cx={x(Math.min(unplaced.length, Math.max(1, reachKm)))}
            cy={y(valueAt(unplaced, reachKm))}
            r={4}
          />
        </>
      ) : (
        <text className="sc-axis" x={(left + right) / 2} y={(band.top + band.bottom) / 2 + 4} textAnchor="middle">
          {learners === null ? words.unknown : words.loading}
        </text>
      )}
    </>
  );
}
