import { apportion } from './apportion';
import type { Facts, PrintedPair } from './known-facts';

/** A printed pair, with what it asks of the points. */
export interface Pin extends PrintedPair {
  /** Recognitions it needs: the printed number, or enough for the printed agreements. */
  readonly minRecognitions: number;
  /** Whether more recognitions may be added. */
  readonly open: boolean;
  /** Whether its workplaces have one mentor each, because its verdict limits the places from above. */
  readonly oneMentor: boolean;
  /** Most agreements of the last school year; null = no limit. */
  readonly maxAgreements: number | null;
}

/** Words that hold only while places stay scarce. */
const SCARCE_WORDS = new Set(['less_surplus', 'balanced', 'no_shortage_multi_per_mentor', 'more_enrolments_ok_other_region']);

/** Where not printed there are at least 2; one more, so that a region does not hang on the least possible. */
const LEAST_UNPRINTED = 3;

/** Key of a region x programme. */
export function pairKey(arrondissement: string, programme: string): string {
  return `${arrondissement}/${programme}`;
}

function maxAgreements(pair: PrintedPair): number | null {
  if (pair.agreements !== null) return pair.agreements;
  if (pair.recognitions === 0 || pair.enrolments === 0) return 0;
  return pair.word === 'more_enrolments_ok_other_region' ? pair.enrolments - 1 : null;
}

export function readPins(facts: Facts): ReadonlyMap<string, Pin> {
  return new Map(
    facts.printed.map((pair) => [
      pairKey(pair.arrondissement, pair.programme),
      {
        ...pair,
        minRecognitions: pair.recognitions ?? Math.max(LEAST_UNPRINTED, (pair.agreements ?? 0) + 1),
        open: pair.recognitions === null,
        oneMentor: SCARCE_WORDS.has(pair.word),
        maxAgreements: maxAgreements(pair),
      },
    ]),
  );
}

/**
 * Spreads the recognitions every pin needs over the sectors that host its programme, in proportion to what those sectors have in
 * the province of Antwerp and never filling more than four fifths of a sector with them.
 * Returns arrondissement -> sector -> programme ids, one per recognition.
 */
export function placePins(
  pins: ReadonlyMap<string, Pin>,
  mixes: ReadonlyMap<string, ReadonlyMap<string, number>>,
  sectorTotals: ReadonlyMap<string, number>,
): Map<string, Map<string, string[]>> {
  const placed = new Map<string, Map<string, string[]>>();
  const sectors = [...sectorTotals.keys()];
  const left = new Map(sectors.map((sector) => [sector, Math.floor(0.8 * (sectorTotals.get(sector) ?? 0))]));
  for (const pin of pins.values()) {
    const weights = sectors.map((sector) => (mixes.get(sector)?.get(pin.programme) ?? 0) * (sectorTotals.get(sector) ?? 0));
    const shares = apportion(pin.minRecognitions, weights, { max: sectors.map((sector) => left.get(sector) ?? 0) });
    const bySector = placed.get(pin.arrondissement) ?? new Map<string, string[]>();
    placed.set(pin.arrondissement, bySector);
    for (const [i, sector] of sectors.entries()) {
      const share = shares[i] ?? 0;
      if (share === 0) continue;
      left.set(sector, (left.get(sector) ?? 0) - share);
      bySector.set(sector, [...(bySector.get(sector) ?? []), ...Array.from({ length: share }, () => pin.programme)]);
    }
  }
  return placed;
}
