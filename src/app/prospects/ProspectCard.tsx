import type { ReactNode } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { type ProspectRow, SCORE_PARTS } from '../../model/prospect-row';
import type { Register } from '../../model/register';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import { SideCard } from '../ui/SideCard';

interface ProspectCardProps {
  readonly row: ProspectRow;
  readonly register: Register;
  readonly onClose: () => void;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** One establishment: its reasons in words and numbers, and what it carries already. */
export function ProspectCard({ row, register, onClose, children }: ProspectCardProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const { carried, classes, shortSchools, parts, employees, sameEnterprise } = row;
  const evidence = classes.filter(({ isTelling }) => isTelling).at(-1) ?? classes[0];
  const why = {
    activity: evidence
      ? words.activity(format.number(evidence.recognised, 1), format.number(evidence.establishments), evidence.digits)
      : words.noActivity,
    size: words.sizeOf(employees === null ? null : format.number(employees)),
    shortage:
      shortSchools.length === 0
        ? words.nobodyNear
        : words.near(
            shortSchools
              .slice(0, 3)
              .map(({ school, km, staysShort }) =>
                words.nearSchool(register.schools?.names[school] ?? '', format.number(km, 1), staysShort),
              ),
          ),
    full: '',
  };
  return (
    <SideCard title={row.name} onClose={onClose}>
      <p>
        <strong>{words.kinds[row.kind]}</strong> · {municipalityName(register, row.municipality, language)} · {words.number}{' '}
        {row.id}
      </p>
      <p className="w-note">{words.kindHelp[row.kind]}</p>
      {children}
      <h4>{words.reasons}</h4>
      <dl className="w-parts">
        {SCORE_PARTS.filter((part) => parts[part] !== undefined && parts[part] !== 0).map((part) => (
          <div key={part}>
            <dt>{words.parts[part]}</dt>
            <dd>
              <strong>{format.signed(parts[part] ?? 0, 2)}</strong> {why[part]}
            </dd>
          </div>
        ))}
      </dl>
      <h4>{words.carries}</h4>
      {carried ? (
        <ul className="pr-carried">
          {carried.agreements !== null && <li>{words.agreements(carried.agreements)}</li>}
          <li>{carried.left === null ? words.placesOnly(carried.places) : words.placesLeft(carried.left, carried.places)}</li>
          <li>
            {words.otherProgrammes(
              format.list(carried.programmes.map((programme) => register.programmes[programme]?.name ?? '')),
            )}
          </li>
        </ul>
      ) : (
        <p>{words.carriesNothing}</p>
      )}
      {sameEnterprise.length > 0 && (
        <p>{words.sameEnterprise(format.list(sameEnterprise.map((workplace) => register.workplaces?.names[workplace] ?? '')))}</p>
      )}
    </SideCard>
  );
}
