import { useMemo, useState } from 'react';
import type { Outlines } from '../../data/outlines';
import { FLOWS_PART_TEXT } from '../../i18n/flows-part';
import { boundsOf } from '../../map/bounds';
import type { Arrows } from '../../model/flows';
import type { RegionLevel } from '../../model/geography';
import type { Register } from '../../model/register';
import { areaKey, areaName } from '../answer/names';
import { useSpeech } from '../context';
import { clearLabels } from '../map/clear-labels';
import { lookAt, planePath, projectionOf, type Size } from '../map/svg-camera';
import { drawnArrow, isDrawable } from './flow-arrows';
import '../map/map.css';

interface FlowMapProps {
  readonly register: Register;
  readonly outlines: Outlines;
  readonly level: RegionLevel;
  readonly arrows: Arrows['arrows'];
  readonly selectedKey: string | null;
  readonly onSelect: (key: string | null) => void;
}

const FIRST_WIDTH_PX = 480;
const MARGIN_PX = 16;
/** From the middle of a region to its name: below it, else above. */
const NAME_OFFSETS_PX = [17, -9, -24];
/** Beside the one that is picked out. */
const FADED = 0.35;
const HEIGHT_PER_WIDTH = 0.54;

/** The largest flows as arrows on the borders of a level. A drawing alone: the table beside it has the same rows and the keyboard. */
export function FlowMap({ register, outlines, level, arrows, selectedKey, onSelect }: FlowMapProps) {
  const { language, text, format } = useSpeech();
  const words = FLOWS_PART_TEXT[language];
  const [width, setWidth] = useState(FIRST_WIDTH_PX);
  const watch = (element: HTMLDivElement) => {
    const observer = new ResizeObserver(() => setWidth((known) => element.clientWidth || known));
    observer.observe(element);
    return () => observer.disconnect();
  };
  // React calls a new ref function at each render: this one is made once.
  const [host] = useState(() => watch);
  const size: Size = useMemo(() => ({ width, height: Math.round(width * HEIGHT_PER_WIDTH) }), [width]);
  const shapes = outlines.regions(level);
  const projection = useMemo(() => {
    const named = new Set(arrows.flatMap(({ from, to }) => [from, to]));
    const shown = shapes.features.filter(({ properties: { row } }) => named.size === 0 || named.has(row));
    const bounds = boundsOf(shown.map(({ geometry }) => geometry));
    return projectionOf(lookAt(bounds ?? [2.5, 50.6, 6, 51.6], size, MARGIN_PX), size);
  }, [shapes, arrows, size]);
  const ground = useMemo(() => {
    const path = planePath(projection);
    return (
      <g strokeLinejoin="round">
        {outlines.land.features.map((country) => (
          <path key={country.properties.id} d={path(country) ?? ''} fill="var(--map-foreign)" />
        ))}
        {shapes.features.map((shape) => (
          <path key={shape.properties.row} d={path(shape) ?? ''} fill="var(--map-land)" />
        ))}
        <path
          d={path(outlines.borders(level)) ?? ''}
          fill="none"
          stroke="var(--map-line)"
          strokeWidth={0.8}
          strokeOpacity={0.6}
        />
      </g>
    );
  }, [shapes, projection, outlines, level]);
  const regions = register.geography.regions[level];
  const pointOf = (row: number) => {
    const { lon = 0, lat = 0 } = regions[row] ?? {};
    const [x = 0, y = 0] = projection([lon, lat]) ?? [];
    return { x, y };
  };
  const largest = Math.max(1, ...arrows.map(({ learners }) => learners));
  const long = arrows.filter(({ from, to }) => isDrawable(pointOf(from), pointOf(to)));
  const short = arrows.length - long.length;
  const drawn = long.map(({ from, to, learners }) => ({
    key: `${areaKey(register, level, from)}>${areaKey(register, level, to)}`,
    learners,
    arrow: drawnArrow(pointOf(from), pointOf(to), learners / largest),
  }));
  const isAnySelected = drawn.some(({ key }) => key === selectedKey);
  const ends = long.flatMap(({ from, to }) => [from, to]);
  const endsAt = (row: number) => ends.filter((end) => end === row).length;
  // Where most arrows meet is named first.
  const named = [...new Set(ends)].sort((a, b) => endsAt(b) - endsAt(a) || a - b);
  const labels = clearLabels([
    ...drawn.map(({ key, learners, arrow: { label } }) => ({
      key,
      text: format.number(learners),
      x: label.x,
      y: label.y + 4,
      className: 'mp-map-count',
    })),
    ...named.flatMap((row) => {
      const { x, y } = pointOf(row);
      const name = areaName(register, level, row, language, text);
      return NAME_OFFSETS_PX.map((offset) => ({ key: String(row), text: name, x, y: y + offset, className: 'mp-map-name' }));
    }),
  ]);
  return (
    <div ref={host} className="mp-map">
      <svg
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words.mapLabel(drawn.length)}
      >
        <rect width={size.width} height={size.height} fill="var(--map-sea)" />
        {ground}
        {/* The one that is picked out lies on top. */}
        {[...drawn]
          .sort((a, b) => Number(a.key === selectedKey) - Number(b.key === selectedKey))
          .map(({ key, arrow }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the row of the table does the same by keyboard.
            <g
              key={key}
              className={key === selectedKey ? 'mp-arrow is-selected' : 'mp-arrow'}
              opacity={isAnySelected && key !== selectedKey ? FADED : 1}
              onClick={() => onSelect(key === selectedKey ? null : key)}
            >
              <path d={arrow.line} className="mp-arrow-casing" strokeWidth={arrow.widthPx + 4} />
              <path d={arrow.line} className="mp-arrow-line" strokeWidth={arrow.widthPx} />
            </g>
          ))}
        <g pointerEvents="none">
          {drawn.map(({ key, arrow }) => (
            <path
              key={key}
              d={arrow.head}
              className={key === selectedKey ? 'mp-arrow-head is-selected' : 'mp-arrow-head'}
              opacity={isAnySelected && key !== selectedKey ? FADED : 1}
            />
          ))}
          {named.map((row) => {
            const { x, y } = pointOf(row);
            return <circle key={row} cx={x} cy={y} r={3} fill="var(--ink)" stroke="var(--ink-casing)" strokeWidth={1.5} />;
          })}
          {labels.map((label) => (
            <text key={label.key} className={label.className} x={label.x} y={label.y}>
              {label.text}
            </text>
          ))}
        </g>
      </svg>
      {short > 0 && <p className="w-note">{words.tooShort(short)}</p>}
      <p className="w-note">{text.map.attribution(outlines.boundaryFile)}</p>
    </div>
  );
}
