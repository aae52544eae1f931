import { useState } from 'react';
import { useSpeech } from '../context';

interface MapButtonsProps {
  readonly hasSelection: boolean;
  readonly disabled: boolean;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onZoomToSelection: () => void;
  readonly onZoomToAll: () => void;
  /** Null where nothing can be drawn. */
  readonly onDraw: (() => void) | null;
  readonly isDrawing: boolean;
  /** Rejects when no picture could be made. */
  readonly onSave: () => Promise<void>;
}

/** Buttons at the top right of the map. */
export function MapButtons(props: MapButtonsProps) {
  const { text } = useSpeech();
  const [failed, setFailed] = useState(false);
  const save = () => {
    props.onSave().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <fieldset className="map-buttons" aria-label={text.map.controls}>
      <MapButton label={text.map.zoomIn} path="M8 3v10M3 8h10" disabled={props.disabled} onClick={props.onZoomIn} />
      <MapButton label={text.map.zoomOut} path="M3 8h10" disabled={props.disabled} onClick={props.onZoomOut} />
      {props.hasSelection && (
        <MapButton
          label={text.map.zoomToSelection}
          path="M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
          disabled={props.disabled}
          onClick={props.onZoomToSelection}
        />
      )}
      <MapButton
        label={text.map.zoomToAll}
        path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
        disabled={props.disabled}
        onClick={props.onZoomToAll}
      />
      <MapButton
        label={text.map.save}
        path="M8 2v8M4.5 6.8 8 10.2l3.5-3.4M2.5 13.5h11"
        disabled={props.disabled}
        onClick={save}
      />
      {props.onDraw && (
        <MapButton
          label={text.map.draw}
          path="m3 13 .7-3L10.8 2.9l2.3 2.3L6 12.3z"
          disabled={false}
          isPressed={props.isDrawing}
          onClick={props.onDraw}
        />
      )}
      <p className="map-saved" role="status" hidden={!failed}>
        {failed && text.map.saveFailed}
      </p>
    </fieldset>
  );
}

interface MapButtonProps {
  readonly label: string;
  readonly path: string;
  readonly disabled: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function MapButton({ label, path, disabled, isPressed, onClick }: MapButtonProps) {
  return (
    <button
      type="button"
      className="map-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}
