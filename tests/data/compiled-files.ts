import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGeography } from '../../src/data/geography';
import { createLocator } from '../../src/data/locator';
import { readOutlines } from '../../src/data/outlines';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A compiled file as the product ships it. */
export function readCompiled(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'public', 'data', `${name}.json`), 'utf8'));
}

export const geography = readGeography(readCompiled('geography'));
export const outlines = readOutlines(readCompiled('outlines'), geography);

/** Row of a municipality by its present name. */
export function municipalityRow(name: string): number {
  return geography.regions.municipality.findIndex((region) => region.name === name);
}

/** Deterministic numbers in 0..1 (a linear congruential generator is plenty for picking test points). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
export const locator = createLocator(outlines.regions('municipality'));
