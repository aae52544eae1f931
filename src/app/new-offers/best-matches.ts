import { folded } from '../question/programme-search';

export interface SearchOption {
  readonly id: string;
  readonly label: string;
}

/** Options that have every word typed: first the one called so, then those whose words begin so, then those that have it anywhere. */
export function bestMatches(options: readonly SearchOption[], typed: string): readonly SearchOption[] {
  const whole = folded(typed);
  const parts = whole.split(' ').filter(Boolean);
  const matching = options.flatMap((option) => {
    const text = folded(`${option.label} ${option.id}`);
    if (!parts.every((part) => text.includes(part))) return [];
    const isCalledSo = folded(option.label) === whole || folded(option.id) === whole;
    const words = text.split(' ');
    const rank = isCalledSo ? 0 : parts.every((part) => words.some((word) => word.startsWith(part))) ? 1 : 2;
    return [{ option, rank }];
  });
  return matching.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}
