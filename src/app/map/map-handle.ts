import type { DrawEvents, Drawing } from '../../map/draw';
import type { DrawKind } from '../../map/draw-shape';
import type { Caption } from '../../map/picture';
import type { Scene } from '../../map/scene';
import type { Target } from '../../map/target';
import type { Area } from '../../model/area';
import type { Selection } from '../../model/selection';

/** What the buttons around a map can ask of it, whichever way it is drawn. */
export interface MapHandle {
  zoomIn(): void;
  zoomOut(): void;
  /** Brings the selection into view, or everything when nothing is selected. */
  zoomToSelection(): void;
  zoomToAll(): void;
  /** PNG with the caption under the map. */
  picture(caption: Caption): Promise<Blob>;
  /** Lets the reader draw a shape; the simple map cannot. */
  draw?(kind: DrawKind, events: DrawEvents): Promise<Drawing>;
}

/** What both kinds of map take. */
export interface MapProps {
  readonly scene: Scene;
  readonly hover: Selection | null;
  readonly theme: 'light' | 'dark';
  readonly title: string;
  readonly handle: (handle: MapHandle | null) => void;
  readonly describe: (target: Target) => readonly string[];
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  /** `isFinal` when the ring is let go. */
  readonly onReach: (km: number, isFinal: boolean) => void;
  /** The reader's own area was dragged; `isFinal` when it is let go. */
  readonly onArea: (area: Area, isFinal: boolean) => void;
  readonly onChoose: (selections: readonly Selection[], x: number, y: number) => void;
  /** A cluster was clicked, which comes nearer unless this says true. The simple map has none. */
  readonly onGroup?: (workplaces: () => readonly number[]) => boolean;
}
