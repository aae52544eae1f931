import { type ReactNode, useMemo, useState } from 'react';
import type { Outlines } from '../../data/outlines';
import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { boundsOf } from '../../map/bounds';
import { useSpeech } from '../context';
import { clearLabels } from '../map/clear-labels';
import { lookAt, planePath, projectionOf, type Size } from '../map/svg-camera';
import type { SiteMark } from './site-marks';

interface SitesMapProps {
  readonly outlines: Outlines;
  readonly marks: readonly SiteMark[];
  /** Learners that are tried: sites with room for them all stand out. */
  readonly learners: number;
  readonly label: string;
  readonly nameOf: (site: number) => string;
  readonly selected: number | null;
  readonly onSelect: (site: number | null) => void;
}

const FIRST_WIDTH_PX = 640;
const HEIGHT_PER_WIDTH = 0.42;
const MARGIN_PX = 14;
/** Radius of the largest mark on a wide drawing. */
const LARGEST_PX = 11;
const SMALLEST_PX = 2.5;
const WIDE_PX = 900;
const LEAST_SCALE = 0.5;
/** Best sites whose room is written where there is space for it. */
const MOST_NUMBERS = 30;
/** From the middle of a mark to its number: above, below. */
const NUMBER_PX = { above: -5, below: 14 };

/** Sites with the learners that each could place. A drawing alone: the table beside it has the same rows and the keyboard. */
export function SitesMap({ outlines, marks, learners, label, nameOf, selected, onSelect }: SitesMapProps) {
  const { language, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language].siteMap;
  const [width, setWidth] = useState(FIRST_WIDTH_PX);
  const watch = (element: HTMLElement) => {
    const observer = new ResizeObserver(() => setWidth((known) => element.clientWidth || known));
    observer.observe(element);
    return () => observer.disconnect();
  };
  // React calls a new ref function at each render: this one is made once.
  const [host] = useState(() => watch);
  const size: Size = useMemo(() => ({ width, height: Math.round(width * HEIGHT_PER_WIDTH) }), [width]);
  const shapes = outlines.regions('province');
  const projection = useMemo(() => {
    const bounds = boundsOf(shapes.features.map(({ geometry }) => geometry));
    return projectionOf(lookAt(bounds ?? [2.5, 50.6, 6, 51.6], size, MARGIN_PX), size);
  }, [shapes, size]);
  const ground = useMemo(() => {
    const path = planePath(projection);
    return (
      <>
        {outlines.land.features.map((country) => (
          <path key={country.properties.id} d={path(country) ?? ''} fill="var(--map-foreign)" />
        ))}
        {shapes.features.map((shape) => (
          <path key={shape.properties.row} d={path(shape) ?? ''} fill="var(--map-land)" />
        ))}
        <path d={path(outlines.borders('municipality')) ?? ''} className="no-muni" />
        <path d={path(outlines.borders('province')) ?? ''} className="no-border" />
      </>
    );
  }, [outlines, shapes, projection]);
  const scale = Math.min(1, Math.max(LEAST_SCALE, width / WIDE_PX));
  const largest = Math.max(1, ...marks.map(({ room }) => room));
  const drawn = marks.map((mark) => {
    const [x = Number.NaN, y = Number.NaN] = projection([mark.lon, mark.lat]) ?? [];
    const isSelected = mark.sites.some(({ site }) => site === selected);
    const radius =
      mark.room === 0 ? SMALLEST_PX : SMALLEST_PX + (LARGEST_PX * scale - SMALLEST_PX) * Math.sqrt(mark.room / largest);
    return { ...mark, x, y, radius, isSelected, key: mark.sites[0]?.site ?? 0 };
  });
  // What stands out is written first, and lies on top.
  const rankOf = ({ isSelected, isInSet }: (typeof drawn)[number]) => (isSelected ? 2 : isInSet ? 1 : 0);
  const byWeight = [...drawn].sort((a, b) => rankOf(b) - rankOf(a) || b.room - a.room);
  const numbers = clearLabels(
    byWeight.slice(0, MOST_NUMBERS * scale).flatMap(({ key, x, y, radius, room }) => [
      { key: String(key), text: format.number(room), x, y: y - radius + NUMBER_PX.above },
      { key: String(key), text: format.number(room), x, y: y + radius + NUMBER_PX.below },
    ]),
  );
  return (
    <figure ref={host} className="no-map">
      <svg width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        <rect width={size.width} height={size.height} fill="var(--map-sea)" />
        {ground}
        {byWeight.toReversed().map(({ key, x, y, radius, room, isInSet, isSelected, sites }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the row of the table does the same by keyboard.
          <g
            key={key}
            className={isSelected ? 'no-site is-selected' : 'no-site'}
            onClick={() => onSelect(isSelected ? null : key)}
          >
            <title>{words.site(format.list(sites.map(({ site }) => nameOf(site))), room)}</title>
            <Sign x={x} y={y} radius={radius} kind={isInSet ? 'set' : room === 0 ? 'none' : room < learners ? 'some' : 'all'} />
          </g>
        ))}
        <g pointerEvents="none">
          {numbers.map(({ key, text, x, y }) => (
            <text key={key} x={x} y={y} className="no-number">
              {text}
            </text>
          ))}
        </g>
      </svg>
      <figcaption>
        <Legend label={words.set}>
          <Sign x={8} y={8} radius={6} kind="set" />
        </Legend>
        <Legend label={words.all(learners)}>
          <Sign x={8} y={8} radius={6} kind="all" />
        </Legend>
        {learners > 1 && (
          <Legend label={words.some}>
            <Sign x={8} y={8} radius={5} kind="some" />
          </Legend>
        )}
        <Legend label={words.none}>
          <Sign x={8} y={8} radius={SMALLEST_PX} kind="none" />
        </Legend>
        <span>{words.note}</span>
      </figcaption>
    </figure>
  );
}

interface SignProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly kind: 'set' | 'all' | 'some' | 'none';
}

/** A square in the best set, else a circle: full, with a dot in it, or empty. */
function Sign({ x, y, radius, kind }: SignProps) {
  if (kind === 'set')
    return <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} className="no-sign-set" />;
  return (
    <>
      <circle cx={x} cy={y} r={radius} className={`no-sign-${kind}`} />
      {kind === 'some' && <circle cx={x} cy={y} r={1.5} className="no-sign-dot" />}
    </>
  );
}

function Legend({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span>
      <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
        {children}
      </svg>
      {label}
    </span>
  );
}
