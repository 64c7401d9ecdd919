import type { Chain } from "#vocabulary/chain.ts";
import { domainOwner } from "#vocabulary/domain-owner.ts";
import type { Hop } from "#vocabulary/hop.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { sectionsOf } from "./digests.ts";
import { same } from "./disclosures.ts";
import { isOwnName } from "./own-name.ts";
import { NEWSROOM, VIA } from "./scraps.ts";
import { signedFor } from "./signed-for.ts";
import type { VoiceResolver } from "./voices.ts";

/** What stands around every claim of a report: the outlet and whom the report credits. */
export interface Frame {
  outlet: Voice;
  /** Hops that a credit line establishes, from the outlet inwards. */
  credited: Chain | [];
  /** True where the whole text is the credited agency's, and not only what it attributes. */
  wholeText: boolean;
  /** True where the agencies are credited between headline and text, and so with both. */
  bylined: boolean;
}

/** Reads the frame off the report's outlet, credits and dateline. */
export function makeFrame(report: Report, knowledge: Knowledge, voices: VoiceResolver): Frame {
  const outlet = outletVoice(report, knowledge, voices);
  const credited: Hop[] = [];
  const push = (
    voice: Voice,
    span: Span | null,
    credit: string | null = null,
    joint: readonly Voice[] = [],
  ): void => {
    credited.push({ voice, with: [...joint], by: "credited", span, credit, carried: false });
  };
  const isCredited = (voice: Voice): boolean =>
    credited.some((hop) => [hop.voice, ...hop.with].some((one) => same(one, voice)));
  /** Whoever is neither the outlet nor credited already. */
  const add = (voice: Voice, span: Span | null, credit: string | null = null): void => {
    if (!same(voice, outlet) && !isCredited(voice)) push(voice, span, credit);
  };
  let ownNamed = false;
  for (const credit of report.credits) {
    if (credit.kind === "photo") continue;
    // “With Reuters and AFP” under a reporter's text: it is the outlet's besides.
    ownNamed ||= credit.span !== null && HELPED.test(report.text.slice(...credit.span));
    const [first, ...joint] = credit.names
      .map((name) => ({ name, voice: { ...voices.named(name) } }))
      .filter(({ name, voice }) => {
        const own =
          same(voice, outlet) ||
          name.toLowerCase() === (report.outlet.name ?? "").toLowerCase() ||
          isShortFor(name, report.outlet.name);
        ownNamed ||= own;
        // “Additional reporting by Edda Vorn”: a reporter of the outlet's passes nothing on to it.
        return !own && !isCredited(voice) && voice.kind !== "person";
      });
    // Those of one line gave it together, and not one to the other.
    if (first !== undefined)
      push(
        first.voice,
        credit.span,
        credit.span === null ? first.name : null,
        joint.map(({ voice }) => voice),
      );
  }
  const named = withAgencies(report);
  // A byline of the outlet's own people may name agencies besides.
  for (const { voice, span } of named === null ? signedFor(report, voices) : []) add(voice, span);
  const alone = namedAlone(report)
    .filter(({ name }) => !isShortFor(name, report.outlet.name))
    .map((one) => ({ ...one, voice: voices.named(one.name) }))
    .filter(
      ({ name, voice, dashed, top }) =>
        (AGENCIES.has(voice.kind) || (dashed && voice.kind === "outlet")) &&
        (voice.entity !== null || (top && NEWSROOM.test(name))) &&
        // The outlet's own name heads no list of others' articles.
        !same(voice, outlet),
    );
  const listed = sectionsOf(report, voices).length > 0;
  // Several in the middle of a page head what follows: “Osker Daily”, and then a list of its articles.
  const heads = new Set(alone.filter(({ inside }) => inside).map(({ voice }) => voice.entity)).size > 1;
  for (const { span, voice, inside } of alone) if (!(heads && inside) && !listed) add(voice, span);
  const mailed = byMail(report) ?? byWay(report);
  if (mailed !== null && !isOwnName(mailed.name, report.outlet.name)) {
    const known = voices.named(mailed.name);
    add(known.entity === null ? { ...known, kind: "outlet" } : known, mailed.span);
  }
  if (named !== null) {
    ownNamed = true;
    const [first, ...joint] = named
      .map(({ name, span }) => ({ voice: voices.named(name), span }))
      .filter(({ voice }) => !same(voice, outlet) && !isCredited(voice));
    if (first !== undefined)
      push(
        first.voice,
        first.span,
        null,
        joint.map(({ voice }) => voice),
      );
  }
  const byline = madeByAgencies(report);
  if (byline !== null) {
    ownNamed ||= byline.own;
    // Where another line names them, they are no agencies without a name.
    if (!credited.some(({ voice }) => AGENCIES.has(voice.kind))) push(voices.named("agencies"), byline.span);
  }
  return { outlet, credited, wholeText: credited.length > 0 && !ownNamed, bylined: byline !== null };
}

const AGENCIES = new Set(["agency", "state-media"]);
const HELPED = /^[([–—-]*\s?(?:with|additional)\s|\bcontributed to this\b/i;

const CALL_SIGN = /^[KW]\p{Lu}{2,3}$/u;
const CHANNEL =
  /^(?:ABC|CBS|NBC|FOX|CW|PBS|WB|News|Channel|Action News|Eyewitness News)\s?\d{1,2}\b|\b(?:ABC|CBS|NBC|FOX|News)\s\d{1,2}$/iu;

/** “SKAREN, March 3 (NWS) —” in a report of the Northern Wire Service: an agency signs its own text with its initials. */
export function isShortFor(name: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  // “(Northgate)” of the Northgate Newswire; but the Press of Lund is not the Press.
  const [short, full] = [name, outlet].map((one) => one.replace(/^The\s/, "").toLowerCase()) as [
    string,
    string,
  ];
  if (full.startsWith(`${short} `) && !/^(?:of|for|in)\b/.test(full.slice(short.length + 1))) return true;
  if (!/^\p{Lu}{2,6}$/u.test(name)) return false;
  // “HOUSTON (KTRN) --” on the pages of ABC13: stations over there sign with letters that the state gave them.
  if (CALL_SIGN.test(name) && CHANNEL.test(outlet)) return true;
  const words = outlet.replace(/^The\s/, "").split(/[\s-]+/);
  const initials = (kept: readonly string[]): string => kept.map((word) => word.slice(0, 1)).join("");
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return name === initials(capitals) || name === initials(words).toUpperCase();
}

/** How many parts from the top or the end of a page a name alone may be who made it. */
const EDGE = 5;

/** A line that is nothing but a name (“AP”), and a name in brackets before the dash that opens a paragraph (“16 July ( RT ) —”). */
function namedAlone({
  text,
  parts,
}: Report): { name: string; span: Span; dashed: boolean; inside: boolean; top: boolean }[] {
  return parts.flatMap(({ kind, span }, i) => {
    // “Northwire” under a picture took the picture.
    if (kind === "title" || kind === "credit" || kind === "source-line" || kind === "caption") return [];
    const head = text.slice(span[0], Math.min(span[1], span[0] + 80));
    const alone = span[1] - span[0] < 30 ? /^(\p{Lu}[\p{L}\p{Zs}.-]*)$/u.exec(head.trim()) : null;
    const opens =
      /^[^()]{0,50}\(\s?(\p{Lu}[\p{L}\p{Zs}.-]{1,30}?)\s?\)\*?\s?(?:--|—|–|-)\s/u.exec(head) ??
      // “Eastgate News•”, “Eastgate News Posted at 2:00 pm”, “(Eastgate News) The mayor …”
      /^(\p{Lu}[\p{L}\p{Zs}.-]{1,30}?)\s?[•·]\s*$/u.exec(text.slice(...span)) ??
      /^(\p{Lu}[\p{L}\p{Zs}.-]{1,30}?)\s[Pp]osted\s(?:at|on)\s\d/u.exec(head) ??
      /^\((\p{Lu}[\p{L}\p{Zs}.-]{1,30}?)\)\s\p{Lu}\p{L}+\s\p{Ll}/u.exec(head);
    const name = alone?.[1] ?? opens?.[1];
    if (name === undefined) return [];
    const at = span[0] + head.indexOf(name);
    return [
      {
        name: name.replace(/\p{Zs}+/gu, " "),
        span: [at, at + name.length] as Span,
        dashed: alone === null,
        inside: alone !== null && i >= EDGE && i < parts.length - EDGE,
        top: alone !== null && i < TOP,
      },
    ];
  });
}

/** “Herald staff and agencies”, “News agencies”, alone on a line near the top: where it stands, and whether the outlet's own people are named too. */
function madeByAgencies({ text, parts }: Report): { span: Span; own: boolean } | null {
  for (const { kind, span } of parts.slice(0, TOP)) {
    if (kind === "title" || kind === "credit" || span[1] - span[0] > 70) continue;
    const words = text.slice(...span).trim();
    const found = AGENCIES_OF_A_LINE.exec(words);
    if (found?.[2] === undefined) continue;
    const at = span[0] + text.slice(...span).indexOf(found[2]);
    return { span: [at, at + found[2].length], own: found[1] !== undefined };
  }
  return null;
}

/** “news@skerry1.com (Edda Vorn)” above the text: the house from which another's page has it. */
function byMail({ text, parts }: Report): { name: string; span: Span } | null {
  for (const { span } of parts.slice(0, TOP)) {
    const found =
      /^[\w.+-]+@([\p{L}][\p{L}\d-]{2,})\.(?:com|net|org|co\.uk|info|news)\s\(\p{Lu}[^()]{3,40}\)$/du.exec(
        text.slice(...span).trim(),
      );
    const at = found?.indices?.[1];
    const domain = found?.[1];
    if (
      at === undefined ||
      domain === undefined ||
      /^(?:gmail|yahoo|hotmail|outlook|aol|icloud)$/i.test(domain)
    )
      continue;
    const from = span[0] + text.slice(...span).indexOf(found?.[0] ?? "");
    return {
      name: `${domain.slice(0, 1).toUpperCase()}${domain.slice(1)}`,
      span: [from + at[0], from + at[1]],
    };
  }
  return null;
}

/** “Authored by Edda Vorn via Skerry Review,”: the house from which the page has it. */
function byWay({ text, parts }: Report): { name: string; span: Span } | null {
  for (const { span } of parts.slice(0, 2 * TOP)) {
    const words = text.slice(...span).trim();
    const name = VIA.exec(words)?.[1];
    if (name === undefined) continue;
    const from = span[0] + text.slice(...span).lastIndexOf(name);
    return { name, span: [from, from + name.length] };
  }
  return null;
}

/** “By our correspondent in Osker, with Reuters and AFP”: the agencies that a line of the outlet's own people names besides. */
function withAgencies({ text, parts }: Report): { name: string; span: Span }[] | null {
  for (const { kind, span } of parts.slice(0, TOP)) {
    if (kind === "title" || kind === "credit" || span[1] - span[0] > 120) continue;
    const found = STAFF_WITH.exec(text.slice(...span).trim());
    const list = found?.[1];
    if (list === undefined) continue;
    const from = span[0] + text.slice(...span).indexOf(list);
    return [...list.matchAll(AGENCY_NAME)].map((hit) => ({
      name: hit[0],
      span: [from + hit.index, from + hit.index + hit[0].length] as Span,
    }));
  }
  return null;
}

const AGENCY_NAME =
  /(?:the\s)?(?:Reuters|AFP|AP|dpa|DPA|EFE|ANSA|TASS|PA|PTI|IANS|ANI|UPI|Xinhua|Kyodo|Yonhap|Bloomberg|Agence France-Presse|(?:The\s)?Associated Press|Press Association|\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+)?\s(?:News Agency|Agency|Newswire))/gu;
const STAFF_WITH = new RegExp(
  `^(?:[Bb]y|[Ff]rom|[Rr]eport(?:ing)? by)?\\s?[^.!?]{2,70}?(?:,\\s|\\s)(?:with|and|plus)\\s(?:additional\\s)?(?:reporting\\s(?:by|from)\\s|reports\\sfrom\\s|files\\sfrom\\s)?(${AGENCY_NAME.source}(?:(?:,\\s(?:and\\s)?|\\s(?:and|&)\\s)${AGENCY_NAME.source})*)$`,
  "u",
);

/** How many parts of a page a line of who made it may stand behind. */
const TOP = 6;
const AGENCIES_OF_A_LINE =
  /^(?:(?:[Bb]y|[Ff]rom)\s)?((?:(?:our|own|the|foreign|world|news|political|\p{Lu}[\p{L}.’'-]*)\s(?:and\s)?){0,4}(?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Dd]esk|[Bb]ureau|[Tt]eam),?\s(?:and|&|with)\s)?((?:[Nn]ews\s|[Ww]ire\s)?(?:[Aa]genc(?:y|ies)|[Ww]ires|[Ww]ire services))(?:\sin\s\p{Lu}\p{L}+)?$/u;

function outletVoice(report: Report, knowledge: Knowledge, voices: VoiceResolver): Voice {
  const { name, domain } = report.outlet;
  const entity = domainOwner(knowledge, domain);
  if (entity !== null)
    return {
      ...(voices.entityVoice(entity.id) as Voice),
      kind: entity.kind === "agency" || entity.kind === "state-media" ? entity.kind : "outlet",
    };
  if (name === null) return makeVoice({ name: domain, kind: "outlet" });
  const known = voices.named(name);
  if (known.entity !== null) return known;
  return makeVoice({ name, kind: "outlet" });
}

const outletHop = (frame: Frame): Hop => ({
  voice: frame.outlet,
  with: [],
  by: "narrated",
  span: null,
  credit: null,
  carried: false,
});

/** The chain of a piece of news without a cue: the outlet's, through whom the report credits. */
export function newsChain(frame: Frame): Chain {
  return [outletHop(frame), ...frame.credited];
}

/** The same frame for what the outlet knows by itself, where the agency is one of several. */
export const ofItsOwn = (frame: Frame): Frame => (frame.wholeText ? frame : { ...frame, credited: [] });

/** The chain of what the outlet tells as its own, or of what it takes whole from the agency it credits. */
export function ownChain(frame: Frame): Chain {
  const outlet = outletHop(frame);
  return frame.wholeText ? [outlet, ...frame.credited] : [outlet];
}

const MEDIA = /^(?:outlet|agency|state-media)$/;
/** “The Clarion” and “the Clarion”, one of them without what packs know. */
const sameMedium = (a: Voice, b: Voice): boolean =>
  MEDIA.test(a.kind) &&
  a.name !== null &&
  b.name !== null &&
  (b.kind === "institution" || MEDIA.test(b.kind)) &&
  bare(a.name) === bare(b.name);
/** “The Mercury understands …”, in the Ostwick Mercury. */
const isItself = ({ voice: outlet }: Hop, { voice }: Hop): boolean =>
  // Packs may know another house by the short name.
  (voice.entity === null ||
    (outlet.entity === null && voice.name !== outlet.name && MEDIA.test(voice.kind))) &&
  // A family name of one word may be read into “the Mercury”.
  (voice.kind !== "person" || !/\s/.test(voice.name ?? "")) &&
  voice.kind !== "document" &&
  isOwnName(voice.name ?? "", outlet.name);
const bare = (name: string): string => name.replace(/^the\s/i, "").toLowerCase();

/** The chain that leads to further voices: outlet, credits, then the hops given; a voice never follows itself. */
export function chainThrough(frame: Frame, hops: readonly Hop[]): Chain {
  const outlet = outletHop(frame);
  const chain: Hop[] = [outlet, ...frame.credited];
  for (const hop of hops) {
    const at = chain.findIndex(
      (known) =>
        same(known.voice, hop.voice) ||
        sameMedium(known.voice, hop.voice) ||
        (known === outlet && isItself(outlet, hop)),
    );
    // The words of the report establish a voice better than the credit line does.
    if (at > 0 && chain[at]?.by === "credited") chain[at] = hop;
    else if (at === 0 && hops.length > 0 && chain.length === 1) chain[0] = { ...outlet, by: outlet.by };
    else if (at === -1) chain.push(hop);
  }
  return chain;
}
