import type { Attribution } from "#vocabulary/attribution.ts";
import { innermostVoice } from "#vocabulary/chain.ts";
import type { Hop } from "#vocabulary/hop.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { authorOfDocument, isDocument } from "./author-of-document.ts";
import { type Desk, wordsOf } from "./desk.ts";
import { isPrinted } from "./digests.ts";
import { isOwnName } from "./own-name.ts";
import { paperOfPiece } from "./pieces-of-papers.ts";
import { isAside } from "./worth-telling.ts";

/**
 * The hops that an attribution's source and cue establish, from the outside inwards: whoever speaks, a document before its author (“a report
 * by the institute”), a medium that carries a statement before whose it is.
 */
export function hopsOf(desk: Desk, attribution: Attribution): [Hop, ...Hop[]] {
  const cue = wordsOf(desk, attribution.cue).toLowerCase();
  const passive =
    /\b(?:is|are|was|were|be|been|being)\b.*\p{L}(?:ed|wn|en|id|ght|stood|told)\b|\b(?:was|were|been) told\b/u.test(
      cue,
    );
  // “It is understood that”, “It reportedly has”: nobody is named.
  const source =
    withoutDay(desk.annotated.report.text, attribution.source[0]) ??
    (passive || /^(?:\p{L}+ )?(?:reportedly|allegedly|supposedly|apparently)$/u.test(cue)
      ? undefined
      : pronounBefore(desk.annotated.report.text, attribution.cue[0]));
  // “A plant that has long been suspected of …”: who suspects it is not said.
  // “It is rumoured in the village that …”: where it is, and not by whom.
  const somewhere =
    source !== undefined &&
    /^(?:is|was|has been|had been) (?:widely |also |often )?(?:rumou?red|whispered|said|believed|thought|suspected|feared)$/.test(
      cue,
    ) &&
    source[0] > (attribution.cue[0]?.[0] ?? 0) &&
    /\s(?:in|among|around|across)\s$/.test(
      desk.annotated.report.text.slice(Math.max(0, source[0] - 8), source[0]),
    );
  if (source === undefined || somewhere || (passive && isAside(desk.annotated.report.text, attribution)))
    return [nobodyNamed(attribution.cue[0] ?? null)];
  const first = attribution.cue[0];
  const span: Span =
    first === undefined ? source : [Math.min(source[0], first[0]), Math.max(source[1], first[1])];
  const by = /\b(?:report(?:s|ed|ing)?)\b/.test(cue)
    ? "reported"
    : /according|cit(?:es|ed|ing)/.test(cue)
      ? "cited"
      : attribution.mode === "quoted"
        ? "quoted"
        : "said";
  const hops = hopsOfSource(desk, source, by, span[1] - span[0] > 200 ? source : span);
  // “reportedly threatened to leave”: who tells that is not said.
  return /^(?:reportedly|allegedly|supposedly|apparently)\s\p{L}/u.test(cue)
    ? [{ ...nobodyNamed(first ?? source), by: "reported" }, ...hops]
    : hops;
}

/** “says the Gazette Monday”, “the members in the letter say”: who says so, without the day and the paper of it. */
function withoutDay(text: string, source: Span | undefined): Span | undefined {
  const day =
    source === undefined
      ? null
      : /(?<=\p{Lu}\p{L}+)\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|\sin\s(?:the|an?|his|her|its|their)\s(?:\p{Ll}+\s)?(?:message|letter|telegram|editorial|article)$/u.exec(
          text.slice(...source),
        );
  return source === undefined || day === null ? source : [source[0], source[1] - day[0].length];
}

const nobodyNamed = (span: Span | null): Hop => ({
  voice: makeVoice({ name: null, kind: "unnamed" }),
  with: [],
  by: "said",
  span,
  credit: null,
  carried: false,
});

/** “In a letter, it asked for …”: whoever a pronoun right before the cue means, where the reading left it out. */
function pronounBefore(text: string, cue: Span | undefined): Span | undefined {
  const found =
    cue === undefined ? null : /\b(?:he|she|it|they)\s$/i.exec(text.slice(Math.max(0, cue[0] - 8), cue[0]));
  return found === null || cue === undefined ? undefined : [cue[0] - found[0].length, cue[0] - 1];
}

/** Also “Vorn was quoted by the Star”: the words of a passive cue stand with whoever passes it on. */
const CARRIED_BY =
  /,?\s(?:(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:also\s|later\s|widely\s)?(?=(?:quoted|cited)\b))?(?:as\s)?(?:carried|published|reported|(?:quoted|cited)(?:\sas\s(?:saying|telling))?(?:\s(?:late\s|early\s|earlier\s)?(?:on\s)?\p{Lu}\p{Ll}+day)?|distributed|broadcast|released|aired|seen|obtained|reviewed|viewed|examined)\sby\s/u;
/** “a panel of experts”, “a team of engineers” */
const BODY_OF_PEOPLE =
  /^(?:an?\s|the\s)?(?:\p{L}+\s)?(?:panel|committee|commission|team|group|task force|board|council)\sof\s/iu;
const PUBLISHED = /\b(?:published|released)\sby\s$/;
const DATA =
  /\b(?:figures|data|statistics|estimates|forecasts?|accounts|results|guidelines|rules|a?\s?(?:report|study|survey|audit|review|analysis|paper|bulletin))$/i;
/** “an analysis of images released by Tarnpress”: the images are Tarnpress's, and not what is said of them. */
const OF_THINGS =
  /^(?:an?|the|its|their|his|her)\s(?:\p{L}+\s){0,3}?(?:analysis|review|study|examination|assessment|comparison|translation|count|reading)\sof\s[^\p{Lu}]*$/u;
/** Words of somebody that are no document of their own: “the ministry's statement” is the ministry's voice. */
const OWN_WORDS = "(?:statement|tweet|post|comments?|remarks?|communiqu[eé]|testimony)";
const OWNED = new RegExp(`^(.*?)['’]s?\\s(?:\\p{L}+\\s){0,2}?${OWN_WORDS}$`, "su");
const ATTRIBUTIVE = new RegExp(
  `^(?:[Aa]n?|[Tt]he)\\s((?:(?:foreign|defen[cs]e|health|interior|finance|justice|army|navy|air force|state|city|local|\\p{Lu}[\\p{L}.-]*)\\s){0,3}(?:ministry|government|police|army|navy|military|company|party|union|court|palace|council|embassy|office|agency|club|airline|bank|cabinet|presidency|prosecutors?|\\p{Lu}[\\p{L}.-]{2,}))\\s${OWN_WORDS}$`,
  "du",
);
const BY_ITS_AUTHOR = new RegExp(
  `^(?:[Aa]n?|[Tt]he)\\s(?:\\p{L}+\\s){0,3}?(${OWN_WORDS}|report|study|letter|memo|survey|notification|analysis|paper|indictment|notice|filing|poll|assessment|estimate|tally)(?:\\s(?:last|this|earlier\\sthis)\\s(?:week|month|year|spring|summer|autumn|winter)|\\s(?:in|on)\\s\\p{Lu}\\p{Ll}+(?:\\s\\d{1,2})?)?(?:\\s(?:of|by|from)|,\\sby)\\s(?!(?:\\d|January|February|March|April|May|June|July|August|September|October|November|December)\\b)(.*?)(?:,.*|\\s(?:published|released|issued|dated|seen|obtained|that|which|to|about|on)\\b.*)?$`,
  "dsu",
);

/** A source's words as hops: one for most. */
export function hopsOfSource(desk: Desk, source: Span, by: Hop["by"], span: Span): [Hop, ...Hop[]] {
  const { text } = desk.annotated.report;
  const hop = (words: Span): Hop => {
    const [found, ...joint] = desk.voices.resolveAll(words);
    const voice = found.kind === "document" ? calledSo(found) : found;
    return { voice, with: joint, by, span, credit: null, carried: false };
  };
  // “Many deputies, including the speaker Edda Vorn”: the deputies.
  const among = /^[^,]{4,80}(?=,\s(?:including|among them|such as)\s)/.exec(text.slice(...source));
  if (among !== null) return hopsOfSource(desk, [source[0], source[0] + among[0].length], by, span);
  const words = text.slice(...source);
  const carried = CARRIED_BY.exec(words);
  if (carried !== null && carried.index > 0) {
    const medium: Span = [source[0] + carried.index + carried[0].length, source[1]];
    // “A report by the inspectorate, leaked last year and published by …”
    const before = words
      .slice(0, carried.index)
      .replace(/,\s(?:which\s(?:was|were)\s)?\p{Ll}+(?:ed|n)(?!\p{L})(?:\s[^,]*)?\sand$/u, "")
      // “photos taken in May and reviewed by the Courier”
      .replace(/\s(?:and|or)$/u, "");
    const inner = hopsOfSource(desk, [source[0], source[0] + before.length], by, span);
    // “a report seen by Reuters”, in another paper: it is Reuters that tells what the report says.
    const seen = /\b(?:seen|obtained|(?:re)?viewed|examined)\b/.test(carried[0]);
    const seer = hop(medium).voice;
    const own =
      OF_THINGS.test(words.slice(0, carried.index)) ||
      (seen && !(/^(?:agency|state-media)$/.test(seer.kind) && seer.name !== desk.frame.outlet.name));
    // “Figures published by the river board”: its own, where it is no medium.
    const made =
      PUBLISHED.test(carried[0]) && DATA.test(before) && !/^(?:agency|state-media|outlet)$/.test(seer.kind);
    if (made && inner.length === 1) return [...inner, hop(medium)] as [Hop, ...Hop[]];
    return own ? inner : [{ ...hop(medium), by: "reported" }, ...inner];
  }
  const again = SAME_STATEMENT.exec(words)?.[1];
  const given = again === undefined ? null : statementBefore(desk, again);
  if (given !== null) {
    const [first, ...others] = given.map(
      (one, i): Hop => (i < given.length - 1 ? { ...one, carried: true, span: null } : { ...one, by, span }),
    );
    if (first !== undefined) return [first, ...others];
  }
  const digested = desk.frame.credited.at(-1);
  if (digested?.by === "reported" && isPrinted(words)) return [digested];
  const paper = paperOfPiece(desk, source);
  if (paper !== null) return [{ ...hop(source), voice: paper, with: [] }];
  const owner = OWNED.exec(words)?.[1];
  if (owner !== undefined) return [hop([source[0], source[0] + owner.length])];
  // “a ministry statement”, “a police report said”: whoever stands before the noun.
  const attributive = ATTRIBUTIVE.exec(words)?.indices?.[1];
  if (attributive !== undefined) {
    const of: Span = [source[0] + attributive[0], source[0] + attributive[1]];
    // “a ministry statement”, after “the defence ministry said”: that ministry.
    const noun = / (\p{Ll}+)$/u.exec(text.slice(...of))?.[1];
    const before = noun === undefined ? undefined : lastNamedSo(desk, noun);
    return [before === undefined ? hop(of) : { ...hop(of), voice: before }];
  }
  const authored = BY_ITS_AUTHOR.exec(words);
  const name = authored?.indices?.[2];
  if (authored !== null && name !== undefined) {
    const of = hop([source[0] + name[0], source[0] + name[1]]);
    if (new RegExp(`^${OWN_WORDS}$`).test(authored[1] ?? "")) return [of];
    const somebody = of.voice.kind !== "unnamed" || BODY_OF_PEOPLE.test(of.voice.name ?? "");
    if (of.voice.name !== null && somebody && of.voice.kind !== "document") return [hop(source), of];
  }
  // “according to Westline's reporter in the city”, “an Interfront correspondent saw”: the medium, and who reports for it.
  const staff = STAFF_OF.exec(words);
  const employer = staff?.indices?.[1];
  if (employer !== undefined) {
    const medium = mediumNamed(desk, [source[0] + employer[0], source[0] + employer[1]]);
    if (medium !== null) return [{ ...hop(source), voice: medium, with: [], by: "reported" }, hop(source)];
  }
  const one = hop(source);
  if (one.voice.kind !== "document") return [one];
  // “the report said”, after “The Post reported”: the Post's, where the text has brought up no other.
  const printed =
    PRINTED_AGAIN.test(words) && one.voice.resolved === null && one.voice.affiliation === null
      ? reportedBefore(desk)
      : null;
  if (printed !== null) return [{ ...printed, by: "reported", span, carried: false }];
  const { resolved, affiliation } = one.voice;
  // “The message said …”, and then “It noted …”
  const sender = (SENT.exec(words) ?? SENT.exec(one.voice.name ?? ""))?.[1];
  const from = sender === undefined ? null : senderOf(text, sender.toLowerCase(), source[0]);
  if (from !== null) return [hop(from)];
  const author =
    (resolved === null
      ? affiliation === null
        ? null
        : whoDelivered(text, affiliation, source[0])
      : (authorAt(text, resolved) ?? whoGave(text, resolved))) ??
    authorOfDocument(text, desk.annotated.sentences, source, one.voice);
  if (author === null) return [one];
  const maker = hop(author);
  if (maker.voice.name === null || maker.voice.kind === "document" || isDocument(maker.voice.name))
    return [one];
  // “Vorn sent a message to Okand”, and then “the message said”: Vorn's words.
  return sender !== undefined && sender.toLowerCase() !== "note" && by !== "cited" ? [maker] : [one, maker];
}

/** “The indictment, filed by the Justice Department in March”: what it is called ends where its maker is told. */
function calledSo(document: Voice): Voice {
  const name = /^[^,]{3,80}(?=,\s\p{Ll}+\s(?:\p{Ll}+\s)?by\s)/u.exec(document.name ?? "")?.[0];
  return name === undefined ? document : { ...document, name };
}

/** “the message said”: words that are whoever's who sent them, and no document of their own. */
const SENT =
  /^(?:the|his|her|their|its)\s(?:\p{Ll}+\s){0,2}?(message|letter|telegram|e-?mail|note|reply|cable|post)$/iu;

/** “received a message of greeting from Edda Vorn, minister of …”, “Edda Vorn sent a letter”: who sent what goes on being told. */
function senderOf(text: string, noun: string, before: number): Span | null {
  const from = Math.max(0, before - DELIVERED_WITHIN);
  const told = text.slice(from, before);
  const found = [
    ...told.matchAll(
      new RegExp(
        `\\b${noun}(?:\\s(?:of|on)\\s[\\p{Ll}\\s]{3,40}?)?\\sfrom\\s((?:the\\s)?(?:\\p{Ll}+\\s){0,3}?\\p{Lu}[\\p{L}.’'-]*(?:\\s(?:of\\s|and\\s)?\\p{Lu}[\\p{L}.’'-]*)*)`,
        "dgu",
      ),
    ),
  ].at(-1);
  const at = found?.indices?.[1];
  return at === undefined ? null : [from + at[0], from + at[1]];
}

/** “Westline's reporter in the city”, “an AFP photographer” */
const STAFF_OF =
  /^(?:the\s|an?\s|one\s|its\s)?(\p{Lu}[\p{L}&.-]*(?:\s\p{Lu}[\p{L}&.-]*){0,3}?)(?:['’]s?)?\s(?:(?:own|local|chief|senior|video|special)\s)?(?:reporters?|correspondents?|journalists?|photographers?|crew|team|cameram[ae]n|stringers?|witness)(?=[\s,.]|$)/du;

/** The medium that a name means: known, told to be one anywhere in the text, or with a word of one in it; the outlet itself is none besides it. */
function mediumNamed(desk: Desk, span: Span): Voice | null {
  const { text } = desk.annotated.report;
  const name = text.slice(...span);
  if (isOwnName(name, desk.frame.outlet.name)) return null;
  const voice = desk.voices.resolve(span);
  if (/^(?:agency|state-media|outlet)$/.test(voice.kind)) return voice;
  const called = new RegExp(
    `(?:\\b(?:agency|newspaper|daily|weekly|broadcaster|station|channel|network|website|news site|paper|bureau|newswire|wire service)\\s${escaped(name)}|${escaped(name)}\\s(?:news\\s)?(?:agency|newspaper|daily|broadcaster|television|radio|newswire|website))(?!\\p{L})`,
    "u",
  );
  const sort = new RegExp(
    `${escaped(name)}, (?:the|an?) (?:\\p{L}+ ){0,2}(?:agency|newspaper|daily|broadcaster|newswire)(?!\\p{L})`,
    "u",
  );
  return called.test(text) || sort.test(text)
    ? { ...voice, name, kind: "agency", identity: "named", form: "named" }
    : null;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** “the report said” */
const PRINTED_AGAIN =
  /^(?:the|its|that|this)\s(?:report|article|story|newspaper report|news report|dispatch|bulletin)$/u;

/** The medium that reported what was told shortly before; null where none did. */
function reportedBefore({ drafts }: Desk): Hop | null {
  for (const { chain } of drafts.slice(-6).reverse()) {
    const medium = chain
      .slice(1)
      .find(
        ({ voice, by }) =>
          by !== "credited" &&
          (/^(?:agency|state-media|outlet)$/.test(voice.kind) ||
            (by === "reported" &&
              voice.name !== null &&
              voice.kind !== "person" &&
              voice.kind !== "unnamed")),
      );
    if (medium !== undefined) return medium;
  }
  return null;
}

/** “the statement went on”: the one that was told of before. */
const SAME_STATEMENT = new RegExp(`^(?:the|this|that)\\s(${OWN_WORDS})$`, "u");

/** The hops behind the credits through which the last statement, post or testimony came; null where none was told of. */
function statementBefore(desk: Desk, noun: string): readonly Hop[] | null {
  const { text } = desk.annotated.report;
  for (let at = desk.drafts.length - 1; at >= Math.max(0, desk.drafts.length - FAR); at--) {
    const inner = desk.drafts[at]?.chain.slice(1).filter(({ by }) => by !== "credited") ?? [];
    const span = inner.at(-1)?.span ?? null;
    if (span !== null && new RegExp(`\\b${noun}\\b`).test(text.slice(...span))) return inner;
  }
  return null;
}

/** The voice that the report let speak last whose name ends in a noun. */
const lastNamedSo = ({ drafts }: Desk, noun: string): Voice | undefined =>
  drafts
    .slice(-FAR)
    .map(({ chain }) => innermostVoice(chain))
    .findLast(({ name }) => name?.toLowerCase().endsWith(` ${noun}`) === true);

/** How many claims back. */
const FAR = 20;

/** The name of who is told to have delivered a report that goes on being told. */
function whoDelivered(text: string, name: string, before: number): Span | null {
  const from = Math.max(0, before - DELIVERED_WITHIN);
  const found = text.slice(from, before).lastIndexOf(`${name} `);
  const at = from + found;
  return found !== -1 &&
    /^(?:delivered|made|gave|presented|read)\s(?:an?|the|his|her)\s(?:[\p{L}-]+\s){0,2}?(?:report|speech|address)\b/u.test(
      text.slice(at + name.length + 1, at + name.length + 60),
    )
    ? [at, at + name.length]
    : null;
}

/** How far back who delivered it is looked for, in UTF-16 units. */
const DELIVERED_WITHIN = 3000;

/** “Edda Vorn delivered a report”, and then “the report”: who gave it. */
function whoGave(text: string, [start]: Span): Span | null {
  const before = text.slice(Math.max(0, start - 160), start);
  const found = /(?:^|[.!?]\s|\n)([^.!?\n]{3,140}?)\s(?:delivered|made|gave|presented)\s$/u.exec(before);
  const words = found?.[1];
  if (found === null || words === undefined || !/\p{Lu}\p{L}+$/u.test(words)) return null;
  const from = start - before.length + found.index + found[0].indexOf(words);
  return [from, from + words.length];
}

/** “a study of the Lind Institute”, and then “the study”: whose it is, where the text brought it up. */
function authorAt(text: string, [start, end]: Span): Span | null {
  const found =
    /^\s(?:of|by|from)\s((?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:of\s|for\s)?\p{Lu}[\p{L}’'-]*)*)/u.exec(
      text.slice(end, end + 80),
    );
  const words = found?.[1];
  if (
    found === null ||
    words === undefined ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(words)
  )
    return null;
  const at = end + found[0].length - words.length;
  return text.slice(start, end) === "" ? null : [at, at + words.length];
}
