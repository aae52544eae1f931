import type { BBox, FeatureCollection } from 'geojson';
import type { Area } from '../model/area';
import type { Selection } from '../model/selection';
import { sceneBounds } from './bounds';
import { type ClusterIndex, clusterIndex } from './clusters';
import type { DrawEvents, Drawing } from './draw';
import type { DrawKind } from './draw-shape';
import {
  campusBoxes,
  campusFeatures,
  changedRegions,
  clusterFeatures,
  hoveredFeatures,
  labelFeatures,
  type Measure,
  pickedFeatures,
  placeClusters,
  placeLabels,
  proofFeatures,
  regionFeatures,
  regionLook,
  townFeatures,
} from './features';
import { FONT_FILES, GeoJSONSource, GlMap, ScaleControl } from './load-maplibre';
import { CLOSEST_ZOOM, type Covered, contains, MapCamera, paddingOf, WIDEST_ZOOM } from './map-camera';
import type { OwnView } from './own-view';
import { readPalette, textMeasure } from './page';
import type { Palette } from './palette';
import type { Caption } from './picture';
import { Pointer, type PointerEvents } from './pointer';
import type { RingView } from './ring-view';
import { pointOf, type Scene } from './scene';
import { layersOf, SOURCES, type SourceName, styleOf } from './style';
import { BASE_PICTURES, pictureOf } from './symbols';
import { sameSelection } from './target';

/** Flanders and Brussels, for the time before the first scene, and for scenes without regions. */
const FIRST_BOUNDS: [number, number, number, number] = [2.5, 50.65, 5.95, 51.52];
const SETTLE_MS = 100;
/** A double click comes within this time. */
const LAST_CLICK_MS = 500;
const FADE_MS = 160;

export interface MapEvents extends PointerEvents {
  /** The ring's knob was dragged to a whole number of kilometres; `isFinal` when it is let go. */
  onReach(km: number, isFinal: boolean): void;
  /** A handle of the reader's own area was dragged; `isFinal` when it is let go. */
  onArea(area: Area, isFinal: boolean): void;
  /** The graphics card gave up: this map is of no more use. */
  onLost(): void;
  /** A cluster was clicked: true when that means something else than coming nearer. */
  onGroup(workplaces: () => readonly number[]): boolean;
}

export interface MapViewOptions {
  readonly container: HTMLElement;
  /** Gets the scale bar. */
  readonly scaleHost: HTMLElement;
  /** How much of the map's edges is covered now. */
  readonly covered: () => Covered;
  readonly events: MapEvents;
}

/** The only one that holds a MapLibre map. It owns the camera, which lives in the address under #kaart. */
export class MapView {
  private readonly events: MapEvents;
  private readonly map: GlMap;
  private readonly container: HTMLElement;
  private ring: Promise<RingView> | null = null;
  private readonly pointer: Pointer;
  private readonly camera: MapCamera;
  private readonly measure: Measure = textMeasure();
  private readonly ready: Promise<unknown>;
  private palette: Palette;
  private shown: Scene | null = null;
  private waiting: Scene | null = null;
  private own: Promise<OwnView> | null = null;
  private drawings = 0;
  private clusters: ClusterIndex | null = null;
  /** The part of the world for which clusters were worked out, and the zoom. */
  private clustered: { readonly bounds: BBox; readonly zoom: number } | null = null;
  private hovered: Selection | null = null;
  private arrangeTimer: ReturnType<typeof setTimeout> | undefined;
  private removed = false;

  /** Throws when the browser cannot draw with WebGL2. */
  constructor({ container, scaleHost, covered, events }: MapViewOptions) {
    this.events = events;
    this.container = container;
    this.palette = readPalette(container);
    const fadeDuration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE_MS;
    this.map = new GlMap({
      container,
      style: styleOf(this.palette, FONT_FILES, fadeDuration),
      fadeDuration,
      hash: 'kaart',
      bounds: FIRST_BOUNDS,
      fitBoundsOptions: { padding: paddingOf(container, covered()) },
      minZoom: WIDEST_ZOOM,
      maxZoom: CLOSEST_ZOOM,
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      maxPitch: 0,
      renderWorldCopies: false,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.camera = new MapCamera(this.map, covered);
    this.pointer = new Pointer({
      map: this.map,
      container,
      events,
      scene: () => this.shown,
      onCluster: (cluster, at) =>
        events.onGroup(() => this.clusters?.members(cluster) ?? []) ||
        this.camera.approach(at, this.clusters?.expansionZoom(cluster) ?? 0),
    });
    this.addPictures();
    scaleHost.append(new ScaleControl({ maxWidth: 110 }).onAdd(this.map));
    this.ready = this.map.once('style.load').then(() => {});
    this.listen();
  }

  /**
   * Draws a scene; parts that are the same objects as before are left alone.
   * Resolves with the first frame that has all of it, so that the way from a question to the painted map can be timed; false when a
   * newer scene overtook it.
   */
  async show(scene: Scene): Promise<boolean> {
    this.waiting = scene;
    await this.ready;
    if (this.removed || this.waiting !== scene) return false;
    this.waiting = null;
    const before = this.shown;
    if (before === scene) return false;
    this.shown = scene;
    this.showAreas(before, scene);
    if (before?.towns !== scene.towns || before.level !== scene.level) this.fill('towns', townFeatures(scene));
    if (before?.workplaces !== scene.workplaces) this.clusters = clusterIndex(scene.workplaces);
    if (before?.selectedPoint !== scene.selectedPoint) this.fill('picked', pickedFeatures(scene.selectedPoint));
    if (before?.proof !== scene.proof) this.fill('proof', proofFeatures(scene.proof));
    const own = before?.own === scene.own ? null : this.showOwn();
    const ring = before?.ring === scene.ring && before?.words === scene.words ? null : this.showRing();
    const parts = ['workplaces', 'areas', 'campuses', 'shapes'] as const;
    if (parts.some((part) => before?.[part] !== scene[part])) this.arrange();
    else if (before?.ring !== scene.ring) this.arrangeSoon();
    if (before?.selectedRegion !== scene.selectedRegion || before?.selectedPoint !== scene.selectedPoint)
      this.camera.reveal(scene);
    await Promise.all([own, ring]);
    await this.painted();
    return this.shown === scene;
  }

  /** Outlines a region, or puts a circle around a school or a workplace. */
  setHover(selection: Selection | null): void {
    if (sameSelection(this.hovered, selection)) return;
    this.mark(this.hovered?.kind === 'area' ? this.hovered.region : null, 'hover', false);
    this.hovered = selection;
    this.mark(selection?.kind === 'area' ? selection.region : null, 'hover', true);
    void this.ready.then(() => {
      if (this.shown && !this.removed) this.fill('hovered', hoveredFeatures(pointOf(this.shown, this.hovered)));
    });
  }

  /** Reads the colours of the page again, after light became dark or the other way round. */
  refreshPalette(): void {
    const palette = readPalette(this.container);
    if (JSON.stringify(palette) === JSON.stringify(this.palette)) return;
    this.palette = palette;
    void this.ready.then(() => {
      if (!this.removed) this.recolour();
    });
  }

  /** Spoken name of the map. */
  setTitle(title: string): void {
    this.map.getCanvas().setAttribute('aria-label', title);
  }

  zoomIn(): void {
    this.camera.zoomBy(1);
  }

  zoomOut(): void {
    this.camera.zoomBy(-1);
  }

  zoomToSelection(): void {
    if (this.shown) this.camera.fitSelection(this.shown);
  }

  zoomToAll(): void {
    if (this.shown) this.camera.fit(sceneBounds(this.shown) ?? FIRST_BOUNDS);
  }

  /** The map as it is now, with its caption below, as PNG. */
  async picture(caption: Caption): Promise<Blob> {
    const frame = this.map.once('render').then(() => createImageBitmap(this.map.getCanvas()));
    this.map.triggerRepaint();
    const { composePicture } = await import('./picture');
    return composePicture(await frame, caption, this.palette, globalThis.devicePixelRatio);
  }

  /** Lets the reader draw a shape; resolves with the library that does it. */
  async draw(kind: DrawKind, events: DrawEvents): Promise<Drawing> {
    const { startDrawing } = await import('./draw');
    await this.ready;
    this.pointer.isPaused = true;
    this.drawings += 1;
    const mine = this.drawings;
    return startDrawing(this.map, kind, this.palette, {
      ...events,
      onEnd: (shape) => {
        // The click that ends it is still to come; it is none of the map's, nor are those of a drawing that was begun since.
        setTimeout(() => {
          if (this.drawings === mine) this.pointer.isPaused = false;
        }, LAST_CLICK_MS);
        events.onEnd(shape);
      },
    });
  }

  /** The map alone, at once, as an address for an image: printing does not wait. */
  snapshot(): string {
    this.map.redraw();
    return this.map.getCanvas().toDataURL();
  }

  remove(): void {
    this.removed = true;
    this.pointer.remove();
    this.map.remove();
  }

  private showAreas(before: Scene | null, scene: Scene): void {
    if (before?.land !== scene.land) this.fill('land', scene.land);
    if (before?.borders !== scene.borders) this.fill('borders', lines(scene.borders));
    if (before?.municipalBorders !== scene.municipalBorders) this.fill('municipal', lines(scene.municipalBorders));
    if (before?.shapes !== scene.shapes) {
      this.map.removeFeatureState({ source: 'regions' });
      this.fill('regions', regionFeatures(scene));
    } else if (before.areas !== scene.areas) {
      const update = changedRegions(before.areas, scene.areas).map((area) => ({
        id: area.region,
        addOrUpdateProperties: Object.entries(regionLook(area)).map(([key, value]) => ({ key, value })),
      }));
      if (update.length > 0) void this.source('regions')?.updateData({ update });
    }
    if (before?.selectedRegion !== scene.selectedRegion || before.shapes !== scene.shapes) {
      this.mark(before?.selectedRegion ?? null, 'selected', false);
      this.mark(scene.selectedRegion, 'selected', true);
    }
  }

  /** What draws the reader's own area is fetched when there is one. */
  private async showOwn(): Promise<void> {
    if (!this.shown?.own && !this.own) return;
    this.own ??= import('./own-view').then(
      ({ OwnView }) =>
        new OwnView(this.map, this.container, this.camera, this.palette, (area, isFinal) => this.events.onArea(area, isFinal)),
    );
    const view = await this.own;
    if (!this.removed) view.show(this.shown?.own ?? null);
  }

  /** So is the ring. */
  private async showRing(): Promise<void> {
    if (!this.shown?.ring && !this.ring) return;
    const words = (km: number) => this.shown?.words.km(km) ?? '';
    this.ring ??= import('./ring-view').then(
      ({ RingView }) =>
        new RingView(this.map, this.container, this.camera, this.palette, words, (km, isFinal) =>
          this.events.onReach(km, isFinal),
        ),
    );
    const view = await this.ring;
    if (!this.removed && this.shown) view.show(this.shown.ring, this.shown.selectedPoint?.name ?? '');
  }

  /** A ring that is being dragged passes through many sizes; points that it leaves or reaches follow when it rests. */
  private arrangeSoon(): void {
    clearTimeout(this.arrangeTimer);
    this.arrangeTimer = setTimeout(() => this.arrange(), SETTLE_MS);
  }

  /** Works out labels and discs for the part of the world in view and somewhat around it. */
  private arrange(): void {
    const { shown, clusters } = this;
    clearTimeout(this.arrangeTimer);
    if (!shown || !clusters || this.removed) return;
    const { zoom } = this.camera;
    const bounds = this.camera.bounds(0.5);
    this.clustered = { bounds, zoom };
    const points = campusBoxes(shown.campuses, this.camera);
    const labels = placeLabels(shown, points, this.camera, this.measure);
    const taken = labels.map((label) => label.box);
    const discs = placeClusters(clusters.at(bounds, zoom), taken, points, this.camera);
    this.fill('campuses', campusFeatures(shown.campuses, shown.ring));
    this.fill('labels', labelFeatures(labels, this.camera));
    this.fill('workplaces', clusterFeatures(discs, shown.workplaces, shown.ring, this.camera));
  }

  private followCamera(isStill: boolean): void {
    void this.ring?.then((ring) => ring.place());
    void this.own?.then((own) => own.place());
    const { clustered } = this;
    if (!clustered) return;
    const { zoom } = this.camera;
    const isOutside = !contains(clustered.bounds, this.camera.bounds(0));
    const isZoomed = isStill ? zoom !== clustered.zoom : Math.floor(zoom) !== Math.floor(clustered.zoom);
    if (isOutside || isZoomed) this.arrange();
  }

  private source(name: SourceName): GeoJSONSource | null {
    const source = this.map.getSource(name);
    return source instanceof GeoJSONSource ? source : null;
  }

  private fill(name: SourceName, data: FeatureCollection): void {
    void this.source(name)?.setData(data);
  }

  private mark(region: number | null, state: 'hover' | 'selected', on: boolean): void {
    if (region === null) return;
    void this.ready.then(() => {
      if (!this.removed) this.map.setFeatureState({ source: 'regions', id: region }, { [state]: on });
    });
  }

  private painted(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        const isWhole = () => this.map.areTilesLoaded() && SOURCES.every((name) => this.map.isSourceLoaded(name));
        if (!this.removed && !isWhole()) return;
        this.map.off('render', look);
        resolve();
      };
      this.map.on('render', look);
      this.map.triggerRepaint();
    });
  }

  private addPictures(): void {
    const draw = (id: string) => pictureOf(id, this.palette, 2);
    this.map.setMissingStyleImageResolver(async (id) => {
      const picture = draw(id);
      if (picture && !this.map.hasImage(id)) this.map.addImage(id, picture, { pixelRatio: picture.pixelRatio });
    });
    void this.map.once('style.load').then(() => {
      for (const id of BASE_PICTURES) {
        const picture = draw(id);
        if (picture && !this.map.hasImage(id)) this.map.addImage(id, picture, { pixelRatio: picture.pixelRatio });
      }
    });
  }

  private recolour(): void {
    void this.ring?.then((ring) => ring.recolour(this.palette));
    void this.own?.then((own) => own.recolour(this.palette));
    for (const id of this.map.listImages()) {
      const picture = pictureOf(id, this.palette, 2);
      if (picture) this.map.updateImage(id, picture);
    }
    for (const layer of layersOf(this.palette)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        if (name.endsWith('color')) this.map.setPaintProperty(layer.id, name as 'line-color', value);
      }
    }
  }

  private listen(): void {
    const { map } = this;
    map.on('move', () => this.followCamera(false));
    map.on('moveend', () => this.followCamera(true));
    map.on('resize', () => this.followCamera(true));
    map.on('webglcontextlost', () => {
      if (!this.removed) this.events.onLost();
    });
  }
}

function lines(geometry: Scene['borders']): FeatureCollection {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}
