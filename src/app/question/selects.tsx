import { REGION_LEVELS } from '../../model/geography';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import './question.css';

interface SelectProps {
  readonly link: LinkState;
  readonly navigate: Navigate;
}

/** The school year, newest first. */
export function YearSelect({ register, link, navigate }: SelectProps & { readonly register: Register }) {
  const { text } = useSpeech();
  return (
    <label className="q-field">
      <span className="q-label">{text.question.year}</span>
      <select className="q-select" value={link.year} onChange={(event) => navigate({ year: event.target.value })}>
        {[...register.years].reverse().map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}

/** The division of the map; a selected area goes with the division it belongs to. */
export function LevelSelect({ link, navigate }: SelectProps) {
  const { text } = useSpeech();
  return (
    <label className="q-field">
      <span className="q-label">{text.question.level}</span>
      <select
        className="q-select"
        value={link.level}
        onChange={(event) => {
          const level = REGION_LEVELS.find((known) => known === event.target.value);
          if (level) navigate({ level, selection: link.selection?.kind === 'area' ? null : link.selection });
        }}
      >
        {REGION_LEVELS.map((level) => (
          <option key={level} value={level}>
            {text.levels[level]}
          </option>
        ))}
      </select>
    </label>
  );
}
