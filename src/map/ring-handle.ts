import { MAX_REACH_KM } from '../model/question';
import type { Camera } from './features';
import { mapPart, moveTo, onDrag } from './knob';
import type { Ring } from './scene';
import { bearing, destination, distanceKm } from './sphere';

const EAST = Math.PI / 2;
const NORTH = 0;

/**
 * What can be taken hold of at the ring, and the words at it. It is for the pointer only: the slider beside the map does the same
 * by keyboard.
 */
export class RingHandle {
  private readonly knob = mapPart('map-ring-knob');
  private readonly reach = mapPart('map-ring-label');
  private readonly name = mapPart('map-ring-label');
  private readonly camera: Camera;
  private readonly words: (km: number) => string;
  private readonly onReach: (km: number, isFinal: boolean) => void;
  private ring: Ring | null = null;
  private direction = EAST;
  /** While it is dragged the pointer decides, not the scene. */
  private dragged = false;

  constructor(host: HTMLElement, camera: Camera, words: (km: number) => string, onReach: (km: number, isFinal: boolean) => void) {
    this.camera = camera;
    this.words = words;
    this.onReach = onReach;
    host.append(this.name, this.reach, this.knob);
    onDrag(
      this.knob,
      (x, y) => this.drag(x, y),
      () => {
        const km = this.heldKm;
        this.dragged = false;
        if (km !== null) this.onReach(km, true);
      },
    );
    this.show(null, '');
  }

  /** Radius that counts while the knob is held; null when nobody holds it. */
  get heldKm(): number | null {
    return this.dragged ? (this.ring?.radiusKm ?? null) : null;
  }

  show(ring: Ring | null, schoolName: string): void {
    this.ring = ring;
    for (const element of [this.knob, this.reach, this.name]) element.hidden = !ring;
    this.name.textContent = schoolName;
    this.place();
  }

  /** Puts everything where the camera now sees it. */
  place(): void {
    const { ring } = this;
    if (!ring) return;
    this.reach.textContent = this.words(ring.radiusKm);
    moveTo(this.knob, this.camera.project(destination(ring, this.direction, ring.radiusKm)));
    moveTo(this.reach, this.camera.project(destination(ring, NORTH, ring.radiusKm)));
    const school = this.camera.project(ring);
    moveTo(this.name, { x: school.x, y: school.y - 24 });
  }

  private drag(x: number, y: number): void {
    const { ring } = this;
    if (!ring) return;
    this.dragged = true;
    const point = this.camera.unproject(x, y);
    const radiusKm = Math.min(MAX_REACH_KM, Math.max(1, Math.round(distanceKm(ring, point))));
    this.direction = bearing(ring, point);
    const changed = radiusKm !== ring.radiusKm;
    this.ring = { ...ring, radiusKm };
    this.place();
    if (changed) this.onReach(radiusKm, false);
  }
}
