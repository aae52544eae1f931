import { useCallback, useMemo, useState } from 'react';
import { ENDING_PART_TEXT, type EndingPartText } from '../../i18n/ending-part';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { EndingCall } from '../../model/ending';
import { establishmentKey } from '../../model/prospects';
import type { Register } from '../../model/register';
import { takenOff } from '../../model/work-list';
import { municipalityName } from '../answer/names';
import { type Speech, useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { type Lists, stampNow, useLists } from '../prospects/use-lists';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { StateLink } from '../ui/StateLink';
import { XlsxButton } from '../ui/XlsxButton';
import { idOf, withCalls } from './calls';
import { isoOf } from './ending-state';

interface CallsPartProps {
  readonly calls: readonly EndingCall[];
  /** As yyyymmdd. */
  readonly until: number;
  readonly register: Register;
  readonly href: HrefOf;
  readonly navigate: Navigate;
}

/** More are in the CSV. */
const MOST_SHOWN = 50;
/** So many go on a list at once. */
const TOP_CALLS = 20;

/** Whom to call first, and their way to a list of prospects. Who must not be contacted is left out. */
export function CallsPart({ calls: all, until, register, href, navigate }: CallsPartProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = ENDING_PART_TEXT[language];
  const lists = useLists();
  const { forbidden } = lists;
  const calls = useMemo(
    () => all.filter(({ workplace }) => !forbidden.has(establishmentKey(register.workplaces?.ids[workplace] ?? ''))),
    [all, forbidden, register],
  );
  const columns = useMemo(() => callColumns(register, words, speech), [register, words, speech]);
  const rowKey = useCallback(({ workplace }: EndingCall) => String(workplace), []);
  const shown = calls.slice(0, MOST_SHOWN);
  const withheld = all.length - calls.length;
  const table = () => callTable(calls, register, words, speech);
  return (
    <>
      <h3>{words.calls}</h3>
      <p className="w-note">
        {words.callsHow} {calls.length > shown.length && words.callsShown(shown.length, format.number(calls.length))}{' '}
        {withheld > 0 && words.withheld(withheld)}
      </p>
      <HandOver calls={calls.slice(0, TOP_CALLS)} {...{ lists, until, register, href, navigate }} />
      <div className="mp-wide">
        <DataTable
          caption={words.calls}
          columns={columns}
          rows={shown}
          rowKey={rowKey}
          phoneLine={({ firstEnd, stranded }) => words.callLine(format.date(isoOf(firstEnd)), stranded)}
        />
      </div>
      <div className="w-tools">
        <CsvButton name={words.calls} table={table} />
        <XlsxButton name={words.calls} sheets={() => [{ name: words.calls, ...table() }]} />
      </div>
    </>
  );
}

interface HandOverProps extends Omit<CallsPartProps, 'calls'> {
  readonly calls: readonly EndingCall[];
  readonly lists: Lists;
}

const NEW = '';

/** Puts the first of them on a list, each with what ends as its next step; those that are on it stay as they are. */
function HandOver({ calls, lists, until, register, href, navigate }: HandOverProps) {
  const { language, format } = useSpeech();
  const words = ENDING_PART_TEXT[language];
  const [put, setPut] = useState<{ readonly ids: readonly string[]; readonly known: number; readonly isTaken: boolean } | null>(
    null,
  );
  const name = words.listName(format.date(isoOf(until)));
  const { chosen } = lists;
  // It is said when it is kept: whoever leaves then finds it.
  const handOver = async () => {
    const known = new Set(chosen?.list.entries.map(({ establishment }) => establishment));
    const fresh = calls.filter(({ workplace }) => !known.has(idOf(register, workplace)));
    const nextStepOf = ({ firstEnd }: EndingCall) => words.nextStep(format.date(isoOf(firstEnd)));
    await lists.change((list) => withCalls(list, fresh, register, nextStepOf, stampNow()), name);
    setPut({ ids: fresh.map(({ workplace }) => idOf(register, workplace)), known: calls.length - fresh.length, isTaken: false });
  };
  const takeOff = async () => {
    if (!put) return;
    await lists.change((list) => put.ids.reduce(takenOff, list), name);
    setPut({ ...put, isTaken: true });
  };
  if (calls.length === 0) return null;
  return (
    <div className="w-tools">
      {lists.lists.length > 0 && (
        <label>
          {words.list}{' '}
          <select
            className="q-select w-select"
            value={chosen?.id ?? NEW}
            onChange={({ currentTarget: { value } }) => {
              setPut(null);
              if (value === NEW) void lists.make(name);
              else lists.choose(value);
            }}
          >
            {lists.lists.map(({ id, list }) => (
              <option key={id} value={id}>
                {list.name}
              </option>
            ))}
            <option value={NEW}>{words.newList}</option>
          </select>
        </label>
      )}
      <button type="button" className="ui-button s-primary" onClick={() => void handOver()}>
        {words.put(calls.length)}
      </button>
      <span role="status">
        {put && !lists.fault && (put.isTaken ? words.taken : words.putDone(put.ids.length, put.known, chosen?.list.name ?? name))}
      </span>
      {put && !put.isTaken && !lists.fault && (
        <>
          {put.ids.length > 0 && (
            <button type="button" className="ui-button" onClick={() => void takeOff()}>
              {words.takeOff}
            </button>
          )}
          <StateLink change={{ view: 'prospects' }} {...{ href, navigate }}>
            {words.toProspects}
          </StateLink>
        </>
      )}
      {lists.fault && <p role="alert">{PROSPECTS_TEXT[language].faults[lists.fault]}</p>}
    </div>
  );
}

function callColumns(register: Register, { head }: EndingPartText, { language, format }: Speech): readonly Column<EndingCall>[] {
  const { workplaces } = register;
  const name = ({ workplace }: EndingCall) => workplaces?.names[workplace] ?? '';
  const place = ({ workplace }: EndingCall) => municipalityName(register, workplaces?.municipality[workplace], language);
  const count = (key: 'stranded' | 'learners' | 'recognitions'): Column<EndingCall> => ({
    key,
    label: head[key],
    numeric: true,
    sortValue: (call) => call[key],
    cell: (call) => format.number(call[key]),
  });
  return [
    { key: 'workplace', label: head.workplace, sortValue: name, cell: name },
    { key: 'place', label: head.place, sortValue: place, cell: place },
    { ...count('stranded'), phone: 'first' },
    count('learners'),
    count('recognitions'),
    {
      key: 'firstEnd',
      label: head.firstEnd,
      numeric: true,
      firstDirection: 'ascending',
      sortValue: ({ firstEnd }) => firstEnd,
      cell: ({ firstEnd }) => format.date(isoOf(firstEnd)),
    },
  ];
}

function callTable(calls: readonly EndingCall[], register: Register, { head }: EndingPartText, { language }: Speech) {
  const { workplaces } = register;
  return {
    header: [head.id, head.workplace, head.place, head.stranded, head.learners, head.recognitions, head.firstEnd],
    rows: calls.map(({ workplace, stranded, learners, recognitions, firstEnd }) => [
      workplaces?.ids[workplace] ?? '',
      workplaces?.names[workplace] ?? '',
      municipalityName(register, workplaces?.municipality[workplace], language),
      stranded,
      learners,
      recognitions,
      isoOf(firstEnd),
    ]),
  };
}
