import { useEffect, useRef } from 'react';

const LAST_DAY = '2099-12-31';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  /** More about it. */
  readonly title?: string;
  readonly first: string;
  readonly onChange: (day: string) => void;
}

/** A day from a first one on; while it is half typed nothing changes, and what is left so goes back. */
export function DayField({ label, title, value, first, onChange }: DayFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = value;
  }, [value]);
  return (
    <label className="q-field" title={title}>
      <span className="q-label">{label}</span>
      <input
        ref={field}
        className="w-input"
        type="date"
        required
        min={first}
        max={LAST_DAY}
        defaultValue={value}
        onChange={({ currentTarget: input }) => {
          if (input.checkValidity() && input.value !== value) onChange(input.value);
        }}
        onBlur={({ currentTarget: input }) => {
          input.value = value;
        }}
      />
    </label>
  );
}
