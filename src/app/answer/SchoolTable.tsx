import { type ReactNode, useCallback, useMemo } from 'react';
import { SCHOOL_TEXT } from '../../i18n/school';
import type { SchoolRow } from '../../model/answer';
import type { OfferStatus, SharedSchool } from '../../model/match';
import { MAX_REACH_KM } from '../../model/question';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import type { Painting } from '../map/painting';
import { CsvButton } from '../ui/CsvButton';
import type { CsvValue } from '../ui/csv';
import { type Column, DataTable } from '../ui/DataTable';
import type { Sort } from '../ui/table-sort';
import type { Judgement, OwnArea } from './judged';
import { areaInSentence, fileName, municipalityName, regionOfMunicipality } from './names';
import { paintedColumn, paintedCsv } from './painted-column';

interface SchoolTableProps {
  readonly register: Register;
  readonly judgement: Judgement;
  /** The amount that the map shows, as a column. */
  readonly painting: Painting | null;
  /** Only schools of this area; undefined = all. */
  readonly area?: number | null;
  /** Only schools of this area of the reader's own. */
  readonly own?: OwnArea | null;
  readonly href: HrefOf;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  readonly lead?: ReactNode;
}

const INITIAL_SORT: Sort = { key: 'status', direction: 'descending' };
/** Sorts after every whole number of km: this school finds not enough at any radius. */
const BEYOND_KM = MAX_REACH_KM + 1;

/** The schools of the question, those that are short first; selecting one opens it. */
export function SchoolTable({
  register,
  judgement,
  painting,
  area,
  own = null,
  href,
  selection,
  hover,
  onSelect,
  onHover,
  lead,
}: SchoolTableProps) {
  const speech = useSpeech();
  const { text, language, format } = speech;
  const words = SCHOOL_TEXT[language];
  const { answer, shared } = judgement;
  const { level } = answer.question;
  const rows = useMemo(() => {
    if (own) return answer.schools.filter(({ school }) => own.hasSchool(school));
    if (area === undefined) return answer.schools;
    return answer.schools.filter(
      ({ school }) => regionOfMunicipality(register, level, register.schools?.municipality[school]) === area,
    );
  }, [answer, register, level, area, own]);
  const sharedOf = useMemo(() => new Map(shared?.schools.map((row) => [row.school, row])), [shared]);
  const painted = painting?.schoolColumn ?? null;
  const columns = useMemo(() => {
    const [name, learners, ...others] = schoolColumns(register, sharedOf, speech);
    const first = [name, learners].flatMap((column) => column ?? []);
    return [...first, ...paintedColumn(painted, ({ school }: SchoolRow) => school, format), ...others];
  }, [register, sharedOf, speech, painted, format]);
  const rowKey = useCallback((row: SchoolRow) => register.schools?.ids[row.school] ?? String(row.school), [register]);
  const rowHref = useCallback((row: SchoolRow) => href({ selection: { kind: 'school', id: rowKey(row) } }), [href, rowKey]);
  const phoneLine = useCallback(
    (row: SchoolRow) => painted?.say(row.school) ?? words.line(format.number(row.learners), row.placesInReach),
    [words, format, painted],
  );
  const keyOf = (picked: Selection | null) => (picked?.kind === 'school' ? (register.schools?.ids[picked.school] ?? null) : null);
  const toSelection = (row: SchoolRow | null): Selection | null => (row === null ? null : { kind: 'school', school: row.school });
  const where = own?.named.where ?? (area === undefined ? null : areaInSentence(register, level, area, language, text));
  const caption = where === null ? words.caption : words.captionIn(where);
  return (
    <>
      <div className="an-tools">
        {lead}
        <span className="an-tools-end">
          <CsvButton
            name={fileName(words.file, register, answer.question)}
            table={() =>
              paintedCsv(
                schoolCsv(register, rows, sharedOf, speech),
                painted,
                rows.map(({ school }) => school),
              )
            }
          />
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="an-empty">{words.none}</p>
      ) : (
        <div className="an-schools">
          <DataTable
            caption={caption}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            rowHref={rowHref}
            initialSort={INITIAL_SORT}
            onSelect={(row) => onSelect(toSelection(row))}
            onHover={(row) => onHover(toSelection(row))}
            selectedKey={keyOf(selection)}
            hoveredKey={keyOf(hover)}
            phoneLine={phoneLine}
          />
        </div>
      )}
    </>
  );
}

type Speech = ReturnType<typeof useSpeech>;

/** Break-even as a number that sorts: null for schools without learners of the question, whom the radius says nothing about. */
function breakEvenForSorting({ learners, breakEvenAloneKm }: SchoolRow): number | null {
  if (!learners) return null;
  return breakEvenAloneKm ?? BEYOND_KM;
}

function sayOffers({ offers, counted }: SchoolRow, { language }: Speech): string {
  const words = SCHOOL_TEXT[language];
  if (offers === 'asked') return words.offers.asked;
  return counted ? words.offers.related : words.offers.relatedNotCounted;
}

type SharedOf = ReadonlyMap<number, SharedSchool>;
/** Higher is more serious. */
const SERIOUSNESS: Readonly<Record<OfferStatus, number>> = { short: 2, tight: 1, covered: 0 };

function schoolColumns(register: Register, sharedOf: SharedOf, speech: Speech): readonly Column<SchoolRow>[] {
  const { text, language, format } = speech;
  const words = SCHOOL_TEXT[language];
  const labels = words.columns;
  const name = ({ school }: SchoolRow) => register.schools?.names[school] ?? '';
  const municipality = ({ school }: SchoolRow) => municipalityName(register, register.schools?.municipality[school], language);
  return [
    {
      key: 'school',
      label: labels.school,
      sortValue: name,
      cell: (row) => (
        <>
          <span className={row.offers === 'asked' ? 'an-school' : 'an-school an-school-related'} aria-hidden="true" />
          {name(row)}
          {row.offers === 'asked' ? null : <span className="ui-hidden"> ({sayOffers(row, speech)})</span>}
        </>
      ),
    },
    {
      key: 'learners',
      label: labels.learners,
      short: words.short.learners,
      numeric: true,
      sortValue: ({ learners }) => learners,
      cell: ({ learners }) => format.number(learners),
      phone: 'first',
    },
    {
      key: 'status',
      label: words.statusLabel,
      firstDirection: 'descending',
      sortValue: ({ school }) => seriousnessOf(sharedOf.get(school)),
      cell: ({ school }) => {
        const row = sharedOf.get(school);
        return row && row.learners > 0 ? words.status[row.status] : format.number(null);
      },
    },
    {
      key: 'unplaced',
      label: text.shared.columns.unplaced,
      numeric: true,
      firstDirection: 'descending',
      sortValue: ({ school }) => sharedOf.get(school)?.mostUnplaced ?? null,
      cell: ({ school }) => {
        const row = sharedOf.get(school);
        return row ? text.shared.unplacedRange(row.leastUnplaced, row.mostUnplaced) : format.number(null);
      },
      phone: 'second',
    },
    {
      key: 'room',
      label: text.shared.columns.room,
      numeric: true,
      firstDirection: 'descending',
      sortValue: ({ school }) => sharedOf.get(school)?.room ?? null,
      cell: ({ school }) => format.number(sharedOf.get(school)?.room ?? null),
    },
    {
      key: 'placesInReach',
      label: labels.placesInReach,
      short: words.short.placesInReach,
      numeric: true,
      sortValue: ({ placesInReach }) => placesInReach,
      cell: ({ placesInReach }) => format.number(placesInReach),
    },
    {
      key: 'breakEven',
      label: labels.breakEven,
      short: words.short.breakEven,
      numeric: true,
      sortValue: breakEvenForSorting,
      cell: (row) => {
        const km = breakEvenForSorting(row);
        return km === BEYOND_KM ? words.notWithin(MAX_REACH_KM) : km === null ? format.number(null) : `${format.number(km)} km`;
      },
    },
    { key: 'municipality', label: labels.municipality, sortValue: municipality, cell: municipality },
    { key: 'offers', label: labels.offers, sortValue: ({ offers }) => offers, cell: (row) => sayOffers(row, speech) },
  ];
}

function schoolCsv(
  register: Register,
  rows: readonly SchoolRow[],
  sharedOf: SharedOf,
  speech: Speech,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } {
  const words = SCHOOL_TEXT[speech.language];
  const labels = words.columns;
  const { csv } = speech.text.shared;
  return {
    header: [
      'id',
      labels.school,
      labels.municipality,
      labels.learners,
      labels.placesInReach,
      labels.breakEven,
      labels.offers,
      words.statusLabel,
      csv.leastUnplaced,
      csv.mostUnplaced,
      csv.room,
    ],
    rows: rows.map((row) => [
      register.schools?.ids[row.school] ?? '',
      register.schools?.names[row.school] ?? '',
      municipalityName(register, register.schools?.municipality[row.school], speech.language),
      row.learners,
      row.placesInReach,
      row.breakEvenAloneKm,
      sayOffers(row, speech),
      ...sharedCells(sharedOf.get(row.school), speech),
    ]),
  };
}

/** Short before tight before covered, and of equals most learners without a place; null before layer 2 is there. */
function seriousnessOf(row: SharedSchool | undefined): number | null {
  return row ? SERIOUSNESS[row.status] + row.mostUnplaced / (row.mostUnplaced + 1) : null;
}

function sharedCells(row: SharedSchool | undefined, { language }: Speech): readonly CsvValue[] {
  return [
    row ? SCHOOL_TEXT[language].status[row.status] : null,
    row?.leastUnplaced ?? null,
    row?.mostUnplaced ?? null,
    row?.room ?? null,
  ];
}
