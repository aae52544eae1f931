import { useId, useMemo, useState } from 'react';
import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { type Change, MOST_LEARNERS } from '../../model/changes';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { SearchBox } from '../question/SearchBox';
import { siteOptions } from '../question/site-options';
import { wholeOf } from '../question/whole-of';

const KINDS = ['offer', 'stop', 'learners', 'places'] as const;
type Kind = (typeof KINDS)[number];

interface ChangeFormProps {
  readonly register: Register;
  readonly year: string;
  /** Where the form begins. */
  readonly school: string;
  readonly onAdd: (change: Change) => void;
}

/** Makes one change: what kind, of what, and how many. */
export function ChangeForm({ register, year, school: firstSchool, onAdd }: ChangeFormProps) {
  const { language } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const id = useId();
  const [kind, setKind] = useState<Kind>('offer');
  const [school, setSchool] = useState(firstSchool);
  const [programme, setProgramme] = useState('');
  const [workplace, setWorkplace] = useState('');
  const [count, setCount] = useState('8');
  const [isIncomplete, setIncomplete] = useState(false);
  const schools = useMemo(() => siteOptions(register, 'schools', language), [register, language]);
  const workplaces = useMemo(() => siteOptions(register, 'workplaces', language), [register, language]);
  const programmes = useMemo(
    () => programmeOptions(register, kind === 'offer' ? null : school, year),
    [register, kind, school, year],
  );
  const chosen = programmes.some((option) => option.id === programme) ? programme : '';
  const add = () => {
    const change = changeOf(kind, { school, programme: chosen, workplace, count: wholeOf(count.trim(), MOST_LEARNERS, 0) });
    setIncomplete(!change);
    if (change) onAdd(change);
  };
  return (
    <form
      className="no-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="q-field">
        <label htmlFor={`${id}-kind`} className="q-label">
          {words.changeKind}
        </label>
        <select
          id={`${id}-kind`}
          className="q-select"
          value={kind}
          onChange={({ currentTarget }) => setKind(KINDS.find((one) => one === currentTarget.value) ?? 'offer')}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {words.changeKinds[one]}
            </option>
          ))}
        </select>
      </div>
      {kind === 'places' ? (
        <SearchBox
          key="workplace"
          label={words.workplace}
          placeholder={words.workplaceHelp}
          options={workplaces}
          chosenId={workplace}
          onChoose={setWorkplace}
        />
      ) : (
        <>
          <SearchBox
            key="school"
            label={words.school}
            placeholder={words.schoolHelp}
            options={schools}
            chosenId={school}
            onChoose={setSchool}
          />
          <div className="q-field no-programme">
            <label htmlFor={`${id}-programme`} className="q-label">
              {words.columns.programme}
            </label>
            <select
              id={`${id}-programme`}
              className="q-select"
              value={chosen}
              onChange={({ currentTarget }) => setProgramme(currentTarget.value)}
            >
              <option value="">{programmes.length === 0 && school !== '' ? words.noOffersHere : words.chooseProgramme}</option>
              {programmes.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      {kind !== 'stop' && (
        <div className="q-field">
          <label htmlFor={`${id}-count`} className="q-label">
            {kind === 'offer' ? words.learners : kind === 'learners' ? words.learnersInAll : words.placesInAll}
          </label>
          <input
            id={`${id}-count`}
            className="w-input q-number"
            type="number"
            min={0}
            step={1}
            value={count}
            onChange={({ currentTarget }) => setCount(currentTarget.value)}
          />
        </div>
      )}
      <button type="submit" className="ui-button s-primary">
        {words.add}
      </button>
      {isIncomplete && <p role="alert">{words.incomplete}</p>}
    </form>
  );
}

/** Programmes that a school offers in a year; null = all there are. */
function programmeOptions({ programmes, offers, schools, years }: Register, school: string | null, year: string) {
  const [own, yearRow] = [schools?.ids.indexOf(school ?? '') ?? -1, years.indexOf(year)];
  const offered = new Set<number>();
  offers?.programme.forEach((programme, row) => {
    if (offers.school[row] === own && offers.year[row] === yearRow) offered.add(programme);
  });
  return programmes
    .filter((_, row) => school === null || offered.has(row))
    .map(({ id, name }) => ({ id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}

interface Filled {
  readonly school: string;
  readonly programme: string;
  readonly workplace: string;
  readonly count: number | null;
}

/** Null while something is missing. */
function changeOf(kind: Kind, { school, programme, workplace, count }: Filled): Change | null {
  if (kind === 'places') return workplace === '' || count === null ? null : { kind, workplace, places: count };
  if (school === '' || programme === '') return null;
  if (kind === 'stop') return { kind, school, programme };
  return count === null ? null : { kind, school, programme, learners: count };
}
