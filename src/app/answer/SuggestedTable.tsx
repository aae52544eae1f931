import { useCallback, useMemo, useState } from 'react';
import { SCHOOL_TEXT } from '../../i18n/school';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import type { MatchedPair } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { pairDetail, type Suggested, sayTotal, suggestedCsv } from './suggested';

interface SuggestedTableProps {
  readonly register: Register;
  /** Null while it is being computed. */
  readonly suggested: Suggested | null;
  /** Learners of the school that look for a place, once per context. */
  readonly learners: number;
  /** File name without its ending. */
  readonly file: string;
  readonly href: HrefOf;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
}

const FIRST_ROWS = 5;

/** A draft of where the learners of a school could go. The first few, and all on request. */
export function SuggestedTable(props: SuggestedTableProps) {
  const { register, suggested, learners, file, href, hover, onSelect, onHover } = props;
  const { language, format } = useSpeech();
  const [all, setAll] = useState(false);
  const texts = SCHOOL_SHARED_TEXT[language];
  const words = texts.suggested;
  const columns = useMemo(() => suggestedColumns(register, suggested, language, format), [register, suggested, language, format]);
  const rowKey = useCallback(
    ({ workplace, programme, context }: MatchedPair) => `${register.workplaces?.ids[workplace]} ${programme} ${context}`,
    [register],
  );
  const rowHref = useCallback(
    ({ workplace }: MatchedPair) => href({ selection: { kind: 'workplace', id: register.workplaces?.ids[workplace] ?? '' } }),
    [href, register],
  );
  const phoneLine = useCallback(
    (pair: MatchedPair) =>
      [suggested && pairDetail(register, suggested, pair, texts), words.learnersOf(pair.learners)].filter(Boolean).join(' · '),
    [register, suggested, texts, words],
  );
  const toSelection = (row: MatchedPair | null): Selection | null => row && { kind: 'workplace', workplace: row.workplace };
  const hovered = hover?.kind === 'workplace' ? suggested?.pairs.find(({ workplace }) => workplace === hover.workplace) : null;
  const pairs = suggested?.pairs ?? [];
  return (
    <section className="sc-section" aria-label={words.title}>
      <div className="sc-section-head">
        <h3>
          {words.title}{' '}
          {suggested && pairs.length > 0 && <span className="sc-count">{sayTotal(suggested, learners, texts, format)}</span>}
        </h3>
        <span className="sc-tools">
          {pairs.length > FIRST_ROWS ? (
            <button type="button" className="ui-link" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? SCHOOL_TEXT[language].fewer : SCHOOL_TEXT[language].all(pairs.length)}
            </button>
          ) : null}
          {suggested && pairs.length > 0 && <CsvButton name={file} table={() => suggestedCsv(register, suggested, texts)} />}
        </span>
      </div>
      {suggested === null ? (
        <p className="an-empty">{words.loading}</p>
      ) : pairs.length === 0 ? (
        <p className="an-empty">{words.none}</p>
      ) : (
        <>
          <p className="sc-note">{words.draft}</p>
          <DataTable
            caption={words.caption}
            columns={columns}
            rows={all ? pairs : pairs.slice(0, FIRST_ROWS)}
            rowKey={rowKey}
            rowHref={rowHref}
            initialSort={{ key: 'km', direction: 'ascending' }}
            onSelect={(row) => onSelect(toSelection(row))}
            onHover={(row) => onHover(toSelection(row))}
            hoveredKey={hovered ? rowKey(hovered) : null}
            phoneLine={phoneLine}
          />
        </>
      )}
    </section>
  );
}

type Speech = ReturnType<typeof useSpeech>;

function suggestedColumns(
  register: Register,
  suggested: Suggested | null,
  language: Speech['language'],
  format: Speech['format'],
): readonly Column<MatchedPair>[] {
  const words = SCHOOL_SHARED_TEXT[language].suggested;
  const workplace = (pair: MatchedPair) => register.workplaces?.names[pair.workplace] ?? '';
  const programme = (pair: MatchedPair) => register.programmes[pair.programme]?.name ?? '';
  return [
    { key: 'workplace', label: SCHOOL_TEXT[language].workplace, sortValue: workplace, cell: workplace },
    {
      key: 'km',
      label: words.km,
      numeric: true,
      firstDirection: 'ascending',
      sortValue: ({ km }) => km,
      cell: ({ km }) => format.km(km),
      phone: 'first',
    },
    {
      key: 'learners',
      label: words.learners,
      short: words.learnersShort,
      numeric: true,
      sortValue: ({ learners }) => learners,
      cell: ({ learners }) => format.number(learners),
    },
    ...(suggested?.hasContexts
      ? [
          {
            key: 'context',
            label: words.context,
            numeric: true,
            sortValue: ({ context }: MatchedPair) => context,
            cell: ({ context }: MatchedPair) => format.number(context === 0 ? null : context),
          },
        ]
      : []),
    ...(suggested?.hasProgrammes ? [{ key: 'programme', label: words.programme, sortValue: programme, cell: programme }] : []),
  ];
}
