import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { same } from "./disclosures.ts";

/** What the report has told so far through one medium: its voice, and the names that its telling brought up. */
export interface Telling {
  medium: Hop;
  names: Set<string>;
  voices: Voice[];
}

const MEDIA = new Set(["state-media", "agency", "outlet", "document"]);

/** Voices whose trade it is to pass on what others say. */
export const RELAYS: ReadonlySet<string> = new Set(["state-media", "agency"]);

/** Whether a voice passes on what others did and said, so that narration can be carried on from it. */
export const isMedium = (voice: Voice): boolean => MEDIA.has(voice.kind);

const TELLS =
  /\b(?:reports?|papers?|dossiers?|stud(?:y|ies)|indictments?|complaints?|filings?|affidavits?|statements?|notices?|letters?|cables?|assessments?|books?|articles?|investigations?|inquir(?:y|ies)|commentar(?:y|ies)|editorials?|dispatch(?:es)?|verdicts?|rulings?|judge?ments?|reviews?|accounts?|bulletins?|memos?|memoirs?|diar(?:y|ies))\b/iu;
/** Figures, records, an invitation answer one question, and tell nothing that goes on; a report or an indictment does. */
export const tellsOn = ({ kind, name }: Voice): boolean => kind !== "document" || TELLS.test(name ?? "");

// Words of the outlet's own knowledge: background is not what the medium told.
const BACKGROUND =
  /^In (?:19|20)\d\d\b|^(?:The|His|Her|Its|Their) (?:comments|remarks|statement|announcement|launch|test|report|news|visit|move|decision) (?:came|comes|come) as\b|\b(?:has|have) (?:long|repeatedly|previously|significantly|already|since|never|often|steadily|sharply|also)\b|\b(?:has|have) \w+ed\b|\bin recent (?:years|months|weeks|decades)\b|\bfor (?:years|decades|months)\b|\b(?:since|until) (?:the )?(?:\d{4}|last|early|late|then)\b|\bis (?:believed|thought|known|banned|under)\b|\bare (?:believed|thought|banned)\b/i;
/** What has been so for long: the outlet's own knowledge, in whatever tense news is told. */
const LONG =
  /\b(?:has|have) (?:\p{L}+ )?(?:long|for (?:many |several )?(?:years|decades|months)|repeatedly)\b|\b(?:has|have) .{0,120}\b(?:in recent (?:years|months|decades)|(?:over|in|during) the (?:past|last) (?:\p{L}+ )?(?:years?|decades?)|for (?:many |several )?(?:years|decades|months))\b|\bfor (?:years|decades)\b/su;
/** “State media has not mentioned the launch”: what somebody leaves unsaid is what the outlet finds. */
const NOT_TOLD =
  /\b(?:(?:has|have|had|did|does|do)(?: not|n['’]t| never)(?: yet| publicly| officially| ever| immediately)? (?:mention|report|carr(?:y|ied)|acknowledge|announce)|(?:has|have|had) yet to (?:mention|report|carry)|(?:made|makes|has made|have made|there (?:was|is|has been)) no (?:(?:immediate|public|official|direct) )?mention)/iu;
export const isNotTold = (words: string): boolean => NOT_TOLD.test(words);
export const isBackground = (words: string): boolean => LONG.test(words);
const PAST =
  /\b(?:was|were|had|did|made|told|took|went|gave|saw|held|led|met|began|said|came|brought|set|put|spoke|\p{Ll}{2,}ed)\b/iu;

const IN_PICTURES =
  /^(?:In|On)\s(?:(?:the|an?|one|another|other|some|several|these)\s)?(?:\p{Ll}+\s)?(?:photo(?:graph)?s?|pictures?|images?|videos?|footage)\b/u;

/**
 * Whether a sentence without a cue goes on telling what a medium told: it narrates in the past tense, speaks of
 * somebody whom the medium's telling brought up, and is no background of the outlet's own.
 */
export function goesOnTelling(sentence: string, telling: Telling): boolean {
  if (BACKGROUND.test(sentence) || isNotTold(sentence) || !PAST.test(sentence)) return false;
  // What pictures show, whoever printed them, is what the outlet sees.
  if (IN_PICTURES.test(sentence)) return false;
  return namesIn(sentence).some((name) => telling.names.has(name));
}

/** Whether a speaker is known to this report only through the medium: its telling named them, or they are of its house. */
export function speaksThrough(speaker: Voice, telling: Telling): boolean {
  if (same(speaker, telling.medium.voice) || isMedium(speaker) || speaker.kind === "unnamed") return false;
  if (speaker.house !== null && speaker.house === telling.medium.voice.house) return true;
  // A paper's or a report's news is denied by whom it names, and not through it.
  if (!RELAYS.has(telling.medium.voice.kind)) return false;
  if (telling.voices.some((voice) => same(voice, speaker))) return true;
  if (speaker.kind !== "person" || speaker.name === null) return false;
  // Of “Kim Jong Un”, whom the telling named, a “Kim Sun-ae” has the first word alone.
  const last =
    speaker.name
      .split(/[\s-]+/)
      .at(-1)
      ?.toLowerCase() ?? "";
  return (
    last !== "" &&
    [...telling.names].some(
      (name) =>
        name
          .split(/[\s-]+/)
          .at(-1)
          ?.toLowerCase() === last,
    )
  );
}

/** Remembers what a medium's content brought up. */
export function recall(telling: Telling, text: string, content: readonly Span[]): void {
  for (const [start, end] of content)
    for (const name of namesIn(text.slice(start, end))) telling.names.add(name);
}

/** Capitalised words that are no sentence openers: names, as far as spelling shows. */
export function namesIn(words: string): string[] {
  const out: string[] = [];
  for (const found of words.matchAll(/\p{Lu}[\p{L}’'-]*\p{L}/gu)) {
    if (
      !/^(?:The|This|That|These|Those|It|He|She|They|In|On|At|But|And|For|If|As|When|While|After|Before|Officials?|Analysts?|Experts?|There|Its|His|Her|Their|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
        found[0],
      )
    ) {
      out.push(found[0]);
    }
  }
  return out;
}
