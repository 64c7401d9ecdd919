import { mainVerb } from "./main-verb.ts";
import { isStated, type Settled } from "./settled.ts";

const KIND =
  "exhibition|symposium|conference|congress|festival|rally|march|demonstration|meeting|ceremony|parade|seminar|forum|workshop|concert|tournament|competition|contest|fair|show|session|lecture|performance|banquet|reception|hearing|trial|summit|vigil|funeral";
const EVENT = new RegExp(`\\b(?:${KIND})\\b`, "giu");
const IS_EVENT = new RegExp(`\\b(?:${KIND})\\b`, "iu");
const HELD =
  /\b(?:took place|was held|were held|was staged|was convened|was opened|opened|kicked off|came to a close|was convoked)\b/;
/** Who takes part in a gathering, and what is done there. */
const TAKES_PART =
  /^(?:the )?(?:participants?|demonstrators|protesters|marchers|delegates|attendants|speakers|visitors|guests|organi[sz]ers)\b|^(?:\p{L}+ ){0,2}there (?:were|was)\b|\bat the (?:event|gathering)\b|^(?:citations|prizes|awards|medals) were\b/iu;

/**
 * A gathering that the report opens with (“A fair took place at the Tarn Hall from May 3 to 5”) has the day on which another sentence says that it
 * was held, and what is told of it, or of who took part, is of its days and its place.
 */
export function shareEvent(body: readonly Settled[]): void {
  const event = body
    .slice(0, 3)
    .find(({ words, draft }) => draft.mode === "narrated" && HELD.test(words) && IS_EVENT.test(head(words)));
  if (event === undefined) return;
  const nouns = new Set([...head(event.words).matchAll(EVENT)].map(([noun]) => noun.toLowerCase()));
  const named = new RegExp(
    `\\b(?:the|that|this)\\s(?:[\\p{L}\\d-]+\\s){0,4}?(?:${[...nouns].join("|")})\\b`,
    "iu",
  );
  if (!isStated(event.when)) {
    const dated = body.find(
      ({ words, when }) =>
        isStated(when) && named.test(words) && /\b(?:held|took place|staged)\b/.test(words),
    );
    if (dated === undefined) return;
    event.when = dated.when;
  }
  for (const one of body.slice(body.indexOf(event) + 1)) {
    const { words, draft } = one;
    if (draft.mode !== "narrated" && draft.mode !== "paraphrased") continue;
    if (draft.stance !== "asserted" || !(named.test(words) || TAKES_PART.test(words) || THERE.test(words)))
      continue;
    const tense = mainVerb(words)?.tense ?? "past";
    if (tense !== "past" && tense !== "past-perfect") continue;
    if (one.when.missing !== null) one.when = event.when;
    if (one.where.missing === "not-stated" && event.where.place !== null && draft.mode === "narrated")
      one.where = event.where;
  }
}

/** What is done at a ceremony, told one after the other. */
const AT_CEREMONY =
  /^(?:[Pp]resent|[Aa]ttending|[Tt]hen|[Aa]lso)\b|\b(?:congratulatory\s)?(?:address(?:es)?|speech(?:es)?|report)\b[^.;]{0,30}\b(?:made|delivered|given)\b|\b(?:made|delivered|gave) an? (?:congratulatory |commemorative |opening |closing )?(?:address|speech|report)\b|\b(?:handed over|conferred|unveiled|laid|awarded|presented)\b|\b(?:attended|at) (?:the|a) (?:[\p{Ll}-]+ )?ceremony\b|^(?:Officials|Participants|The participants|They) (?:visited|danced|sang|laid|congratulated|toured|looked round)\b/u;

/**
 * “Houses have been built at the Tarn Farm. … Present at the ceremony were … Then licences were handed over”: a ceremony without a sentence of its own
 * is where the thing is that the report opens with.
 */
export function shareCeremony(body: readonly Settled[]): void {
  const [lead] = body;
  if (lead === undefined || lead.where.place === null || lead.draft.mode !== "narrated") return;
  const first = body.findIndex(({ words }) => /\bceremon(?:y|ies)\b/.test(words));
  if (first < 1) return;
  for (const one of body.slice(first)) {
    const { words, draft, where } = one;
    if (where.missing !== "not-stated" || draft.mode !== "narrated" || draft.stance !== "asserted") continue;
    if (AT_CEREMONY.test(words)) one.where = lead.where;
  }
}

/** “Presented there were …” */
const THERE = /^\p{L}+(?:ed|wn|nt) there\b/u;

/** What stands before the verb. */
const head = (words: string): string => words.slice(0, HELD.exec(words)?.index ?? words.length);
