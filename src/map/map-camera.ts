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

  constructor(map: GlMap) {
    this.map = map;
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

  fitAll(scene: Scene): void {
    this.fit(sceneBounds(scene));
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

  private fit(bounds: BBox | null): void {
    if (!bounds) return;
    const [west, south, east, north] = bounds;
    const padding = paddingOf(this.map.getContainer());
    this.map.fitBounds([west, south, east, north], { padding, maxZoom: FITTED_ZOOM, duration: MOTION_MS });
  }
}

/** Whether one [west, south, east, north] holds all of another. */
export function contains(outer: BBox, inner: BBox): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Room for what lies over the edges of the map, as far as it is large enough to spare some. */
export function paddingOf({ clientWidth, clientHeight }: HTMLElement): PaddingOptions {
  const side = Math.min(40, clientWidth / 24);
  return { top: Math.min(64, clientHeight / 8), bottom: Math.min(40, clientHeight / 16), left: side, right: side };
}
