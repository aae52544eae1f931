import { lazy, Suspense, useRef, useState } from 'react';
import type { Answer } from '../../model/answer';
import type { SharedSupply } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { Fallible } from '../shell/Fallible';
import { Segmented } from '../ui/Segmented';
import { EmptyHelp } from './EmptyHelp';
import { RegionTable } from './RegionTable';
import { SharedNote } from './SharedNote';
import { keepNumbers, sayHeadline, saySubject } from './say';
import { headlineOf, helpFor } from './summary';
import { usePhone } from './use-phone';
import './answer.css';

// What the first screen does not show is fetched when it is asked for.
const SchoolTable = lazy(() => import('./SchoolTable').then((module) => ({ default: module.SchoolTable })));
const VerdictCard = lazy(() => import('./VerdictCard').then((module) => ({ default: module.VerdictCard })));

interface AnswerPanelProps {
  readonly register: Register;
  readonly answer: Answer;
  readonly href: HrefOf;
  readonly navigate: Navigate;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  /** Layer 2 of this very answer; null while it is being computed. */
  readonly shared: SharedSupply | null;
  readonly isProofShown: boolean;
  readonly onProof: (isShown: boolean) => void;
}

/** The answer: one sentence, the table behind it, and the proof of the selected area. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { register, answer, href, navigate, selection, hover, onSelect, onHover, shared, isProofShown, onProof } = props;
  const speech = useSpeech();
  const { text, format } = speech;
  const [tab, setTab] = useState<'areas' | 'schools'>('areas');
  const area = selection?.kind === 'area' ? (answer.areas.find(({ region }) => region === selection.region) ?? null) : null;
  const help = helpFor(register, answer);
  const isEmpty = answer.total.schools === 0 && answer.total.workplaces === 0;
  const isPhone = usePhone();
  const head = useRef<HTMLElement>(null);
  const select = (picked: Selection | null) => {
    onSelect(picked);
    // In one long column the sentence and the proof stand above the list: what was asked for must come into view.
    if (isPhone && picked?.kind === 'area') head.current?.scrollIntoView({ block: 'start' });
  };
  const picks = { register, answer, href, selection, hover, onSelect: select, onHover };
  const card = area ? (
    <Fallible>
      <Suspense>
        <VerdictCard
          register={register}
          question={answer.question}
          area={area}
          onClose={() => onSelect(null)}
          onSchools={() => setTab('schools')}
        />
      </Suspense>
    </Fallible>
  ) : null;
  const tabs = (
    <Segmented
      label={text.answer.tabs.label}
      value={tab}
      onChange={setTab}
      options={[
        { value: 'areas', label: text.answer.tabs.areas },
        {
          value: 'schools',
          label: `${text.answer.tabs.schools} ${format.number(answer.schools.filter(({ counted }) => counted).length)}`,
        },
      ]}
    />
  );
  return (
    <section className="an-panel">
      <header ref={head} className="an-head">
        <h2 className="an-headline" aria-live="polite">
          {keepNumbers(sayHeadline(headlineOf(answer, area), register, answer, speech))}
        </h2>
        <p className="an-sub">{keepNumbers(saySubject(register, answer, speech))}</p>
        {shared ? <SharedNote {...{ register, answer, shared, area, isProofShown, onProof, onSelect }} /> : null}
        {help ? <EmptyHelp help={help} answer={answer} href={href} navigate={navigate} /> : null}
      </header>
      {isPhone ? card : null}
      {isEmpty ? null : (
        <div className="an-body">
          {tab === 'areas' ? (
            <RegionTable {...picks} lead={tabs} />
          ) : (
            <Suspense fallback={tabs}>
              <SchoolTable {...picks} {...(area ? { area: area.region } : {})} lead={tabs} />
            </Suspense>
          )}
        </div>
      )}
      {isPhone ? null : card}
    </section>
  );
}
