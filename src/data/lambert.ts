/** Belgian Lambert 72 (EPSG:31370) with the seven parameters of "BD72 to WGS 84 (3)", and Lambert 2008 (EPSG:3812). */
const LAMBERT_72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 ' +
  '+ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs';
const LAMBERT_2008 =
  '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 ' +
  '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

/** Where x and y of Belgium lie in each system, metres; they do not overlap, so a pair tells its own system. */
const SYSTEMS = [
  { definition: LAMBERT_72, x: [20_000, 300_000], y: [20_000, 260_000] },
  { definition: LAMBERT_2008, x: [520_000, 800_000], y: [520_000, 760_000] },
] as const;

/** Turns Lambert x and y (metres) into WGS84 degrees; null for a pair that lies in neither system's Belgium. */
export type FromLambert = (x: number, y: number) => { readonly lon: number; readonly lat: number } | null;

/** Loads the conversion from Belgian Lambert coordinates. Only files with x and y columns need it. */
export async function loadLambert(): Promise<FromLambert> {
  const { default: proj4 } = await import('proj4');
  const systems = SYSTEMS.map((system) => ({ ...system, converter: proj4(system.definition) }));
  return (x, y) => {
    const system = systems.find((candidate) => within(x, candidate.x) && within(y, candidate.y));
    if (!system) return null;
    const [lon = Number.NaN, lat = Number.NaN] = system.converter.inverse([x, y]);
    return { lon, lat };
  };
}

/** Whether x and y lie in Belgium in one of both systems. */
export function isLambert(x: number, y: number): boolean {
  return SYSTEMS.some((system) => within(x, system.x) && within(y, system.y));
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
