import { useMemo } from 'react';
import { TRENDS_TEXT } from '../../i18n/trends';
import { DIMENSIONS, type Dimension, dimensionsOf, MEASURES } from '../../model/trend';
import { useSpeech } from '../context';
import { NumberField } from '../question/NumberField';
import { YearSelect } from '../question/selects';
import { Segmented } from '../ui/Segmented';
import { Waiting } from '../ui/Waiting';
import { useAsked } from '../use-answer';
import { Figures } from './Figures';
import { NotCounted } from './NotCounted';
import type { CountedPartProps, PartProps } from './part-props';
import { SelectField } from './SelectField';
import { trendNames } from './trend-names';
import {
  hasDay,
  isoOf,
  MOST_FLOOR,
  OPENING_TREND,
  SOURCES,
  type TrendState,
  trendOfText,
  trendRequest,
  trendText,
  withDimension,
  withMeasure,
} from './trend-state';
import './monitor-figures.css';

/** A measure by one dimension or two, of the dataset and as published. */
export function TrendsPart({ session, register, link, navigate, href, asked, onAsked, isMoved }: CountedPartProps) {
  const words = TRENDS_TEXT[useSpeech().language];
  const read = trendOfText(asked);
  const state = read ?? OPENING_TREND;
  const request = trendRequest(state, link);
  const { answer, isBusy, again } = useAsked(session, 'trends', request && !isMoved ? [request] : null);
  const [first] = answer ?? [];
  return (
    <>
      {!read && <p role="alert">{words.notFound}</p>}
      <Choices {...{ register, link, navigate, state }} onState={(next) => onAsked(trendText(next))} />
      {!request && !isMoved && <h2>{words.needsArea}</h2>}
      {isMoved && <NotCounted heading="h2" {...{ register, link, href, navigate }} />}
      {request && !first && !isMoved && <Waiting isBusy={isBusy} onAgain={again} />}
      {request && first && !isMoved && (
        <div aria-busy={isBusy}>
          <Figures answer={first} source={state.source} register={register} heading="h2" />
        </div>
      )}
    </>
  );
}

interface ChoicesProps extends Pick<PartProps, 'register' | 'link' | 'navigate'> {
  readonly state: TrendState;
  readonly onState: (state: TrendState) => void;
}

const NONE = '';

function Choices({ register, link, navigate, state, onState }: ChoicesProps) {
  const { language } = useSpeech();
  const words = TRENDS_TEXT[language];
  const names = useMemo(() => trendNames(register, { language }), [register, language]);
  const { measure, by, only, source, floor, isMasked, day } = state;
  const [first = 'year', second] = by;
  const known = dimensionsOf(measure).filter((dimension) => dimension !== 'area' || link.area !== null || by.includes('area'));
  const named = (dimensions: readonly Dimension[]) => dimensions.map((key) => ({ key, name: words.dimensions[key] }));
  const dimensionOf = (key: string) => DIMENSIONS.find((dimension) => dimension === key) ?? null;
  const filters = known.filter((dimension) => dimension !== 'year');
  const keep = (key: string) => {
    const dimension = dimensionOf(key);
    const [option] = dimension ? names.options(dimension) : [];
    onState({ ...state, only: dimension && { dimension, key: option?.key ?? '' } });
  };
  return (
    <>
      <div className="s-sector-bar">
        <SelectField
          label={words.measure}
          value={measure}
          options={MEASURES.map((key) => ({ key, name: words.measures[key] }))}
          onChange={(key) => onState(withMeasure(state, MEASURES.find((each) => each === key) ?? measure))}
        />
        <SelectField
          label={words.by}
          value={first}
          options={named(known)}
          onChange={(key) => onState(withDimension(state, 0, dimensionOf(key)))}
        />
        <SelectField
          label={words.andBy}
          value={second ?? NONE}
          options={[{ key: NONE, name: words.none }, ...named(known.filter((dimension) => dimension !== first))]}
          onChange={(key) => onState(withDimension(state, 1, dimensionOf(key)))}
        />
        {!by.includes('year') && <YearSelect {...{ register, link, navigate }} />}
        <SelectField
          label={words.only}
          value={only?.dimension ?? NONE}
          options={[{ key: NONE, name: words.everything }, ...named(filters)]}
          onChange={keep}
        />
        {only && only.dimension !== 'area' && (
          <SelectField
            label={words.onlyKey}
            value={only.key}
            options={withKey(names.options(only.dimension), only.key)}
            onChange={(key) => onState({ ...state, only: { ...only, key } })}
          />
        )}
      </div>
      <div className="w-tools mt-more">
        <Segmented
          label={words.source}
          value={source}
          options={SOURCES.map((value) => ({ value, label: words.sources[value] }))}
          onChange={(value) => onState({ ...state, source: value })}
        />
        {hasDay(measure) && !by.includes('year') && (
          <label>
            {words.day}
            <input
              className="w-input"
              type="date"
              value={day === null ? '' : isoOf(day)}
              onChange={({ target }) => onState({ ...state, day: Number(target.value.replaceAll('-', '')) || null })}
            />
          </label>
        )}
        <label className="ui-check">
          <input type="checkbox" checked={isMasked} onChange={() => onState({ ...state, isMasked: !isMasked })} />
          {words.mask}
        </label>
        <NumberField
          label={words.floor}
          value={floor}
          most={MOST_FLOOR}
          onChange={(value) => onState({ ...state, floor: value })}
        />
      </div>
    </>
  );
}

/** A key that the data lack, as a link may ask, is still what is chosen. */
function withKey<O extends { readonly key: string; readonly name: string }>(options: readonly O[], key: string) {
  return options.some((option) => option.key === key) ? options : [{ key, name: key }, ...options];
}
