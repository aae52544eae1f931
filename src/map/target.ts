import type { MapGeoJSONFeature } from 'maplibre-gl';
import type { Selection } from '../model/selection';
import type { Campus } from './scene';
import type { Load } from './shades';
import type { StateCounts } from './symbols';

/** What lies under the pointer: things that can be selected, topmost first, or a cluster of workplaces. */
export type Target =
  | { readonly kind: 'things'; readonly selections: readonly Selection[] }
  | { readonly kind: 'cluster'; readonly cluster: number; readonly counts: StateCounts; readonly load: Load | null };

/** Reads rendered points, topmost first. A cluster counts only when nothing lies over it. Null when there is none. */
export function pointTarget(features: readonly MapGeoJSONFeature[], campuses: readonly Campus[]): Target | null {
  const [top] = features;
  if (!top) return null;
  if (typeof top.properties.cluster === 'number') {
    const [used = 0, free = 0, sleeping = 0, recognised = 0] = String(top.properties.counts).split(' ').map(Number);
    const [learners, places] = String(top.properties.load || '')
      .split(' ')
      .map(Number);
    const load = learners === undefined || places === undefined ? null : { learners, places };
    return { kind: 'cluster', cluster: top.properties.cluster, counts: [used, free, sleeping, recognised], load };
  }
  const selections = features.flatMap(({ layer, properties }): Selection[] => {
    if (layer.id === 'campuses') {
      const schools = campuses[Number(properties.index)]?.schools ?? [];
      return schools.map((school) => ({ kind: 'school', school }));
    }
    const workplace = properties.workplace;
    return typeof workplace === 'number' ? [{ kind: 'workplace', workplace }] : [];
  });
  return selections.length > 0 ? { kind: 'things', selections } : null;
}

/** Whether two selections are the same thing. */
export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'area') return b.kind === 'area' && a.region === b.region;
  if (a.kind === 'school') return b.kind === 'school' && a.school === b.school;
  return b.kind === 'workplace' && a.workplace === b.workplace;
}
