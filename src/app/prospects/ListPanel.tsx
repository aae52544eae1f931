import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Format } from '../../i18n/format';
import { PROSPECTS_TEXT, type ProspectsText } from '../../i18n/prospects';
import { WORK_LIST_TEXT, type WorkListText } from '../../i18n/work-list';
import type { SceneOutlines } from '../../map/scene';
import { PROSPECT_KINDS, PROSPECT_WEIGHTS, type ProspectKind } from '../../model/prospect-row';
import { establishmentKey } from '../../model/prospects';
import type { Question } from '../../model/question';
import type { Register } from '../../model/register';
import {
  changed,
  dueOn,
  monthCounts,
  sortedEntries,
  statusCounts,
  takenOff,
  WORK_STATUSES,
  type WorkEntry,
  type WorkList,
} from '../../model/work-list';
import type { CoverageAnswer } from '../../worker/later-messages';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { type Column, DataTable } from '../ui/DataTable';
import { SideCard } from '../ui/SideCard';
import { useAnswer, useAsked } from '../use-answer';
import { EntryForm } from './EntryForm';
import { ListTools } from './ListTools';
import { ProspectReasons } from './ProspectReasons';
import { programmeName } from './programme-name';
import { TourPart } from './TourPart';
import { type Lists, stampNow, todayHere } from './use-lists';

interface ListPanelProps {
  readonly session: Session;
  readonly register: Register;
  readonly outlines: SceneOutlines;
  readonly question: Question;
  readonly area: string | null;
  /** The area in words, with a space before it; empty = anywhere. */
  readonly where: string;
  readonly lists: Lists;
  /** Somebody went here by a button that is gone now: the keyboard goes on from the heading. */
  readonly isSought: RefObject<boolean>;
  /** Back to the prospects. */
  readonly onProspects: () => void;
}

/** A list that is worked off: who, how far, what next; out and in again, and a day on the road. */
export function ListPanel({ session, register, outlines, question, area, where, lists, isSought, onProspects }: ListPanelProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const own = WORK_LIST_TEXT[language];
  const { chosen, change, forbidden } = lists;
  const [openId, setOpenId] = useState<string | null>(null);
  const [gone, setGone] = useState<WorkEntry | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isSought.current) heading.current?.focus();
    isSought.current = false;
  }, [isSought]);
  const rowKey = useCallback(({ establishment }: WorkEntry) => establishment, []);
  const entries = chosen?.list.entries ?? [];
  const keys = useMemo(() => chosen?.list.entries.map(({ establishment }) => establishment) ?? [], [chosen]);
  const sites = useAnswer(session, 'workedSites', keys.length > 0 ? { ids: keys } : null);
  const placeOf = useMemo(
    () => new Map(sites?.map(({ id, municipality }) => [id, municipalityName(register, municipality, language)])),
    [sites, register, language],
  );
  const ids = useMemo(() => entries.filter(isCallable).map(({ establishment }) => establishment), [entries]);
  const isProgramme = question.subject.kind === 'programme';
  const programme = programmeName(register, question.subject);
  const { answer: coverage, isBusy } = useAsked(
    session,
    'coverage',
    isProgramme && ids.length > 0 ? { question, area, ids } : null,
  );
  const told = useTold(coverage, JSON.stringify(question));
  const hasShortage = (coverage?.shortage ?? 0) > 0;
  const columns = useMemo(
    () => entryColumns(words, own, format, placeOf, isProgramme ? told : null, hasShortage),
    [words, own, format, placeOf, isProgramme, told, hasShortage],
  );
  const today = todayHere();
  const due = useMemo(() => (chosen ? dueOn(chosen.list, today) : []), [chosen, today]);
  const [wantsDue, setWantsDue] = useState(false);
  const showsDue = wantsDue && due.length > 0;
  const rows = useMemo(
    () => [...(showsDue ? due : (chosen?.list.entries ?? []))].sort(inOrderOf(told)),
    [showsDue, due, chosen, told],
  );
  const takeOff = async ({ establishment }: WorkEntry) => {
    setOpenId(null);
    // As it is then: a field that was left for the button is saved first.
    let taken: WorkEntry | undefined;
    await change((now) => {
      taken = now.entries.find((entry) => entry.establishment === establishment);
      return takenOff(now, establishment);
    }, '');
    setGone(taken ?? null);
  };
  const undo = gone && (
    <p role="status">
      {words.takenOff(gone.name || gone.establishment)}{' '}
      <UndoButton
        key={gone.establishment}
        label={words.undo}
        onClick={() => {
          setGone(null);
          heading.current?.focus();
          void change((now) => ({ ...takenOff(now, gone.establishment), entries: sortedEntries([...now.entries, gone]) }), '');
        }}
      />
    </p>
  );
  const list = chosen?.list ?? { name: words.newListName(1), entries };
  const counts = statusCounts(list);
  const open = entries.find(({ establishment }) => establishment === openId) ?? null;
  const elsewhere = lists.lists.flatMap(({ id, list: { name, entries: others } }) => {
    const same = id === chosen?.id ? undefined : others.find(({ establishment }) => establishment === open?.establishment);
    return same ? [{ id, name, status: same.status }] : [];
  });
  const othersThatForbid = (forbidden.get(open?.establishment ?? '') ?? []).flatMap(({ id, list: { name } }) =>
    id === chosen?.id ? [] : name,
  );
  const openRow = coverage?.sites.find(({ id }) => establishmentKey(id) === open?.establishment);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {list.name}
      </h2>
      {entries.length === 0 ? (
        <p className="w-note">
          {words.emptyList}{' '}
          <button type="button" className="ui-button" onClick={onProspects}>
            {own.toProspects}
          </button>
        </p>
      ) : (
        <p>
          {WORK_STATUSES.filter((status) => counts[status] > 0)
            .map((status) => `${words.statuses[status]} ${format.number(counts[status])}`)
            .join(' · ')}
          {due.length > 0 && (
            <>
              {' · '}
              <strong>{words.due(due.length)}</strong>{' '}
              <button
                type="button"
                className="ui-button pr-unprinted"
                aria-pressed={showsDue}
                onClick={() => setWantsDue((before) => !before)}
              >
                {own.onlyDue}
              </button>
            </>
          )}
        </p>
      )}
      {isProgramme && ids.length > 0 && (
        <CoverageLine coverage={coverage} callable={ids.length} all={entries.length} programme={programme} where={where} />
      )}
      <ListTools
        lists={lists}
        placeOf={placeOf}
        onDelete={() => {
          setOpenId(null);
          heading.current?.focus();
        }}
      />
      {undo}
      {chosen && entries.length > 0 && (
        <div className="w-body">
          <div className="w-list">
            {/* Rows do not change places under the hand: they wait for their first order. */}
            {(coverage !== null || !isBusy) && (
              <DataTable
                caption={words.tabs.list}
                columns={columns}
                rows={rows}
                rowKey={rowKey}
                phoneLine={({ nextStep }) => nextStep}
                rowHref={() => '#'}
                onSelect={(row) => setOpenId(row?.establishment ?? null)}
                selectedKey={openId}
              />
            )}
            <TourPart key={chosen.id} {...{ session, register, outlines, list }} />
            <MonthsPart list={list} words={words} />
          </div>
          {open && (
            <div className="pr-side pr-unprinted">
              <SideCard key={open.establishment} title={open.name || open.establishment} onClose={() => setOpenId(null)}>
                <EntryForm
                  entry={open}
                  forbiddenOn={othersThatForbid}
                  list={chosen.id}
                  onChange={(patch) => void change((now) => changed(now, open.establishment, patch, stampNow()), list.name)}
                />
                {elsewhere.map(({ id, name, status }) => (
                  <p key={id} className="w-note">
                    {own.alsoOn(name, words.statuses[status])}
                  </p>
                ))}
                {openRow && (
                  <details className="da-details">
                    <summary>{own.why(programme)}</summary>
                    <ProspectReasons row={openRow} register={register} weights={PROSPECT_WEIGHTS} onOpen={null} />
                  </details>
                )}
                {open.status !== 'do-not-contact' && (
                  <button type="button" className="ui-button" onClick={() => void takeOff(open)}>
                    {words.takeOff}
                  </button>
                )}
              </SideCard>
            </div>
          )}
        </div>
      )}
    </>
  );
}

interface CoverageLineProps {
  readonly coverage: CoverageAnswer | null;
  /** Entries that may be called, of all. */
  readonly callable: number;
  readonly all: number;
  readonly programme: string;
  readonly where: string;
}

/** What of a shortage the list could end, and how many of it that takes. */
function CoverageLine({ coverage, callable, all, programme, where }: CoverageLineProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const own = WORK_LIST_TEXT[language];
  if (!coverage) return <p className="pr-coverage" />;
  const { helpful, ended, shortage } = coverage;
  const enough = coverage.rows.filter(({ adds }) => adds > 0).length;
  return (
    <p className="pr-coverage">
      {shortage > 0
        ? words.coverage(helpful, callable, ended, shortage, programme, where) + own.enough(enough, helpful)
        : words.noShortage(programme, where)}{' '}
      {callable < all && own.notCounted(all - callable)}
    </p>
  );
}

/** Comes in the place of what was taken away, and takes the keyboard from it. */
function UndoButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" className="ui-button" onClick={onClick}>
      {label}
    </button>
  );
}

/** What came of it, month by month. */
function MonthsPart({ list, words }: { readonly list: WorkList; readonly words: ProspectsText }) {
  return (
    <details className="da-details">
      <summary>{words.months}</summary>
      <div className="pr-scroll">
        <table className="pr-months">
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {WORK_STATUSES.map((status) => (
                <th key={status} scope="col">
                  {words.statuses[status]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {monthCounts(list).map(({ month, counts }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {WORK_STATUSES.map((status) => (
                  <td key={status}>{counts[status]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Whoever refused, or must not be contacted, brings no place. */
const isCallable = ({ status }: WorkEntry) => status !== 'do-not-contact' && status !== 'refused';

/** What is told of a prospect on the list beside the work on it. */
interface Told {
  readonly kind: ProspectKind;
  readonly km: number | null;
  readonly score: number;
  /** Learners it gives a place beyond those before it in the order of prospects. */
  readonly adds: number;
  /** The same if it were the only one. */
  readonly alone: number;
}
type ToldOf = ReadonlyMap<string, Told>;

/** Also of those taken off or refused since: whoever comes back stands where it stood. `question`: what is told of another one is forgotten. */
function useTold(coverage: CoverageAnswer | null, question: string): ToldOf {
  const [seen, setSeen] = useState({ question, coverage, told: toldOf(coverage) });
  if (coverage !== null && seen.coverage !== coverage) {
    const before = seen.question === question ? seen.told : [];
    setSeen({ question, coverage, told: new Map([...before, ...toldOf(coverage)]) });
  }
  return seen.told;
}

function toldOf(coverage: CoverageAnswer | null): ToldOf {
  const rows = coverage?.rows ?? [];
  return new Map(
    rows.flatMap(({ at, adds, alone }) => {
      const site = coverage?.sites[at];
      return site ? [[establishmentKey(site.id), { kind: site.kind, km: site.km, score: site.score, adds, alone }] as const] : [];
    }),
  );
}

/** As prospects stand, best first, and then those that are none: what is written down of one moves no row. */
function inOrderOf(told: ToldOf) {
  const kindOf = (one: Told | undefined) => (one ? PROSPECT_KINDS.indexOf(one.kind) : PROSPECT_KINDS.length);
  return (a: WorkEntry, b: WorkEntry): number => {
    const [ofA, ofB] = [told.get(a.establishment), told.get(b.establishment)];
    return kindOf(ofA) - kindOf(ofB) || (ofB?.score ?? 0) - (ofA?.score ?? 0);
  };
}

function entryColumns(
  words: ProspectsText,
  own: WorkListText,
  format: Format,
  placeOf: ReadonlyMap<string, string>,
  told: ToldOf | null,
  hasShortage: boolean,
): readonly Column<WorkEntry>[] {
  const of = (entry: WorkEntry) => (isCallable(entry) ? told?.get(entry.establishment) : undefined);
  const numbers: readonly Column<WorkEntry>[] = [
    {
      key: 'km',
      label: words.columns.km,
      short: 'Km',
      numeric: true,
      sortValue: (entry) => of(entry)?.km ?? null,
      cell: (entry) => format.number(of(entry)?.km ?? null, 1),
    },
    {
      key: 'score',
      label: words.columns.score,
      numeric: true,
      sortValue: (entry) => of(entry)?.score ?? null,
      cell: (entry) => format.number(of(entry)?.score ?? null, 1),
    },
  ];
  const helps: Column<WorkEntry> = {
    key: 'helps',
    label: words.helps,
    sortValue: (entry) => {
      const help = of(entry);
      return help ? help.adds + Number(help.alone > 0) / 2 : null;
    },
    cell: (entry) => {
      const help = of(entry);
      if (!help) return '–';
      if (help.adds > 0) return words.helpsWith(help.adds);
      return help.alone > 0 ? <span title={own.reserveHelp}>{words.helpsInstead}</span> : words.helpsNot;
    },
  };
  return [
    {
      key: 'name',
      label: words.columns.name,
      sortValue: ({ name }) => name,
      cell: ({ name, establishment }) => name || establishment,
    },
    {
      key: 'place',
      label: words.columns.place,
      sortValue: ({ establishment }) => placeOf.get(establishment) ?? null,
      cell: ({ establishment }) => placeOf.get(establishment) ?? '',
    },
    ...(told ? numbers : []),
    ...(told && hasShortage ? [helps] : []),
    {
      key: 'status',
      label: words.fields.status,
      sortValue: ({ status }) => WORK_STATUSES.indexOf(status),
      cell: ({ status }) => words.statuses[status],
      phone: 'second',
    },
    {
      key: 'nextDate',
      label: words.fields.nextDate,
      sortValue: ({ nextDate }) => nextDate || null,
      cell: ({ nextDate }) => nextDate.split('-').reverse().join('/'),
      phone: 'first',
    },
    {
      key: 'nextStep',
      label: words.fields.nextStep,
      sortValue: ({ nextStep }) => nextStep,
      cell: ({ nextStep }) => <span className="pr-step">{nextStep}</span>,
    },
    { key: 'owner', label: words.fields.owner, sortValue: ({ owner }) => owner, cell: ({ owner }) => owner },
  ];
}
