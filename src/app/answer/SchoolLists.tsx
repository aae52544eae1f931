import { useCallback, useMemo, useState } from 'react';
import type { ReachCurve, SchoolReach } from '../../model/answer';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import { type Column, DataTable } from '../ui/DataTable';
import { municipalityName } from './names';

interface Picks {
  readonly register: Register;
  readonly schoolReach: SchoolReach;
  readonly href: HrefOf;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
}

type Competitor = SchoolReach['competitors'][number];
type Nearest = SchoolReach['nearestFree'][number];
const FIRST_ROWS = 5;

/** Schools that reach the same workplaces. */
export function CompetitorTable({ register, schoolReach, href, hover, onSelect, onHover }: Picks) {
  const { text, format } = useSpeech();
  const columns = useMemo((): readonly Column<Competitor>[] => {
    const name = ({ school }: Competitor) => register.schools?.names[school] ?? '';
    return [
      { key: 'school', label: text.school.columns.school, sortValue: name, cell: name },
      {
        key: 'km',
        label: text.school.distance,
        numeric: true,
        firstDirection: 'ascending',
        sortValue: ({ km }) => km,
        cell: ({ km }) => format.km(km),
        phone: 'first',
      },
      {
        key: 'learners',
        label: text.school.columns.learners,
        short: text.school.short.learners,
        numeric: true,
        sortValue: ({ learners }) => learners,
        cell: ({ learners }) => format.number(learners),
      },
      {
        key: 'shared',
        label: text.school.sharedPlaces,
        short: text.school.sharedShort,
        numeric: true,
        sortValue: ({ sharedPlaces }) => sharedPlaces,
        cell: ({ sharedPlaces }) => format.number(sharedPlaces),
      },
    ];
  }, [register, text, format]);
  const rowKey = useCallback(({ school }: Competitor) => register.schools?.ids[school] ?? String(school), [register]);
  const rowHref = useCallback((row: Competitor) => href({ selection: { kind: 'school', id: rowKey(row) } }), [href, rowKey]);
  const phoneLine = useCallback(
    ({ learners, sharedPlaces }: Competitor) =>
      text.school.competitorLine(learners === null ? text.school.learnersUnknown : text.counts.learners(learners), sharedPlaces),
    [text],
  );
  const toSelection = (row: Competitor | null): Selection | null =>
    row === null ? null : { kind: 'school', school: row.school };
  if (schoolReach.competitors.length === 0) return <p className="an-empty">{text.school.noCompetitors}</p>;
  return (
    <DataTable
      caption={text.school.competitors}
      columns={columns}
      rows={schoolReach.competitors}
      rowKey={rowKey}
      rowHref={rowHref}
      initialSort={{ key: 'km', direction: 'ascending' }}
      onSelect={(row) => onSelect(toSelection(row))}
      onHover={(row) => onHover(toSelection(row))}
      hoveredKey={hover?.kind === 'school' ? (register.schools?.ids[hover.school] ?? null) : null}
      phoneLine={phoneLine}
    />
  );
}

/** The nearest workplaces with a free place; all in reach where agreements are unknown. The first few, and all on request. */
export function NearestTable(props: Picks & { readonly reachKm: number }) {
  const { register, schoolReach, reachKm, href, selection, hover, onSelect, onHover } = props;
  const { text, language, format } = useSpeech();
  const [all, setAll] = useState(false);
  const found = schoolReach.nearestFree;
  const known = found.every(({ free }) => free !== null);
  const title = known ? text.school.nearestFree : text.school.nearest;
  const columns = useMemo((): readonly Column<Nearest>[] => {
    const name = ({ workplace }: Nearest) => register.workplaces?.names[workplace] ?? '';
    const municipality = ({ workplace }: Nearest) =>
      municipalityName(register, register.workplaces?.municipality[workplace], language);
    return [
      { key: 'workplace', label: text.school.workplace, sortValue: name, cell: name },
      { key: 'municipality', label: text.school.columns.municipality, sortValue: municipality, cell: municipality },
      {
        key: 'km',
        label: text.school.distance,
        numeric: true,
        firstDirection: 'ascending',
        sortValue: ({ km }) => km,
        cell: ({ km }) => format.km(km),
        phone: 'first',
      },
      {
        key: 'free',
        label: text.school.free,
        numeric: true,
        sortValue: ({ free }) => free,
        cell: ({ free }) => format.number(free),
      },
    ];
  }, [register, text, language, format]);
  const rowKey = useCallback(({ workplace }: Nearest) => register.workplaces?.ids[workplace] ?? String(workplace), [register]);
  const rowHref = useCallback((row: Nearest) => href({ selection: { kind: 'workplace', id: rowKey(row) } }), [href, rowKey]);
  const phoneLine = useCallback(
    ({ workplace, free }: Nearest) => {
      const municipality = municipalityName(register, register.workplaces?.municipality[workplace], language);
      return free === null ? municipality : text.school.nearestLine(municipality, free);
    },
    [register, language, text],
  );
  const keyOf = (picked: Selection | null) =>
    picked?.kind === 'workplace' ? (register.workplaces?.ids[picked.workplace] ?? null) : null;
  const toSelection = (row: Nearest | null): Selection | null =>
    row === null ? null : { kind: 'workplace', workplace: row.workplace };
  const free = found.reduce((sum, row) => sum + (row.free ?? 0), 0);
  const places = schoolReach.curve.places[Math.min(schoolReach.curve.places.length, Math.floor(reachKm)) - 1] ?? 0;
  return (
    <section className="sc-section" aria-label={title}>
      <div className="sc-section-head">
        <h3>
          {title} <span className="sc-count">{known ? text.school.freeOf(free, places) : format.number(found.length)}</span>
        </h3>
        {found.length > FIRST_ROWS ? (
          <button type="button" className="ui-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.school.fewer : text.school.all(found.length)}
          </button>
        ) : null}
      </div>
      {found.length === 0 ? (
        <p className="an-empty">{text.school.noFree(reachKm)}</p>
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={all ? found : found.slice(0, FIRST_ROWS)}
          rowKey={rowKey}
          rowHref={rowHref}
          initialSort={{ key: 'km', direction: 'ascending' }}
          onSelect={(row) => onSelect(toSelection(row))}
          onHover={(row) => onHover(toSelection(row))}
          selectedKey={keyOf(selection)}
          hoveredKey={keyOf(hover)}
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
}

/** The radius chart as figures, a row per kilometre. */
export function RadiusTable({ curve }: { readonly curve: ReachCurve }) {
  const { text, format } = useSpeech();
  const rows = useMemo(
    () => Array.from(curve.places, (places, i): RadiusRow => ({ km: i + 1, places, others: curve.otherLearners[i] ?? 0 })),
    [curve],
  );
  const columns = useMemo((): readonly Column<RadiusRow>[] => {
    const words = text.school.chart;
    const own = curve.learners;
    return [
      { key: 'km', label: words.radius, sortValue: ({ km }) => km, cell: ({ km }) => `${format.number(km)} km` },
      {
        key: 'places',
        label: words.table.places,
        numeric: true,
        sortValue: ({ places }) => places,
        cell: ({ places }) => format.number(places),
      },
      {
        key: 'others',
        label: words.table.others,
        numeric: true,
        sortValue: ({ others }) => others,
        cell: ({ others }) => format.number(others),
      },
      { key: 'own', label: words.table.own, numeric: true, sortValue: () => own, cell: () => format.number(own) },
    ];
  }, [curve, text, format]);
  const phoneLine = useCallback(({ places, others }: RadiusRow) => text.school.chart.tableLine(places, others), [text]);
  return (
    <div className="sc-radius-table">
      <DataTable
        caption={text.school.chart.title}
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
