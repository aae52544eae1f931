import type { Measure } from './features';
import { type Palette, paletteFrom } from './palette';

/** The colours an element of the page has now. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return paletteFrom((property) => style.getPropertyValue(property));
}

/** Measures texts in the label font, at the size region labels have at most, and remembers the widths. */
export function textMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, strong) => {
    const font = strong ? '600 13px "Noto Sans", sans-serif' : '400 12px "Noto Sans", sans-serif';
    const key = font + text;
    const width = known.get(key);
    if (width !== undefined || !context) return width ?? text.length * 7;
    context.font = font;
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}
