import { type FocusEvent, type ReactNode, useId, useRef } from 'react';

/** How somebody came into the plain box before what takes its place was there. */
export interface Entry {
  readonly isFocused: boolean;
  /** Pressed or typed in, so the list is wanted; not merely passed by keyboard. */
  readonly wantsList: boolean;
  /** What was typed; null = nothing yet. */
  readonly typed: string | null;
  /** Enter was pressed after it. */
  readonly isEntered: boolean;
}

interface PlainBoxProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly isCombobox?: boolean;
  readonly children?: ReactNode;
  /** Somebody points at it. */
  readonly onNear: () => void;
  /** Somebody came into it; `entryNow` tells how things stand when its successor is there. */
  readonly onEnter: (entryNow: () => Entry) => void;
}

/** A field without its library, which is fetched when somebody comes near. */
export function PlainBox({ label, value, placeholder, isCombobox, children, onNear, onEnter }: PlainBoxProps) {
  const id = useId();
  const done = useRef({ wantsList: false, isEntered: false });
  const enter = ({ currentTarget: input }: FocusEvent<HTMLInputElement>) => {
    input.select();
    onEnter(() => {
      const typed = input.value === value ? null : input.value;
      const { wantsList, isEntered } = done.current;
      return { isFocused: document.activeElement === input, wantsList: wantsList || typed !== null, typed, isEntered };
    });
  };
  return (
    <div className="q-field q-combobox">
      <label htmlFor={id} className="q-label">
        {label}
      </label>
      <div className="q-box">
        <input
          key={value}
          id={id}
          className="q-input"
          {...(isCombobox && { role: 'combobox', 'aria-expanded': false, 'aria-autocomplete': 'list' })}
          defaultValue={value}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          onPointerEnter={onNear}
          onPointerDown={() => {
            done.current.wantsList = true;
          }}
          onKeyDown={({ key }) => {
            done.current.isEntered = key === 'Enter';
          }}
          onFocus={enter}
        />
        {children}
      </div>
    </div>
  );
}
