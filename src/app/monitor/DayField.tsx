import { useEffect, useId, useRef, useState } from 'react';

const LAST_DAY = '2099-12-31';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  /** More about it. */
  readonly title?: string;
  readonly first: string;
  /** Told of a day before the first when it is left. */
  readonly tooEarly?: string;
  readonly onChange: (day: string) => void;
}

/** Label of the field whose day was just changed: a dataset of another day is loaded, after which a field of the same name has the focus. */
let changed: string | null = null;

/** A day from a first one on; while it is half typed nothing changes, and what is left so goes back. */
export function DayField({ label, title, value, first, tooEarly, onChange }: DayFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    if (field.current) field.current.value = value;
    if (changed !== label) return;
    field.current?.focus({ preventScroll: true });
    changed = null;
  }, [value, label]);
  return (
    <div className="q-field" title={title}>
      <label htmlFor={id} className="q-label">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        className="w-input"
        type="date"
        required
        min={first}
        max={LAST_DAY}
        defaultValue={value}
        onChange={({ currentTarget: input }) => {
          if (!input.checkValidity() || input.value === value) return;
          changed = label;
          onChange(input.value);
        }}
        onBlur={({ currentTarget: input }) => {
          setRefused(input.value !== '' && input.value < first);
          input.value = value;
        }}
      />
      {tooEarly && isRefused && (
        <p role="alert" className="w-note">
          {tooEarly}
        </p>
      )}
    </div>
  );
}
