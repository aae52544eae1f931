interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly onChange: (key: string) => void;
}

/** One choice out of a list. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <label className="q-field mt-field">
      <span className="q-label">{label}</span>
      <select className="q-select" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
