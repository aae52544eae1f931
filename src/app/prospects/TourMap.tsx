import { useId, useMemo } from 'react';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import type { SceneOutlines } from '../../map/scene';
import type { LonLat } from '../../map/sphere';
import { useSpeech } from '../context';
import { lookAt, planePath, projectionOf, type Size } from '../map/svg-camera';
import './tour.css';

interface TourMapProps {
  readonly outlines: SceneOutlines;
  readonly start: LonLat & { readonly name: string };
  /** In the order of the route. */
  readonly stops: readonly (LonLat & { readonly place: string })[];
}

const SIZE: Size = { width: 560, height: 300 };
const MARGIN_PX = 36;
/** Country code of Belgium, of which the outlines know the inside. */
const OWN_COUNTRY = '056';

interface Name {
  readonly name: string;
  /** Middle of its base line. */
  readonly x: number;
  readonly y: number;
}

const SIGN_PX = 13;
/** Of a letter, at most nearly. */
const LETTER_PX = 7.5;
const LINE_PX = 14;

/** Names of towns beside their signs, each once, below or above or at a side: where it covers no sign and no name; else not at all. */
function namesOf(names: readonly string[], signs: readonly (readonly number[])[]): readonly Name[] {
  const taken = signs.map(([x = 0, y = 0]) => [x - SIGN_PX, y - SIGN_PX, x + SIGN_PX, y + SIGN_PX] as const);
  const placed: Name[] = [];
  for (const [nth, name] of names.entries()) {
    if (names.indexOf(name) < nth) continue;
    const [x = 0, y = 0] = signs[nth] ?? [];
    const half = (name.length * LETTER_PX) / 2;
    const aside = SIGN_PX + 3 + half;
    const places: readonly Name[] = [
      { name, x, y: y + SIGN_PX + LINE_PX - 1 },
      { name, x, y: y - SIGN_PX - 4 },
      { name, x: x + aside, y: y + 4 },
      { name, x: x - aside, y: y + 4 },
    ];
    const boxOf = (at: Name) => [at.x - half, at.y - LINE_PX + 3, at.x + half, at.y + 3] as const;
    const free = places.find((at) => {
      const [left, top, right, bottom] = boxOf(at);
      const isInside = left > 0 && right < SIZE.width && top > 0 && bottom < SIZE.height;
      return isInside && taken.every(([l, t, r, b]) => right < l || left > r || bottom < t || top > b);
    });
    if (!free) continue;
    taken.push(boxOf(free));
    placed.push(free);
  }
  return placed;
}

/** A route as it is driven, in straight lines: its start, its stops by number, and back; drawn as it is printed. */
export function TourMap({ outlines, start, stops }: TourMapProps) {
  const { language } = useSpeech();
  const words = WORK_LIST_TEXT[language];
  const clip = useId();
  const drawn = useMemo(() => {
    const points = [start, ...stops];
    const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
    const bounds: [number, number, number, number] = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    const projection = projectionOf(lookAt(bounds, SIZE, MARGIN_PX), SIZE);
    const path = planePath(projection);
    const place = ({ lon, lat }: LonLat) => projection([lon, lat]) ?? [Number.NaN, Number.NaN];
    return {
      land: outlines.land.features.map((country) => ({ ...country.properties, d: path(country) ?? '' })),
      municipal: path(outlines.borders('municipality')) ?? '',
      regional: path(outlines.borders('arrondissement')) ?? '',
      start: place(start),
      stops: stops.map((stop) => ({ place: stop.place, at: place(stop) })),
    };
  }, [outlines, start, stops]);
  const [startX = 0, startY = 0] = drawn.start;
  const line = [drawn.start, ...drawn.stops.map(({ at }) => at), drawn.start].map((at) => at.join(' ')).join('L');
  const names = namesOf(
    [start.name, ...drawn.stops.map(({ place }) => place)],
    [drawn.start, ...drawn.stops.map(({ at }) => at)],
  );
  return (
    <svg
      className="to-map"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={words.tourMap(stops.length, start.name)}
    >
      <clipPath id={clip}>
        <rect width={SIZE.width} height={SIZE.height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width={SIZE.width} height={SIZE.height} className="to-sea" />
        {drawn.land.map(({ id, d }) => (
          <path key={id} d={d} className={id === OWN_COUNTRY ? 'to-land' : 'to-foreign'} />
        ))}
        <path d={drawn.municipal} className="to-muni" />
        <path d={drawn.regional} className="to-border" />
        <path d={`M${line}`} className="to-line" />
        {names.map(({ name, x, y }) => (
          <text key={name} x={x} y={y} className="to-name">
            {name}
          </text>
        ))}
        {/* Large enough to be seen behind a stop at the same place. */}
        <rect x={startX - 12} y={startY - 12} width={24} height={24} className="to-start" />
        {drawn.stops.map(({ at: [x = 0, y = 0] }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the route.
          <g key={nth} transform={`translate(${x} ${y})`}>
            <circle r={10} className="to-stop" />
            <text className="to-number" dy="0.35em">
              {nth + 1}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}
