import { useCallback, useMemo } from 'react';
import { NEW_OFFERS_TEXT, type NewOffersText } from '../../i18n/new-offers';
import type { Register } from '../../model/register';
import type { WhatIfStake } from '../../model/what-if';
import type { LiveAnswer } from '../../worker/offering-messages';
import { type Speech, useSpeech } from '../context';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { programmeName, schoolName } from './names';

interface StakesPartProps {
  readonly answer: LiveAnswer;
  readonly register: Register;
}

const differenceOf = ({ before, after }: WhatIfStake) => after - before;

/** Offers that are sure of more or of fewer places than before, the greatest loss first. */
export function StakesPart({ answer, register }: StakesPartProps) {
  const speech = useSpeech();
  const words = NEW_OFFERS_TEXT[speech.language];
  const rows = useMemo(() => [...answer.losses, ...answer.gains].sort((a, b) => differenceOf(a) - differenceOf(b)), [answer]);
  const columns = useMemo(() => stakeColumns(register, words, speech), [register, words, speech]);
  const rowKey = useCallback(({ school, programme }: WhatIfStake) => `${school} ${programme}`, []);
  return (
    <>
      <h3>{words.stakes}</h3>
      <p className="w-note">{words.stakesHelp}</p>
      {rows.length === 0 ? (
        <p>{words.noStakes}</p>
      ) : (
        <>
          <DataTable
            caption={words.stakes}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            phoneLine={({ programme, before, after }) =>
              `${programmeName(register, programme)} · ${speech.format.number(before)} → ${speech.format.number(after)}`
            }
          />
          <div className="w-tools">
            <CsvButton name={words.stakeFile} table={() => stakeCsv(rows, register, words)} />
          </div>
        </>
      )}
    </>
  );
}

function stakeColumns(register: Register, { columns }: NewOffersText, { format }: Speech): readonly Column<WhatIfStake>[] {
  const school = (row: WhatIfStake) => schoolName(register, row.school);
  const programme = (row: WhatIfStake) => programmeName(register, row.programme);
  return [
    { key: 'school', label: columns.school, sortValue: school, cell: school },
    { key: 'programme', label: columns.programme, sortValue: programme, cell: programme },
    {
      key: 'before',
      label: columns.before,
      numeric: true,
      sortValue: ({ before }) => before,
      cell: ({ before }) => format.number(before),
    },
    {
      key: 'after',
      label: columns.after,
      numeric: true,
      sortValue: ({ after }) => after,
      cell: ({ after }) => format.number(after),
    },
    {
      key: 'difference',
      label: columns.difference,
      numeric: true,
      sortValue: differenceOf,
      cell: (row) => format.signed(differenceOf(row)),
      phone: 'first',
    },
  ];
}

function stakeCsv(rows: readonly WhatIfStake[], register: Register, { columns }: NewOffersText) {
  return {
    header: ['school_id', columns.school, columns.programme, columns.before, columns.after, columns.difference],
    rows: rows.map((row) => [
      register.schools?.ids[row.school] ?? '',
      schoolName(register, row.school),
      programmeName(register, row.programme),
      row.before,
      row.after,
      differenceOf(row),
    ]),
  };
}
