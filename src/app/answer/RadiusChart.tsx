import { SCHOOL_TEXT } from '../../i18n/school';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import type { ReachCurve } from '../../model/answer';
import type { SharedCurve } from '../../model/match';
import { useSpeech } from '../context';
import { CountPanel } from './CountPanel';
import { type ChartFrame, chartFrame, valueAt } from './chart-frame';
import { UnplacedPanel } from './UnplacedPanel';
import { usePhone } from './use-phone';

interface RadiusChartProps {
  readonly curve: ReachCurve;
  /** Null while it is being computed. */
  readonly shared: SharedCurve | null;
  /** Places every learner needs: 2 where each programme asked for has two contexts. */
  readonly placesPerLearner: 1 | 2;
  readonly reachKm: number;
  /** `final` is false while the line is being moved. */
  readonly onReach: (km: number, final: boolean) => void;
}

const REACH_FLAG_WIDTH = 46;
const MOVING_KEYS = /^(Arrow|Page|Home|End)/;
const X_TICKS = [1, 10, 20, 30, 40, 50, 60];

/** Both layers of one school per radius, on one x-axis; the reach is a line that drags and takes arrow keys. */
export function RadiusChart({ curve, shared, placesPerLearner, reachKm, onReach }: RadiusChartProps) {
  const { language, format } = useSpeech();
  const words = SCHOOL_TEXT[language].chart;
  const maxKm = curve.places.length;
  // A school without learners has none to place.
  const frame = chartFrame(usePhone() ? 358 : 416, curve.learners !== 0, maxKm);
  const { width, height, left, right, x } = frame;
  const km = Math.min(maxKm, Math.max(1, reachKm));
  const unplaced = curve.learners ? (shared?.unplaced ?? null) : null;
  const reading = [
    words.at(reachKm, valueAt(curve.places, km), valueAt(curve.otherLearners, km), format.number(curve.learners)),
    ...(unplaced ? [SCHOOL_SHARED_TEXT[language].chart.at(valueAt(unplaced, km))] : []),
  ].join(' ');
  return (
    <figure className="sc-chart">
      <div className="sc-plot">
        {/* The native slider lies over the plot: a press, a drag and the keys all move the line drawn below it. */}
        <input
          type="range"
          aria-label={words.slider}
          aria-valuetext={reading}
          min={1}
          max={maxKm}
          value={km}
          style={{ insetInlineStart: `${(100 * left) / width}%`, inlineSize: `${(100 * (right - left)) / width}%` }}
          onChange={(event) => onReach(event.target.valueAsNumber, false)}
          onPointerUp={(event) => onReach(event.currentTarget.valueAsNumber, true)}
          onKeyUp={(event) => {
            if (MOVING_KEYS.test(event.key)) onReach(event.currentTarget.valueAsNumber, true);
          }}
        />
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
          {X_TICKS.filter((tick) => tick <= maxKm).map((tick) => (
            <text key={tick} className="sc-axis" x={x(tick)} y={height - 5} textAnchor="middle">
              {tick === maxKm ? `${format.number(tick)} km` : format.number(tick)}
            </text>
          ))}
          <ReachMark frame={frame} x={x(km)} label={`${format.number(reachKm)} km`} />
          <CountPanel frame={frame} curve={curve} placesPerLearner={placesPerLearner} reachKm={reachKm} />
          <UnplacedPanel
            frame={frame}
            unplaced={unplaced}
            learners={curve.learners === null ? null : curve.learners * placesPerLearner}
            reachKm={reachKm}
          />
        </svg>
      </div>
      <figcaption>{reading}</figcaption>
    </figure>
  );
}

function ReachMark({ frame, x, label }: { readonly frame: ChartFrame; readonly x: number; readonly label: string }) {
  const middle = Math.min(Math.max(x, frame.left + REACH_FLAG_WIDTH / 2), frame.width - REACH_FLAG_WIDTH / 2);
  const start = middle - REACH_FLAG_WIDTH / 2;
  return (
    <g className="sc-reach">
      <line x1={x} x2={x} y1={20} y2={frame.band?.bottom ?? frame.bottom} />
      <rect className="sc-flag" x={start} y={1} width={REACH_FLAG_WIDTH} height={20} rx={3} />
      <rect className="sc-ring" x={start - 3} y={-2} width={REACH_FLAG_WIDTH + 6} height={26} rx={5} />
      <text x={middle} y={15} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}
