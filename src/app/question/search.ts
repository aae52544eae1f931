import { foldName } from '../../data/fold-name';
import type { Subject } from '../../model/question';
import type { Register } from '../../model/register';

/** What a search compares with what was typed; without case and accents. */
export interface Searched {
  readonly names: readonly string[];
  /** All of it: names, and what else it is found by. */
  readonly searched: string;
}

/** Something that can be chosen: a whole sector, or a programme under its sector. */
export interface SubjectOption extends Searched {
  readonly subject: Subject;
  readonly label: string;
  /** The sector it stands under. */
  readonly sector: string;
}

/** All choices, by sector name, each sector itself first. `sectorLabel` words the choice of a whole sector. */
export function subjectOptions(register: Register, sectorLabel: (sector: string) => string): readonly SubjectOption[] {
  const bySector = new Map<string, SubjectOption[]>();
  for (const programme of register.programmes) {
    const sector = register.sectors[programme.sector] ?? '';
    const options = bySector.get(sector) ?? [
      { subject: { kind: 'sector', sector }, label: sectorLabel(sector), sector, ...searchedIn([sectorLabel(sector)]) },
    ];
    options.push({
      subject: { kind: 'programme', programme: programme.id, related: false },
      label: programme.name,
      sector,
      ...searchedIn([programme.name, ...programme.aliases], sector),
    });
    bySector.set(sector, options);
  }
  const byLabel = (a: SubjectOption, b: SubjectOption) => a.label.localeCompare(b.label, 'nl');
  return [...bySector]
    .sort(([a], [b]) => a.localeCompare(b, 'nl'))
    .flatMap(([, [whole, ...programmes]]) => (whole ? [whole, ...programmes.sort(byLabel)] : []));
}

/** Names, and what else a search finds them by. */
export function searchedIn(names: readonly string[], besides = ''): Searched {
  return { names: names.map(foldName), searched: foldName([...names, besides].join(' ')) };
}

/**
 * Options that have every word typed: first those called so, then those whose name begins so, then those whose words begin so, then those that
 * have it anywhere; equals in their own order.
 */
export function bestMatches<T extends Searched>(options: readonly T[], typed: string): readonly T[] {
  const whole = foldName(typed);
  const parts = whole.split(' ').filter(Boolean);
  const matching = options.flatMap((option) => {
    if (!parts.every((part) => option.searched.includes(part))) return [];
    return [{ option, rank: rankOf(option, whole, parts) }];
  });
  return matching.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}

function rankOf({ names, searched }: Searched, whole: string, parts: readonly string[]): number {
  if (names.includes(whole)) return 0;
  if (names.some((name) => name.startsWith(whole))) return 1;
  const words = searched.split(' ');
  return parts.every((part) => words.some((word) => word.startsWith(part))) ? 2 : 3;
}
