import { useSyncExternalStore } from 'react';
import type { AreaFace, PointLoads } from '../../map/scene';
import type { Load, Shade } from '../../map/shades';
import type { Selection } from '../../model/selection';
import type { Paint } from '../link';
import type { Painter } from './painter';

/** A column of numbers that the map shows, for the table beside it. */
export interface PaintedColumn {
  readonly label: string;
  /** Heading where the label does not fit. */
  readonly short: string;
  readonly digits: number;
  /** Of a row in the register; null = unknown or without meaning. */
  readonly valueOf: (row: number) => number | null;
  /** The same in words; null where there is nothing to say. */
  readonly say: (row: number) => string | null;
}

/** A map that shows an amount in place of verdicts: how it is drawn, and what it says in words. */
export interface Painting {
  readonly paint: Exclude<Paint, 'verdict'>;
  /** Spoken name of the map. */
  readonly name: string;
  /** Above the legend and in the caption. */
  readonly title: string;
  /** What is counted, and what is left out. */
  readonly note: string;
  /** By row of the regions of the answer's level. */
  readonly faces: readonly AreaFace[];
  readonly loads: PointLoads | null;
  /** Steps in use, the least first; `inverse`: the same step read the other way round. */
  readonly legend: readonly { readonly shade: Shade; readonly word: string; readonly inverse: string | null }[];
  /** The amount of what is pointed at; null where there is nothing to say. */
  readonly factOf: (selection: Selection) => string | null;
  readonly loadFact: (load: Load) => string;
  readonly areaColumn: PaintedColumn;
  readonly schoolColumn: PaintedColumn | null;
}

let painter: Painter | null = null;
let isUnderWay = false;
const listeners = new Set<() => void>();

/** A part that cannot be fetched leaves the map with its verdicts; it is asked for again when the map is painted anew. */
async function fetchPainter(): Promise<void> {
  if (painter || isUnderWay) return;
  isUnderWay = true;
  painter = await import('./painter').catch(() => null);
  isUnderWay = false;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  void fetchPainter();
  return () => listeners.delete(listener);
}
const stayAway = () => () => {};

/** What paints the map by an amount, fetched when it is first wanted; null until then. */
export function usePainter(isWanted: boolean): Painter | null {
  return useSyncExternalStore(isWanted ? listen : stayAway, () => (isWanted ? painter : null));
}
