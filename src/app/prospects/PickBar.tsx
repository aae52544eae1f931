import { useEffect, useRef, useState } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import { establishmentKey } from '../../model/prospects';
import { added, takenOff } from '../../model/work-list';
import type { ProspectsAnswer } from '../../worker/later-messages';
import { useSpeech } from '../context';
import { type Lists, stampNow } from './use-lists';
import type { Picked, Picking } from './use-picked';

interface PickBarProps {
  readonly answer: ProspectsAnswer;
  readonly picking: Picking;
  readonly lists: Lists;
  readonly onOpenList: () => void;
  /** Brings the keyboard to the table. */
  readonly toRows: () => void;
}

/** So many of the top go on a list at once when none are picked. */
const TOP_ROWS = 20;

/** What was put on a list last, to be told and taken back. */
interface Done {
  readonly keys: readonly string[];
  readonly known: number;
  readonly list: string;
  /** How many of them are on another list, and on which. */
  readonly elsewhere: number;
  readonly others: readonly string[];
}

/** Puts the picked prospects on the list, or the top of the table where none are. */
export function PickBar({ answer, picking, lists, onOpenList, toRows }: PickBarProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const [done, setDone] = useState<Done | null>(null);
  const { picked, note, clear } = picking;
  const goToList = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on from what came of it.
  useEffect(() => {
    if (done && document.activeElement === document.body) goToList.current?.focus();
  }, [done]);
  const top = answer.rows.slice(0, TOP_ROWS);
  const put = async (rows: readonly Picked[]) => {
    const sites = rows
      .map(({ id, name, enterprise }) => ({ establishment: establishmentKey(id), name, enterprise }))
      .filter(({ establishment }) => !lists.forbidden.has(establishment));
    let told: Done | null = null;
    await lists.change((list) => {
      const known = new Set(list.entries.map(({ establishment }) => establishment));
      const keys = sites.map(({ establishment }) => establishment).filter((key) => !known.has(key));
      const fresh = new Set(keys);
      const others = lists.lists
        .filter(({ id }) => id !== lists.chosen?.id)
        .map((other) => ({
          name: other.list.name,
          keys: other.list.entries.flatMap((entry) => (fresh.has(entry.establishment) ? entry.establishment : [])),
        }))
        .filter((other) => other.keys.length > 0);
      const elsewhere = new Set(others.flatMap((other) => other.keys)).size;
      told = { keys, known: sites.length - keys.length, list: list.name, elsewhere, others: others.map(({ name }) => name) };
      return added(list, sites, stampNow());
    }, words.newListName(1));
    setDone(told);
    clear();
  };
  const takeBack = ({ keys }: Done) => {
    toRows();
    setDone(null);
    void lists.change((list) => keys.reduce(takenOff, list), '');
  };
  return (
    <div className="w-tools pr-picked">
      {picked.size > 0 ? (
        <>
          <strong>{words.picked(picked.size)}</strong>
          {answer.found < answer.total && <span className="w-note">{words.pickedStay}</span>}
          <button type="button" className="ui-button s-primary" onClick={() => void put([...picked.values()])}>
            {words.putPicked(picked.size)}
          </button>
          <button
            type="button"
            className="ui-button"
            onClick={() => {
              toRows();
              clear();
            }}
          >
            {words.clearPicked}
          </button>
        </>
      ) : (
        <button type="button" className="ui-button" onClick={() => void put(top)}>
          {words.addShown(top.length)}
        </button>
      )}
      <div role="status">
        {note?.kind === 'cut' && words.pickedCut(format.number(note.count), format.number(note.of))}
        {note?.kind === 'failed' && words.pickFailed}
        {note?.kind === 'within' && words.pickedWithin(note.count)}
        {!note && picked.size === 0 && !done && <span className="w-note pr-keys">{words.pickHelp}</span>}
        {!note && picked.size === 0 && done && (
          <>
            {words.put(done.keys.length, done.list, done.known)}{' '}
            {done.elsewhere > 0 && `${WORK_LIST_TEXT[language].elsewhere(done.elsewhere, format.list(done.others))} `}
            {done.keys.length > 0 && (
              <button type="button" className="ui-button" onClick={() => takeBack(done)}>
                {words.undo}
              </button>
            )}{' '}
            <button ref={goToList} type="button" className="ui-button" onClick={onOpenList}>
              {words.goToList}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
