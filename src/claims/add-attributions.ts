import { meet } from "#text/spans.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { contested } from "./contested.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";
import { quotedSayings } from "./quoted-sayings.ts";

/** A saying by its verb: who speaks stands before it, what is said behind it. */
interface Build {
  verb: RegExp;
  /** How what is said must begin. */
  said: RegExp;
  /** Who can speak so; anybody where it is null. */
  who: RegExp | null;
  /** Nobody is told to have spoken: “the court heard that …”. */
  unsaid?: true;
}

const SUM =
  "(?:(?:about|around|close to|no more than|no less than|no fewer than|well over|as much as|as many as|some|nearly|almost|over|under|just|roughly|between|up|more than|less than|fewer than|at least|at most)\\s)?[£$€]?(?:\\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds|thousands|half)\\b)";
const HEARERS =
  "(?:court|jury|inquest|inquiry|tribunal|hearing|committee|council|meeting|parliament|congress|senate|parents|residents|councillors|members|reporters|journalists|shareholders|investors|delegates|villagers|MPs|lawmakers|deputies|staff|workers|pupils|students|teachers|jurors|magistrates|judges|passengers|patients)";

const BUILDS: readonly Build[] = [
  // “put the cost at 3 million”, “put the crowd at 12,000”
  {
    verb: /\s((?:has |have |had |later |also |now )?puts?)\s/g,
    said: new RegExp(`^(?:the|its|their|his|her|this|that|total|annual)\\s[^,;.]{2,90}?\\sat\\s${SUM}`, "u"),
    who: null,
  },
  // “put the delay down to the weather”
  {
    verb: /\s((?:has |have |had |later |also )?puts?)\s/g,
    said: /^(?:the|its|their|his|her|this|that|it)\s(?:[^,;.]{2,90}?\s)?down to\s/u,
    who: null,
  },
  // “has declared herself the winner”
  {
    verb: /\s((?:has |have |had |later |also )?(?:declared|proclaimed|pronounced|declares|proclaims))\s/g,
    said: /^(?:him|her|it|them)sel(?:f|ves)\s\S/u,
    who: null,
  },
  // “He set forth the task of building two ships”
  {
    verb: /\s((?:has |have |had |also |further )?(?:set|sets|put|puts) forth (?:the |an? )?(?:\p{L}+ )?tasks? (?:of|for))\s/gu,
    said: /^\p{Ll}+ing\s/u,
    who: null,
  },
  // “A draft provided for a halt to all fighting”
  {
    verb: /\s((?:also |further |reportedly )?provid(?:es|ed) for)\s/g,
    said: /^\S+\s\S/u,
    who: /^(?:an?|the|its|this|that|their)\s(?:[\p{L}-]+\s){0,3}?(?:draft|agreement|accord|deal|treaty|pact|truce|ceasefire|proposal|bill|law|text|document|plan|resolution|contract|protocol|memorandum)\b/iu,
  },
  // “The treasurer described the accusation as absurd”, “has long described the drills as a rehearsal”
  {
    verb: /\s((?:(?:has|have|had|also|later|long|often|always|repeatedly|previously|consistently|since) )*(?:described|dismissed|denounced|hailed|branded|characteri[sz]ed|identified))\s/g,
    said: /^(?!(?:him|her|them|it)self\b)[^,;.“”"]{2,70}?\sas\s\S/u,
    who: /^(?!.*\b(?:which|who|what)$)/isu,
  },
  // “The board sees the vote as a mandate”
  {
    verb: /\s((?:now |still |also )?(?:sees?|views?|regards?))\s/g,
    said: /^(?!(?:him|her|them|it)self\b)[^,;.“”"]{2,70}?\sas\s(?:an?|the|its|their|proof|evidence|\p{Ll}+ing)\b/u,
    who: /^(?!.*\b(?:which|who|what|to|can|could|may|might|will|would|must)$)/isu,
  },
  // “Traders see a 35 percent chance of a rise”
  {
    verb: /\s((?:now |still |also )?(?:sees?|saw))\s/g,
    said: /^(?:an?|little|no|some|every)\s(?:[\d.]+(?:-| )?(?:percent|per cent|%)\s)?(?:chance|risk|prospect|sign|reason|need|danger|likelihood|possibility)\b/u,
    who: /^(?!.*\b(?:which|who|what|to|can|could|may|might|will|would|must)$)/isu,
  },
  // “spoke of 40,000 visitors”
  {
    verb: /\s((?:has |have |had |also )?(?:spoke|spoken|speaks|speak|talked|talks|talk) of)\s/g,
    said: /^\S+\s\S/u,
    who: null,
  },
  // “He called on the board to talk”
  {
    verb: /\s((?:(?:has|have|had|also|later|again|long|often|repeatedly|previously) )*(?:called (?:up)?on|urged|appealed to))\s/g,
    said: /^(?:(?:the|all|both|its|his|her|their|every|each|any)\s)?[\p{L}\d][^,;.]{1,60}?\s(?:not\s)?to\s\p{Ll}/u,
    who: null,
  },
  // “Police are appealing for witnesses”
  {
    verb: /\s((?:(?:is|are|was|were) (?:now |again |also )?appealing|(?:(?:has|have|had|also|again|later) )*appealed) for)\s/g,
    said: /^\S/u,
    who: null,
  },
  // “Water for All said the wells were dry”
  {
    verb: /\s((?:has |have |had |also |later )?(?:said|says))\s(?=(?:that\s)?(?:the|an?|its|his|her|their|it|he|she|they|there|this|these|no|some|all|both|most|more|about|at least|\d|\p{Lu}))/gu,
    said: /^(?!(?:no|nothing|little|yes|so|goodbye)\s*$)\S+\s\S+\s\S/u,
    who: /^(?!.*\b(?:there|it|which|who|what)$)/isu,
  },
  // “The campaign countered that he had built it”
  {
    verb: /\s((?:has |have |had |also |later )?(?:countered|counters|contended|contends|maintained|maintains|conceded|concedes|objected|protested|retorted|reckoned|reckons|cautioned|cautions))\s(?=that\s)/g,
    said: /^that\s\S+\s\S/u,
    who: /^(?!.*\b(?:there|it|which|who|what)$)/isu,
  },
  // “The images do not show any damage”
  {
    verb: /\s((?:do|does|did)(?: not|n['’]t) (?:appear to )?(?:show|prove|indicate|mention|suggest|support))\s/g,
    said: /^\S+\s\S/u,
    who: /\b(?:images?|pictures?|photos?|photographs?|footage|videos?|recordings?|data|figures|records?|documents?|reports?|stud(?:y|ies)|surveys?|tests?|polls?|papers?|letters?|scans?|results?|findings|logs?)\b/iu,
  },
  // “The court heard that …”, “Parents were told at a meeting that …”
  {
    verb: /\s((?:has |have |had )?(?:(?:was|were|been) told|heard)(?=\s(?:that|how)\b|\s(?:at|on|in|during|by)\s[^,;.]{2,60}?\sthat\b))\s/g,
    said: /^/u,
    who: new RegExp(`\\b${HEARERS}$`, "iu"),
    unsaid: true,
  },
  // “It is rumoured in the village that …”: who says so is not told, though where is.
  {
    verb: /\s((?:is|was|has been|had been) (?:widely |also |often )?(?:rumou?red|whispered|said|claimed|alleged|believed|reported|suspected|thought|feared)(?=\s(?:in|among|around|across)\s[^,;.]{2,40}?\sthat\b))\s/g,
    said: /^/u,
    who: /^it$/i,
    unsaid: true,
  },
];

/** “The bridge was unsafe, councillors were told on Monday”: what the hearers of a meeting were told. */
const TOLD_AFTER = new RegExp(
  `^(.{20,400}?),\\s((?:(?:the|an?)\\s)?(?:\\p{L}+\\s){0,3}?${HEARERS})\\s((?:was|were|has been|have been)\\s(?:later\\s)?told|heard|hears)(?=\\s(?:at|on|in|during|by|this|last|yesterday|today)\\b|[.,]|$)`,
  "dsu",
);

/** “The yard has built nine, by Lutria's count”, “by most estimates”: whose count it is. */
const COUNTED_BY =
  /^(.{15,400}?),?\s(by)\s([^,;“”"]{2,50}?(?=['’]s?\s(?:own\s)?(?:count|reckoning|tally|estimates?|account|figures)$)|(?:most|some|official|independent|conservative|all|\p{Lu}\p{L}+)\s(?:estimates|accounts|counts)$)/dsu;

/** “By its own count, 14 ships were waiting”, “By a first estimate of the union, a third is lost”: whose count it is. */
const BY_COUNT =
  /^By\s((?:its|his|her|their)(?=\s(?:own\s)?(?:\p{Ll}+\s)?(?:count|reckoning|tally|estimates?|account|calculations?),)|[^,;“”"]{2,50}?(?=['’]s?\s(?:own\s)?(?:\p{Ll}+\s)?(?:count|reckoning|tally|estimates?|account|figures|calculations?),)|(?:an?|one|the)\s(?:\p{Ll}+\s){0,2}?(?:count|tally|estimate|calculation)\s(?:of|by|from)\s[^,;“”"]{2,60})[^,]*,\s(.{12,})$/dsu;

/** “said Edda Vorn, an engineer, who put the loss at 20 ships” */
const PUTS_AT = new RegExp(
  `,\\s(who|which)\\s((?:has\\s|have\\s|had\\s|also\\s|later\\s)?puts?)\\s((?:the|its|their|his|her|this|that|total|annual)\\s[^,;.]{2,60}?\\sat\\s${SUM}[^,;.]{0,60})(?=[,;.]|$)`,
  "du",
);
/** “The hall shook at dawn, residents told the Interfront agency”: who tells it to whom stands behind. */
const TELLS_AFTER =
  /^(.{20,400}?),\s((?:(?:the|an?|one|some|several|two|three|four|many|local|other|his|her|its|their)\s)?(?:[\p{L}’'-]+\s){0,4}?[\p{L}’'-]+)\s((?:has\s|have\s|had\s|later\s|also\s)?(?:told|assured|reassured|informed|warned|reminded|(?:confirmed|admitted|explained|conceded)\sto))\s(?:(?:the|an?|local|state|its|their|his|her)\s)?[\p{L}\p{N}][^,;“”"]{1,60}$/dsu;

/** “The walls were raised by May, imagery reviewed by the Courier shows”: the document that shows it stands behind, with whatever tells of it. */
const SHOWS_AFTER =
  /^(.{15,400}?),\s((?:(?:the|new|recent|commercial|internal|court|official|public|leaked|satellite|ship|flight|customs|tracking|trade|police|company|bank|property|its|their|government)\s){0,4}(?:images|imagery|pictures|photos|photographs|footage|videos?|documents|records|data|figures|papers|filings|e-?mails|messages|letters|minutes|accounts|analysis|analyses|logs|contracts|invoices|statistics|maps|memos?|reports?)(?:\s(?:from|of|taken|seen|reviewed|obtained|analy[sz]ed|released|published|compiled|collected|provided|examined|verified|filed|shared|posted|kept|by)\s[^,;“”"]{2,80})?)\s((?:also\s)?(?:shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|confirms?|confirmed))$/dsu;

/** “The yard has sold two ships since May, a group of nations that watches it said in its first report on Friday” */
const SAID_LAST =
  /^(.{20,400}?),\s((?:the|an?|one|two|three|four|several|some|its|their|his|her|\p{Lu}[\p{L}’'.-]*)\s[^,;:“”"]{2,110}?)\s((?:also\s|has\s|had\s)?(?:said|announced|reported|warned|confirmed|claimed|concluded|added))\s((?:in|on|at|during|late|early|last|this|yesterday|today|\p{Lu}\p{Ll}+day)\b[^,;:“”"]{0,100})$/dsu;

/** How far from its sentence a content may begin that holds it, in UTF-16 units. */
const REACH = 2000;

/** How sure a saying is that only its build tells of. */
const CONFIDENCE = 0.6;

/**
 * Sayings that the reading of attributions leaves out, by builds that can hardly be anything else; none where it has a cue or a content of its
 * own in the place. In the order of the text.
 */
export function addAttributions(annotated: Annotated): Attribution[] {
  const { report, sentences, quotations, attributions } = annotated;
  const { text } = report;
  const out: Attribution[] = [];
  const anchored = attributions
    .map((one) => {
      const at = (one.cue[0] ?? one.content[0])?.[0] ?? 0;
      return { span: [at, at] as Span, one };
    })
    .sort((a, b) => a.span[0] - b.span[0]);
  out.push(...joinedSayings(text, sentences, attributions), ...contested(annotated, attributions));
  const outer = quotations.filter(({ depth }) => depth === 0);
  out.push(...quotedSayings(text, outer, [...attributions, ...out]));
  const titles = report.parts.filter(({ kind }) => kind === "title");
  for (const sentence of sentences) {
    const title = titles.some(({ span }) => span[0] <= sentence[0] && sentence[0] < span[1]);
    const point = /^[-–•]\s/.test(text.slice(...sentence));
    const plain = (title || point ? saidBehind(text, sentence) : null) ?? sayingIn(text, sentence);
    if (plain === null) continue;
    // “set forth the task of building ships and ordered that …”: what another verb governs is another saying.
    const joint = inSpan(anchored, [plain.content[0]?.[0] ?? sentence[1], sentence[1]])
      .map(({ span: [from] }) => from)
      .find(
        (from) => / and $/.test(text.slice(from - 5, from)) && from - 5 > (plain.content[0]?.[0] ?? 0) + 8,
      );
    if (joint !== undefined)
      plain.content = plain.content.map(([from, to]): Span => [from, Math.min(to, joint - 5)]);
    const marked = plain.content.some((span) => /["“]/.test(text.slice(...span)));
    const found: Attribution = marked ? { ...plain, mode: "mixed" } : plain;
    const { cue, source } = found;
    const taken = inSpan(anchored, [sentence[0] - REACH, sentence[1] + REACH]).some(
      ({ one }) => meet(one.cue, cue) || (meet(one.content, cue) && meet(one.content, source)),
    );
    const quoted = outer[firstEnding(outer, cue[0]?.[0] ?? 0)];
    if (!taken && (quoted === undefined || !meet([quoted.span], cue))) out.push(found);
  }
  return out;
}

/** “The survey found faults and recommended repairs”, “She denied it and accused the yard of theft”: a second saying of whoever spoke, right behind what was said. */
const JOINED =
  /^[”"’',]{0,2}\s(?:and|but)\s(?:also\s|then\s|later\s)?(recommended|urged|called for|warned that|warned of|accused|insisted that|insisted on|demanded|predicted|rejected|dismissed|criticised|criticized|condemned|described|praised|blamed|promised|pledged|vowed|ordered|denied)\s(?=\S+\s\S|\p{L}+[.,;]|\p{L}+$)/du;

function joinedSayings(text: string, sentences: readonly Span[], all: readonly Attribution[]): Attribution[] {
  const sorted = sentences.map((span) => ({ span }));
  return all.flatMap(({ source, cue, content, mode }): Attribution[] => {
    const [last, verb] = [content.at(-1), cue[0]];
    if (last === undefined || verb === undefined || source.length === 0 || last[0] < verb[1]) return [];
    const home = sorted[firstEnding(sorted, verb[0])]?.span;
    if (home === undefined || last[1] >= home[1] || (mode === "quoted" && content.length > 1)) return [];
    const rest = text.slice(last[1], home[1]);
    const found = JOINED.exec(rest);
    const at = found?.indices?.[1];
    if (found === null || at === undefined) return [];
    const own: Span = [last[1] + at[0], last[1] + at[1]];
    if (all.some((other) => meet(other.cue, [own]) || meet(other.content, [own]))) return [];
    const said = /^\s([^;“”"]+?)(?=,\s(?:and|but|while|which|who|though)\b|[;.]\s*$|[.\s]*$)/su.exec(
      text.slice(own[1], home[1]),
    )?.[1];
    if (said === undefined || said.length < 4) return [];
    return [
      {
        source,
        cue: [own],
        content: [[own[1] + 1, own[1] + 1 + said.length]],
        mode: "paraphrased",
        confidence: CONFIDENCE,
      },
    ];
  });
}

/** “Mayor raised 8 million for the race: report”: who says so stands alone behind the headline. */
const BEHIND =
  /^(.{15,}?)\s?[:–—-]\s((?:(?:new|state|local|federal|government|military|police|\p{Lu}{2,4})\s)?(?:reports?|study|survey|poll|police|officials?|sources?|minist(?:ry|er)|prosecutors?|state media|media|army|union|experts?|analysts?|spokes(?:man|woman|person)|lawyers?|watchdog|regulator|agency|operator|hospital|rescuers|witnesses|residents|governor|mayor|president|premier|monitor|investigators|authorities))$/du;

/** “Lift passed inspection, ministry says” */
const SAYS_BEHIND =
  /^(?:[-–•]\s)?(.{12,}?),\s((?:\p{L}[\p{L}’'.-]*\s){0,4}\p{L}[\p{L}’'.-]*)\s(?:says?|said|claims?|warns?|insists?|reveals?|admits?)$/du;

/** “Paper: Merania sold shells”: who says so stands alone before it. */
const BEFORE_COLON =
  /^((?:(?:new|state|local|federal|government|military|police|\p{Lu}{2,4})\s)?(?:reports?|paper|newspaper|study|survey|poll|police|officials?|sources?|minist(?:ry|er)|prosecutors?|state media|media|army|union|experts?|analysts?|lawyers?|watchdog|regulator|agency|witnesses|residents|governor|mayor|president|premier|investigators|authorities)):\s(?!["“‘'])(.{15,})$/diu;

function saidBehind(text: string, [start, end]: Span): Attribution | null {
  const words = text.slice(start, end).trimEnd();
  const [, first, behind] = BEFORE_COLON.exec(words)?.indices ?? [];
  if (first !== undefined && behind !== undefined && mainVerb(words.slice(...behind)) !== null)
    return saying([at(start, first)], at(start, [first[1], behind[0]]), at(start, behind));
  const says = SAYS_BEHIND.exec(words);
  const [, told, who] = says?.indices ?? [];
  if (told !== undefined && who !== undefined)
    return saying([at(start, who)], at(start, [who[1] + 1, words.length]), at(start, told));
  const found = BEHIND.exec(words);
  const [, content, source] = found?.indices ?? [];
  if (content === undefined || source === undefined) return null;
  const colon: Span = [content[1], source[0]];
  return saying([at(start, source)], at(start, colon), at(start, content));
}

function sayingIn(text: string, [start, end]: Span): Attribution | null {
  const words = text.slice(start, end);
  const stop = words.trimEnd().replace(/[.!]+$/u, "").length;
  const after = TOLD_AFTER.exec(words);
  const [, content, , cue] = after?.indices ?? [];
  if (content !== undefined && cue !== undefined && mainVerb(words.slice(...content)) !== null)
    return saying([], at(start, cue), at(start, content));
  const counted = COUNTED_BY.exec(words.slice(0, stop));
  const [, sum, by, whose] = counted?.indices ?? [];
  if (sum !== undefined && by !== undefined && whose !== undefined && mainVerb(words.slice(...sum)) !== null)
    return saying([at(start, whose)], at(start, by), at(start, sum));
  const opened = BY_COUNT.exec(words.slice(0, stop));
  const [, counter, whole] = opened?.indices ?? [];
  if (counter !== undefined && whole !== undefined && mainVerb(words.slice(...whole)) !== null)
    return saying([at(start, counter)], at(start, [0, 2]), at(start, whole));
  const within = PUTS_AT.exec(words.slice(0, stop));
  const [, putter, puts, figure] = within?.indices ?? [];
  if (putter !== undefined && puts !== undefined && figure !== undefined)
    return saying([at(start, putter)], at(start, puts), at(start, figure));
  const shows = SHOWS_AFTER.exec(words.slice(0, stop));
  const behind =
    // “photos taken in May and reviewed by the Courier” looks like a verb of its own.
    spokenBehind(
      words,
      start,
      shows ?? TELLS_AFTER.exec(words.slice(0, stop)),
      (who) => shows !== null || mainVerb(who) === null,
    ) ??
    spokenBehind(
      words,
      start,
      SAID_LAST.exec(words.slice(0, stop)),
      (who) => mainVerb(who.replace(/\s(?:that|which|who)\s.*$/su, "")) === null,
    );
  if (behind !== null) return behind;
  for (const { verb, said, who, unsaid } of BUILDS)
    for (const hit of words.matchAll(verb)) {
      const from = hit.index + 1;
      const behind = hit.index + hit[0].length;
      const subject = subjectBefore(words.slice(0, hit.index));
      if (subject === null || !said.test(words.slice(behind, stop))) continue;
      if (who !== null && !who.test(words.slice(...subject))) continue;
      const told =
        unsaid === true ? /^(?:.{0,80}?\s)?(?=(?:that|how)\s)/su.exec(words.slice(behind, stop)) : null;
      const first = behind + (told?.[0].length ?? 0);
      const last =
        first + (/^[^;]*?(?=,\s(?:and|but|while)\b|;|$)/su.exec(words.slice(first, stop))?.[0].length ?? 0);
      const below = /^(?:While|Although|Though|Even though)\s/.test(words)
        ? (/^[^,;]*(?=,\s)/su.exec(words.slice(first, last))?.[0].length ?? 0)
        : last - first;
      if (below < 6) continue;
      return saying(
        unsaid === true ? [] : [at(start, subject)],
        at(start, [from, from + (hit[1]?.length ?? 0)]),
        at(start, [
          first,
          below < last - first ? first + below : unsaid === true || !/^put/.test(hit[1] ?? "") ? stop : last,
        ]),
      );
    }
  return null;
}

/** A clause outside of quotation marks with who says it and the cue behind it: the groups of what was found, in this order. */
function spokenBehind(
  words: string,
  start: number,
  found: RegExpExecArray | null,
  isSpeaker: (who: string) => boolean,
): Attribution | null {
  const [, told, who, cue] = found?.indices ?? [];
  if (told === undefined || who === undefined || cue === undefined) return null;
  const clause = words.slice(...told);
  return /["“”]/.test(clause) || mainVerb(clause) === null || !isSpeaker(words.slice(...who))
    ? null
    : saying([at(start, who)], at(start, cue), at(start, told));
}

const at = (start: number, [from, to]: Span): Span => [start + from, start + to];

const saying = (source: readonly Span[], cue: Span, content: Span): Attribution => ({
  source: [...source],
  cue: [cue],
  content: [content],
  mode: "paraphrased",
  confidence: CONFIDENCE,
});

/** What opens a sentence before its subject. */
const LEAD =
  /^(?:["“‘']?(?:But|And|Yet|So|Meanwhile|However|Later|Earlier|Still|Also),?\s)?(?:(?:While|Although|Though|Even though)\s)?(?:(?:In|On|At|After|By|During|Since|Last|This|Earlier)\s[^,]{1,50},\s)?/u;

/** The subject that a sentence opens with, without a verb of its own but in a clause between commas; null where there is none. */
function subjectBefore(words: string): Span | null {
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const subject = words.slice(lead);
  if (subject.length < 2 || subject.length > 160 || /[;:“”"]/.test(subject)) return null;
  const plain = subject
    .replace(/,\s(?:who|which|whose|where)\s[^,]*,?/gu, "")
    .replace(/\s(?:who|that)\s.*$/su, "");
  return mainVerb(plain) === null && /\p{L}/u.test(plain) ? [lead, lead + subject.length] : null;
}
