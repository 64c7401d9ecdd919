import { isAbbreviation } from "#text/sentences.ts";
import type { Mode, Stance } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Structure } from "#vocabulary/structure.ts";
import { mainClauses } from "./main-clauses.ts";
import { mainVerb } from "./main-verb.ts";
import { IMPERATIVE } from "./stance.ts";

export interface Part {
  content: Span[];
  stance: Stance;
}

/**
 * What one saying says of several matters, apart:
 *   “that A and that B”, “A; B”: each by itself;
 *   a quotation, where the stance changes between its sentences (“They knew. They must explain it”).
 * `stanceOf` tells how a stretch of the content is asserted. One part where nothing divides it.
 */
export function divideSaid(
  text: string,
  content: readonly Span[],
  mode: Mode,
  stanceOf: (content: readonly Span[]) => Stance,
  structure: Structure | null = null,
): Part[] {
  // “The country has shut its ports, its government said, and plans to …”.
  const [first, second, ...others] = content;
  // “That was nonsense, Vorn said: the signal would be weak”: what follows the colon gives the reason.
  if (
    mode !== "quoted" &&
    others.length === 0 &&
    first !== undefined &&
    second !== undefined &&
    /:\s$/.test(text.slice(first[1], second[0])) &&
    mainVerb(text.slice(...first)) !== null &&
    mainVerb(text.slice(...second)) !== null
  )
    return content.map((span) => ({ content: [span], stance: stanceOf([span]) }));
  if (
    first !== undefined &&
    second !== undefined &&
    others.length === 0 &&
    /^(?:and|but)\s\p{Ll}/u.test(text.slice(...second))
  ) {
    const [one, two] = [stanceOf([first]), stanceOf([second])];
    const joint = /^(?:and|but)\s/.exec(text.slice(...second))?.[0].length ?? 0;
    const words = text.slice(second[0] + joint, second[1]);
    const verb = mainVerb(words);
    // “It shot at the boat, the bureau said, and lost one man”: a second deed.
    // “Ransoms were paid, diplomats say, and each one makes the next dearer”: a clause with a subject of its own.
    const clause =
      mode !== "quoted" &&
      (OF_ITS_OWN.test(words) || (verb !== null && /^(?:\p{L}+ ){1,5}$/u.test(verb.before)));
    if (one !== two || clause || (mode !== "quoted" && verb?.before.trim() === "" && verb.tense === "past"))
      return [
        { content: [first], stance: one },
        { content: [[second[0] + joint, second[1]]], stance: two },
      ];
  }
  if (mode !== "quoted" && content.length === 1 && first !== undefined) {
    const clauses = divideTold(text, first)
      .flatMap((clause) => mainClauses(text, structure, clause))
      // “… and that B” within one of them.
      .flatMap((clause) => cutAt(text, clause, [AND_THAT]));
    const parts = clauses.map((clause) => ({ content: [clause], stance: stanceOf([clause]) }));
    if (parts.length > 1) return judgedTogether(text, parts, stanceOf);
  }
  const marks = mode === "quoted" ? [SENTENCE_END, BUT] : [AND_THAT, COLON, THEN_QUOTED];
  const pieces = content.flatMap((span) => cutAt(text, span, marks));
  if (pieces.length <= 1 || (content.length > 1 && mode !== "quoted"))
    return [{ content: [...content], stance: stanceOf(content) }];
  const parts: Part[] = [];
  for (const piece of pieces) {
    const stance = stanceOf([piece]);
    const last = parts[parts.length - 1];
    const next = { content: [piece], stance };
    if (last !== undefined && mode === "quoted" && goesOn(text, last, next)) {
      last.content.push(piece);
      // What a quotation comes to stands at its end: “It sounds like a lot. But nobody may notice it”.
      // “We will talk about fish. Our old friend, the cod”, “I am urging them to wait. The plan is bad”: what follows turns nothing.
      if (
        !(
          stance === "asserted" &&
          ((isScrap(text, next) && /^(?:planned|called-for)$/.test(last.stance)) || asks(text, last))
        )
      )
        last.stance = stance;
    } else parts.push({ content: [piece], stance });
  }
  // The first sentence of a quotation says how all of it is asserted, where the sentences agree.
  if (parts.length === 1) return [{ content: [...content], stance: parts[0]?.stance ?? "asserted" }];
  return parts.map((part) => ({ ...part, content: joined(text, part.content) }));
}

/** “it is dear but its use is no less great”: two judgements of one matter, which “but” joins, are one. */
function judgedTogether(
  text: string,
  parts: readonly Part[],
  stanceOf: (content: readonly Span[]) => Stance,
): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const [from, to] = [last?.content[0]?.[0] ?? 0, part.content[0]?.[1] ?? 0];
    const between = text.slice(last?.content[0]?.[1] ?? 0, part.content[0]?.[0] ?? 0);
    if (
      last !== undefined &&
      last.stance === part.stance &&
      /^\sbut\s$/.test(between) &&
      COPULA.test(text.slice(...(last.content[0] as Span))) &&
      COPULA.test(text.slice(...(part.content[0] as Span)))
    )
      out.splice(-1, 1, { content: [[from, to]], stance: stanceOf([[from, to]]) });
    else out.push(part);
  }
  return out;
}

const COPULA = /\b(?:is|are|was|were)\b/;

const OF_ITS_OWN =
  /^(?:each|every)\s(?:one\s|\p{Ll}+\s)?\p{Ll}+s\s|^(?:it|this|that|nobody|none|no one|everyone|everybody)\s\p{Ll}+s\s/u;

/** Whether a piece belongs to the same stretch of a quotation: in one paragraph, and without a turn between them. */
const goesOn = (text: string, last: Part, next: Part): boolean =>
  (turn(text, last) === turn(text, next) || isScrap(text, next)) &&
  !/\n\s*\n/.test(text.slice(last.content.at(-1)?.[1] ?? 0, next.content[0]?.[0] ?? 0));

/** “We are asking the keepers to …”: who speaks says that it is asked for. */
const asks = (text: string, { content, stance }: Part): boolean =>
  stance === "called-for" &&
  /^["“‘']?(?:I|we)(?:\s(?:am|are)|['’](?:m|re))?\s(?:\p{Ll}+ly\s)?(?:urg|ask|advis|call|appeal|implor|beg)/iu.test(
    text.slice(...(content[0] as Span)),
  );

const isScrap = (text: string, { content }: Part): boolean =>
  content.every((span) => mainVerb(text.slice(...span)) === null && text.slice(...span).length < 60);

/**
 * What parts a quotation: from what is so to what must be done, what the speakers will do or want, and what may be. A doubt and a question belong to
 * what is said, and so does what has no verb of its own (“Sixteen, if I count properly”).
 */
function turn(text: string, { content, stance }: Part): Stance {
  const words = content.map((span) => text.slice(...span)).join(" ");
  const parts =
    (stance === "called-for" && (MUST.test(words) || WE_WANT.test(words) || IMPERATIVE.test(words))) ||
    (stance === "planned" && WE_WILL.test(words)) ||
    stance === "ordered" ||
    (stance === "possible" &&
      /^(?:may|would)$/.test(mainVerb(words)?.tense ?? "") &&
      !/^But\b|\b(?:may|might) not\b/.test(words)) ||
    // “If they rush it, they will break it”
    (stance === "possible" && /^["“‘']?If\s[^.]{4,80}?,\s[^.]*\b(?:will|would|['’]ll|['’]d)\b/u.test(words));
  return parts ? stance : "asserted";
}

const WE_WANT = /\b(?:I|we)\s(?:\p{Ll}+ly\s)?(?:want|hope|pray|wish)\b|\bhopefully\b/iu;
const MUST =
  /\b(?:must|should|ought to|ha(?:s|ve) to|needs? to|let us|let['’]s|demand|call (?:on|for)|urg(?:e|ing))\b/i;
const WE_WILL =
  /\b(?:I|we)\s?(?:will|shall|['’]ll|am (?:now )?going|are (?:now )?going|['’](?:m|re) going|plan|intend|mean to)\b/i;

const SENTENCE_END = /[.!?][”"’']{0,2}\s+(?=["“‘'[]?\p{Lu})/gu;
const AND_THAT = /,?\s(?:and|but)\s(?=that\s)|;\s(?:and\s|but\s)?(?=\p{L})/gu;
/** “said the design was dangerous: “A child should lie flat””: what follows is quoted. */
const COLON = /:\s(?=["“])/gu;
/** “said that he had been asked not to speak. “I am glad to go.””: a sentence told, then one quoted. */
const THEN_QUOTED = /(?<=\p{Ll}|\d)\.\s+(?=["“][^"“”]*["”]\s*$)/gu;
/** “… but they must say so”; “We opened too many shops and we have to own that” */
const BUT =
  /,\s(?=but\s(?:\p{Ll}+\s){1,4}?(?:must|should|will|may|might|could|need)\b)|,?\s(?=and\s(?:I|we|you|they|he|she|it|there|that|this|somebody|someone)\s(?:\p{Ll}+ly\s)?(?:must|should|ought to|need to|needs to|have to|has to|may|might|could)\s)/gu;

/** A stretch in the pieces between marks. */
const cutAt = (text: string, span: Span, marks: readonly RegExp[]): Span[] =>
  cutsIn(text.slice(...span), marks)
    .concat(span[1] - span[0])
    .map((to, i, all): Span => [span[0] + (i === 0 ? 0 : (all[i - 1] as number)), span[0] + to])
    .map((piece) => trimmed(text, piece));

function cutsIn(words: string, marks: readonly RegExp[]): number[] {
  return (
    marks
      .flatMap((mark) => [...words.matchAll(mark)])
      // “A better thing, Mr. President”: the stop is the word's own.
      .filter(
        ({ index, 0: [stop] }) =>
          stop !== "." || !isAbbreviation(/[\p{L}.]*$/u.exec(words.slice(0, index))?.[0] ?? ""),
      )
      .map((hit) => hit.index + hit[0].length)
      .filter((at) => at > 8 && at < words.length - 8)
      .sort((a, b) => a - b)
  );
}

function trimmed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (to > from && /[\s,;:]/.test(text[to - 1] as string)) to--;
  const opener = /^(?:and|but)\s(?=that\s)|^\s+/.exec(text.slice(from, to))?.[0].length ?? 0;
  from += opener;
  // “A and that B”: the joining word belongs to neither.
  const joint = /,?\s(?:and|but)$/.exec(text.slice(from, to))?.[0].length ?? 0;
  to -= joint;
  return [from, to];
}

/** Stretches that only white space parts are one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of spans) {
    const last = out[out.length - 1];
    if (last !== undefined && /^\s*$/.test(text.slice(last[1], start))) last[1] = end;
    else out.push([start, end]);
  }
  return out;
}

const JOINT =
  /(?:,\s(?:and|but|while|whereas|(?:even\s)?though|although)|;(?:\s(?:and|but))?)\s(?=(?:(?:the|a|an|its|his|her|their|both|some|no|none|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|others|another|several|many|more|most|police|officials?|\p{Lu}[\p{L}'’.-]*|it|he|she|they|there|\d[\d,]*)\s|(?:within|by|in|on|at|after)\s|(?!(?:says|plans|wants|expects|hopes|has|is|was|does|needs|seeks|makes|takes|gives|calls|adds|tells)\s)\p{Ll}{3,}s\s(?:\S+\s){0,5}?(?:was|were|are|have|had|will)\s))/gu;
/** “Two gave themselves up and a third was found”: one who did something else, though no comma parts them. */
const ANOTHER =
  /\sand\s(?=(?:an?|one|another|the\s(?:other|second|third|last))\s(?:\p{L}+\s){0,3}?(?:was|is|has|had)\s)/gu;
/** “was flooded in December 2023 and reopened only last June”: two deeds, each with its day. */
const ON_ANOTHER_DAY =
  /\sand\s(?=(?:(?:was|were|has|had)\s)?(?:then\s|later\s|again\s|only\s)?\p{Ll}{3,}ed\s[^,;]{0,80}$)/gu;
const DATED =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May \d|June|July|August|September|October|November|December|yesterday|(?:19|20)\d\d|last (?:week|month|year|spring|summer|autumn|winter|night)|(?:an?|two|three|four|five|six|several|\d+) (?:days?|weeks?|months?|years?) later)\b/;
/** “is to last half an hour but could go on longer”: what is so, and what may be. */
const MAY_BE = /,?\s(?:but|and)\s(?=(?:could|may|might)\s(?!(?:of|and|before|in|at|to|as|with)\b)\p{Ll})/gu;
/** “The guards saw no fence climbed: their gate was open”: what explains it is told too. */
const EXPLAINED = /:\s(?=\p{Ll}|\p{Lu}\p{Ll}+\s(?:has|have|had|is|are|was|were|will)\s)/gu;
/** “has agreed terms and will have a medical”, “cut short his visit and was expected at home”: what is done, and what is still to come. */
const STILL_TO_COME =
  /\s(?:and|but)\s(?=(?:(?:will|would)\s(?!(?:to|of|for)\b)\p{Ll}+|(?:is|are|was|were)\s(?:now\s|also\s)?(?:expected|due|set|scheduled)\b|(?:is|are|was|were)\s(?:widely\s)?(?:believed|thought|presumed|suspected|feared)\sto\s))/gu;

/** A narrated sentence as its main clauses, each with a subject and a verb of its own (“The plant was shut, and its owner left the country”). */
export function divideTold(text: string, span: Span): Span[] {
  const words = text.slice(...span);
  const out: Span[] = [];
  let from = 0;
  const opening = whileClause(words);
  if (opening !== null) {
    out.push([span[0] + opening[0], span[0] + opening[1]]);
    from = opening[2];
  }
  for (const hit of words.matchAll(JOINT)) {
    if (hit.index < from) continue;
    const [left, right] = [words.slice(from, hit.index), words.slice(hit.index + hit[0].length)];
    const next = right.split(/[,;]\s/)[0] ?? "";
    // “though the mayor — who is often late — came on time”: what stands between dashes is no part of the subject.
    const verb = mainVerb(next.replace(/\s[—–]\s[^—–]{3,120}\s[—–](?=\s)/u, ""));
    if (isOpen(left) || mainVerb(left) === null || verb === null || verb.before.split(/\s+/).length > 9)
      continue;
    // A list goes on: “the mayor, his deputy, and a clerk who was there”.
    if (/\b(?:who|which|that|whose)\s/.test(verb.before)) continue;
    out.push([span[0] + from, span[0] + hit.index]);
    from = hit.index + hit[0].length;
  }
  out.push([span[0] + from, span[1]]);
  return out.flatMap((clause) => stillToCome(text, clause));
}

/** “While the yard has most of the orders, the mill could win some”: the clause that opens the words, and where the other begins; null where there is none. */
function whileClause(words: string): [from: number, to: number, next: number] | null {
  const found = /^(?:But\s|And\s)?((?:While|Although|Though|Whereas)\s)([^,;“”"]{8,160}),\s(?=\p{L})/u.exec(
    words,
  );
  if (found === null) return null;
  const clause = found[2] ?? "";
  const at = found[0].indexOf(clause, (found[1] ?? "").length);
  const [one, other] = [mainVerb(clause), mainVerb(words.slice(found[0].length))];
  if (one === null || other === null || !/\S/.test(one.before) || !/\S/.test(other.before)) return null;
  // “While he was at home, he …”: only when it was.
  if (
    /^While/.test(found[1] ?? "") &&
    /^(?:(?:was|were|is|are) \p{L}+ing|(?:was|were) (?:in|at|on|away)\b)/u.test(one.from)
  )
    return null;
  return [at, at + clause.length, found[0].length];
}

/** Whether a quotation is open at the end of words. */
const isOpen = (words: string): boolean =>
  (words.match(/["]/g) ?? []).length % 2 === 1 || words.lastIndexOf("“") > words.lastIndexOf("”");

/** A clause below the main one, which what follows may go on with. */
const BELOW = /\b(?:that|who|whom|which|whose|when|if|because|as|after|before|where|while|whether|how|why)\b/;
/** “The pier was shut after a boat rammed it”: what went before it, with a subject of its own; “hours after” and “comes after” only date. */
const AFTER =
  /,?(?<!\b(?:days?|hours?|weeks?|months?|years?|minutes?|soon|shortly|right|only|just|long|even|not|and|or|comes?|came|coming|(?:the|a|one) (?:morning|evening|night)|until|directly|immediately)) after (?!(?:he|she|it|they|we|i|which|whom|that|being|having)\b)(?=\S+ \S)/giu;
const wentBefore = (left: string, right: string): boolean => {
  const verb = mainVerb(right.split(/[,;]\s/)[0] ?? "");
  return (
    verb !== null &&
    /^(?:past|past-perfect|perfect)$/.test(verb.tense) &&
    /^\S+ (?:\S+ ){0,11}$/.test(verb.before) &&
    !/\b(?:who|which|that|whose|of|in|at|on|for|with|to|from|by)\s$/.test(verb.before) &&
    !/\b(?:who|which|that|whose)\b/.test(verb.before) &&
    !/["“”]/.test(right) &&
    // What somebody said is told with who said it.
    !/^(?:show|found|said|told|warn|report|reveal|announc|claim|suggest|accus|complain)/.test(verb.from) &&
    // “Nine are missing after a boat sank”: how those fare whom it befell is of that very happening.
    !/^(?:comes?|came|is coming|(?:is|are|was|were) (?:still |now )?(?:missing|dead|feared|trapped|injured|homeless|unaccounted))\b/.test(
      mainVerb(left)?.from ?? "",
    )
  );
};
const SECOND: readonly (readonly [RegExp, (left: string, right: string) => boolean])[] = [
  [AFTER, wentBefore],
  [ANOTHER, () => true],
  [ON_ANOTHER_DAY, (left, right) => DATED.test(left) && DATED.test(right)],
  [MAY_BE, (left) => !/\b(?:could|may|might|would)\b/.test(left)],
  [EXPLAINED, (left, right) => left.length > 12 && !/["“”]/.test(left) && startsClause(right)],
];
const startsClause = (words: string): boolean => {
  const verb = mainVerb(words.split(/[,;]\s/)[0] ?? "");
  return verb !== null && /\S/.test(verb.before) && verb.before.trim().split(/\s+/).length < 7;
};

function stillToCome(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end);
  for (const [joint, fits] of SECOND) {
    for (const hit of words.matchAll(joint)) {
      const [left, right] = [words.slice(0, hit.index), words.slice(hit.index + hit[0].length)];
      const verb = mainVerb(left);
      if (verb === null || isOpen(left) || BELOW.test(left.slice(verb.before.length))) continue;
      if (!fits(left, right)) continue;
      return [[start, start + hit.index], ...stillToCome(text, [start + hit.index + hit[0].length, end])];
    }
  }
  for (const hit of words.matchAll(STILL_TO_COME)) {
    const left = words.slice(0, hit.index);
    const verb = mainVerb(left);
    if (verb === null || isOpen(left) || !/^(?:past|perfect|past-perfect)$/.test(verb.tense)) continue;
    // “the man who had fled and will be tried”: not of the main clause.
    if (/\b(?:who|which|that|whose)\s[^,]*$/.test(left)) continue;
    return [
      [start, start + hit.index],
      [start + hit.index + hit[0].length, end],
    ];
  }
  return [[start, end]];
}
