/** Line numbers by a hash of their key, in flat arrays: a map of strings takes four times the memory and half the time of an import. */
export class KeyIndex {
  #slots = new Int32Array(1 << 12).fill(-1);
  #hashes = new Int32Array(1 << 11);
  #count = 0;

  /** The lines with this hash; null, mostly, when there is none. */
  find(hash: number): readonly number[] | null {
    const mask = this.#slots.length - 1;
    let found: number[] | null = null;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const line = this.#slots[slot] ?? -1;
      if (line < 0) return found;
      if (this.#hashes[line] !== hash) continue;
      found ??= [];
      found.push(line);
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

/** Goes on with the hash of a key, which begins at 0, over the hash of one more cell. */
export function keyHash(hash: number, cell: number): number {
  return Math.imul(hash ^ cell, 0x01000193) ^ (hash >>> 13);
}

/** FNV-1a of bytes, 32 bits, from a start of one's own. */
export function hashOfBytes(bytes: Uint8Array, start: number): number {
  let hash = start | 0;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash;
}

/** FNV-1a, 32 bits, from a start of one's own. */
export function hashOf(text: string, start = 0x811c9dc5): number {
  let hash = start | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
