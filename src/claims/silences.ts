import type { Annotated } from "#vocabulary/annotated.ts";
import type { Disclosure, DisclosureAspect } from "#vocabulary/disclosure.ts";
import type { Span } from "#vocabulary/passage.ts";

/** A found silence before it is tied to claims: who is silent (null: the outlet itself), about what. */
export interface Silence {
  sentence: Span;
  span: Span;
  aspect: DisclosureAspect;
  kind: Disclosure["kind"];
  /** The words before the verb that name who did not tell; null where nobody is named. */
  by: Span | null;
  /** Who is silent where no words before the verb say so: the outlet, the speaker of the sentence, or nobody who is named. */
  silent: "outlet" | "speaker" | "nobody";
  /** True where the sentence says nothing else, and so is no claim of its own. */
  whole: boolean;
  /** The clause that is silent where the sentence tells something before it: “…, but gave no figures”. */
  clause: Span | null;
}

interface Pattern {
  words: RegExp;
  kind: Disclosure["kind"];
  silent?: Silence["silent"];
  aspect?: DisclosureAspect;
}

const GIVE =
  "(?:give|provide|disclose|reveal|specify|release|offer|state|say|mention|identify|name|elaborate|share|publish|confirm|comment|respond to|reply to|respond|reply)";
const TOLD = "(?:details?|information|specifics|figures?|particulars|any (?:details?|information|specifics))";

/** Each pattern: group 1 is the silent one's clause before the verb where there is one, group 2 what is not told. */
const PATTERNS: readonly Pattern[] = [
  {
    words: new RegExp(
      `^(.*?)\\b(?:did|do|does|has|have|had|would|could)(?: not|n't|n’t) (?:immediately |publicly |yet )?${GIVE}(?:n|d|ed)?\\b ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:declined|refused|refuses|declines) to (?:be named|${GIVE})\\b ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:gave|offered|provided|released|published) no (?:further |more |other )?(${TOLD}[^.;]*|word[^.;]*|\\p{L}+[^.;,]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words:
      /(^.*?)\bwithout (?:giving|providing|elaborating|specifying|saying|disclosing|naming|identifying|offering)\b ?([^.;,]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /(^.*?\b(?:at|in|from|near|by|to|on) )((?:an?|the) (?:undisclosed|unspecified|unidentified|unnamed) [^.;,/]*?(?:location|place|site|facility|factory|base|date|time|number|amount|buyer|customer|country|company|person))/diu,
    kind: "withheld",
  },
  { words: /^(.*?)\b(?:kept|keeps|keeping) ([^.;]*) secret\b/diu, kind: "withheld" },
  {
    words:
      /^()(.*?)\b(?:(?:has|have|had) (?:never|not)(?: yet| ever)? been|(?:was|were) (?:never|not)) (?:publicly )?(?:disclosed|revealed|published|specified|released|made public)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    words:
      /^(.*?)\b(?:asked|requested|wished) (?:us )?(not to (?:be )?(?:named?|identif(?:y|ied))(?: (?:it|him|her|them))?)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    words: /^()(?:.*?)\b((?:on|under) (?:the )?condition of anonymity|speaking anonymously)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    words: /^(.*?)\b(?:does|did|do) not know ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()((?:what|who|where|when|why|how)\b.*?) (?:cannot|could not) be (?:seen|known|determined|established)\b/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()it (?:is|was|remains?|remained) (?:not (?:immediately |yet )?(?:clear|known)|unclear|unknown) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^(.*?)\bcould not (?:immediately |independently )?(?:be )?(?:independently )?(?:verif(?:y|ied)|confirm(?:ed)?) ?([^.;]*)/diu,
    kind: "disputed",
  },
];

/** Where what is not told ends and the sentence goes on. */
const GOES_ON =
  /,? (?:and|but|or) (?:did|do|does|has|have|had|would|could|declined|refused|gave|offered|said|added|told)\b|, (?:citing|because|saying|adding|which|who)\b/u;

/** Silences inside a sentence that tells something. */
const PARTIAL = /\bwithout \p{L}+ing\b|\b(?:undisclosed|unspecified|unidentified|unnamed)\b|\bsecret\b/iu;

const ASPECTS: readonly (readonly [RegExp, DisclosureAspect])[] = [
  [/\b(?:locations?|where|sites?|places?|whereabouts|position|base|facility|factory)\b/i, "where"],
  [/\b(?:timing|when|dates?|time|schedule|timetable|day)\b/i, "when"],
  [
    /\b(?:how many|how much|numbers?|amounts?|figures?|quantit(?:y|ies)|size|tonnage|cost|costs|range|output)\b/i,
    "how-many",
  ],
  [/\b(?:who|buyers?|customers?|names?|identit(?:y|ies)|whom|identified|named)\b/i, "who"],
  [/\b(?:why|reasons?|purpose|motive)\b/i, "why"],
];

/** Sentences and phrases that say something is not told, one finding for each aspect. */
export function findSilences(annotated: Annotated): Silence[] {
  return annotated.sentences.flatMap((sentence) => silencesOf(annotated.report.text, sentence));
}

function silencesOf(text: string, sentence: Span): Silence[] {
  const words = text.slice(sentence[0], sentence[1]);
  if (!HINT.test(words)) return [];
  const found = PATTERNS.map((pattern) => ({ pattern, hit: pattern.words.exec(words) }))
    .flatMap(({ pattern, hit }) => {
      const place = hit?.indices?.[2];
      if (hit === null || place === undefined) return [];
      const goesOn = GOES_ON.exec(hit[2] ?? "");
      const end = goesOn === null ? place[1] : place[0] + goesOn.index;
      return [{ pattern, hit, verb: (hit[1] ?? "").length, place: [place[0], end] as const }];
    })
    .sort((a, b) => a.verb - b.verb);
  const out: Silence[] = [];
  let taken = -1;
  for (const { pattern, hit, verb, place } of found) {
    if (verb < taken) continue;
    const object = words.slice(...place);
    taken = Math.max(verb + 1, place[1]);
    const who = words.slice(0, verb);
    const partial = pattern.silent === "speaker" || (pattern.kind === "withheld" && PARTIAL.test(hit[0]));
    const coordinated = out.length === 0 ? /(?:[,;]\s|\s)(?:but|and)\s*$/.exec(who) : null;
    const named =
      pattern.kind !== "disputed" &&
      who.trim() !== "" &&
      !/undisclosed|unspecified|unidentified|unnamed/.test(object);
    const span: Span =
      object.trim() === ""
        ? sentence
        : [sentence[0] + place[0], sentence[0] + trimmedEnd(words, place[0], place[1])];
    const base = {
      sentence,
      kind: pattern.kind,
      by: named ? ([sentence[0], sentence[0] + verb] as Span) : null,
      silent: pattern.silent ?? ("outlet" as const),
      whole: !partial && coordinated === null,
      clause: coordinated === null ? null : ([sentence[0] + coordinated.index, sentence[1]] as Span),
    };
    const aspects = pattern.aspect === undefined ? aspectsOf(text, span) : [{ aspect: pattern.aspect, span }];
    for (const { aspect, span: told } of aspects) out.push({ ...base, span: told, aspect });
  }
  // One partial finding leaves the sentence something to tell.
  const whole = out.every((silence) => silence.whole);
  return out.map((silence) => ({ ...silence, whole }));
}

/** Every pattern holds one of these words; most sentences hold none. */
const HINT =
  /\b(?:not|never|no|n't|n’t|cannot|declin|refus|without|undisclosed|unspecified|unidentified|unnamed|secret|unclear|unknown|anonym)|n['’]t\b/i;

function trimmedEnd(words: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,.;:]/.test(words[end - 1] as string)) end--;
  return end;
}

/** “details on the locations of the factories or timing of the visits” speaks of two aspects, each with its own words. */
function aspectsOf(text: string, [start, end]: Span): { aspect: DisclosureAspect; span: Span }[] {
  const out: { aspect: DisclosureAspect; span: Span }[] = [];
  let at = start;
  const words = text.slice(start, end);
  const cuts = [...words.matchAll(/,? (?:or|and|nor) |, /g)].map((cut) => ({
    from: start + cut.index,
    to: start + cut.index + cut[0].length,
  }));
  for (const cut of [...cuts, { from: end, to: end }]) {
    const piece = text.slice(at, cut.from);
    const first = ASPECTS.map(([pattern, aspect]) => ({ aspect, at: pattern.exec(piece)?.index ?? -1 }))
      .filter((hit) => hit.at >= 0 && !out.some((known) => known.aspect === hit.aspect))
      .sort((a, b) => a.at - b.at)[0];
    if (first !== undefined) {
      out.push({ aspect: first.aspect, span: [at + (piece.length - piece.trimStart().length), cut.from] });
    }
    at = cut.to;
  }
  return out.length > 0 ? out : [{ aspect: "what", span: [start, end] }];
}
