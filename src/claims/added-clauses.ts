import { meet } from "#text/spans.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Structure } from "#vocabulary/structure.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { endsContested } from "./contested.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { VERB } from "./leftover.ts";
import { mainVerb } from "./main-verb.ts";

const PARTICIPLE =
  "(?:\\p{L}{2,}ed|shown|seen|built|made|held|taken|given|sold|sent|known|found|begun|won|lost|drawn|written|brought|bought)\\b";
const OPENS = `(?:which|who|whose|where|when\\s(?:an?|the|its|his|her|their|it|he|she|they)|(?:first|last|once)\\s\\p{L}+|${PARTICIPLE}|an?\\s[^,]{1,60}\\b(?:it|they|he|she|that|which)\\b)`;

/** Up to the next comma; that of “50,116” parts nothing. */
const REST = "(?:[^,]|,(?=\\d{3}(?!\\d)))*";

/** Words up to the point where an added clause is still open: “…, a project it first unveiled in ”. */
export const ADDED_CLAUSE = new RegExp(`,\\s${OPENS}${REST}$`, "u");

const FOLLOWS = new RegExp(`^,\\s${OPENS}${REST}$`, "u");

/**
 * A content with the added clauses that follow its stretches to the sentence's end or to the next comma (“The Tarn-4, first
 * unveiled in October, is believed to …”), where the reading left them out.
 */
export function withAddedClause(text: string, sentence: Span, content: readonly Span[]): Span[] {
  return content.map(([start, end], i): Span => {
    const following = content[i + 1]?.[0];
    const next = following ?? sentence[1];
    if (end >= next || next > sentence[1]) return [start, end];
    const gap = text.slice(end, next);
    const rest =
      following === undefined ? gap.replace(/[.\s]+$/u, "") : (/^,[^,]*(?=,)/u.exec(gap)?.[0] ?? "");
    return FOLLOWS.test(rest) && !endsContested(rest) ? [start, end + rest.length] : [start, end];
  });
}

const isDated = (times: readonly TimeExpression[], span: Span): boolean =>
  inSpan(times, span).some((time) => time.type !== "SET" && time.latest !== null);

/** Where a time begins that ends a stretch; null where none does. */
const dayBefore = (times: readonly TimeExpression[], [start, end]: Span): number | null =>
  inSpan(times, [start, end]).find(({ span }) => span[1] === end)?.span[0] ?? null;

const WHOLE = new RegExp(`,\\s(${OPENS}${REST})`, "gu");
/** “the observatory that was launched in January”: a clause that tells what became of a thing. */
const OF_A_THING =
  /\b(?:the|an?|its|his|her|their)\s[^,;.]{2,60}?\s((?:that|which|who)\s(?:was|were|had)\s[^,;]*)/gu;

/**
 * Clauses that add a happening with a time of its own to what a content tells (“…, a project it first unveiled in
 * March”; “The Tarn-4, shown at a parade in 2023, can …”). Each with the name before it, where that opens the content.
 */
export function addedClauses(
  text: string,
  content: readonly Span[],
  times: readonly TimeExpression[],
  structure: Structure | null = null,
): Span[][] {
  return content.flatMap(([from, to]) => {
    const words = text.slice(from, to);
    const ofThings = [...words.matchAll(OF_A_THING)].flatMap((found): Span[][] => {
      const clause = found[1] ?? "";
      const start = from + found.index + found[0].length - clause.length;
      const end = start + clause.trimEnd().length;
      const dated = inSpan(times, [start, end]).at(-1)?.span[1] ?? end;
      // The clause must stand behind the verb of its sentence, or it only says which thing is meant;
      // “a hall that had been empty in May now holds six hulls”: the sentence's own verb follows.
      return isDated(times, [start, end]) &&
        mainVerb(words.slice(0, start - from)) !== null &&
        mainVerb(text.slice(Math.min(dated, end), end)) === null
        ? [[[start, end]]]
        : [];
    });
    const behindCommas = [...words.matchAll(WHOLE)].flatMap((found): Span[][] => {
      const start = from + found.index + found[0].length - (found[1] ?? "").length;
      const end = from + found.index + found[0].trimEnd().length;
      // “the first since October 22, when the yard tested a rocket”: the day stands before the comma.
      const day = /^when\s/.test(found[1] ?? "") ? dayBefore(times, [from, from + found.index]) : null;
      if (day !== null)
        return [
          [
            [day, from + found.index],
            [start, end],
          ],
        ];
      // “which according to a survey was flooded”: that the survey says.
      if (/^(?:which|who),?\saccording to\b/.test(found[1] ?? "")) return [];
      if (!isDated(times, [start, end]) && !AHEAD.test(found[1] ?? "")) return [];
      if (isSentencesVerb(structure, start)) return [];
      const host = words.slice(0, found.index);
      // “At the hall, a yard that had been empty in May holds six hulls”: what follows on a place is the sentence itself.
      if (
        /^(?:at|in|on|near|beside|inside|outside|behind|under|across|along|around|elsewhere)\b/i.test(host) &&
        !VERB.test(`${host} `)
      )
        return [];
      // “His team, Tarn, suspended him on Sunday”: what opens the clause is the sentence's own verb.
      if (
        new RegExp(`^${PARTICIPLE}`, "u").test(found[1] ?? "") &&
        (!VERB.test(`${host} `) || /,\s(?:which|who|whose|where)\s[^,]*$/u.test(host)) &&
        !VERB.test(words.slice(found.index + found[0].length))
      )
        return [];
      const named = /^(?:(?:that|the)\s)?[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+){0,4}$/iu.test(host);
      return [
        named && !/^an?\s/.test(found[1] ?? "")
          ? [
              [from, from + found.index],
              [start, end],
            ]
          : [[start, end]],
      ];
    });
    return [...ofThings, ...behindCommas.filter((one) => !ofThings.some((other) => meet(one, other)))];
  });
}

/** “…, which is expected to follow”: what is still to come is another matter than what is so, though no day is told. */
const AHEAD =
  /^(?:which|who)\s(?:(?:is|are|was|were)\s(?:now\s|also\s)?(?:expected|due|set|likely|scheduled)\sto|will)\s\p{Ll}/u;

/** “The honoured Ada Vorn, chair of the board, guided the launch on May 4”: what stands behind the comma is the sentence's own verb, by its tree. */
function isSentencesVerb(structure: Structure | null, at: number): boolean {
  const word = structure?.words[firstEnding(structure.words, at)];
  return word !== undefined && word.span[0] === at && /^(?:root|ccomp|parataxis)$/.test(word.relation);
}

/** “Vorn, who has led the yard since 2011, said”: a clause with a time of its own that tells of who speaks, and is the outlet's. */
export function clausesOfSpeakers(
  text: string,
  sentence: Span,
  told: readonly Attribution[],
  times: readonly TimeExpression[],
): Span[] {
  const seen = new Set<number>();
  return told.flatMap(({ source, cue, content }): Span[] => {
    const [first, verb] = [source[0], cue[0]];
    if (first === undefined || verb === undefined) return [];
    const start = first[0];
    const end = Math.min(sentence[1], Math.max(first[1], verb[0] > first[0] ? verb[0] : first[1]));
    // “…, said Lena Brix, who sheltered in a hall”: the clause may stand behind the name.
    const behind =
      /^(,\s(?:who|whose)\s[^,;“”"]{8,120}?)(?:[,.]|\s[—–])/u.exec(text.slice(first[1], sentence[1]))?.[1] ??
      "";
    const words = `${text
      .slice(start, end === first[1] ? first[1] + behind.length : end)
      .trimEnd()
      .replace(/,$/, "")},`;
    const found = OF_SPEAKER.exec(words) ?? DEED_OF_SPEAKER.exec(words) ?? DATED_OF_SPEAKER.exec(words);
    if (found === null) return [];
    const deed = !OF_SPEAKER.test(words) && DEED_OF_SPEAKER.test(words);
    const clause = found[1] ?? "";
    const from = start + found.index + 2;
    const span: Span = [from, from + clause.length];
    // One who speaks twice in a sentence is told of once.
    if (seen.has(from) || meet(content, [span]) || !(deed || isDated(times, span))) return [];
    seen.add(from);
    return [span];
  });
}

const OF_SPEAKER =
  /,\s((?:which|who)\s(?:has|have|had)\s(?!(?:long |repeatedly )?(?:called|asked|urged|said|warned|argued|demanded|promised|criticised|criticized)\b)[^,]{4,}?\ssince\s[^,]{3,}),/u;

/** “Vorn, who visited the slopes yesterday afternoon, promised …”: what is told with a day, but for what somebody said or was asked. */
const DATED_OF_SPEAKER =
  /,\s((?:who|which|whose\s\p{L}+|whom\s\p{L}+)\s(?!(?:\p{Ll}+\s){0,3}?(?:said|says|told|asked|spoke|speaks|declined|refused|insisted|called|calls|urged|warned|argued|wrote|quoted|cited|claimed|denied|confirmed|requested|wanted|assured|promised|vowed|pledged|announced|admitted|died|born)\b)[^,;“”"]{8,110}),/u;

/** What somebody says, hears or wants is no deed beside the saying, nor what they are or do for a living. */
const NO_DEED =
  "(?:spoke|said|asked|told|declined|refused|insisted|cited|quoted|called|urged|recommended|requested|wanted|wished|gave|saw|heard|witnessed|watched|attended|visited|represented|led|headed|founded|chaired|commanded|owned|worked|lived|specialised|specialized|studied|advised|knew|claimed|confirmed|denied|criticised|criticized|opposed|supported|backed|helped to)";
/** “who sheltered with her children in a hall”, “whose son broke his arm”, “which renewed the licence” */
const DEED_OF_SPEAKER = new RegExp(
  `,\\s((?:(?:who|which)\\s(?:once\\s|also\\s|later\\s|previously\\s|first\\s)?(?!${NO_DEED}\\b)(?:\\p{Ll}{3,}ed|sold|bought|lost|won|built|broke|fell|fled|took|made|began|cut|brought|caught|found|held|ran|sent|spent|stole|swam|wrote|drove|flew|hid|rode|sought|left|(?:was|were)\\s(?!(?:not|also|there)\\b)\\p{Ll}{3,}(?:ed|n|rn)|is\\s(?:due|to|retiring|leaving)\\b|will\\s(?!also\\b)\\p{Ll}+|has\\s(?:started|launched|founded|filed|collected|gathered|organised|organized|raised|sued)\\b)|whose\\s(?:\\p{L}+\\s){1,3}?(?:(?:\\p{Lu}\\p{L}+,\\s\\d+,\\s)?(?:\\p{Ll}{3,}ed|broke|lost|died|fell|won|sold|was\\s\\p{Ll}+ed)))\\s[^,;“”"]{4,}),`,
  "u",
);
