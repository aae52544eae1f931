import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { ProspectRow } from '../../model/prospect-row';
import { establishmentKey } from '../../model/prospects';
import { added, type WorkStatus } from '../../model/work-list';
import type { StoredList } from '../../store/lists';
import { useSpeech } from '../context';
import { type Lists, stampNow } from './use-lists';

interface OnListButtonProps {
  readonly row: ProspectRow;
  /** How far one has come with it on any list; undefined of one that is on none. */
  readonly status: WorkStatus | undefined;
  readonly lists: Lists;
  /** Goes to the list that is worked on. */
  readonly onList: () => void;
}

/** Puts a prospect on the list that is worked on, or goes to the list that has it. */
export function OnListButton({ row: { id, name, enterprise }, status, lists, onList }: OnListButtonProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const has = ({ list: { entries } }: StoredList) => entries.some(({ establishment }) => establishment === establishmentKey(id));
  const open = () => {
    const other = lists.chosen && has(lists.chosen) ? undefined : lists.lists.find(has);
    if (other) lists.choose(other.id);
    onList();
  };
  const put = () =>
    void lists.change((list) => added(list, [{ establishment: id, name, enterprise }], stampNow()), words.newListName(1));
  return (
    <button type="button" className="ui-button s-primary" onClick={status ? open : put}>
      {status ? `${words.onList} (${words.statuses[status]}): ${words.openList}` : words.addOne}
    </button>
  );
}
