import { useCallback, useMemo } from 'react';
import type { Outlines } from '../../data/outlines';
import { FLOWS_PART_TEXT, type FlowsPartText } from '../../i18n/flows-part';
import type { RegionFlow, RegionNet } from '../../model/flows';
import type { Register } from '../../model/register';
import type { FlowsAnswer } from '../../worker/monitoring-messages';
import { areaKey, areaName } from '../answer/names';
import { keepNumbers } from '../answer/say';
import { type Speech, useSpeech } from '../context';
import { LevelSelect, YearSelect } from '../question/selects';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { StateLink } from '../ui/StateLink';
import { Waiting } from '../ui/Waiting';
import { XlsxButton } from '../ui/XlsxButton';
import { useAsked } from '../use-answer';
import { FlowMap } from './FlowMap';
import { flowsSummary, netOf, staysHere, sumOrNull } from './flow-rows';
import { type FlowsState, flowsOfText, flowsText, MASK_FLOORS } from './flows-state';
import { ProgrammeSelect } from './ProgrammeSelect';
import type { PartProps } from './part-props';
import './people.css';

/** From the region of the school to that of the workplace: who comes, who leaves, and the largest flows on a map. */
export function FlowsPart({ session, register, link, navigate, href, asked, onAsked }: PartProps) {
  const { language } = useSpeech();
  const words = FLOWS_PART_TEXT[language];
  const state = flowsOfText(asked);
  const programme = register.programmes.some(({ id }) => id === state.programme) ? state.programme : null;
  const { answer, isBusy, again } = useAsked(session, 'flows', {
    programme,
    year: link.year,
    level: link.level,
    maskBelow: state.maskBelow,
  });
  const onState = (change: Partial<FlowsState>) => onAsked(flowsText({ ...state, ...change }));
  const outlines = session.snapshot().loaded?.outlines;
  return (
    <>
      <div className="s-sector-bar">
        <ProgrammeSelect
          register={register}
          label={words.programme}
          all={words.allProgrammes}
          value={programme}
          onChange={(id) => onState({ programme: id, selected: null })}
        />
        <LevelSelect {...{ link, navigate }} />
        <YearSelect {...{ register, link, navigate }} />
        <label className="q-field">
          <span className="q-label">{words.mask}</span>
          <select
            className="q-select"
            value={state.maskBelow ?? ''}
            onChange={({ currentTarget: { value } }) => onState({ maskBelow: value === '' ? null : Number(value) })}
          >
            <option value="">{words.maskNone}</option>
            {MASK_FLOORS.map((floor) => (
              <option key={floor} value={floor}>
                {words.maskBelow(floor)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {answer && outlines ? (
        <div aria-busy={isBusy}>
          <Flowing {...{ answer, register, outlines, state }} onSelect={(selected) => onState({ selected })} />
          {programme !== null && (
            <StateLink
              change={{ view: 'supply', subject: { kind: 'programme', programme, related: false }, selection: null }}
              {...{ href, navigate }}
            >
              {words.explain}
            </StateLink>
          )}
        </div>
      ) : (
        <Waiting isBusy={isBusy} onAgain={again} />
      )}
    </>
  );
}

interface FlowingProps {
  readonly answer: FlowsAnswer;
  readonly register: Register;
  readonly outlines: Outlines;
  readonly state: FlowsState;
  readonly onSelect: (key: string | null) => void;
}

/** More rows are in the CSV. */
const MOST_ROWS = 200;

function Flowing({ answer: { request, found }, register, outlines, state, onSelect }: FlowingProps) {
  const speech = useSpeech();
  const { language, text, format } = speech;
  const words = FLOWS_PART_TEXT[language];
  const { level, maskBelow } = request;
  const name = useCallback(
    (region: number | null) => areaName(register, level, region, language, text),
    [register, level, language, text],
  );
  const rowKey = useCallback(
    ({ from, to }: RegionFlow) => `${areaKey(register, level, from)}>${areaKey(register, level, to)}`,
    [register, level],
  );
  const netKey = useCallback(({ region }: RegionNet) => areaKey(register, level, region), [register, level]);
  const columns = useMemo(() => flowColumns(name, words, speech), [name, words, speech]);
  const netColumns = useMemo(() => regionColumns(name, words, speech), [name, words, speech]);
  if (!found) return <h2>{words.noAgreements}</h2>;
  if (found.flows.length === 0) return <h2>{words.none}</h2>;
  const { crossing, most } = flowsSummary(found);
  const rest = found.flows.length - MOST_ROWS;
  const total = (key: 'in' | 'out' | 'within') => sumOrNull(found.net.map((row) => row[key]));
  const learners = found.learners === null ? null : format.number(found.learners);
  return (
    <>
      <h2 aria-live="polite">
        {crossing === null || learners === null ? words.masked(learners) : keepNumbers(words.headline(crossing, learners))}
      </h2>
      <p className="w-note">
        {most && words.most(name(most.region), most.net)} {words.how} {maskBelow !== null && words.hiddenHow(maskBelow)}{' '}
        {found.withoutSchool > 0 && words.withoutSchool(found.withoutSchool)}
      </p>
      <div className="mp-flows">
        <div className="w-list">
          <h3>{words.flowsTitle}</h3>
          <DataTable
            caption={words.flowsTitle}
            columns={columns}
            rows={found.flows.slice(0, MOST_ROWS)}
            rowKey={rowKey}
            rowHref={() => '#'}
            selectedKey={state.selected}
            onSelect={(row) => onSelect(row && rowKey(row) !== state.selected ? rowKey(row) : null)}
            phoneLine={(row) => (staysHere(row) ? words.stays : `→ ${name(row.to)}`)}
            total={{ from: null, to: null, learners: found.learners }}
          />
          {rest > 0 && <p className="w-note">{words.rowsLeft(rest)}</p>}
        </div>
        <section className="mp-side" aria-label={words.mapTitle}>
          <h3>{words.mapTitle}</h3>
          <FlowMap {...{ register, outlines, level, onSelect }} arrows={found.arrows} selectedKey={state.selected} />
          <p className="w-note">{sayLeftOut(found, maskBelow, words, speech)}</p>
        </section>
      </div>
      <h3>{words.netTitle}</h3>
      <div className="mp-narrow">
        <DataTable
          caption={words.netTitle}
          columns={netColumns}
          rows={found.net}
          rowKey={netKey}
          phoneLine={(row) => words.netLine(shown(row.in, words, speech), shown(row.out, words, speech))}
          total={{ region: null, in: total('in'), out: total('out'), within: total('within') }}
        />
      </div>
      <div className="w-tools">
        <CsvButton name={words.file} table={() => flowTable(found.flows, name, words)} />
        <XlsxButton
          name={words.file}
          sheets={() => [
            { name: words.flowsTitle, ...flowTable(found.flows, name, words) },
            { name: words.head.net, ...netTable(found.net, name, words) },
          ]}
        />
      </div>
    </>
  );
}

/** What the map leaves out, in words. */
function sayLeftOut(
  { arrows, leftOut, leftOutLearners }: NonNullable<FlowsAnswer['found']>,
  maskBelow: number | null,
  words: FlowsPartText,
  { format }: Speech,
): string {
  if (arrows.length === 0) return words.noArrows;
  if (leftOut === 0) return words.allDrawn;
  return maskBelow === null ? words.leftOut(leftOut, format.number(leftOutLearners)) : words.leftOutMasked(leftOut);
}

const shown = (value: number | null, words: FlowsPartText, { format }: Speech): string =>
  value === null ? words.hidden : format.number(value);

type NameOf = (region: number | null) => string;

function flowColumns(name: NameOf, words: FlowsPartText, speech: Speech): readonly Column<RegionFlow>[] {
  const { head } = words;
  return [
    { key: 'from', label: head.from, sortValue: ({ from }) => name(from), cell: ({ from }) => name(from) },
    { key: 'to', label: head.to, sortValue: ({ to }) => name(to), cell: ({ to }) => name(to), inTotal: false },
    {
      key: 'learners',
      label: head.learners,
      numeric: true,
      sortValue: ({ learners }) => learners,
      cell: ({ learners }) => shown(learners, words, speech),
      phone: 'first',
    },
  ];
}

function regionColumns(name: NameOf, words: FlowsPartText, speech: Speech): readonly Column<RegionNet>[] {
  const { head } = words;
  const count = (key: 'in' | 'out' | 'within'): Column<RegionNet> => ({
    key,
    label: head[key],
    numeric: true,
    sortValue: (row) => row[key],
    cell: (row) => shown(row[key], words, speech),
  });
  return [
    { key: 'area', label: head.area, sortValue: ({ region }) => name(region), cell: ({ region }) => name(region) },
    count('in'),
    count('out'),
    {
      key: 'net',
      label: head.net,
      numeric: true,
      sortValue: netOf,
      cell: (row) => {
        const net = netOf(row);
        return net === null ? words.hidden : speech.format.signed(net);
      },
      phone: 'first',
    },
    count('within'),
  ];
}

function flowTable(flows: readonly RegionFlow[], name: NameOf, { head, hidden }: FlowsPartText) {
  return {
    header: [head.from, head.to, head.learners],
    rows: flows.map(({ from, to, learners }) => [name(from), name(to), learners ?? hidden]),
  };
}

function netTable(net: readonly RegionNet[], name: NameOf, { head, hidden }: FlowsPartText) {
  return {
    header: [head.area, head.in, head.out, head.net, head.within],
    rows: net.map((row) => [name(row.region), row.in ?? hidden, row.out ?? hidden, netOf(row) ?? hidden, row.within ?? hidden]),
  };
}
