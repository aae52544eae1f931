import type { MapMouseEvent } from 'maplibre-gl';
import type { Selection } from '../model/selection';
import type { GlMap } from './load-maplibre';
import type { Scene } from './scene';
import { AREA_LAYER, POINT_LAYERS } from './style';
import { pointTarget, sameSelection, type Target } from './target';
import { Tooltip } from './tooltip';

/** Pointing this near to a point is pointing at it, CSS pixels. */
const POINTING_PX = 4;

export interface PointerEvents {
  onSelect(selection: Selection | null): void;
  onHover(selection: Selection | null): void;
  /** Several things lie at one point (CSS pixels of the container): somebody has to choose. None takes the question back. */
  onChoose(selections: readonly Selection[], x: number, y: number): void;
  /** Lines about what the pointer is at; none shows nothing. */
  describe(target: Target): readonly string[];
}

interface PointerOptions {
  readonly map: GlMap;
  readonly container: HTMLElement;
  readonly events: PointerEvents;
  readonly scene: () => Scene | null;
  readonly onCluster: (cluster: number, at: MapMouseEvent['lngLat']) => void;
}

/** Mouse and finger on the map: what they are at, what they choose. */
export class Pointer {
  private readonly options: PointerOptions;
  private readonly tooltip: Tooltip;
  private pointedAt: Selection | null = null;
  /** While something is drawn, clicks are none of ours. */
  isPaused = false;

  constructor(options: PointerOptions) {
    this.options = options;
    this.tooltip = new Tooltip(options.container);
    const { map } = options;
    map.on('click', (event) => this.choose(event));
    map.on('mousemove', (event) => this.point(event));
    map.on('mouseout', () => this.leave());
    map.on('movestart', () => {
      this.tooltip.hide();
      options.events.onChoose([], 0, 0);
    });
  }

  remove(): void {
    this.tooltip.remove();
  }

  private targetAt({ x, y }: { x: number; y: number }): Target | null {
    const { map, scene } = this.options;
    const shown = scene();
    if (!shown) return null;
    const corners: [[number, number], [number, number]] = [
      [x - POINTING_PX, y - POINTING_PX],
      [x + POINTING_PX, y + POINTING_PX],
    ];
    const target = pointTarget(map.queryRenderedFeatures(corners, { layers: [...POINT_LAYERS] }), shown.campuses);
    if (target) return target;
    const row = map.queryRenderedFeatures([x, y], { layers: [AREA_LAYER] })[0]?.properties.row;
    return typeof row === 'number' ? { kind: 'things', selections: [{ kind: 'area', region: row }] } : null;
  }

  private choose({ point, lngLat }: MapMouseEvent): void {
    if (this.isPaused) return;
    const { events, onCluster } = this.options;
    const target = this.targetAt(point);
    this.tooltip.hide();
    if (target?.kind === 'cluster') {
      onCluster(target.cluster, lngLat);
      return;
    }
    const selections = target?.selections ?? [];
    if (selections.length > 1) events.onChoose(selections, point.x, point.y);
    else events.onSelect(selections[0] ?? null);
  }

  private point({ point }: MapMouseEvent): void {
    if (this.isPaused) {
      this.leave();
      return;
    }
    const { map, events } = this.options;
    const target = this.targetAt(point);
    map.getCanvas().style.cursor = target ? 'pointer' : '';
    const hovered = target?.kind === 'things' ? (target.selections[0] ?? null) : null;
    if (!sameSelection(this.pointedAt, hovered)) events.onHover(hovered);
    this.pointedAt = hovered;
    // A finger leaves the tooltip behind where nobody can wave it away.
    const canHover = globalThis.matchMedia('(hover: hover)').matches;
    this.tooltip.show(target && canHover ? events.describe(target) : [], point.x, point.y);
  }

  private leave(): void {
    this.tooltip.hide();
    if (this.pointedAt) this.options.events.onHover(null);
    this.pointedAt = null;
  }
}
