import { ticks } from 'd3-array';
import { curveStepAfter, line } from 'd3-shape';
import { SCHOOL_TEXT } from '../../i18n/school';
import type { ReachCurve } from '../../model/answer';
import { useSpeech } from '../context';
import { ChartLabel } from './ChartLabel';
import { type ChartFrame, LABEL_HEIGHT, splitLabel, textWidth, valueAt } from './chart-frame';
import { besideLine, linear, placeLabels } from './chart-layout';

interface CountPanelProps {
  readonly frame: ChartFrame;
  readonly curve: ReachCurve;
  readonly placesPerLearner: 1 | 2;
  readonly reachKm: number;
}

/** Places in reach, learners elsewhere and own learners per radius, as steps. */
export function CountPanel({ frame, curve, placesPerLearner, reachKm }: CountPanelProps) {
  const { language, format } = useSpeech();
  const words = SCHOOL_TEXT[language].chart;
  const { left, right, top, bottom, x } = frame;
  const maxKm = curve.places.length;
  const own = curve.learners === null ? null : curve.learners * placesPerLearner;
  const most = Math.max(1, own ?? 0, valueAt(curve.places, maxKm), valueAt(curve.otherLearners, maxKm));
  const y = linear([0, most], [bottom, top]);
  const path = (values: Float64Array) =>
    line<number>()
      .x((_, i) => x(i + 1))
      .y((value) => y(value))
      .curve(curveStepAfter)([...values]) ?? '';
  const ends = [
    { name: 'places', words: words.places, value: valueAt(curve.places, maxKm) },
    { name: 'others', words: words.others, value: valueAt(curve.otherLearners, maxKm) },
    ...(own === null || curve.learners === null
      ? []
      : [
          { name: 'own', words: placesPerLearner === 2 ? words.ownTwice(curve.learners) : words.own(curve.learners), value: own },
        ]),
  ];
  const labels = ends.map((end) => ({ ...end, lines: splitLabel(end.words) }));
  const labelY = placeLabels(
    labels.map(({ value, lines }) => ({ wanted: y(value), size: LABEL_HEIGHT * lines.length })),
    top - LABEL_HEIGHT,
    bottom + LABEL_HEIGHT / 2,
  );
  const alone = curve.breakEvenAloneKm;
  const at = x(Math.min(maxKm, Math.max(1, reachKm)));
  return (
    <>
      {ticks(0, most, 4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line className="sc-grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
            <text className="sc-axis" x={left - 6} y={y(tick) + 4} textAnchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
      {own === null ? null : <line className="sc-own" x1={left} x2={right} y1={y(own)} y2={y(own)} />}
      <path className="sc-others" d={path(curve.otherLearners)} />
      <path className="sc-places" d={path(curve.places)} />
      {labels.map(({ name, value, lines }, i) => (
        <ChartLabel key={name} name={name} lines={lines} x={right + 6} y={labelY[i] ?? 0} from={y(value)} />
      ))}
      <circle className="sc-dot sc-dot-places" cx={at} cy={y(valueAt(curve.places, reachKm))} r={4} />
      <circle className="sc-dot sc-dot-others" cx={at} cy={y(valueAt(curve.otherLearners, reachKm))} r={4} />
      {alone === null ? null : <AloneMark frame={frame} x={x(alone)} y={y(own ?? 0)} label={words.alone(alone)} reachX={at} />}
    </>
  );
}

interface AloneMarkProps {
  readonly frame: ChartFrame;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly reachX: number;
}

function AloneMark({ frame, x, y, label, reachX }: AloneMarkProps) {
  const width = textWidth(label);
  // Clear of the line of the reach, unless it would run into the names of the lines.
  const isFreeAtRight = x + width <= frame.right;
  const beside = besideLine(x, width, reachX < x && isFreeAtRight ? reachX : 0, 0);
  return (
    <>
      <line className="sc-alone" x1={x} x2={x} y1={frame.top - 4} y2={frame.band?.bottom ?? frame.bottom} />
      <text className="sc-alone-label" x={beside.x} y={frame.top - 8} textAnchor={beside.anchor}>
        {label}
      </text>
      <circle className="sc-alone-dot" cx={x} cy={y} r={4} />
    </>
  );
}
