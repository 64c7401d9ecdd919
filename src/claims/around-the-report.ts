import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Word } from "#vocabulary/structure.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

const WORD = "\\p{Lu}[\\p{L}\\d.&’'-]*";
const NAME = `${WORD}(?:\\s${WORD}){1,3}`;
/** A medium by its letters or by what it is: “NRB”, “Radio Skerry”, “RTC News”. */
const MEDIUM = `(?:(?:${WORD}\\s){0,3}(?:[Nn]ews|[Rr]adio|TV|[Tt]elevision)(?:\\s(?:[Nn]ews|[Rr]adio|TV|${WORD}))?|\\p{Lu}{2,5}|[Tt]he ${WORD})`;

/** What somebody says on the air to close a report or to hand over to whoever made it, and not of the world. */
const ON_THE_AIR: readonly RegExp[] = [
  // “Edda Vorn, RTC News, Lund.”
  new RegExp(`^${NAME},\\s(?:for\\s)?${MEDIUM}(?:,(?:\\sin)?\\s${WORD}(?:[\\s,]+${WORD}){0,3})?[.!]?$`, "u"),
  // “For RTC News, I'm Edda Vorn in Lund.”
  new RegExp(
    `^For\\s${MEDIUM},?\\s(?:I['’]m|this is)\\s${NAME}(?:,?\\sreporting)?(?:,?\\s(?:in|from|at)\\s[^.!?]{2,50})?[.!]?$`,
    "u",
  ),
  // “Edda Vorn has more.”, “RTC's Edda Vorn has the story from Lund.”, “VOR's Edda Vorn reports from Lund.”
  new RegExp(
    `^(?:And\\s|Now\\s)?(?:${MEDIUM}['’]s\\s)?${NAME}\\s(?:has\\s(?:more|details|the (?:details|story|latest)|this (?:report|story))|reports|explains|brings us (?:more|the (?:story|latest)))(?:\\s(?:now|tonight|today))?(?:,?\\s(?:from|in|on that|on this)\\b[^.,;:!?]{0,60})?[.:]?$`,
    "u",
  ),
  // “Here's RTC's Edda Vorn.”, “From our studio in Lund, Edda Vorn reports.”
  new RegExp(`^Here['’]s\\s(?:\\p{Lu}{2,5}|(?:[Tt]he )?${WORD})['’]s\\s${NAME}[.:]?$`, "u"),
  new RegExp(`^From\\s[^.,;:!?]{2,50},\\s(?:${MEDIUM}['’]s\\s)?${NAME}\\sreports[.:]?$`, "u"),
];

/** Who made or found a report, behind a label or a dash: “BYLINE: Edda Vorn”, “Contributing: Edda Vorn”, “h/t Skerry Review”, “- Edda Vorn.” */
const MADE =
  /^(?:by-?line|contributing|contributors?|hat tip|\(?h\/t\/?)(?::|\s)\s*\p{Lu}[^.!?]{1,100}[.)]*$|^[-–—]\s?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,2}[.]?$/iu;
const MADE_FROM =
  /^this (?:report|article|story) (?:contains|includes|uses) (?:material|information|reporting|content) from\b/i;
/** “Edda Vorn is Senior Editor at the Herald.”, “Her new book, The Quay, is available from Tarn Press.” */
const WHO_WROTE =
  /^\p{Lu}\S+(?:\s\p{Lu}\S*){1,3} is (?:an? |the )?(?:\p{Lu}?[\p{L}-]+ ){0,4}?(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Jj]ournalist|[Pp]roducer)(?:[- ]at[- ][Ll]arge)? (?:at|for|with|of|based)\b|^(?:[Hh]is|[Hh]er|[Tt]heir) (?:\p{L}+ ){0,2}book\b.{0,120} is (?:now )?(?:available|out now|published)\b/u;

/** Where the reader is to look: “Read it all here.”, “(Watch the video below.)” */
const LOOK_THERE =
  /^[([]?(?:please |you can )?(?:read|watch|see|view|hear|listen|find|check(?: it)? out|take a look|have a look|look|scroll|visit|click|head)\b[^.!?]{0,90}\b(?:here|below|above|on this page)[.!:]*[)\]]?["”]?$/i;
const FOR_MORE =
  /^for (?:more|further|additional|the latest) (?:information|details|news|updates|coverage|on this)\b[^.!?]{0,60},? (?:head|go|visit|see|click|check|read|follow|tune)\b/i;
const HOW_TO = /^how to (?:watch|stream|listen|buy|vote|subscribe|get tickets)\b[^.!?]{0,60}[?:]?$/i;
/** “Here's what to know:”, “Here's what we know so far.” */
const WHAT_FOLLOWS =
  /^(?:and |but |so )?here(?:['’]s|['’]re| is| are) (?:what|how|why|where|who|everything|all)\b(?:[^.!?:]{1,40}[.:]?|[^.!?]{1,140}:)$/i;

/** Offers, accounts and rules of the page. */
const OF_THE_PAGE =
  /^(?:try|get|only|just) (?:(?:an?|one|your first|\d+) )?(?:days?|weeks?|months?|years?)\b.{0,20} (?:for|free)\b.{0,20}[!.]?$|^[$£€]\s?\d[\d.]* (?:for|per|a|an) (?:\S+ )?(?:days?|weeks?|months?|years?)\b[^.]{0,40}[!.]?$|\bunlimited (?:digital )?access\b|\bcommunity guidelines\b|^links (?:will|are) not (?:be )?(?:permitted|allowed)|\bwe (?:will )?never share your\b|\b(?:enable|turn on|allow) (?:push )?notifications\b|^(?:get|receive|sign up for) (?:the )?(?:latest |our )?(?:breaking )?news\b(?: alerts?| updates?| as it happens|[^.!?]{0,20} (?:alerts|inbox))|\btop headlines are here\b|\bwhat['’]s clicking on\b|\bsubscription associated with\b|^\d{1,2} (?:minutes?|hours?|days?) ago\b[\s|\d:]*$/i;

/**
 * Whether a line frames a report and tells nothing: how somebody signs off on the air or hands over, who made it, where to read or watch more, what the
 * page offers or asks.
 */
export const isAroundReport = (plain: string): boolean =>
  (plain.length < 120 &&
    (MADE.test(plain) ||
      LOOK_THERE.test(plain) ||
      FOR_MORE.test(plain) ||
      HOW_TO.test(plain) ||
      ON_THE_AIR.some((form) => form.test(plain)))) ||
  (plain.length < 200 &&
    (MADE_FROM.test(plain) || WHO_WROTE.test(plain) || WHAT_FOLLOWS.test(plain) || OF_THE_PAGE.test(plain)));

/** “Run it and you get something like this:”, “The scores were as follows:”, “And its suite, made by Vorn:”: what stands below it is what is told. */
const LEADS_ON =
  /\b(?:as follows|like (?:this|these|so)|(?:is|are) (?:the following|below))(?:\s\S+)?:$|^(?:[^.!?:]{0,40},\s)?let['’]s\s[^.!?]{1,120}:$/i;

/** Whether a line that ends in a colon only opens what stands below it. */
export function isOpener(annotated: Annotated, sentence: Span): boolean {
  const plain = annotated.report.text.slice(...sentence).trim();
  if (!/:$/.test(plain) || plain.length > 200 || /["“”]/.test(plain)) return false;
  return LEADS_ON.test(plain) || (plain.split(/\s+/).length <= 12 && !hasVerb(annotated, sentence, true));
}

/** By the tree, and by spelling: any verb, or one on which the sentence hangs. */
function hasVerb({ report: { text }, structure }: Annotated, [start, end]: Span, main = false): boolean {
  if (mainVerb(text.slice(start, end).trim()) !== null) return true;
  if (structure === null) return false;
  for (let i = firstEnding(structure.words, start); i < structure.words.length; i++) {
    const { span, tag, head } = structure.words[i] as Word;
    if (span[0] >= end) return false;
    if ((tag === "VERB" || tag === "AUX") && (!main || head === null)) return true;
  }
  return false;
}

/** “WHAT THE TOWN WANTS”: a paragraph in capitals amid others parts them, unless it tells something. */
export const isHeadingInCapitals = (plain: string): boolean =>
  /^["'‘’“”\p{Lu}\d][^\p{Ll}]*$/u.test(plain) &&
  (plain.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3 &&
  plain.split(/\s+/).length <= 14 &&
  mainVerb(plain.toLowerCase().replace(/\b(?:who|which|that|whose|where|when|what|why|how)\b.*$/su, "")) ===
    null;

/** Signs that no prose has so many of: braces, calls, what is made equal, tags. */
const CODE =
  /[{}]|\p{L}\(\S*\)|\S\[[^\]\s]*\]|\s[=!]?={1,2}\s|=>|::|;(?=\s|$)|<\/?\p{L}+[^<>]{0,80}>|\s--?\p{Ll}[\p{Ll}-]*(?=\s|$)|=["']|\s\/\/\s|(?<=\s|^)#!/gu;
const IMPORTS = /^(?:import|from) [\w.]+(?: as \w+)?(?: import \w+)*(?: (?:import|from) [\w.]+)+/;
/** “pip install harbour-tools”, “$ git clone …” */
const COMMAND =
  /^(?:\$ \S|(?:sudo|pip3?|npm|npx|yarn|git|apt-get|docker|brew|conda|cargo|curl|wget) (?:-\S+ )*[a-z-]+(?: \S+){0,6}$)/;

/** A line of a program, or one typed at a prompt. */
export function isProgram(plain: string): boolean {
  if (IMPORTS.test(plain)) return true;
  if (!/[.!?]$/.test(plain) && COMMAND.test(plain)) return true;
  const signs = plain.match(CODE)?.length ?? 0;
  return signs >= 3 && signs * 6 >= plain.split(/\s+/).length;
}

const SAYS_NO_MORE =
  /^(?:(?:well|and|but|so|or),?\s)?(?:(?:sort|kind) of|not (?:really|quite|so fast|exactly|yet)|that(?:['’]s| is| was)(?: not|n['’]t)? (?:it|all)|there['’]s more|there is more)[.!?]$/i;

/**
 * “Great!”, “Well, sort of.”, “$50 million.”: a sentence of too few words to tell anything by itself. Quoted words may be an answer.
 */
export function isFragment(annotated: Annotated, sentence: Span): boolean {
  const plain = annotated.report.text.slice(...sentence).trim();
  if (SAYS_NO_MORE.test(plain)) return true;
  if (!/[.!]$/.test(plain) || /["“”‘’]/.test(plain) || plain.split(/\s+/).length > 2) return false;
  return !hasVerb(annotated, sentence);
}
