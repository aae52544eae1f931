import type { GeoPath } from 'd3-geo';
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { SVG_MAP_TEXT } from '../../i18n/svg-map';
import type { Camera } from '../../map/features';
import type { Scene, SceneArea } from '../../map/scene';
import type { Target } from '../../map/target';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';

interface SvgAreasProps {
  readonly scene: Scene;
  readonly hover: Selection | null;
  readonly path: GeoPath;
  readonly camera: Camera;
  readonly zoom: number;
  readonly patternPrefix: string;
  readonly onPoint: (target: Target | null, event: PointerEvent) => void;
  readonly onChoose: (target: Target | null, x: number, y: number) => void;
}

const FADED = 0.55;
const MUNICIPAL_ZOOM = 8;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Regions with their fills and borders. One of them is a tab stop; arrows go to the neighbour that way, Enter selects. */
export function SvgAreas({ scene, hover, path, camera, zoom, patternPrefix, onPoint, onChoose }: SvgAreasProps) {
  const words = SVG_MAP_TEXT[useSpeech().language];
  const [active, setActive] = useState<number | null>(null);
  const { shapes, areas, borders, municipalBorders, selectedRegion, ring } = scene;
  const outlines = useMemo(
    () => new Map(shapes.features.map((shape) => [shape.properties.row, path(shape) ?? ''])),
    [shapes, path],
  );
  const lines = useMemo(
    () => ({ region: path(borders) ?? '', municipal: path(municipalBorders) ?? '' }),
    [borders, municipalBorders, path],
  );
  const first = [active, selectedRegion].find((row) => row !== null && outlines.has(row)) ?? shapes.features[0]?.properties.row;
  const hovered = hover?.kind === 'area' ? hover.region : null;

  const onKeyDown = (event: KeyboardEvent<SVGPathElement>, area: SceneArea) => {
    const step = STEPS[event.key];
    const { x, y } = camera.project(area);
    if (event.key === 'Enter' || event.key === ' ')
      onChoose({ kind: 'things', selections: [{ kind: 'area', region: area.region }] }, x, y);
    else if (event.key === 'Escape') onChoose(null, x, y);
    else if (step) {
      const next = neighbour(
        areas.filter((other) => outlines.has(other.region)),
        area,
        step,
        camera,
      );
      event.currentTarget.parentElement?.querySelector<SVGPathElement>(`[data-row="${next.region}"]`)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <g fillOpacity={ring ? FADED : 1}>
        {shapes.features.map(({ properties: { row } }) => {
          const area = areas[row];
          if (!area) return null;
          const target: Target = { kind: 'things', selections: [{ kind: 'area', region: row }] };
          return (
            // biome-ignore lint/a11y/useSemanticElements: an outline inside an SVG cannot be a <button>.
            <path
              key={row}
              className="map-area"
              data-row={row}
              d={outlines.get(row)}
              fill={`url(#${patternPrefix}-${area.shade ?? area.verdict})`}
              role="button"
              tabIndex={row === first ? 0 : -1}
              aria-pressed={row === selectedRegion}
              aria-label={words.area(area.name, area.word)}
              onFocus={() => setActive(row)}
              onKeyDown={(event) => onKeyDown(event, area)}
              onPointerMove={(event) => onPoint(target, event)}
              onClick={(event) => {
                const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
                onChoose(target, event.clientX - (frame?.left ?? 0), event.clientY - (frame?.top ?? 0));
              }}
            />
          );
        })}
      </g>
      <g fill="none" strokeLinejoin="round" pointerEvents="none">
        {zoom >= MUNICIPAL_ZOOM && <path d={lines.municipal} stroke="var(--map-muni)" strokeOpacity={0.8} />}
        <path d={lines.region} stroke="var(--map-casing)" strokeWidth={3} />
        <path d={lines.region} stroke="var(--map-line)" strokeWidth={1.25} />
        {active !== null && (
          <g className="map-area-focus">
            <Outline d={outlines.get(active)} casing={5} line={2} />
          </g>
        )}
        {hovered !== null && <Outline d={outlines.get(hovered)} casing={5} line={2} />}
        {selectedRegion !== null && <Outline d={outlines.get(selectedRegion)} casing={7} line={3.2} />}
      </g>
    </>
  );
}

function Outline({ d, casing, line }: { readonly d: string | undefined; readonly casing: number; readonly line: number }) {
  return (
    <>
      <path d={d} stroke="var(--ink-casing)" strokeWidth={casing} />
      <path d={d} stroke="var(--ink)" strokeWidth={line} />
    </>
  );
}

/** The region next to one in a direction: near, and more ahead than aside. Itself when there is none. */
function neighbour(areas: readonly SceneArea[], from: SceneArea, [dx, dy]: readonly [number, number], camera: Camera): SceneArea {
  const start = camera.project(from);
  const cost = (area: SceneArea) => {
    const { x, y } = camera.project(area);
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    return ahead <= 0 || area === from ? Number.POSITIVE_INFINITY : ahead + 2 * aside;
  };
  return areas.reduce((best, area) => (cost(area) < cost(best) ? area : best), from);
}
