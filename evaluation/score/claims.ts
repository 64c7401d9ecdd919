import type { Mode, Stance } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Span } from "#vocabulary/passage.ts";
import { charactersOf, type F1, f1Of, pair } from "./attribution.ts";

/** Whom a hop names: every name by which packs or the text know it; none where nobody is named or described. */
export type Named = readonly string[];

/** A claim as the scorer sees it, of the labels or of the reading. */
export interface Told {
  content: readonly Span[];
  chain: readonly Named[];
  mode: Mode;
  stance: Stance;
  /** First and last day, both null where no time applies. */
  when: readonly [string | null, string | null];
  where: Named;
}

export interface Silent {
  span: Span;
  aspect: Disclosure["aspect"];
  kind: Disclosure["kind"];
  by: Named;
}

export interface ReadReport {
  name: string;
  text: string;
  gold: { claims: readonly Told[]; disclosures: readonly Silent[] };
  guess: { claims: readonly Told[]; disclosures: readonly Silent[] };
}

export const ASKED = ["innermost", "chain", "mode", "stance", "when", "where"] as const;
export type Asked = (typeof ASKED)[number];

export interface ClaimsScore {
  /** Contents that meet with a Jaccard of at least .5, one to one. */
  claims: F1;
  /** Of the pairs: the share that is right, of each. */
  right: Record<Asked, number>;
  /** Of the pairs: all six right. */
  whole: number;
  /** Passages that share a character, of the same aspect and kind, one to one. */
  disclosures: F1;
  /** Of those: the share that names who is silent. */
  silentVoice: number;
  gold: number;
  guessed: number;
  pairs: number;
}

export interface ClaimMistake {
  report: string;
  asked: Asked | "missed" | "made up" | "disclosure missed" | "disclosure made up" | "silent voice";
  /** Where the claim or disclosure begins, in UTF-16 units. */
  at: number;
  answered: string;
  right: string;
}

/** Claims and disclosures of reports against their labels (labels/claims/README.md), over all claims together. */
export function scoreClaims(reports: readonly ReadReport[]): {
  score: ClaimsScore;
  mistakes: ClaimMistake[];
} {
  const right: Record<Asked, number> = { innermost: 0, chain: 0, mode: 0, stance: 0, when: 0, where: 0 };
  const mistakes: ClaimMistake[] = [];
  const claims = { hits: 0, guessed: 0, gold: 0 };
  const silent = { hits: 0, guessed: 0, gold: 0 };
  let whole = 0;
  let silentVoices = 0;
  for (const report of reports) {
    const { gold, guess, name } = report;
    const note = (asked: ClaimMistake["asked"], at: number, answered: string, expected: string): void => {
      mistakes.push({ report: name, asked, at, answered, right: expected });
    };
    const pairs = pairsOf(report);
    claims.hits += pairs.length;
    claims.guessed += guess.claims.length;
    claims.gold += gold.claims.length;
    for (const [i, j] of pairs) {
      const [read, label] = [guess.claims[i] as Told, gold.claims[j] as Told];
      const wrong = ASKED.filter((asked) => !isRight(asked, read, label));
      for (const asked of ASKED) if (!wrong.includes(asked)) right[asked]++;
      for (const asked of wrong) note(asked, startOf(label), answerOf(asked, read), answerOf(asked, label));
      if (wrong.length === 0) whole++;
    }
    for (const [j, label] of gold.claims.entries())
      if (!pairs.some(([, met]) => met === j)) note("missed", startOf(label), "", "");
    for (const [i, read] of guess.claims.entries())
      if (!pairs.some(([met]) => met === i)) note("made up", startOf(read), "", "");
    const silences = silencePairs(gold.disclosures, guess.disclosures);
    silent.hits += silences.length;
    silent.guessed += guess.disclosures.length;
    silent.gold += gold.disclosures.length;
    for (const [i, j] of silences) {
      const [read, label] = [guess.disclosures[i] as Silent, gold.disclosures[j] as Silent];
      if (sameVoice(read.by, label.by)) silentVoices++;
      else note("silent voice", label.span[0], voice(read.by), voice(label.by));
    }
    for (const [j, { span, aspect, kind }] of gold.disclosures.entries())
      if (!silences.some(([, met]) => met === j)) note("disclosure missed", span[0], "", `${aspect} ${kind}`);
    for (const [i, { span, aspect, kind }] of guess.disclosures.entries())
      if (!silences.some(([met]) => met === i)) note("disclosure made up", span[0], `${aspect} ${kind}`, "");
  }
  const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);
  return {
    score: {
      claims: f1Of(claims),
      right: {
        innermost: share(right.innermost, claims.hits),
        chain: share(right.chain, claims.hits),
        mode: share(right.mode, claims.hits),
        stance: share(right.stance, claims.hits),
        when: share(right.when, claims.hits),
        where: share(right.where, claims.hits),
      },
      whole: share(whole, claims.hits),
      disclosures: f1Of(silent),
      silentVoice: share(silentVoices, silent.hits),
      gold: claims.gold,
      guessed: claims.guessed,
      pairs: claims.hits,
    },
    mistakes,
  };
}

const startOf = ({ content }: Told): number => content[0]?.[0] ?? 0;

function pairsOf({ text, gold, guess }: ReadReport): [number, number][] {
  const [x, y] = [guess.claims, gold.claims].map((side) =>
    side.map(({ content }) => charactersOf(text, content)),
  );
  return pair(x ?? [], y ?? [], 0.5);
}

function silencePairs(gold: readonly Silent[], guess: readonly Silent[]): [number, number][] {
  const taken = new Set<number>();
  return guess.flatMap((read, i): [number, number][] => {
    const j = gold.findIndex(
      (label, at) =>
        !taken.has(at) &&
        label.aspect === read.aspect &&
        label.kind === read.kind &&
        label.span[0] < read.span[1] &&
        read.span[0] < label.span[1],
    );
    if (j === -1) return [];
    taken.add(j);
    return [[i, j]];
  });
}

function isRight(asked: Asked, read: Told, label: Told): boolean {
  switch (asked) {
    case "innermost":
      return sameVoice(read.chain.at(-1) ?? [], label.chain.at(-1) ?? []);
    case "chain":
      return (
        read.chain.length === label.chain.length &&
        read.chain.every((hop, i) => sameVoice(hop, label.chain[i] ?? []))
      );
    case "when":
      return read.when[0] === label.when[0] && read.when[1] === label.when[1];
    case "where":
      return sameVoice(read.where, label.where);
    default:
      return read[asked] === label[asked];
  }
}

function answerOf(asked: Asked, told: Told): string {
  switch (asked) {
    case "innermost":
      return voice(told.chain.at(-1) ?? []);
    case "chain":
      return told.chain.map(voice).join(" ← ");
    case "when":
      return told.when.map((day) => day ?? "–").join("/");
    case "where":
      return voice(told.where);
    default:
      return told[asked];
  }
}

const voice = (names: Named): string => names[0] ?? "–";

/**
 * Whether two sets of names mean the same: one name of the one has, articles, numbers and the like left out, all words of a
 * name of the other (“Jon Hask” and “Hask”, “two people close to the talks” and “people close to the talks”).
 */
export function sameVoice(a: Named, b: Named): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return a.some((one) => b.some((other) => isWithin(one, other) || isWithin(other, one)));
}

const EMPTY =
  /^(?:the|an?|its|his|her|their|this|that|these|those|some|several|many|other|one|two|three|four|five|\d+|of|s|mr|mrs|ms|dr)$/;

function wordsOf(name: string): string[] {
  const words =
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !EMPTY.test(word));
  return telling.length > 0 ? telling : words;
}

function isWithin(one: string, other: string): boolean {
  const words = new Set(wordsOf(other));
  return wordsOf(one).every((word) => words.has(word));
}
