import type { Shade } from '../../map/shades';
import type { SchoolSign as Sign } from '../../map/symbols';
import type { WorkplaceState } from '../../model/answer';

interface MarkShade {
  /** Fill where the map shows an amount. */
  readonly shade?: Shade | null;
}

/** A point without an amount is an outline. */
export const shadeFill = (shade: Shade): string => (shade === 'without' ? 'var(--surface)' : `var(--shade-${shade})`);

/** A school's square, as the moving map draws it. `at` places its middle inside another SVG; without it the sign stands alone. */
export function SchoolSign({
  sign,
  several = false,
  shade = null,
}: MarkShade & { readonly sign: Sign; readonly several?: boolean }) {
  return (
    <svg className="map-sign" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <SchoolMark sign={sign} several={several} shade={shade} />
    </svg>
  );
}

/** The same inside another SVG, its middle at (0, 0). */
export function SchoolMark({ sign, several, shade = null }: MarkShade & { readonly sign: Sign; readonly several: boolean }) {
  return (
    <>
      {several && <rect x="-5" y="-5" width="15" height="15" fill="var(--school)" stroke="var(--ink-casing)" strokeWidth="1.5" />}
      <rect x="-7.25" y="-7.25" width="14.5" height="14.5" fill="var(--school)" stroke="var(--ink-casing)" strokeWidth="1.5" />
      {shade && <rect x="-5.5" y="-5.5" width="11" height="11" fill={shadeFill(shade)} />}
      {!shade && sign === 'related' && <rect x="-4.5" y="-4.5" width="9" height="9" fill="var(--ink-casing)" />}
      {sign === 'selected' && <rect x="-2.5" y="-2.5" width="5" height="5" fill="var(--ink-casing)" />}
    </>
  );
}

/** A workplace's circle. */
export function WorkplaceSign({ state, shade = null }: MarkShade & { readonly state: WorkplaceState }) {
  return (
    <svg className="map-sign" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <WorkplaceMark state={state} shade={shade} />
    </svg>
  );
}

/** The same inside another SVG, its middle at (0, 0). */
export function WorkplaceMark({ state, shade = null }: MarkShade & { readonly state: WorkplaceState }) {
  const byState = { used: 'var(--place-used)', sleeping: 'var(--place-sleeping)' }[state as string] ?? 'var(--place-free)';
  const fill = shade ? shadeFill(shade) : byState;
  return (
    <>
      <circle r="6" fill="var(--ink-casing)" />
      <circle
        r="4.5"
        fill={fill}
        stroke="var(--place-line)"
        strokeWidth="1.5"
        {...(!shade && state === 'sleeping' ? { strokeDasharray: '2 1.6' } : {})}
      />
      {!shade && state === 'recognised' && <circle r="1.5" fill="var(--place-line)" />}
    </>
  );
}
