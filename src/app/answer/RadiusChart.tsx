import { ticks } from 'd3-array';
import { curveStepAfter, line } from 'd3-shape';
import type { ReachCurve } from '../../model/answer';
import { useSpeech } from '../context';
import { besideLine, linear, placeLabels } from './chart-layout';
import { usePhone } from './use-phone';

interface RadiusChartProps {
  readonly curve: ReachCurve;
  /** Places every learner needs: 2 where each programme asked for has two contexts. */
  readonly placesPerLearner: 1 | 2;
  readonly reachKm: number;
  /** `final` is false while the line is being moved. */
  readonly onReach: (km: number, final: boolean) => void;
}

const HEIGHT = 214;
const TOP = 42;
const BOTTOM = HEIGHT - 20;
const LEFT = 34;
const LABEL_WIDTH = 82;
const LABEL_HEIGHT = 15;
const REACH_FLAG_WIDTH = 46;
const TEXT_WIDTH_PER_LETTER = 6.2;
const MOVING_KEYS = /^(Arrow|Page|Home|End)/;
const X_TICKS = [1, 10, 20, 30, 40, 50, 60];

/** Places in reach, learners elsewhere and own learners per radius, as steps; the reach is a line that drags and takes arrow keys. */
export function RadiusChart({ curve, placesPerLearner, reachKm, onReach }: RadiusChartProps) {
  const { text, format } = useSpeech();
  const words = text.school.chart;
  const width = usePhone() ? 358 : 416;
  const right = width - LABEL_WIDTH - 6;
  const maxKm = curve.places.length;
  const own = curve.learners === null ? null : curve.learners * placesPerLearner;
  const top = Math.max(1, own ?? 0, curve.places[maxKm - 1] ?? 0, curve.otherLearners[maxKm - 1] ?? 0);
  const yTicks = ticks(0, top, 4).filter(Number.isInteger);
  const x = linear([1, maxKm], [LEFT, right]);
  const y = linear([0, top], [BOTTOM, TOP]);
  const path = (values: Float64Array) =>
    line<number>()
      .x((_, i) => x(i + 1))
      .y((value) => y(value))
      .curve(curveStepAfter)([...values]) ?? '';
  const at = (values: Float64Array, km: number) => values[Math.floor(clampKm(km, maxKm)) - 1] ?? 0;

  const ends = [
    { name: 'places', words: words.places, value: at(curve.places, maxKm) },
    { name: 'others', words: words.others, value: at(curve.otherLearners, maxKm) },
    ...(own === null || curve.learners === null
      ? []
      : [
          { name: 'own', words: placesPerLearner === 2 ? words.ownTwice(curve.learners) : words.own(curve.learners), value: own },
        ]),
  ];
  const labels = ends.map((end) => ({ ...end, lines: splitLabel(end.words) }));
  const labelY = placeLabels(
    labels.map(({ value, lines }) => ({ wanted: y(value), size: LABEL_HEIGHT * lines.length })),
    TOP - LABEL_HEIGHT,
    BOTTOM,
  );
  const alone = curve.breakEvenAloneKm;
  const reachX = x(clampKm(reachKm, maxKm));
  const flagX = Math.min(Math.max(reachX, LEFT + REACH_FLAG_WIDTH / 2), width - REACH_FLAG_WIDTH / 2);
  const reading = words.at(reachKm, at(curve.places, reachKm), at(curve.otherLearners, reachKm), format.number(curve.learners));

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
          value={clampKm(reachKm, maxKm)}
          style={{ insetInlineStart: `${(100 * LEFT) / width}%`, inlineSize: `${(100 * (right - LEFT)) / width}%` }}
          onChange={(event) => onReach(event.target.valueAsNumber, false)}
          onPointerUp={(event) => onReach(event.currentTarget.valueAsNumber, true)}
          onKeyUp={(event) => {
            if (MOVING_KEYS.test(event.key)) onReach(event.currentTarget.valueAsNumber, true);
          }}
        />
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" focusable="false">
          {yTicks.map((tick) => (
            <g key={tick}>
              <line className="sc-grid" x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
              <text className="sc-axis" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {format.number(tick)}
              </text>
            </g>
          ))}
          {X_TICKS.filter((tick) => tick <= maxKm).map((tick) => (
            <text key={tick} className="sc-axis" x={x(tick)} y={HEIGHT - 5} textAnchor="middle">
              {tick === maxKm ? `${format.number(tick)} km` : format.number(tick)}
            </text>
          ))}
          {own === null ? null : <line className="sc-own" x1={LEFT} x2={right} y1={y(own)} y2={y(own)} />}
          <path className="sc-others" d={path(curve.otherLearners)} />
          <path className="sc-places" d={path(curve.places)} />
          {labels.map(({ name, value, lines }, i) => (
            <EndLabel key={name} name={name} lines={lines} x={right + 6} y={labelY[i] ?? 0} from={y(value)} />
          ))}
          <g className="sc-reach">
            <line x1={reachX} x2={reachX} y1={20} y2={BOTTOM} />
            <rect className="sc-flag" x={flagX - REACH_FLAG_WIDTH / 2} y={1} width={REACH_FLAG_WIDTH} height={20} rx={3} />
            <rect
              className="sc-ring"
              x={flagX - REACH_FLAG_WIDTH / 2 - 3}
              y={-2}
              width={REACH_FLAG_WIDTH + 6}
              height={26}
              rx={5}
            />
            <text x={flagX} y={15} textAnchor="middle">
              {`${format.number(reachKm)} km`}
            </text>
            <circle className="sc-dot-places" cx={reachX} cy={y(at(curve.places, reachKm))} r={4} />
            <circle className="sc-dot-others" cx={reachX} cy={y(at(curve.otherLearners, reachKm))} r={4} />
          </g>
          {alone === null ? null : <AloneMark x={x(alone)} y={y(own ?? 0)} label={words.alone(alone)} />}
        </svg>
      </div>
      <figcaption>{reading}</figcaption>
    </figure>
  );
}

interface EndLabelProps {
  readonly name: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Height of the line the label belongs to. */
  readonly from: number;
}

function EndLabel({ name, lines, x, y, from }: EndLabelProps) {
  const first = y - ((lines.length - 1) * LABEL_HEIGHT) / 2 + 4;
  return (
    <>
      {Math.abs(from - y) > LABEL_HEIGHT / 2 ? <path className="sc-leader" d={`M${x - 6} ${from}L${x - 1} ${y}`} /> : null}
      {lines.map((words, i) => (
        <text key={words} className={`sc-end sc-end-${name}`} x={x} y={first + i * LABEL_HEIGHT}>
          {words}
        </text>
      ))}
    </>
  );
}

function AloneMark({ x, y, label }: { readonly x: number; readonly y: number; readonly label: string }) {
  const beside = besideLine(x, label.length * TEXT_WIDTH_PER_LETTER, 0, 0);
  return (
    <>
      <line className="sc-alone" x1={x} x2={x} y1={TOP - 4} y2={BOTTOM} />
      <text className="sc-alone-label" x={beside.x} y={TOP - 8} textAnchor={beside.anchor}>
        {label}
      </text>
      <circle className="sc-alone-dot" cx={x} cy={y} r={4} />
    </>
  );
}

/** Two lines where there are two words: the margin is narrow. */
function splitLabel(words: string): readonly string[] {
  const at = words.indexOf(' ');
  if (words.length * TEXT_WIDTH_PER_LETTER <= LABEL_WIDTH || at < 0) return [words];
  return [words.slice(0, at), words.slice(at + 1)];
}

function clampKm(km: number, maxKm: number): number {
  return Math.min(maxKm, Math.max(1, km));
}
