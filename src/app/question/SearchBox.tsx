import { useCombobox } from 'downshift';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FIELDS_TEXT } from '../../i18n/fields';
import { useSpeech } from '../context';
import { ChevronIcon } from '../ui/icons';
import { bestMatches, type Searched } from './search';
import './fields.css';

export interface SearchOption extends Searched {
  readonly id: string;
  readonly label: string;
}

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly SearchOption[];
  /** Id of the option that is chosen; empty = none. */
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}

/** More are not drawn; typing narrows them. */
const MOST_SHOWN = 60;
const { stateChangeTypes: CHANGE } = useCombobox;

/** A long list that is searched by typing any part of names, places or numbers. */
export function SearchBox({ label, placeholder, options, chosenId, onChoose }: SearchBoxProps) {
  const { language } = useSpeech();
  const words = FIELDS_TEXT[language];
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => bestMatches(options, typed).slice(0, MOST_SHOWN), [options, typed]);
  const chosen = options.find(({ id }) => id === chosenId) ?? null;
  const labelOf = (option: SearchOption | null) => option?.label ?? '';
  const box = useCombobox({
    items: [...found],
    itemToString: labelOf,
    selectedItem: chosen,
    onInputValueChange: ({ inputValue, type }) => setTyped(type === CHANGE.InputChange ? inputValue : ''),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem.id);
    },
    stateReducer: (_, { type, changes }) => {
      // Enter takes the first that matches what was typed.
      if (type === CHANGE.InputChange) return { ...changes, highlightedIndex: 0 };
      // Leaving without a choice keeps the choice there was, and shows it.
      if (type === CHANGE.InputKeyDownEscape || type === CHANGE.InputBlur)
        return { ...changes, selectedItem: chosen, inputValue: labelOf(chosen) };
      return changes;
    },
  });
  // Who stays in the field after a choice types over it.
  useEffect(() => {
    if (chosenId !== '' && document.activeElement === input.current) input.current?.select();
  }, [chosenId]);
  const name = box.getLabelProps();
  return (
    <div className="q-field q-combobox q-search">
      <label id={name.id} htmlFor={name.htmlFor} className="q-label">
        {label}
      </label>
      <div className="q-box">
        <input
          {...box.getInputProps({ ref: input, onFocus: ({ currentTarget }) => currentTarget.select() })}
          className="q-input"
          placeholder={placeholder}
          spellCheck={false}
        />
        <button type="button" {...box.getToggleButtonProps()} className="q-toggle" aria-label={words.showAll}>
          <ChevronIcon />
        </button>
      </div>
      <ul {...box.getMenuProps()} className={box.isOpen ? 'q-menu' : 'q-menu q-closed'}>
        {box.isOpen &&
          found.map((option, index) => (
            <li
              key={option.id}
              {...box.getItemProps({ item: option, index })}
              className={`q-option${box.highlightedIndex === index ? ' q-highlighted' : ''}${option === chosen ? ' q-chosen' : ''}`}
            >
              {option.label}
            </li>
          ))}
        {box.isOpen && found.length === 0 && (
          <li className="q-none" role="presentation">
            {words.noneFound(typed)}
          </li>
        )}
      </ul>
    </div>
  );
}
