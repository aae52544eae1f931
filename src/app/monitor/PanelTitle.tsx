import { inLines, TITLE_LINE } from './trend-panels';

/** What a panel is about, on as many lines as it takes; whole for whoever points at it. */
export function PanelTitle({ title, width }: { readonly title: string; readonly width: number }) {
  return (
    <text className="tc-title" y={12}>
      <title>{title}</title>
      {inLines(title, width).map((line, at) => (
        <tspan key={line} x={0} dy={at === 0 ? 0 : TITLE_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
