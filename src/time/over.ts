import type { TimeContext } from "./context.ts";

type Words = TimeContext["words"];

/** Nouns of what has happened, and is told of as such. */
const HAPPENED =
  /^(?:win|wins|victory|victories|loss|losses|defeats?|draw|upset|attacks?|ambush|bombings?|shootings?|stabbings?|killings?|slayings?|murders?|massacre|deaths?|arrests?|crash|explosions?|blasts?|earthquake|quake|fire|fires|raids?|storm|floods?|riots?|verdict|resignation|collapse|derailment|outage|showing|performance|airstrikes?|drowning)$/;
/** Nouns of what somebody said. */
const SAID =
  /^(?:assertion|statement|announcement|claim|declaration|admission|remarks?|comments?|warning|tweet|pledge|promise|vow|acknowledgement|acknowledgment)$/;
const OWNED = /^(?:the|his|her|its|their|our|my|your|that|this|those|these|'s|')$/;
const VERB_BEFORE = /^(?:to|will|would|could|may|might|must|should|and|or)$/;
/** What may stand before a noun that is nobody's object: "from the win", "because of the slaying". */
const BESIDE = /^(?:of|from|after|since|by|with|following|despite|in|amid|before|that|[,;:"(]|--)$/;

/**
 * "her victories in Tarn on Friday will speed it", "because of the slaying in Brask on Friday", "his assertion on Friday that they will": the
 * day is that of what happened or was said, whatever is to come of it.
 */
export function tellsWhatWas(words: Words, lead: number, to: number): boolean {
  const noun = headOf(words, lead);
  const word = words[noun]?.lower ?? "";
  const said = SAID.test(word) && words[to]?.lower === "that";
  if (!said && !HAPPENED.test(word)) return false;
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const lower = words[at]?.lower ?? "";
    // "hope to win on Friday"
    if (VERB_BEFORE.test(lower)) return false;
    if (!OWNED.test(lower)) continue;
    if (said) return lower !== "the";
    return at === 0 || BESIDE.test(words[at - 1]?.lower ?? "");
  }
  return false;
}

/** The noun right before a time, or before the places between: "the slaying in Brask on Friday". */
function headOf(words: Words, lead: number): number {
  let at = lead;
  while (at > 0 && (words[at]?.capital === true || /^(?:and|,)$/.test(words[at]?.lower ?? ""))) at--;
  return at < lead && /^(?:in|at|near|over|outside|against)$/.test(words[at]?.lower ?? "") ? at - 1 : lead;
}
