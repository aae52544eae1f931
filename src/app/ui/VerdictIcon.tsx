import type { ReactNode } from 'react';
import type { Verdict } from '../../model/verdict';

const SHAPES: Readonly<Record<Verdict, ReactNode>> = {
  shortage: <path className="ui-v-solid" d="M2 4h12L8 13.5z" />,
  'no-workplaces': (
    <>
      <circle cx="8" cy="8" r="5.2" />
      <path d="m4.3 11.7 7.4-7.4" />
    </>
  ),
  tight: <path d="M2.8 4.2h10.4L8 12.6z" />,
  balanced: <path d="M3 6h10M3 10h10" />,
  'high-both': (
    <>
      <path className="ui-v-solid" d="M1 5h6v6H1z" />
      <circle className="ui-v-solid" cx="11.9" cy="8" r="3.2" />
    </>
  ),
  room: <path d="M2.8 11.8h10.4L8 3.4z" />,
  unused: <circle cx="8" cy="8" r="5" />,
  'no-offer': <path d="M3 3h10v10H3zM3 13 13 3" />,
  'no-activity': <path d="M5 8h6" />,
  unknown: <path d="M5.5 6.2a2.5 2.5 0 1 1 3.6 2.2C8.3 8.8 8 9.2 8 10M8 12.2v.4" />,
};

/** The sign of a verdict, in the colour of the text around it. Always beside its words. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg className="ui-v-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[verdict]}
    </svg>
  );
}
