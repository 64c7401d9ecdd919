import type { Attribution } from "#vocabulary/attribution.ts";
import { type Chain, innermostVoice } from "#vocabulary/chain.ts";
import type { Hop } from "#vocabulary/hop.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { isMedium } from "./carried.ts";
import { mediumThatCarries } from "./carries-statement.ts";
import { type Desk, partAt } from "./desk.ts";
import { same } from "./disclosures.ts";
import { nameKey } from "./name-key.ts";
import { without } from "./nesting.ts";
import { isOwnName } from "./own-name.ts";
import { programmeIn } from "./programmes.ts";

const WORD = "[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}'’&.-]*";
const NAME = `${WORD}(?:\\s(?:(?:of|the|am|and|&|de|la)\\s){0,2}${WORD}){0,5}`;
const SORT =
  "newspapers?|daily|weekly|tabloid|papers?|magazine|journal|broadcaster|channel|station|radio|television|tv|network|agency|website|site|blog|podcast|programme|program|show|outlet|portal";
/** “South Korean” in “the South Korean daily Harbour News”. */
const DEMONYM = "(?:\\p{Lu}\\p{Ll}+\\s)?\\p{Lu}\\p{Ll}+(?:an|ese|ish|ch|i|ic|ss)";
const DESCRIBED = new RegExp(`\\b(?:${SORT})\\b`, "iu");
const NAMED_SO =
  /\b(?:Radio|TV|Television|Channel|News|Times|Post|Herald|Gazette|Tribune|Journal|Courier|Daily|Press|Broadcasting|Wire|Today|Review|Chronicle|Observer|Guardian|Mail|Telegraph|Mirror|Globe|Monitor|Network|Media|Zeitung|Sonntag|Magazine|FM|BBC|CNN|NBC|CBS|ABC|NPR|AFP|AP|RT|Fox|Reuters|Bloomberg|Yonhap)\b|^\p{Lu}{2,4}\d?$|\p{L}\s\d{1,2}$/u;
/** Who hears: “told the paper Fjord”, “in an interview with Radio Skerry”, “said in an email to the news agency ANB”. */
const HEARD = new RegExp(
  `(?:\\b(?:told|tells|telling)|\\b(?:interview|conversation)\\s(?:with|on|by|for)|\\b(?:speaking|spoke)\\s(?:to|on|with)|\\bappear(?:ed|ing|ance)\\s(?:\\p{Lu}\\p{Ll}+day\\s)?on|\\bin\\s(?:comments|remarks|(?:an?\\s)?(?:\\p{Ll}+\\s)?(?:statements?|e-?mails?|messages?|repl(?:y|ies)|responses?))\\sto|\\bin\\san?\\s(?:\\p{Ll}+\\s)?call\\s(?:to|with)|\\bwrote\\s(?:in|for))\\s((?:the\\s|an?\\s|its\\s|(?:the\\s)?\\p{L}+['’]s\\s)?(?:${DEMONYM}\\s(?=(?:[\\p{Ll}-]+\\s){0,2}(?:${SORT})\\s))?(?:(?!(?:in|at|of|on|from|by|with)\\s)[\\p{L}-]+\\s){0,3}?(?:(?:${SORT}),?\\s)?[“"‘']?(${NAME})[”"’']?(?:\\s(?:news\\s)?(?:${SORT})\\b)?|(?:the\\s|a\\s)?(?:state|local|public|national)\\s(?:${SORT})|state\\smedia|the\\s(?:news\\s|same\\s)?(?:${SORT})(?!['’]s\\b|\\s(?:of|for|in|\\p{Lu})))`,
  "du",
);

/** “told the paper”: the one that the text spoke of last. */
const HEARD_AGAIN = new RegExp(
  `\\b(?:told|(?:spoke|speaking)\\s(?:to|with))\\s(?:the\\s(?:${SORT})(?=[,.;”"’]|\\s(?!${NAME})\\p{Ll})|it(?=\\sthat\\b|[,.]))`,
  "u",
);

/** “state media”, “the official KCNA news agency”, “Merania's state broadcaster” */
const OF_STATE = `(?:the\\s|its\\s|(?:the\\s)?${NAME}['’]s\\s)?(?:${DEMONYM}\\s)?(?:state-?(?:run|controlled|owned)?|official|government-run)\\s(?:${NAME}\\s(?:news\\s)?(?:${SORT}|media)|(?:news\\s)?(?:${SORT}|media)(?:\\s${NAME})?|${NAME})`;

/** What opens a sentence and tells to whom is spoken. */
const OPENS =
  /^["“]?(?:(?:In|During)\s(?:an?|his|her|their|the)\s(?:\p{L}+\s){0,3}?(?:interview|conversation|appearance)\s(?:with|on|by|for)\s|Speaking\s(?:to|on|with)\s|Appearing\s(?:\p{Lu}\p{Ll}+day\s)?on\s|In\s(?:comments|remarks|(?:a\s)?(?:\p{Ll}+\s)?statements?)\sto\s)[^.;]*,["”’']?\s$/u;

/** Whether words ask for another occasion than an interview told of before. */
const ELSEWHERE =
  /\b(?:reporters|journalists|lawmakers|parliament|statement|tweet(?:ed)?|posted|speech|rally|press conference|news conference|wrote)\b/i;
const ONE_OF =
  /^(?:one|both|another|some|several|the (?:first|second|other)) of (?:them|the|these)\b|^(?:another|the other|the second|one|both)$/i;
/** An interview is gone on with over this many UTF-16 units. */
const REACH = 2500;

/** The medium through which an attribution's speaker is heard, where the sentence tells it or the speaker goes on in the same interview. */
export function mediumOf(desk: Desk, sentence: Span, attribution: Attribution, chain: Chain): Hop | null {
  const voice = innermostVoice(chain);
  if (isMedium(voice) && voice.kind !== "document") return null;
  const { text } = desk.annotated.report;
  // “Two survivors told TV Nord …”, and then “one of them said”: in the same talk.
  const shared = ONE_OF.test(voice.name ?? "") ? (desk.drafts.at(-1)?.chain.at(-2) ?? null) : null;
  const key = nameKey(voice);
  const told = toldIn(desk, sentence, attribution);
  // “told the clerk that …”: whoever hears it now is not who asked before.
  if (told === "own" || told === "other") {
    desk.interviews.delete(key);
    return null;
  }
  if (told !== null) {
    if (key !== "") desk.interviews.set(key, { medium: told, at: sentence[0] });
    return told;
  }
  if (
    shared !== null &&
    shared.by === "reported" &&
    isMedium(shared.voice) &&
    desk.drafts.at(-1)?.paragraph[0] === partAt(desk, sentence[0])?.span[0] &&
    !ELSEWHERE.test(outside(text, sentence, attribution))
  )
    return { ...shared, carried: true, span: null };
  const known = key === "" ? undefined : (desk.interviews.get(key) ?? byLastName(desk, key));
  if (known === undefined || sentence[0] - known.at > REACH) return null;
  // What is said on another occasion ends the talk, as far as the text goes on with it.
  if (ELSEWHERE.test(outside(text, sentence, attribution))) {
    desk.interviews.delete(key);
    return null;
  }
  return { ...known.medium, carried: true, span: null };
}

/** “The mayor, in an interview with the Post, was asked …”: what she says next was said there. */
export function noteInterview(desk: Desk, sentence: Span): void {
  const { text } = desk.annotated.report;
  const words = text.slice(...sentence);
  const found =
    /^([^,]{3,80}?),? (?:in an? (?:\p{L}+ ){0,3}?interview (?:with|on|for) |(?:speaking|talking) (?:to|on|with) )/u.exec(
      words,
    );
  const who = found?.[1];
  if (found === null || who === undefined) return;
  const hop = toldIn(desk, sentence, {
    source: [[sentence[0], sentence[0] + who.length]],
    cue: [[sentence[0] + who.length, sentence[0] + who.length]],
    content: [],
    mode: "paraphrased",
    confidence: 1,
  });
  const key = nameKey(desk.voices.resolve([sentence[0], sentence[0] + who.length]));
  if (hop !== null && hop !== "own" && hop !== "other" && key !== "")
    desk.interviews.set(key, { medium: hop, at: sentence[0] });
}

/** “Trade Councillor Edda Vorn”, who is “Vorn” further down. */
const byLastName = ({ interviews }: Desk, key: string): { medium: Hop; at: number } | undefined =>
  [...interviews].find(([name]) => name.endsWith(` ${key}`))?.[1];

/** The words of a sentence without those that are said in it. */
const outside = (text: string, sentence: Span, { content }: Attribution): string =>
  without([sentence], content)
    .map((span) => text.slice(...span))
    .join(" ");

function toldIn(
  desk: Desk,
  sentence: Span,
  { cue, content, source }: Attribution,
): Hop | "own" | "other" | null {
  const { text } = desk.annotated.report;
  const verb = cue[0]?.[0];
  if (verb === undefined || verb < sentence[0]) return null;
  // “In an interview with the Post, Vorn said …”, “Speaking on Radio Skerry, Vorn called …”
  const opening = text.slice(sentence[0], Math.max(sentence[0], source[0]?.[0] ?? sentence[0]));
  const opens = OPENS.test(opening) && HEARD.test(`${opening.slice(0, 1).toLowerCase()}${opening.slice(1)}`);
  // “In an interview on RTC's “Night Table,” Vorn warned …”
  if (opens && /\son\s/.test(opening)) {
    const aired = onTheAir(desk, [sentence[0], sentence[0] + opening.length], {
      cue: [[sentence[0], sentence[0]]],
      content: [],
      source: [],
    });
    if (aired !== null) return aired;
  }
  const carrier = carriedThrough(desk, sentence, { source, cue });
  if (carrier !== null) return carrier;
  // “Vorn, in a recorded message broadcast by Radio Skerry, said …”
  const carried = carriedBy(desk, [
    Math.max(sentence[0], Math.min(source[0]?.[0] ?? verb, verb) - 120),
    verb,
  ]);
  if (carried !== null) return carried;
  // “Vorn said in an interview published on Sunday by the Post that …”, “…,” Vorn told Marr in an interview aired on Radio Skerry.
  const behind = carriedBy(desk, [verb, sentence[1]]);
  const hopAt = behind === "own" ? null : (behind?.span ?? null);
  if (
    behind !== null &&
    !content.some(([start, end]) => hopAt !== null && hopAt[1] > start && hopAt[0] < end)
  )
    return behind;
  const from = opens ? sentence[0] : verb;
  // “Vorn, who had said that it was safe, told Radio Skerry …”: what she had said, she had said elsewhere.
  const relative = source[0] !== undefined && /^(?:who|which)$/i.test(text.slice(...source[0]));
  const ends = content.at(-1)?.[1] ?? verb;
  const told = upToOther(
    text.slice(from, relative && ends > verb ? ends : Math.min(sentence[1], from + 320)),
  );
  const words = opens ? `${told.slice(0, 1).toLowerCase()}${told.slice(1, opening.length)}` : told;
  const again = HEARD_AGAIN.exec(words);
  if (again !== null && again.index < 230) {
    const span: Span = [from + again.index, from + again.index + again[0].length];
    // “Radio Skerry reported …. A teacher told it that …”: right behind.
    const apart =
      / it$/.test(again[0]) && desk.drafts.at(-1)?.paragraph[0] !== partAt(desk, sentence[0])?.span[0];
    const last =
      apart || content.some(([start, end]) => span[0] >= start && span[0] < end) ? null : lastMedium(desk);
    if (last !== null) return { ...last, by: "reported", span };
  }
  const found = HEARD.exec(words);
  const at = found?.indices?.[1];
  if (found === null || at === undefined || found.index > 230)
    return onTheAir(desk, sentence, { cue, content, source });
  const span: Span = [from + at[0], from + at[1]];
  // What is heard within the words that are said is another's.
  if (content.some(([start, end]) => span[0] >= start && span[0] < end)) return null;
  const heard = found[1] ?? "";
  // “told CNN's Mia Long”: the medium that she asks for.
  const owner = /^(?:the\s)?([^'’]+)['’]s\s/u.exec(heard)?.[1];
  const owning = owner === undefined ? null : knownAs(desk, owner);
  // “told Lutria's Channel 4”: the country hears nothing.
  const owned = owner !== undefined && (owning === null ? NAMED_SO.test(owner) : isMedium(owning));
  const name = owned
    ? owner
    : // “told the assembly 18 months ago”: so long ago, and no channel.
      (COUNTED.test(text.slice(span[1])) ? (found[2] ?? "").replace(/\s\p{N}+$/u, "") : (found[2] ?? ""))
        .replace(/\.$/, "")
        .replace(/\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/, "");
  const shown = /^(?:speaking|appear\p{Ll}+)\s.{0,20}?on\s(?:\S+\s)?[“"‘']/u.test(found[0]);
  const voice = desk.voices.resolve(span);
  const known = name === "" ? voice : (knownAs(desk, name) ?? voice);
  if (same(known, desk.frame.outlet) || isOwn(desk, name)) return "own";
  const medium = isMedium(known) && known.kind !== "document";
  if (
    !medium &&
    // “told the agency's Board of Governors”: whose board it is makes it no agency.
    !DESCRIBED.test((name === "" ? heard : heard.replace(name, "")).replace(/^.*['’]s\s/u, "")) &&
    !NAMED_SO.test(name) &&
    !shown
  )
    return /^t/.test(found[0]) ? "other" : null;
  // “told the news site”, which the text has named.
  const meant = voice.identity === "named" ? voice.name : null;
  const called = name === "" ? (meant ?? heard) : name;
  return hopOf(medium ? known : calledSo(voice, called), [from + found.index, span[1]]);
}

const COUNTED = /^\s(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|times|of|people)\b/;

/** “MTA carried a statement by Vorn, who warned that …”: the medium, where what carries it is one. */
export function carriedThrough(
  desk: Desk,
  sentence: Span,
  one: Pick<Attribution, "source" | "cue">,
): Hop | "own" | null {
  const { text } = desk.annotated.report;
  const carrier = mediumThatCarries(text, sentence, one);
  if (carrier === null) return null;
  const voice = desk.voices.resolve(carrier);
  if (same(voice, desk.frame.outlet) || isOwn(desk, text.slice(...carrier))) return "own";
  return isMedium(voice) && voice.kind !== "document" ? hopOf(voice, carrier) : null;
}

/** “One saw boats; another told AFP that it was quiet”: whom another tells is not within. */
const upToOther = (words: string): string =>
  /^.*?(?=;\s|,\s(?:but|and|while|whereas)\s(?:another|others|a second|the other|the second|an?|one|two|several)\s)/su.exec(
    words,
  )?.[0] ?? words;

/** The medium that carried the words, where those before the cue say so. */
function carriedBy(desk: Desk, [start, end]: Span): Hop | "own" | null {
  const { text } = desk.annotated.report;
  const found = CARRIED.exec(text.slice(start, end));
  const at = found?.indices?.[1];
  if (found === null || at === undefined) return null;
  const span: Span = [start + at[0], start + at[1]];
  const name = text
    .slice(...span)
    .replace(/^the\s/, "")
    .replace(/(?<=\p{Ll})\.$/u, "");
  const voice = knownAs(desk, name) ?? desk.voices.resolve(span);
  if (same(voice, desk.frame.outlet) || isOwn(desk, name)) return "own";
  const medium = isMedium(voice) && voice.kind !== "document";
  if (
    !medium &&
    !NAMED_SO.test(name) &&
    !/\b(?:state(?:-\p{Ll}+)?|local|public|national|official)\s/u.test(name)
  )
    return null;
  return hopOf(medium ? voice : calledSo(voice, name), [
    start + found.index,
    span[1] - (/(?<=\p{Ll})\.$/u.test(text.slice(...span)) ? 1 : 0),
  ]);
}

const CARRIED = new RegExp(
  `\\b(?:messages?|speech|address|statements?|dispatch|commentary|declaration|notice|communiqué|essay|interview|letter|article|column|video|recording|remarks|comments|call|confession|sermon|broadcast|documentary|appeal)(?:\\s?,\\s(?:conducted|recorded|taped|held|given|filmed)\\s[^,;“”"]{3,80}?\\sand)?\\s(?:that was\\s|which was\\s|to be\\s)?(?:broadcast|aired|carried|shown|published|printed|posted|released|streamed|relayed|played)\\s(?:live\\s|late\\s|early\\s|earlier\\s|online\\s|(?:on\\s)?\\p{Lu}\\p{Ll}+day\\s(?:night\\s|evening\\s|morning\\s)?|(?:this|last)\\s(?:week|month)\\s|today\\s|yesterday\\s)*(?:by|on|in)\\s(${OF_STATE}|(?:the\\s)?${NAME}|(?:the\\s)?(?:state|local|public|national)\\s(?:${SORT}))`,
  "du",
);

/** The medium behind the credits that the report let speak last; null where none did. */
function lastMedium({ drafts }: Desk): Hop | null {
  for (let at = drafts.length - 1; at >= Math.max(0, drafts.length - FAR); at--) {
    const hop = drafts[at]?.chain
      .slice(1)
      .find(({ voice, by }) => by !== "credited" && isMedium(voice) && voice.kind !== "document");
    if (hop !== undefined) return hop;
  }
  return null;
}

/** How many claims back. */
const FAR = 20;

const calledSo = (voice: Voice, name: string): Voice => ({
  ...voice,
  name,
  kind: "outlet",
  entity: null,
  identity: "named",
  form: "named",
});

const hopOf = (voice: Voice, span: Span): Hop => ({
  voice,
  with: [],
  by: "reported",
  span,
  credit: null,
  carried: false,
});

/** “…, Vorn said on Sunday on RTC's “Night Table””. */
function onTheAir(
  desk: Desk,
  sentence: Span,
  { cue, content, source }: Pick<Attribution, "cue" | "content" | "source">,
): Hop | "own" | null {
  const from = Math.min(
    ...[...cue, ...source].map(([start, end]) => (start < sentence[0] ? sentence[0] : end)),
  );
  const programme = programmeIn(desk.annotated.report.text, sentence, from, content);
  if (programme === null) return null;
  const known = knownAs(desk, programme.name);
  if (isOwn(desk, programme.name) || (known !== null && same(known, desk.frame.outlet))) return "own";
  return hopOf(
    known !== null && isMedium(known)
      ? known
      : calledSo(makeVoice({ name: programme.name, kind: "outlet" }), programme.name),
    programme.span,
  );
}

const knownAs = (desk: Desk, name: string): Voice | null => {
  const voice = desk.voices.named(name);
  return voice.entity === null ? null : voice;
};

/** The outlet under its own name, or a part of it. */
export const isOwn = (desk: Desk, name: string): boolean => isOwnName(name, desk.frame.outlet.name);
