import { lazy, Suspense, useRef } from 'react';
import type { RoomEverywhere } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import { LAYERS, TABLES, type Table } from '../link';
import type { Painting } from '../map/painting';
import type { Session } from '../session';
import { Fallible } from '../shell/Fallible';
import { Segmented } from '../ui/Segmented';
import { EmptyHelp } from './EmptyHelp';
import { type Judgement, judgedArea } from './judged';
import { LayerNote } from './LayerNote';
import { RegionTable } from './RegionTable';
import { keepNumbers, saySubject } from './say';
import { sayAnswer } from './shared-summary';
import { helpFor } from './summary';
import { usePhone } from './use-phone';
import './answer.css';

// What the first screen does not show is fetched when it is asked for.
const SchoolTable = lazy(() => import('./SchoolTable').then((module) => ({ default: module.SchoolTable })));
const RoomTable = lazy(() => import('./RoomTable').then((module) => ({ default: module.RoomTable })));
const VerdictCard = lazy(() => import('./VerdictCard').then((module) => ({ default: module.VerdictCard })));

interface AnswerPanelProps {
  readonly register: Register;
  readonly judgement: Judgement;
  /** The amount that the map shows in place of verdicts. */
  readonly painting: Painting | null;
  /** Null while it is on its way. */
  readonly room: RoomEverywhere | null;
  readonly table: Table;
  readonly session: Session;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  readonly isProofShown: boolean;
  readonly onProof: (isShown: boolean) => void;
}

/** The answer: one sentence, the table behind it, and the proof of the selected area. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { register, judgement, painting, table, session, selection, hover, onSelect, onHover, isProofShown, onProof } = props;
  const { href, navigate } = session;
  const { answer, shared, layer } = judgement;
  const speech = useSpeech();
  const { text, format } = speech;
  const setTable = (chosen: Table) => navigate({ table: chosen }, 'replace');
  const area = selection?.kind === 'area' ? judgedArea(judgement, selection.region) : null;
  const own = judgement.own ?? null;
  const told = area ?? own;
  const help = helpFor(register, answer);
  const isEmpty = answer.total.schools === 0 && answer.total.workplaces === 0;
  const isPhone = usePhone();
  const head = useRef<HTMLElement>(null);
  const select = (picked: Selection | null) => {
    onSelect(picked);
    // In one long column the sentence and the proof stand above the list: what was asked for must come into view.
    if (isPhone && picked?.kind === 'area') head.current?.scrollIntoView({ block: 'start' });
  };
  const picks = { register, judgement, href, selection, hover, onSelect: select, onHover };
  const note = shared ? (
    <LayerNote {...{ register, area: told, isProofShown, onProof, onSelect }} judgement={{ ...judgement, shared }} />
  ) : null;
  const card = told ? (
    <Fallible>
      <Suspense>
        <VerdictCard
          register={register}
          question={answer.question}
          judged={told}
          session={session}
          onClose={area ? () => onSelect(null) : null}
          onSchools={() => setTable('schools')}
          onSchool={(school) => onSelect({ kind: 'school', school })}
        >
          {note}
        </VerdictCard>
      </Suspense>
    </Fallible>
  ) : null;
  const schoolCount = answer.schools.filter(({ counted, school }) => counted && (area || !own || own.hasSchool(school))).length;
  const tabLabel: Readonly<Record<Table, string>> = {
    ...text.answer.tabs,
    schools: `${text.answer.tabs.schools} ${format.number(schoolCount)}`,
  };
  const tabs = (
    <Segmented
      label={text.answer.tabs.label}
      value={table}
      onChange={setTable}
      options={TABLES.map((value) => ({ value, label: tabLabel[value] }))}
    />
  );
  return (
    <section className="an-panel">
      <header ref={head} className="an-head">
        <h2 className="an-headline" aria-live="polite">
          {keepNumbers(sayAnswer(judgement, area, register, speech))}
        </h2>
        <p className="an-sub">{keepNumbers(saySubject(register, answer, speech, shared?.ground))}</p>
        <Segmented
          label={text.shared.layers.label}
          value={layer}
          onChange={(chosen) => navigate({ layer: chosen }, 'replace')}
          options={LAYERS.map((value) => ({ value, label: text.shared.layers[value] }))}
        />
        {told ? null : note}
        {area === null && own && <p className="an-facts">{keepNumbers(own.named.facts.join(' '))}</p>}
        {help ? <EmptyHelp help={help} answer={answer} href={href} navigate={navigate} /> : null}
      </header>
      {isPhone ? card : null}
      {isEmpty ? null : (
        <div className="an-body">
          {table === 'areas' ? (
            <RegionTable {...picks} painting={painting} lead={tabs} />
          ) : table === 'rooms' ? (
            <Suspense fallback={<div className="an-tools">{tabs}</div>}>
              <RoomTable {...picks} room={props.room} navigate={navigate} lead={tabs} />
            </Suspense>
          ) : (
            <Suspense fallback={tabs}>
              <SchoolTable {...picks} painting={painting} {...(area ? { area: area.area.region } : { own })} lead={tabs} />
            </Suspense>
          )}
        </div>
      )}
      {isPhone ? null : card}
    </section>
  );
}
