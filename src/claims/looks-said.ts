import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { mainVerb } from "./main-verb.ts";
import { wordsIn } from "./nesting.ts";

/** “the foremen unfairly”, “read out”, “each yard to publish lists”, “'s”: no words for somebody. */
const NOBODY =
  /^(?:\p{Ll}+ (?:out|up|off|down|over|back|on)|.*\s\p{Ll}{3,}[^l\W]ly|(?:each|every|all|the|any|both) .*\sto\s\p{Ll}+\s.*)$/su;
const LOOKS_LIKE_ADVERB = /\b(?:family|assembly|ally|bully|monopoly|supply|anomaly|jelly|lily|belly|reply)$/;

/** Who is named only to say that hardly anybody does it: “Few would dispute that …”. */
const HARDLY_ANYBODY =
  /^(?:few|no one|no-one|nobody|none|hardly an(?:y(?:body| one)?|yone)|not many|very few)(?:\s(?:people|experts|analysts|observers|here|there|in\s\S+))?$/i;
const DISPUTES =
  /^(?:would|could|can|will|seriously|now)\s(?:\p{L}+\s)?(?:argue|dispute|deny|doubt|question|disagree|quarrel|object|claim|suggest|say|blame|accuse)\b/iu;

/** What follows that is no sentence: “how it is handled”, “what goes on”. */
const HEEDS =
  /\b(?:ke(?:ep|eps|pt|eping)\s(?:an?\s(?:\p{L}+\s)?(?:eye|watch|lookout|tally)|tabs|track|watch)\s(?:on|over|of|for)|ha(?:s|ve|d)\s(?:an?\s|the\s)?(?:\p{L}+\s){0,3}?(?:insights?|grasp|understanding|feel)\b.*\b(?:into|of|for))$/iu;

/** What somebody comes by: “is finding success”, “found work”. */
const COMES_BY =
  /^(?:success|favou?r|work|time|fame|love|peace|refuge|shelter|comfort|solace|room|space|joy|luck|(?:a|its|his|her|their|new)\s(?:ways?|home|niche|audience|market|voice|place|buyers?|customers?)\b|it\s(?:hard|difficult|easier?|tough|impossible|necessary|useful))\b/iu;

/** What somebody has lived to see of themselves: “have seen gains”, “has seen her numbers rise”. */
const LIVED =
  /^(?:(?:(?:some|big|steady|sharp|large|small|strong|modest|record|huge|major|significant|double-digit|an?|the|its|his|her|their)\s)*(?:gains?|growth|ris(?:e|es)|increases?|falls?|declines?|drops?|surges?|jumps?|improvements?|losses|success)\b|(?:its|his|her|their)\s[^,;.]{3,60}?\s(?:\p{Ll}+ly\s)?(?:rise|fall|grow|shrink|drop|climb|slip|soar|plunge|decline|increase|double|triple|halve|dwindle|swell)\b)/u;

const CLAIMS =
  /^(?:claims?|suggestions?|reports?|allegations?|rumou?rs?|talk|assertions?|accusations?|stories|the (?:claim|suggestion|idea|notion|argument|theory|story))$/i;
/** What the teller makes of claims: “do not stand up”. */
export const VERDICT_ON_CLAIMS =
  /\s(?:(?:do|does|did)(?: not|n['’]t)\s(?:really\s)?(?:stand up|hold up|hold water|hold true|add up|bear (?:scrutiny|examination|out)|wash|survive scrutiny|match)|(?:is|are|was|were|have been|has been)\s(?:(?:simply|just|plainly|clearly|entirely|completely|totally|utterly|wholly|quite|all|an?|pure|sheer)\s)*(?:false|wrong|untrue|nonsense|baseless|unfounded|groundless|lies|overblown|exaggerated|misplaced|misguided|fanciful|far-fetched|absurd|wide of the mark|debunked|disproved|disproven))\b/iu;

/** A noun of saying right behind the cue, and what it did: “delivering charges and rebukes that outweighed …”. */
const SAYINGS_THAT =
  /^(?:(?:an?|the|his|her|its|their|and|many|several|new)\s)*(?:accusations?|charges|rebukes?|remarks|comments|allegations?|claims|criticisms?|warnings?|threats?|insults?|barbs|statements|answers|replies|promises|speech(?:es)?|words)(?:\sand\s\p{L}+)?\sthat\s/u;

/**
 * Whether words that look like a saying have nobody who speaks, or tell a deed of whoever seems to speak:
 *   “each yard to publish lists showing the hours”, “the foremen unfairly demanding credit”: no words for somebody;
 *   “Few would dispute that the pier is old”: the outlet says it is;
 *   “Claims that haste is needed do not stand up”: so is what the outlet makes of claims;
 *   “keeps an eye on how it is sold”, “is finding success”, “have seen gains”: what somebody does or comes by;
 *   “the man she calls “Little Tom””, “the first whale that his father named”: which one is meant;
 *   “makes people think that …”, “owners can object by not voting for it”: what is brought about, and what may be done.
 */
export function onlyLooksSaid(
  text: string,
  { source, cue, content, mode }: Attribution,
  all: readonly Attribution[],
): boolean {
  const [who, verb, first] = [source[0], cue[0], content[0]];
  if (verb === undefined || first === undefined) return false;
  const cued = wordsIn(text, cue);
  const words = wordsIn(text, content);
  const follows = first[0] > verb[0];
  if (
    who === undefined &&
    CLAIMS.test(cued) &&
    /^that\b/.test(words) &&
    VERDICT_ON_CLAIMS.test(`${words}${text.slice((content.at(-1) ?? first)[1]).split(/[.;\n]/)[0]}`)
  )
    return true;
  // “It is evidence that the yard was warned”: so the outlet reads it.
  if (
    /^(?:is|are|was|were)\s(?:(?:further|clear|new|more|an?|strong|another)\s)*(?:evidence|proof|testament|sign|indication|reminder)(?:\s(?:that|to|of))?$/iu.test(
      cued,
    )
  )
    return true;
  // “stepped up her attacks on the board”
  if (/\b(?:step|ramp|stepp|ramp)(?:s|ed|ing)? up (?:his|her|its|their|the)\b/i.test(cued)) return true;
  if (who === undefined) return false;
  const source0 = text.slice(...who);
  if (
    (/^(?:['’]s|\p{Ll}{3,}ing)$/u.test(source0) &&
      !/^(?:prob|examin|investigat|review|study)/.test(source0)) ||
    (mode === "paraphrased" && NOBODY.test(source0) && !LOOKS_LIKE_ADVERB.test(source0) && who[1] <= verb[0])
  )
    return /^(?:each|every|all|the|any|both) /.test(source0) ? /^\p{Ll}+ing$/u.test(cued) : true;
  if (HARDLY_ANYBODY.test(source0) && DISPUTES.test(cued) && follows) return true;
  const before = text.slice(Math.max(0, who[0] - 24), who[0]);
  // “Don't make people think that you will build it”
  if (
    /\b(?:ma(?:k|d)e|makes|making|lets?|letting|helps?|helped)\s$/i.test(before) &&
    /^(?:think|believe|feel|see|hope|understand|wonder|say|realise|realize)$/i.test(cued)
  )
    return true;
  // “the man she calls “Little Tom””
  if (
    /^(?:still |also |now |once |has |have |had )*(?:calls?|called|dubs?|dubbed|nicknames?|nicknamed)$/i.test(
      cued,
    ) &&
    follows &&
    /^["“‘'][^"”’']{2,30}["”’'.,]{1,3}$/.test(words) &&
    /\p{Ll}\s$/u.test(before) &&
    !/\b(?:and|but|that|what|as|when|while|because|if|after|before|which|who|whom|say|says|said)\s$/i.test(
      before,
    )
  )
    return true;
  // “The Bill would require firms to keep data”: what a law lays down.
  if (
    /^(?:the|a|an|this|that|its|their)\s(?:\p{L}+\s){0,3}?(?:bills?|law|act|legislation|rules|measure)$/iu.test(
      source0,
    ) &&
    /^(?:would|will)\s(?:also\s)?(?:require|allow|let|force|oblige|compel|ban|bar|prohibit|permit)$/i.test(
      cued,
    )
  )
    return true;
  if (mode !== "paraphrased") return false;
  // “the first whale that his father ever named”
  if (
    /\bnamed$/.test(cued) &&
    !follows &&
    /^\s(?:(?:that|which|whom)\s)?$/.test(text.slice(first[1], who[0]))
  )
    return true;
  if (HEEDS.test(cued)) return true;
  if (
    /^(?:is|are|was|were|has|have|had|also|still|\s)*f(?:ind(?:s|ing)?|ound)$/i.test(cued) &&
    COMES_BY.test(words)
  )
    return true;
  if (/^(?:(?:has|have|had|also|long|already|since)\s)*(?:seen|saw)$/i.test(cued) && LIVED.test(words))
    return true;
  if (
    /^(?:also\s)?(?:allow|let|enabl|permit)(?:e?s|e?d|ted|ting|ing)?$/i.test(cued) &&
    /^(?:that|which|it|this)$/i.test(source0)
  )
    return true;
  // “has received and considered dozens of letters”
  if (
    /^(?:carefully\s)?considered$/i.test(cued) &&
    /\band\s(?:\p{L}+\s)?$/u.test(text.slice(Math.max(0, verb[0] - 12), verb[0])) &&
    mainVerb(words) === null
  )
    return true;
  // “owners can object by not voting for it and instead asking a court to value it”
  if (
    /^(?:not\s)?\p{Ll}+ing(?:\sfor)?$/u.test(cued) &&
    /^\s(?:can|may|could|might)\s[^.;“”"]*\b(?:by|and|without|instead of)\s(?:\p{L}+\s)?$/u.test(
      text.slice(who[1], verb[0]),
    )
  )
    return true;
  if (
    /^(?:can|may)\s(?:also\s|still\s|then\s)?(?:object|ask|appeal|complain|demand|request|vote|claim|apply)\b/i.test(
      cued,
    )
  )
    return true;
  if (SAYINGS_THAT.test(words) && mainVerb(words.replace(SAYINGS_THAT, ""))?.before === "") return true;
  const inner = all.some(
    (other) =>
      other.cue[0] !== verb &&
      other.content.some(([from, to]) => from <= who[0] && first[1] <= to && from <= verb[0]),
  );
  if (!inner) return false;
  // “said that she felt so alone that she left”: how somebody felt, within what they say.
  if (/^f(?:el|ee)(?:t|ls?|ling)$/i.test(cued) && follows && !FEELS_THAT.test(words)) return true;
  // “are angry because they were asking for help”
  return /\bbecause\s$/i.test(before) && /\bask(?:ed|ing)? for$/i.test(cued) && !/^that\b/.test(words);
}

const FEELS_THAT =
  /^(?:that|it|he|she|they|the|there|this|these|those|we|I|his|her|their|its|our|my|an?|as if|no|\p{Lu}\p{L}+)\b/u;

/** “The study explores records showing that …”: of whose source another saying makes more words than who speaks. “The pair both”: both are the pair. */
export function withPlainSource(text: string, one: Attribution, all: readonly Attribution[]): Attribution {
  const [who, verb] = [one.source[0], one.cue[0]];
  if (who === undefined || verb === undefined || who[1] > verb[0]) return one;
  const whole = all.find(
    (other) =>
      other !== one &&
      other.source[0]?.[0] === who[0] &&
      (other.cue[0]?.[0] ?? 0) >= (other.source[0]?.[1] ?? 0) &&
      (other.cue[0]?.[1] ?? 0) < who[1],
  )?.source[0];
  const named = whole ?? who;
  const words = text.slice(...named);
  const plain = words.replace(/(?<=\S)\s(?:all|both|each|alike)$/u, "");
  if (whole === undefined && plain.length === words.length) return one;
  return { ...one, source: [[named[0], named[0] + plain.length] as Span] };
}

/** “fended off a charge from Vorn comparing her to a thief”: whoever the charge comes from compares. */
export function withSender(text: string, one: Attribution): Attribution {
  const [who, verb] = [one.source[0], one.cue[0]];
  if (who === undefined || verb === undefined || !/^\p{Ll}+ing\b/u.test(text.slice(...verb))) return one;
  const found = SENT_BY.exec(text.slice(Math.max(0, verb[0] - 90), verb[0]));
  const name = found?.[1];
  if (name === undefined) return one;
  const from = verb[0] - 1 - name.length;
  return from <= who[0] ? one : { ...one, source: [[from, from + name.length]] };
}
const SENT_BY =
  /\b(?:attacks?|charges?|claims?|criticisms?|accusations?|swipes?|jibes?|jabs?|remarks?|comments?|letters?|statements?|warnings?|calls?|tweets?|posts?|messages?|notes?|memos?|emails?|complaints?)\s(?:from|by)\s((?:(?:the|an?|his|her|its|their)\s\p{Ll}+|\p{Lu}[\p{L}’'.-]*)(?:\s\p{Lu}[\p{L}’'.-]*)*)\s$/u;

/** “While a clerk told us that it rained, the town was dry”: what is said ends where the main clause begins; “said the town must pay but nodded to the board”: nor does it hold what the speaker did besides. */
export function upToMainClause(text: string, [start]: Span, one: Attribution): Attribution {
  const [who, verb, last] = [one.source[0], one.cue[0], one.content.at(-1)];
  if (who === undefined || verb === undefined || last === undefined || one.content.length > 1) return one;
  if (one.mode === "quoted" || last[0] < verb[1] || verb[0] < who[1]) return one;
  const words = text.slice(...last);
  const lead = text.slice(start, who[0]);
  const cut =
    /^(?:[^,;“”"]{2,30},\s)?(?:while|although|though|even though|whereas)\s(?:the\s|an?\s|some\s|many\s|most\s)?$/iu.test(
      lead,
    )
      ? lastMainClause(words)
      : besides(words);
  return cut === null ? one : { ...one, content: [[last[0], last[0] + cut]] };
}

const MAIN =
  /,\s(?=(?:the|an?|no|no one|nobody|few|many|most|some|both|it|he|she|they|there|this|that|his|her|its|their|we|I|\p{Lu}[\p{L}’'.-]*)\s)/gu;
function lastMainClause(words: string): number | null {
  for (const hit of [...words.matchAll(MAIN)].reverse()) {
    const [above, below] = [words.slice(0, hit.index), words.slice(hit.index + 2)];
    const verb = mainVerb(below);
    if (
      mainVerb(above) !== null &&
      verb !== null &&
      /^[^,]{1,60}$/.test(verb.before) &&
      /\S/.test(verb.before)
    )
      return hit.index;
  }
  return null;
}

/** After “must pay” a past tense is no verb of the same subject: “said the town must pay but nodded to the board”. */
function besides(words: string): number | null {
  const main = mainVerb(words);
  if (main === null || !/^(?:must|will|would|may)$/.test(main.tense) || /["“”]/.test(words)) return null;
  const found =
    /^(.{6,}?)\s(?:but|and)\s(?:also\s|then\s)?(\p{Ll}{2,}ed|went|took|gave|made|left|told|said)\s(?:to|on|at|for|with|out|the|an?|his|her|its|their|that)\b/su.exec(
      words,
    );
  const head = found?.[1];
  if (
    head === undefined ||
    /[,;]|\b(?:who|which|that|if|when|been|was|were|had|have|has|be|being)\b.*$/su.test(
      head.slice(main.before.length),
    )
  )
    return null;
  return head.length;
}

/** ““This is no choice,” Vorn added of whether the town should pay”, “summed up the trip: “It is long””: what the quotation is about is none of it. */
export function withoutTopic(text: string, one: Attribution): Attribution {
  const verb = one.cue[0];
  if (verb === undefined || one.mode !== "mixed") return one;
  const cued = text.slice(...verb);
  const quoted = ([from, to]: Span): boolean => /["“]/.test(text.slice(from, to));
  if (/\b(?:said|added|says|quipped|joked|wrote|remarked|noted) of$/.test(cued)) {
    const kept = one.content.filter((span) => span[1] <= verb[0] || quoted(span));
    const [first] = kept;
    if (first !== undefined && first[0] < verb[0] && quoted(first))
      return {
        ...one,
        content: kept,
        mode: kept.every((span) => /^["“]/.test(text.slice(...span))) ? "quoted" : "mixed",
      };
  }
  const [only] = one.content;
  const at = only === undefined ? -1 : text.slice(...only).search(/:\s["“]/);
  return only !== undefined &&
    at > 0 &&
    /^(?:\p{Ll}+ly\s)?summed (?:it )?up$|^(?:sums|summing) up$/u.test(cued)
    ? { ...one, content: [[only[0] + at + 2, only[1]], ...one.content.slice(1)], mode: "quoted" }
    : one;
}
