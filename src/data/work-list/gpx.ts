export interface RouteStop {
  /** Key of an establishment; empty for the start. */
  readonly establishment: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** A tour as a route of GPX 1.1, in the order given; without stops that have no place and those that must not be contacted. */
export function routeGpx(name: string, stops: readonly RouteStop[], without: ReadonlySet<string>): string {
  const points = stops
    .filter(({ establishment, lon, lat }) => !without.has(establishment) && Number.isFinite(lon) && Number.isFinite(lat))
    .map((stop) => `    <rtept lat="${stop.lat}" lon="${stop.lon}"><name>${escaped(stop.name)}</name></rtept>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Leerwerkradar" xmlns="http://www.topografix.com/GPX/1/1">
  <rte>
    <name>${escaped(name)}</name>
${points.join('')}  </rte>
</gpx>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 cannot hold most control characters, nor half of a character. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
