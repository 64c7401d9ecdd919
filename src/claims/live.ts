import { edtfOf, type When } from "#vocabulary/when.ts";
import { mainVerb } from "./main-verb.ts";
import type { Settled } from "./settled.ts";

/** Whether nothing is known of a time but that it is no later than a day. */
const isOpenTo = ({ missing, earliest, latest }: When, day: string): boolean =>
  missing !== null && earliest === null && latest?.slice(0, 10) === day;

/** A page that is written as things go on tells of the day on which it was written. */
export function keepLive(settled: readonly Settled[], published: string): void {
  const day = { earliest: published, latest: published, edtf: edtfOf(published, published) };
  for (const one of settled) {
    const { when, draft, words } = one;
    if (!isOpenTo(when, published)) continue;
    // “Reports that the bridge fell are false”: what is not so is of no day.
    if (draft.stance === "denied") continue;
    // “He is still waiting”, “the pier is the longest in the land”: how things are.
    if (draft.chain.length === 1 && mainVerb(words)?.tense === "present") continue;
    const now = draft.chain.length > 1 || !/\bha(?:s|ve) (?:long|always|never|often)\b|\bsince\b/.test(words);
    if (draft.stance !== "planned" && now) one.when = { ...when, ...day };
  }
}
