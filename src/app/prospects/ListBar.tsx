import { useEffect, useId, useRef, useState } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import { useSpeech } from '../context';
import { Segmented } from '../ui/Segmented';
import { type Lists, tellWhoIAm, whoAmI } from './use-lists';
import type { ProspectsTab } from './view-state';

interface ListBarProps {
  readonly lists: Lists;
  readonly tab: ProspectsTab;
  readonly onTab: (tab: ProspectsTab) => void;
}

type Naming = 'make' | 'rename';

/** Prospects or the list; which list, a new one, another name; and who works here. */
export function ListBar({ lists: { lists, chosen, fault, choose, make, change }, tab, onTab }: ListBarProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const own = WORK_LIST_TEXT[language];
  const id = useId();
  const [naming, setNaming] = useState<Naming | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const end = () => {
    setNaming(null);
    select.current?.focus();
  };
  return (
    <div className="w-tools pr-unprinted">
      <Segmented
        label={words.title}
        value={tab}
        onChange={onTab}
        options={[
          { value: 'prospects', label: words.tabs.prospects },
          { value: 'list', label: `${words.tabs.list} ${format.number(chosen?.list.entries.length ?? 0)}` },
        ]}
      />
      {lists.length > 0 && (
        <>
          <label htmlFor={`${id}-list`}>{words.list}</label>
          <select
            id={`${id}-list`}
            ref={select}
            className="q-select w-select"
            value={chosen?.id ?? ''}
            onChange={({ currentTarget: { value } }) => choose(value)}
          >
            {lists.map(({ id: each, list }) => (
              <option key={each} value={each}>
                {list.name}
              </option>
            ))}
          </select>
          {naming === null && (
            <>
              <button type="button" className="ui-button" onClick={() => setNaming('make')}>
                {own.newList}
              </button>
              {tab === 'list' && (
                <button type="button" className="ui-button" onClick={() => setNaming('rename')}>
                  {own.rename}
                </button>
              )}
            </>
          )}
        </>
      )}
      {naming !== null && (
        <NameForm
          label={naming === 'make' ? words.listName : own.renameTo}
          name={naming === 'make' ? words.newListName(lists.length + 1) : (chosen?.list.name ?? '')}
          button={naming === 'make' ? words.makeList : own.save}
          cancel={own.cancel}
          onCancel={end}
          onName={(name) => {
            end();
            void (naming === 'make' ? make(name) : change((list) => ({ ...list, name }), name));
          }}
        />
      )}
      {tab === 'list' && chosen && (
        <label htmlFor={`${id}-me`} title={own.iAmHelp}>
          {own.iAm}{' '}
          <input
            id={`${id}-me`}
            className="w-input pr-me"
            autoComplete="off"
            maxLength={60}
            aria-description={own.iAmHelp}
            defaultValue={whoAmI()}
            onInput={({ currentTarget }) => tellWhoIAm(currentTarget.value.trim())}
          />
        </label>
      )}
      {fault && <p role="alert">{words.faults[fault]}</p>}
    </div>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly name: string;
  readonly button: string;
  readonly cancel: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a name, which begins chosen whole; Escape takes it back. */
function NameForm({ label, name, button, cancel, onName, onCancel }: NameFormProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className="w-tools"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = input.current?.value.trim() ?? '';
        if (typed === '') onCancel();
        else onName(typed);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>
        {label} <input ref={input} id={id} className="w-input" maxLength={100} defaultValue={name} />
      </label>
      <button type="submit" className="ui-button s-primary">
        {button}
      </button>
      <button type="button" className="ui-button" onClick={onCancel}>
        {cancel}
      </button>
    </form>
  );
}
