import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Actor } from "./actor.ts";
import { readDescription, seatLength } from "./description.ts";
import { isGraded } from "./graded.ts";
import { kindOfDescription } from "./kind-and-form.ts";
import type { Name } from "./read-name.ts";
import { readRole } from "./role.ts";
import type { Scene } from "./scene.ts";
import { voiceOfActor } from "./voice-of-actor.ts";
import { INSTITUTIONS, isPlural, SEATS } from "./word-classes.ts";

/** The voice that a source names itself, by a person's, a body's or a place's name; null where the name only describes (“Vorn's lawyer”). */
export function namedIn(scene: Scene, source: Span): Voice | null {
  const names = scene.namesIn(source);
  const person =
    // “Builder of the first grade Edda Vorn”: no “Builder”, whatever its capital.
    names.find(
      (name) =>
        name.words.length > 1 &&
        isPerson(scene, name) &&
        isGraded(scene.text.slice(source[0], Math.max(source[0], name.span[0]))),
    ) ?? names.find((name) => isPerson(scene, name) && isHead(scene, source, name));
  if (person !== undefined) return withRole(scene, source, person, own(scene, source, person));
  const owned = ownedBody(scene, source, names);
  if (owned !== null) return owned;
  const other = names.find((name) => isHead(scene, source, name));
  if (other === undefined) return null;
  const voice = own(scene, source, other);
  const seat = other.words.join("").toLowerCase();
  return SEATS.has(seat) ? { ...voice, form: "metonymic", kind: "institution" } : voice;
}

const isPerson = (scene: Scene, name: Name): boolean => scene.actorOf(name)?.kind === "person";

/** Whether a name is what the source is about: nothing but titles, articles or a description in commas before it, nothing of its own noun after. */
function isHead(scene: Scene, [start, end]: Span, name: Name): boolean {
  if (scene.actorOf(name) === null) return false;
  const line = scene.lines[name.sentence];
  const lead = line?.tokens[name.lead]?.start ?? name.span[0];
  const before = scene.text.slice(start, Math.max(start, Math.min(lead, name.span[0])));
  // “Torwell Inc., Lindevik, said”: the stop belongs to the name.
  const after = scene.text.slice(Math.min(end, name.span[1]), end).replace(/^\.(?=,)/, "");
  // “The Lindevik, Ore., lender said”: where the lender sits.
  if (name.span[0] < start + seatLength(scene.text.slice(start, end))) return false;
  const last = /\b(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? "";
  if (/^(?:of|for|by|with|from|at|to|in|on|and|or|against|about)$/.test(last)) return false;
  const person = scene.actorOf(name)?.kind === "person";
  const opens =
    /^[\s“"‘']*(?:(?:the|a|an|his|her|its|their|our|my)\s)?$/iu.test(before) ||
    (/,\s*(?:the\s)?$/.test(before) &&
      (person || !/\b(?:of|for|in|at|by|to|with|who|which|that)\b/.test(before))) ||
    // “The company that runs the mill, Norpet”
    (!person && /^the\s\p{Ll}+\s(?:that|which)\s[^,]{3,50},\s$/iu.test(before)) ||
    /\(\s*(?:the\s)?$/.test(before) ||
    // “The mine's owner, Canada-based Torwell”, “state-owned Torwell”
    (!person && BASED.test(before)) ||
    // “the state agency KPB”
    (!person && CALLED.test(before)) ||
    // “the state-run Global Gazette”, “Lutria's Channel 4”: whatever stands before a medium that packs know is told of it
    (isMedium(name) && TOLD_OF_IT.test(before) && !PHRASE.test(before)) ||
    // “the Harbour School's Lind Center”
    (!person && name.words.length > 1 && BODY_OF.test(before)) ||
    // “the Gazette's Edda Vorn”
    (person && name.words.length > 1 && OUTLET_OWNER.test(before)) ||
    // “U.S. Ambassador to Norland Edda Vorn”
    (person && name.words.length > 1 && OFFICE_OF.test(before)) ||
    // “Builder of the first grade Edda Vorn”: of what grade she is.
    (person && name.words.length > 1 && isGraded(before)) ||
    (person && !/['’]s\s*$/.test(before) && !PHRASE.test(before.replace(BODY, "Body")));
  return (
    opens &&
    (/^['’]?s?[\s”"’]*$/u.test(after) ||
      (isMedium(name) && MEDIUM_NOUN.test(after)) ||
      /^\s*[,(—–]|^\s-\s|^\s+(?:of|from|who|which|at|in|and|or|for|himself|herself|itself)\b/u.test(after))
  );
}

const isMedium = ({ mention }: Name): boolean => mention !== null && MEDIA_KINDS.has(mention.kind);
const MEDIA_KINDS: ReadonlySet<string> = new Set(["outlet", "agency", "state-media"]);
const TOLD_OF_IT = /^(?:[\p{L}\p{N}.&-]+(?:['’]s?)?\s){1,7}$/u;
const MEDIUM_NOUN =
  /^\s(?:news\s)?(?:newspaper|paper|daily|weekly|agency|website|site|magazine|television|tv|radio|channel|network|broadcaster|tabloid)\b[\s”"’]*$/iu;

const BASED =
  /(?:^|,\s)(?:the\s)?[\p{L}-]+-(?:based|owned|backed|listed|run|controlled)\s(?:\p{Ll}[\p{L}-]*\s){0,3}$/iu;
const CALLED =
  /^(?:(?:the|an?|its|their)\s|(?:\p{Lu}[\p{L}.]*\s){0,2}\p{Lu}[\p{L}.]*['’]s?\s|(?:\p{Lu}[\p{L}.-]*\s){1,2})?(?:[\p{Ll}-]+\s){0,4}(?:agency|newspaper|paper|broadcaster|magazine|website|outlet|group|company|charity|organi[sz]ation|union|party|daily|weekly|institute|firm|network|channel|service|media|television|tv|radio|site|tank|watchdog|operator|owner|builder|maker|miner|lender|carrier|retailer|giant|regulator)\s(?:the\s)?$/iu;
const BODY_OF =
  /^(?:the\s)?(?:[\p{Lu}][\p{L}.&-]*\s(?:(?:of|and|for)\s(?:the\s)?)?){0,5}(?:\p{Lu}\p{L}+|university|college|institute|school|bank|ministry)['’]s\s$/u;
const OFFICE_OF =
  /^(?:\p{Lu}[\p{L}.]*\s){0,3}\p{Lu}\p{Ll}+\s(?:to|of|for)\s(?:the\s)?(?:\p{Lu}[\p{L}.-]+\s){1,4}$/u;
const OUTLET_OWNER = /^(?:the\s)?(?:\p{Lu}[\p{L}.]*\s?){1,4}['’]s\s$/iu;
/** What makes the words before a name a description of somebody else: “a critic of the late Edda Vorn”. */
const PHRASE =
  /\b(?:of|for|from|by|with|to|at|in|on|who|that|which|whose|whom|against|about|over|like|accus\p{L}+)\b/iu;

/** “The Ministry of Trade spokesman Oskar Lind”: the words of a body's own name are no phrase. */
const BODY =
  /\b(?:Ministry|Department|Office|Bureau|Board|Council|Committee|Bank|University|Institute|Chamber|Court|Party|Union|Academy|Chiefs|Agency|Service|Authority)\s(?:of|for)\s(?:the\s)?\p{Lu}[\p{L}-]*(?:\s(?:(?:and|of)\s(?:the\s)?)?\p{Lu}[\p{L}-]*)*/gu;

/** The voice of the bearer, with the passage that names it more fully where another does. */
function own(scene: Scene, source: Span, name: Name): Voice {
  const actor = scene.actorOf(name) as Actor;
  const voice = voiceOfActor(actor);
  const here = actor.span[0] >= source[0] && actor.span[1] <= source[1];
  const bare = (words: string): string => words.replace(/^the\s/i, "").replace(/\s+/g, " ");
  const alike = bare(scene.text.slice(...actor.span)) === bare(scene.text.slice(...name.span));
  const form = actor.kind === "place" || voice.form === "metonymic" ? "metonymic" : "named";
  // A body that is printed “the …”, and no name that anything knows, is no person.
  const kind =
    voice.kind === "person" && actor.kind === "other" && /^the\s/i.test(scene.text.slice(...source))
      ? "institution"
      : voice.kind;
  return { ...voice, kind, form, resolved: here || alike ? null : voice.resolved };
}

/** “the finance minister, Edda Vorn”: the words beside the name say what she is. */
function withRole(scene: Scene, source: Span, name: Name, voice: Voice): Voice {
  if (voice.role !== null) return voice;
  const [before, after] = [
    scene.text.slice(source[0], name.span[0]),
    scene.text.slice(name.span[1], source[1]),
  ];
  const role = readRole(wordsOf(before)) ?? readRole(wordsOf(after));
  return role === null ? voice : { ...voice, ...role };
}

const wordsOf = (words: string): string[] => words.match(/[\p{L}][\p{L}\p{M}.'’-]*/gu) ?? [];

/** “Vorn's campaign”, “the Vorn administration”, “the Minsa Gazette tracking poll”: a body or document that bears a name before its noun. */
function ownedBody(scene: Scene, source: Span, names: readonly Name[]): Voice | null {
  const description = readDescription(scene.text, source);
  const owner = names[0];
  if (description === null || owner === undefined || description.plural || isPlural(description.head))
    return null;
  if (description.headToken.start < owner.span[1] || /^an?$/.test(description.determiner ?? "")) return null;
  const kind = kindOfDescription(description);
  const between = scene.text.slice(owner.span[1], description.headToken.start);
  if (kind === "institution" && (INSTITUTIONS.has(description.head) || description.head === "police")) {
    if (!/^['’]?s?\s(?:\p{Ll}[\p{L}-]*\s){0,2}$/u.test(between)) return null;
    // “the Minsa court” only says where it sits.
    if (
      owner.kind === "place" &&
      !/^(?:campaign|administration|government|military|army|police|navy)$/.test(description.head)
    )
      return null;
    const words = scene.text.slice(source[0], description.headToken.end);
    return makeVoice({
      name: words.replace(/^the\s/i, ""),
      kind,
      affiliation: owner.words.join(" "),
      resolved: null,
    });
  }
  const capitals = description.modifiers.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (kind !== "document" || capitals < 2 || /['’]s?\s/.test(between) || description.determiner !== "the")
    return null;
  return makeVoice({
    name: scene.text.slice(source[0], description.headToken.end),
    kind,
    affiliation: owner.words.join(" "),
  });
}
