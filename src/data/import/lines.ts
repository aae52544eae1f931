/** Lines of a table, to be read again by number. */
export interface Lines extends Iterable<string> {
  readonly length: number;
  at(line: number): string;
  /** All of it as UTF-8, each line with its line feed. */
  parts(): Iterable<Uint8Array>;
}

const BLOCK_LINES = 1024;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

interface Block {
  readonly bytes: Uint8Array;
  /** Where each line begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** Lines kept as bytes: as many strings on the heap would take twice the memory and keep the garbage collector busy. */
export class LineStore implements Lines {
  readonly #blocks: Block[] = [];
  #pending: string[] = [];
  /** Lines that came instead of what stands in a block. */
  readonly #replaced = new Map<number, string>();

  get length(): number {
    return this.#blocks.length * BLOCK_LINES + this.#pending.length;
  }

  add(line: string): void {
    this.#pending.push(line);
    if (this.#pending.length < BLOCK_LINES) return;
    this.#blocks.push(blockOf(this.#pending));
    this.#pending = [];
  }

  at(line: number): string {
    const block = this.#blocks[Math.floor(line / BLOCK_LINES)];
    if (!block) return this.#pending[line - this.#blocks.length * BLOCK_LINES] ?? '';
    return this.#replaced.get(line) ?? lineIn(block, line % BLOCK_LINES);
  }

  /** Whether a line begins with a text; quicker than reading the line. */
  startsWith(line: number, text: string): boolean {
    const block = this.#blocks[Math.floor(line / BLOCK_LINES)];
    if (!block || this.#replaced.size > 0) return this.at(line).startsWith(text);
    const start = block.starts[line % BLOCK_LINES] ?? 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return this.at(line).startsWith(text);
      if (block.bytes[start + i] !== code) return false;
    }
    return true;
  }

  replace(line: number, text: string): void {
    const pending = line - this.#blocks.length * BLOCK_LINES;
    if (pending >= 0) this.#pending[pending] = text;
    else this.#replaced.set(line, text);
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let line = 0; line < this.length; line++) yield this.at(line);
  }

  *parts(): Iterable<Uint8Array> {
    const touched = new Set([...this.#replaced.keys()].map((line) => Math.floor(line / BLOCK_LINES)));
    for (const [i, { bytes }] of this.#blocks.entries()) {
      if (!touched.has(i)) yield bytes;
      else
        yield encoder.encode(Array.from({ length: BLOCK_LINES }, (_, line) => `${this.at(i * BLOCK_LINES + line)}\n`).join(''));
    }
    if (this.#pending.length > 0) yield encoder.encode(this.#pending.map((line) => `${line}\n`).join(''));
  }
}

function blockOf(lines: readonly string[]): Block {
  const bytes = encoder.encode(`${lines.join('\n')}\n`);
  const starts = new Uint32Array(lines.length + 1);
  let end = 0;
  for (let i = 0; i < lines.length; i++) {
    end += (lines[i]?.length ?? 0) + 1;
    starts[i + 1] = end;
  }
  if (starts[lines.length] === bytes.length) return { bytes, starts };
  // Letters beyond ASCII take more than a byte.
  lines.forEach((line, i) => {
    starts[i + 1] = (starts[i] ?? 0) + encoder.encode(line).length + 1;
  });
  return { bytes, starts };
}

function lineIn({ bytes, starts }: Block, line: number): string {
  return decoder.decode(bytes.subarray(starts[line] ?? 0, (starts[line + 1] ?? 1) - 1));
}
