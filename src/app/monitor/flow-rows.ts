import type { Flows, RegionFlow, RegionNet } from '../../model/flows';

/** Who crosses a border, of whom, and which region receives most on balance; null where something of it is kept back. */
export interface FlowsSummary {
  readonly crossing: number | null;
  readonly most: { readonly region: number | null; readonly net: number } | null;
}

export const netOf = ({ in: incoming, out }: RegionNet): number | null =>
  incoming === null || out === null ? null : incoming - out;

/** The sum, or null where one is kept back. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0 as number | null);
}

export function flowsSummary({ net }: Pick<Flows, 'net'>): FlowsSummary {
  const crossing = sumOrNull(net.map((row) => row.in));
  let most: FlowsSummary['most'] = null;
  for (const row of net) {
    const balance = netOf(row);
    if (balance !== null && balance > (most?.net ?? 0)) most = { region: row.region, net: balance };
  }
  return { crossing, most };
}

export const staysHere = ({ from, to }: RegionFlow): boolean => from === to;
