/** A name without case, accents and punctuation: how names are compared. */
export function foldName(name: string): string {
  // Most names of a pool of a million have nothing to take off, and of the others most have no accent.
  const lower = name.toLowerCase();
  if (IS_FOLDED.test(lower)) return lower;
  const bare = IS_ASCII.test(lower) ? lower : name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, ' ').trim();
}

const IS_FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const IS_ASCII = /^[\0-\x7f]*$/;
