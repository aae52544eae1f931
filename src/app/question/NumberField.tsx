import { useId, useState } from 'react';
import { FIELDS_TEXT } from '../../i18n/fields';
import { useSpeech } from '../context';
import { wholeOf } from './whole-of';
import './fields.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number that counts once the field is left or Enter is pressed; anything else is refused in a sentence, and the number stays what it was. */
export function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const { language, format } = useSpeech();
  const id = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const take = ({ value: typed }: HTMLInputElement) => {
    const whole = wholeOf(typed.trim(), most);
    setRefused(whole === null ? typed.trim() : null);
    if (whole !== null && whole !== value) onChange(whole);
  };
  return (
    <div className="q-field">
      <label htmlFor={id} className="q-label">
        {label}
      </label>
      <input
        key={value}
        id={id}
        className="w-input q-number"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : `${id}-refused`}
        onBlur={({ currentTarget }) => take(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take(currentTarget);
        }}
      />
      {refused !== null && (
        <p id={`${id}-refused`} className="q-refused" role="alert">
          {FIELDS_TEXT[language].noWholeNumber(refused, format.number(most), format.number(value))}
        </p>
      )}
    </div>
  );
}
