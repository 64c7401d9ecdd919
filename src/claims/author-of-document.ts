import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

const NOUNS =
  "information|report|study|studies|letter|memo|memorandum|note|notice|notification|survey|analysis|paper|indictment|filing|poll|appeal|declaration|petition|resolution|decision|directive|list|document|documents|file|files|website|site|rules|bulletin|review|audit|inquiry|warrant|ruling|judgment|complaint|lawsuit|book|email|message|plan|proposal|draft|guidelines|handbook|catalogue|leaflet|circular|order|decree|charter|minutes|transcript|findings|advice|advisory|guidance|manual|newsletter|pamphlet|press release|filings|calculations|data|figures|records|assessment|estimates?|statistics|tally|certificate|white paper";
const NOUN = new RegExp(`(?<!\\p{L})(${NOUNS})(?!\\p{L})`, "iu");

/** “the League's rules”, “its annual report” */
const OWNED = new RegExp(`^(.{2,80}?)['’]s?\\s(?:[\\p{L}-]+\\s){0,3}?(?:${NOUNS})(?!\\p{L})`, "diu");
const BY_PRONOUN = new RegExp(`^(its|his|her|their)\\s(?:[\\p{L}-]+\\s){0,3}?(?:${NOUNS})(?!\\p{L})`, "diu");
/** “documents of the Transport Ministry” */
const BY_NAME = new RegExp(
  `(?:${NOUNS})\\s(?:of|by|from)\\s((?:the\\s)?\\p{Lu}[\\p{L}\\p{N}.’'-]*(?:\\s(?:(?:of|for|and|the)\\s){0,2}\\p{Lu}[\\p{L}\\p{N}.’'-]*)*)`,
  "du",
);
/** “figures from the cantonal bank”, “a first estimate of the growers' federation”: a body by what it is. */
const BY_BODY = new RegExp(
  `(?:${NOUNS})\\s(?:of|by|from)\\s((?:the|an?|its)\\s(?:[\\p{L}’'-]+\\s){0,3}?(?:bank|ministry|federation|union|institute|council|board|company|university|police|association|agency|service|office|authority|commission|charity|regulator|court|league|watchdog|operator|think tank|army|government))(?!\\p{L})`,
  "du",
);
/** “a list that the institute had sent to the ministries” */
const THAT_THEY_SENT = new RegExp(
  `(?:${NOUNS})\\s(?:that|which)\\s((?:the|its|his|her|their|\\p{Lu})[^,;.]{0,60}?)\\s(?:had\\s|has\\s|have\\s)?(?:sent|issued|written|wrote|published|released|filed|made|submitted|prepared|drawn up|compiled|signed|adopted|handed)(?!\\p{L})`,
  "du",
);
/** “a petition launched by parents”, “The report, prepared by consultants Hale for the board” */
const MADE_BY = new RegExp(
  `(?:${NOUNS}),?\\s(?:that was\\s|which was\\s)?(?:launched|started|filed|brought|submitted|prepared|written|drawn up|drafted|compiled|produced|commissioned|issued|carried out|conducted|organi[sz]ed|drawn|provided|supplied|furnished|gathered|collected)\\sby\\s((?:the\\s|an?\\s|its\\s|his\\s|her\\s|their\\s)?[\\p{L}&’'-]+(?:\\s(?!(?:for|to|in|on|at|from|that|which|who|and|found|had|has|said|says|was|were|last|this|which)\\s)[\\p{L}&’'-]+){0,5})`,
  "du",
);
/** “a leaked UN report”: whose it is by its letters, or by the name of a body. */
const OF_A_BODY = new RegExp(
  `(?:^|\\s)(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}?((?:\\p{Lu}\\.?){2,6}|(?:\\p{Lu}[\\p{L}.-]*\\s){0,4}(?:Ministry|Department|Commission|Council|Committee|Bank|Institute|Agency|University|Bureau|Office|Board|Authority|Service|Army|Navy|Police|Parliament|Senate|Congress|Union|Federation|League))\\s(?:\\p{Ll}[\\p{L}-]*\\s)?(?:${NOUNS})(?!\\p{L})`,
  "du",
);
/** “central bank data”, “a ministry notice”: a body by its common noun. */
const OF_A_KIND = new RegExp(
  `^(?:(?:[Aa]n?|[Tt]he|[Nn]ew|[Oo]fficial|[Ff]resh)\\s){0,2}((?:central\\s|national\\s|foreign\\s|defen[cs]e\\s|health\\s|interior\\s|finance\\s)?(?:bank|ministry|police|customs|council|army))\\s(?:${NOUNS})(?!\\p{L})`,
  "du",
);
/** “a Lind Watch poll”: whoever asks people. */
const OF_A_POLLSTER =
  /^(?:[Aa]n?|[Tt]he)\s(?:(?:new|recent|latest|fresh|snap)\s)?(\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*)*)\s(?:opinion\s)?(?:poll|survey)(?!\p{L})/du;
/** “a bombshell Justice Department indictment” */
const BEFORE_IT = new RegExp(
  `(?:^|\\s)(?:an?|the|this|that|its)\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}?(\\p{Lu}[\\p{L}.-]*(?:\\s(?:of\\s)?\\p{Lu}[\\p{L}.-]*)*)\\s(?:\\p{Ll}[\\p{L}-]*\\s)?(?:${NOUNS})(?!\\p{L})`,
  "du",
);
const ISSUES =
  /\b(?:issued|adopted|published|released|sent|handed|wrote|signed|filed|submitted|presented|delivered|drew up|compiled|circulated|posted)\b/;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** How long a clause on a document may be, in UTF-16 units. */
const CLAUSE = 90;

/** How many sentences back who made a document is looked for. */
const REACH = 40;

/**
 * Where the text names whose a document is: in its own words (“the League's rules”, “documents of the ministry”, “a list that the institute had sent”),
 * or where it was brought up (“The ministry handed him a note”, “a Justice Department indictment”). Null where it does not say.
 */
export function authorOfDocument(
  text: string,
  sentences: readonly Span[],
  source: Span,
  { name, resolved }: Voice,
): Span | null {
  const noun = NOUN.exec(name ?? text.slice(...source))?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const sent = THAT_THEY_SENT.exec(text.slice(source[0], source[1] + CLAUSE));
  const sender = sent !== null && sent.index < source[1] - source[0] ? sent.indices?.[1] : undefined;
  if (sender !== undefined) return [source[0] + sender[0], source[0] + sender[1]];
  for (const span of resolved === null ? [source] : [resolved, source]) {
    const made = MADE_BY.exec(text.slice(span[0], span[1] + CLAUSE));
    const maker = made !== null && made.index < span[1] - span[0] ? made.indices?.[1] : undefined;
    if (maker !== undefined) return [span[0] + maker[0], span[0] + maker[1]];
  }
  for (const span of resolved === null ? [source] : [resolved, source]) {
    const own = inWords(text, span);
    if (own !== null) return own;
  }
  const at = (resolved ?? source)[0];
  const sorted = placed(sentences);
  const last = Math.min(firstEnding(sorted, source[0]), sentences.length - 1);
  const said = new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, "iu");
  const from = resolved === null ? last : Math.min(last, firstEnding(sorted, at));
  for (let i = from; i >= Math.max(0, from - REACH); i--) {
    const sentence = sentences[i];
    if (sentence === undefined) continue;
    // Its own sentence up to its own words.
    const end = i === last ? source[0] : sentence[1];
    const words = text.slice(sentence[0], Math.max(sentence[0], end));
    const here = said.exec(words);
    if (here === null) continue;
    const issued = issuer(words, here.index);
    if (issued !== null) return [sentence[0] + issued[0], sentence[0] + issued[1]];
    const before = BEFORE_IT.exec(words);
    const named = before?.indices?.[1];
    if (before !== null && named !== undefined && said.test(before[0]) && !MONTH.test(before[1] ?? ""))
      return [sentence[0] + named[0], sentence[0] + named[1]];
  }
  return null;
}

const known = new WeakMap<readonly Span[], readonly { span: Span }[]>();

/** The sentences as things with a place, made once for each report. */
function placed(sentences: readonly Span[]): readonly { span: Span }[] {
  const before = known.get(sentences);
  if (before !== undefined) return before;
  const made = sentences.map((span) => ({ span }));
  known.set(sentences, made);
  return made;
}

/** Whether words name a document, which has no document of its own: “the petition's website”. */
export const isDocument = (words: string): boolean => NOUN.test(words);

function inWords(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end);
  for (const build of [
    BY_PRONOUN,
    OWNED,
    BY_NAME,
    BY_BODY,
    THAT_THEY_SENT,
    OF_A_BODY,
    OF_A_KIND,
    OF_A_POLLSTER,
  ]) {
    const found = build.exec(words);
    const at = found?.indices?.[1];
    if (at !== undefined && !MONTH.test(found?.[1] ?? "")) return [start + at[0], start + at[1]];
  }
  return null;
}

/** “The ministry on Wednesday summoned the envoy and handed him a note”: the subject, where a verb of issuing stands before the noun. */
function issuer(words: string, noun: number): Span | null {
  const verb = mainVerb(words);
  if (verb === null || verb.before.length < 3 || !ISSUES.test(words.slice(verb.before.length, noun)))
    return null;
  const lead =
    /^["“]?(?:(?:But|And|Meanwhile|Later|Earlier|Then),?\s|(?:On|In|At|After|Last|Earlier)\s[^,]{2,50},\s)?/u.exec(
      words,
    )?.[0].length ?? 0;
  const subject = words
    .slice(lead, verb.before.length)
    .replace(/,?\s(?:on|in|at)\s(?:\p{L}+\s)?(?:\p{Lu}\p{Ll}+|\d+)(?:\s\d+)?,?\s*$/u, "")
    .replace(/\s(?:also|then|later|recently|earlier|already|has|have|had|today|yesterday)\s*$/u, "")
    .trimEnd();
  return subject.length < 3 || /[;:“”"]/.test(subject) ? null : [lead, lead + subject.length];
}
