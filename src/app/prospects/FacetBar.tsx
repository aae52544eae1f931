import type { MouseEvent } from 'react';
import { naceTitles } from '../../i18n/nace-classes';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { NO_REGION } from '../../model/geography';
import type { Register } from '../../model/register';
import { WORK_STATUSES } from '../../model/work-list';
import type { ProspectStage, ProspectsAnswer } from '../../worker/later-messages';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import { CloseIcon } from '../ui/icons';
import { NO_PLACE, OPENING, type ViewState } from './view-state';

interface FacetBarProps {
  readonly register: Register;
  readonly answer: ProspectsAnswer;
  readonly state: ViewState;
  readonly onState: (change: Partial<ViewState>) => void;
  /** Brings the keyboard to the search box. */
  readonly toSearch: () => void;
}

/** More activities that a word names would push the table down. */
const MOST_TOLD = 6;

const STAGES: readonly ProspectStage[] = ['none', ...WORK_STATUSES];

const CLEARED: Partial<ViewState> = {
  typed: OPENING.typed,
  kind: OPENING.kind,
  municipality: OPENING.municipality,
  division: OPENING.division,
  stage: OPENING.stage,
};

/** Municipality, NACE division and status with how many each has, and what is set, to be taken away again. */
export function FacetBar({ register, answer, state, onState, toSearch }: FacetBarProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const places = register.geography.regions.municipality;
  const placeName = (code: string) =>
    code === NO_PLACE
      ? words.noPlace
      : municipalityName(
          register,
          places.findIndex((place) => place.code === code),
          language,
        );
  const municipalities = answer.municipalities
    .map(({ municipality, count }) => ({
      code: municipality === NO_REGION ? NO_PLACE : (places[municipality]?.code ?? ''),
      count,
    }))
    .map(({ code, count }) => ({ value: code, name: placeName(code), count }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const titles = naceTitles(language);
  const divisionName = (digits: string) => words.division(digits, titles.get(digits) ?? '');
  const stageName = (stage: ProspectStage) => (stage === 'none' ? words.noStage : words.statuses[stage]);
  const divisions = Object.entries(answer.divisions)
    .map(([value, count]) => ({ value, name: divisionName(value), count }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  const stages = STAGES.flatMap((value) => {
    const count = answer.stages[value] ?? 0;
    return count > 0 ? { value, name: stageName(value), count } : [];
  });
  const codesTyped = [...new Set(answer.request.words.flatMap(({ codes }) => codes))].filter(
    (code) => (answer.divisions[code.slice(0, 2)] ?? 0) > 0,
  );
  const chips: readonly { readonly name: string; readonly change: Partial<ViewState> }[] = [
    ...(state.typed === '' ? [] : [{ name: words.searchChip(state.typed), change: { typed: '' } }]),
    ...(state.kind === null ? [] : [{ name: words.kinds[state.kind], change: { kind: null } }]),
    ...(state.municipality === null ? [] : [{ name: placeName(state.municipality), change: { municipality: null } }]),
    ...(state.division === null ? [] : [{ name: divisionName(state.division), change: { division: null } }]),
    ...(state.stage === null ? [] : [{ name: stageName(state.stage), change: { stage: null } }]),
  ];
  // What takes a filter away goes away with it. A finger needs no place to go on from, and would get a keyboard over the table.
  const clear = (change: Partial<ViewState>) => (event: MouseEvent<HTMLElement>) => {
    if (event.currentTarget.matches(':focus-visible')) toSearch();
    onState(change);
  };
  return (
    <>
      <div className="w-tools pr-foldable">
        <Facet
          label={words.placeFilter}
          value={state.municipality}
          chosen={state.municipality === null ? '' : placeName(state.municipality)}
          options={municipalities}
          onChoose={(municipality) => onState({ municipality })}
        />
        <Facet
          label={words.divisionFilter}
          value={state.division}
          chosen={state.division === null ? '' : divisionName(state.division)}
          options={divisions}
          onChoose={(division) => onState({ division })}
        />
        {(state.stage !== null || stages.some(({ value }) => value !== 'none')) && (
          <Facet
            label={words.stageFilter}
            value={state.stage}
            chosen={state.stage === null ? '' : stageName(state.stage)}
            options={stages}
            onChoose={(stage) => onState({ stage })}
          />
        )}
      </div>
      {chips.length > 0 && (
        <div className="pr-chips">
          <p role="status">{words.filtered(answer.found, format.number(answer.total))}</p>
          {chips.map(({ name, change }) => (
            <button key={name} type="button" className="ui-button" aria-label={words.removeFilter(name)} onClick={clear(change)}>
              {name} <CloseIcon />
            </button>
          ))}
          <button type="button" className="ui-button" onClick={clear(CLEARED)}>
            {words.clearFilters}
          </button>
          {codesTyped.length > 0 && answer.found > 0 && (
            <p className="w-note">
              {words.alsoActivities(codesTyped.slice(0, MOST_TOLD).map(divisionName), codesTyped.length > MOST_TOLD)}
            </p>
          )}
        </div>
      )}
    </>
  );
}

interface FacetProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  /** Name of the value, also where nothing of it is left. */
  readonly chosen: string;
  readonly options: readonly { readonly value: Value; readonly name: string; readonly count: number }[];
  readonly onChoose: (value: Value | null) => void;
}

function Facet<Value extends string>({ label, value, chosen, options, onChoose }: FacetProps<Value>) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const isListed = value === null || options.some((option) => option.value === value);
  return (
    <label>
      {label}{' '}
      <select
        className="q-select w-select pr-facet"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose((currentTarget.value || null) as Value | null)}
      >
        <option value="">{words.any}</option>
        {!isListed && <option value={value}>{words.option(chosen, format.number(0))}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {words.option(option.name, format.number(option.count))}
          </option>
        ))}
      </select>
    </label>
  );
}
