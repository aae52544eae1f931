import type { LinkState, Navigate } from '../link';
import './question.css';

interface ReachSelectProps {
  readonly label: string;
  /** What the reach is when none is chosen. */
  readonly own: string;
  readonly link: LinkState;
  readonly navigate: Navigate;
}

const REACHES_KM = [5, 10, 15, 20, 30, 40];

/** How far a learner may travel, in steps. */
export function ReachSelect({ label, own, link: { reachKm }, navigate }: ReachSelectProps) {
  const reaches = reachKm === null || REACHES_KM.includes(reachKm) ? REACHES_KM : [...REACHES_KM, reachKm].sort((a, b) => a - b);
  return (
    <label className="q-field">
      <span className="q-label">{label}</span>
      <select
        className="q-select"
        value={reachKm ?? ''}
        onChange={({ currentTarget: { value } }) => navigate({ reachKm: value === '' ? null : Number(value) })}
      >
        <option value="">{own}</option>
        {reaches.map((km) => (
          <option key={km} value={km}>
            {km} km
          </option>
        ))}
      </select>
    </label>
  );
}
