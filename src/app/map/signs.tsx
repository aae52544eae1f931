import type { SchoolSign as Sign } from '../../map/symbols';
import type { WorkplaceState } from '../../model/answer';

/** A school's square, as the moving map draws it. `at` places its middle inside another SVG; without it the sign stands alone. */
export function SchoolSign({ sign, several = false }: { readonly sign: Sign; readonly several?: boolean }) {
  return (
    <svg className="map-sign" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <SchoolMark sign={sign} several={several} />
    </svg>
  );
}

/** The same inside another SVG, its middle at (0, 0). */
export function SchoolMark({ sign, several }: { readonly sign: Sign; readonly several: boolean }) {
  return (
    <>
      {several && <rect x="-5" y="-5" width="15" height="15" fill="var(--school)" stroke="var(--ink-casing)" strokeWidth="1.5" />}
      <rect x="-7.25" y="-7.25" width="14.5" height="14.5" fill="var(--school)" stroke="var(--ink-casing)" strokeWidth="1.5" />
      {sign === 'related' && <rect x="-4.5" y="-4.5" width="9" height="9" fill="var(--ink-casing)" />}
      {sign === 'selected' && <rect x="-2.5" y="-2.5" width="5" height="5" fill="var(--ink-casing)" />}
    </>
  );
}

/** A workplace's circle. */
export function WorkplaceSign({ state }: { readonly state: WorkplaceState }) {
  return (
    <svg className="map-sign" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <WorkplaceMark state={state} />
    </svg>
  );
}

/** The same inside another SVG, its middle at (0, 0). */
export function WorkplaceMark({ state }: { readonly state: WorkplaceState }) {
  const fill = { used: 'var(--place-used)', sleeping: 'var(--place-sleeping)' }[state as string] ?? 'var(--place-free)';
  return (
    <>
      <circle r="6" fill="var(--ink-casing)" />
      <circle
        r="4.5"
        fill={fill}
        stroke="var(--place-line)"
        strokeWidth="1.5"
        {...(state === 'sleeping' ? { strokeDasharray: '2 1.6' } : {})}
      />
      {state === 'recognised' && <circle r="1.5" fill="var(--place-line)" />}
    </>
  );
}
