import { CLASS_PART_TEXT } from '../../i18n/class-part';
import type { Register } from '../../model/register';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import { SideCard } from '../ui/SideCard';
import type { PupilRow } from './pupil-rows';

interface PupilCardProps {
  readonly row: PupilRow;
  readonly register: Register;
  readonly onClose: () => void;
}

/** One pupil: the reason, the proposal, and where the nearest free places are. */
export function PupilCard({ row: { pupil, unplaced, proposed, nearest }, register, onClose }: PupilCardProps) {
  const { language, format } = useSpeech();
  const words = CLASS_PART_TEXT[language];
  const { programmes, schools, workplaces } = register;
  const school = schools?.names[pupil.school];
  const place = (workplace: number) =>
    `${workplaces?.names[workplace] ?? ''}, ${municipalityName(register, workplaces?.municipality[workplace], language)}`;
  return (
    <SideCard title={pupil.code} onClose={onClose}>
      <p>{programmes[pupil.programme]?.name}</p>
      <p className="w-note">{school === undefined ? words.fromHome : words.fromSchool(school)}</p>
      {unplaced && (
        <p>
          {words.why[unplaced.reason]} {unplaced.context !== 0 && words.aboutContext(unplaced.context)}{' '}
          {unplaced.nearestFree.length === 0 && words.noFree}
        </p>
      )}
      {proposed.length > 0 && (
        <>
          <h4>{words.proposedTitle}</h4>
          <ul className="mp-places">
            {proposed.map(({ workplace, km, context }) => (
              <li key={context}>
                {context !== 0 && `${words.context(context)}: `}
                {place(workplace)} · {format.km(km)}
              </li>
            ))}
          </ul>
        </>
      )}
      {unplaced && unplaced.nearestFree.length > 0 && (
        <>
          <h4>{words.nearestFreeTitle}</h4>
          <ol className="mp-places">
            {unplaced.nearestFree.map(({ workplace, km, free }) => (
              <li key={workplace}>
                {place(workplace)} · {format.km(km)} · {words.free(free)}
              </li>
            ))}
          </ol>
        </>
      )}
      {nearest.length > 0 && (
        <>
          <h4>{words.nearestTitle}</h4>
          <ol className="mp-places">
            {nearest.map(({ workplace, km, contexts }) => (
              <li key={workplace}>
                {place(workplace)} · {format.km(km)}
                {contexts.length > 0 && ` · ${words.contexts(format.list(contexts.map(String)))}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </SideCard>
  );
}
