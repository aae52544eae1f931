const EXAMPLES = 3;

/** Counts what was found in a file per kind, with some examples of each. */
export class IssueList<Code extends string> {
  readonly #found = new Map<Code, string[]>();

  add(code: Code, example: string): void {
    const known = this.#found.get(code);
    if (known) known.push(example);
    else this.#found.set(code, [example]);
  }

  all(): readonly { readonly code: Code; readonly count: number; readonly examples: readonly string[] }[] {
    return [...this.#found].map(([code, examples]) => {
      const distinct = [...new Set(examples)];
      return { code, count: examples.length, examples: distinct.slice(0, EXAMPLES) };
    });
  }
}
