import { SURE_PART_TEXT } from '../../i18n/sure-part';
import { ROBUSTNESS, type Robustness } from '../../model/robustness';
import { useSpeech } from '../context';
import './people.css';

/** How sure a verdict is: bars, and the word for them. */
export function RobustnessBadge({ word }: Pick<Robustness, 'word'>) {
  const words = SURE_PART_TEXT[useSpeech().language];
  if (word === null) return <span className="mp-sure is-none">{words.none}</span>;
  const bars = ROBUSTNESS.length - ROBUSTNESS.indexOf(word);
  return (
    <span className="mp-sure">
      <svg className="mp-sure-bars" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
        {ROBUSTNESS.map((each, i) => (
          <rect
            key={each}
            x={0.5 + i * 5.5}
            y={7.5 - i * 3.5}
            width={4}
            height={4 + i * 3.5}
            className={i < bars ? 'is-full' : ''}
          />
        ))}
      </svg>
      {words.words[word]}
    </span>
  );
}
