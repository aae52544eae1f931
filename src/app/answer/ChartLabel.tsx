import { LABEL_HEIGHT } from './chart-frame';

interface ChartLabelProps {
  readonly name: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Height of the line the label belongs to. */
  readonly from: number;
}

/** Names a line of the chart at its end. */
export function ChartLabel({ name, lines, x, y, from }: ChartLabelProps) {
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
