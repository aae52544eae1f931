import type { PointerEvent, ReactNode } from 'react';
import { useMemo } from 'react';
import { clusterIndex, countOf } from '../../map/clusters';
import { type Camera, campusBoxes, type PlacedCluster, type PlacedLabel, placeClusters, placeLabels } from '../../map/features';
import { GLYPH_SIZE } from '../../map/glyphs';
import { type Box, placeBoxes } from '../../map/layout';
import { textMeasure } from '../../map/page';
import type { Scene } from '../../map/scene';
import { heatShade } from '../../map/shades';
import { distanceKm, type LonLat } from '../../map/sphere';
import { ringSteps } from '../../map/symbols';
import type { Target } from '../../map/target';
import { WORKPLACE_STATES } from '../../model/answer';
import { Glyph } from './Patterns';
import { SchoolMark, shadeFill, WorkplaceMark } from './signs';
import { type Size, viewBounds } from './svg-camera';

interface SvgPointsProps {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly zoom: number;
  readonly onPoint: (target: Target | null, event: PointerEvent) => void;
  readonly onChoose: (target: Target | null, x: number, y: number) => void;
}

const TOWN_ZOOM = 8;
const OUTSIDE_OPACITY = 0.4;
const measure = textMeasure();

/** Schools, workplaces and names. Region names claim space first, clusters make way, towns come last. */
export function SvgPoints({ scene, camera, size, zoom, onPoint, onChoose }: SvgPointsProps) {
  const { campuses, workplaces, towns, ring, selectedPoint } = scene;
  const index = useMemo(() => clusterIndex(workplaces), [workplaces]);
  const layout = useMemo(() => {
    const points = campusBoxes(scene.campuses, camera);
    const labels = placeLabels(scene, points, camera, measure);
    const boxes = labels.map((label) => label.box);
    const clusters = placeClusters(index.at(viewBounds(camera, size), zoom), boxes, points, camera);
    const discs = clusters.map(
      ({ x, y, radius }): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
    );
    const places = zoom < TOWN_ZOOM || scene.level === 'municipality' ? [] : towns;
    const townBoxes = places.map((town): Box => {
      const { x, y } = camera.project(town);
      const half = measure(town.name, false) / 2;
      return { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
    });
    return { labels, clusters, towns: placeBoxes(townBoxes, [...boxes, ...points, ...discs]).flatMap((at) => places[at] ?? []) };
  }, [scene, towns, index, camera, size, zoom]);

  const opacity = (place: LonLat) => (ring && distanceKm(place, ring) > ring.radiusKm ? OUTSIDE_OPACITY : 1);
  const mark = (key: string, target: Target, at: { x: number; y: number }, place: LonLat, children: ReactNode) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: tables and region outlines offer the same to the keyboard.
    <g
      key={key}
      className="map-point"
      transform={`translate(${at.x} ${at.y})`}
      opacity={opacity(place)}
      onPointerMove={(event) => onPoint(target, event)}
      onClick={() => onChoose(target, at.x, at.y)}
    >
      {children}
    </g>
  );

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true">
      {layout.towns.map((town) => (
        <Name key={`${town.lon} ${town.lat}`} at={camera.project(town)} text={town.name} className="map-svg-town" />
      ))}
      {layout.clusters.map((cluster) => {
        const workplace = cluster.point === null ? null : (workplaces.workplace[cluster.point] ?? -1);
        if (workplace === null) {
          const target: Target = { kind: 'cluster', cluster: cluster.cluster ?? 0, counts: cluster.counts, load: cluster.load };
          return mark(`cluster ${cluster.cluster}`, target, cluster, cluster, <ClusterMark cluster={cluster} />);
        }
        const state = WORKPLACE_STATES[workplaces.state[cluster.point ?? 0] ?? 0] ?? 'recognised';
        const target: Target = { kind: 'things', selections: [{ kind: 'workplace', workplace }] };
        return mark(
          `workplace ${workplace}`,
          target,
          cluster,
          cluster,
          <WorkplaceMark state={state} shade={cluster.load && heatShade(cluster.load)} />,
        );
      })}
      {campuses.map((campus) => {
        const target: Target = { kind: 'things', selections: campus.schools.map((school) => ({ kind: 'school', school })) };
        const sign = <SchoolMark sign={campus.offers} several={campus.schools.length > 1} shade={campus.shade} />;
        return mark(`campus ${campus.schools.join(' ')}`, target, camera.project(campus), campus, sign);
      })}
      {selectedPoint && <Picked scene={scene} camera={camera} />}
      {layout.labels.map((label) => (
        <AreaLabel key={label.area.region} label={label} />
      ))}
    </g>
  );
}

function Picked({ scene: { selectedPoint, ring, words }, camera }: { readonly scene: Scene; readonly camera: Camera }) {
  if (!selectedPoint) return null;
  const { x, y } = camera.project(selectedPoint);
  const state = WORKPLACE_STATES[selectedPoint.state] ?? 'recognised';
  return (
    <g transform={`translate(${x} ${y})`} pointerEvents="none">
      {selectedPoint.kind === 'workplace' && <circle r="9" fill="none" stroke="var(--ink)" strokeWidth="2.5" />}
      {selectedPoint.kind === 'school' ? (
        <SchoolMark sign="selected" several={false} />
      ) : (
        <WorkplaceMark state={state} shade={selectedPoint.shade} />
      )}
      <text className="map-svg-name" y={-14}>
        {ring ? `${selectedPoint.name} · ${words.km(ring.radiusKm)}` : selectedPoint.name}
      </text>
    </g>
  );
}

function AreaLabel({ label: { area, x, y, short } }: { readonly label: PlacedLabel }) {
  if (area.shade !== null) {
    return (
      <g transform={`translate(${x} ${y})`} pointerEvents="none">
        <text className="map-svg-name" y={short ? 4 : -4}>
          {area.name}
          {short && <tspan className="map-svg-brief"> {area.brief}</tspan>}
        </text>
        {!short && (
          <text className="map-svg-word" y={13}>
            {area.word}
          </text>
        )}
      </g>
    );
  }
  const written = short ? area.name : area.word;
  const signAt = -measure(written, short) / 2 - 2;
  const line = short ? 0 : 9;
  return (
    <g transform={`translate(${x} ${y})`} pointerEvents="none" color="var(--map-label)">
      <text className="map-svg-name" x={short ? 10 : 0} y={short ? 4 : -4}>
        {area.name}
      </text>
      <circle cx={signAt} cy={line} r={8.5} fill="var(--map-halo)" />
      <g transform={`translate(${signAt - GLYPH_SIZE / 2} ${line - GLYPH_SIZE / 2})`}>
        <Glyph verdict={area.verdict} />
      </g>
      {!short && (
        <text className="map-svg-word" x={10} y={13}>
          {area.word}
        </text>
      )}
    </g>
  );
}

function Name({
  at,
  text,
  className,
}: {
  readonly at: { readonly x: number; readonly y: number };
  readonly text: string;
  readonly className: string;
}) {
  return (
    <text className={className} x={at.x} y={at.y + 4} pointerEvents="none">
      {text}
    </text>
  );
}

const RING_FILLS = ['var(--place-used)', 'var(--place-free)', 'var(--place-sleeping)', 'var(--place-free)'];

/** A disc with its count and a ring split in the states. */
function ClusterMark({ cluster }: { readonly cluster: PlacedCluster }) {
  const steps = ringSteps(cluster.counts);
  const middle = cluster.radius - 2;
  const round = 2 * Math.PI * middle;
  const total = steps.reduce((sum, step) => sum + step, 0);
  const starts = steps.map((_, state) => steps.slice(0, state).reduce((sum, step) => sum + step, 0));
  return (
    <>
      <circle r={cluster.radius + 1.5} fill="var(--ink-casing)" />
      {cluster.load && <circle r={middle} fill="none" stroke={shadeFill(heatShade(cluster.load))} strokeWidth={4} />}
      {(cluster.load ? [] : steps).map((step, state) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the state.
          key={state}
          r={middle}
          fill="none"
          stroke={RING_FILLS[state]}
          strokeWidth={4}
          strokeDasharray={`${(step / total) * round} ${round}`}
          transform={`rotate(${((starts[state] ?? 0) / total) * 360 - 90})`}
        />
      ))}
      <circle r={cluster.radius - 0.5} fill="none" stroke="var(--place-line)" />
      <circle r={cluster.radius - 4} fill="var(--surface)" stroke="var(--place-line)" strokeWidth={0.75} />
      <text className="map-svg-count" y={4}>
        {countOf(cluster)}
      </text>
    </>
  );
}
