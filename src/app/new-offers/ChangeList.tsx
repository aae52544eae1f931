import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import type { Change, RefusedChange } from '../../model/changes';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { CloseIcon } from '../ui/icons';
import { changeWords } from './change-words';

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly refused: readonly RefusedChange[];
  readonly register: Register;
  readonly onChanges: (changes: readonly Change[]) => void;
}

/** What is imagined otherwise, in order; each can be taken away. */
export function ChangeList({ changes, refused, register, onChanges }: ChangeListProps) {
  const { language } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  if (changes.length === 0) return <p>{words.noChanges}</p>;
  return (
    <>
      <ol className="no-changes">
        {changes.map((change, at) => {
          const said = changeWords(change, register, words);
          const fault = refused.find(({ change: index }) => index === at);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two changes may be alike; only their order tells them apart.
            <li key={at}>
              <span>
                {said}
                {fault && <strong className="no-fault">{words.refused(words.faults[fault.fault])}</strong>}
              </span>
              <button
                type="button"
                className="ui-close"
                aria-label={words.remove(said)}
                onClick={() => onChanges(changes.filter((_, index) => index !== at))}
              >
                <CloseIcon />
              </button>
            </li>
          );
        })}
      </ol>
      <p className="w-note">{words.inLink}</p>
      {changes.length > 1 && (
        <button type="button" className="ui-button" onClick={() => onChanges([])}>
          {words.clear}
        </button>
      )}
    </>
  );
}
