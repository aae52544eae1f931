import { useRef, useState } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { PROSPECT_KINDS } from '../../model/prospect-row';
import type { Register } from '../../model/register';
import type { ProspectsAnswer } from '../../worker/later-messages';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { Segmented } from '../ui/Segmented';
import { ColumnChoice } from './ColumnChoice';
import { exportCells, exportHeader } from './columns';
import { ExportButtons } from './ExportButtons';
import { FacetBar } from './FacetBar';
import { SearchField } from './SearchField';
import type { ViewState } from './view-state';

interface ProspectToolsProps {
  readonly session: Session;
  readonly register: Register;
  readonly answer: ProspectsAnswer;
  readonly state: ViewState;
  readonly onState: (change: Partial<ViewState>, how?: 'push' | 'replace') => void;
  /** Told at each key. */
  readonly onType: (typed: string) => void;
}

/** Searches and filters the prospects, and hands them on. */
export function ProspectTools({ session, register, answer, state, onState, onType }: ProspectToolsProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = PROSPECTS_TEXT[language];
  const box = useRef<HTMLInputElement>(null);
  /** On a phone the rows come first, and what is needed now and then is folded away. */
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={isOpen ? undefined : 'is-folded'}>
      <div className="w-tools">
        <SearchField
          box={box}
          label={words.search}
          linked={state.typed}
          onType={onType}
          onRest={(text) => onState({ typed: text }, 'replace')}
        />
        <Segmented
          label={words.kindFilter}
          value={state.kind ?? 'all'}
          onChange={(chosen) => onState({ kind: chosen === 'all' ? null : chosen })}
          options={[
            { value: 'all', label: words.allKinds },
            ...PROSPECT_KINDS.map((value) => ({
              value,
              label: `${words.kinds[value]} ${format.number(answer.kinds[value])}`,
            })),
          ]}
        />
        <button type="button" className="ui-button pr-fold" aria-expanded={isOpen} onClick={() => setOpen((before) => !before)}>
          {words.moreTools}
        </button>
        <div className="pr-beside pr-foldable">
          <ColumnChoice columns={state.columns} onColumns={(chosen) => onState({ columns: chosen })} />
          <ExportButtons
            session={session}
            answer={answer}
            name={words.file}
            header={exportHeader(words)}
            cells={exportCells(register, words, speech)}
          />
        </div>
      </div>
      <FacetBar {...{ register, answer, state, onState }} toSearch={() => box.current?.focus()} />
    </div>
  );
}
