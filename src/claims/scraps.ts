import type { PartKind } from "#vocabulary/report.ts";
import { isAroundReport, isProgram } from "./around-the-report.ts";
import { mainVerb } from "./main-verb.ts";
import { BAR, isFurniture, POSTED } from "./page-furniture.ts";

const TO_THE_READER =
  /^(?:(?:please|kindly)\s)?(?:follow|send|direct|address|contact|e-?mail|subscribe|sign up|get|add|click|check|read|share|download|scroll|watch|listen|join|tags?:|more|photo|image|video|advertisement|support|donate|comment)\b/i;
const ADDRESS = /@\w|\b\w[\w.]*@\w|\bhttps?:|\bwww\.|\bTwitter\b|\bnewsletter|\binbox\b|\bheadlines\b/i;
const STAFF =
  /^\p{Lu}\S+ \p{Lu}\S+(?: \p{Lu}\S+)? is an? (?:\p{L}+ ){0,4}(?:reporter|correspondent|editor|writer|columnist|journalist|producer)\b/u;
const DESK =
  /^\((?:reporting|writing|editing|additional reporting|compiled|translated)\b|^[–—-]?\s?additional reporting (?:by|from)\b/i;
const DEVELOPING = /^this is a developing (?:story|news)|\bcheck back\b/i;
const CLOCK = /^[\d\s:/.,-]*(?:[ap]\.?m\.?)?[\d\s:/.,-]*$/i;
const PICTURE =
  /^(?:\|\s)?(?:(?:photo|image|picture|credit)s?:\s|AP Photo\b|\S+(?:\s\S+){1,3}?\s?\/\s?(?:Getty|AFP|AP|Reuters|EPA|Shutterstock|Bloomberg|Instagram|Facebook|Twitter)\b[^.!?]{0,60}$|[^.!?]{3,60}\s\|\s[^.!?]{0,40}\b(?:Getty|AFP|AP|Reuters|EPA|Shutterstock|Bloomberg)\b[^.!?]{0,20}$)/i;
/** “Edda Vorn and Jan M. LindAssociated Press”: who wrote it, for whom. */
const BYLINE =
  /^(?:[Bb]y\s)?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:(?:,|\sand)\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*?){1,3}){0,3}(?:,?\s|(?<=\p{Ll}))(?:Associated Press|The Associated Press|Reuters|Agence France-Presse|AFP|Bloomberg News|Press Association)$/u;
/** “Authored by Edda Vorn via Skerry Review,” */
export const VIA =
  /^(?:(?:[Aa]uthored|[Ww]ritten|[Pp]osted|[Ss]ubmitted|[Pp]ublished|[Bb]y)\s(?:by\s)?)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3},?\svia\s(?:the\s)?(\p{Lu}[\p{L}\d.'’&-]*(?:\s\p{Lu}[\p{L}.'’&-]*){0,4}?)(?:\sblog)?[,.:]?$/u;
/** “Press Bureau”, “Allied Press”, between headline and text: a name that is an agency's, though no pack knows it; “Evening Press” is a paper's. */
export const NEWSROOM =
  /^(?:(?:\p{Lu}[\p{L}.-]*\s){0,3}(?:(?:News|Press|Telegraph|Wire)\s(?:Agency|Association|Bureau|Service|Wire|Trust)|Newswire|Wire Service)|(?:The\s)?(?:Associated|Allied|Alliance|United|Union|Continental|International|World|Global|National|Central)\sPress)$/u;
/** “Analyst Edda Vorn discusses the sale on 'Night Table.'”: what is shown above the text. */
/** “Figure 2.”, “Image: …”: which picture, with nothing told of it. */
const WHICH_PICTURE =
  /^(?:Figures?|Fig\.|Maps?|Charts?|Tables?|Plates?|Graphics?|Images?|Photos?|Pictures?|Slides?)(?:\s\d{1,3}[a-z]?)?[.:]?$/;
/** “Edda Vorn in Osker”, a line without a stop: who wrote it, and where. */
const WRITER_IN =
  /^\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.?|\p{Lu}[\p{L}’'-]+)){1,2}(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,2})?\sin\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?$/u;
const CLIP =
  /^\p{Lu}[^.!?]{10,200}\s(?:debates?|discuss(?:es)?|weighs? in|reacts?|joins?|breaks? down|talks?|explains?|provides?|offers?|speaks?|responds?|shares?)\b[^.!?]{0,120}\bon\s['‘“"]\p{Lu}[^'’”"]{2,50}['’”"]\.?$/u;

/**
 * Whether words belong to the page and not to the report: calls to the reader, who wrote it, clock times, and scraps that hold no verb and end no
 * sentence. Headlines, standfirsts and captions are read as they are.
 */
export function isScrap(words: string, part: PartKind, within = false): boolean {
  const plain = words.trim();
  if (VIA.test(plain) || NEWSROOM.test(plain) || (part !== "title" && WRITER_IN.test(plain))) return true;
  if (WHICH_PICTURE.test(plain)) return true;
  if (PICTURE.test(plain) || BYLINE.test(plain) || CLIP.test(plain) || isFurniture(plain)) return true;
  if (isAroundReport(plain)) return true;
  // Whose picture it is, or who is in it.
  if (part === "caption" && /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(plain)) return true;
  if (part === "title" || part === "standfirst" || part === "caption") return false;
  if (
    CLOCK.test(plain) ||
    DESK.test(plain) ||
    DEVELOPING.test(plain) ||
    STAFF.test(plain) ||
    PICTURE.test(plain)
  )
    return true;
  if (part === "body" && isProgram(plain)) return true;
  // “- Fourth hostage still missing”: the points of a list tell, though they end no sentence.
  if (/^[-–•]\s+\p{Lu}\S*(?:\s\S+){2,}/u.test(plain) && !TO_THE_READER.test(plain.replace(/^[-–•]\s+/, "")))
    return false;
  const count = plain.split(/\s+/).length;
  if (TO_THE_READER.test(plain) && count < 30 && ADDRESS.test(plain)) return true;
  if (!/[.!?]["”’')]*$/.test(plain) && (BAR.test(plain) || POSTED.test(plain))) return true;
  // What parts a report into sections tells in short what stands below it.
  if (part === "heading" && !/\?["”’')]*$/.test(plain)) return true;
  const ends = /[.!?…]["”’')]*$/.test(plain);
  if (ends || count > 12 || /["“”]/.test(plain)) return false;
  // “Warnings 'came too late'”, between paragraphs
  if (within && count < 9 && /^(?:[^'‘’]{3,40}\s)?['‘][^'‘’]+(?:['’]\p{L}[^'‘’]*)*['’]$/u.test(plain))
    return true;
  // “What we know so far”: what stands below it.
  if (count < 9 && /^(?:\d{1,2}[:.]\d{2}\s+)?(?:what|who|why|how|when|where)\b/i.test(plain)) return true;
  if (count > 6 && !TO_THE_READER.test(plain)) return false;
  return mainVerb(plain) === null || (TO_THE_READER.test(plain) && count < 8);
}
