import './own.css';
import type { BBox, Feature, FeatureCollection } from 'geojson';
import { type Area, areaText } from '../model/area';
import { boundsOf } from './bounds';
import { mapPart, moveTo, onDrag } from './knob';
import { GeoJSONSource, type GlMap } from './load-maplibre';
import { contains, type MapCamera } from './map-camera';
import { northernmost, OWN_VEIL } from './own';
import { dragged, type Knob, knobsOf } from './own-knobs';
import type { Palette } from './palette';
import type { SceneOwn } from './scene';
import { STRONG } from './style';

const SOURCE = 'own';
/** The area lies above the regions and below what is pointed at. */
const BELOW_HOVER = 'hover-casing';
const BELOW_LABELS = 'labels';
/** An area less wide and less high than this part of the view is brought nearer. */
const LEAST_OF_VIEW = 0.5;

/** The reader's own area on the moving map: a veil, an outline that neither hides nor looks like a selection, and its knobs. */
export class OwnView {
  private readonly map: GlMap;
  private readonly host: HTMLElement;
  private readonly camera: MapCamera;
  private readonly onArea: (area: Area, isFinal: boolean) => void;
  private knobs: { readonly element: HTMLElement; knob: Knob }[] = [];
  /** What the knobs make of the area; while one is held, it decides and not the scene. */
  private area: Area | null = null;
  private isHeld = false;

  constructor(
    map: GlMap,
    host: HTMLElement,
    camera: MapCamera,
    palette: Palette,
    onArea: (area: Area, isFinal: boolean) => void,
  ) {
    this.map = map;
    this.host = host;
    this.camera = camera;
    this.onArea = onArea;
    map.addSource(SOURCE, { type: 'geojson', data: featuresOf(null) });
    map.addLayer(
      {
        id: 'own-veil',
        type: 'fill',
        source: SOURCE,
        filter: ['!', ['has', 'label']],
        paint: { 'fill-opacity': OWN_VEIL, 'fill-antialias': false },
      },
      BELOW_HOVER,
    );
    for (const [id, width] of [
      ['own-casing', 5],
      ['own', 2.2],
    ] as const) {
      map.addLayer(
        { id, type: 'line', source: SOURCE, layout: { 'line-join': 'round' }, paint: { 'line-width': width } },
        BELOW_HOVER,
      );
    }
    map.addLayer(
      {
        id: 'own-label',
        type: 'symbol',
        source: SOURCE,
        filter: ['has', 'label'],
        layout: {
          'text-field': ['get', 'label'],
          'text-font': [STRONG],
          'text-size': 12,
          'text-anchor': 'bottom',
          'text-offset': [0, -0.4],
          'text-allow-overlap': true,
        },
        paint: { 'text-halo-width': 1.75, 'text-halo-blur': 0.25 },
      },
      BELOW_LABELS,
    );
    this.recolour(palette);
  }

  recolour({ accent, inkCasing, ink, halo }: Palette): void {
    this.map.setPaintProperty('own-veil', 'fill-color', accent);
    this.map.setPaintProperty('own-casing', 'line-color', inkCasing);
    this.map.setPaintProperty('own', 'line-color', ink);
    this.map.setPaintProperty('own-label', 'text-color', ink);
    this.map.setPaintProperty('own-label', 'text-halo-color', halo);
  }

  show(own: SceneOwn | null): void {
    const source = this.map.getSource(SOURCE);
    if (source instanceof GeoJSONSource) void source.setData(featuresOf(own));
    if (this.isHeld) return;
    this.hold(own?.area ?? null);
    if (own) this.reveal(boundsOf([own.outline]));
  }

  /** Puts the knobs where the camera now sees them. */
  place(): void {
    for (const { element, knob } of this.knobs) moveTo(element, this.camera.project(knob.place));
  }

  /** Knobs of an area; those there are stay, so that one that is held is not lost. */
  private hold(area: Area | null): void {
    this.area = area;
    const wanted = area ? knobsOf(area) : [];
    for (const { element } of this.knobs.splice(wanted.length)) element.remove();
    wanted.forEach((knob, i) => {
      const known = this.knobs[i];
      if (known) known.knob = knob;
      else this.knobs.push(this.newKnob(knob));
    });
    for (const { element, knob } of this.knobs) {
      element.className = `map-own-knob ${knob.grip === 'distance' ? 'is-distance' : ''}`.trim();
    }
    this.place();
  }

  private newKnob(knob: Knob): { readonly element: HTMLElement; knob: Knob } {
    const made = { element: mapPart('map-own-knob'), knob };
    this.host.append(made.element);
    onDrag(
      made.element,
      (x, y) => {
        if (!this.area) return;
        this.isHeld = true;
        const next = dragged(this.area, made.knob, this.camera.unproject(x, y));
        if (areaText(next) === areaText(this.area)) return;
        this.hold(next);
        this.onArea(next, false);
      },
      () => {
        const { area, isHeld } = this;
        this.isHeld = false;
        if (area && isHeld) this.onArea(area, true);
      },
    );
    return made;
  }

  /** Moves unless the area is seen whole and large enough. */
  private reveal(wanted: BBox | null): void {
    if (!wanted) return;
    const view = this.camera.bounds(0);
    const part = Math.max((wanted[2] - wanted[0]) / (view[2] - view[0]), (wanted[3] - wanted[1]) / (view[3] - view[1]));
    if (part < LEAST_OF_VIEW || !contains(view, wanted)) this.camera.fit(wanted);
  }
}

/** The outline, and what is written at its northernmost point. */
function featuresOf(own: SceneOwn | null): FeatureCollection {
  const features: Feature[] = own ? [{ type: 'Feature', properties: {}, geometry: own.outline }] : [];
  const top = own && own.label !== '' ? northernmost(own.outline) : null;
  if (top && own) {
    features.push({ type: 'Feature', properties: { label: own.label }, geometry: { type: 'Point', coordinates: top } });
  }
  return { type: 'FeatureCollection', features };
}
