import type { Manifest } from "./manifest.ts";

/** The head looks this many pieces to each side of an anchor. */
export const REACH = 100;

/** What the head said of one anchor: its probability, where its rows begin, and ten numbers a piece. */
export interface Candidate {
  probability: number;
  /** The piece that opens the cue. */
  anchor: number;
  /** The first piece that the rows speak of. */
  low: number;
  /** How many pieces they speak of. */
  length: number;
  /** Log odds that a piece is source, cue, content: three rows of `length`. */
  odds: readonly [Float64Array, Float64Array, Float64Array];
  /** Log probability that a piece is content. */
  content: Float64Array;
  /** Log odds that source, cue, content begin or end at a piece: six rows. */
  bounds: readonly Float64Array[];
  /** Whether the anchor was found as that of an attribution within another's content. */
  inner: boolean;
}

type Setting = Manifest["setting"];
/** How the manifest wants its network's scores to be read. */
export type Decoding = Pick<Manifest, "setting" | "confidence">;

/** An attribution in pieces, each list in order. */
export interface Decoded {
  anchor: number;
  probability: number;
  /** Mean log odds of its content's pieces, each within ±`SURE`. */
  margin: number;
  source: number[];
  cue: number[];
  content: number[];
  /** Whether it lies in another's content. */
  inner: boolean;
}

const [SOURCE, CUE, CONTENT] = [0, 1, 2] as const;

/** The head's output for an anchor (four label scores, six boundary scores a piece) as what the decoder reads. */
export function candidateOf(
  rows: Float32Array,
  offset: number,
  anchor: number,
  probability: number,
  low: number,
  high: number,
): Candidate {
  const length = high - low;
  const row = (): Float64Array => new Float64Array(length);
  const odds = [row(), row(), row()] as const;
  const content = row();
  const bounds = [row(), row(), row(), row(), row(), row()];
  for (let i = 0; i < length; i++) {
    const at = offset + (low + i - anchor + REACH) * 10;
    const z = [rows[at] as number, rows[at + 1] as number, rows[at + 2] as number, rows[at + 3] as number];
    const all = logSum(z[0] as number, z[1] as number, z[2] as number, z[3] as number);
    odds[SOURCE][i] = (z[1] as number) - logSum(z[0] as number, z[2] as number, z[3] as number);
    odds[CUE][i] = (z[2] as number) - logSum(z[0] as number, z[1] as number, z[3] as number);
    odds[CONTENT][i] = (z[3] as number) - logSum(z[0] as number, z[1] as number, z[2] as number);
    content[i] = (z[3] as number) - all;
    for (let k = 0; k < 6; k++) (bounds[k] as Float64Array)[i] = rows[at + 4 + k] as number;
  }
  return { probability, anchor, low, length, odds, content, bounds, inner: false };
}

function logSum(...values: number[]): number {
  const most = Math.max(...values);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

/**
 * Candidates → attributions, the outer ones in the order of their anchors, then the inner ones. Source and cue are the stretch with the highest sum; content is
 * the set of stretches with the highest sum, since one in six is in pieces. A piece belongs to one content, the surest anchor's. What
 * is left out is left out for how sure the whole is, more than for its anchor.
 */
export function decode(candidates: readonly Candidate[], { setting, confidence }: Decoding): Decoded[] {
  const found = candidates
    .filter(({ probability, inner }) => !inner && probability > setting.threshold)
    .sort((a, b) => a.anchor - b.anchor);
  const owners = new Map<number, { worth: number; by: number }>();
  for (const [by, x] of found.entries()) {
    const held = bestPieces(
      x.odds[CONTENT],
      x.bounds[4] as Float64Array,
      x.bounds[5] as Float64Array,
      setting.content_edge,
      setting.piece,
    );
    for (const i of held) {
      const worth = (x.content[i] as number) + Math.log(x.probability);
      const owner = owners.get(x.low + i);
      if (owner === undefined || worth > owner.worth || (worth === owner.worth && by > owner.by))
        owners.set(x.low + i, { worth, by });
    }
  }
  const contents = found.map((): number[] => []);
  for (const [piece, { by }] of owners) contents[by]?.push(piece);
  const out: Decoded[] = [];
  for (const [n, x] of found.entries()) {
    const cue = stretchOf(x, CUE, setting, x.odds[CUE]);
    const source = stretchOf(x, SOURCE, setting, x.odds[SOURCE]);
    const taken = new Set([...cue, ...source]);
    const content = (contents[n] as number[]).filter((piece) => !taken.has(piece)).sort((a, b) => a - b);
    const inCue = new Set(cue);
    if (content.length > 0)
      out.push({
        anchor: x.anchor,
        probability: x.probability,
        margin: meanOdds(x, content),
        source: source.filter((piece) => !inCue.has(piece)),
        cue,
        content,
        inner: false,
      });
  }
  const sure = out.filter((one) => confidenceOf(one, confidence) >= setting.sure);
  return [...sure, ...decodeInner(candidates, sure, setting)];
}

/** A piece that an inner attribution may not have. */
const NEVER = -1e4;

/** Attributions whose words lie in an outer one's content: the shortest that holds the anchor. */
function decodeInner(
  candidates: readonly Candidate[],
  outer: readonly Decoded[],
  setting: Setting,
): Decoded[] {
  const threshold = setting.inner;
  if (threshold === null) return [];
  const out: Decoded[] = [];
  const taken = new Set(outer.flatMap(({ cue }) => cue));
  const contents = outer.map(({ content }) => new Set(content)).sort((a, b) => a.size - b.size);
  const found = candidates
    .filter(({ probability, inner }) => inner && probability > threshold)
    .sort((a, b) => a.anchor - b.anchor);
  for (const x of found) {
    const around = contents.find((content) => content.has(x.anchor));
    if (around === undefined || taken.has(x.anchor)) continue;
    const within = (odds: Float64Array): Float64Array =>
      odds.map((value, i) => (around.has(x.low + i) ? value : NEVER));
    const content = within(x.odds[CONTENT]);
    const cue = stretchOf(x, CUE, setting, within(x.odds[CUE]));
    const inCue = new Set(cue);
    const source = stretchOf(x, SOURCE, setting, within(x.odds[SOURCE])).filter((piece) => !inCue.has(piece));
    const held = bestPieces(
      content,
      x.bounds[4] as Float64Array,
      x.bounds[5] as Float64Array,
      setting.content_edge,
      setting.piece,
    )
      .map((i) => x.low + i)
      .filter((piece) => !inCue.has(piece) && !source.includes(piece));
    if (held.length === 0) continue;
    for (const piece of cue) taken.add(piece);
    out.push({
      anchor: x.anchor,
      probability: x.probability,
      margin: meanOdds(x, held),
      source,
      cue,
      content: held,
      inner: true,
    });
  }
  return out;
}

/** The best stretch of source or cue; a cue holds its anchor, a source must be worth enough. */
function stretchOf(
  x: Candidate,
  role: typeof SOURCE | typeof CUE,
  setting: Setting,
  odds: Float64Array,
): number[] {
  const [start, end] = [x.bounds[2 * role] as Float64Array, x.bounds[2 * role + 1] as Float64Array];
  const best = bestSpan(odds, start, end, setting.edge, role === CUE ? x.anchor - x.low : null);
  if (best === null || (role === SOURCE && best.worth <= setting.source)) return [];
  return range(x.low + best.first, x.low + best.last + 1);
}

/** No piece weighs more than this in how sure a reading is. */
const SURE = 8;
const within = (value: number): number => Math.max(-SURE, Math.min(SURE, value));

function meanOdds(x: Candidate, content: readonly number[]): number {
  let sum = 0;
  for (const piece of content) sum += within(x.odds[CONTENT][piece - x.low] as number);
  return sum / content.length;
}

/** The share of attributions like this one whose content is right, as fitted on held-out articles (`Manifest.confidence`). */
export function confidenceOf(
  { probability, margin }: Pick<Decoded, "probability" | "margin">,
  [bias, byAnchor, byMargin]: readonly [number, number, number],
): number {
  const p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(bias + byAnchor * within(Math.log(p / (1 - p))) + byMargin * margin)));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** The stretch with the highest sum of scores and of the boundary scores at its ends; it holds `through` where given. */
export function bestSpan(
  score: Float64Array,
  start: Float64Array,
  end: Float64Array,
  edge: number,
  through: number | null,
): { worth: number; first: number; last: number } | null {
  let best: { worth: number; first: number; last: number } | null = null;
  let total = 0;
  let run = -1e9;
  let first = 0;
  for (let at = 0; at < score.length; at++) {
    const opening = edge * (start[at] as number) - total;
    if ((through === null || at <= through) && opening > run) {
      run = opening;
      first = at;
    }
    total += score[at] as number;
    const worth = run + total + edge * (end[at] as number);
    if ((through === null || at >= through) && worth > (best?.worth ?? -1e9))
      best = { worth, first, last: at };
  }
  return best;
}

/** The set of stretches with the highest sum, each worth more than `least`: two states, in and out, by Viterbi. */
export function bestPieces(
  score: Float64Array,
  start: Float64Array,
  end: Float64Array,
  edge: number,
  least: number,
): number[] {
  const n = score.length;
  if (n === 0) return [];
  const cameIn = [new Uint8Array(n), new Uint8Array(n)] as const;
  let outside = 0;
  let inside = -1e9;
  for (let at = 0; at < n; at++) {
    const closing = at > 0 ? inside + edge * (end[at - 1] as number) : -1e9;
    cameIn[0][at] = Number(closing > outside);
    const out = Math.max(outside, closing);
    const opening = out + edge * (start[at] as number) - least;
    cameIn[1][at] = Number(inside >= opening);
    inside = Math.max(inside, opening) + (score[at] as number);
    outside = out;
  }
  const chosen: number[] = [];
  let state = inside + edge * (end[n - 1] as number) > outside;
  for (let at = n - 1; at >= 0; at--) {
    if (state) {
      chosen.push(at);
      if (cameIn[1][at] === 0) state = cameIn[0][at] === 1;
    } else state = cameIn[0][at] === 1;
  }
  return chosen.reverse();
}
