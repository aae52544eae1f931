import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Outlines } from '../../data/outlines';
import { type Proof, type Scene, type SceneInput, type SceneOutlines, toScene } from '../../map/scene';
import { type Area, areaText } from '../../model/area';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import type { Judgement } from '../answer/judged';
import { useSpeech } from '../context';
import { saveFile } from '../ui/save-file';
import type { Choice } from './Chooser';
import { facesOf } from './faces';
import { Legend } from './Legend';
import { MapButtons } from './MapButtons';
import { MapFailure } from './MapFailure';
import type { MapHandle } from './map-handle';
import type { Painting } from './painting';
import { hasWebGl2 } from './webgl';
import { captionOf, describe, factsOf, levelInSentence, nameOf, sceneWords } from './words';
import './map.css';

const fetchGlMap = () => import('./GlMap');
const GlMap = lazy(fetchGlMap);
const SvgMap = lazy(() => import('./SvgMap'));
const DrawTool = lazy(() => import('./DrawTool'));
const Chooser = lazy(() => import('./Chooser').then((module) => ({ default: module.Chooser })));

/** Fetches the moving map while the data are still on their way; nothing where it cannot work. */
export function preloadMap(): void {
  if (hasWebGl2()) void fetchGlMap();
}

interface MapPanelProps {
  readonly register: Register;
  readonly outlines: SceneOutlines & Pick<Outlines, 'boundaryFile'>;
  /** What is drawn: while a newer answer is on its way, the last one. */
  readonly judgement: Judgement;
  /** An amount to show in place of the verdicts. */
  readonly painting: Painting | null;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  /** Radius of the ring around a selected school; may run ahead of the answer. */
  readonly reachKm: number;
  readonly breakEvenKm: number | null;
  /** Schools and workplaces that prove what is being read; null = none. */
  readonly proof: Proof | null;
  readonly theme: 'light' | 'dark';
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  /** The ring was dragged; `isFinal` when it is let go. */
  readonly onReach: (km: number, isFinal: boolean) => void;
  /** The reader's own area was dragged or drawn, as text; `isFinal` when it is let go. */
  readonly onArea: (area: string, isFinal: boolean) => void;
  readonly isDrawing: boolean;
  readonly onDrawing: (isDrawing: boolean) => void;
  /** Draws the simple map even where the moving one would work. */
  readonly forceSvg?: boolean;
  /** Laid over the top of the map. */
  readonly children?: ReactNode;
}

/** The map with its buttons, legend and notices: moving where WebGL2 works, else a simple one of the same scene. */
export function MapPanel(props: MapPanelProps) {
  const { register, outlines, judgement, painting, selection, reachKm, breakEvenKm, proof, forceSvg = false } = props;
  const { answer, own = null } = judgement;
  const speech = useSpeech();
  const { text } = speech;
  const [isLost, setIsLost] = useState(false);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [scaleHost, setScaleHost] = useState<HTMLElement | null>(null);
  const [makeScene] = useState(sceneMaker);

  const { level } = answer.question;
  const words = useMemo(() => sceneWords(register, level, speech), [register, level, speech]);
  const faces = useMemo(() => painting?.faces ?? facesOf(judgement, text), [painting, judgement, text]);
  const loads = painting?.loads ?? null;
  const drawn = useMemo(() => own && { key: own.named.code, outline: own.outline, area: own.shapes, label: own.width }, [own]);
  const scene = useMemo(
    () => makeScene({ register, outlines, answer, selection, reachKm, breakEvenKm, proof, words, faces, loads, own: drawn }),
    [makeScene, register, outlines, answer, selection, reachKm, breakEvenKm, proof, words, faces, loads, drawn],
  );
  const verdicts = useMemo(() => new Set(scene.areas.map((area) => area.verdict)), [scene.areas]);

  const isSimple = forceSvg || isLost || !hasWebGl2();
  const shared = {
    scene,
    hover: props.hover,
    theme: props.theme,
    title: painting?.name ?? text.map.title(levelInSentence(level, speech)),
    handle: setHandle,
    describe: (target: Parameters<typeof describe>[0]) => describe(target, register, judgement, painting, speech),
    onSelect: (chosen: Selection | null) => {
      setChoice(null);
      props.onSelect(chosen);
    },
    onHover: props.onHover,
    onReach: props.onReach,
    onArea: (area: Area, isFinal: boolean) => props.onArea(areaText(area), isFinal),
    onChoose: (selections: readonly Selection[], x: number, y: number) =>
      setChoice(selections.length > 0 ? { selections, x, y } : null),
  };
  const save = async () => {
    if (handle)
      saveFile(
        await handle.picture(captionOf(register, judgement, painting, selection, speech, outlines.boundaryFile)),
        `${text.map.file}.png`,
      );
  };

  return (
    <section className={isSimple ? 'map map-simple' : 'map'} aria-label={text.map.name}>
      <div className="map-stage">
        <MapFailure message={<p className="map-notice">{text.map.failed}</p>}>
          <Suspense fallback={<p className="map-notice">{text.map.loading}</p>}>
            {isSimple ? <SvgMap {...shared} /> : <GlMap {...shared} scaleHost={scaleHost} onLost={() => setIsLost(true)} />}
          </Suspense>
        </MapFailure>
        <div className="map-over">
          {props.children}
          {props.isDrawing && handle?.draw && (
            <Suspense>
              <DrawTool
                handle={handle}
                onEnd={(area) => {
                  props.onDrawing(false);
                  if (area !== null) props.onArea(area, true);
                }}
              />
            </Suspense>
          )}
        </div>
        <MapButtons
          hasSelection={selection !== null || own !== null}
          disabled={handle === null}
          onZoomIn={() => handle?.zoomIn()}
          onZoomOut={() => handle?.zoomOut()}
          onZoomToSelection={() => handle?.zoomToSelection()}
          onZoomToAll={() => handle?.zoomToAll()}
          onSave={save}
          onDraw={handle?.draw ? () => props.onDrawing(!props.isDrawing) : null}
          isDrawing={props.isDrawing}
        />
        {choice && (
          <Suspense>
            <Chooser
              key={`${choice.x} ${choice.y}`}
              choice={choice}
              nameOf={(one) => nameOf(one, register, answer, speech)}
              factsOf={(one) => factsOf(one, register, judgement, painting, speech)}
              onChoose={shared.onSelect}
              onClose={() => setChoice(null)}
            />
          </Suspense>
        )}
        <Legend
          level={level}
          verdicts={verdicts}
          painting={painting}
          hasCampus={scene.campuses.some((campus) => campus.schools.length > 1)}
          hasRelated={scene.campuses.some((campus) => campus.offers === 'related')}
          hasAgreements={register.agreements !== null}
          hasRing={scene.ring !== null}
          hasBreakEven={(scene.ring?.breakEvenKm ?? null) !== null}
        />
      </div>
      <div className="map-strip">
        <p>
          {isSimple && !forceSvg && <span>{text.map.simple} </span>}
          {text.map.attribution(outlines.boundaryFile)}
        </p>
        <div className="map-scale" ref={setScaleHost} aria-hidden="true" />
      </div>
    </section>
  );
}

/** Builds scenes that share with the one before whatever did not change. */
function sceneMaker(): (input: SceneInput) => Scene {
  let previous: Scene | null = null;
  return (input) => {
    previous = toScene(input, previous);
    return previous;
  };
}
