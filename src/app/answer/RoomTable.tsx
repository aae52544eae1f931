import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { PAINT_TEXT, type PaintText } from '../../i18n/paint';
import { ROOM_SITES, type RoomEverywhere, type RoomSites } from '../../model/match';
import { MAX_REACH_KM } from '../../model/question';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { type Speech, useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { CsvButton } from '../ui/CsvButton';
import type { CsvValue } from '../ui/csv';
import { type Column, DataTable } from '../ui/DataTable';
import { Segmented } from '../ui/Segmented';
import { StateLink } from '../ui/StateLink';
import type { Sort } from '../ui/table-sort';
import type { Judgement } from './judged';
import { fileName } from './names';
import { type RoomRow, roomRows } from './room-rows';
import './room.css';

interface RoomTableProps {
  readonly register: Register;
  readonly judgement: Judgement;
  /** Null while it is on its way. */
  readonly room: RoomEverywhere | null;
  readonly href: HrefOf;
  readonly navigate: Navigate;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  readonly lead?: ReactNode;
}

/** Schools that offer the programme, whom room is for first; every school; every municipality. */
const SHOWN = ['offering', ...ROOM_SITES] as const;
type Shown = (typeof SHOWN)[number];

/** How many more learners every school, or every municipality, could take: the most first. */
export function RoomTable({ register, judgement, room, lead, ...props }: RoomTableProps) {
  const { language } = useSpeech();
  const text = PAINT_TEXT[language];
  const words = text.table;
  const [shown, setShown] = useState<Shown>('offering');
  const sites = shown === 'municipalities' ? 'municipalities' : 'schools';
  const { answer, own = null } = judgement;
  const isSector = answer.question.subject.kind === 'sector';
  const rows = useMemo(
    () =>
      room &&
      roomRows(register, answer, room, sites, language).filter(
        ({ schools, site }) =>
          (shown !== 'offering' || schools !== 0) &&
          (own === null || (sites === 'schools' ? own.hasSchool(site) : own.hasMunicipality(site))),
      ),
    [register, answer, room, sites, shown, own, language],
  );
  return (
    <>
      <div className="an-tools">
        {lead}
        <span className="an-tools-end">
          <Segmented
            label={words.sites.label}
            value={shown}
            onChange={setShown}
            options={SHOWN.map((value) => ({ value, label: words.sites[value] }))}
          />
          {rows && (
            <CsvButton
              name={fileName(words.file, register, answer.question)}
              table={() => roomCsv(rows, sites, isSector, text)}
            />
          )}
        </span>
      </div>
      <p className="an-room">{isSector ? `${text.room.meaning} ${text.room.sectorMeaning}` : text.room.meaning}</p>
      {rows === null ? (
        <p className="an-empty" role="status">
          {words.busy}
        </p>
      ) : (
        <Rows {...props} register={register} judgement={judgement} rows={rows} sites={sites} text={text} />
      )}
    </>
  );
}

interface RowsProps extends Omit<RoomTableProps, 'room' | 'lead'> {
  readonly rows: readonly RoomRow[];
  readonly sites: RoomSites;
  readonly text: PaintText;
}

const INITIAL_SORT: Sort = { key: 'room', direction: 'descending' };
const LARGER_KM = 10;

function Rows({ judgement, rows, sites, text, href, navigate, selection, hover, onSelect, onHover }: RowsProps) {
  const speech = useSpeech();
  const { question, reachKm } = judgement.answer;
  const isSector = question.subject.kind === 'sector';
  const columns = useMemo(() => roomColumns(sites, isSector, text, speech), [sites, isSector, text, speech]);
  const larger = Math.min(MAX_REACH_KM, Math.round(reachKm) + LARGER_KM);
  const kind = sites === 'schools' ? 'school' : 'area';
  // The map knows schools, and municipalities where it is divided in them.
  const canSelect = sites === 'schools' || question.level === 'municipality';
  const rowKey = useCallback(({ id }: RoomRow) => id, []);
  const rowHref = useCallback(({ id }: RoomRow) => href({ selection: { kind, id } }), [href, kind]);
  const phoneLine = useCallback((row: RoomRow) => sayLine(row, sites, isSector, text, speech), [sites, isSector, text, speech]);
  const toSelection = (row: RoomRow | null): Selection | null => {
    if (row === null) return null;
    return sites === 'schools' ? { kind: 'school', school: row.site } : { kind: 'area', region: row.site };
  };
  const keyOf = (picked: Selection | null) => {
    const site = picked?.kind === 'school' ? picked.school : picked?.kind === 'area' ? picked.region : null;
    return picked?.kind === kind ? (rows.find((row) => row.site === site)?.id ?? null) : null;
  };
  if (rows.length === 0) return <p className="an-empty">{text.table.noSchools}</p>;
  if (rows.every(({ room }) => room === 0)) {
    return (
      <div className="an-empty">
        <p className="an-room-none">{text.table.nowhere(Math.round(reachKm))}</p>
        {larger > reachKm && (
          <StateLink change={{ reachKm: larger }} href={href} navigate={navigate} className="ui-button">
            {text.table.larger(larger)}
          </StateLink>
        )}
      </div>
    );
  }
  const choice = canSelect
    ? {
        rowHref,
        onSelect: (row: RoomRow | null) => onSelect(toSelection(row)),
        onHover: (row: RoomRow | null) => onHover(toSelection(row)),
        selectedKey: keyOf(selection),
        hoveredKey: keyOf(hover),
      }
    : {};
  return (
    <div className="an-schools">
      <DataTable
        key={sites}
        caption={text.table.caption[sites]}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        initialSort={INITIAL_SORT}
        phoneLine={phoneLine}
        {...choice}
      />
    </div>
  );
}

function sayOffers({ schools }: RoomRow, { table: words }: PaintText): string | null {
  if (schools === null) return null;
  return schools > 0 ? words.offers.yes : words.offers.no;
}

/** Second line on a phone: where, of what, and who is there now. */
function sayLine(row: RoomRow, sites: RoomSites, isSector: boolean, { table: words }: PaintText, { format }: Speech): string {
  const learners = format.number(row.learners);
  const { line } = words;
  if (sites === 'municipalities') {
    const said = row.schools ? line.schools(row.schools, learners) : line.noSchools;
    return isSector ? `${row.programme} · ${said}` : said;
  }
  const where = isSector ? `${row.municipality} · ${row.programme}` : row.municipality;
  return row.schools ? line.offers(learners, where) : line.none(where);
}

function roomColumns(sites: RoomSites, isSector: boolean, text: PaintText, { format }: Speech): readonly Column<RoomRow>[] {
  const labels = text.table.columns;
  const isSchools = sites === 'schools';
  const plain = (key: 'municipality' | 'programme'): Column<RoomRow> => ({
    key,
    label: labels[key],
    sortValue: (row) => row[key],
    cell: (row) => row[key],
  });
  return [
    {
      key: 'name',
      label: isSchools ? labels.school : labels.municipality,
      sortValue: ({ name }) => name,
      cell: (row) => (
        <>
          {isSchools && <span className={row.schools ? 'an-school' : 'an-school an-school-none'} aria-hidden="true" />}
          {row.name}
        </>
      ),
    },
    {
      key: 'room',
      label: labels.room,
      numeric: true,
      firstDirection: 'descending',
      sortValue: ({ room }) => room,
      cell: ({ room }) => format.number(room),
      phone: 'first',
    },
    {
      key: 'learners',
      label: labels.learners,
      short: text.table.short.learners,
      numeric: true,
      sortValue: ({ learners }) => learners,
      cell: ({ learners }) => format.number(learners),
    },
    isSchools
      ? {
          key: 'offers',
          label: labels.offers,
          sortValue: ({ schools }) => schools,
          cell: (row) => sayOffers(row, text) ?? format.number(null),
        }
      : {
          key: 'schools',
          label: labels.schools,
          numeric: true,
          sortValue: ({ schools }) => schools,
          cell: ({ schools }) => format.number(schools),
        },
    ...(isSector ? [plain('programme')] : []),
    ...(isSchools ? [plain('municipality')] : []),
  ];
}

/** All rows with ids first, so that lines can be joined to other data. */
export function roomCsv(
  rows: readonly RoomRow[],
  sites: RoomSites,
  isSector: boolean,
  text: PaintText,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } {
  const labels = text.table.columns;
  const isSchools = sites === 'schools';
  return {
    header: [
      'id',
      ...(isSchools ? [labels.school] : []),
      labels.municipality,
      ...(isSector ? [labels.programme] : []),
      isSchools ? labels.offers : labels.schools,
      labels.learners,
      labels.room,
    ],
    rows: rows.map((row) => [
      row.id,
      ...(isSchools ? [row.name] : []),
      row.municipality,
      ...(isSector ? [row.programme] : []),
      isSchools ? sayOffers(row, text) : row.schools,
      row.learners,
      row.room,
    ]),
  };
}
