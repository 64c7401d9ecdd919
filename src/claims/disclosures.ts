import type { Annotated } from "#vocabulary/annotated.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure, DisclosureAspect } from "#vocabulary/disclosure.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";

/** A found silence before it is tied to claims: who is silent (null: the outlet itself), about what. */
export interface Silence {
  sentence: Span;
  span: Span;
  aspect: DisclosureAspect;
  kind: Disclosure["kind"];
  /** The words before the verb that name who did not tell; null where nobody is named. */
  by: Span | null;
  /** True where the sentence says nothing else, and so is no claim of its own. */
  whole: boolean;
}

const GIVE =
  "(?:give|provide|disclose|reveal|specify|release|offer|state|say|mention|identify|name|elaborate|share|publish|confirm|comment|respond to|reply to|respond|reply)";
const TOLD = "(?:details?|information|specifics|figures?|particulars|any (?:details?|information|specifics))";

/** Each pattern: group 1 is the silent one's clause before the verb where there is one, group 2 what is not told. */
const PATTERNS: readonly { words: RegExp; kind: Disclosure["kind"] }[] = [
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
      /(^.*?\b(?:at|in|from|near|by) )((?:an?|the) (?:undisclosed|unspecified|unidentified|unnamed) [^.;,/]*?(?:location|place|site|facility|factory|base|date|time|number|amount))/diu,
    kind: "withheld",
  },
  { words: /^(.*?)\b(?:kept|keeps|keeping) ([^.;]*) secret\b/diu, kind: "withheld" },
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

/** Silences inside a sentence that tells something. */
const PARTIAL = /\bwithout \p{L}+ing\b|\b(?:undisclosed|unspecified|unidentified|unnamed)\b|\bsecret\b/iu;

const ASPECTS: readonly (readonly [RegExp, DisclosureAspect])[] = [
  [/\b(?:locations?|where|sites?|places?|whereabouts|position|base|facility|factory)\b/i, "where"],
  [/\b(?:timing|when|dates?|time|schedule|timetable|day)\b/i, "when"],
  [
    /\b(?:how many|how much|numbers?|amounts?|figures?|quantit(?:y|ies)|size|tonnage|cost|costs|range|output)\b/i,
    "how-many",
  ],
  [/\b(?:who|names?|identit(?:y|ies)|whom|identified|named)\b/i, "who"],
  [/\b(?:why|reasons?|purpose|motive)\b/i, "why"],
];

/** Sentences and phrases that say something is not told, one finding for each aspect. */
export function findSilences(annotated: Annotated): Silence[] {
  const { text } = annotated.report;
  const out: Silence[] = [];
  for (const sentence of annotated.sentences) {
    const words = text.slice(sentence[0], sentence[1]);
    for (const { words: pattern, kind } of PATTERNS) {
      const found = pattern.exec(words);
      const place = found?.indices?.[2];
      if (found === null || place === undefined) continue;
      const object = found[2] ?? "";
      const who = found.indices?.[1];
      const saysNothingElse = kind !== "withheld" || !PARTIAL.test(found[0]);
      const by: Span | null =
        kind === "disputed"
          ? null
          : who !== undefined && (found[1] ?? "").trim() !== "" && !/undisclosed|unspecified/.test(object)
            ? [sentence[0] + who[0], sentence[0] + who[1]]
            : null;
      const whole: Span =
        object.trim() === ""
          ? sentence
          : [sentence[0] + place[0], sentence[0] + trimmedEnd(words, place[0], place[1])];
      const aspects = aspectsOf(text, whole);
      for (const { aspect, span } of aspects)
        out.push({ sentence, span, aspect, kind, by, whole: saysNothingElse });
      break;
    }
  }
  return out;
}

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

/** Ties a silence to the claims that it bears on: those before it, in the same report, that came through the silent voice. */
export function disclose(silence: Silence, by: Voice, claims: readonly Claim[], outlet: Voice): Disclosure {
  const own = same(by, outlet);
  const of = claims
    .filter((claim) => {
      const start = claim.content[0]?.[0] ?? 0;
      const inSentence = start >= silence.sentence[0] && start < silence.sentence[1];
      if (own) return inSentence;
      return (start < silence.sentence[0] || inSentence) && claim.chain.some((hop) => same(hop.voice, by));
    })
    .map((claim) => claim.id);
  return { span: silence.span, aspect: silence.aspect, kind: silence.kind, by, of };
}

export function same(a: Voice, b: Voice): boolean {
  return a.entity !== null || b.entity !== null
    ? a.entity === b.entity
    : a.name !== null && a.name === b.name;
}
