import { useState } from 'react';
import { rowsAside } from '../../data/class-file';
import { plainClass, withValue } from '../../data/class-text';
import { CLASS_FILE_TEXT } from '../../i18n/class-file';
import { CLASS_PART_TEXT } from '../../i18n/class-part';
import { knowsSupply } from '../../model/register';
import { keepClass, keptClass } from '../../store/kept-class';
import { useSpeech } from '../context';
import { ReachSelect } from '../question/ReachSelect';
import { YearSelect } from '../question/selects';
import { Waiting } from '../ui/Waiting';
import { useAsked } from '../use-answer';
import { ClassAnswer } from './ClassAnswer';
import { ClassBox } from './ClassBox';
import { KeepClass } from './KeepClass';
import { useKeptClass } from './kept-class';
import type { PartProps } from './part-props';
import './people.css';

/** What the link says of this part: whether all others go first. The class itself is in no link. */
const WITH_OTHERS = 'anderen';

/** Who of a class can get a place, who cannot and why, and where the nearest free places are. */
export function ClassPart({ session, register, link, navigate, href, asked, onAsked }: PartProps) {
  const { language } = useSpeech();
  const words = CLASS_PART_TEXT[language];
  const [given, setGiven] = useKeptClass();
  const [cleared, setCleared] = useState<string | null>(null);
  const [stored, setStored] = useState(keptClass);
  const [isForgotten, setForgotten] = useState(false);
  const [isMended, setMended] = useState(false);
  const withOthers = asked === WITH_OTHERS;
  const { year, reachKm, learnersPerMentor } = link;
  const { answer, isBusy, again } = useAsked(
    session,
    'cover',
    given === null ? null : { text: given, year, reachKm, learnersPerMentor, withOthers },
  );
  if (!knowsSupply(register)) return <h2>{words.noSupply}</h2>;
  // What stands there of another class would be taken for this one.
  const found = given && answer?.request.text === given ? answer : null;
  const take = (next: string) => {
    setCleared(null);
    setMended(false);
    setGiven(next);
  };
  const plain = found && found.refused === null ? plainClass(found.request.text, found.read.rejected) : null;
  const clear = () => {
    const isForgotten = plain !== null && plain === stored && keepClass(null);
    if (isForgotten) setStored(null);
    setForgotten(isForgotten);
    setCleared(given);
    setGiven(null);
  };
  const box = <ClassBox key={given ? 'known' : 'empty'} {...{ register, year, isBusy }} known={given} onClass={take} />;
  return (
    <>
      <div className="s-sector-bar">
        <ReachSelect label={words.reach} own={words.ownReach} {...{ link, navigate }} />
        <YearSelect {...{ register, link, navigate }} />
        <label className="mp-check">
          <input
            type="checkbox"
            checked={withOthers}
            onChange={({ currentTarget }) => onAsked(currentTarget.checked ? WITH_OTHERS : '')}
          />
          {words.others}
        </label>
      </div>
      {!given && <h2>{words.start}</h2>}
      {given && !found && <Waiting isBusy={isBusy} onAgain={again} />}
      {found && found.refused !== null && (
        <div role="alert">
          <h2>{CLASS_FILE_TEXT[language].refused[found.refused](found.column)}</h2>
          <p>{words.refusedKept}</p>
        </div>
      )}
      {found && found.refused === null && (
        <div aria-busy={isBusy}>
          <ClassAnswer
            answer={found}
            onMend={({ column, value }, name) => {
              setMended(true);
              setGiven(withValue(found.request.text, column, value, name));
            }}
            {...{ register, href, navigate, isMended }}
          />
        </div>
      )}
      {(!given || found) && <KeepClass plain={plain} onStored={setStored} onOpen={take} onDropped={setCleared} stored={stored} />}
      {found && found.refused === null ? (
        <details className="mp-change">
          <summary>{words.change(found.read.pupils.length + found.read.withPlace.length + rowsAside(found.read))}</summary>
          {box}
        </details>
      ) : (
        box
      )}
      <div className="w-tools" role="status">
        {given && (
          <button type="button" className="ui-button" onClick={clear}>
            {words.clear}
          </button>
        )}
        {cleared && (
          <>
            {isForgotten ? words.clearedStored : words.cleared}
            <button
              type="button"
              className="ui-button"
              onClick={() => {
                setGiven(cleared);
                setCleared(null);
              }}
            >
              {words.restore}
            </button>
          </>
        )}
      </div>
    </>
  );
}
