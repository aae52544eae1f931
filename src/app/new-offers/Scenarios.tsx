import { useEffect, useState } from 'react';
import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { SCENARIOS_TEXT } from '../../i18n/scenarios';
import { changesOfText, changesText } from '../../model/changes';
import { changeScenarios, keptScenarios, type Scenario } from '../../store/scenarios';
import { useSpeech } from '../context';
import { questionOf } from '../requests';
import { Waiting } from '../ui/Waiting';
import { useAsked } from '../use-answer';
import type { PartProps } from './part-props';

const MOST_COMPARED = 3;

/** Lists of changes kept under a name: saved, opened, renamed, deleted, and set side by side. */
export function Scenarios({ session, link, navigate, changes }: PartProps) {
  const { language } = useSpeech();
  const words = SCENARIOS_TEXT[language];
  const [scenarios, setScenarios] = useState(keptScenarios);
  const [fault, setFault] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Scenario | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  useEffect(() => {
    const follow = () => setScenarios(keptScenarios());
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
  const change = (how: (known: readonly Scenario[]) => readonly Scenario[]) => {
    setFault(changeScenarios(how) ? null : words.notKept);
    setScenarios(keptScenarios());
  };
  const save = (name: string) => {
    if (changes.length === 0) return setFault(words.nothing);
    if (name === '') return setFault(words.noName);
    change((known) => [...known, { id: crypto.randomUUID(), name, changes: changesText(changes) }]);
  };
  const compared = scenarios.filter(({ id }) => ticked.includes(id));
  return (
    <section>
      <h3>{words.title}</h3>
      <form
        className="w-tools"
        onSubmit={(event) => {
          event.preventDefault();
          save(String(new FormData(event.currentTarget).get('name')).trim());
        }}
      >
        <label>
          {words.name} <input name="name" className="w-input" maxLength={80} />
        </label>
        <button type="submit" className="ui-button">
          {words.save}
        </button>
      </form>
      {fault && <p role="alert">{fault}</p>}
      <p role="status" className="w-tools">
        {removed && (
          <>
            {words.removed(removed.name)}
            <button
              type="button"
              className="ui-button"
              onClick={() => {
                change((known) => [...known, removed]);
                setRemoved(null);
              }}
            >
              {words.undo}
            </button>
          </>
        )}
      </p>
      {scenarios.length === 0 && <p className="w-note">{words.none}</p>}
      <ul className="no-changes">
        {scenarios.map((scenario) => {
          const { id, name } = scenario;
          return (
            <li key={id} className="sc-row">
              {renaming === id ? (
                <form
                  className="w-tools"
                  onSubmit={(event) => {
                    event.preventDefault();
                    const next = String(new FormData(event.currentTarget).get('name')).trim();
                    if (next !== '') change((known) => known.map((one) => (one.id === id ? { ...one, name: next } : one)));
                    setRenaming(null);
                  }}
                >
                  <label>
                    {words.renameTo} <input name="name" className="w-input" maxLength={80} defaultValue={name} />
                  </label>
                  <button type="submit" className="ui-button">
                    {words.save}
                  </button>
                </form>
              ) : (
                <label className="no-check">
                  <input
                    type="checkbox"
                    aria-label={words.compare(name)}
                    checked={ticked.includes(id)}
                    disabled={!ticked.includes(id) && compared.length >= MOST_COMPARED}
                    onChange={({ currentTarget: { checked } }) =>
                      setTicked((known) => (checked ? [...known, id] : known.filter((one) => one !== id)))
                    }
                  />
                  {name} · {words.changes(changesOfText(scenario.changes)?.length ?? 0)}
                </label>
              )}
              <span className="sc-acts">
                <button type="button" className="ui-button" onClick={() => navigate({ changes: scenario.changes })}>
                  {words.open(name)}
                </button>
                <button type="button" className="ui-button" onClick={() => setRenaming(id)}>
                  {words.rename(name)}
                </button>
                <button
                  type="button"
                  className="ui-button"
                  onClick={() => {
                    change((known) => known.filter((one) => one.id !== id));
                    setRemoved(scenario);
                  }}
                >
                  {words.remove(name)}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {scenarios.length > 1 && <p className="w-note">{words.compareHelp}</p>}
      {compared.length > 1 && <Compared {...{ session, link }} scenarios={compared} />}
    </section>
  );
}

interface ComparedProps extends Pick<PartProps, 'session' | 'link'> {
  readonly scenarios: readonly Scenario[];
}

/** Everybody's learners before and in each scenario, with the difference. */
function Compared({ session, link, scenarios }: ComparedProps) {
  const { language, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const lists = scenarios.map(({ changes }) => changes);
  const { answer, isBusy, again } = useAsked(session, 'compare', { question: questionOf(link), given: link.given, lists });
  if (!answer || JSON.stringify(answer.request.lists) !== JSON.stringify(lists))
    return <Waiting isBusy={isBusy} onAgain={again} />;
  const rows = [
    [words.columns.learners, 'learners'],
    [words.placed, 'placed'],
    [words.columns.unplaced, 'unplaced'],
  ] as const;
  return (
    <div className="sc-compared" aria-busy={isBusy}>
      <table className="no-sums">
        <caption>{SCENARIOS_TEXT[language].compared}</caption>
        <thead>
          <tr>
            <th scope="col">{words.totals}</th>
            <th scope="col">{words.columns.before}</th>
            {scenarios.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, key]) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{format.number(answer.before[key])}</td>
              {answer.after.map((side, at) => (
                <td key={scenarios[at]?.id}>
                  {format.number(side[key])} ({format.signed(side[key] - answer.before[key])})
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
