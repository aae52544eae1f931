import { MAX_REACH_KM } from '../model/question';
import type { Camera } from './features';
import type { Ring } from './scene';
import { bearing, destination, distanceKm } from './sphere';

const EAST = Math.PI / 2;
const NORTH = 0;

/**
 * What can be taken hold of at the ring, and the words at it. It is for the pointer only: the slider beside the map does the same
 * by keyboard.
 */
export class RingHandle {
  private readonly knob = part('map-ring-knob');
  private readonly reach = part('map-ring-label');
  private readonly name = part('map-ring-label');
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
    this.knob.addEventListener('pointerdown', (event) => {
      this.knob.setPointerCapture(event.pointerId);
      this.dragged = true;
    });
    this.knob.addEventListener('pointermove', (event) => this.drag(event));
    const letGo = () => {
      const km = this.heldKm;
      this.dragged = false;
      if (km !== null) this.onReach(km, true);
    };
    this.knob.addEventListener('pointerup', letGo);
    this.knob.addEventListener('pointercancel', letGo);
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
    move(this.knob, this.camera.project(destination(ring, this.direction, ring.radiusKm)));
    move(this.reach, this.camera.project(destination(ring, NORTH, ring.radiusKm)));
    const school = this.camera.project(ring);
    move(this.name, { x: school.x, y: school.y - 24 });
  }

  private drag(event: PointerEvent): void {
    const { ring } = this;
    const frame = this.knob.parentElement?.getBoundingClientRect();
    if (!this.dragged || !ring || !frame) return;
    const point = this.camera.unproject(event.clientX - frame.left, event.clientY - frame.top);
    const radiusKm = Math.min(MAX_REACH_KM, Math.max(1, Math.round(distanceKm(ring, point))));
    this.direction = bearing(ring, point);
    const changed = radiusKm !== ring.radiusKm;
    this.ring = { ...ring, radiusKm };
    this.place();
    if (changed) this.onReach(radiusKm, false);
  }
}

function part(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function move(element: HTMLElement, { x, y }: { x: number; y: number }): void {
  element.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
}
