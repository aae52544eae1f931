import './ring.css';
import type { Camera } from './features';
import type { GlMap } from './load-maplibre';
import type { Palette } from './palette';
import { RingHandle } from './ring-handle';
import { RingLayer } from './ring-layer';
import type { Ring } from './scene';
import { ABOVE_RING, AREA_LAYER } from './style';

/** What of the regions' colours is left while a ring is shown. */
const FADED = 0.55;

/** The ring around a selected school: its line and veil, its knob and words. */
export class RingView {
  private readonly map: GlMap;
  private readonly layer: RingLayer;
  private readonly handle: RingHandle;
  private palette: Palette;
  private ring: Ring | null = null;
  private name = '';

  constructor(
    map: GlMap,
    host: HTMLElement,
    camera: Camera,
    palette: Palette,
    words: (km: number) => string,
    onReach: (km: number, isFinal: boolean) => void,
  ) {
    this.map = map;
    this.palette = palette;
    this.layer = new RingLayer(palette);
    this.handle = new RingHandle(host, camera, words, (km, isFinal) => {
      this.setReachKm(km);
      onReach(km, isFinal);
    });
    map.addLayer(this.layer, ABOVE_RING);
  }

  /** While the knob is held, the pointer decides about the radius. */
  show(wanted: Ring | null, name: string): void {
    const { heldKm } = this.handle;
    this.name = name;
    this.map.setPaintProperty(AREA_LAYER, 'fill-opacity', wanted ? FADED : 1);
    this.draw(wanted && heldKm !== null ? { ...wanted, radiusKm: heldKm } : wanted);
  }

  /** Moves the ring alone; costs one frame. */
  setReachKm(radiusKm: number): void {
    if (this.ring) this.draw({ ...this.ring, radiusKm });
  }

  recolour(palette: Palette): void {
    this.palette = palette;
    this.draw(this.ring);
  }

  /** Puts knob and words where the camera now sees them. */
  place(): void {
    this.handle.place();
  }

  private draw(ring: Ring | null): void {
    this.ring = ring;
    this.layer.show(ring, this.palette);
    this.handle.show(ring, this.name);
    this.map.triggerRepaint();
  }
}
