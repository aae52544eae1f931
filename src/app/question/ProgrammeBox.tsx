import { useCombobox } from 'downshift';
import { useMemo, useState } from 'react';
import type { Subject } from '../../model/question';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { ChevronIcon } from '../ui/icons';
import type { Entry } from './PlainBox';
import { bestMatches, type SubjectOption, subjectOptions } from './search';

export interface ProgrammeBoxProps {
  readonly register: Register;
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
  readonly entry: Entry;
}

const { stateChangeTypes: CHANGE } = useCombobox;

/** Search box over all programmes, grouped by sector; a whole sector can be chosen too. Goes on where the plain box was left. */
export function ProgrammeBox({ register, subject, onChoose, entry }: ProgrammeBoxProps) {
  const { text } = useSpeech();
  const options = useMemo(() => subjectOptions(register, text.question.wholeSector), [register, text]);
  const chosen = options.find((option) => isSame(option.subject, subject)) ?? null;
  const [typed, setTyped] = useState(entry.typed ?? '');
  const found = useMemo(() => bestMatches(options, typed), [options, typed]);
  const box = useCombobox({
    items: [...found],
    itemToString: labelOf,
    selectedItem: chosen,
    initialIsOpen: entry.wantsList,
    initialHighlightedIndex: entry.typed === null ? -1 : 0,
    initialInputValue: entry.typed ?? labelOf(chosen),
    onInputValueChange: ({ inputValue, type }) => setTyped(type === CHANGE.InputChange ? inputValue : ''),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem.subject);
    },
    stateReducer: (_, { type, changes }) => {
      // Enter takes the first that matches what was typed.
      if (type === CHANGE.InputChange) return { ...changes, highlightedIndex: 0 };
      // Leaving without a choice keeps the choice there was, and shows it.
      if (type === CHANGE.InputKeyDownEscape) return { ...changes, selectedItem: chosen, inputValue: labelOf(chosen) };
      if (type === CHANGE.InputBlur) return { ...changes, selectedItem: chosen, inputValue: labelOf(chosen) };
      return changes;
    },
  });
  const label = box.getLabelProps();
  return (
    <div className="q-field q-combobox">
      <label id={label.id} htmlFor={label.htmlFor} className="q-label">
        {text.question.programme}
      </label>
      <div className="q-box">
        <input
          {...box.getInputProps({
            onFocus: ({ currentTarget: input }) => {
              if (input.value === labelOf(chosen)) input.select();
            },
          })}
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the plain box, and of its focus.
          autoFocus={entry.isFocused}
          className="q-input"
          placeholder={text.question.programmePlaceholder}
          spellCheck={false}
        />
        <button type="button" {...box.getToggleButtonProps()} className="q-toggle" aria-label={text.question.showProgrammes}>
          <ChevronIcon />
        </button>
      </div>
      <ul {...box.getMenuProps()} className={box.isOpen ? 'q-menu' : 'q-menu q-closed'}>
        {box.isOpen &&
          found.map((option, index) => (
            <li
              key={`${option.sector} ${option.label}`}
              {...box.getItemProps({ item: option, index })}
              className={optionClass(option.subject.kind, box.highlightedIndex === index, option === chosen)}
            >
              {option.label}
            </li>
          ))}
        {box.isOpen && found.length === 0 && (
          <li className="q-none" role="presentation">
            {text.question.noProgramme(typed)}
          </li>
        )}
      </ul>
    </div>
  );
}

function labelOf(option: SubjectOption | null): string {
  return option?.label ?? '';
}

function optionClass(kind: Subject['kind'], isHighlighted: boolean, isChosen: boolean): string {
  return `q-option q-${kind}${isHighlighted ? ' q-highlighted' : ''}${isChosen ? ' q-chosen' : ''}`;
}

function isSame(a: Subject, b: Subject): boolean {
  if (a.kind === 'sector' || b.kind === 'sector') return a.kind === 'sector' && b.kind === 'sector' && a.sector === b.sector;
  return a.programme === b.programme;
}
