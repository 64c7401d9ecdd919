import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";

/** What a time expression dates: the saying, what is said or told, or nothing of either (a dateline, a byline, a figure of speech). */
export type Dates = "saying" | "happening" | "neither";

/** Verbs of saying, beyond the cues that were found in the sentence: what they tell may stand in another sentence. */
const SAYING =
  /^(?:said|says|told|tells|spoke|speaks|speaking|talked|talk|talking|announced|announces|stated|declared|wrote|writes|tweeted|posted|commented|remarked|added|argued|asserted|blamed|criticized|criticised|condemned|denounced|praised|warned|vowed|promised|pledged|explained|advised|insisted|reported|reports|noted|notes|claimed|asked|asks|urged|suggested|testified|disclosed|acknowledged|admitted|denied|replied|responded|answered|cited|quoted|found|lashed|blasted|slammed|reiterated|reaffirmed|stressed|emphasized|emphasised|addressed|demanded|complained|joked|mocked|recalled|confirmed|predicted|hailed|dismissed|rejected|questioned|proposed|conceded|revealed)$/;
/** "made the comments", "released a statement", "gave a speech", "in an interview". */
const SPEECH_ACT =
  /^(?:made|makes|released|release|issued|gave|gives|delivered|published|sent|began|opened|posted|aired)$/;
const SPEECH =
  /^(?:comments?|remarks?|statements?|references?|speech|address|announcement|interview|declaration|message|letter|news|items|articles|claim|accusation|allegation|appearance|commentary|editorial|communique|briefing|conference|testimony|tweets?|saying|reports?|study|survey|memo|memorandum|posts?|essay|column|op-ed|transcript|communiqué)$/;
const VERBS =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|did|does|do|can|could|may|might|shall|should|[a-z]{2,}ed|went|came|took|got|saw|ran|led|held|met|won|lost|began|rose|fell|flew|left|said|says|told|made|gave|sent|put|set|shot|built|brought|bought|caught|drew|drove|felt|fought|grew|hit|kept|knew|laid|paid|sat|sold|spent|spoke|stood|swept|thought|threw|wrote|became|broke|chose|cut|died)$/;

/** Acts of courts and refusals: words that attribute, and happenings none the less. */
const DEED =
  /^(?:charged|charges|indicted|indicts|filed|files|expected|expects|refused|refuses|planned|plans|hopes|hoped|wants|wanted|showed|shows|show)$/;

/** What an infinitive follows: "plans to visit", "due to meet", "agreed to sign". After others "to" leads to somebody ("spoke to reporters"). */
const TAKES_INFINITIVE =
  /^(?:plans?|planned|planning|decides?|decided|decision|agrees?|agreed|agreement|vows?|vowed|pledges?|pledged|promises?|promised|threatens?|threatened|refuses?|refused|refusal|wants?|wanted|expects?|expected|intends?|intended|intention|proposes?|proposed|proposal|bid|effort|efforts|attempts?|attempted|tries|tried|trying|needs?|needed|due|set|scheduled|ready|likely|able|unable|seeks?|sought|seeking|began|begun|continues?|continued|helps?|helped|forces?|forced|orders?|ordered|hopes?|hoped|invitation|invited|offers?|offered|deadline|order|call|calls|failed|failing|managed|chose|prepares?|prepared|preparing)$/;
/** Words in -ing that are no verbs. */
const NO_GERUND =
  /^(?:morning|evening|spring|king|thing|nothing|something|anything|everything|being|during|according|including|regarding|concerning|following|meeting|building|briefing|hearing|ceiling|wing|ring|string)$/;
const BEFORE_GERUND =
  /^(?:of|for|by|from|after|before|while|without|denied|denies|admitted|admits|recalled|considered|suggested)$/;
const SAYING_GERUND =
  /^(?:saying|telling|announcing|declaring|warning|claiming|stating|reporting|promising|vowing|denying|denouncing|condemning|writing|asking|urging)$/;
const SAYING_BASE =
  /^(?:say|tell|announce|declare|state|report|claim|warn|deny|confirm|condemn|denounce|criticize|criticise|praise|comment|speak|talk|discuss|explain|suggest|propose|urge|ask|brief|testify|reply|respond|answer)$/;
/** Before a fronted happening: "After a clash on Monday, he said". "At a meeting on Monday, he said" dates both. */
const APART = /^(?:after|before|during|since|until|following|despite|amid|because)$/;

interface Word {
  lower: string;
  capital: boolean;
  start: number;
  end: number;
}

/**
 * What each of a sentence's times dates; times in the order of the text. By rule, where there are no trees: the verb that governs an expression is the nearest before it in its clause, else the first after it.
 * An expression that belongs to a noun ("the 2014 annexation", "Monday's debate") tells of what happened, whatever the verb.
 */
export function whatItDates(
  text: string,
  sentence: Span,
  times: readonly { span: Span }[],
  attributions: readonly Attribution[],
): Dates[] {
  if (times.length === 0) return [];
  const words = wordsIn(text, sentence);
  const cues = attributions.flatMap(({ cue }) =>
    cue.filter(([start]) => start >= sentence[0] && start < sentence[1]),
  );
  // "Following are the news items of Monday:" and what is told follows.
  const announces =
    text.slice(sentence[0], sentence[1]).trimEnd().endsWith(":") &&
    words.some(({ lower }) => lower === "following");
  let first = 0;
  return times.map(({ span }) => {
    while (first < words.length && (words[first] as Word).end <= span[0]) first++;
    if (first >= words.length || isFurniture(text, sentence, span)) return "neither";
    if (announces) return "saying";
    let last = first;
    while (last + 1 < words.length && (words[last + 1] as Word).start < span[1]) last++;
    if (belongsToNoun(words, first, last)) return "happening";
    // "expect more rain by Saturday": nobody says anything by a day.
    if (/^(?:by|until|till)$/.test(words[first - 1]?.lower ?? "")) return "happening";
    const governor = governingVerb(words, first, last);
    if (governor === null || inFrontedHappening(words, governor, first)) return "happening";
    const act = nonFinite(words, governor, first);
    if (act !== null) return act;
    const { lower, start, end } = words[governor] as Word;
    if (DEED.test(lower)) return "happening";
    const cued = cues.some(([from, to]) => end > from && start < to);
    // "released an ad": such a verb is one of saying by its object alone, whoever is quoted from it.
    return (cued && !SPEECH_ACT.test(lower)) ||
      isSaying(words, governor, first, last) ||
      goesOnSaying(words, last)
      ? "saying"
      : "happening";
  });
}

/** The words of a sentence, lower case, with its commas and brackets. */
function wordsIn(text: string, [start, end]: Span): Word[] {
  const out: Word[] = [];
  for (const found of text
    .slice(start, end)
    .matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*|['’]s\b|[,;:()“”"—–.]|--/gu))
    out.push({
      lower: found[0].toLowerCase().replace("’", "'"),
      capital: /^\p{Lu}/u.test(found[0]),
      start: start + found.index,
      end: start + found.index + found[0].length,
    });
  return out;
}

/** "Pyongyang, August 7 (KCNA) --", "by Mara Quill July 15", "— Mara Quill (@quill) July 16, 2018". */
function isFurniture(text: string, sentence: Span, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 40);
  if (/^,?\s*\(\p{Lu}[\p{L}. ]*\)\s*(?:--|—|–|-)/u.test(after) && start - sentence[0] < 60) return true;
  if (/^\s*(?:\d{4}\s*)?\(\p{Lu}[\p{L}. ]*\)\s*(?:--|—|–)/u.test(after)) return true;
  if (/\(@\w+\)\s*$/u.test(before)) return true;
  if (
    /\bby \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3},?\s*$/iu.test(before) &&
    /^\s+at \d|^\s*(?:###|$|\n)/.test(after)
  )
    return true;
  // A dateline without an agency, a line that is a day alone, and what a page says of itself.
  const line = text.slice(sentence[0], Math.min(start, sentence[0] + 90)).trim();
  if (start - sentence[0] > 80) return isToday(text, [start, end], before);
  if (/^\p{Lu}[\p{Lu} .'’-]+,?$/u.test(line) && /^,?\s*(?:--|—|–)/.test(after)) return true;
  if (line === "" && /^[\s.]*$/.test(text.slice(end, sentence[1]))) return true;
  if (/^(?:first |last )?(?:published|posted|updated|modified|copyright|©|\(c\))\b[^.]{0,20}$/i.test(line))
    return true;
  return isToday(text, [start, end], before);
}

/** "the tyranny of today's earnings report": these days, not a day. */
const isToday = (text: string, [start, end]: Span, before: string): boolean =>
  /\bof\s+$/.test(before) &&
  /^today/i.test(text.slice(start, end)) &&
  /^(?:['’]s\b|,)/.test(text.slice(end, end + 3));

const DETERMINER = /^(?:the|a|an|his|her|its|their|our|your|my|this|that|each|every|no|some|'s)$/;
const PREPOSITION =
  /^(?:on|in|at|by|since|until|till|for|from|to|during|before|after|of|over|through|and|or|but|between|as|with|that|who|which|when|early|late|earlier|later|last|next|this)$/;

/** "Monday's debate", "the 2016 election", "a 2012 bombing", "his Monday summit", "before the 2020 election". */
function belongsToNoun(words: readonly Word[], first: number, last: number): boolean {
  const after = words[last + 1];
  if (after?.lower === "'s") return true;
  const before = words[first - 1]?.lower ?? "";
  const noun =
    after !== undefined &&
    /^[\p{L}]/u.test(after.lower) &&
    !PREPOSITION.test(after.lower) &&
    !VERBS.test(after.lower);
  return DETERMINER.test(before) && noun;
}

const BREAK =
  /^(?:[;:“”"()]|--|—|–|who|which|whom|whose|that|because|although|though|while|whereas|if|when|where|after|before|and|but|or)$/;

/** The nearest verb before the expression without a break of the clause between; at a sentence's start, the first after it. */
function governingVerb(words: readonly Word[], first: number, last: number): number | null {
  const next = words[last + 1];
  if (next !== undefined && isVerb(next)) return mainVerb(words, last + 1);
  for (let at = first - 1; at >= 0 && first - at <= 25; at--) {
    const word = words[at] as Word;
    if (isVerb(word)) return mainVerb(words, at);
    if (!BREAK.test(word.lower)) continue;
    // "or the poisoning in Norland this year, an attack blamed on …": a noun with its time behind a joint stands under no later verb.
    const inside = first - at > 2 && !PREPOSITION.test(words[at + 1]?.lower ?? "");
    if (inside && (word.lower === "or" || word.lower === "and")) return null;
    break;
  }
  for (let at = last + 1; at < words.length && at - last <= 25; at++) {
    const word = words[at] as Word;
    if (/^(?:[;:“”"()]|--|—|–)$/.test(word.lower)) break;
    // "research conducted by the yard found": a participle behind its noun does not govern.
    if (isVerb(word) && words[at + 1]?.lower !== "by") return mainVerb(words, at);
  }
  return null;
}

/**
 * An infinitive or a gerund between the verb and the time takes the time: "announced plans to visit on Monday", "accused it of firing on
 * Monday". Null where there is none.
 */
function nonFinite(words: readonly Word[], governor: number, first: number): Dates | null {
  for (let at = first - 1; at > governor; at--) {
    const { lower, capital } = words[at] as Word;
    const before = words[at - 1]?.lower ?? "";
    if (BREAK.test(lower)) return null;
    if (capital || !/^[a-z]{2,}$/.test(lower)) continue;
    if (SAYING_GERUND.test(lower)) return "saying";
    if (/^[a-z]{2,}ing$/.test(lower) && !NO_GERUND.test(lower) && BEFORE_GERUND.test(before))
      return "happening";
    if (before !== "to") continue;
    const taker = words.slice(Math.max(governor, at - 3), at - 1);
    if (!taker.some((word) => TAKES_INFINITIVE.test(word.lower))) continue;
    // "refused to answer last year": what was not said is a deed.
    const unsaid = taker.some((word) =>
      /^(?:refuse|refused|refuses|refusal|failed|failing|unable)$/.test(word.lower),
    );
    return SAYING_BASE.test(lower) && !unsaid ? "saying" : "happening";
  }
  return null;
}

/** How many words a fronted phrase may have. */
const REACH = 40;

/** "After the clash on Monday, he said …": a happening that stands before the saying. "After a speech on Monday" is a saying's own. */
function inFrontedHappening(words: readonly Word[], governor: number, first: number): boolean {
  if (governor < first || first < 2 || !APART.test(words[0]?.lower ?? "")) return false;
  if (first > REACH) return false;
  const comma = words.slice(first, governor).findIndex(({ lower }) => lower === ",");
  return comma >= 0 && !words.slice(1, first + comma).some(({ lower }) => SPEECH.test(lower));
}

const isVerb = ({ lower, capital }: Word): boolean => !capital && (VERBS.test(lower) || SAYING.test(lower));

/** "appeared on Tuesday and began by saying": what is joined has the same time. */
function goesOnSaying(words: readonly Word[], last: number): boolean {
  if (words[last + 1]?.lower !== "and") return false;
  return words.slice(last + 2, last + 6).some(({ lower }) => SAYING.test(lower) || lower === "saying");
}

/** "had warned", "was told": the participle carries the meaning. */
function mainVerb(words: readonly Word[], at: number): number {
  let main = at;
  while (
    /^(?:is|are|was|were|be|been|has|have|had|will|would|did|does|do|can|could|may|might|shall|should)$/.test(
      (words[main] as Word).lower,
    ) &&
    words[main + 1] !== undefined
  ) {
    const next = [main + 1, main + 2, main + 3].find(
      (i) => words[i] !== undefined && VERBS.test((words[i] as Word).lower),
    );
    if (next === undefined) break;
    main = next;
  }
  return main;
}

function isSaying(words: readonly Word[], governor: number, first: number, last: number): boolean {
  const { lower } = words[governor] as Word;
  if (SAYING.test(lower)) return true;
  if (!SPEECH_ACT.test(lower)) return false;
  // "a statement released on Monday": the participle stands behind what was said.
  if (words.slice(Math.max(0, governor - 2), governor).some((word) => SPEECH.test(word.lower))) return true;
  const object: Word[] = [];
  for (let at = governor + 1; at < words.length && object.length < 5; at++) {
    if (at >= first && at <= last) continue;
    const word = words[at] as Word;
    if (/ing$/.test(word.lower) && word.lower !== "following") break;
    object.push(word);
  }
  return object.some((word) => SPEECH.test(word.lower));
}
