import type { BBox } from 'geojson';
import type { PaddingOptions } from 'maplibre-gl';
import { sceneBounds, selectionBounds } from './bounds';
import type { Camera } from './features';
import type { GlMap } from './load-maplibre';
import type { Scene } from './scene';
import type { LonLat } from './sphere';

const MOTION_MS = 320;
export const WIDEST_ZOOM = 6;
export const CLOSEST_ZOOM = 15;
/** What is brought into view is not brought nearer than this. */
const FITTED_ZOOM = 12;
/** A ring narrower than this part of the view is brought nearer. */
const NARROW_RING = 0.3;

/** Where the moving map looks, in the terms of the scene. */
export class MapCamera implements Camera {
  private readonly map: GlMap;
  private readonly covered: () => Covered;

  constructor(map: GlMap, covered: () => Covered) {
    this.map = map;
    this.covered = covered;
  }

  get zoom(): number {
    return this.map.getZoom();
  }

  project({ lon, lat }: LonLat): { x: number; y: number } {
    return this.map.project([lon, lat]);
  }

  unproject(x: number, y: number): LonLat {
    const { lng, lat } = this.map.unproject([x, y]);
    return { lon: lng, lat };
  }

  /** [west, south, east, north] of the view, widened by a part of its size on each side. */
  bounds(margin: number): BBox {
    const view = this.map.getBounds();
    const width = (view.getEast() - view.getWest()) * margin;
    const height = (view.getNorth() - view.getSouth()) * margin;
    return [view.getWest() - width, view.getSouth() - height, view.getEast() + width, view.getNorth() + height];
  }

  zoomBy(step: number): void {
    this.map.zoomTo(this.zoom + step, { duration: MOTION_MS });
  }

  /** Goes nearer to a point, at least so near. */
  approach(center: { lng: number; lat: number }, zoom: number): void {
    this.map.easeTo({ center, zoom: Math.min(Math.max(this.zoom + 1, zoom), CLOSEST_ZOOM), duration: MOTION_MS });
  }

  /** Brings what is selected into view, or everything when nothing is. */
  fitSelection(scene: Scene): void {
    this.fit(selectionBounds(scene) ?? sceneBounds(scene));
  }

  /** Moves only when what is selected cannot be seen well. */
  reveal(scene: Scene): void {
    const wanted = selectionBounds(scene);
    if (!wanted) return;
    const view = this.bounds(0);
    if (scene.ring) {
      const isNarrow = wanted[2] - wanted[0] < NARROW_RING * (view[2] - view[0]);
      if (isNarrow || !contains(view, wanted)) this.fit(wanted);
      return;
    }
    const [x, y] = [(wanted[0] + wanted[2]) / 2, (wanted[1] + wanted[3]) / 2];
    if (!contains(view, [x, y, x, y])) this.fit(wanted);
  }

  fit(bounds: BBox | null): void {
    if (!bounds) return;
    const [west, south, east, north] = bounds;
    const padding = paddingOf(this.map.getContainer(), this.covered());
    this.map.fitBounds([west, south, east, north], { padding, maxZoom: FITTED_ZOOM, duration: MOTION_MS });
  }
}

/** Whether one [west, south, east, north] holds all of another. */
export function contains(outer: BBox, inner: BBox): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Pixels at the top and the bottom of the map over which something lies. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

const EDGE_PX = 24;
/** More than these parts of the map are not given up for what lies over it. */
const MOST_TOP = 0.2;
const MOST_BOTTOM = 0.4;

/** Space to keep free around what is brought into view. */
export function paddingOf({ clientWidth, clientHeight }: HTMLElement, { top, bottom }: Covered): PaddingOptions {
  const side = Math.min(EDGE_PX, clientWidth / 24);
  return {
    top: Math.min(top + side, clientHeight * MOST_TOP),
    bottom: Math.min(bottom + side, clientHeight * MOST_BOTTOM),
    left: side,
    right: side,
  };
}
