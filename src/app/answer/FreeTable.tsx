import { useCallback, useMemo, useState } from 'react';
import { SCHOOL_TEXT } from '../../i18n/school';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import type { FreePlaces } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import { type Column, DataTable } from '../ui/DataTable';
import { municipalityName } from './names';

interface FreeTableProps {
  readonly register: Register;
  /** Null while it is being computed. */
  readonly free: FreePlaces | null;
  /** The reach of these places. */
  readonly reachKm: number;
  /** Places within that reach, taken or not; null where others than the school's own programmes count too. */
  readonly places: number | null;
  /** Learners of the school without an agreement; null when it has none, or an unknown number. */
  readonly open: number | null;
  readonly href: HrefOf;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
}

type Row = FreePlaces['workplaces'][number];
const FIRST_ROWS = 5;

/** Today: the nearest workplaces with a free place, or with any place where agreements are unknown. The first few, and all on request. */
export function FreeTable(props: FreeTableProps) {
  const { register, free, reachKm, places, open, href, selection, hover, onSelect, onHover } = props;
  const { language, format } = useSpeech();
  const [all, setAll] = useState(false);
  const words = SCHOOL_TEXT[language];
  const shared = SCHOOL_SHARED_TEXT[language].free;
  const areAgreementsKnown = register.agreements !== null;
  const title = areAgreementsKnown ? words.nearestFree : words.nearest;
  const columns = useMemo(() => freeColumns(register, language, format), [register, language, format]);
  const rowKey = useCallback(({ workplace }: Row) => register.workplaces?.ids[workplace] ?? String(workplace), [register]);
  const rowHref = useCallback((row: Row) => href({ selection: { kind: 'workplace', id: rowKey(row) } }), [href, rowKey]);
  const phoneLine = useCallback(
    ({ workplace, status }: Row) =>
      shared.line(municipalityName(register, register.workplaces?.municipality[workplace], language), status !== 'spare'),
    [register, language, shared],
  );
  const keyOf = (picked: Selection | null) =>
    picked?.kind === 'workplace' ? (register.workplaces?.ids[picked.workplace] ?? null) : null;
  const toSelection = (row: Row | null): Selection | null => row && { kind: 'workplace', workplace: row.workplace };
  const found = free?.workplaces ?? [];
  const sum = found.reduce((total, row) => total + row.places, 0);
  return (
    <section className="sc-section" aria-label={title}>
      <div className="sc-section-head">
        <h3>
          {title}{' '}
          {free && (
            <span className="sc-count">
              {areAgreementsKnown && places !== null ? words.freeOf(sum, places) : format.number(sum)}
            </span>
          )}
        </h3>
        {found.length > FIRST_ROWS ? (
          <button type="button" className="ui-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all(found.length)}
          </button>
        ) : null}
      </div>
      {free === null ? (
        <p className="an-empty">{shared.loading}</p>
      ) : (
        <>
          {areAgreementsKnown && open !== null && <p className="sc-lead">{open > 0 ? shared.open(open) : shared.nobodyOpen}</p>}
          {found.length === 0 ? (
            <p className="an-empty">{areAgreementsKnown ? words.noFree(reachKm) : shared.none(reachKm)}</p>
          ) : (
            <>
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
              <p className="sc-note">{shared.meaning}</p>
            </>
          )}
        </>
      )}
    </section>
  );
}

type Speech = ReturnType<typeof useSpeech>;

function freeColumns(register: Register, language: Speech['language'], format: Speech['format']): readonly Column<Row>[] {
  const words = SCHOOL_TEXT[language];
  const shared = SCHOOL_SHARED_TEXT[language].free;
  const name = ({ workplace }: Row) => register.workplaces?.names[workplace] ?? '';
  const municipality = ({ workplace }: Row) => municipalityName(register, register.workplaces?.municipality[workplace], language);
  const needed = ({ status }: Row) => (status === 'spare' ? shared.no : shared.yes);
  return [
    { key: 'workplace', label: words.workplace, sortValue: name, cell: name },
    { key: 'municipality', label: words.columns.municipality, sortValue: municipality, cell: municipality },
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
      key: 'free',
      label: register.agreements === null ? shared.places : words.free,
      numeric: true,
      sortValue: ({ places }) => places,
      cell: ({ places }) => format.number(places),
      phone: 'second',
    },
    { key: 'needed', label: shared.needed, short: shared.neededShort, sortValue: needed, cell: needed },
  ];
}
