import { useEffect, useId, useRef, useState } from 'react';
import type { WorkIssue } from '../../data/work-list/table';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { shown } from '../../i18n/shown';
import type { WorkEntry } from '../../model/work-list';
import type { MergedField } from '../../model/work-list-merge';
import {
  type Choices,
  type ComparedEntry,
  type Comparison,
  choiceKey,
  type Difference,
  isKept,
  outcomeOf,
} from '../../model/work-list-read-in';
import { useSpeech } from '../context';
import { ForbiddenLines, IssueLines, nameOf, OutcomeLines } from './ReadInLines';

interface ReadInPreviewProps {
  readonly fileName: string;
  readonly comparison: Comparison;
  readonly issues: readonly WorkIssue[];
  readonly entries: readonly WorkEntry[];
  readonly onTake: (choices: Choices) => void;
  readonly onLeave: () => void;
}

/** Establishments that are shown at once. */
const AT_ONCE = 50;

/** What reading a file in would change, before anything is changed; where both sides wrote a field one chooses. */
export function ReadInPreview({ fileName, comparison, issues, entries, onTake, onLeave }: ReadInPreviewProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language].readIn;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [most, setMost] = useState(AT_ONCE);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { differing } = comparison;
  const contested = differing.flatMap(({ here, differences }) =>
    differences.filter(({ isContested }) => isContested).map((difference) => ({ here, difference })),
  );
  const keepAll = (isHere: boolean) =>
    setChoices(new Map(contested.map(({ here, difference }) => [choiceKey(here.establishment, difference.field), isHere])));
  const isAll = (isHere: boolean) => contested.every(({ here, difference }) => isKept(here, difference, choices) === isHere);
  return (
    <section className="pr-read-in" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={heading}>
        {words.title(shown(fileName))}
      </h3>
      <p>{words.nothingYet}</p>
      <OutcomeLines outcome={outcomeOf(comparison, choices)} />
      <ForbiddenLines entries={comparison.forbidden} />
      <IssueLines issues={issues} entries={entries} />
      {contested.length > 0 && (
        <p className="pr-read-in-all">
          {words.contested(contested.length)}{' '}
          {[true, false].map((isHere) => (
            <button
              key={String(isHere)}
              type="button"
              className="ui-button"
              aria-pressed={isAll(isHere)}
              onClick={() => keepAll(isHere)}
            >
              {isHere ? words.allHere : words.allThere}
            </button>
          ))}
        </p>
      )}
      {differing.slice(0, most).map((pair) => (
        <DifferenceTable
          key={pair.here.establishment}
          pair={pair}
          choices={choices}
          onChoose={(field, isHere) => setChoices(new Map([...choices, [choiceKey(pair.here.establishment, field), isHere]]))}
        />
      ))}
      {differing.length > most && (
        <button type="button" className="ui-button" onClick={() => setMost(most + AT_ONCE)}>
          {words.showMore(differing.length - most)}
        </button>
      )}
      <p className="pr-read-in-end">
        <button type="button" className="ui-button" onClick={() => onTake(choices)}>
          {words.take}
        </button>
        <button type="button" className="ui-button" onClick={onLeave}>
          {words.leave}
        </button>
      </p>
    </section>
  );
}

interface DifferenceTableProps {
  readonly pair: ComparedEntry;
  readonly choices: Choices;
  readonly onChoose: (field: MergedField, isHere: boolean) => void;
}

/** An establishment that a file has otherwise, field by field. */
function DifferenceTable({
  pair: { here, there, differences, freshLines, isForbidden },
  choices,
  onChoose,
}: DifferenceTableProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const { readIn } = words;
  return (
    <>
      <h4>{nameOf(here)}</h4>
      {differences.length > 0 && (
        <table className="pr-differences" aria-label={nameOf(here)}>
          <colgroup>
            <col className="pr-field" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{readIn.field}</th>
              <th scope="col">{readIn.here}</th>
              <th scope="col">{readIn.there}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => {
              const { field } = difference;
              const label = field === 'contact' ? words.contact : words.fields[field];
              const side = (isHere: boolean) => (
                <Side
                  entry={isHere ? here : there}
                  difference={difference}
                  label={`${nameOf(here)}, ${label}, ${isHere ? readIn.here : readIn.there}`}
                  note={isHere ? readIn.stays : readIn.comes}
                  group={choiceKey(here.establishment, field)}
                  isHolding={isKept(here, difference, choices) === isHere}
                  onChoose={() => onChoose(field, isHere)}
                />
              );
              return (
                <tr key={field}>
                  <th scope="row">{label}</th>
                  <td>{side(true)}</td>
                  <td>{side(false)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {isForbidden && <p className="w-note">{readIn.forgets}</p>}
      {freshLines > 0 && <p className="w-note">{readIn.freshLines(freshLines)}</p>}
    </>
  );
}

interface SideProps {
  readonly entry: WorkEntry;
  readonly difference: Difference;
  readonly label: string;
  /** Told of the value that holds where there is no choice. */
  readonly note: string;
  readonly group: string;
  readonly isHolding: boolean;
  readonly onChoose: () => void;
}

function Side({ entry, difference: { field, isContested }, label, note, group, isHolding, onChoose }: SideProps) {
  const said = useSaid(entry, field);
  if (!isContested)
    return isHolding ? (
      <strong>
        {said} <span className="pr-holds">✓ {note}</span>
      </strong>
    ) : (
      said
    );
  return (
    <label className="pr-choice">
      <input type="radio" name={group} checked={isHolding} aria-label={`${label}: ${said}`} onChange={onChoose} />
      <span>{said}</span>
    </label>
  );
}

/** As much as a field of the form takes. */
const LONGEST = 4000;

function useSaid(entry: WorkEntry, field: MergedField): string {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  if (field === 'status') return words.statuses[entry.status];
  const { person, telephone, email } = entry.contact;
  if (field === 'contact') return [person, telephone, email].filter(Boolean).join(' · ') || words.readIn.empty;
  return shown(field === 'nextDate' ? format.date(entry.nextDate) : entry[field], LONGEST) || words.readIn.empty;
}
