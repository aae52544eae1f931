import { REGION_LEVELS } from '../../model/geography';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { sectorOf } from '../session';

interface SectorBarProps {
  readonly register: Register;
  readonly link: LinkState;
  readonly navigate: Navigate;
}

/** What the sector overview is of: sector, school year and division. */
export function SectorBar({ register, link, navigate }: SectorBarProps) {
  const { text } = useSpeech();
  const led = new Set(register.programmes.map(({ sector }) => sector));
  const sectors = register.sectors.filter((_, row) => led.has(row));
  return (
    <div className="s-sector-bar">
      <label className="q-field">
        <span className="q-label">{text.question.sector}</span>
        <select
          className="q-select"
          value={sectorOf(link.subject, register)}
          onChange={(event) => navigate({ subject: { kind: 'sector', sector: event.target.value } })}
        >
          {sectors.map((sector) => (
            <option key={sector}>{sector}</option>
          ))}
        </select>
      </label>
      <label className="q-field">
        <span className="q-label">{text.question.year}</span>
        <select className="q-select" value={link.year} onChange={(event) => navigate({ year: event.target.value })}>
          {[...register.years].reverse().map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label className="q-field">
        <span className="q-label">{text.question.level}</span>
        <select
          className="q-select"
          value={link.level}
          onChange={(event) => {
            const level = REGION_LEVELS.find((known) => known === event.target.value);
            if (level) navigate({ level, selection: null });
          }}
        >
          {REGION_LEVELS.map((level) => (
            <option key={level} value={level}>
              {text.levels[level]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
