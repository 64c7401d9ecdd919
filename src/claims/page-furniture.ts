import { mainVerb } from "./main-verb.ts";

/** “Posted on 7/15/18 | 3:45 PM”, “By Edda Vorn | Staff Writer”, “Tags: harbour | strike” */
export const BAR = /\s\|\s/;
export const POSTED = /\b(?:posted|published|updated|last modified)(?::| (?:at|on))? .{0,20}\d[^.!?]*$/i;
/** “(RELATED: …)”, “[READ MORE: …]”, “Tags: …” */
export const POINTER =
  /^[([]?(?:related|read(?: more| also| next)?|see also|more|watch(?: live| now)?|listen|don['’]t miss|recommended|most read|tags|topics|keywords|filed under)(?: (?:articles?|stor(?:y|ies)|coverage|topics))?:\s/i;
/** A page that speaks to whoever has it open: “You are signed in as”, “Vote in our poll and tell us why in the comments” */
const YOUR_PAGE =
  /^(?:you (?:are|have been) (?:now )?(?:signed|logged)|you can (?:change|unsubscribe|opt|update)|(?:please )?(?:enter|confirm|choose|select) (?:a |an |your |the )?(?:\p{L}+ )?(?:city|state|zip|e-?mail|name|password|address|location|country)|your (?:weather|account|location|settings|subscription|e-?mail|browser|privacy)|vote in (?:our|the|this) .*\bpoll\b|bookmark|add your (?:two cents|comment|voice)\b|congratulations!?$|tell us\b|what do you think\?? tell)|\b(?:tell us|join us|let us know)\b.{0,40}\b(?:comments|below)\b|\b(?:stories|news|headlines) delivered\b|^already (?:a |an )?(?:subscriber|member|registered|subscribed)\b|^(?:log|sign) in to (?:read|continue|keep|see|access|comment)\b|^this (?:article|story|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our |paying )?(?:subscribers|members|readers)|^(?:subscribe|register|sign up)\b.{0,60}\b(?:to (?:read|continue|keep|unlock|access)|newsletter|unlimited|headlines)|^(?:continue|keep) reading\b|^to (?:read|continue reading) (?:this|the) (?:article|story|full)\b|^(?:press|media) (?:contact|enquir|inquir)\p{L}*(?::|\s)|^for (?:media|press) (?:enquir|inquir)|^%? ?of (?:our )?readers\b|\breaders think this\b|\bclick here to\b|\bif you[’']re on the .{2,30} app\b/iu;
/** What pages print around an article: rights, byline marks, picture galleries, scripts, offers, addresses. */
const AROUND =
  /^(?:copyright|©|\(c\)\s)|\ball rights reserved\b|^this (?:material|article|content) may not be\b|\bmay be reached at\b|^find .{0,40}\bon\s+(?:facebook|twitter|instagram)\b|^\/\/\s\p{Lu}|^image (?:copyright\b|\d+ of \d+)|\bwindow\.[\p{L}_]|\bfunction\s?\(|\bvar\s\p{L}+\s?=|^(?:the )?(?:most|best) (?:\p{L}+ ){1,3}newsletter\b|\bbe the first to (?:know|hear)\b|\bdigital subscription\b|\byou['’]ll never miss\b|^watch (?:more|live)\b|^(?:https?:\/\/|www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|co\.uk|edu|gov|info)(?:\/\S*)?\s*$|^\((?:[^()]{2,80}\bvia )?(?:AP|AFP|Reuters|Getty)\b[^()]{0,40}\)?\s*(?:less|more)?$/iu;
/** “Jul 16, 2018 at 9:56 AM”, “PM 07/15/2018”, “A   A” */
const STAMP =
  /^(?:(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2},? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d{2}|[ap]\.?m\.?|at|on|updated|posted|e[ds]t|gmt|a)(?=[\s,|:-]|$)[\s,|:-]*)+$/iu;

/** The word alone, as pages name a button: “e-mail”, “share”. */
const BUTTON = /^(?:e-?mail|share|print|tweet|close|menu|search|edit|more|home|comments?|log ?in|sign in)$/i;
/** “PRESS NOTICE 114/2024” */
const NUMBERED = /^[\p{Lu}\s]+(?:N[Oo]\.?\s?\d+(?:[/-]\d+)?|\d+[/-]\d+)$/u;

/** “Eastgate News July 15, 2018, 2:09 PM”, “By Edda Vorn - Updated: 7:32 a.m. on Monday, July 16, 2018”: who made a page, and when. */
const STAMPED = /\b(?:\d{1,2}:\d{2}\s?(?:[ap]\.?m\b|e[ds]t\b|gmt\b|bst\b|[-–]))/iu;
const FULL_DAY =
  /\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?\s\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})\b/u;
const DATED_LINE = /^(?:first\s)?(?:published|updated|posted|last (?:updated|modified))\b[^.!?]*\d[^.!?]*$/i;

const isStamped = (plain: string): boolean =>
  plain.length < 120 &&
  ((DATED_LINE.test(plain) && plain.length < 80) ||
    (STAMPED.test(plain) &&
      FULL_DAY.test(plain) &&
      mainVerb(plain.replace(/\b(?:updated|published|posted)\b/gi, "")) === null));

/** “Call our newsdesk”, “Got a story? Email us”: asks of whoever reads. */
const TO_THE_DESK =
  /^(?:call|ring|phone|text|e-?mail|contact|whatsapp|message|write to)\s(?:the|our|us|me)\b.{0,60}?\b(?:news ?desk|hotline|tip ?line|news team|reporters?|editors?)\b[^.]{0,30}\.?$/i;

/** “Herald staff and agencies”: who made a report. */
const MADE_BY =
  /^(?:(?:by|from)\s)?(?:[\p{Lu}][\p{L}.’'-]*\s(?:and\s)?){0,4}(?:staff|reporters?|correspondents?|(?:foreign|news|world|political) (?:desk|team|bureau))(?:,?\s(?:and|&|with)\s(?:news\s)?(?:agency|agencies|wires?|wire services|wire reports))?(?:\sin\s\p{Lu}\p{L}+)?$|^(?:news\s)?agencies$|^from (?:news |wire )?(?:agency|agencies|wire|staff) (?:reports?|services?)$/iu;

/** “By Edda Vorn, Osker News, Lund”, amid a page: who wrote what stands below. */
const SIGNED_BY =
  /^By\s\p{Lu}[\p{L}.’'-]+(?:\s(?:(?:van|von|de|al|and|&)\s)?\p{Lu}[\p{L}.’'-]*){1,3}(?:,\s(?:the\s)?\p{Lu}[\p{L}.&’'-]*(?:\s(?:(?:of|and|in)\s)?\p{Lu}[\p{L}.&’'-]*){0,4}){0,3}$/u;

/** What no part of a report is, however it stands on the page. */
export const isFurniture = (plain: string): boolean =>
  POINTER.test(plain) ||
  BUTTON.test(plain) ||
  (plain.length < 120 && SIGNED_BY.test(plain)) ||
  NUMBERED.test(plain) ||
  YOUR_PAGE.test(plain) ||
  AROUND.test(plain) ||
  isStamped(plain) ||
  TO_THE_DESK.test(plain) ||
  (plain.length < 60 && MADE_BY.test(plain)) ||
  (plain.length < 80 && STAMP.test(plain));
