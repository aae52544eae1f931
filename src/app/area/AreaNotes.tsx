import { useState } from 'react';
import { type AreaWords, areaWordsFor } from '../../i18n/area';
import { AREA_BOX_TEXT, type AreaBoxText } from '../../i18n/area-box';
import type { Area } from '../../model/area';
import type { AreaGuess, AreaReading } from '../../model/area-reading';
import type { Geography, RegionLevel } from '../../model/geography';
import { keepNumbers } from '../answer/say';
import { useSpeech } from '../context';
import { namesToPick, sizesOf, withSize, withWords } from './kit';
import './area.css';

interface AreaNotesProps {
  readonly geography: Geography;
  readonly level: RegionLevel;
  readonly area: Area | null;
  /** Nothing of the sentence was understood. */
  readonly isWrong: boolean;
  readonly sentence: string;
  /** Null for an area that came with the link. */
  readonly reading: AreaReading | null;
  /** Id of the list of names for the field. */
  readonly listId: string;
  readonly onSentence: (sentence: string) => void;
  readonly onArea: (area: Area) => void;
}

const LEAST_KM = 0.5;
const MOST_KM = 100;

/** How a sentence was read, each guess, what else may have been meant, and the distances of the area. */
export function AreaNotes(props: AreaNotesProps) {
  const { geography, level, area, isWrong, sentence, reading, onSentence, onArea } = props;
  const { language } = useSpeech();
  const words = areaWordsFor(language, geography);
  const say = AREA_BOX_TEXT[language];
  const replace = (from: string, to: string) => onSentence(withWords(sentence, from, to));
  const spelt = (name: string) => spellingOf(name, reading) ?? name;
  return (
    <>
      <div role="status">
        {reading?.suggestions.map((suggestion) => (
          <div key={suggestion.words} className={isWrong ? 'q-wrong' : 'q-note'}>
            <p>{suggestion.near.length === 0 ? words.suggestion(suggestion) : say.near(suggestion.words)}</p>
            <Choices choices={suggestion.near.map((name) => ({ name, choose: () => replace(suggestion.words, name) }))} />
          </div>
        ))}
        {area && !isWrong && <p className="q-note">{keepNumbers(words.understood(area))}</p>}
        {isWrong
          ? null
          : reading?.guesses
              .filter(({ code }) => code !== 'ignored')
              .map((guess) => (
                <div key={JSON.stringify(guess)} className="q-note">
                  <p>{sayGuess(guess, words, say)}</p>
                  <Choices
                    choices={othersOf(guess, words).map((name) => ({
                      name,
                      choose: () => replace('name' in guess ? spelt(guess.name) : '', name),
                    }))}
                  />
                </div>
              ))}
      </div>
      {area && !isWrong && <Sizes {...{ area, say, onArea }} />}
      <datalist id={props.listId}>
        {namesToPick(geography, level, language).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** How a name that was read in spite of its spelling stands in the sentence. */
function spellingOf(name: string, reading: AreaReading | null): string | null {
  for (const guess of reading?.guesses ?? []) if (guess.code === 'spelling' && guess.to === name) return guess.from;
  return null;
}

function sayGuess(guess: AreaGuess, words: AreaWords, say: AreaBoxText): string {
  switch (guess.code) {
    case 'default-half-width':
    case 'default-margin':
    case 'default-radius':
      return say.assumed[guess.code];
    case 'same-name':
      return say.sameName(guess.name, guess.chosen);
    case 'same-region':
      return say.sameRegion(guess.name, words.region(guess.chosen));
    default:
      return words.guess(guess);
  }
}

function othersOf(guess: AreaGuess, words: AreaWords): readonly string[] {
  if (guess.code === 'same-name') return guess.others;
  return guess.code === 'same-region' ? guess.others.map((region) => words.region(region)) : [];
}

function Choices({ choices }: { readonly choices: readonly { readonly name: string; readonly choose: () => void }[] }) {
  if (choices.length === 0) return null;
  return (
    <div className="q-choices">
      {choices.map(({ name, choose }) => (
        <button key={name} type="button" className="ui-button" onClick={choose}>
          {name}
        </button>
      ))}
    </div>
  );
}

interface SizesProps {
  readonly area: Area;
  readonly say: AreaBoxText;
  readonly onArea: (area: Area) => void;
}

function Sizes({ area, say, onArea }: SizesProps) {
  const sizes = sizesOf(area);
  return sizes.map(({ shape, kind, km, name }) => (
    <SizeField
      key={`${shape} ${name}`}
      label={sizes.length > 1 ? say.sizeOf(say.size[kind], name) : say.size[kind]}
      unit={say.km}
      least={kind === 'polygon' ? 0 : LEAST_KM}
      km={km}
      onKm={(next) => onArea(withSize(area, shape, next))}
    />
  ));
}

interface SizeFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly km: number;
  readonly onKm: (km: number) => void;
}

/** A number of km; while it is being typed it may be none. */
function SizeField({ label, unit, least, km, onKm }: SizeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="q-size">
      <span>{label}</span>
      <input
        className="q-number"
        type="number"
        min={least}
        max={MOST_KM}
        step="any"
        value={typed ?? km}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const next = currentTarget.valueAsNumber;
          if (currentTarget.validity.valid && Number.isFinite(next) && next !== km) onKm(next);
        }}
        onBlur={() => setTyped(null)}
      />
      <span>{unit}</span>
    </label>
  );
}
