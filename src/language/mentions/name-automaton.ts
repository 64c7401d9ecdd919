/** Atoms have at most this many different forms; a node and an atom make one key, exact below 2^53. */
const FORMS = 2 ** 24;

/**
 * Finds many names in one pass (Aho and Corasick 1975, over atoms instead of characters): a step to a child where the text goes on with a
 * name, a step to the longest other beginning where it does not. So the steps are at most twice the atoms of the text, whatever the
 * number of names.
 */
export class NameAutomaton<Entry> {
  readonly #forms = new Map<string, number>();
  readonly #next = new Map<number, number>();
  /** By node: parent, form of the atom that leads here, depth, names that end here. */
  readonly #parent: number[] = [0];
  readonly #form: number[] = [0];
  readonly #depth: number[] = [0];
  readonly #entries: (Entry[] | null)[] = [null];
  #fail = new Int32Array(1);
  /** The nearest node along `fail` at which a name ends; -1 for none. */
  #shorter = new Int32Array([-1]);
  #made = false;

  /** Adds a name by its folded atoms. Call `finish` after the last. */
  add(atoms: readonly string[], entry: Entry): void {
    if (this.#made) throw new RangeError("The automaton is finished; names are added before.");
    if (atoms.length === 0) return;
    let node = 0;
    for (const atom of atoms) {
      let form = this.#forms.get(atom);
      if (form === undefined) {
        form = this.#forms.size + 1;
        this.#forms.set(atom, form);
      }
      const key = node * FORMS + form;
      let child = this.#next.get(key);
      if (child === undefined) {
        child = this.#parent.length;
        this.#next.set(key, child);
        this.#parent.push(node);
        this.#form.push(form);
        this.#depth.push((this.#depth[node] as number) + 1);
        this.#entries.push(null);
      }
      node = child;
    }
    const held = this.#entries[node];
    if (held == null) this.#entries[node] = [entry];
    else held.push(entry);
  }

  /** Links every node to the longest other beginning of a name that its own end is; parents first. */
  finish(): this {
    const size = this.#parent.length;
    this.#fail = new Int32Array(size);
    this.#shorter = new Int32Array(size).fill(-1);
    for (const node of this.#byDepth()) {
      if (node === 0) continue;
      const parent = this.#parent[node] as number;
      if (parent !== 0) {
        const form = this.#form[node] as number;
        let other = this.#fail[parent] as number;
        let to = this.#next.get(other * FORMS + form);
        while (to === undefined && other !== 0) {
          other = this.#fail[other] as number;
          to = this.#next.get(other * FORMS + form);
        }
        this.#fail[node] = to ?? 0;
      }
      const fail = this.#fail[node] as number;
      this.#shorter[node] = this.#entries[fail] == null ? (this.#shorter[fail] as number) : fail;
    }
    this.#made = true;
    return this;
  }

  #byDepth(): Int32Array {
    const deepest = this.#depth.reduce((most, depth) => Math.max(most, depth), 0);
    const from = new Int32Array(deepest + 2);
    for (const depth of this.#depth) from[depth + 1] = (from[depth + 1] as number) + 1;
    for (let depth = 1; depth < from.length; depth++)
      from[depth] = (from[depth] as number) + (from[depth - 1] as number);
    const out = new Int32Array(this.#depth.length);
    this.#depth.forEach((depth, node) => {
      out[from[depth] as number] = node;
      from[depth] = (from[depth] as number) + 1;
    });
    return out;
  }

  /**
   * Tells of every name that ends at an atom: the atoms from `first` to `last`, longest first. Returns the steps taken, for the proof
   * that they grow with the text alone.
   */
  scan(
    atoms: readonly { folded: string }[],
    tell: (first: number, last: number, entries: readonly Entry[]) => void,
  ): number {
    let node = 0;
    let steps = 0;
    for (let at = 0; at < atoms.length; at++) {
      const form = this.#forms.get((atoms[at] as { folded: string }).folded);
      steps++;
      if (form === undefined) {
        node = 0;
        continue;
      }
      let to = this.#next.get(node * FORMS + form);
      while (to === undefined && node !== 0) {
        node = this.#fail[node] as number;
        to = this.#next.get(node * FORMS + form);
        steps++;
      }
      node = to ?? 0;
      let ends = this.#entries[node] == null ? (this.#shorter[node] as number) : node;
      while (ends > 0) {
        tell(at - (this.#depth[ends] as number) + 1, at, this.#entries[ends] as Entry[]);
        ends = this.#shorter[ends] as number;
        steps++;
      }
    }
    return steps;
  }
}
