import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import { ASPECTS, aspectsOf } from "./aspects-of-silence.ts";
import { BUILDS, type BuildOfSilence } from "./builds-of-silence.ts";
import { EVERYDAY_BUILDS } from "./everyday-words-of-silence.ts";
import { FURTHER_BUILDS } from "./further-words-of-silence.ts";
import { HINT } from "./hint-of-silence.ts";
import { VERB } from "./leftover.ts";
import { mainVerb } from "./main-verb.ts";
import { OTHER_BUILDS } from "./other-words-of-silence.ts";
import { RAREST_BUILDS } from "./rarest-words-of-silence.ts";
import type { Silence } from "./silence.ts";
import { unverifiedIn } from "./silence-of-a-thing.ts";
import { turnedRound } from "./turned-silence.ts";
import { UNSETTLED_BUILDS } from "./unsettled-words-of-silence.ts";

/** “at a site that it did not disclose” */
const RELATIVE =
  /\b(?:that|which|whom)\s(?:\p{L}+\s){1,3}?(?:did|would|has|have|had)(?: not|n['’]t)\s\p{L}+$/u;

/** “He doesn't say that any more”: it was told. */
const SAYS_NO_MORE = /^(?:that|so|it|this)\s(?:any ?more|again|now)\b/i;

/** Verbs that may hand over goods as well as words. */
const HANDS_OVER =
  /\b(?:giv(?:e|es|ing|en)|gave|provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|releas(?:e|es|ed|ing)|produc(?:e|es|ed)|present(?:s|ed)?|share[sd]?|sharing|return(?:ed)?|answer(?:ed)?)\s(?:no\s(?:further |more |other )?)?$/i;
/** What words tell: “details”, “a reason”, “who had signed it”. */
const TOLD_OF =
  /\b(?:details?|information|particulars|specifics|figures?|numbers?|names?|identit(?:y|ies)|reasons?|explanations?|evidence|proof|reports?|results?|videos?|footage|images?|pictures?|photos?|photographs?|recordings?|data|documents?|statements?|comments?|replies|reply|toll|causes?|motives?|dates?|times?|timing|locations?|places?|whereabouts|timetables?|timelines?|schedules?|records?|logs?|files?|minutes|letters?|papers?|contracts?|stud(?:y|ies)|surveys?|tapes?|turnout|versions?|accounts?|answers?|questions?|updates?|lists?|terms|copy|copies|texts?|transcripts?|findings|word|hints?|clues?|indications?|signs?|sources?|estimates?|breakdown|ages?|address(?:es)?|prices?|costs?|value|sum|quantit(?:y|ies)|amounts?|size|nationalit(?:y|ies)|background|context|comparison|example|elaboration|confirmation|calls?|messages?|e-?mails?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|description|specifications?|range|destination|who|whom|whose|what|when|where|why|how|whether|which|if|anything|more|further)\b/i;
/** “could not say goodbye”, “did not identify any errors” */
const OTHER_SENSE =
  /^(?:good ?bye|farewell|sorry|hello|thank|yes\b|no\b|up\b|in\b(?! detail)|way\b|with\b(?! (?:certainty|confidence))|evidence(?: (?:at|to|in|before|against|during|on \p{Lu})\b|\s*$)|birth|chase|rise\b|(?:any |a |the |more )?(?:\p{L}+ )?(?:errors?|mistakes?|problems?|faults?|flaws?|issues?|threats?|risks?|breach(?:es)?|damage)\b)/iu;

const OTHER_RESPONSE =
  /^(?:to )?(?:the |an? |his |her |their |its )?(?:\p{L}+ )?(?:goals?|treatment|fires?|alarms?|attacks?|music|training|drugs?|medication|therapy|sirens?|pressure|threats?|emergency|emergencies|equali[sz]er|crisis)\b/iu;
/** Whether a verb of telling has an object that nobody tells: “gave no ground”, “refused to release the hostages”, “it is not clear water”. */
const isNoTelling = (verb: string, object: string): boolean =>
  (object !== "" &&
    HANDS_OVER.test(verb) &&
    // “had not answered by Friday”
    !(
      /\banswer(?:ed)?\s$/.test(verb) &&
      /^(?:by|at|on|in|before|when|until|as of|within|after)\b/.test(object)
    ) &&
    !TOLD_OF.test(object) &&
    !ASPECTS.some(([pattern]) => pattern.test(object))) ||
  (/\b(?:say|give|identify|giv\p{L}+|identified)\s(?:to\s)?$/iu.test(verb) && OTHER_SENSE.test(object)) ||
  (/\b(?:clear|known|unclear|unknown)\s$/.test(verb) && !ASKS.test(object)) ||
  // “did not know what to do”, “who to turn to”: how somebody fared.
  (/\bknow\s$/.test(verb) &&
    /^(?:what|who|whom|how|where|which|when)\s(?:(?:even|else|exactly|just)\s)?to\s\p{Ll}/u.test(object)) ||
  // “did not respond to treatment”
  (/\brespond\s(?:to\s)?$/.test(verb) && OTHER_RESPONSE.test(object)) ||
  // “did not reveal its plan until Monday”: then it did.
  (/\b(?:did|had)(?: not|n['’]t)\b/.test(verb) && /\buntil\s(?!(?:the|it|they|he|she)\b)/.test(object));
/** “State media have yet to report the launch”: a topic that papers have not raised is told of them, and nothing that they withhold. */
const isNoTopic = (who: string, verb: string): boolean =>
  /\b(?:media|newspapers?|papers|press|broadcasters?|outlets|television|radio)\s$/iu.test(who) &&
  /\b(?:report|announce|mention|carry|cover)(?:ed)?\s(?:on\s)?$/iu.test(verb);
const UNPUBLISHED =
  /\b(?:paper|report|study|memo|book|article|thesis|audit|letter|diary|survey|manuscript|novel),?\s(?:[^,]{0,60},\s)?(?:which|that)\s*$/iu;
const ASKS =
  /^(?:$|[\s,.;:—–-]|(?:\p{L}+ly\s)?(?:wh\p{L}+|how|if|that|(?:to|at|in|from|by|with|for|on|of|about) (?:wh\p{L}+|how)|yet|just|even|as|in|on|at|by|about|for|from|until|this|last)\b)/iu;

/** Where what is not told ends and the sentence goes on. */
const GOES_ON =
  /,? (?:and|but|or) (?:did|do|does|has|have|had|would|could|declined|refused|gave|offered|said|added|told|(?:was|were|is|are) \p{L}+ing)\b|:\s(?=\p{L})|, (?:but|though|although|while) (?=(?:on|in|at|by|last|this|since|earlier|later)\s(?:[^\s,;]+\s){1,12}?(?:\p{Ll}{3,}ed|was|were|had|has|is|are|will|would|left|made|said|told|went|came|took)\s)|, (?:and|but|while|though|although) (?=[“"'‘]?(?:the|an?|his|her|its|their|sources|officials|analysts|others|both|some|\p{Lu}\p{L}+)\s(?:\S+\s){0,6}?(?:said|says?|told|tells?|believes?|expects?|has|have|was|were|is|are)\s)|, (?:but|while|though|although) (?=[“"'‘]?(?:the|an?|his|her|its|their|\p{Lu}[\p{L}’'-]+)\s(?:\S+\s){0,12}?(?:\p{Ll}{3,}ed|was|were|had|has|is|are|will|would|could)\s)|(?:^|,? )(?:and|but|while|whereas) (?=(?:the|an?|his|her|its|their|\p{Lu}[\p{L}’'·-]*)\s(?:[^\s,;]+\s){0,6}?(?:said|says|told|(?:did|does|do|had|has|have|would|could) not|didn['’]t|doesn['’]t|declined|refused|called|reported|denied|confirmed|warned|insisted|published|released|carried)\s)|\s[—–]\s|, where (?:an?|the|its|his|her|their)\s|, (?=(?:the|an?|its|his|her|their)\s(?:[^\s,;]+\s){1,6}?said(?:[.,]|$|\s(?:on|in|at)\s))|, (?:though|although|even though|whereas) (?=(?:an?|the|its|his|her|their|it|he|she|they|some|\p{Lu}\p{L}+)\s)|, (?:(?:for|of|on|from) which|citing|because|saying|adding|which|who|according to)\b/u;

/** Silences inside a sentence that tells something. */
const PARTIAL =
  /\bwithout \p{L}+\b|\b(?:whose|that|which)\b.{0,60}\b(?:withheld|concealed|not shown)\b|\b(?:undisclosed|unspecified|unidentified|unnamed)\b|\bsecret\b/iu;

/** Sentences and phrases that say something is not told, one finding for each aspect. */
export function findSilences(annotated: Annotated): Silence[] {
  const { text } = annotated.report;
  return annotated.sentences.flatMap((sentence, i) => {
    const found = silencesOf(text, sentence);
    const [only, ...others] = found;
    const before = annotated.sentences[i - 1];
    // “Vorn was asked who had signed it. He would not say”: what is not told stands in the question.
    if (only?.aspect !== "what" || others.length > 0 || !only.whole || before === undefined) return found;
    const earlier = text.slice(...before);
    // “… until the cause is known. What that was, nobody knows”: the word stands in the sentence before.
    const meant = /^(?:what|which|who)\s(?:that|this|it|they|those)\s(?:is|are|was|were)\b/i.test(
      text.slice(...only.span),
    )
      ? ASPECTS.find(([pattern]) => pattern.test(earlier.slice(-60)))?.[1]
      : undefined;
    if (meant !== undefined) return [{ ...only, aspect: meant }];
    const asked = ASKED.exec(earlier)?.[1];
    const aspect = asked === undefined ? undefined : ASPECTS.find(([pattern]) => pattern.test(asked))?.[1];
    return aspect === undefined || !SAYS_NOTHING.test(text.slice(...sentence))
      ? found
      : [{ ...only, aspect }];
  });
}

/** “Vorn was asked three times who had signed it” */
const ASKED =
  /\b(?:was|were|been) (?:repeatedly |again |also )?asked\b[^.;]{0,40}?\b((?:who|whom|where|when|why|how|what|whether|if|about)\b.*)/su;

/** “He would not say”, and no more. */
const SAYS_NOTHING = /\b(?:say|answer|comment|reply|respond|told?|tell)\b[.!”"’']*\s*$/u;

/** Whether a sentence only asks what the next one does not tell: “Vorn was asked who had signed it. He would not say.” */
export const isAskedInVain = (text: string, sentence: Span, next: readonly Silence[]): boolean =>
  next.length > 0 &&
  next.every(({ whole }) => whole) &&
  ASKED.test(text.slice(...sentence)) &&
  SAYS_NOTHING.test(text.slice(...(next[0] as Silence).sentence));

/** “The mayor was asked whether she would stay. She said …”: a question that only leads to its answer. */
export const leadsToAnswer = (text: string, sentence: Span, next: Span | undefined): boolean =>
  next !== undefined && ONLY_ASKED.test(text.slice(...sentence).trim()) && ANSWERS.test(text.slice(...next));
const ONLY_ASKED =
  /^[^;“”"]{3,120}?\b(?:was|were|had been) (?:also |then |later |again )?asked (?:whether|if|why|how|what|who|when|where|about)\b[^;“”"]*\.$/u;
const ANSWERS =
  /^(?:(?:He|She|They|It)|[“"]|(?:The \p{Ll}+|(?:Mr|Ms|Mrs)\.? \p{Lu}\p{L}+|\p{Lu}\p{L}+)) (?:said|replied|answered|responded|told|added|mentioned|insisted|denied|did not|would not|declined|refused|pointed|suggested|admitted)\b|^[“"]/u;

/** “It did not say when, but lawyers expect a ruling in May”: the clause that tells something after a silence; null where there is none. */
export function toldAfter(text: string, [start, end]: Span, silences: readonly Silence[]): Span | null {
  // Who is silent may stand behind what is not told.
  const from = Math.max(
    start,
    ...silences.map(({ span, by, reach }) => (by !== null && by[0] >= span[1] ? reach[1] : span[1])),
  );
  const found =
    /^[^,;:]{0,60}(?::\s|[,;]\s(?:(?:but|while|although|though)\s|and\s(?=(?:I|we)\b|[“"'‘]?(?:the|an?|his|her|its|their|sources|officials|analysts|others|both|some|\p{Lu}\p{L}+)\s(?:\S+\s){0,6}?(?:said|says?|told|tells?|believes?|expects?|has|have|had|was|were|is|are|will|would|can|may|must|\p{Ll}{4,}ed)\s)))(?!(?:did|does|had|has|would|could|that|it(?!(?:['’]s| is| was) (?:the|an?|its)\b)|he|she|they|not)\b)/u.exec(
      text.slice(from, end),
    );
  if (found === null) return null;
  const tail: Span = [from + found[0].length, end];
  return !/\S\s\S+\s\S/.test(text.slice(...tail)) || silencesOf(text, tail).length > 0 ? null : tail;
}

/** A full stop that ends nothing: “U.S. officials”, “3.5”, “Mr. Vorn”. */
const STOP_WITHIN =
  /(?<=\b\p{Lu})\.(?=\p{Lu}|,|\s\p{Ll})|(?<=\d)\.(?=\d)|(?<=\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St))\./gu;

/** “Vorn said that ” before what is not known. */
const SAYS_SO = /^[^,;:“”"]{2,50}?\s(?:said|says|added)\s(?:that\s)?(?=(?:the|its|his|her|their)\s)/u;

function silencesOf(text: string, sentence: Span): Silence[] {
  const turned = turnedRound(text, sentence);
  if (turned !== null) return [turned];
  const within = silencesWithin(text, sentence);
  const found = within.length > 0 ? within : saidUnknown(text, sentence);
  return found.every(({ whole, by }) => whole && by === null)
    ? (behindJoint(text, sentence) ?? found)
    : found;
}

/** “Police said it was impossible to say how many had died”: whoever says that it is not known does not know it. */
function saidUnknown(text: string, [start, end]: Span): Silence[] {
  const found =
    /^([^,;:“”"]{2,50}?)\s(?:said|says|added|admitted|conceded|acknowledged)\s(?:that\s)?(?=(?:it|there)\s)/u.exec(
      text.slice(start, end),
    );
  const who = found?.[1];
  if (found === null || who === undefined) return [];
  return silencesWithin(text, [start + found[0].length, end]).flatMap((silence) =>
    silence.whole &&
    silence.by === null &&
    silence.kind === "unknown-to-source" &&
    silence.silent === "outlet"
      ? [{ ...silence, sentence: [start, end] as Span, by: [start, start + who.length] as Span }]
      : [],
  );
}

/** “The pier was shut, but it is not clear who ordered it”: what is not known stands in a clause of its own, behind one that tells something. */
function behindJoint(text: string, sentence: Span): Silence[] | null {
  const [start, end] = sentence;
  const words = text.slice(start, end);
  // Longer ones are no sentence: each joint is tried by itself.
  if (words.length > 800 || !HINT.test(words)) return null;
  for (const hit of words.matchAll(CLAUSE_JOINT)) {
    const left = words.slice(0, hit.index);
    if (left.split(/["“”]/).length % 2 === 0 || mainVerb(left) === null) continue;
    if (silencesWithin(text, [start, start + hit.index]).length > 0) return null;
    const found = silencesWithin(text, [start + hit.index + hit[0].length, end]);
    if (found.length > 0 && found.every(({ whole, by }) => whole && by === null))
      return found.map((silence) => ({
        ...silence,
        sentence,
        whole: false,
        clause: [start + hit.index, end],
      }));
  }
  return null;
}

const CLAUSE_JOINT =
  /(?:,\s(?:and|but|though|although|while|yet)|;(?:\s(?:and|but))?)\s(?=(?:it|its|the|his|her|their|how|who|what|why|where|when|whether|no|nobody|neither|none|this|that|there|little|nothing|few|further|more)\b)/gu;

function silencesWithin(text: string, sentence: Span): Silence[] {
  // What is told of goes to the end of its clause, and these are none.
  const whole = text.slice(sentence[0], sentence[1]).replace(STOP_WITHIN, "·");
  if (!HINT.test(whole)) return [];
  const within = unverifiedIn(whole, sentence);
  // What that clause leaves is looked through for others.
  const words = within === null ? whole : blanked(whole, within.reach, sentence[0]);
  const found = ALL_BUILDS.map((pattern) => ({ pattern, hit: pattern.words.exec(words) }))
    .flatMap(({ pattern, hit }) => {
      // Builds of several shapes have what is not told in a group for each.
      const group = [2, 3, 4].find((at) => hit?.indices?.[at] !== undefined) ?? 2;
      const [place, object] = [hit?.indices?.[group], hit?.[group] ?? ""];
      if (hit === null || place === undefined || SAYS_NO_MORE.test(object)) return [];
      if (isNoTelling(words.slice((hit[1] ?? "").length, place[0]), object)) return [];
      if (isNoTopic(hit[1] ?? "", words.slice((hit[1] ?? "").length, place[0]))) return [];
      // “According to a paper of 1990, which was never published, …”: that it came out nowhere.
      if (UNPUBLISHED.test(object) && /\b(?:published|released)\b/.test(hit[0].slice(place[1]))) return [];
      // “If you don't know the yard, …”: that nobody says of themselves.
      if (/(?:^|\b)(?:if|unless)\b[^,;]*$|\byou\s$/i.test(hit[1] ?? "")) return [];
      // “on condition of anonymity because he was not allowed to speak”: why, and no further silence.
      if (/\bbecause (?:he|she|they) $/.test(hit[1] ?? "")) return [];
      // “who declined to be named because she has no leave to speak”: the words of silence and their reason, where no object follows them.
      const named = place[0] === place[1] ? wantsNoName(words, (hit[1] ?? "").length, place[0]) : null;
      if (named !== null)
        return [{ pattern, hit, verb: (hit[1] ?? "").length, from: (hit[1] ?? "").length, place: named }];
      const goesOn = GOES_ON.exec(object);
      const end = Math.min(goesOn === null ? place[1] : place[0] + goesOn.index, closing(words, place));
      // “Vorn said the cause was not known”: who does not know it says so.
      const said = hit[1] === "" ? (SAYS_SO.exec(object)?.[0].length ?? 0) : 0;
      return [
        {
          pattern,
          hit,
          verb: (hit[1] ?? "").length + said,
          // What has no words of who is silent before it begins with what is not told.
          from: hit[1] === "" ? place[0] + said : (hit[1] ?? "").length,
          place: [place[0] + said, end] as const,
        },
      ];
    })
    .sort((a, b) => a.from - b.from);
  const out: Silence[] = [];
  let taken = -1;
  for (const { pattern, hit, verb, from, place: whole } of found) {
    if (from < taken) continue;
    const relative = pattern.silent === undefined ? relativeBefore(words, verb, whole) : null;
    const place = relative?.place ?? whole;
    const object = words.slice(...place);
    taken = Math.max(
      verb + 1,
      place[1],
      RELATIVE.test(hit[0]) && pattern.silent === "speaker" ? hit[0].length : 0,
    );
    const who = words.slice(0, relative?.subject ?? verb);
    // “They asked not to be named”: the sentence says nothing else, and whoever asks is silent.
    const asks =
      pattern.silent === "speaker" &&
      // “His companion, a woman of 31, asked not to be named”
      /^(?:\S+\s){1,5}$/.test(who.replace(/,\s[^,;]{2,40},(?=\s$)/u, "")) &&
      !/[,;]|\bwho\b/.test(who.replace(/,\s[^,;]{2,40},(?=\s$)/u, "")) &&
      /\bask/.test(hit[0]);
    const beside = PARTIAL.test(hit[0]) ? null : clauseBefore(who);
    const coordinated = out.length === 0 ? beside : null;
    const below = coordinated === null ? subordinated(who) : null;
    const partial =
      pattern.beside === true ||
      below !== null ||
      relative !== null ||
      (pattern.silent === "speaker" && !asks) ||
      (pattern.kind === "withheld" && PARTIAL.test(hit[0].replace(/\bkept (?:a )?secret\b/, "kept")));
    // “The yard declined to comment and its owner did not return calls”: each is silent by itself.
    const subject = beside === null ? 0 : beside.index + beside[0].length - (beside[1] ?? "").length;
    const named =
      pattern.kind !== "disputed" &&
      !/\bbe(?:en)?\s(?:\p{L}+ly\s)*(?:verified|confirmed|authenticated|corroborated|substantiated)\b/u.test(
        hit[0].slice(verb),
      ) &&
      who.trim() !== "" &&
      !/undisclosed|unspecified|unidentified|unnamed/.test(object);
    // “have not commented publicly”: nothing is named that they do not comment on.
    const bare = /^\s*(?:publicly|further|yet|immediately)?\s*$/.test(object);
    const goesOn = bare ? GOES_ON.exec(words.slice(place[0])) : null;
    // “The yard declined to comment, while its owner said …”: what tells something is no silence.
    const last = goesOn === null ? words.length : place[0] + goesOn.index;
    const span: Span = bare
      ? [
          sentence[0] + subject,
          sentence[0] + (subject === 0 && goesOn === null ? last : trimmedEnd(words, subject, last)),
        ]
      : [sentence[0] + place[0], sentence[0] + trimmedEnd(words, place[0], place[1])];
    const base = {
      sentence,
      kind: pattern.kind,
      by:
        named && verb > 0
          ? ([
              sentence[0] +
                (below ??
                  (/^(?:ha(?:s|ve|d)|also|still|then|so far|\s)*$/.test(beside?.[1] ?? "") ? 0 : subject)),
              sentence[0] + who.length,
            ] as Span)
          : null,
      silent: asks ? ("outlet" as const) : (pattern.silent ?? ("outlet" as const)),
      reach: [
        sentence[0] + (hit[1] === "" ? place[0] : Math.min(verb, place[0])),
        sentence[0] + Math.max(place[1], relative === null ? hit[0].trimEnd().length : 0),
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
  if (within !== null) out.push(within);
  // One partial finding leaves the sentence something to tell.
  const all = out.every((silence) => silence.whole);
  return out.map((silence) => ({ ...silence, whole: all }));
}

/** Words with a stretch of them left empty, of the same length. */
const blanked = (words: string, [from, to]: Span, start: number): string =>
  `${words.slice(0, from - start)}${" ".repeat(to - from)}${words.slice(to - start)}`;

const ALL_BUILDS: readonly BuildOfSilence[] = [
  ...BUILDS,
  ...OTHER_BUILDS,
  ...RAREST_BUILDS,
  ...FURTHER_BUILDS,
  ...EVERYDAY_BUILDS,
  ...UNSETTLED_BUILDS,
];

/** Where the quotation closes that a stretch begins within: “We do not know who did it,” Vorn said; its end where it begins in none. */
function closing(words: string, [from, to]: readonly [number, number]): number {
  const before = words.slice(0, from);
  const straight = before.split('"').length % 2 === 0;
  const curly = before.lastIndexOf("“") > before.lastIndexOf("”");
  const at = straight ? words.indexOf('"', from) : curly ? words.indexOf("”", from) : -1;
  return at === -1 ? to : Math.min(at, to);
}

function trimmedEnd(words: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,.;:]/.test(words[end - 1] as string)) end--;
  return end;
}

/** The clause that ends before a verb and stands beside another: “…, but (gave no figures)”, “…; he (did not say)”. */
function clauseBefore(who: string): RegExpExecArray | null {
  const found = /(?:;\s(?:but |and |though )?|,?\s(?:but|and|though|while|whereas)\s)([^,;]{0,60})$/.exec(
    who,
  );
  // “Brandt and Loos did not comment”: two who are silent, and no clause before.
  if (found === null) return null;
  const before = who.slice(0, found.index);
  // “An aide who left in May, and who asked …”: a second clause on the same one.
  if (/^(?:who|which|whose)\b/.test(found[1] ?? "")) return null;
  // “An aide, who was there but wants no name, said …”: a clause on whoever is silent.
  if (/,\s(?:who|which)\s[^,;]*$/u.test(before)) return null;
  return VERB.test(`${before} `) ? found : null;
}

/**
 * “A man who declined to give his name said …”, “the firm, which did not reply, sold …”: where who is silent ends, and what is not told up to the end
 * of its clause; null where the silence stands in no relative clause.
 */
function relativeBefore(
  words: string,
  verb: number,
  [from, to]: readonly [number, number],
): { subject: number; place: readonly [number, number] } | null {
  const found =
    /(,?)\s(?:who|which|that)\s(?:\p{Ll}+\s){0,2}$/u.exec(words.slice(0, verb)) ??
    // “the firm, which has a yard but did not say where”
    /(,)\s(?:who|which)\s[^,;]{3,90}\s(?:but|and)\s$/u.exec(words.slice(0, verb));
  // “cautioned that it was too early”: no relative clause.
  if (found === null || CLAUSE_OF_ITS_OWN.test(words.slice(found.index + (found[1] ?? "").length)))
    return null;
  const object = words.slice(from, to);
  const end = found[1] === "," ? object.indexOf(",") : (mainVerb(object)?.before.trimEnd().length ?? -1);
  return { subject: found.index, place: [from, end > 0 ? from + end : to] };
}

/**
 * “An officer, who declined to be named because …, said so”: in a relative clause what is withheld has no words behind it, so the clause's own stand for
 * it, up to its end; null outside of one.
 */
function wantsNoName(words: string, verb: number, end: number): readonly [number, number] | null {
  const found = /(,?)\swho\s(?:\p{Ll}+\s){0,2}$/u.exec(words.slice(0, verb));
  if (
    found === null ||
    !/\b(?:be\s\p{L}+|(?:his|her|their)\s(?:\p{L}+\s)?names?)$/u.test(words.slice(verb, end))
  )
    return null;
  const tail = words.slice(end);
  const stop = tail.search(/[,;]/);
  const to = found[1] === "," ? stop : (mainVerb(tail)?.before.trimEnd().length ?? stop);
  return [verb, to < 0 ? words.length : end + to];
}

const CLAUSE_OF_ITS_OWN =
  /^\sthat\s(?:it|he|she|they|we|there|this|these|those|the|an?|its|his|her|their|no|police|officials)\s/;

/**
 * “The committee voted to call Vorn after he refused to answer”: where the clause that is silent begins, below a clause that tells something;
 * null where it is no such clause.
 */
function subordinated(who: string): number | null {
  const found =
    /^(.*\S),?\s(?:after|because|although|though|while|when|as|since|even though)\s([^,;]{1,80})$/su.exec(
      who,
    );
  const [, above = "", below = ""] = found ?? [];
  return found === null || mainVerb(above) === null ? null : who.length - below.length;
}
