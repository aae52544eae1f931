import { type GeoPath, geoCircle } from 'd3-geo';
import { type PointerEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import { SVG_MAP_TEXT } from '../../i18n/svg-map';
import { boundsOf, sceneBounds, selectionBounds } from '../../map/bounds';
import type { Camera } from '../../map/features';
import { northernmost, OWN_VEIL } from '../../map/own';
import { readPalette } from '../../map/page';
import { pointOf, type Scene } from '../../map/scene';
import type { LonLat } from '../../map/sphere';
import { EARTH_KM } from '../../map/sphere';
import type { Target } from '../../map/target';
import { Tooltip } from '../../map/tooltip';
import { useSpeech } from '../context';
import type { MapProps } from './map-handle';
import { PatternDefs, ShadeDefs } from './Patterns';
import { SvgAreas } from './SvgAreas';
import { SvgPoints } from './SvgPoints';
import { cameraOf, clampZoom, type Look, lookAt, planePath, projectionOf, type Size } from './svg-camera';

const MARGIN_PX = 24;
const DRAG_PX = 4;
const FIRST_SIZE: Size = { width: 640, height: 480 };

/** The same scene without WebGL: what a browser draws anywhere. Drag or buttons move it; every region can be reached by keyboard. */
export default function SvgMap({ scene, hover, title, ...props }: MapProps) {
  const { language } = useSpeech();
  const [size, setSize] = useState(FIRST_SIZE);
  const [move, setMove] = useState<Move | null>(null);
  const [tooltip, setTooltip] = useState<Tooltip | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly look: Look } | null>(null);
  const prefix = useId();

  const { own } = scene;
  const home = useMemo(
    () => lookAt((own && boundsOf([own.outline])) ?? sceneBounds(scene) ?? [2.5, 50.6, 6, 51.6], size, (own ? 2 : 1) * MARGIN_PX),
    [scene, own, size],
  );
  const look = move?.over === own ? move.look : home;
  const setMoved = (next: Look | null) => setMove(next && { look: next, over: own });
  const projection = useMemo(() => projectionOf(look, size), [look, size]);
  const camera = useMemo(() => cameraOf(projection), [projection]);
  const path = useMemo(() => planePath(projection), [projection]);

  const zoomBy = (step: number) => setMoved({ ...look, zoom: clampZoom(look.zoom + step) });
  const latest = useEffectEvent(() => ({ scene, size, zoomBy, setMoved }));
  const giveHandle = useEffectEvent(props.handle);
  useEffect(() => {
    giveHandle({
      zoomIn: () => latest().zoomBy(0.75),
      zoomOut: () => latest().zoomBy(-0.75),
      zoomToAll: () => {
        const bounds = sceneBounds(latest().scene);
        latest().setMoved(bounds && lookAt(bounds, latest().size, MARGIN_PX));
      },
      zoomToSelection: () => {
        const bounds = selectionBounds(latest().scene);
        latest().setMoved(bounds && lookAt(bounds, latest().size, 2 * MARGIN_PX));
      },
      picture: async (caption) => {
        if (!svg.current) throw new Error('no map');
        const { svgPicture } = await import('./svg-picture');
        return svgPicture(svg.current, latest().size, caption, readPalette(svg.current));
      },
    });
    return () => giveHandle(null);
  }, []);

  const watch = (element: HTMLDivElement) => {
    const made = new Tooltip(element);
    setTooltip(made);
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0)
        setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.remove();
    };
  };
  // React calls a new ref function at each render: this one is made once.
  const [host] = useState(() => watch);

  const pan = (event: PointerEvent) => {
    const start = drag.current;
    if (!start || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.hypot(dx, dy) < DRAG_PX) return;
    const from = cameraOf(projectionOf(start.look, size));
    setMoved({ zoom: start.look.zoom, centre: from.unproject(size.width / 2 - dx, size.height / 2 - dy) });
  };
  const point = (target: Target | null, event: PointerEvent) => {
    props.onHover(target?.kind === 'things' ? (target.selections[0] ?? null) : null);
    const frame = svg.current?.getBoundingClientRect();
    if (frame) tooltip?.show(target ? props.describe(target) : [], event.clientX - frame.left, event.clientY - frame.top);
  };
  const choose = (target: Target | null, x: number, y: number) => {
    tooltip?.hide();
    if (target?.kind === 'cluster') return setMoved({ zoom: clampZoom(look.zoom + 1.5), centre: camera.unproject(x, y) });
    const selections = target?.selections ?? [];
    if (selections.length > 1) props.onChoose(selections, x, y);
    else props.onSelect(selections[0] ?? null);
  };

  return (
    <div className="map-svg" ref={host}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a <fieldset>. */}
      <svg
        ref={svg}
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-label={`${title} ${SVG_MAP_TEXT[language].keys}`}
        role="group"
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY, look };
        }}
        onPointerMove={pan}
        onPointerLeave={() => {
          tooltip?.hide();
          props.onHover(null);
        }}
      >
        <PatternDefs prefix={prefix} />
        <ShadeDefs prefix={prefix} />
        <rect width={size.width} height={size.height} fill="var(--map-sea)" />
        <Land scene={scene} path={path} />
        <SvgAreas
          scene={scene}
          hover={hover}
          path={path}
          camera={camera}
          zoom={look.zoom}
          patternPrefix={prefix}
          onPoint={point}
          onChoose={choose}
        />
        <OwnMark scene={scene} path={path} camera={camera} />
        <RingMark scene={scene} path={path} size={size} />
        <HoverMark place={pointOf(scene, hover)} camera={camera} />
        {scene.proof.map((place) => (
          <HoverMark key={`${place.lon} ${place.lat}`} place={place} camera={camera} />
        ))}
        <SvgPoints scene={scene} camera={camera} size={size} zoom={look.zoom} onPoint={point} onChoose={choose} />
      </svg>
    </div>
  );
}

/** Where the reader moved the map, over what it was then. */
interface Move {
  readonly look: Look;
  readonly over: Scene['own'];
}

/** The reader's own area. */
function OwnMark({ scene, path, camera }: { readonly scene: Scene; readonly path: GeoPath; readonly camera: Camera }) {
  const { own } = scene;
  if (!own) return null;
  const edge = path(own.outline) ?? '';
  const top = northernmost(own.outline);
  const place = top && camera.project({ lon: top[0] ?? 0, lat: top[1] ?? 0 });
  return (
    <g fill="none" pointerEvents="none" strokeLinejoin="round">
      <path d={edge} fill="var(--accent)" fillOpacity={OWN_VEIL} />
      <path d={edge} stroke="var(--ink-casing)" strokeWidth={5} />
      <path d={edge} stroke="var(--ink)" strokeWidth={2.2} />
      {place && (
        <text className="map-svg-name" x={place.x} y={place.y - 6} textAnchor="middle">
          {own.label}
        </text>
      )}
    </g>
  );
}

function Land({ scene, path }: { readonly scene: Scene; readonly path: GeoPath }) {
  return useMemo(
    () => (
      <g>
        {scene.land.features.map((country) => (
          <path
            key={country.properties.id}
            d={path(country) ?? ''}
            fill={country.properties.id === '056' ? 'var(--map-land)' : 'var(--map-foreign)'}
          />
        ))}
      </g>
    ),
    [scene.land, path],
  );
}

/** A circle around a point that is pointed at, or that proves something. */
function HoverMark({ place, camera }: { readonly place: LonLat | null; readonly camera: Camera }) {
  if (!place) return null;
  const { x, y } = camera.project(place);
  return (
    <g fill="none" pointerEvents="none">
      <circle cx={x} cy={y} r={14} stroke="var(--ink-casing)" strokeWidth={5} />
      <circle cx={x} cy={y} r={14} stroke="var(--ink)" strokeWidth={2} />
    </g>
  );
}

function RingMark({ scene, path, size }: { readonly scene: Scene; readonly path: GeoPath; readonly size: Size }) {
  const { ring } = scene;
  if (!ring) return null;
  const circle = (km: number) =>
    path(
      geoCircle()
        .center([ring.lon, ring.lat])
        .radius(((km / EARTH_KM) * 180) / Math.PI)(),
    ) ?? '';
  const edge = circle(ring.radiusKm);
  return (
    <g fill="none" pointerEvents="none">
      <path d={`M0 0H${size.width}V${size.height}H0Z${edge}`} fill="var(--map-casing)" fillOpacity={0.45} fillRule="evenodd" />
      <path d={edge} stroke="var(--ink-casing)" strokeWidth={6} />
      <path d={edge} stroke="var(--ink)" strokeWidth={2.5} />
      {ring.breakEvenKm !== null && (
        <path d={circle(ring.breakEvenKm)} stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="4 4" />
      )}
    </g>
  );
}
