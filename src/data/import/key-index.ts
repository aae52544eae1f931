/** Line numbers by a hash of their key, in flat arrays: a map of strings takes four times the memory and half the time of an import. */
export class KeyIndex {
  #slots = new Int32Array(1 << 12).fill(-1);
  #hashes = new Int32Array(1 << 11);
  #count = 0;

  /** The line with this hash that is the same; -1 when there is none. */
  find(hash: number, isSame: (line: number) => boolean): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const line = this.#slots[slot] ?? -1;
      if (line < 0) return -1;
      if (this.#hashes[line] === hash && isSame(line)) return line;
    }
  }

  /** Adds the next line; they come in order from 0. */
  add(hash: number): void {
    if (this.#count === this.#hashes.length) this.#grow();
    this.#hashes[this.#count] = hash;
    this.#place(this.#count);
    this.#count += 1;
  }

  #place(line: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashes[line] ?? 0) & mask;
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = line;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2).fill(-1);
    for (let line = 0; line < this.#count; line++) this.#place(line);
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Goes on with a hash (FNV-1a, 32 bits) over one more text. */
export function hashOn(hash: number, text: string): number {
  let value = hash;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // Ends a text, so that "a","b" and "ab","" differ.
  return Math.imul(value ^ 0x1f, 0x01000193);
}
export const HASH_START = 0x811c9dc5 | 0;
