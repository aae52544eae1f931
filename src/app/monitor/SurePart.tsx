import { useCallback, useMemo, useState } from 'react';
import { SURE_PART_TEXT, type SurePartText } from '../../i18n/sure-part';
import type { RegionLevel } from '../../model/geography';
import { knowsSupply, type Register } from '../../model/register';
import { ROBUSTNESS } from '../../model/robustness';
import type { RobustnessAnswer } from '../../worker/monitoring-messages';
import { areaKey, areaName } from '../answer/names';
import { type Speech, useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { ProgrammeField } from '../question/ProgrammeField';
import { ReachSelect } from '../question/ReachSelect';
import { LevelSelect, YearSelect } from '../question/selects';
import { groundOf, questionOf } from '../requests';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { SideCard } from '../ui/SideCard';
import { StateLink } from '../ui/StateLink';
import { VerdictBadge } from '../ui/VerdictBadge';
import { Waiting } from '../ui/Waiting';
import { XlsxButton } from '../ui/XlsxButton';
import { useAsked } from '../use-answer';
import type { PartProps } from './part-props';
import { RobustnessBadge } from './RobustnessBadge';
import { failsOf } from './robustness-words';
import './people.css';

type AreaRow = RobustnessAnswer['areas'][number];

/** How sure the verdict of each area is, for the programme and the division that are asked. */
export function SurePart({ session, register, link, navigate, href }: PartProps) {
  const { language } = useSpeech();
  const words = SURE_PART_TEXT[language];
  const isKnown = knowsSupply(register);
  const { answer, isBusy, again } = useAsked(
    session,
    'robustness',
    isKnown ? { question: questionOf(link), ground: groundOf(link) } : null,
  );
  if (!isKnown) return <h2>{words.noSupply}</h2>;
  // Rows of another division are none of this one.
  const key = JSON.stringify([answer?.request.question.subject, answer?.request.question.level]);
  return (
    <>
      <div className="s-sector-bar">
        <ProgrammeField
          register={register}
          subject={link.subject}
          onChoose={(subject) => navigate({ subject, selection: null })}
        />
        <LevelSelect {...{ link, navigate }} />
        <YearSelect {...{ register, link, navigate }} />
        <ReachSelect label={words.reach} own={words.ownReach} {...{ link, navigate }} />
      </div>
      {answer ? (
        <div aria-busy={isBusy}>
          <Tried key={key} {...{ answer, register, href, navigate }} />
        </div>
      ) : (
        <Waiting isBusy={isBusy} onAgain={again} />
      )}
    </>
  );
}

interface TriedProps {
  readonly answer: RobustnessAnswer;
  readonly register: Register;
  readonly href: HrefOf;
  readonly navigate: Navigate;
}

function Tried({ answer, register, href, navigate }: TriedProps) {
  const speech = useSpeech();
  const { language, text } = speech;
  const words = SURE_PART_TEXT[language];
  const [open, setOpen] = useState<string | null>(null);
  const { level } = answer.request.question;
  const { areas } = answer;
  const columns = useMemo(() => sureColumns(level, register, words, speech), [level, register, words, speech]);
  const rowKey = useCallback(({ region }: AreaRow) => areaKey(register, level, region), [register, level]);
  const judged = areas.filter(({ word }) => word !== null);
  const count = (word: AreaRow['word']) => judged.filter((area) => area.word === word).length;
  const row = areas.find((area) => rowKey(area) === open);
  const table = () => sureTable(areas, level, register, words, speech);
  return (
    <>
      <h2 aria-live="polite">
        {judged.length === 0 ? words.nothing : words.headline(count('firm'), judged.length, count('shaky'))}
      </h2>
      <p className="w-note mp-text">{words.how}</p>
      <div className="w-body">
        <div className="w-list">
          <DataTable
            caption={words.table}
            columns={columns}
            rows={areas}
            rowKey={rowKey}
            initialSort={{ key: 'word', direction: 'descending' }}
            rowHref={() => '#'}
            selectedKey={open}
            onSelect={(chosen) => setOpen(chosen && rowKey(chosen))}
            phoneLine={({ shared, word }) => `${text.verdicts[shared]} · ${word === null ? words.none : words.words[word]}`}
          />
        </div>
        {row && (
          <SideCard key={open} title={areaName(register, level, row.region, language, text)} onClose={() => setOpen(null)}>
            <Trials row={row} words={words} />
            <StateLink change={{ view: 'supply', selection: { kind: 'area', id: rowKey(row) } }} {...{ href, navigate }}>
              {words.toArea}
            </StateLink>
          </SideCard>
        )}
      </div>
      <div className="w-tools">
        <CsvButton name={words.file} table={table} />
        <XlsxButton name={words.file} sheets={() => [{ name: words.file, ...table() }]} />
      </div>
    </>
  );
}

/** Every trial with what the verdict is then. */
function Trials({ row, words }: { readonly row: AreaRow; readonly words: SurePartText }) {
  return (
    <>
      <p>
        <VerdictBadge verdict={row.shared} /> <RobustnessBadge word={row.word} />
      </p>
      <p>
        {words.head.count}: <VerdictBadge verdict={row.verdict} />
      </p>
      <h4>{words.tried}</h4>
      <ul className="mp-trials">
        {row.checks.map(({ check, verdict, holds }) => (
          <li key={check}>
            <span>{words.checks[check]}</span>
            <VerdictBadge verdict={verdict} />
            <span>{holds ? words.stays : words.flips}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The less sure, the more; null where nothing is to be tried. */
const doubtOf = ({ word, held, of }: AreaRow): number | null =>
  word === null ? null : ROBUSTNESS.indexOf(word) + 1 - held / Math.max(1, of);

function sureColumns(level: RegionLevel, register: Register, words: SurePartText, speech: Speech): readonly Column<AreaRow>[] {
  const { language, text } = speech;
  const { head } = words;
  const area = ({ region }: AreaRow) => areaName(register, level, region, language, text);
  const verdict = (key: 'verdict' | 'count', read: (row: AreaRow) => AreaRow['verdict']): Column<AreaRow> => ({
    key,
    label: head[key],
    sortValue: (row) => text.verdicts[read(row)],
    cell: (row) => <VerdictBadge verdict={read(row)} />,
  });
  return [
    { key: 'area', label: head.area, sortValue: area, cell: area },
    verdict('verdict', ({ shared }) => shared),
    {
      key: 'word',
      label: head.word,
      sortValue: doubtOf,
      firstDirection: 'descending',
      cell: ({ word }) => <RobustnessBadge word={word} />,
    },
    {
      key: 'held',
      label: head.held,
      numeric: true,
      sortValue: ({ held, of, word }) => (word === null ? null : held / Math.max(1, of)),
      cell: ({ held, of, word }) => (word === null ? '–' : words.held(held, of)),
      phone: 'first',
    },
    verdict('count', (row) => row.verdict),
    {
      key: 'fails',
      label: head.fails,
      sortValue: (row) => failsOf(row, words, speech.format),
      cell: (row) => <span className="mp-wrap">{failsOf(row, words, speech.format)}</span>,
    },
  ];
}

function sureTable(areas: readonly AreaRow[], level: RegionLevel, register: Register, words: SurePartText, speech: Speech) {
  const { language, text } = speech;
  const { head } = words;
  return {
    header: [head.area, head.verdict, head.count, head.word, `${head.held} (+)`, `${head.held} (n)`, head.fails],
    rows: areas.map((row) => [
      areaName(register, level, row.region, language, text),
      text.verdicts[row.shared],
      text.verdicts[row.verdict],
      row.word === null ? '' : words.words[row.word],
      row.word === null ? null : row.held,
      row.word === null ? null : row.of,
      failsOf(row, words, speech.format),
    ]),
  };
}
