import { useCallback, useMemo, useState } from 'react';
import { rowsAside } from '../../data/class-file';
import { CLASS_PART_TEXT, type ClassPartText } from '../../i18n/class-part';
import { type ClassIssue, UNPLACED_REASONS } from '../../model/cover';
import type { Register } from '../../model/register';
import type { CoverAnswer } from '../../worker/monitoring-messages';
import { keepNumbers } from '../answer/say';
import { type Speech, useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { CheckIcon, CloseIcon } from '../ui/icons';
import { StateLink } from '../ui/StateLink';
import { XlsxButton } from '../ui/XlsxButton';
import { nearestTable, pupilTable } from './class-tables';
import { PupilCard } from './PupilCard';
import { codesByReason, type PupilRow, pupilRows } from './pupil-rows';
import { RejectedRows } from './RejectedRows';

type Answered = Extract<CoverAnswer, { readonly refused: null }>;

interface ClassAnswerProps {
  readonly answer: Answered;
  readonly register: Register;
  readonly href: HrefOf;
  readonly navigate: Navigate;
  /** Whether a value was just put right here: whoever did so goes on from the sentence. */
  readonly isMended: boolean;
  /** Puts a known name in place of one that is not known. */
  readonly onMend: (issue: ClassIssue, name: string) => void;
}

const focused = (heading: HTMLElement | null) => heading?.focus();

/** So many codes are named in a sentence; the table has all. */
const MOST_CODES = 30;
/** So many programmes are shown the way to. */
const MOST_LINKS = 3;
/** So many of the nearest are named in a row. */
const NEAREST_IN_ROW = 2;

/** The sentence, who stays without a place and why, and every pupil with its places. */
export function ClassAnswer({ answer: { request, found, read }, register, href, navigate, isMended, onMend }: ClassAnswerProps) {
  const speech = useSpeech();
  const { language } = speech;
  const words = CLASS_PART_TEXT[language];
  const [open, setOpen] = useState<string | null>(null);
  const rows = useMemo(() => pupilRows(read, found), [read, found]);
  const isOpen = open !== null;
  // The card of a pupil tells the nearest places, and takes their room.
  const columns = useMemo(
    () => pupilColumns(register, words, speech).filter(({ key }) => !isOpen || key !== 'nearest'),
    [register, words, speech, isOpen],
  );
  const rowKey = useCallback(({ pupil }: PupilRow) => pupil.code, []);
  const aside = rowsAside(read);
  const row = rows.find(({ pupil }) => pupil.code === open);
  return (
    <>
      <h2 aria-live="polite" tabIndex={-1} ref={isMended ? focused : null}>
        {rows.length > 0
          ? keepNumbers(words.headline(found.placed, found.pupils, aside))
          : read.withPlace.length === 0 && aside > 0
            ? words.noneRead
            : words.nobody}
      </h2>
      <p className="w-note">
        {request.withOthers ? words.othersFirst : words.alone}{' '}
        {read.withPlace.length > 0 && words.withPlace(read.withPlace.length)}
      </p>
      {aside > 0 && <RejectedRows rejected={read.rejected} onMend={onMend} />}
      {rows.length > 0 && (
        <>
          <Unplaced {...{ found, aside, words }} />
          <OtherGround {...{ register, rows, href, navigate }} />
          <h3>{words.table}</h3>
          <p className="w-note">{words.tableNote}</p>
          <div className="w-body">
            <div className="w-list">
              <DataTable
                caption={words.table}
                columns={columns}
                rows={rows}
                rowKey={rowKey}
                rowHref={() => '#'}
                onSelect={(chosen) => setOpen(chosen?.pupil.code ?? null)}
                selectedKey={open}
                phoneLine={(row) => phoneLine(row, register, words, speech)}
              />
            </div>
            {row && <PupilCard key={row.pupil.code} {...{ row, register }} onClose={() => setOpen(null)} />}
          </div>
          <div className="w-tools">
            <CsvButton name={words.file} table={() => pupilTable({ rows, read }, register, speech)} />
            <XlsxButton
              name={words.file}
              sheets={() => [
                { name: words.head.outcome, ...pupilTable({ rows, read }, register, speech) },
                { name: words.head.nearest, ...nearestTable(rows, register, speech) },
              ]}
            />
          </div>
        </>
      )}
    </>
  );
}

/** Why the first view may find room where the class finds none, and the way to its same figures. */
function OtherGround({
  register,
  rows,
  href,
  navigate,
}: Omit<ClassAnswerProps, 'answer' | 'isMended' | 'onMend'> & {
  readonly rows: readonly PupilRow[];
}) {
  const words = CLASS_PART_TEXT[useSpeech().language];
  const short = rows.filter(({ unplaced }) => unplaced?.reason === 'all-taken' || unplaced?.reason === 'too-few-together');
  const programmes = [...new Set(short.map(({ pupil }) => pupil.programme))].slice(0, MOST_LINKS);
  if (programmes.length === 0) return null;
  return (
    <div className="mp-text">
      <p>{words.differs}</p>
      <p className="w-tools">
        {programmes.map((row) => {
          const { id, name } = register.programmes[row] ?? { id: '', name: '' };
          const change = {
            view: 'supply',
            given: 'agreements',
            subject: { kind: 'programme', programme: id, related: false },
          } as const;
          return (
            <StateLink key={id} {...{ change, href, navigate }}>
              {words.differsLink(name)}
            </StateLink>
          );
        })}
      </p>
    </div>
  );
}

/** Codes by reason: first those whom nothing helps. */
function Unplaced({
  found,
  aside,
  words,
}: {
  readonly found: Answered['found'];
  readonly aside: number;
  readonly words: ClassPartText;
}) {
  const codes = codesByReason(found);
  if (codes.size === 0) return <p>{aside > 0 ? words.everybodyComputed : words.everybody}</p>;
  const listed = (which: readonly (typeof UNPLACED_REASONS)[number][]) => (
    <ul className="mp-reasons">
      {which.map((reason) => {
        const all = codes.get(reason) ?? [];
        const rest = all.length - MOST_CODES;
        return (
          <li key={reason}>
            <strong>{all.slice(0, MOST_CODES).join(', ')}</strong> {rest > 0 && words.more(rest)}
            <br />
            {words.why[reason]}
          </li>
        );
      })}
    </ul>
  );
  const hopeless = UNPLACED_REASONS.filter((reason) => reason !== 'too-few-together' && codes.has(reason));
  return (
    <>
      {hopeless.length > 0 && (
        <>
          <h3>{words.hopeless}</h3>
          {listed(hopeless)}
        </>
      )}
      {codes.has('too-few-together') && (
        <>
          <h3>{words.together}</h3>
          {listed(['too-few-together'])}
        </>
      )}
    </>
  );
}

/** On a phone: the programme, the outcome, and the places that are proposed, or the nearest for whoever stays without one. */
function phoneLine(
  { pupil, unplaced, proposed }: PupilRow,
  register: Register,
  words: ClassPartText,
  { format }: Speech,
): string {
  const nameOf = (workplace: number) => register.workplaces?.names[workplace] ?? '';
  const [nearest] = unplaced?.nearestFree ?? [];
  return [
    register.programmes[pupil.programme]?.name ?? '',
    unplaced ? words.reasons[unplaced.reason] : words.placed,
    ...proposed.map(({ workplace }) => nameOf(workplace)),
    ...(nearest ? [`${words.nearestShort} ${nameOf(nearest.workplace)} (${format.km(nearest.km)})`] : []),
  ].join(' · ');
}

function pupilColumns(register: Register, words: ClassPartText, { format }: Speech): readonly Column<PupilRow>[] {
  const { head } = words;
  const programme = ({ pupil }: PupilRow) => register.programmes[pupil.programme]?.name ?? '';
  const nameOf = (workplace: number) => register.workplaces?.names[workplace] ?? '';
  const outcome = ({ unplaced }: PupilRow) => (unplaced ? words.reasons[unplaced.reason] : words.placed);
  const firstKm = ({ proposed }: PupilRow) => proposed[0]?.km ?? null;
  return [
    { key: 'code', label: head.code, sortValue: ({ pupil }) => pupil.code, cell: ({ pupil }) => pupil.code },
    { key: 'programme', label: head.programme, sortValue: programme, cell: programme },
    {
      key: 'outcome',
      label: head.outcome,
      sortValue: outcome,
      cell: (row) => (
        <span className="mp-outcome">
          {row.unplaced ? <CloseIcon /> : <CheckIcon />}
          {outcome(row)}
        </span>
      ),
    },
    {
      key: 'proposed',
      label: head.proposed,
      sortValue: ({ proposed }) => (proposed[0] ? nameOf(proposed[0].workplace) : null),
      cell: ({ proposed }) =>
        proposed.map(({ workplace, context }) => (
          <span key={context} className="mp-line">
            {nameOf(workplace)}
            {context !== 0 && ` (${words.context(context)})`}
          </span>
        )),
    },
    {
      key: 'km',
      label: head.km,
      numeric: true,
      sortValue: firstKm,
      cell: ({ proposed }) =>
        proposed.map(({ km, context }) => (
          <span key={context} className="mp-line">
            {format.km(km)}
          </span>
        )),
      phone: 'first',
    },
    {
      key: 'nearest',
      label: head.nearest,
      sortValue: ({ nearest }) => nearest[0]?.km ?? null,
      // Where none is within reach, those beyond it are told.
      cell: ({ nearest, unplaced, sameAs }) =>
        sameAs !== null
          ? words.sameAs(sameAs)
          : (nearest.length > 0 ? nearest : (unplaced?.nearestFree ?? []))
              .slice(0, NEAREST_IN_ROW)
              .map(({ workplace, km }) => (
                <span key={workplace} className="mp-line">{`${nameOf(workplace)} (${format.km(km)})`}</span>
              )),
    },
  ];
}
