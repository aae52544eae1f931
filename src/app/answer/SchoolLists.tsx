import { useCallback, useMemo, useState } from 'react';
import { SCHOOL_TEXT } from '../../i18n/school';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import type { ReachCurve, SchoolReach } from '../../model/answer';
import type { SharedCurve } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import { type Column, DataTable } from '../ui/DataTable';

interface CompetitorTableProps {
  readonly register: Register;
  readonly schoolReach: SchoolReach;
  readonly href: HrefOf;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
}

type Competitor = SchoolReach['competitors'][number];
const FIRST_ROWS = 5;

/** Schools that reach the same workplaces. The first few, and all on request. */
export function CompetitorTable({ register, schoolReach, href, hover, onSelect, onHover }: CompetitorTableProps) {
  const { text, language, format } = useSpeech();
  const [all, setAll] = useState(false);
  const words = SCHOOL_TEXT[language];
  const columns = useMemo((): readonly Column<Competitor>[] => {
    const name = ({ school }: Competitor) => register.schools?.names[school] ?? '';
    return [
      { key: 'school', label: words.columns.school, sortValue: name, cell: name },
      {
        key: 'km',
        label: words.distance,
        numeric: true,
        firstDirection: 'ascending',
        sortValue: ({ km }) => km,
        cell: ({ km }) => format.km(km),
        phone: 'first',
      },
      {
        key: 'learners',
        label: words.columns.learners,
        short: words.short.learners,
        numeric: true,
        sortValue: ({ learners }) => learners,
        cell: ({ learners }) => format.number(learners),
      },
      {
        key: 'shared',
        label: words.sharedPlaces,
        short: words.sharedShort,
        numeric: true,
        sortValue: ({ sharedPlaces }) => sharedPlaces,
        cell: ({ sharedPlaces }) => format.number(sharedPlaces),
      },
    ];
  }, [register, words, format]);
  const rowKey = useCallback(({ school }: Competitor) => register.schools?.ids[school] ?? String(school), [register]);
  const rowHref = useCallback((row: Competitor) => href({ selection: { kind: 'school', id: rowKey(row) } }), [href, rowKey]);
  const phoneLine = useCallback(
    ({ learners, sharedPlaces }: Competitor) =>
      words.competitorLine(learners === null ? words.learnersUnknown : text.counts.learners(learners), sharedPlaces),
    [text, words],
  );
  const toSelection = (row: Competitor | null): Selection | null =>
    row === null ? null : { kind: 'school', school: row.school };
  const found = schoolReach.competitors;
  return (
    <section className="sc-section" aria-label={words.competitors}>
      <div className="sc-section-head">
        <h3>
          {words.competitors} <span className="sc-count">{format.number(found.length)}</span>
        </h3>
        {found.length > FIRST_ROWS ? (
          <button type="button" className="ui-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all(found.length)}
          </button>
        ) : null}
      </div>
      {found.length === 0 ? (
        <p className="an-empty">{words.noCompetitors}</p>
      ) : (
        <DataTable
          caption={words.competitors}
          columns={columns}
          rows={all ? found : found.slice(0, FIRST_ROWS)}
          rowKey={rowKey}
          rowHref={rowHref}
          initialSort={{ key: 'km', direction: 'ascending' }}
          onSelect={(row) => onSelect(toSelection(row))}
          onHover={(row) => onHover(toSelection(row))}
          hoveredKey={hover?.kind === 'school' ? (register.schools?.ids[hover.school] ?? null) : null}
          phoneLine={phoneLine}
        />
      )}
    </section>
  );
}

interface RadiusRow {
  readonly km: number;
  readonly places: number;
  readonly others: number;
  /** Null when unknown, or not yet known. */
  readonly unplaced: number | null;
}

interface RadiusTableProps {
  readonly curve: ReachCurve;
  /** Null while it is being computed. */
  readonly shared: SharedCurve | null;
}

/** The radius chart as figures, a row per kilometre. */
export function RadiusTable({ curve, shared }: RadiusTableProps) {
  const { language, format } = useSpeech();
  const words = SCHOOL_TEXT[language].chart;
  const sharedWords = SCHOOL_SHARED_TEXT[language].chart;
  const rows = useMemo(
    () =>
      Array.from(
        curve.places,
        (places, i): RadiusRow => ({
          km: i + 1,
          places,
          others: curve.otherLearners[i] ?? 0,
          unplaced: curve.learners === null ? null : (shared?.unplaced[i] ?? null),
        }),
      ),
    [curve, shared],
  );
  const columns = useMemo((): readonly Column<RadiusRow>[] => {
    const own = curve.learners;
    const figure = (key: 'places' | 'others' | 'unplaced', label: string, short?: string): Column<RadiusRow> => ({
      key,
      label,
      ...(short === undefined ? {} : { short }),
      numeric: true,
      sortValue: (row) => row[key],
      cell: (row) => format.number(row[key]),
    });
    return [
      { key: 'km', label: words.radius, sortValue: ({ km }) => km, cell: ({ km }) => `${format.number(km)} km` },
      figure('places', words.table.places),
      figure('others', words.table.others),
      { key: 'own', label: words.table.own, numeric: true, sortValue: () => own, cell: () => format.number(own) },
      { ...figure('unplaced', sharedWords.column, sharedWords.columnShort), phone: 'first' },
    ];
  }, [curve, words, sharedWords, format]);
  const phoneLine = useCallback(({ places, others }: RadiusRow) => words.tableLine(places, others), [words]);
  return (
    <div className="sc-radius-table">
      <DataTable
        caption={words.title}
        columns={columns}
        rows={rows}
        rowKey={radiusKey}
        phoneLine={phoneLine}
        initialSort={{ key: 'km', direction: 'ascending' }}
      />
    </div>
  );
}

const radiusKey = ({ km }: RadiusRow) => String(km);
