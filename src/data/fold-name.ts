/** A name without case, accents and punctuation: how names are compared. */
export function foldName(name: string): string {
  // Most names of a pool of a million have no accent to take off.
  const bare = IS_ASCII.test(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '');
  return bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const IS_ASCII = /^[\0-\x7f]*$/;
