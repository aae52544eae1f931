import { SHARED_CARD_TEXT, type SharedCardText } from '../../i18n/shared-card';
import type { SharedChange, SharedRow } from '../../model/match';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';

interface SharedRuleProps {
  readonly register: Register;
  readonly row: SharedRow;
  readonly onSchool: (school: number) => void;
}

/** The shared verdict with its numbers filled in, and what would change it. */
export function SharedRule({ register, row, onSchool }: SharedRuleProps) {
  const { language } = useSpeech();
  const words = SHARED_CARD_TEXT[language];
  const { change } = row;
  const schools = change === null ? [] : change.kind === 'learners' ? [change.school] : change.schools;
  return (
    <>
      <div>
        <dt>{words.rule}</dt>
        <dd>
          {sayRule(row, words).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </dd>
      </div>
      <div>
        <dt>{words.turns}</dt>
        <dd>
          <p>{change === null ? words.none : sayChange(change, words)}</p>
          {schools.length > 0 && (
            <ul>
              {schools.map((school) => (
                <li key={school}>
                  <button type="button" className="ui-link" onClick={() => onSchool(school)}>
                    {register.schools?.names[school]}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </>
  );
}

/** The shared verdict in words, with its numbers. */
export function sayRule(
  { learners, leastUnplaced, mostUnplaced, room }: Pick<SharedRow, 'learners' | 'leastUnplaced' | 'mostUnplaced' | 'room'>,
  words: SharedCardText,
): readonly string[] {
  const all = learners ?? 0;
  const roomLine = room === null ? [] : [words.room(room)];
  if (all === 0) return [words.nobody, ...roomLine];
  if (mostUnplaced === 0) return [words.all(all), ...roomLine];
  return [
    leastUnplaced === 0 ? words.aloneAll(all) : words.alone(all - leastUnplaced, all, leastUnplaced),
    words.last(all - mostUnplaced, all, mostUnplaced),
  ];
}

function sayChange(change: SharedChange, words: SharedCardText): string {
  return change.kind === 'learners' ? words.learners(change.learners) : words[change.kind](change.places, change.schools.length);
}
