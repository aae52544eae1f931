/** A larger file, or content of a zip, is refused: a text of twice this size is the longest that browsers hold. */
export const MAX_BYTES = 250_000_000;
