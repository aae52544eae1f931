import { useId } from 'react';
import { PAINT_TEXT } from '../../i18n/paint';
import type { Shade } from '../../map/shades';
import { useSpeech } from '../context';
import { ShadeDefs } from './Patterns';
import type { Painting } from './painting';
import { SchoolSign, WorkplaceSign } from './signs';
import './paint.css';

/** The steps of an amount with their bounds, and what is counted. */
export function PaintLegend({ painting }: { readonly painting: Painting }) {
  return (
    <>
      {painting.paint === 'heat' ? <HeatSteps painting={painting} /> : <RoomSteps painting={painting} />}
      <p className="map-paint-note">{painting.note}</p>
    </>
  );
}

function RoomSteps({ painting: { legend } }: { readonly painting: Painting }) {
  return (
    <ul>
      {legend.map(({ shade, word }) => (
        <li key={shade}>
          <ShadeChip shade={shade} />
          {word}
        </li>
      ))}
    </ul>
  );
}

/** One scale, read by learners per place or the other way round; what has no share follows. */
function HeatSteps({ painting: { legend } }: { readonly painting: Painting }) {
  const words = PAINT_TEXT[useSpeech().language].heat;
  const steps = legend.filter(({ shade }) => shade !== 'without');
  return (
    <>
      <ul className="map-paint-scale">
        <li>
          <span />
          <span>
            <WorkplaceSign state="free" shade="heat-3" /> {words.circles}
          </span>
          <span>
            <SchoolSign sign="asked" shade="heat-3" /> {words.squares}
          </span>
        </li>
        {steps.map(({ shade, word, inverse }) => (
          <li key={shade}>
            <ShadeChip shade={shade} />
            <span>{word}</span>
            <span>{inverse}</span>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <ShadeChip shade="without" />
          <WorkplaceSign state="free" shade="without" />
          <SchoolSign sign="asked" shade="without" /> {words.without}
        </li>
      </ul>
    </>
  );
}

function ShadeChip({ shade }: { readonly shade: Shade }) {
  const prefix = useId();
  return (
    <svg className="map-chip" viewBox="0 0 30 20" aria-hidden="true" focusable="false">
      <ShadeDefs prefix={prefix} shades={[shade]} />
      <rect x="0.75" y="0.75" width="28.5" height="18.5" rx="2" fill={`url(#${prefix}-${shade})`} stroke="var(--map-line)" />
    </svg>
  );
}
