import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/**
 * What the product itself writes in Dutch, English and French: a third of the Latin files, and all that the first screen needs. Other
 * characters come from the whole files, which a browser fetches when one occurs (fonts.css, style.ts).
 */
const CORE = `${String.fromCodePoint(...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i))}\u00a0©«°·»×ÀÉàâçèéêëîïôöùûüœ–—‘’“”…€−`;
export const FONT_WEIGHTS = [400, 600] as const;
const FILES = new URL('../../node_modules/@fontsource/noto-sans/files/', import.meta.url);
const OUT = new URL('../map/fonts/', import.meta.url);

export const coreFile = (weight: number): URL => new URL(`noto-sans-core-${weight}.woff2`, OUT);

/** The bytes of the small file of a weight. Noto Sans: SIL Open Font License 1.1. */
export function coreFont(weight: number): Promise<Buffer> {
  const whole = readFileSync(new URL(`noto-sans-latin-${weight}-normal.woff2`, FILES));
  return subsetFont(whole, CORE, { targetFormat: 'woff2', noLayoutClosure: true });
}

if (process.argv[1]?.endsWith('fonts.ts')) {
  mkdirSync(OUT, { recursive: true });
  for (const weight of FONT_WEIGHTS) writeFileSync(coreFile(weight), await coreFont(weight));
}
