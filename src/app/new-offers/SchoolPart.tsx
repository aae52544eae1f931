import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { foldName } from '../../data/fold-name';
import { NEW_OFFERS_TEXT, type NewOffersText } from '../../i18n/new-offers';
import type { Register } from '../../model/register';
import { costOf, growthOf, nothingOf, PROGRAMME_ORDERS, type ScoutedProgramme } from '../../model/scouting';
import type { ScoutAnswer } from '../../worker/offering-messages';
import { type Speech, useSpeech } from '../context';
import { YearSelect } from '../question/selects';
import { questionOf } from '../requests';
import { CsvButton } from '../ui/CsvButton';
import { type Column, DataTable } from '../ui/DataTable';
import { Waiting } from '../ui/Waiting';
import { XlsxButton } from '../ui/XlsxButton';
import { useAsked } from '../use-answer';
import { LearnersField } from './LearnersField';
import { degreeAndForm, inShort, programmeName, schoolName } from './names';
import { ProgrammeFilters } from './ProgrammeFilters';
import type { PartProps } from './part-props';
import { filtered } from './programme-filter';
import { inOrder } from './programme-order';
import { SchoolField } from './SchoolField';
import { ScoutCard } from './ScoutCard';
import { Start } from './Start';
import { NO_FILTER } from './view-state';

/** Every programme at one school, most room first unless asked otherwise. */
export function SchoolPart({ session, register, link, navigate, state, onState, onTry, onDossier, onForum }: PartProps) {
  const { language } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const school = register.schools?.ids.indexOf(state.school) ?? -1;
  const { answer, isBusy, again } = useAsked(
    session,
    'scout',
    school < 0
      ? null
      : { question: { ...questionOf(link), level: 'municipality' }, given: link.given, school, learners: state.learners },
  );
  return (
    <>
      <div className="s-sector-bar">
        <SchoolField register={register} state={state} onState={onState} />
        <LearnersField state={state} onState={onState} />
        <YearSelect register={register} link={link} navigate={navigate} />
      </div>
      {school < 0 && (
        <>
          <h2>{words.chooseSchool}</h2>
          <Start {...{ session, register, link, navigate, state }} part="school" />
        </>
      )}
      {school >= 0 && (!answer || (!isBusy && answer.request.school !== school)) && <Waiting isBusy={isBusy} onAgain={again} />}
      {school >= 0 && answer && (
        <div aria-busy={isBusy}>
          <Scouted
            key={answer.school}
            answer={answer}
            register={register}
            state={state}
            onState={onState}
            onTry={onTry}
            onDossier={onDossier}
            onForum={onForum}
          />
        </div>
      )}
    </>
  );
}

interface ScoutedProps extends Pick<PartProps, 'register' | 'state' | 'onState' | 'onTry' | 'onDossier' | 'onForum'> {
  readonly answer: ScoutAnswer;
}

function Scouted({ answer, register, state, onState, onTry, onDossier, onForum }: ScoutedProps) {
  const speech = useSpeech();
  const words = NEW_OFFERS_TEXT[speech.language];
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<number | null>(null);
  const searched = useDeferredValue(typed);
  const { programmes, learners, school } = answer;
  const { format } = speech;
  const { filter, order } = state;
  const rows = useMemo(() => {
    const parts = foldName(searched).split(' ').filter(Boolean);
    return inOrder(filtered(register, school, programmes, filter), order).filter(({ programme }) => {
      const { name = '', sector = -1, aliases = [] } = register.programmes[programme] ?? {};
      const text = foldName([name, ...aliases, register.sectors[sector] ?? ''].join(' '));
      return parts.every((part) => text.includes(part));
    });
  }, [programmes, searched, register, school, filter, order]);
  const since = register.years.find((_, at) => programmes.some(({ enrolments }) => enrolments[at] !== null)) ?? '';
  const columns = useMemo(() => scoutColumns(register, since, words, speech), [register, since, words, speech]);
  // On a phone the rows come first.
  const [startsOpen] = useState(() => window.matchMedia('(min-width: 720px)').matches);
  const rowKey = useCallback(({ programme }: ScoutedProgramme) => String(programme), []);
  const unfiltered = { ...NO_FILTER, otherForms: filter.otherForms };
  const suited = filtered(register, school, programmes, unfiltered);
  const nothing = nothingOf(suited);
  const advisable = suited.filter(({ advice, isOffered }) => advice === 'room' && !isOffered).length;
  const row = rows.find(({ programme }) => programme === open);
  const file = `${words.schoolFile}-${register.schools?.ids[school] ?? ''}`;
  return (
    <>
      <h2>
        {nothing ? words.nothing[nothing](learners) : words.scoutHeadline(advisable, schoolName(register, school), learners)}
      </h2>
      <div className="w-tools">
        <label className="w-search">
          <span className="ui-hidden">{words.search}</span>
          <input
            className="q-input"
            type="search"
            placeholder={words.search}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <CsvButton name={file} table={() => scoutCsv(suited, register, words, speech)} />
        <XlsxButton name={file} sheets={() => [{ name: words.parts.school, ...scoutCsv(suited, register, words, speech) }]} />
      </div>
      <details className="no-fold" open={startsOpen}>
        <summary>{words.filtersAndOrder}</summary>
        <ProgrammeFilters
          register={register}
          school={school}
          programmes={programmes}
          filter={filter}
          onFilter={(next) => onState({ filter: next })}
        />
        <div className="no-order">
          <label className="q-field">
            <span className="q-label">{words.orderBy}</span>
            <select
              className="q-select"
              value={order}
              onChange={({ currentTarget }) =>
                onState({ order: PROGRAMME_ORDERS.find((one) => one === currentTarget.value) ?? 'room' })
              }
            >
              {PROGRAMME_ORDERS.map((one) => (
                <option key={one} value={one}>
                  {words.orders[one]}
                </option>
              ))}
            </select>
          </label>
          <p className="w-note">{words.orderNotes[order]}</p>
        </div>
      </details>
      <p className="w-note" role="status">
        {words.shownOf(format.number(rows.length), programmes.length)}{' '}
        {JSON.stringify(filter) !== JSON.stringify(unfiltered) && (
          <button type="button" className="ui-link" onClick={() => onState({ filter: unfiltered })}>
            {words.clearFilters}
          </button>
        )}
      </p>
      <details className="no-fold">
        <summary>{words.columnsMean}</summary>
        <dl className="w-parts">
          {columns.slice(1).map(({ key, label }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{words.columnHelp[key as keyof typeof words.columnHelp]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className="w-body">
        <div className="w-list no-scouted">
          {rows.length === 0 ? (
            <p className="w-note">{words.noneMatches}</p>
          ) : (
            <DataTable
              key={order}
              caption={words.parts.school}
              columns={columns}
              rows={rows}
              rowKey={rowKey}
              rowHref={() => '#'}
              onSelect={(chosen) => setOpen(chosen?.programme ?? null)}
              selectedKey={open === null ? null : String(open)}
              phoneLine={({ programme, advice, isOffered }) =>
                [
                  words.advice[advice],
                  ...(isOffered ? [words.offered] : []),
                  inShort(degreeAndForm(register, programme, words)),
                ].join(' · ')
              }
            />
          )}
        </div>
        {row && (
          <ScoutCard
            key={row.programme}
            {...{ row, register, onTry, onDossier, onForum, answer }}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </>
  );
}

function scoutColumns(
  register: Register,
  since: string,
  words: NewOffersText,
  { format }: Speech,
): readonly Column<ScoutedProgramme>[] {
  const { columns } = words;
  const number = (
    key: keyof typeof columns,
    read: (row: ScoutedProgramme) => number,
    phone?: 'first',
  ): Column<ScoutedProgramme> => ({
    key,
    label: columns[key],
    numeric: true,
    sortValue: read,
    cell: (row) => format.number(read(row)),
    ...(phone && { phone }),
  });
  const formOf = ({ programme }: ScoutedProgramme) => inShort(degreeAndForm(register, programme, words));
  const adviceOf = ({ advice, isOffered }: ScoutedProgramme) =>
    [words.advice[advice], ...(isOffered ? [words.offered] : [])].join(' · ');
  return [
    {
      key: 'programme',
      label: columns.programme,
      sortValue: ({ programme }) => programmeName(register, programme),
      cell: ({ programme }) => programmeName(register, programme),
    },
    number('room', ({ room }) => room, 'first'),
    { key: 'form', label: columns.form, sortValue: formOf, cell: formOf },
    {
      key: 'advice',
      label: columns.advice,
      sortValue: adviceOf,
      cell: adviceOf,
    },
    number('workplaces', ({ workplaces }) => workplaces),
    number('places', ({ places }) => places),
    number('spare', ({ spare }) => spare.length),
    number('competitors', ({ competitors }) => competitors.length),
    { ...number('loses', costOf), short: columns.losesShort },
    number('wishes', ({ wishes }) => wishes.length),
    {
      key: 'growth',
      label: words.growthSince(since),
      numeric: true,
      sortValue: growthOf,
      cell: (row) => format.signed(growthOf(row)),
    },
  ];
}

function scoutCsv(programmes: readonly ScoutedProgramme[], register: Register, words: NewOffersText, { format }: Speech) {
  const { columns } = words;
  return {
    header: [
      'id',
      columns.programme,
      words.filterFields.degree,
      words.filterFields.educationForm,
      columns.room,
      columns.advice,
      columns.here,
      columns.workplaces,
      columns.places,
      columns.spare,
      columns.competitors,
      columns.loses,
      columns.related,
      columns.wishes,
      columns.growth,
    ],
    rows: programmes.map((row) => [
      register.programmes[row.programme]?.id ?? '',
      programmeName(register, row.programme),
      register.programmes[row.programme]?.degree ?? '',
      register.programmes[row.programme]?.educationForm ?? '',
      row.room,
      words.advice[row.advice],
      row.isOffered ? words.offered : '',
      row.workplaces,
      row.places,
      row.spare.length,
      row.competitors.length,
      costOf(row),
      format.list(row.relatedAtSchool.map((programme) => programmeName(register, programme))),
      row.wishes.length,
      growthOf(row),
    ]),
  };
}
