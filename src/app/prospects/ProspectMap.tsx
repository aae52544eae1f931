import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Outlines } from '../../data/outlines';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { SceneOutlines } from '../../map/scene';
import { type Spots, spotScene } from '../../map/spot-scene';
import type { WorkplaceState } from '../../model/answer';
import { type Area, areaOfText, areaText } from '../../model/area';
import { PROSPECT_KINDS, type ProspectKind } from '../../model/prospect-row';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import type { ProspectPoints } from '../../worker/later-messages';
import { useSpeech } from '../context';
import { MapButtons } from '../map/MapButtons';
import { MapFailure } from '../map/MapFailure';
import type { MapHandle } from '../map/map-handle';
import { SchoolSign, WorkplaceSign } from '../map/signs';
import { hasWebGl2 } from '../map/webgl';
import { sceneWords } from '../map/words';
import { saveFile } from '../ui/save-file';
import type { Picking } from './use-picked';
import '../map/map.css';

const GlMap = lazy(() => import('../map/GlMap'));
const DrawTool = lazy(() => import('../map/DrawTool'));
const SvgMap = lazy(() => import('../map/SvgMap'));

/** The signs of workplaces that say nearest what a prospect is. */
const SIGNS: Readonly<Record<ProspectKind, WorkplaceState>> = {
  sleeping: 'sleeping',
  related: 'free',
  'look-alike': 'recognised',
};

/** Takes the place of them. */
const PICKED_SIGN: WorkplaceState = 'used';

interface ProspectMapProps {
  readonly register: Register;
  readonly outlines: SceneOutlines & Pick<Outlines, 'boundaryFile'>;
  readonly theme: 'light' | 'dark';
  readonly points: ProspectPoints;
  readonly title: string;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly picking: Picking;
  /** The area was dragged, as text. */
  readonly onArea: (area: string) => void;
}

/** The prospects that the table lists, on a map, with the schools that are short. */
export default function ProspectMap({
  register,
  outlines,
  theme,
  points,
  title,
  openId,
  onOpen,
  onArea,
  picking,
}: ProspectMapProps) {
  const speech = useSpeech();
  const { language, text } = speech;
  const words = PROSPECTS_TEXT[language];
  const [hover, setHover] = useState<Selection | null>(null);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [scaleHost, setScaleHost] = useState<HTMLElement | null>(null);
  const [isLost, setLost] = useState(false);
  /** A click on the map picks instead of opening. */
  const [isPicking, setPicking] = useState(false);
  const [isDrawing, setDrawing] = useState(false);
  const { picked } = picking;
  const spots = useMemo((): Spots => {
    const kinds = Array.from(points.kind, (kind) => PROSPECT_KINDS[kind] ?? 'look-alike');
    const state = kinds.map((kind, at) => (picked.has(points.ids[at] ?? '') ? PICKED_SIGN : SIGNS[kind]));
    return { lon: points.lon, lat: points.lat, names: points.names, state };
  }, [points, picked]);
  const selected = openId === null ? -1 : points.ids.indexOf(openId);
  const scene = useMemo(() => {
    const { area, outline, schools } = points;
    const shapes = area === null ? null : areaOfText(area);
    const own = shapes && outline && area !== null ? { key: area, outline, area: shapes, label: '' } : null;
    const shown = selected < 0 ? null : selected;
    return spotScene({
      register,
      outlines,
      spots,
      schools,
      selected: shown,
      words: sceneWords(register, 'province', speech),
      own,
    });
  }, [register, outlines, points, spots, selected, speech]);
  const nameOf = (one: Selection) => {
    if (one.kind === 'school') return `${register.schools?.names[one.school] ?? ''}: ${words.schoolShort}`;
    if (one.kind === 'area') return text.map.name;
    const kind = PROSPECT_KINDS[points.kind[one.workplace] ?? -1];
    return `${points.names[one.workplace] ?? ''}${kind ? `: ${words.kinds[kind]}` : ''}`;
  };
  const toggle = (spots: readonly number[]) =>
    picking.toggle(
      spots.flatMap((spot) => {
        const id = points.ids[spot];
        return id === undefined ? [] : [{ id, name: points.names[spot] ?? '', enterprise: points.enterprises[spot] ?? '' }];
      }),
    );
  const choose = (some: readonly Selection[]) => {
    const spots = some.flatMap((one) => (one.kind === 'workplace' ? [one.workplace] : []));
    if (isPicking) toggle(spots);
    else onOpen(points.ids[spots[0] ?? -1] ?? null);
  };
  const shared = {
    scene,
    hover,
    theme,
    title,
    handle: setHandle,
    describe: (target: Parameters<React.ComponentProps<typeof GlMap>['describe']>[0]) => {
      if (target.kind === 'things')
        return target.selections
          .filter(({ kind }) => kind !== 'area')
          .slice(0, 6)
          .map(nameOf);
      const [chosen, related, sleeping, alike] = target.counts;
      return [
        ...(chosen > 0 ? [`${words.pickedSign}: ${chosen}`] : []),
        ...(sleeping > 0 ? [`${words.kinds.sleeping}: ${sleeping}`] : []),
        ...(related > 0 ? [`${words.kinds.related}: ${related}`] : []),
        ...(alike > 0 ? [`${words.kinds['look-alike']}: ${alike}`] : []),
      ];
    },
    onSelect: (one: Selection | null) => choose(one ? [one] : []),
    onHover: setHover,
    onReach: () => {},
    onArea: (area: Area, isFinal: boolean) => isFinal && onArea(areaText(area)),
    // Of several at one point the best is opened; the table has the others. None is what a moving map says.
    onChoose: (all: readonly Selection[]) => {
      if (all.some(({ kind }) => kind === 'workplace')) choose(all);
    },
    onGroup: (members: () => readonly number[]) => {
      if (isPicking) toggle(members());
      return isPicking;
    },
  };
  const areaBefore = useRef(points.area);
  // An area brings itself into sight; without one, all of it does.
  useEffect(() => {
    if (areaBefore.current !== null && points.area === null) handle?.zoomToAll();
    areaBefore.current = points.area;
  }, [points.area, handle]);
  const isSimple = isLost || !hasWebGl2();
  const save = async () => {
    if (!handle) return;
    const lines = [...(register.isExample ? [text.map.example] : []), text.map.attribution(outlines.boundaryFile)];
    saveFile(await handle.picture({ title, lines, legend: [] }), `${words.file}.png`);
  };
  return (
    <section className={`map pr-map${isSimple ? ' map-simple' : ''}`} aria-label={text.map.name}>
      <div className="map-stage">
        <MapFailure message={<p className="map-notice">{text.map.failed}</p>}>
          <Suspense fallback={<p className="map-notice">{text.map.loading}</p>}>
            {isSimple ? <SvgMap {...shared} /> : <GlMap {...shared} scaleHost={scaleHost} onLost={() => setLost(true)} />}
          </Suspense>
        </MapFailure>
        <MapButtons
          hasSelection={selected >= 0}
          disabled={handle === null}
          onZoomIn={() => handle?.zoomIn()}
          onZoomOut={() => handle?.zoomOut()}
          onZoomToSelection={() => handle?.zoomToSelection()}
          onZoomToAll={() => handle?.zoomToAll()}
          onDraw={null}
          isDrawing={false}
          onSave={save}
        />
      </div>
      <ul className="pr-signs">
        {PROSPECT_KINDS.map((kind) => (
          <li key={kind}>
            <WorkplaceSign state={SIGNS[kind]} /> {words.kinds[kind]}
          </li>
        ))}
        {picked.size > 0 && (
          <li>
            <WorkplaceSign state={PICKED_SIGN} /> {words.pickedSign}
          </li>
        )}
        {points.schools.length > 0 && (
          <li>
            <SchoolSign sign="asked" /> {words.schoolShort}
          </li>
        )}
        {points.ids.length < points.found && <li>{words.onMap(speech.format.number(points.ids.length))}</li>}
      </ul>
      <div className="pr-map-tools">
        <button type="button" className="ui-button" aria-pressed={isPicking} onClick={() => setPicking((before) => !before)}>
          {words.pickOnMap}
        </button>
        {handle?.draw && (
          <button type="button" className="ui-button" aria-pressed={isDrawing} onClick={() => setDrawing((before) => !before)}>
            {words.pickDrawn}
          </button>
        )}
        {isPicking && <p className="w-note">{words.pickOnMapHelp}</p>}
      </div>
      {isDrawing && handle?.draw && (
        <Suspense>
          <DrawTool
            handle={handle}
            isChoice
            onEnd={(area) => {
              setDrawing(false);
              if (area !== null) picking.pickWithin(area);
            }}
          />
        </Suspense>
      )}
      <div className="map-strip">
        <p>{text.map.attribution(outlines.boundaryFile)}</p>
        <div className="map-scale" ref={setScaleHost} aria-hidden="true" />
      </div>
    </section>
  );
}
