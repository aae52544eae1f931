import { useEffect, useEffectEvent, useId, useState } from 'react';
import { AREA_BOX_TEXT } from '../../i18n/area-box';
import { type Area, areaOfText, areaText } from '../../model/area';
import type { AreaReading } from '../../model/area-reading';
import { useSpeech } from '../context';
import { hasWebGl2 } from '../map/webgl';
import type { Entry } from '../question/PlainBox';
import { CloseIcon } from '../ui/icons';
import type { AreaFieldProps } from './AreaField';
import { AreaNotes } from './AreaNotes';
import { nameOfArea, readArea } from './kit';

export interface AreaBoxProps extends AreaFieldProps {
  /** How somebody came into it; null when it was there from the start. */
  readonly entry: Entry | null;
}

/** What was typed and how it was read. */
interface Said {
  readonly sentence: string;
  readonly reading: AreaReading;
  /** The area it gave; what was typed counts for as long as the link has that one. Null when nothing was understood. */
  readonly code: string | null;
}

/** An area in the reader's own words. Enter, or leaving the field, reads them; what is not understood leaves the last area standing. */
export function AreaBox({ geography, link, navigate, onDraw, entry }: AreaBoxProps) {
  const speech = useSpeech();
  const words = speech.text.question.area;
  const say = AREA_BOX_TEXT[speech.language];
  const id = useId();
  const { area: code, level } = link;
  const [draft, setDraft] = useState<string | null>(entry?.typed ?? null);
  const [said, setSaid] = useState<Said | null>(null);
  const [missed, setMissed] = useState<Said | null>(null);

  const area = code === null ? null : areaOfText(code);
  const understood = code !== null && said?.code === code ? said : null;
  const named = area && (understood?.sentence || nameOfArea(area, geography, speech));
  const wrong = draft !== null && missed?.sentence === draft ? missed : null;
  const known = wrong ?? understood;

  const clear = () => {
    setDraft(null);
    setSaid(null);
    if (area) navigate({ area: null });
  };
  const read = (sentence: string) => {
    if (sentence.trim() === '') return clear();
    const reading = readArea(sentence, geography, level);
    const found = reading.area;
    const next = { sentence, reading, code: found && areaText(found) };
    setMissed(found ? null : next);
    setDraft(found ? null : sentence);
    if (!found) return;
    setSaid(next);
    navigate({ area: next.code, selection: null });
  };
  const resize = (next: Area) => {
    const guesses = understood?.reading.guesses.filter(({ code: guess }) => !/width|margin|radius/.test(guess)) ?? [];
    setSaid(understood && { sentence: '', reading: { area: next, guesses, suggestions: [] }, code: areaText(next) });
    navigate({ area: areaText(next) }, 'replace');
  };

  const readEntered = useEffectEvent(() => {
    // Entered, or left, before this was there.
    if (entry && entry.typed !== null && (entry.isEntered || !entry.isFocused)) read(entry.typed);
  });
  useEffect(() => readEntered(), []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the field in it is left.
    <div
      className="q-field"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (draft !== null && !wrong && !currentTarget.contains(relatedTarget)) read(draft);
      }}
    >
      <label className="q-label" htmlFor={id}>
        {words.label}
      </label>
      <span className="q-box">
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: it takes over from a plain box that was entered.
          autoFocus={entry?.isFocused ?? false}
          className="q-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.example}
          list={`${id}-names`}
          value={draft ?? named ?? ''}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-notes`}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (draft === null || !['Enter', 'Escape'].includes(event.key)) return;
            event.preventDefault();
            if (event.key === 'Enter') read(draft);
            else setDraft(null);
          }}
        />
        {(area !== null || draft) && (
          <button type="button" className="q-toggle" aria-label={words.clear} onClick={clear}>
            <CloseIcon />
          </button>
        )}
      </span>
      <div id={`${id}-notes`}>
        {onDraw && hasWebGl2() && (
          <button type="button" className="q-link q-draw" onClick={onDraw}>
            {say.draw}
          </button>
        )}
        <AreaNotes
          {...{ geography, level, area }}
          isWrong={wrong !== null}
          sentence={known?.sentence || named || ''}
          reading={known?.reading ?? null}
          listId={`${id}-names`}
          onSentence={read}
          onArea={resize}
        />
      </div>
    </div>
  );
}
