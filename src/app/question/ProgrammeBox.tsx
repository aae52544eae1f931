import { useCombobox } from 'downshift';
import { useMemo, useState } from 'react';
import type { Subject } from '../../model/question';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { matching, subjectOptions } from './programme-search';

interface ProgrammeBoxProps {
  readonly register: Register;
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
}

/** Search box over all programmes, grouped by sector; a whole sector can be chosen too. */
export function ProgrammeBox({ register, subject, onChoose }: ProgrammeBoxProps) {
  const { text } = useSpeech();
  const options = useMemo(() => subjectOptions(register, text.question.wholeSector), [register, text]);
  const chosen = options.find((option) => isSame(option.subject, subject)) ?? null;
  // Null: nothing is being typed, and the box shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const found = useMemo(() => matching(options, typed ?? ''), [options, typed]);
  const box = useCombobox({
    items: [...found],
    itemToString: (option) => option?.label ?? '',
    selectedItem: chosen,
    inputValue: typed ?? chosen?.label ?? '',
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setTyped(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem.subject);
    },
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) setTyped(null);
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
          {...box.getInputProps({ onFocus: (event) => event.currentTarget.select() })}
          className="q-input"
          placeholder={text.question.programmePlaceholder}
          spellCheck={false}
        />
        <button type="button" {...box.getToggleButtonProps()} className="q-toggle" aria-label={text.question.showProgrammes}>
          <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
            <path d="m4 6 4 4 4-4" />
          </svg>
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
            {text.question.noProgramme(typed ?? '')}
          </li>
        )}
      </ul>
    </div>
  );
}

function optionClass(kind: Subject['kind'], isHighlighted: boolean, isChosen: boolean): string {
  return `q-option q-${kind}${isHighlighted ? ' q-highlighted' : ''}${isChosen ? ' q-chosen' : ''}`;
}

function isSame(a: Subject, b: Subject): boolean {
  if (a.kind === 'sector' || b.kind === 'sector') return a.kind === 'sector' && b.kind === 'sector' && a.sector === b.sector;
  return a.programme === b.programme;
}
