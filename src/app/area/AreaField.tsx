import { lazy, Suspense, useId, useRef, useState } from 'react';
import { type Area, areaText } from '../../model/area';
import type { AreaReading } from '../../model/area-reading';
import type { Geography } from '../../model/geography';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { CloseIcon } from '../ui/icons';
import { fetchAreaKit, useAreaKit } from './area-kit';

const AreaNotes = lazy(() => import('./AreaNotes').then((module) => ({ default: module.AreaNotes })));

interface AreaFieldProps {
  readonly geography: Geography;
  readonly link: LinkState;
  readonly navigate: Navigate;
}

/** What was typed and how it was read. */
interface Said {
  readonly sentence: string;
  /** Null when areas could not be read at all. */
  readonly reading: AreaReading | null;
  /** The area it gave; what was typed counts for as long as the link has that one. Null when nothing was understood. */
  readonly code: string | null;
}

/** An area in the reader's own words. Enter, or leaving the field, reads them; what is not understood leaves the last area standing. */
export function AreaField({ geography, link, navigate }: AreaFieldProps) {
  const speech = useSpeech();
  const words = speech.text.question.area;
  const id = useId();
  const { area, level } = link;
  const [isNear, setIsNear] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [missed, setMissed] = useState<Said | null>(null);
  const turn = useRef(0);
  const kit = useAreaKit(isNear || area !== null);

  const code = area && areaText(area);
  const understood = code !== null && said?.code === code ? said : null;
  const named = area && (understood?.sentence || kit?.nameOfArea(area, geography, speech));
  const wrong = draft !== null && missed?.sentence === draft ? missed : null;
  const known = wrong ?? understood;

  const clear = () => {
    turn.current += 1;
    setDraft(null);
    setSaid(null);
    if (area) navigate({ area: null });
  };
  const read = async (sentence: string) => {
    if (sentence.trim() === '') return clear();
    turn.current += 1;
    const mine = turn.current;
    const reader = await fetchAreaKit();
    if (mine !== turn.current) return;
    const reading = reader?.readArea(sentence, geography, level) ?? null;
    const found = reading?.area ?? null;
    const next = { sentence, reading, code: found && areaText(found) };
    setMissed(found ? null : next);
    setDraft(found ? null : sentence);
    if (!found) return;
    setSaid(next);
    navigate({ area: found, selection: null });
  };
  const resize = (next: Area) => {
    const guesses = understood?.reading?.guesses.filter(({ code: guess }) => !/width|margin|radius/.test(guess)) ?? [];
    setSaid(understood && { sentence: '', reading: { area: next, guesses, suggestions: [] }, code: areaText(next) });
    navigate({ area: next }, 'replace');
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the field in it is left.
    <div
      className="q-field"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (draft !== null && !wrong && !currentTarget.contains(relatedTarget)) void read(draft);
      }}
    >
      <label className="q-label" htmlFor={id}>
        {words.label}
      </label>
      <span className="q-box">
        <input
          id={id}
          className="q-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.example}
          list={`${id}-names`}
          value={draft ?? named ?? ''}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-notes`}
          onFocus={() => setIsNear(true)}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (draft === null || !['Enter', 'Escape'].includes(event.key)) return;
            event.preventDefault();
            if (event.key === 'Enter') void read(draft);
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
        {wrong?.reading === null && <p className="q-help">{words.failed}</p>}
        {kit && (
          <Suspense>
            <AreaNotes
              {...{ kit, geography, level, area }}
              isWrong={wrong !== null}
              sentence={known?.sentence || named || ''}
              reading={known?.reading ?? null}
              listId={`${id}-names`}
              onSentence={read}
              onArea={resize}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}
