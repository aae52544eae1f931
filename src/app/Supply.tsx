import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Selection } from '../model/selection';
import { AnswerPanel } from './answer/AnswerPanel';
import type { OwnArea } from './answer/judged';
import { useSpeech } from './context';
import type { LinkState } from './link';
import { MapPanel } from './map/MapPanel';
import { usePainter } from './map/painting';
import { curveRequest, groundOf, questionOf } from './requests';
import { linkOfSelection, selectionOfLink } from './selection';
import { keptPartOf, partOf, type Session, type Snapshot, shownOf } from './session';
import { ExampleBanner } from './shell/ExampleBanner';
import { Fallible } from './shell/Fallible';
import { Peek } from './shell/Peek';
import type { Theme } from './shell/theme';
import { Segmented } from './ui/Segmented';

// What the first screen does not show is fetched when it is asked for.
const SchoolPanel = lazy(() => import('./answer/SchoolPanel').then((module) => ({ default: module.SchoolPanel })));
const WorkplacePanel = lazy(() => import('./answer/WorkplacePanel').then((module) => ({ default: module.WorkplacePanel })));

interface SupplyProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly loaded: NonNullable<Snapshot['loaded']>;
  readonly link: LinkState;
  /** The area of the reader's own; null while there is none. */
  readonly own: OwnArea | null;
  readonly theme: Theme;
  readonly onAbout: () => void;
  readonly isDrawing: boolean;
  readonly onDrawing: (isDrawing: boolean) => void;
  /** The question panel. */
  readonly children: ReactNode;
}

const OwnBanner = lazy(() => import('./shell/OwnBanner').then((module) => ({ default: module.OwnBanner })));

type Pane = 'map' | 'answer';

/** Supply and demand: question, map and answer side by side; one of map and answer at a time on a phone. */
export function Supply({ session, snapshot, loaded, link, own, theme, onAbout, isDrawing, onDrawing, children }: SupplyProps) {
  const speech = useSpeech();
  const { text } = speech;
  const [pane, setPane] = useState<Pane>('map');
  const [isProofShown, setProofShown] = useState(false);
  const [hover, setHover] = useState<Selection | null>(null);
  const { register, outlines } = loaded;
  const { schoolReach, layer2 } = snapshot;
  const { answer, shared } = useMemo(() => shownOf(snapshot), [snapshot]);
  const { navigate } = session;
  // An area is a row of its division: while the answer is still about another division, it is none of its rows.
  const isOfAnswer = link.selection?.kind !== 'area' || answer?.question.level === link.level;
  const selection = useMemo(
    () => (isOfAnswer ? selectionOfLink(link.selection, link.level, register) : null),
    [isOfAnswer, link.selection, link.level, register],
  );
  const select = (next: Selection | null) => navigate({ selection: linkOfSelection(next, link.level, register) });
  const reach = (reachKm: number, isFinal = true) => navigate({ reachKm }, isFinal ? 'push' : 'draft');
  const reachKm = link.reachKm ?? answer?.reachKm ?? 0;
  const { layer } = link;
  const judgement = useMemo(() => answer && { answer, shared, layer, own }, [answer, shared, layer, own]);
  const ground = shared?.ground ?? groundOf(link);
  // While newer ones of another reach are on their way, these stay.
  const room = (answer && keptPartOf(layer2, 'room', { question: answer.question, ground })?.response) ?? null;
  const heat = (answer && keptPartOf(layer2, 'heat', answer.question)?.response) ?? null;
  const painter = usePainter(link.paint !== 'verdict');
  const painting = useMemo(() => {
    if (!judgement || !painter) return null;
    const ask = { register, judgement, speech };
    if (link.paint === 'room') return room && painter.paintRoom(ask, room);
    return link.paint === 'heat' ? heat && painter.paintHeat(ask, heat) : null;
  }, [painter, link.paint, register, judgement, room, heat, speech]);
  const proof = isProofShown ? (shared?.match.certificate ?? null) : null;
  const question = questionOf(link);
  const match = keptPartOf(layer2, 'match', { question, ground: groundOf(link) })?.response ?? null;
  const ownReach = selection?.kind === 'school' && schoolReach?.school === selection.school ? schoolReach : null;
  return (
    <main
      className="s-supply"
      data-pane={isDrawing ? 'map' : pane}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && selection) select(null);
      }}
    >
      <aside className="s-question" aria-label={text.shell.question}>
        {children}
      </aside>
      <nav className="s-panes" aria-label={text.shell.panesLabel}>
        <Segmented
          label={text.shell.panesLabel}
          value={pane}
          onChange={setPane}
          options={[
            { value: 'map', label: text.shell.panes.map },
            { value: 'answer', label: text.shell.panes.list },
          ]}
        />
      </nav>
      <div className="s-map">
        {judgement && (
          <MapPanel
            register={register}
            outlines={outlines}
            judgement={judgement}
            painting={painting}
            selection={selection}
            hover={hover}
            reachKm={reachKm}
            breakEvenKm={ownReach?.curve.breakEvenAloneKm ?? null}
            proof={proof}
            theme={theme}
            onSelect={select}
            onHover={setHover}
            onReach={reach}
            onArea={(area, isFinal) => navigate({ area }, isFinal ? 'push' : 'draft')}
            {...{ isDrawing, onDrawing }}
          >
            {register.isExample ? (
              <ExampleBanner onMore={onAbout} />
            ) : (
              <Suspense>
                <OwnBanner title={register.title} dataset={link.dataset} href={session.href} navigate={navigate} />
              </Suspense>
            )}
          </MapPanel>
        )}
        {judgement && <Peek register={register} judgement={judgement} selection={selection} onOpen={() => setPane('answer')} />}
      </div>
      <section className="s-answer" id="answer" tabIndex={-1} aria-label={text.shell.answer}>
        <Fallible key={selection?.kind}>
          <Suspense>
            {judgement && selection?.kind === 'school' && (
              <SchoolPanel
                register={register}
                judgement={judgement}
                school={selection.school}
                schoolReach={ownReach}
                curve={partOf(layer2, 'curve', curveRequest(question, ground, selection.school))}
                free={keptPartOf(layer2, 'free', { question, school: selection.school })}
                match={match}
                reachKm={reachKm}
                onReach={reach}
                href={session.href}
                selection={selection}
                hover={hover}
                onSelect={select}
                onHover={setHover}
              />
            )}
            {judgement && selection?.kind === 'workplace' && (
              <WorkplacePanel
                register={register}
                judgement={judgement}
                workplace={selection.workplace}
                match={match}
                href={session.href}
                onSelect={select}
              />
            )}
          </Suspense>
        </Fallible>
        {judgement && (selection === null || selection.kind === 'area') && (
          <AnswerPanel
            register={register}
            judgement={judgement}
            painting={painting}
            room={room}
            table={link.table}
            session={session}
            selection={selection}
            hover={hover}
            onSelect={select}
            onHover={setHover}
            isProofShown={isProofShown}
            onProof={setProofShown}
          />
        )}
      </section>
    </main>
  );
}
