import { useMemo } from 'react';
import type { Register } from '../../model/register';

interface ProgrammeSelectProps {
  readonly register: Register;
  readonly label: string;
  /** What no choice is called. */
  readonly all: string;
  /** Id; null = all. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** One programme or all of them. */
export function ProgrammeSelect({ register: { programmes }, label, all, value, onChange }: ProgrammeSelectProps) {
  const sorted = useMemo(() => [...programmes].sort((a, b) => a.name.localeCompare(b.name, 'nl')), [programmes]);
  return (
    <label className="q-field mp-programme">
      <span className="q-label">{label}</span>
      <select
        className="q-select"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{all}</option>
        {sorted.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
