/** Things that are put together pair by pair (union–find). Numbers from 0; the smallest of a group stands for it. */
export class Groups {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, at) => at);
  }

  of(one: number): number {
    let root = one;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    let at = one;
    while (this.#parents[at] !== root) {
      const next = this.#parents[at] as number;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, two: number): void {
    const [a, b] = [this.of(one), this.of(two)];
    if (a < b) this.#parents[b] = a;
    else this.#parents[a] = b;
  }

  /** The groups, each in order, by their first. */
  all(): number[][] {
    const found = new Map<number, number[]>();
    for (let at = 0; at < this.#parents.length; at++) {
      const root = this.of(at);
      const known = found.get(root);
      if (known === undefined) found.set(root, [at]);
      else known.push(at);
    }
    return [...found.values()];
  }
}
