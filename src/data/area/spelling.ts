import { distance } from 'fastest-levenshtein';

/** Edits that turn one key into the other, two letters that changed places counting once; Infinity beyond `most`. */
export function editsBetween(typed: string, known: string, most: number): number {
  if (Math.abs(typed.length - known.length) > most) return Number.POSITIVE_INFINITY;
  const edits = distance(typed, known);
  const swapped = edits === 2 && typed.length === known.length && sorted(typed) === sorted(known);
  const counted = swapped ? 1 : edits;
  return counted <= most ? counted : Number.POSITIVE_INFINITY;
}

/** Edits that a key of this length may have and still be the same name. */
export function editsAllowed(typed: string): number {
  const letters = typed.replace(/ /g, '').length;
  if (letters < 4) return 0;
  if (letters < 7) return 1;
  return letters < 10 ? 2 : 3;
}

/** How a key sounds, roughly: without vowels and doubled letters, and with letters that are mixed up as one. */
export function soundOf(key: string): string {
  return key
    .replace(/ij/g, 'y')
    .replace(/ck|c|q/g, 'k')
    .replace(/gh|ch/g, 'g')
    .replace(/z/g, 's')
    .replace(/v|ph/g, 'f')
    .replace(/th|dt/g, 't')
    .replace(/d\b/g, 't')
    .replace(/[aeiouy ]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** The letter that a key begins with as it sounds. */
export function soundStart(key: string): string {
  const first = key[0] ?? '';
  return { c: 'k', q: 'k', z: 's', v: 'f', y: 'i', j: 'i' }[first] ?? first;
}

/** Whether no single word of a name of several words is another: "Vlaamse ruit" is not "Vlaamse kust". */
export function alikeByWord(typed: string, known: string): boolean {
  const words = typed.split(' ');
  const others = known.split(' ');
  if (words.length < 2 || words.length !== others.length) return true;
  return words.every((word, i) => {
    const other = others[i] ?? '';
    return (
      editsBetween(word, other, Math.max(1, editsAllowed(word))) !== Number.POSITIVE_INFINITY || soundOf(word) === soundOf(other)
    );
  });
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
