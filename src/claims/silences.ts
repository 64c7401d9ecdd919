import type { Annotated } from "#vocabulary/annotated.ts";
import type { Disclosure, DisclosureAspect } from "#vocabulary/disclosure.ts";
import type { Span } from "#vocabulary/passage.ts";
import { VERB } from "./leftover.ts";

/** A found silence before it is tied to claims: who is silent (null: the outlet itself), about what. */
export interface Silence {
  sentence: Span;
  span: Span;
  aspect: DisclosureAspect;
  kind: Disclosure["kind"];
  /** The words before the verb that name who did not tell; null where nobody is named. */
  by: Span | null;
  /** Who is silent where no words before the verb say so: the outlet, the speaker of the sentence, or nobody who is named. */
  silent: "outlet" | "speaker" | "nobody" | "withholder";
  /** From the words that are silent to the end of what is not told. */
  reach: Span;
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
  "(?:give|provide|disclose|reveal|specify|release|offer|state|say|mention|identify|name|elaborate|share|publish|confirm|comment|discuss|answer|detail|explain|respond|reply|speculate|be drawn)";
const GIVEN =
  "(?:given|provided|disclosed|revealed|specified|released|offered|stated|said|identified|named|elaborated|shared|published|confirmed|commented|answered|explained|responded|replied)";
const TOLD = "(?:details?|information|specifics|figures?|particulars|any (?:details?|information|specifics))";
const DAY = "(?:on \\p{Lu}\\p{Ll}+ )?";

/** Each pattern: group 1 is the silent one's clause before the verb where there is one, group 2 what is not told. */
const PATTERNS: readonly Pattern[] = [
  {
    // Whoever could not say does not know; whoever would not say does.
    words:
      /^(.*?)\b(?:(?:could|can)(?: not|n['’]t)|cannot|(?:was|were|is|are|has been|have been)(?: not able|n['’]t able| unable) to|(?:has|have)(?: not|n['’]t) been able to) (?:immediately |yet |independently )*(?:say|give|provide|specify|state|tell|explain|establish|determine|ascertain|find out)\b ?([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:did|do|does|would|could|will|can)(?: not|n't|n’t) (?:immediately |publicly |yet |further )*(?!confirm\\b)${GIVE}\\b ?(?:to )?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: /^(.*?)\b(?:did|do|does|would|will)(?: not|n't|n’t) (?:publicly )?confirm\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “Neither the yard nor its owner would discuss the price”, “Neither club would say what he earns”.
    words: new RegExp(
      `^(neither\\s[^.;]{1,120}?)\\s(?:would|will|did|does)\\s(?:immediately |publicly )?${GIVE}\\b ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:has|have|had)(?: not|n't|n’t| never) (?:yet |publicly )?${GIVEN}\\b ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: new RegExp(`^(.*?)\\b(?:declined|refused|refuses|declines) ${DAY}to ${GIVE}\\b ?([^.;]*)`, "diu"),
    kind: "withheld",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:declined|refused|refuses|declines) ${DAY}to be (?:named|identified|quoted)\\b()`,
      "diu",
    ),
    kind: "withheld",
    aspect: "who",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:gave|gives|offered|provided|presented|produced|released|published) no (?:further |more |other )?(${TOLD}[^.;]*|word[^.;]*|\\p{L}+[^.;,]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:gave|gives|giving|named|naming|disclosed|disclosing|revealed|revealing|provided|providing|specified|said|told)\s(neither\s[^.;]{1,120}?\snor\s[^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:(?:would|could|will|did|does) )?neither confirm(?:s|ed)? nor (?:den(?:y|ies|ied))\b ?([^.;”"]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    words:
      /(^.*?)\bwithout (?:giving|providing|elaborating|specifying|saying|disclosing|naming|identifying|offering)\b ?([^.;,]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /(^.*?)\bwithout ((?:an?|any|further) (?:quantity|amount|figures?|number|names?|dates?|reasons?|details?|explanation|place|location)\b[^.;,]*)/diu,
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
      /^()(.*?)\b(?:is|are|was|were|has been|have been) (?:being )?kept (?:secret|under wraps|from the public)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    words:
      /^()(.*?)\b(?:(?:has|have|had) (?:never|not)(?: yet| ever)? been|(?:was|were) (?:never|not)) (?:publicly )?(?:disclosed|revealed|published|specified|released|given(?!\s(?:access|permission|leave|time|an?\s|the\s|any\s|enough))|announced|made public)(?:\sby\s[^.;,]{1,60})?/diu,
    kind: "withheld",
    silent: "withholder",
  },
  {
    words: /^(.*?)\b(?:that|which) (?:was|were) (not shown\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "what",
  },
  {
    words:
      /^(.*?)\b(?:whose|his|her|their|the) ((?:names?|identit(?:y|ies)|dates?|locations?|places?) (?:(?:is|are|was|were|has been|have been) )?(?:being )?(?:withheld|concealed|suppressed)\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "withholder",
  },
  {
    words:
      /^(.*?)\b(?:ask(?:ed|ing)|request(?:ed|ing)|wish(?:ed|ing)) (?:us )?(not to (?:be )?(?:named?|identif(?:y|ied)|quoted)(?: (?:it|him|her|them))?)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    words:
      /^()(?:.*?)\b((?:on|under) (?:the )?condition (?:of anonymity|(?:that )?[^.;,]{0,40}not (?:be )?named)|speaking anonymously)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    words: /^(.*?)\bcould not (?:immediately )?be (reached|contacted)\b/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    words:
      /^(.*?)\b(?:does|did|do)(?: not|n['’]t) (?:yet )?know ((?:how|who|whom|whose|what|when|where|why|whether|if|the)\b[^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()((?:what|who|where|when|why|how)\b.*?) (?:cannot|could not) be (?:seen|known|determined|established)\b/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()((?:what|who|where|when|why|how|whether)\b.*?|(?:the |its |his |her |their )?[^,;.]{0,60}?\b(?:motives?|causes?|reasons?|fate|whereabouts|numbers?|identit(?:y|ies)|origins?|extent)\b[^,;.]{0,40}?) (?:is|are|was|were|remains?|remained) (?:still )?(?:not (?:immediately |yet )?(?:clear|known)|unclear|unknown)\b/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()it(?: is| was| remains?| remained|['’]s) (?:still )?(?:not (?:immediately |yet )?(?:clear|known)|unclear|unknown) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^(.*?)\b(?:could(?: not|n['’]t)|cannot|can['’]t|(?:has|have)(?: not|n['’]t) been able to|(?:was|were|is|are)(?: not able| unable) to) (?:immediately |independently )*(?:be )?(?:independently )?(?:verif(?:y|ied)|confirm(?:ed)?)\b ?([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()(.*?) (?:has|have|had) not (?:yet )?been (?:independently |publicly )?(?:verified|confirmed|reviewed|audited|checked)\b[^.;]*/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “a second yard, at a site that it did not disclose”
    words:
      /^.*?\b()((?:an?|the)\s(?:\p{L}+\s){0,3}?(?:location|place|site|facility|factory|base|date|time|number|amount|sum|price|buyer|customer|country|company|person|source|reason))\s(?:that|which|whom)\s(?:\p{L}+\s){1,3}?(?:did|would|has|have|had)(?: not|n['’]t)\s(?:disclosed?|named?|identif(?:y|ied)|specif(?:y|ied)|reveal(?:ed)?)\b/diu,
    kind: "withheld",
    silent: "speaker",
  },
  {
    words:
      /^()(neither (?:account|claim|report|version|figure|statement)\b.*?) could be (?:independently )?(?:verified|confirmed)\b/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
];

/** “at a site that it did not disclose” */
const RELATIVE =
  /\b(?:that|which|whom)\s(?:\p{L}+\s){1,3}?(?:did|would|has|have|had)(?: not|n['’]t)\s\p{L}+$/u;

/** “He doesn't say that any more”: it was told. */
const SAYS_NO_MORE = /^(?:that|so|it|this)\s(?:any ?more|again|now)\b/i;

/** Where what is not told ends and the sentence goes on. */
const GOES_ON =
  /,? (?:and|but|or) (?:did|do|does|has|have|had|would|could|declined|refused|gave|offered|said|added|told)\b|, (?:citing|because|saying|adding|which|who)\b/u;

/** Silences inside a sentence that tells something. */
const PARTIAL =
  /\bwithout \p{L}+\b|\b(?:whose|that|which)\b.{0,60}\b(?:withheld|concealed|not shown)\b|\b(?:undisclosed|unspecified|unidentified|unnamed)\b|\bsecret\b/iu;

const ASPECTS: readonly (readonly [RegExp, DisclosureAspect])[] = [
  [/\b(?:by|with|for|to) whom\b/i, "who"],
  [/\b(?:locations?|where|sites?|places?|whereabouts|position|base|facility|factory)\b/i, "where"],
  [/\b(?:timing|when|dates?|time|schedule|timetable|days?)\b/i, "when"],
  [
    /\b(?:how many|how much|numbers?|amounts?|figures?|quantit(?:y|ies)|quantity|size|tonnage|turnout|toll|totals?|earns?|earned|salary|wages?|fees?|cost|costs|prices?|worth|range|output)\b/i,
    "how-many",
  ],
  [/\b(?:who|buyers?|customers?|names?|identit(?:y|ies)|whom|identified|named|suspects?|brands?)\b/i, "who"],
  [
    /\b(?:why|reasons?|purpose|motives?|causes?|caused|how \p{L}+ (?:\p{L}+ )?(?:began|started|happened|broke out))\b/iu,
    "why",
  ],
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
      if (hit === null || place === undefined || SAYS_NO_MORE.test(hit[2] ?? "")) return [];
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
    taken = Math.max(
      verb + 1,
      place[1],
      RELATIVE.test(hit[0]) && pattern.silent === "speaker" ? hit[0].length : 0,
    );
    const who = words.slice(0, verb);
    // “They asked not to be named”: the sentence says nothing else, and whoever asks is silent.
    const asks =
      pattern.silent === "speaker" &&
      /^(?:\S+\s){1,5}$/.test(who) &&
      !/[,;]|\bwho\b/.test(who) &&
      /\bask/.test(hit[0]);
    const partial =
      (pattern.silent === "speaker" && !asks) || (pattern.kind === "withheld" && PARTIAL.test(hit[0]));
    const coordinated = out.length === 0 && !PARTIAL.test(hit[0]) ? clauseBefore(who) : null;
    const subject =
      coordinated === null ? 0 : coordinated.index + coordinated[0].length - (coordinated[1] ?? "").length;
    const named =
      pattern.kind !== "disputed" &&
      !/\b(?:verif|confirmed)/.test(hit[0].slice(verb)) &&
      who.trim() !== "" &&
      !/undisclosed|unspecified|unidentified|unnamed/.test(object);
    const span: Span =
      object.trim() === ""
        ? [
            sentence[0] + subject,
            sentence[0] + (subject === 0 ? words.length : trimmedEnd(words, subject, words.length)),
          ]
        : [sentence[0] + place[0], sentence[0] + trimmedEnd(words, place[0], place[1])];
    const base = {
      sentence,
      kind: pattern.kind,
      by:
        named && verb > 0
          ? ([
              sentence[0] + ((coordinated?.[1] ?? "").trim() === "" ? 0 : subject),
              sentence[0] + verb,
            ] as Span)
          : null,
      silent: asks ? ("outlet" as const) : (pattern.silent ?? ("outlet" as const)),
      reach: [
        sentence[0] + (hit[1] === "" ? place[0] : Math.min(verb, place[0])),
        sentence[0] + Math.max(place[1], hit[0].trimEnd().length),
      ] as Span,
      whole: !partial && coordinated === null,
      clause: coordinated === null ? null : ([sentence[0] + coordinated.index, sentence[1]] as Span),
    };
    const aspects =
      pattern.aspect === undefined
        ? aspectsOf(text, span, hit[0].slice(verb))
        : [{ aspect: pattern.aspect, span }];
    for (const { aspect, span: told } of aspects) out.push({ ...base, span: told, aspect });
  }
  // One partial finding leaves the sentence something to tell.
  const whole = out.every((silence) => silence.whole);
  return out.map((silence) => ({ ...silence, whole }));
}

/** Every pattern holds one of these words; most sentences hold none. */
const HINT =
  /\b(?:not|never|no|n't|n’t|cannot|declin|refus|without|undisclosed|unspecified|unidentified|unnamed|secret|unclear|unknown|anonym|neither|withheld|concealed|suppressed)|n['’]t\b/i;

function trimmedEnd(words: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,.;:]/.test(words[end - 1] as string)) end--;
  return end;
}

/** “declined to name them”: what a verb of naming withholds of somebody is who. */
const WHOM =
  /^(?:(?:did|do|does|has|have|had|would|will|could) not|declined|refused)\b.{0,30}?\b(?:named?|identify|identified) (?:them|him|her|any(?:one|body)|others?)\b/i;

/** The clause that ends before a verb and stands beside another: “…, but (gave no figures)”, “…; he (did not say)”. */
function clauseBefore(who: string): RegExpExecArray | null {
  const found = /(?:;\s(?:but |and |though )?|,?\s(?:but|and|though)\s)([^,;]{0,60})$/.exec(who);
  // “Brandt and Loos did not comment”: two who are silent, and no clause before.
  return found !== null && VERB.test(`${who.slice(0, found.index)} `) ? found : null;
}

/** “details on the locations of the factories or timing of the visits” speaks of two aspects, each with its own words. */
function aspectsOf(
  text: string,
  [start, end]: Span,
  verb: string,
): { aspect: DisclosureAspect; span: Span }[] {
  const out: { aspect: DisclosureAspect; span: Span }[] = [];
  let at = start;
  const words = text.slice(start, end);
  // “did not answer when asked whether …”: no day is withheld.
  if (/^(?:when|if) (?:asked|pressed|questioned)\b/.test(words))
    return [{ aspect: "what", span: [start, end] }];
  const cuts = [...words.matchAll(/,? (?:or|and|nor) |, /g)].map((cut) => ({
    from: start + cut.index,
    to: start + cut.index + cut[0].length,
  }));
  for (const cut of [...cuts, { from: end, to: end }]) {
    at += /^\s*(?:neither|nor)\s/i.exec(text.slice(at, cut.from))?.[0].length ?? 0;
    const piece = text.slice(at, cut.from);
    const first = ASPECTS.map(([pattern, aspect]) => ({ aspect, at: pattern.exec(piece)?.index ?? -1 }))
      .filter((hit) => hit.at >= 0 && !out.some((known) => known.aspect === hit.aspect))
      .sort((a, b) => a.at - b.at)[0];
    if (first !== undefined) {
      out.push({ aspect: first.aspect, span: [at + (piece.length - piece.trimStart().length), cut.from] });
    }
    at = cut.to;
  }
  if (out.length > 0) return out;
  return [{ aspect: WHOM.test(verb) ? "who" : "what", span: [start, end] }];
}
