import { useId } from 'react';
import { wholeOf } from './view-state';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number that counts once the field is left or Enter is pressed; anything else goes back to what it was. */
export function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const id = useId();
  const take = (input: HTMLInputElement) => {
    const whole = wholeOf(input.value.trim(), most);
    if (whole === null) input.value = String(value);
    else if (whole !== value) onChange(whole);
  };
  return (
    <div className="q-field">
      <label htmlFor={id} className="q-label">
        {label}
      </label>
      <input
        key={value}
        id={id}
        className="w-input no-number"
        type="number"
        min={1}
        max={most}
        step={1}
        defaultValue={value}
        onBlur={({ currentTarget }) => take(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take(currentTarget);
        }}
      />
    </div>
  );
}
