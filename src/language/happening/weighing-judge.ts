import {
  type Answer,
  ASKED_OF_HAPPENING,
  type AskedOfHappening,
  type HappeningJudge,
} from "#vocabulary/happening-judge.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type ScorerTables, type Seen, scoreOf, seenAnswer, seenClaim } from "./scorer.ts";
import { Pools, type Senses } from "./senses.ts";

/** Weighs the answers to when and where by what the weights saw of a report. */
export class WeighingJudge implements HappeningJudge {
  readonly surer: HappeningJudge["surer"];
  readonly signs: HappeningJudge["signs"];
  readonly #tables: ScorerTables;
  readonly #pools: Pools;
  readonly #claims = new Map<string, Float32Array>();
  readonly #answers = new Map<string, Seen>();

  constructor(
    senses: Senses,
    tables: ScorerTables,
    { surer, signs }: Pick<HappeningJudge, "surer" | "signs">,
  ) {
    this.#pools = new Pools(senses);
    this.#tables = tables;
    this.surer = surer;
    this.signs = signs;
  }

  weigh(asked: AskedOfHappening, content: readonly Span[], answers: readonly Answer[]): Float64Array {
    const layers = this.#tables.layers[ASKED_OF_HAPPENING.indexOf(asked)];
    if (layers === undefined) throw new TypeError(`Nothing is known of “${asked}”.`);
    const claim = seenClaim(layers, this.#pooled(content));
    const scores = answers.map((answer) => scoreOf(layers, claim, this.#seen(asked, answer), answer.signs));
    return likelihoods(scores);
  }

  /** A claim is asked three times. */
  #pooled(content: readonly Span[]): Float32Array {
    const key = content.join(" ");
    const known = this.#claims.get(key);
    if (known !== undefined) return known;
    const pooled = this.#pools.ofClaim(content);
    this.#claims.set(key, pooled);
    return pooled;
  }

  /** Every claim is asked about the same answers. */
  #seen(asked: AskedOfHappening, { by }: Answer): Seen {
    const key = `${asked} ${by}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const { special, layers } = this.#tables;
    const its = layers[ASKED_OF_HAPPENING.indexOf(asked)] as (typeof layers)[number];
    const number = asked === "where" ? 2 : by === 0 ? 0 : 1;
    const pooled = typeof by === "number" ? (special[number] as Float32Array) : this.#pools.ofWords(by);
    const seen = seenAnswer(its, pooled);
    this.#answers.set(key, seen);
    return seen;
  }
}

function likelihoods(scores: readonly number[]): Float64Array {
  const most = Math.max(...scores);
  const shares = Float64Array.from(scores, (score) => Math.exp(score - most));
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((share) => share / all);
}
