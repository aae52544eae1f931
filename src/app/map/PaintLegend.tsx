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

/** One scale, read by learners per place or the other way round. */
function HeatSteps({ painting: { legend } }: { readonly painting: Painting }) {
  const words = PAINT_TEXT[useSpeech().language].heat;
  return (
    <table className="map-paint-scale">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.circles}</th>
          <th scope="col">{words.squares}</th>
        </tr>
      </thead>
      <tbody>
        {legend.map(({ shade, word, inverse }) => (
          <tr key={shade}>
            <td>
              <ShadeChip shade={shade} />
            </td>
            <td>
              <WorkplaceSign state="free" shade={shade} /> {word}
            </td>
            <td>
              <SchoolSign sign="asked" shade={shade} /> {inverse}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
