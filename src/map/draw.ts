import {
  type HexColor,
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { AreaShape } from '../model/area';
import { type DrawKind, shapeOf } from './draw-shape';
import type { GlMap } from './load-maplibre';
import type { Palette } from './palette';

export interface DrawEvents {
  /** The shape, or null when it was given up. */
  readonly onEnd: (shape: AreaShape | null) => void;
}

/** Drawing under way. */
export interface Drawing {
  /** Ends it with what is there, if that is a shape already. */
  finish(): void;
  /** Takes back the last point. */
  undo(): void;
  cancel(): void;
}

/** Lets the reader draw one shape on the map. */
export function startDrawing(map: GlMap, kind: DrawKind, palette: Palette, { onEnd }: DrawEvents): Drawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map }),
    modes: [modeOf(kind, palette)],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  const press = (key: string) => map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
  let isOver = false;
  const end = (shape: AreaShape | null) => {
    if (isOver) return;
    isOver = true;
    // Not while the library is still telling that a shape is finished.
    queueMicrotask(() => draw.stop());
    onEnd(shape);
  };
  draw.on('finish', (id) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry;
    const positions =
      geometry?.type === 'LineString' ? geometry.coordinates : geometry?.type === 'Polygon' ? geometry.coordinates[0] : [];
    end(shapeOf(kind, positions ?? []));
  });
  draw.start();
  draw.setMode(kind);
  map.getCanvas().focus({ preventScroll: true });
  return {
    // The library has no call for it: its key is.
    finish: () => press('Enter'),
    undo: () => draw.undo(),
    cancel: () => end(null),
  };
}

function modeOf(kind: DrawKind, palette: Palette) {
  const ink = palette.ink as HexColor;
  const fill = palette.accent as HexColor;
  const points = { closingPointColor: fill, closingPointOutlineColor: palette.surface as HexColor, closingPointWidth: 7 };
  const keyEvents = { cancel: null, finish: 'Enter' };
  const area = { fillColor: fill, fillOpacity: 0.16, outlineColor: ink, outlineWidth: 2 };
  switch (kind) {
    case 'circle':
      return new TerraDrawCircleMode({ drawInteraction: 'click-move-or-drag', keyEvents, styles: area, segments: 96 });
    case 'linestring':
      return new TerraDrawLineStringMode({
        keyEvents,
        showCoordinatePoints: true,
        styles: { lineStringColor: ink, lineStringWidth: 3, coordinatePointColor: fill, ...points },
      });
    case 'polygon':
      return new TerraDrawPolygonMode({
        keyEvents,
        showCoordinatePoints: true,
        validation: (feature, { updateType }) =>
          updateType === 'provisional' ? { valid: true } : ValidateNotSelfIntersecting(feature),
        styles: { ...area, coordinatePointColor: fill, ...points },
      });
  }
}
