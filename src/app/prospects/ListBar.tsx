import { useId, useState } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { useSpeech } from '../context';
import { Segmented } from '../ui/Segmented';
import type { Lists } from './use-lists';
import type { ProspectsTab } from './view-state';

interface ListBarProps {
  readonly lists: Lists;
  readonly tab: ProspectsTab;
  readonly onTab: (tab: ProspectsTab) => void;
}

const NEW = '';

/** Prospects or the list; which list; a new one. */
export function ListBar({ lists: { lists, chosen, fault, choose, make }, tab, onTab }: ListBarProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const id = useId();
  const [isMaking, setMaking] = useState(false);
  return (
    <div className="w-tools">
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
        <label>
          {words.list}{' '}
          <select
            className="q-select w-select"
            value={chosen?.id ?? NEW}
            onChange={({ currentTarget: { value } }) => (value === NEW ? setMaking(true) : choose(value))}
          >
            {lists.map(({ id: each, list }) => (
              <option key={each} value={each}>
                {list.name}
              </option>
            ))}
            <option value={NEW}>{words.newList}</option>
          </select>
        </label>
      )}
      {isMaking && (
        <form
          className="w-tools"
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name')).trim();
            setMaking(false);
            if (name !== '') void make(name);
          }}
        >
          <label htmlFor={id}>
            {words.listName} <input id={id} name="name" className="w-input" defaultValue={words.newListName(lists.length + 1)} />
          </label>
          <button type="submit" className="ui-button">
            {words.makeList}
          </button>
        </form>
      )}
      {fault && <p role="alert">{words.faults[fault]}</p>}
    </div>
  );
}
