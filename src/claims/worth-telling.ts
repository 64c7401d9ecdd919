import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isBehindWhat } from "./behind-what.ts";
import { EVIDENCE } from "./evidence.ts";
import { mainVerb } from "./main-verb.ts";
import { sameSpans, without, wordsIn } from "./nesting.ts";
import type { Silence } from "./silence.ts";
import { stanceOf } from "./stance.ts";

/** In a headline "Kim orders …" is the outlet's own telling of a deed; "Seoul says …" passes on a statement. */
export function isStatement(text: string, attribution: Attribution): boolean {
  const stance = stanceOf(wordsIn(text, attribution.cue), "");
  // “Mayor slams board”, “Vorn rails against critics”: headlines tell of it as a blow.
  if (
    /\b(?:slam|trash|rail|blast|rip|bash|hit|lash|attack|mock|scold|berate|savage|lambast)(?:s|es|ed|med)?\b/i.test(
      wordsIn(text, attribution.cue),
    )
  )
    return false;
  return stance !== "ordered" && stance !== "called-for" && stance !== "planned";
}

/** “Who asked not to be named because he feared …”: what is not told, and why, is a disclosure and no claim. */
export function isSilence(
  text: string,
  { source, cue, content }: Attribution,
  silences: readonly Silence[],
): boolean {
  // “cautioned that it was too early to say …, for which no cause was given”: nothing but what is not told.
  if (silences.length > 0) {
    const left = without(
      content,
      silences.map(({ reach }) => reach),
    );
    const rest = sameSpans(left, content) ? "x" : wordsIn(text, left);
    if (!/\p{L}/u.test(rest.replace(/\b(?:that|it|is|was|still|would|be|for|of|on|which)\b/g, "")))
      return true;
  }
  return silences.some(({ aspect, span, reach }) => {
    // “claims without evidence that …”: it is said all the same.
    const saidSo = ([start]: Span): boolean =>
      start < reach[0] && /^without\b/.test(text.slice(reach[0], reach[1]));
    if (cue.some((part) => part[0] < reach[1] && part[1] > reach[0] && !saidSo(part))) return true;
    if (content.every(([start, end]) => start >= reach[0] - 1 && end <= reach[1] + 1)) return true;
    if (aspect !== "who") return false;
    const at = cue[0]?.[0] ?? 0;
    const from = source[0]?.[0] ?? 0;
    const reason =
      from > span[1] &&
      at > span[1] &&
      /^\s(?:because|since|as|for fear)\b[^,;.]*$/.test(text.slice(span[1], at));
    return reason || content.every(([start, end]) => start >= span[0] - 1 && end <= span[1] + 1);
  });
}

const RELATIVE = /^(?:who|which|that|whose)$/i;

/** An attribution within a relative clause, after the clause that makes up its sentence has begun. */
export function isAside(text: string, { source, cue, content: [first] }: Attribution): boolean {
  if (isBehindWhat(text, { cue })) return true;
  // “The dam, which according to the board had been repaired, leaked”
  if (
    first !== undefined &&
    /^(?:which|who)$/.test(text.slice(...first)) &&
    /^according to$/.test(wordsIn(text, cue)) &&
    text.slice(Math.max(0, first[0] - 2), first[0]) === ", "
  )
    return true;
  if (source.length > 0) return RELATIVE.test(wordsIn(text, source));
  // “A plant that has long been suspected of …”: the pronoun stands for what is suspected, and for no source.
  return cue[0] !== undefined && /\b(?:who|which|that)\s$/i.test(text.slice(0, cue[0][0]).slice(-7));
}

/**
 * “The students left on Monday after the rector agreed to publish it”: the clause that makes up the sentence of a saying in a clause below it; null
 * where the saying stands in no such clause.
 */
export function clauseAbove(
  text: string,
  [start]: Span,
  { source, cue, content }: Attribution,
  headline = false,
): Span | null {
  const from = source[0]?.[0];
  if (from === undefined || from > (cue[0]?.[0] ?? 0)) return null;
  const head = text.slice(start, from);
  const above =
    /^(.*[^\s,]),?\s(?:after|before|when|while|until|because)\s$/su.exec(head)?.[1] ??
    // “Soldiers seize a barracks as the president insists …”, but “it rose as fast as officials said”
    /^(.*[^\s,])(?<!\b(?:as|so|such|just|same|much|well)(?:\s\p{L}+)?)\sas\s$/su.exec(head)?.[1];
  return above === undefined ||
    /["“”]/.test(above) ||
    // A headline's verb may stand in the present, which spelling does not show.
    (mainVerb(above) === null && !(headline && /\S\s+\S+\s+\S/.test(above)))
    ? null
    : // “The launch came four days after Vorn warned of it”: of that it tells, and of nothing by itself.
      [
        start,
        CAME.test(above)
          ? Math.max(...[...cue, ...content].map(([, end]) => end))
          : start + above.replace(SO_LONG, "").length,
      ];
}

/** “…, a day after the weekly reported it”: how long after is no part of what happened. */
const SO_LONG =
  /,\s(?:just\s|only\s|barely\s|less than\s|more than\s)?(?:an?|one|two|three|four|five|six|several|a few|\d+)\s(?:minutes?|hours?|days?|weeks?|months?|years?)$/u;

const CAME =
  /\b(?:came|comes|come|coming|followed|was|is)(?:\s(?:just|only|barely|hardly|less than|more than|about|some|nearly|almost|shortly|soon|right|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+|hours?|days?|weeks?|months?|years?|minutes?|few|little))+$/u;

/** A cue that tells what is so, and no deed. */
export const isTelling = (cue: string): boolean =>
  /\b(?:sa(?:id|ys?|ying)|(?:blam|accus|warn|claim|argu|insist|deny|admitt|announc|report|stress)ing|tells?|told|report(?:s|ed)?|announc(?:es?|ed)|warn(?:s|ed)?|den(?:y|ies|ied)|claim(?:s|ed)?|wr(?:ote|ites)|confirm(?:s|ed)?|admit(?:s|ted)?|f(?:ound|inds?)|conclud(?:es?|ed)|rul(?:es?|ed)|believ(?:es?|ed)|show(?:s|ed)?|reveal(?:s|ed)?|argu(?:es?|ed)|insist(?:s|ed)?|suggest(?:s|ed)?)\b/i.test(
    cue,
  );

/** “Five things that Okand did not say”, “much remains unknown”: nothing is said to be so. */
export function isUnsaid(text: string, { cue }: Attribution): boolean {
  const words = wordsIn(text, cue);
  return /\b(?:not|never|declin\w+|refus\w+)\b|n[’']t\b/i.test(words)
    ? /\b(?:ask|asked|call|called|order|ordered|demand|demanded|request|requested|warn|warned|mention|mentioned|apologi[sz]ed?|threaten|threatened|accuse|accused|say|tell|name|identify|elaborate|specify|reveal|disclose|explain|give|provide|seeking|trying|intending|planning|aiming|declined|refused)\b/i.test(
        words,
      )
    : /\b(?:unknown|unclear|undisclosed)\b/i.test(words);
}

/** A happening shows something to who makes something of it; it says nothing. */
const HAPPENING =
  /^(?:the|this|that|these|those|its|their|his|her|an?|latest|last|recent)\s(?:[\p{L}\p{N}’'-]+\s){0,4}?(?:test|test-fire|launch|firing|test-firing|exercise|drill|visit|trip|move|step|attack|strike|deployment|activity|increase|rise|fall|decision|success|failure|meeting|summit|verdict|sentence|result|outcome|case|scandal|affair|incident|accident|fire|crash|disaster|tragedy|victory|defeat|deal|crisis|delay|closure|vote|election|protest|strike|episode|row)s?$/iu;

/**
 * “…, suggesting that work goes on”, “Two rockets hit their target, proving that …”, “It could indicate a test”: what the teller makes of what is told, and
 * nobody's saying.
 */
export function isInferred(text: string, { source, cue }: Attribution): boolean {
  const who = wordsIn(text, source);
  const how = wordsIn(text, cue);
  return (
    (/^(?:suggest|indicat|imply|signal|show|hint|prov|demonstrat)ing$/i.test(how) &&
      (who === "" || /,\s$/.test(text.slice(0, cue[0]?.[0] ?? 0).slice(-2)))) ||
    (HAPPENING.test(who) &&
      /^(?:(?:also|further|again|clearly)\s)?(?:confirm|show|prove|demonstrate|signal|indicate|suggest|mean|underscore|underline|reflect)(?:s|ed)?$/i.test(
        how,
      )) ||
    // “The road is open again, which suggests that …”; but “a report, which suggests that …”
    (/^which$/i.test(who) &&
      /^(?:(?:may|might|could|would)\s)?(?:suggests?|indicates?|impl(?:y|ies)|signals?|means?)$/i.test(how) &&
      /,\s$/.test(text.slice(Math.max(0, (source[0]?.[0] ?? 0) - 2), source[0]?.[0] ?? 0)) &&
      !EVIDENCE.test(text.slice(Math.max(0, (source[0]?.[0] ?? 0) - 40), source[0]?.[0] ?? 0))) ||
    (/^(?:it|this|that|these|those)$/i.test(who) &&
      /^(?:(?:may|might|could|would)\s(?:also\s|well\s)?)?(?:suggests?|indicates?|imply|implies|signals?|hints?|means?|points? to)$/i.test(
        how,
      ))
  );
}

/** “A study that cited defectors”, “acquainting himself with the yard”: a voice is named or a deed told, and nothing said. */
export function isNaming(text: string, { cue, content, mode }: Attribution): boolean {
  const words = wordsIn(text, content);
  if (/^(?:him|her|it|them)sel(?:f|ves)\b/i.test(words)) return true;
  return (
    mode === "paraphrased" &&
    /^(?:cit(?:es|ed|ing)|quot(?:es|ed|ing)|named|credited)$/i.test(wordsIn(text, cue)) &&
    !/\S\s\S+\s\S/.test(words)
  );
}

/** “An engineer remembers Okand”, “Explainer: what is known”: words that say nothing of their own, unless they are quoted. */
export function isBare(text: string, { cue, content, mode }: Attribution): boolean {
  const words = wordsIn(text, content);
  return (
    (mode === "paraphrased" &&
      !/\S\s\S+\s\S/.test(words) &&
      // “owner says alarms worked”: two words with a verb tell something.
      !(isTelling(wordsIn(text, cue)) && /^\p{L}{3,}\s\p{Ll}{3,}(?:ed|s)$/u.test(words))) ||
    /^(?:what|who|why|how|when|where)\b/i.test(words)
  );
}

/** “Officials briefed Okand on the year's output”: a deed with a topic; nothing is said to be so. */
export function isTopic(text: string, { cue, content }: Attribution): boolean {
  const [verb, first] = [cue.at(-1), content[0]];
  if (verb === undefined || first === undefined || first[0] < verb[1]) return false;
  return (
    /^(?:brief|inform|consult|question|talk|sp[eo]ak|spoke|discuss|met|meet)/i.test(wordsIn(text, cue)) &&
    // Who is briefed may stand in the content or before it.
    /^\S+(?:\s(?!that\s)[^\s,]+){0,5}?\s(?:on|about|over)\s/.test(text.slice(verb[0], first[1]))
  );
}
