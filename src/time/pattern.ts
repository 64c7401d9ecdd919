import type { Form, Part, Parts } from "./form.ts";
import { Kind, type KindName } from "./lexicon.ts";
import { countAt, spokenYearAt } from "./numbers.ts";
import type { Word } from "./words.ts";

type Then = (at: number) => number;
/** Tries to match from a word on; returns what `then` returns, or -1. */
type Matcher = (words: readonly Word[], at: number, parts: Parts, then: Then) => number;

export interface Compiled {
  form: Form;
  match(words: readonly Word[], at: number, parts: Parts): number;
  /** What a match may begin with. */
  literals: ReadonlySet<string>;
  bits: number;
  /** Every word that the pattern names. */
  named: readonly string[];
  /** What may follow a first word; null: no match begins with it. */
  after(word: string, bits: number): Going | null;
}

const Kinds: Readonly<Record<string, number>> = Kind;
/** Kinds that are read by a function over several words. */
const COUNT_STARTS = Kind.NUMBER;
/** What the second word of a count may be, beside other words of number. */
const COUNT_GOES_ON = ["quarter", "quarters", "of", "to", "or", "and", "-", ",", ".", "/", "½"];

export function compile(form: Form): Compiled {
  const reader = new PatternReader(form.words);
  const node = reader.sequence("");
  const first = firstOf(node);
  if (first.empty) throw new Error(`The form “${form.words}” may match nothing.`);
  const matcher = matcherOf(node);
  return {
    form,
    literals: first.literals,
    bits: first.bits,
    named: namedIn(node),
    // Nearly all forms begin with other words, and then nothing has to be laid out.
    after: (word, bits) =>
      first.literals.has(word) || (first.bits & bits) !== 0 ? goingOn([node], word, bits) : null,
    match: (words, at, parts) => matcher(words, at, parts, (end) => end),
  };
}

type Node =
  | { kind: "sequence"; nodes: Node[] }
  | { kind: "choice"; nodes: Node[] }
  | { kind: "optional"; node: Node }
  | { kind: "atom"; name: string | null; alternatives: string[]; joined: boolean };

class PatternReader {
  readonly #tokens: string[];
  #at = 0;

  constructor(pattern: string) {
    this.#tokens = pattern
      .replace(/([[\]()])/g, " $1 ")
      .trim()
      .split(/\s+/);
  }

  /** Reads up to `close`; " / " parts whole sequences. */
  sequence(close: string): Node {
    const choices: Node[][] = [[]];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (token === undefined || (close !== "" && token === close)) break;
      const nodes = choices[choices.length - 1] as Node[];
      if (token === "/" && close !== "") choices.push([]);
      else if (token === "[") nodes.push({ kind: "optional", node: this.sequence("]") });
      else if (token === "(") nodes.push(this.sequence(")"));
      else nodes.push(atomOf(token));
    }
    const sequences: Node[] = choices.map((nodes) => ({ kind: "sequence", nodes }));
    return sequences.length === 1 ? (sequences[0] as Node) : { kind: "choice", nodes: sequences };
  }
}

function atomOf(token: string): Node {
  const joined = token.length > 1 && token.startsWith("~");
  const bare = joined ? token.slice(1) : token;
  const named = /^([a-z]\w*):(.+)$/i.exec(bare);
  const alternatives = (named?.[2] ?? bare).split("|");
  const own =
    alternatives.length === 1 && /^[A-Z]+$/.test(alternatives[0] as string)
      ? (alternatives[0] as string).toLowerCase()
      : null;
  for (const one of alternatives)
    if (/^[A-Z]+$/.test(one) && one !== "COUNT" && one !== "SPOKEN" && Kinds[one] === undefined)
      throw new Error(`No kind of word is called ${one}.`);
  return { kind: "atom", name: named?.[1] ?? own, alternatives, joined };
}

function namedIn(node: Node): string[] {
  if (node.kind === "atom") return node.alternatives.filter((one) => !/^[A-Z]+$/.test(one));
  return node.kind === "optional" ? namedIn(node.node) : node.nodes.flatMap(namedIn);
}

/** What may follow the first word of a match. */
export interface Going {
  /** Anything, or nothing: a match may end there. */
  any: boolean;
  literals: ReadonlySet<string>;
  bits: number;
}

/** What may follow a given first word in a run of nodes; null: no match begins with it. */
function goingOn([node, ...rest]: readonly Node[], word: string, bits: number): Going | null {
  if (node === undefined) return null;
  switch (node.kind) {
    case "atom": {
      const counts = node.alternatives.some((one) => one === "COUNT" || one === "SPOKEN");
      const first = firstOf(node);
      if (!first.literals.has(word) && (first.bits & bits) === 0) return null;
      const next = firstOf({ kind: "sequence", nodes: [...rest] });
      if (!counts || (bits & COUNT_STARTS) === 0)
        return { any: next.empty, literals: next.literals, bits: next.bits };
      return {
        any: next.empty,
        literals: new Set([...next.literals, ...COUNT_GOES_ON]),
        bits: next.bits | COUNT_STARTS,
      };
    }
    case "optional":
      return either(goingOn([node.node, ...rest], word, bits), goingOn(rest, word, bits));
    case "choice":
      return node.nodes.map((one) => goingOn([one, ...rest], word, bits)).reduce(either);
    case "sequence":
      return goingOn([...node.nodes, ...rest], word, bits);
  }
}

const either = (one: Going | null, two: Going | null): Going | null => {
  if (one === null || two === null) return one ?? two;
  return {
    any: one.any || two.any,
    literals: new Set([...one.literals, ...two.literals]),
    bits: one.bits | two.bits,
  };
};

function firstOf(node: Node): { literals: Set<string>; bits: number; empty: boolean } {
  const literals = new Set<string>();
  let bits = 0;
  const addAll = (other: { literals: Set<string>; bits: number }): void => {
    for (const one of other.literals) literals.add(one);
    bits |= other.bits;
  };
  switch (node.kind) {
    case "atom":
      for (const one of node.alternatives)
        if (one === "COUNT" || one === "SPOKEN") bits |= COUNT_STARTS;
        else if (/^[A-Z]+$/.test(one)) bits |= Kinds[one] ?? 0;
        else literals.add(one);
      return { literals, bits, empty: false };
    case "optional":
      addAll(firstOf(node.node));
      return { literals, bits, empty: true };
    case "choice": {
      let empty = false;
      for (const one of node.nodes) {
        const first = firstOf(one);
        addAll(first);
        empty ||= first.empty;
      }
      return { literals, bits, empty };
    }
    case "sequence":
      for (const one of node.nodes) {
        const first = firstOf(one);
        addAll(first);
        if (!first.empty) return { literals, bits, empty: false };
      }
      return { literals, bits, empty: true };
  }
}

function matcherOf(node: Node): Matcher {
  switch (node.kind) {
    case "atom":
      return atomMatcher(node);
    case "optional": {
      const inner = matcherOf(node.node);
      return (words, at, parts, then) => {
        const end = inner(words, at, parts, then);
        return end >= 0 ? end : then(at);
      };
    }
    case "choice": {
      const choices = node.nodes.map(matcherOf);
      return (words, at, parts, then) => {
        for (const one of choices) {
          const end = one(words, at, parts, then);
          if (end >= 0) return end;
        }
        return -1;
      };
    }
    case "sequence":
      return node.nodes.map(matcherOf).reduceRight<Matcher>(
        (rest, one) => (words, at, parts, then) =>
          one(words, at, parts, (end) => rest(words, end, parts, then)),
        (_words, at, _parts, then) => then(at),
      );
  }
}

function atomMatcher({ name, alternatives, joined }: Extract<Node, { kind: "atom" }>): Matcher {
  const literals = new Set(alternatives.filter((one) => !/^[A-Z]+$/.test(one)));
  const kinds = alternatives.filter((one) => /^[A-Z]+$/.test(one));
  const { bits } = firstOf({ kind: "atom", name, alternatives, joined });
  return (words, at, parts, then) => {
    const word = words[at];
    if (word === undefined || (joined && !word.joined)) return -1;
    const named = literals.size > 0 && literals.has(word.lower);
    if (!named && (word.bits & bits) === 0) return -1;
    if (named) {
      const end = keep(parts, name, { value: word.number, lower: word.lower, from: at, to: at + 1 }, then);
      if (end >= 0) return end;
    }
    for (const kind of kinds) {
      const part = partOf(kind, words, at);
      if (part === null) continue;
      const end = keep(parts, name, part, then);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** What was matched stays only if the rest matches too. */
function keep(parts: Parts, name: string | null, part: Part, then: Then): number {
  if (name === null) return then(part.to);
  const before = parts[name];
  parts[name] = part;
  const end = then(part.to);
  if (end < 0) parts[name] = before;
  return end;
}

function partOf(kind: string, words: readonly Word[], at: number): Part | null {
  const word = words[at] as Word;
  if (kind === "COUNT") {
    const found = countAt(words, at);
    return found === null
      ? null
      : { value: found.count ?? Number.NaN, lower: word.lower, from: at, to: found.end, upTo: found.upTo };
  }
  if (kind === "SPOKEN") {
    const found = spokenYearAt(words, at);
    return found === null ? null : { value: found.year, lower: word.lower, from: at, to: found.end };
  }
  if ((word.bits & (Kinds[kind] as number)) === 0) return null;
  return {
    value: numberOf(kind as KindName, word),
    lower: textOf(kind as KindName, word),
    from: at,
    to: at + 1,
  };
}

function numberOf(kind: KindName, { entry, number }: Word): number {
  if (number >= 0) return number;
  const values: Partial<Record<KindName, number | undefined>> = {
    MONTH: entry?.month,
    WEEKDAY: entry?.weekday,
    WD: entry?.weekday,
    ORD: entry?.ord,
    NUMBER: entry?.number,
    DECADE: entry?.decade,
  };
  return values[kind] ?? -1;
}

function textOf(kind: KindName, { entry, lower }: Word): string {
  const values: Partial<Record<KindName, string | undefined>> = {
    UNIT: entry?.unit,
    UNITS: entry?.unit,
    SEASON: entry?.season,
    PART: entry?.part,
  };
  return values[kind] ?? lower;
}
