import type { Register } from '../../model/register';
import { AreaField } from '../area/AreaField';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { LevelSelect, YearSelect } from '../question/selects';
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
      <YearSelect register={register} link={link} navigate={navigate} />
      <LevelSelect link={link} navigate={navigate} />
      <AreaField geography={register.geography} link={link} navigate={navigate} onDraw={null} />
    </div>
  );
}
