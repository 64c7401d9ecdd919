import type { PartKind } from "#vocabulary/report.ts";
import { mainVerb } from "./main-verb.ts";

const TO_THE_READER =
  /^(?:follow|send|contact|e-?mail|subscribe|sign up|get|add|click|check|read|share|download|scroll|watch|listen|join|tags?:|more|photo|image|video|advertisement|support|donate|comment)\b/i;
const ADDRESS = /@\w|\b\w[\w.]*@\w|\bhttps?:|\bwww\.|\bTwitter\b|\bnewsletter|\binbox\b|\bheadlines\b/i;
const STAFF =
  /^\p{Lu}\S+ \p{Lu}\S+(?: \p{Lu}\S+)? is an? (?:\p{L}+ ){0,4}(?:reporter|correspondent|editor|writer|columnist|journalist|producer)\b/u;
const DESK = /^\((?:reporting|writing|editing|additional reporting|compiled|translated)\b/i;
const DEVELOPING = /^this is a developing (?:story|news)|\bcheck back\b/i;
const CLOCK = /^[\d\s:/.,-]*(?:[ap]\.?m\.?)?[\d\s:/.,-]*$/i;
const PICTURE =
  /^(?:\|\s)?(?:(?:photo|image|picture|credit)s?:\s|AP Photo\b|\S+ \S+\/(?:Getty|AFP|AP|Reuters))/i;

/** “Posted on 7/15/18 | 3:45 PM”, “By Edda Vorn | Staff Writer”, “Tags: harbour | strike” */
const BAR = /\s\|\s/;
const POSTED = /\b(?:posted|published|updated|last modified)(?::| (?:at|on))? .{0,20}\d[^.!?]*$/i;
/** “(RELATED: …)”, “[READ MORE: …]”, “Tags: …” */
export const POINTER =
  /^[([]?(?:related|read(?: more| also| next)?|see also|more|watch(?: live| now)?|listen|don['’]t miss|recommended|most read|tags|topics|keywords|filed under)(?: (?:articles?|stor(?:y|ies)|coverage|topics))?:\s/i;
/** A page that speaks to whoever has it open: “You are signed in as”, “Vote in our poll and tell us why in the comments” */
const YOUR_PAGE =
  /^(?:you (?:are|have been) (?:now )?(?:signed|logged)|you can (?:change|unsubscribe|opt|update)|(?:please )?(?:enter|confirm|choose|select) (?:a |an |your |the )?(?:\p{L}+ )?(?:city|state|zip|e-?mail|name|password|address|location|country)|your (?:weather|account|location|settings|subscription|e-?mail|browser|privacy)|vote in (?:our|the|this) .*\bpoll\b|bookmark|congratulations!?$|tell us\b|what do you think\?? tell)|\b(?:tell us|join us|let us know)\b.{0,40}\b(?:comments|below)\b|\b(?:stories|news|headlines) delivered\b|^%? ?of (?:our )?readers\b|\breaders think this\b/iu;
/** The word alone, as pages name a button: “e-mail”, “share”. */
const BUTTON = /^(?:e-?mail|share|print|tweet|close|menu|search|edit|more|home|comments?|log ?in|sign in)$/i;
/** “PRESS NOTICE 114/2024” */
const NUMBERED = /^[\p{Lu}\s]+(?:NO\.?\s?\d+|\d+[/-]\d+)$/u;

/** What no part of a report is, however it stands on the page. */
const isFurniture = (plain: string): boolean =>
  POINTER.test(plain) || BUTTON.test(plain) || NUMBERED.test(plain) || YOUR_PAGE.test(plain);

/**
 * Whether words belong to the page and not to the report: calls to the reader, who wrote it, clock times, and scraps that hold no verb and end no
 * sentence. Headlines, standfirsts and captions are read as they are.
 */
export function isScrap(words: string, part: PartKind): boolean {
  const plain = words.trim();
  if (PICTURE.test(plain) || isFurniture(plain)) return true;
  if (part === "title" || part === "standfirst" || part === "caption") return false;
  if (
    CLOCK.test(plain) ||
    DESK.test(plain) ||
    DEVELOPING.test(plain) ||
    STAFF.test(plain) ||
    PICTURE.test(plain)
  )
    return true;
  const count = plain.split(/\s+/).length;
  if (TO_THE_READER.test(plain) && count < 30 && ADDRESS.test(plain)) return true;
  if (!/[.!?]["”’')]*$/.test(plain) && (BAR.test(plain) || POSTED.test(plain))) return true;
  const ends = /[.!?…]["”’')]*$/.test(plain);
  if (ends || count > 12 || /["“”]/.test(plain)) return false;
  if (part === "heading" && count < 5) return true;
  // “What we know so far”: what stands below it.
  if (count < 9 && /^(?:\d{1,2}[:.]\d{2}\s+)?(?:what|who|why|how|when|where)\b/i.test(plain)) return true;
  if (count > 6 && !TO_THE_READER.test(plain)) return false;
  return mainVerb(plain) === null || (TO_THE_READER.test(plain) && count < 8);
}
