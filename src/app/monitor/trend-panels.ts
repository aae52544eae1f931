import { textWidth } from '../answer/chart-frame';

const GAP = 20;
/** From one line of a title to the next. */
export const TITLE_LINE = 15;
const MOST_LINES = 3;

/** Where panels of one size lie, row after row. */
function panelGrid(count: number, width: number, most: number, cellHeight: number) {
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

/** The same, with as much `extra` height for every panel as the title that takes most lines needs. */
export function titledGrid(panels: readonly { readonly title: string }[], width: number, most: number, cellHeight: number) {
  const { cellWidth } = panelGrid(panels.length, width, most, cellHeight);
  const lines = Math.max(1, ...panels.map(({ title }) => inLines(title, cellWidth).length));
  const extra = (lines - 1) * TITLE_LINE;
  return { ...panelGrid(panels.length, width, most, cellHeight + extra), extra };
}

/** As much of a text as a width has room for. */
function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  // One off for the dots, one for texts whose letters are wider than most.
  const letters = Math.max(1, Math.floor((width / textWidth(text)) * text.length) - 2);
  return `${text.slice(0, letters).trimEnd()}…`;
}

/** A title on as few lines as it takes, of which the last that there may be has what there is room for. */
export function inLines(title: string, width: number, most = MOST_LINES): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    const isRoom = lines.length > 0 && (textWidth(longer) <= width || lines.length === most);
    if (isRoom) lines.pop();
    lines.push(isRoom ? longer : word);
  }
  return lines.map((line) => fitted(line, width));
}
