import type { Span } from "#vocabulary/passage.ts";
import { isOwnName } from "../own-name.ts";
import type { Actor } from "./actor.ts";
import type { Description } from "./description.ts";
import { datelineEnd } from "./find-names.ts";
import { genderOfName } from "./given-names.ts";
import { isOfOtherWork, OF_THE_PRESS, sameWork } from "./kinds-of-agency.ts";
import {
  ANY,
  COMPANIES,
  GOVERNING,
  NO_COMPANY,
  OFFICIAL,
  OUTLETS,
  SAME_SORT,
  VARIED,
} from "./nouns-of-bodies.ts";
import { isOutletName } from "./outlet-names.ts";
import { isCountryName, isPlace } from "./places.ts";
import { isCapital } from "./read-name.ts";
import { mentionsBefore } from "./salience.ts";
import type { Scene } from "./scene.ts";
import { genderOfNoun, INSTITUTIONS, isFamily, MEDIA, ROLES, sameOffice } from "./word-classes.ts";

/** Actors as they were last mentioned before a place, the latest first. */
export type Recent = (at: number) => Iterable<Actor>;

/** Whom a definite description means (“the senator”, “the Minsa agency”); null where nobody fits, or two fit alike. */
export function meetDescription(
  scene: Scene,
  recent: Recent,
  source: Span,
  description: Description,
): Actor | null {
  const { head } = description;
  if (PLACE_NOUNS.has(head))
    return latest(
      scene,
      recent,
      source,
      (actor) => actor.kind === "place" && !SPOT.test(actor.name) && !isNamedBehind(scene, actor, source),
      MAIN,
    );
  if ((head === "government" || head === "regime") && description.modifiers.length === 0)
    return latest(scene, recent, source, isCountry, MAIN);
  if (isFamily(head)) return relative(recent, source, description);
  if ((ROLES.has(head) && !MEDIA.has(head)) || AGED.test(head))
    return person(scene, recent, source, description);
  if (INSTITUTIONS.has(head) || MEDIA.has(head) || BODIES.has(head) || VARIED.has(head))
    return body(scene, recent, source, description);
  return null;
}

/** “The country notified the Merania Coast Guard that it would test a rocket”: nobody calls themselves by their name. */
const isNamedBehind = (scene: Scene, actor: Actor, [, end]: Span): boolean =>
  actor.mentions.length === 0
    ? false
    : scene
        .namesIn([end, scene.lines[scene.sentenceAt(end)]?.span[1] ?? end])
        .some(
          (name) =>
            scene.actorOf(name) === actor || scene.text.slice(...name.span).startsWith(`${actor.name} `),
        );

/** “The 44-year-old”. */
const AGED = /-year-old$/;
/** Nouns of a body that are no such noun elsewhere: “the paper” may be a study, too. */
const BODIES = new Set(
  "police military body paper operator carrier maker giant site station portal".split(" "),
);

/** “His father” after “his father, Edvin,”: the one person whom the text names as such. */
function relative(recent: Recent, source: Span, { head, determiner }: Description): Actor | null {
  if (determiner !== "his" && determiner !== "her") return null;
  const kin = [...recent(source[0])].filter((actor) => actor.named && actor.offices.has(head));
  return kin.length === 1 ? (kin[0] ?? null) : null;
}

const PLURAL_PLACES = new Set("states cities counties countries nations provinces governments".split(" "));
/** The two whom a description means together: “the two countries”, “both candidates”; null where fewer fit, or a third does as well. */
export function meetPair(
  recent: Recent,
  source: Span,
  { head }: Description,
): readonly [Actor, Actor] | null {
  const office = head.replace(/s$/, "");
  if (!PLURAL_PLACES.has(head) && !ROLES.has(office)) return null;
  const fits = PLURAL_PLACES.has(head)
    ? (actor: Actor): boolean => actor.kind === "place"
    : (actor: Actor): boolean => [...actor.offices].some((given) => sameOffice(given, office));
  const found: Fit[] = [];
  for (const actor of recent(source[0])) {
    if (!actor.named || !fits(actor)) continue;
    found.push({ actor, points: actor.mentions.length - 0.5 * found.length });
    if (found.length > 5) break;
  }
  const [first, second, third] = found.sort((a, b) => b.points - a.points);
  if (first === undefined || second === undefined) return null;
  if (third !== undefined && third.actor.mentions.length >= second.actor.mentions.length) return null;
  const [one, other] = [first.actor, second.actor];
  return one.span[0] < other.span[0] ? [one, other] : [other, one];
}

const PLACE_NOUNS = new Set(
  "state city county town country nation province district village island republic kingdom".split(" "),
);

/** “The city” is the one that the report is about rather than the one it named last. */
const MAIN = { often: 0.8, distance: 0.3, here: 2 };

const isCountry = (actor: Actor): boolean =>
  actor.kind === "place" && actor.known?.entity != null
    ? actor.known.house !== null
    : isCountryName(actor.name);

/** Places within a place, which are no town or country. */
const SPOT =
  /\b(?:Park|Street|Avenue|Road|Hall|Stadium|Arena|Airport|Bridge|Square|Island|River|Lake|Beach|House|Hotel)$/;

/** “Skerry” as the Skerry Newswire calls itself. */
const isOutletItself = (name: string, outlet: string | null): boolean =>
  isOwnName(name, outlet) || (outlet?.startsWith(`${name} `) ?? false);

interface Fit {
  actor: Actor;
  points: number;
}

const PARTIES: Readonly<Record<string, string>> = {
  gop: "republican",
  republicans: "republican",
  democrat: "democratic",
  democrats: "democratic",
};
const trait = (word: string): string => PARTIES[word.toLowerCase()] ?? word.toLowerCase();
const OPPOSED: readonly (readonly [string, string])[] = [
  ["republican", "democratic"],
  ["libertarian", "democratic"],
  ["libertarian", "republican"],
  ["north", "south"],
  ["vice", "presidential"],
];

function person(scene: Scene, recent: Recent, source: Span, description: Description): Actor | null {
  const { head, modifiers } = description;
  const sentence = scene.sentenceAt(source[0]);
  const gender = genderOfNoun(head);
  const aged = AGED.test(head) || modifiers.some((word) => AGED.test(word));
  const former = modifiers.some((word) => /^(?:former|ex|retired)$/i.test(word));
  const traits = modifiers
    .map(trait)
    .filter((word) => word.length > 2 && word !== "former" && word !== "and");
  const fits: Fit[] = [];
  const salient: Fit[] = [];
  // “The president asked him to greet Okand”: nobody calls themselves by their name.
  const spokenOf = new Set(
    scene
      .speechIn([source[0], source[0] + 1])
      .flatMap(({ content }) => content)
      .flatMap((span) => scene.namesIn(span))
      .map((name) => scene.actorOf(name)),
  );
  for (const actor of recent(source[0])) {
    if (actor.kind !== "person" || !actor.named || spokenOf.has(actor)) continue;
    if (gender !== null && actor.gender !== null && actor.gender !== gender) continue;
    const own = new Set([...actor.traits].map(trait));
    for (const word of (actor.affiliation ?? "").split(" ")) own.add(trait(word));
    if (traits.some((word) => clash(word, own))) continue;
    const nearest = mentionsBefore(actor, source[0], 1)[0];
    if (nearest === undefined) continue;
    const distance = sentence - nearest.sentence;
    const met = traits.filter((word) => own.has(word) || actor.offices.has(word)).length;
    const base =
      met - 0.5 * (traits.length - met) - 0.12 * distance + 0.2 * Math.log2(1 + actor.mentions.length);
    // “his Karsolian counterpart, Oren Dalvik”: of the same office, where the description says of which country.
    const holds = [...actor.offices].some(
      (office) => sameOffice(office, head) || (office === "counterpart" && met > 0),
    );
    if (holds) fits.push({ actor, points: base + 1 });
    else if (distance <= 2 && (nearest.subject || nearest.possessive) && !nearest.quoted)
      salient.push({ actor, points: base - distance });
  }
  const best = top(fits);
  if (best !== undefined) return best;
  // “The New York businessman says”: told at length, it varies the name of whoever the text just spoke of.
  const told = aged || (former && !/^offic(?:ial|er)$/.test(head)) || (traits.length > 0 && !PLAIN.has(head));
  const varies =
    told &&
    description.determiner === "the" &&
    !isBroughtUp(
      scene.text.slice(Math.max(0, source[0] - FAR_BACK), source[0]),
      [...modifiers, head].join(" "),
    );
  return fits.length === 0 && varies ? (top(salient) ?? null) : null;
}

/** “A resident, a former nurse, said … The former nurse hopes”: she is somebody by that description, and nobody who has a name. */
const FAR_BACK = 5_000;
function isBroughtUp(before: string, words: string): boolean {
  const lower = before.toLowerCase();
  return ["a", "an", "one"].some((article) => lower.includes(` ${article} ${words.toLowerCase()} `));
}

/** Work that many do: such a description brings up somebody else rather than varying a name. */
export const PLAIN: ReadonlySet<string> = new Set(
  "employee worker officer official spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney resident voter supporter agent member staffer volunteer witness victim suspect defendant donor student teacher expert analyst researcher reporter journalist correspondent moderator host narrator judge prosecutor detective investigator soldier".split(
    " ",
  ),
);

const clash = (word: string, own: ReadonlySet<string>): boolean =>
  OPPOSED.some(
    ([a, b]) => (word === a && own.has(b) && !own.has(a)) || (word === b && own.has(a) && !own.has(b)),
  );

/** The best that fits; null where two fit alike, undefined where none does. */
function top(fits: readonly Fit[]): Actor | null | undefined {
  const [first, second] = [...fits].sort((a, b) => b.points - a.points);
  if (first === undefined) return undefined;
  return second !== undefined && first.points - second.points < 0.1 ? null : first.actor;
}

/** What ministries are for. */
const FIELD =
  /^(?:foreign|defense|finance|interior|health|justice|trade|unification|education|labor|energy|agriculture|transport|environment|treasury|commerce|state)$/;
const spelt = (words: string): string =>
  words.toLowerCase().replace("defence", "defense").replace("labour", "labor");

/** What the ministry of a description is for: “the foreign ministry”. */
export const fieldsOf = ({ head, modifiers }: Description): string[] =>
  /^(?:ministry|department)$/.test(head) ? modifiers.map(spelt).filter((word) => FIELD.test(word)) : [];

function body(scene: Scene, recent: Recent, source: Span, description: Description): Actor | null {
  const { head, modifiers } = description;
  const fields = fieldsOf(description);
  // “the spy agency”, “the weather agency”: not the one that sends out news.
  const otherwise = isOfOtherWork(description);
  const ofPress = OF_THE_PRESS.test(modifiers.join(" "));
  const holds = (actor: Actor): boolean =>
    actor.name.toLowerCase().split(/\s+/).includes(head) ||
    SAME_SORT[head]?.test(actor.name) === true ||
    actor.traits.has(head) ||
    (head === "military" && actor.traits.has("army"));
  const described = (actor: Actor): boolean =>
    modifiers.every(
      (word) =>
        !isCapital(word) ||
        // “The Tarn-based chain”: where it sits, and no part of its name.
        /-(?:based|listed|owned|run|backed)$/i.test(word) ||
        (COMPANIES.has(head) && isPlaceIn(scene, word)) ||
        actor.name.toLowerCase().includes(word.toLowerCase()),
    );
  const kinds = (actor: Actor): boolean => {
    const kind = actor.known?.kind ?? null;
    if (actor.kind === "person" || actor.kind === "place" || isOfDisease(actor)) return false;
    // “The group said”, in the Skerry Post: the paper is no group that its pages tell of.
    if (
      !OUTLETS.has(head) &&
      actor.entity === null &&
      isOutletItself(actor.name, scene.annotated.report.outlet.name)
    )
      return false;
    // “The foreign ministry” is not the Defense Ministry.
    if (!fields.every((field) => spelt(actor.name).includes(field))) return false;
    const press = kind === "agency" || kind === "state-media" || OF_THE_PRESS.test(actor.name);
    if (OFFICIAL.has(head) && (press ? otherwise : ofPress || !sameWork(modifiers, actor))) return false;
    if (holds(actor)) return true;
    if (OUTLETS.has(head))
      return (
        kind === "outlet" ||
        kind === "state-media" ||
        isOutletName(actor.name) ||
        (kind === null && (isCalledOutlet(scene, actor) || reports(scene, actor)))
      );
    if (kind === "outlet") return false;
    if (head === "agency") return press || officialBody(actor);
    if (kind === "agency" || kind === "state-media") return ANY.has(head);
    if (head === "administration") return false;
    if (OFFICIAL.has(head)) return officialBody(actor);
    // “the daily Onda” is no bank.
    if (isCalledOutlet(scene, actor) || (COMPANIES.has(head) && isCalledNoFirm(scene, actor))) return false;
    if (COMPANIES.has(head) && NO_COMPANY.test(actor.name)) return false;
    if (COMPANIES.has(head)) return !GOVERNING.test(actor.name) && !actor.owned && !isOutletName(actor.name);
    if (head === "department" || head === "ministry") return /\b(?:department|ministry)\b/i.test(actor.name);
    if (head === "court") return /\b(?:court|circuit)\b/i.test(actor.name);
    // “The union”, after “Okand said”: a word that may be a family name is no body by itself.
    const family = actor.kind === "other" && !/\s|^\p{Lu}{2,}$/u.test(actor.name);
    if (head === "union" && !UNION.test(actor.name)) return false;
    return (
      ANY.has(head) &&
      !actor.owned &&
      !family &&
      !GOVERNING.test(actor.name) &&
      // “The union said”, after “told Radio Skerry”
      !isOutletName(actor.name) &&
      !/^(?:Radio|TV|Channel)\s/.test(actor.name)
    );
  };
  // “The Lind County office” is not the Redstone office; but “the UN office” may be the Grain Office.
  const isAnother = (actor: Actor): boolean =>
    actor.name.toLowerCase().split(/\s+/).at(-1) === head &&
    modifiers.some((word) => /^\p{Lu}\p{Ll}{2}/u.test(word) && !actor.name.includes(word));
  const told = subjectOfWhatIsSaid(scene, source, description);
  if (told !== null) return told;
  // “the guards' union”: whose it is says which, and varies no name that lacks the words.
  if (ANY.has(head) && OF_WHOSE.test(scene.text.slice(...source)))
    return latest(scene, recent, source, (actor) => holds(actor) && described(actor) && !actor.owned);
  const bears = (actor: Actor): boolean =>
    actor.known === null &&
    actor.name.toLowerCase().split(/\s+/).at(-1) === head &&
    kinds(actor) &&
    described(actor);
  // “The bank declined to comment”, after “Merania's central bank will …”: that one, and no firm that the text names besides.
  if (isToldOf(scene, source, description))
    return head === "agency" ? null : latest(scene, recent, source, bears);
  // “The club said”, after “lost to Penmoor Town” and “the match at Carrow City”: neither of those that another played.
  const plays = (actor: Actor): boolean => {
    const span = mentionsBefore(actor, source[0], 1)[0]?.span;
    return span !== undefined && !BESIDE.test(scene.text.slice(Math.max(0, span[0] - 12), span[0]));
  };
  const fitting =
    (SIDES.has(head)
      ? latest(scene, recent, source, (actor) => kinds(actor) && described(actor) && plays(actor))
      : null) ??
    // “Torwell said it borrowed from the Lind Bank, a unit of Lind Corp. The company said”: whoever has been a subject, and no name beside it.
    (COMPANIES.has(head)
      ? latest(
          scene,
          recent,
          source,
          (actor) => kinds(actor) && described(actor) && hasActed(actor, source[0]),
        )
      : null) ??
    latest(scene, recent, source, (actor) => kinds(actor) && described(actor));
  const found =
    // “The authority rejects that”, after the Harbour Authority, and then a union of three letters.
    (OFFICIAL.has(head) ? nearerThan(scene, source, latest(scene, recent, source, bears), fitting) : null) ??
    fitting ??
    theOnly(scene, recent, source, (actor) => kinds(actor) && !isAnother(actor));
  if (found !== null || head !== "police") return found;
  // “police”, of whom the text names but one.
  return scene.police.length === 1 ? (scene.police[0] ?? null) : null;
}

/** “The Osker lender”: where it sits. */
const isPlaceIn = (scene: Scene, word: string): boolean =>
  isPlace(word) || scene.actors.some(({ kind, name }) => kind === "place" && name === word);

/** Whether somebody was the subject of a sentence before a place. */
const hasActed = (actor: Actor, before: number): boolean =>
  mentionsBefore(actor, before, ACTS_IN).some(({ subject }) => subject);
/** So many mentions back, that a long text is not walked through for each of its sources. */
const ACTS_IN = 40;

/** “Tarn's Coast Guard says it sent two boats. …, according to the agency”: the body of its own paragraph, and no other of that noun further up. */
function nearerThan(scene: Scene, [start]: Span, bearer: Actor | null, other: Actor | null): Actor | null {
  if (bearer === null || other === null || other === bearer || !OF_THE_PRESS.test(bearer.name)) return bearer;
  const own = scene.paragraphAt(start);
  const paragraphs = (actor: Actor): number[] =>
    mentionsBefore(actor, start, 1).map(({ span }) => scene.paragraphAt(span[0]));
  return paragraphs(other).includes(own) && !paragraphs(bearer).includes(own) ? other : bearer;
}

const OF_WHOSE = /^(?:the\s)?\p{Ll}+s['’]\s\p{Ll}/iu;

/** Whether the sentences right before bring up a body by the description's own noun, told at more length and with no name of its own. */
function isToldOf(scene: Scene, [start]: Span, { head, modifiers, determiner }: Description): boolean {
  if (determiner !== "the" || modifiers.length > 0 || !(COMPANIES.has(head) || head === "agency"))
    return false;
  const from = scene.lines[Math.max(0, scene.sentenceAt(start) - 2)]?.span[0] ?? start;
  // “through a company in Port Orm”: brought up without a name.
  return new RegExp(
    `\\b[Aa]n?\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,3}${head}(?=\\s(?:in|from|based|registered|that|which|run|owned)\\s)|(?:\\p{Lu}[\\p{L}-]+['’]s|\\b[Tt]he|\\b[Aa]n?)\\s(?:\\p{Ll}[\\p{L}-]*\\s){1,3}${head}(?=[\\s,](?!\\p{Lu}))(?!,\\s\\p{Lu})`,
    "u",
  ).test(scene.text.slice(from, start));
}

/** “Skerry Air has taken its jets out of service, the airline said”: the name that opens the sentence, where it is of no person and no place. */
function subjectOfWhatIsSaid(
  scene: Scene,
  source: Span,
  { head, determiner, modifiers }: Description,
): Actor | null {
  if (!VARIED.has(head) || determiner !== "the" || modifiers.length > 0) return null;
  const line = scene.lines[scene.sentenceAt(source[0])];
  if (line === undefined || !/,[”"’']?\s$/.test(scene.text.slice(line.span[0], source[0]))) return null;
  const name = scene
    .namesIn([line.span[0], source[0]])
    .find(({ span }) => FINITE_NEXT.test(scene.text.slice(span[1], span[1] + 40)));
  const actor = name === undefined || name.possessive ? null : scene.actorOf(name);
  if (name === undefined || actor === null || !actor.named || actor.mute) return null;
  // “Meridian Air” looks like a person's name and is none where nothing else says so.
  const human = actor.gender !== null || actor.offices.size > 0 || genderOfName(actor.name) !== undefined;
  if ((actor.kind === "person" && human) || actor.kind === "place") return null;
  if (GOVERNING.test(actor.name) && !actor.name.toLowerCase().includes(head)) return null;
  // “In Brask the ship sank, the company said”: no subject.
  const start = datelineEnd(scene.text, line.span[0]);
  return OPENS_NAME.test(scene.text.slice(start, name.span[0])) ? actor : null;
}

const FINITE_NEXT =
  /^\s(?:\p{Ll}+\s)?(?:is|are|was|were|has|have|had|will|would|may|can|could|plans|expects|said|\p{Ll}{3,}(?:ed|es|s))\b/u;
const OPENS_NAME =
  /^["“]?(?!(?:In|At|On|Near|Of|For|From|To|By|With|After|Before|When|If)\s)(?:(?!(?:in|at|on|near|of|for|from|to|by|with|after|before)\s)[\p{L}-]+\s){0,4}$/u;

const UNION =
  /\b(?:Union|Unions|Workers|Congress|Federation|Association|Brotherhood|League|Front|Guild|Teamsters|Solidarity|Confederation|Employees|Staff|Society|Alliance)\b|^\p{Lu}{2,6}$/u;
const SIDES = new Set(["club", "team", "side"]);
const BESIDE = /\b(?:at|against|by|to|with|from|over|beat|beating|faced?|hosts?|visit)\s(?:the\s)?$/;

/** “Parkinson's disease”, “a Legionnaires' outbreak”: one word that only stands for whose a thing is, and speaks nowhere. */
const isOfDisease = ({ kind, name, known, mentions }: Actor): boolean =>
  kind === "other" &&
  known === null &&
  !name.includes(" ") &&
  mentions.length > 0 &&
  mentions.every(({ possessive }) => possessive);

/** “the daily Onda”, wherever the text says so. */
const isCalledOutlet = ({ text }: Scene, actor: Actor): boolean =>
  actor.mentions.some(({ span }) => CALLED_OUTLET.test(text.slice(Math.max(0, span[0] - 16), span[0])));
/** “Skerrypress reported”, “the Skerrypress news site”: a name that the text treats as a newsroom's. */
const reports = ({ text }: Scene, actor: Actor): boolean =>
  actor.mentions.some(({ span }) => REPORTS.test(text.slice(span[1], span[1] + 24)));
const REPORTS =
  /^\s(?:reported|reports|broadcast)\b|^\s(?:news\s)?(?:site|website|newspaper|daily|weekly|tabloid|magazine|broadcaster|portal|radio station)\b/;
/** “the dockers' union HWU”: no company, wherever the text says so. */
const isCalledNoFirm = ({ text }: Scene, actor: Actor): boolean =>
  actor.mentions.some(({ span }) =>
    /\b(?:union|party|charity|league|federation|ministry|watchdog|museum|school|university|club|team|church|militia|movement)\s$/i.test(
      text.slice(Math.max(0, span[0] - 14), span[0]),
    ),
  );
const CALLED_OUTLET =
  /\b(?:daily|weekly|newspaper|tabloid|magazine|broadcaster|paper|journal|(?:web)?site|channel)\s$/i;

const officialBody = (actor: Actor): boolean =>
  /^\p{Lu}{2,6}$/u.test(actor.name) ||
  /\b(?:agency|bureau|administration|service|authority|office|(?:coast|border) guard|directorate|inspectorate)\b/i.test(
    actor.name,
  );

/** “The UN body”, after the World Grain Office: what the words add is no part of the name, and nobody else nearby fits. */
function theOnly(scene: Scene, recent: Recent, source: Span, fits: (actor: Actor) => boolean): Actor | null {
  const sentence = scene.sentenceAt(source[0]);
  const near = [...recent(source[0])].filter((actor) => {
    const last = mentionsBefore(actor, source[0], 1)[0];
    return last !== undefined && sentence - last.sentence <= 2 && fits(actor);
  });
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : null;
}

/** The one that was mentioned last; where a sentence names two that fit, its subject. */
function latest(
  scene: Scene,
  recent: Recent,
  source: Span,
  fits: (actor: Actor) => boolean,
  { often, distance, here } = { often: 0.2, distance: 1, here: 0 },
): Actor | null {
  const sentence = scene.sentenceAt(source[0]);
  let best: Fit | null = null;
  for (const actor of recent(source[0])) {
    if (!fits(actor)) continue;
    const nearest = mentionsBefore(actor, source[0], 1)[0];
    if (nearest === undefined) continue;
    const points =
      (sentence === nearest.sentence ? here : -distance * (sentence - nearest.sentence)) +
      (nearest.subject ? 0.8 : 0) +
      (nearest.possessive ? -0.3 : 0) +
      often * Math.log2(1 + actor.mentions.length);
    if (best === null || points > best.points) best = { actor, points };
  }
  return best?.actor ?? null;
}
