import { GLYPH_STROKE, GLYPHS, type Mark } from '../../map/glyphs';
import { SHADE_TILES, TILES, type Tile } from '../../map/patterns';
import { SHADES, type Shade, shadeMark } from '../../map/shades';
import { VERDICTS, type Verdict } from '../../model/verdict';

/** The custom property of one of a verdict's colours; "unknown" has none of its own. */
export function verdictColour(verdict: Verdict, part: 'fill' | 'mark'): string {
  if (verdict === 'unknown') return part === 'fill' ? 'var(--map-land)' : 'var(--data-axis)';
  return `var(--verdict-${verdict}-${part})`;
}

/** The fills of all verdicts with their patterns; an area refers to one as url(#prefix-verdict). */
export function PatternDefs({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {VERDICTS.map((verdict) => (
        <PatternDef
          key={verdict}
          id={`${prefix}-${verdict}`}
          tile={TILES[verdict]}
          fill={verdictColour(verdict, 'fill')}
          mark={verdictColour(verdict, 'mark')}
        />
      ))}
    </defs>
  );
}

/** The fills of the scales of amounts, of those that are asked for. */
export function ShadeDefs({ prefix, shades = SHADES }: { readonly prefix: string; readonly shades?: readonly Shade[] }) {
  return (
    <defs>
      {shades.map((shade) => (
        <PatternDef
          key={shade}
          id={`${prefix}-${shade}`}
          tile={SHADE_TILES[shade] ?? null}
          fill={`var(--shade-${shade})`}
          mark={`var(${shadeMark(shade)})`}
        />
      ))}
    </defs>
  );
}

interface PatternDefProps {
  readonly id: string;
  readonly tile: Tile | null;
  readonly fill: string;
  readonly mark: string;
}

function PatternDef({ id, tile, fill, mark }: PatternDefProps) {
  const size = tile?.size ?? 8;
  const circle = tile && tile.ringWidth > 0 ? { fill: 'none', stroke: mark, strokeWidth: tile.ringWidth } : { fill: mark };
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <rect width={size} height={size} fill={fill} />
      {tile?.lines.flatMap(([x1, y1, x2, y2]) =>
        // A tile does not show its neighbours' overhang, so a slanting stroke is drawn once more on either side.
        [-size, 0, size].map((shift) => (
          <path
            key={`${x1} ${y1} ${shift}`}
            d={`M${x1 + shift} ${y1}L${x2 + shift} ${y2}`}
            stroke={mark}
            strokeWidth={tile.lineWidth}
          />
        )),
      )}
      {tile?.circles.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={tile.radius} {...circle} />
      ))}
    </pattern>
  );
}

/** The sign of a verdict inside an SVG, on its own grid of 12 by 12. */
export function Glyph({ verdict }: { readonly verdict: Verdict }) {
  return (
    <g fill="none" stroke="currentColor" strokeWidth={GLYPH_STROKE} strokeLinecap="round" strokeLinejoin="round">
      {GLYPHS[verdict].map((mark) => (
        <GlyphMark key={JSON.stringify(mark)} mark={mark} />
      ))}
    </g>
  );
}

function GlyphMark({ mark }: { readonly mark: Mark }) {
  if (mark.kind === 'circle') {
    const [x, y] = mark.centre;
    return <circle cx={x} cy={y} r={mark.radius} {...(mark.filled ? { fill: 'currentColor', stroke: 'none' } : {})} />;
  }
  const path = `M${mark.points.map((point) => point.join(' ')).join('L')}${mark.kind === 'polygon' ? 'Z' : ''}`;
  return <path d={path} {...(mark.kind === 'polygon' && mark.filled ? { fill: 'currentColor', stroke: 'none' } : {})} />;
}
