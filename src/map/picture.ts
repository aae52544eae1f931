import type { Verdict } from '../model/verdict';
import type { Palette } from './palette';
import { SHADES, type Shade } from './shades';
import { badgeId, patternId, pictureOf, shadeId } from './symbols';

/** What is written under a saved map, ready in words. */
export interface Caption {
  readonly title: string;
  /** The question, the "example data" notice, the attribution: one line each. */
  readonly lines: readonly string[];
  readonly legend: readonly CaptionEntry[];
}

/** A fill and what it means; a verdict has its sign on it. */
export interface CaptionEntry {
  readonly fill: Verdict | Shade;
  readonly word: string;
}

const MARGIN = 16;
const CHIP = { width: 30, height: 20 };
const LEGEND_ROW = 28;
const TEXT_ROW = 20;
const TITLE_FONT = '600 16px "Noto Sans", sans-serif';
const TEXT_FONT = '400 13px "Noto Sans", sans-serif';

/** Draws the caption under the map, in the map's own colours. Rejects when the browser cannot write PNG. */
export async function composePicture(map: ImageBitmap, caption: Caption, palette: Palette, scale: number): Promise<Blob> {
  const width = map.width / scale;
  const measure = contextOf(document.createElement('canvas'));
  measure.font = TEXT_FONT;
  const rows = legendRows(caption, width, (text) => measure.measureText(text).width);
  const titleRows = wrap(caption.title, width - 2 * MARGIN, (text) => measureIn(measure, TITLE_FONT, text));
  const textRows = caption.lines.flatMap((line) => wrap(line, width - 2 * MARGIN, (text) => measureIn(measure, TEXT_FONT, text)));
  const captionHeight = 2 * MARGIN + titleRows.length * 24 + rows.length * LEGEND_ROW + textRows.length * TEXT_ROW;

  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = Math.round(map.height + captionHeight * scale);
  const context = contextOf(canvas);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, 0);
  context.scale(scale, scale);
  context.translate(MARGIN, map.height / scale + MARGIN);
  context.fillStyle = palette.ink;
  context.textBaseline = 'middle';
  let y = 0;
  for (const row of titleRows) {
    context.font = TITLE_FONT;
    context.fillText(row, 0, y + 10);
    y += 24;
  }
  context.font = TEXT_FONT;
  for (const row of rows) {
    for (const entry of row) drawEntry(context, palette, { ...entry, y });
    y += LEGEND_ROW;
  }
  for (const row of textRows) {
    context.fillText(row, 0, y + 10);
    y += TEXT_ROW;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png');
  });
}

type Entry = CaptionEntry & { readonly x: number };

function legendRows(caption: Caption, width: number, widthOf: (text: string) => number): Entry[][] {
  const rows: Entry[][] = [];
  let x = 0;
  for (const entry of caption.legend) {
    const entryWidth = CHIP.width + 8 + widthOf(entry.word) + 20;
    if (rows.length === 0 || x + entryWidth > width - 2 * MARGIN) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += entryWidth;
  }
  return rows;
}

function drawEntry(context: CanvasRenderingContext2D, palette: Palette, { x, y, fill, word }: Entry & { y: number }): void {
  const isShade = (name: Verdict | Shade): name is Shade => SHADES.some((shade) => shade === name);
  const tile = bitmapOf(isShade(fill) ? shadeId(fill) : patternId(fill), palette);
  const sign = isShade(fill) ? null : bitmapOf(badgeId(fill), palette);
  context.save();
  context.translate(x, y);
  if (tile) {
    const pattern = context.createPattern(tile, 'repeat');
    pattern?.setTransform(new DOMMatrix().scale(0.5));
    context.fillStyle = pattern ?? palette.land;
    context.fillRect(0, 0, CHIP.width, CHIP.height);
  }
  context.strokeStyle = palette.line;
  context.strokeRect(0.5, 0.5, CHIP.width - 1, CHIP.height - 1);
  if (sign) context.drawImage(sign, (CHIP.width - 16) / 2, (CHIP.height - 16) / 2, 16, 16);
  context.fillStyle = palette.ink;
  context.fillText(word, CHIP.width + 8, CHIP.height / 2);
  context.restore();
}

function bitmapOf(id: string, palette: Palette): HTMLCanvasElement | null {
  const picture = pictureOf(id, palette, 2);
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  contextOf(canvas).putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0);
  return canvas;
}

function measureIn(context: CanvasRenderingContext2D, font: string, text: string): number {
  context.font = font;
  return context.measureText(text).width;
}

/** Breaks a text into rows no wider than `width`; a word that is too wide stands alone. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) rows.push(word);
    else rows[rows.length - 1] = longer;
  }
  return rows;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  return context;
}
