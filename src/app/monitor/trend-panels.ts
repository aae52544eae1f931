import { textWidth } from '../answer/chart-frame';

const GAP = 20;

/** Where panels of one size lie, row after row. */
export function panelGrid(count: number, width: number, most: number, cellHeight: number) {
  const across = Math.max(1, Math.min(count, most));
  const cellWidth = (width - (across - 1) * GAP) / across;
  const down = Math.ceil(count / across);
  return {
    cellWidth,
    height: Math.max(1, down * cellHeight + Math.max(0, down - 1) * GAP),
    panels: Array.from({ length: count }, (_, at) => ({
      x: (at % across) * (cellWidth + GAP),
      y: Math.floor(at / across) * (cellHeight + GAP),
    })),
  };
}

/** As much of a text as a width has room for. */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  // One off for the dots, one for texts whose letters are wider than most.
  const letters = Math.max(1, Math.floor((width / textWidth(text)) * text.length) - 2);
  return `${text.slice(0, letters).trimEnd()}…`;
}
