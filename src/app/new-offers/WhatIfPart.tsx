import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { type Change, changesText, MOST_CHANGES } from '../../model/changes';
import type { Register } from '../../model/register';
import type { LiveAnswer } from '../../worker/offering-messages';
import { useSpeech } from '../context';
import { LevelSelect, YearSelect } from '../question/selects';
import { questionOf } from '../requests';
import { Waiting } from '../ui/Waiting';
import { useAsked } from '../use-answer';
import { AreasPart, FlipsPart } from './AreasPart';
import { ChangeForm } from './ChangeForm';
import { ChangeList } from './ChangeList';
import type { PartProps } from './part-props';
import { Scenarios } from './Scenarios';
import { StakesPart } from './StakesPart';
import { Start } from './Start';

/** A list of changes, and what they come to: sums and stakes at once, verdicts when they are judged. */
export function WhatIfPart(props: PartProps) {
  const { session, register, link, navigate, state, changes } = props;
  const { language } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const text = changesText(changes);
  const request = changes.length === 0 ? null : { question: questionOf(link), given: link.given, changes: text };
  const live = useAsked(session, 'live', request);
  const judged = useAsked(session, 'whatIf', request);
  const onChanges = (next: readonly Change[]) => navigate({ changes: next.length === 0 ? null : changesText(next) });
  const isOf = (answer: { readonly request: { readonly changes: string } } | null) => answer?.request.changes === text;
  return (
    <>
      <div className="s-sector-bar">
        <YearSelect register={register} link={link} navigate={navigate} />
        <LevelSelect link={link} navigate={navigate} />
      </div>
      {request && live.answer && <Outcome answer={live.answer} twice={namesInTwoContexts(register, changes)} />}
      {request && !live.answer && <h2>{words.parts['what-if']}</h2>}
      {request && !live.answer && <Waiting isBusy={live.isBusy} onAgain={live.again} />}
      {request ? <h3>{words.changes}</h3> : <h2>{words.changes}</h2>}
      <ChangeList
        changes={changes}
        refused={isOf(live.answer) ? (live.answer?.refused ?? []) : []}
        register={register}
        onChanges={onChanges}
      />
      {changes.length === 0 && <Start {...{ session, register, link, navigate, state }} part="what-if" />}
      {changes.length < MOST_CHANGES ? (
        <details className="no-add" open={changes.length === 0 || undefined}>
          <summary>{words.addChange}</summary>
          <ChangeForm
            register={register}
            year={link.year}
            school={state.school}
            onAdd={(change) => onChanges([...changes, change])}
          />
        </details>
      ) : (
        <p className="w-note">{words.tooMany(MOST_CHANGES)}</p>
      )}
      <Scenarios {...props} />
      {request && !judged.answer && <Waiting isBusy={judged.isBusy} onAgain={judged.again} />}
      {request && (
        <div aria-busy={live.isBusy || judged.isBusy}>
          {judged.answer && <FlipsPart answer={judged.answer} register={register} />}
          {live.answer && <StakesPart answer={live.answer} register={register} />}
          {judged.answer && <AreasPart answer={judged.answer} register={register} />}
        </div>
      )}
    </>
  );
}

/** Of the programmes that are changed. */
function namesInTwoContexts({ programmes }: Register, changes: readonly Change[]): readonly string[] {
  const ids = new Set(changes.flatMap((change) => ('programme' in change ? change.programme : [])));
  return programmes.filter(({ id, contexts }) => contexts === 2 && ids.has(id)).map(({ name }) => name);
}

interface OutcomeProps {
  readonly answer: LiveAnswer;
  /** Programmes whose learners count twice. */
  readonly twice: readonly string[];
}

function Outcome({ answer: { before, after, losses }, twice }: OutcomeProps) {
  const { language, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const { columns } = words;
  const rows = [
    [columns.learners, before.learners, after.learners],
    [words.placed, before.placed, after.placed],
    [columns.unplaced, before.unplaced, after.unplaced],
  ] as const;
  return (
    <>
      <h2>{words.outcome(after.placed - before.placed, losses.filter(({ isOwn }) => !isOwn).length)}</h2>
      {twice.length > 0 && <p>{words.inEachContext(format.list(twice))}</p>}
      <table className="no-sums">
        <thead>
          <tr>
            <th scope="col">{words.totals}</th>
            <th scope="col">{columns.before}</th>
            <th scope="col">{columns.after}</th>
            <th scope="col">{columns.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, was, is]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{format.number(was)}</td>
              <td>{format.number(is)}</td>
              <td>{format.signed(is - was)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
