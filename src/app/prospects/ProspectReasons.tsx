import { naceTitle } from '../../i18n/nace-classes';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { type ProspectRow, type ProspectWeights, SCORE_PARTS, type ScorePart } from '../../model/prospect-row';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface ProspectReasonsProps {
  readonly row: ProspectRow;
  readonly register: Register;
  readonly weights: ProspectWeights;
  /** Opens another of the same enterprise, by its id; null where it is only named. */
  readonly onOpen: ((id: string) => void) | null;
}

/** Closer to none than this, nobody would say that it is more or less often. */
const LEAST_LOG_ODDS = Math.log(1.1);

/** Why an establishment is a prospect, in words and numbers, and what it carries already. */
export function ProspectReasons({ row, register, weights, onOpen }: ProspectReasonsProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const { carried, classes, shortSchools, parts, employees, sameEnterprise } = row;
  const evidence = classes.filter(({ isTelling }) => isTelling).at(-1) ?? classes[0];
  const timesOf = (logOdds: number) => {
    const times = format.number(Math.exp(Math.abs(logOdds)), 1);
    if (Math.abs(logOdds) < LEAST_LOG_ODDS) return words.timesSame;
    return logOdds > 0 ? words.timesMore(times) : words.timesLess(times);
  };
  const strength = (part: ScorePart) => {
    const logOdds = parts[part];
    if (logOdds === undefined || (part !== 'activity' && part !== 'size')) return '';
    return `${words.strength[part](timesOf(logOdds / weights[part]))}; `;
  };
  const why = {
    activity: evidence
      ? words.activity(
          format.number(evidence.recognised, 1),
          format.number(evidence.establishments),
          words.ofClass(evidence.digits, naceTitle(evidence.digits, language)),
        )
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
  // That no school near by is short is a reason too, against it.
  const told = SCORE_PARTS.filter((part) => parts[part] !== undefined && (parts[part] !== 0 || part === 'shortage'));
  return (
    <>
      <h4>{words.reasons}</h4>
      <dl className="w-parts">
        {told.map((part) => (
          <div key={part}>
            <dt>{words.parts[part]}</dt>
            <dd>
              {strength(part)}
              {why[part]}
            </dd>
          </div>
        ))}
      </dl>
      <details className="da-details">
        <summary>{words.rawScore}</summary>
        <dl className="pr-weights">
          {told.map((part) => (
            <div key={part}>
              <dt>{words.parts[part]}</dt>
              <dd>{format.signed(parts[part] ?? 0, 2)}</dd>
            </div>
          ))}
          <div>
            <dt>{words.sum}</dt>
            <dd>{format.signed(row.score, 2)}</dd>
          </div>
        </dl>
      </details>
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
        <>
          <h4>{words.alsoOf}</h4>
          <ul className="pr-siblings">
            {sameEnterprise.map((workplace) => (
              <li key={workplace}>
                {onOpen ? (
                  <button type="button" className="ui-button" onClick={() => onOpen(register.workplaces?.ids[workplace] ?? '')}>
                    {register.workplaces?.names[workplace]}
                  </button>
                ) : (
                  register.workplaces?.names[workplace]
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
