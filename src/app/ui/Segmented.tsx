import { useId } from 'react';
import './controls.css';

interface SegmentedProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: K; readonly label: string }[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}

/** One choice out of a few, as native radio buttons: arrow keys and names come with them. */
export function Segmented<K extends string>({ label, options, value, onChange }: SegmentedProps<K>) {
  const name = useId();
  return (
    <fieldset className="ui-segmented">
      <legend className="ui-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="ui-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
