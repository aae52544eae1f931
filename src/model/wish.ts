/** Why a sector wishes a programme somewhere. `few-pupils`: providers or firms enough, learners too few; `capacity-limits`: of employers or training. */
export const WISH_REASONS = [
  'no-offer',
  'few-providers',
  'few-pupils',
  'willing-firms',
  'capacity-limits',
  'labour-demand',
  'niche',
] as const;
export type WishReason = (typeof WISH_REASONS)[number];

/** One line of what the sectors published: a programme, wished for in an area. */
export interface Wish {
  /** Id of a programme; empty where it is none of the catalogue. */
  readonly programme: string;
  /** What they call it. */
  readonly words: string;
  /** The area in their words, and as the text of an area; empty and null where none was said or nothing was understood. */
  readonly area: string;
  readonly areaText: string | null;
  readonly reasons: readonly WishReason[];
  readonly source: string;
  readonly page: string;
}
