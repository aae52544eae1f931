import { lazy, Suspense, useId, useState } from 'react';
import { GLYPH_SIZE } from '../../map/glyphs';
import { WORKPLACE_STATES } from '../../model/answer';
import type { RegionLevel } from '../../model/geography';
import { STRICTNESS, VERDICTS, type Verdict } from '../../model/verdict';
import { useSpeech } from '../context';
import { Glyph, PatternDefs } from './Patterns';
import type { Painting } from './painting';
import { SchoolSign, WorkplaceSign } from './signs';
import { levelInSentence } from './words';

const PaintLegend = lazy(() => import('./PaintLegend').then((module) => ({ default: module.PaintLegend })));

interface LegendProps {
  readonly level: RegionLevel;
  /** Verdicts that occur; the others stay out. */
  readonly verdicts: ReadonlySet<Verdict>;
  /** The amount that is shown in their place. */
  readonly painting: Painting | null;
  readonly hasCampus: boolean;
  readonly hasRelated: boolean;
  /** Whether agreements are known; without them a workplace is only recognised. */
  readonly hasAgreements: boolean;
  readonly hasRing: boolean;
  readonly hasBreakEven: boolean;
}

/** What the signs of the map mean, worst verdict first. */
export function Legend(props: LegendProps) {
  const speech = useSpeech();
  const { text } = speech;
  const { painting } = props;
  const areStatesDrawn = painting?.paint !== 'heat';
  const [isOpen, setIsOpen] = useState(() => window.matchMedia('(min-width: 720px)').matches);
  const body = useId();
  const verdicts = VERDICTS.filter((verdict) => props.verdicts.has(verdict));
  const ordered = verdicts.sort((a, b) => (STRICTNESS[b] ?? -1) - (STRICTNESS[a] ?? -1));
  const states = WORKPLACE_STATES.filter((state) => (state === 'recognised') !== props.hasAgreements);
  return (
    <section className={isOpen ? 'map-legend map-legend-open' : 'map-legend'} aria-label={text.map.legend}>
      <button
        type="button"
        className="map-legend-toggle"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? (painting?.title ?? text.map.legendTitle(levelInSentence(props.level, speech))) : text.map.legend}
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d={isOpen ? 'M4 6.5 8 10.5 12 6.5' : 'M4 9.5 8 5.5 12 9.5'} />
        </svg>
      </button>
      <div id={body} hidden={!isOpen}>
        {painting ? (
          <Suspense>
            <PaintLegend painting={painting} />
          </Suspense>
        ) : (
          <ul className="map-legend-verdicts">
            {ordered.map((verdict) => (
              <li key={verdict}>
                <Chip verdict={verdict} />
                {text.verdicts[verdict]}
              </li>
            ))}
          </ul>
        )}
        <ul className="map-legend-signs">
          {areStatesDrawn && (
            <li>
              <SchoolSign sign="asked" /> {text.map.school}
            </li>
          )}
          {areStatesDrawn && props.hasRelated && (
            <li>
              <SchoolSign sign="related" /> {text.map.related}
            </li>
          )}
          {props.hasCampus && (
            <li>
              <SchoolSign sign="asked" several /> {text.map.several}
            </li>
          )}
          {areStatesDrawn &&
            states.map((state) => (
              <li key={state}>
                <WorkplaceSign state={state} /> {text.map.states[state]}
              </li>
            ))}
          {areStatesDrawn && (
            <li>
              <ClusterSign /> {text.map.cluster}
            </li>
          )}
          {props.hasRing && (
            <li>
              <LineSign /> {text.map.reach}
            </li>
          )}
          {props.hasBreakEven && (
            <li>
              <LineSign dashed /> {text.map.breakEven}
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}

function Chip({ verdict }: { readonly verdict: Verdict }) {
  const prefix = useId();
  const isSilent = verdict === 'no-activity' || verdict === 'unknown';
  return (
    <svg className="map-chip" viewBox="0 0 30 20" aria-hidden="true" focusable="false">
      <PatternDefs prefix={prefix} />
      <rect
        x="0.75"
        y="0.75"
        width="28.5"
        height="18.5"
        rx="2"
        fill={`url(#${prefix}-${verdict})`}
        stroke={isSilent ? 'var(--line-strong)' : 'var(--map-line)'}
        {...(isSilent ? { strokeDasharray: '3 3' } : {})}
      />
      <circle cx="15" cy="10" r="8" fill="var(--map-halo)" />
      <g transform={`translate(${15 - GLYPH_SIZE / 2} ${10 - GLYPH_SIZE / 2})`} color="var(--map-label)">
        <Glyph verdict={verdict} />
      </g>
    </svg>
  );
}

function ClusterSign() {
  return (
    <svg className="map-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9" fill="var(--place-free)" stroke="var(--place-line)" strokeWidth="1" />
      <path d="M12 3a9 9 0 0 1 0 18v-4a5 5 0 0 0 0-10z" fill="var(--place-used)" />
      <circle cx="12" cy="12" r="5.5" fill="var(--surface)" stroke="var(--place-line)" strokeWidth="0.75" />
    </svg>
  );
}

function LineSign({ dashed = false }: { readonly dashed?: boolean }) {
  return (
    <svg className="map-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M1 12h22" stroke="var(--ink)" strokeWidth={dashed ? 1.5 : 2.5} {...(dashed ? { strokeDasharray: '4 3' } : {})} />
    </svg>
  );
}
