import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { REASON_PREFIX } from '../../data/import/mapping';
import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import type { Geography } from '../../model/geography';
import { type DatasetRecord, OWN_DATASET } from '../../model/own-dataset';
import type { Question } from '../../model/question';
import { useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { StateLink } from '../ui/StateLink';
import { AddFiles } from './AddFiles';
import { DatasetList } from './DatasetList';
import { ImportReportPanel } from './ImportReportPanel';
import { importSession } from './import-session';
import { PlanList } from './PlanList';
import { useDatasets } from './use-datasets';
import './data.css';

interface DataPanelProps {
  /** Which dataset is in use; null = the embedded one. */
  readonly dataset: string | null;
  /** The question on the screen. */
  readonly question: Question;
  readonly geography: Geography;
  readonly href: HrefOf;
  readonly navigate: Navigate;
  /** The dataset in use has another content now. */
  readonly onChanged: () => void;
}

/** One's own data: what is on this device, and reading files in. */
export function DataPanel({ dataset, question, geography, href, navigate, onChanged }: DataPanelProps) {
  const { language, format } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const { list, fault, act } = useDatasets();
  // A dataset that was just saved is the one in use, also while it is still being opened: files brought meanwhile are a version of it.
  const [opening, setOpening] = useState<{ readonly from: string | null; readonly to: string } | null>(null);
  const inUse = opening?.from === dataset ? opening.to : dataset;
  const isListed = inUse === dataset || list?.some(({ id }) => `${OWN_DATASET}${id}` === inUse) === true;
  const use = useCallback(
    (record: DatasetRecord) => {
      void act(async () => {});
      const own = `${OWN_DATASET}${record.id}`;
      setOpening({ from: dataset, to: own });
      if (own === dataset) onChanged();
      else navigate({ dataset: own, selection: null });
    },
    [act, navigate, onChanged, dataset],
  );
  const { send } = importSession;
  const { step, plans, title, trouble } = useSyncExternalStore(importSession.subscribe, importSession.snapshot);
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  useEffect(() => {
    importSession.onSaved = use;
    return () => {
      importSession.onSaved = () => {};
    };
  }, [use]);
  // What files turned out to be, and what checking them found, would else appear below the screen.
  const news = useRef<HTMLDivElement>(null);
  const isNews = step.kind === 'checked' || step.kind === 'saved' || plans.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is news.
  useEffect(() => {
    if (isNews) news.current?.scrollIntoView({ block: step.kind === 'checked' ? 'end' : 'nearest' });
  }, [isNews, step.kind, plans.length]);
  const isBusy = step.kind === 'looking' || step.kind === 'reading' || step.kind === 'saving';
  const startOver = () => {
    importSession.reset();
    setRound((before) => before + 1);
  };
  return (
    <div className="da-view">
      <h2>{words.title}</h2>
      <p className="da-privacy">{words.privacy}</p>
      {(fault || trouble) && (
        <p className="s-notice" role="alert">
          {fault ? words.faults[fault] : null}
          {!fault && trouble && (trouble === 'failed' || trouble === 'cancelled' ? words[trouble] : words.faults[trouble])}
        </p>
      )}
      {said !== '' && <p role="status">{said}</p>}
      <DatasetList {...{ dataset, act, send, href, navigate, onChanged }} onSaid={setSaid} list={list ?? []} />
      <section className="da-part" aria-labelledby="da-add">
        <h3 id="da-add">{words.add}</h3>
        <AddFiles
          key={round}
          isBusy={isBusy}
          onFiles={(files) => send({ kind: 'inspect', files, baseUrl: document.baseURI })}
          onTemplate={send}
        />
        {step.kind === 'looking' && <p role="status">{words.looking}</p>}
        <div ref={news}>
          {plans.length > 0 && <PlanList plans={plans} isBusy={isBusy} onMap={send} />}
          {step.kind === 'reading' && (
            <div className="da-progress" role="status">
              <progress max={1} value={step.share} aria-label={words.add} />
              <span>{step.file && words.progress(step.file, format.number(step.rows))}</span>
              <button type="button" className="ui-button" onClick={() => send({ kind: 'cancel' })}>
                {words.cancel}
              </button>
            </div>
          )}
          {list && plans.length > 0 && (
            <ImportReportPanel
              key={title}
              datasets={list}
              dataset={inUse}
              title={title}
              question={question}
              geography={geography}
              report={step.kind === 'checked' || step.kind === 'saving' ? step.report : null}
              canCheck={!isBusy && isListed && plans.some(({ table, refusal }) => table && !refusal)}
              isSaving={step.kind === 'saving'}
              isMended={plans.some(({ header }) => header.some((name) => name.startsWith(REASON_PREFIX)))}
              onCheck={(target) => send({ kind: 'import', target, language })}
              onSave={() => send({ kind: 'save', savedAt: new Date().toISOString() })}
              onDiscard={startOver}
            />
          )}
          {step.kind === 'saved' && (
            <p className="da-done" role="status">
              {words.done(step.record.name)}{' '}
              <StateLink change={{ view: 'supply' }} href={href} navigate={navigate} className="ui-button s-primary">
                {words.toMap}
              </StateLink>
            </p>
          )}
        </div>
      </section>
    </div>
  );
}
