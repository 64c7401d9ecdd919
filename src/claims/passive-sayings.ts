import { meet } from "#text/spans.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

const BE = "(?:is|are|was|were|has been|have been|had been)";
const LEAD =
  '(?:(?:But|And|Yet|Meanwhile|Later|Earlier|However),?\\s|[“"]?(?:[Ii]n|[Oo]n|[Aa]t)\\s[^,]{2,40},\\s)?';
const SUBJECT = '(?!(?:which|who|that|it)\\s)[^,;:“”"]{2,90}?(?:,\\s[^,;:“”"]{3,80},)?';
const MEDIUM = '(?:the\\s)?[\\p{L}\\p{N}][^,;:“”"]{1,50}?';

/** “Vorn was quoted by the Star as saying that …”: Vorn speaks, and the Star passes it on. */
const QUOTED_AS = new RegExp(
  `^${LEAD}(${SUBJECT})\\s${BE}\\s(?:also\\s|later\\s|widely\\s)?(quoted)(?:\\s(?:by|in)\\s(${MEDIUM}))?(?:\\s(?:on|last|this)\\s\\p{L}+)?\\s(as\\s(?:saying|telling\\s[^,;:“”"]{2,40}?))[,:]?\\s(.+)$`,
  "dsu",
);

/** “‘They were tired,’ he was quoted as saying”, “‘…,’ Vorn was quoted by the Star as saying” */
const AFTER_QUOTATION = new RegExp(
  `[”"’']\\s(${SUBJECT})\\s${BE}\\s(quoted)(?:\\s(?:by|in)\\s(${MEDIUM}))?(?:\\s(?:on|last|this)\\s\\p{L}+)?\\s(as\\s(?:saying|telling\\s[^,;:“”"]{2,40}?)(?:\\s(?:by|in)\\s((?:the\\s)?\\p{Lu}[^,;:“”".]{1,50}?))?)(?:[.,]|\\s(?:on|last|this|late|earlier)\\s|$|\\s(?!by\\s|in\\s))`,
  "du",
);

/** “A light was seen, the council was quoted as saying late on Thursday by the Star” */
const AFTER_CLAUSE = new RegExp(
  `^([^“”"]{15,400}?),\\s(${SUBJECT})\\s${BE}\\s((?:quoted|cited)\\sas\\ssaying)(?:\\s(?:late\\s|early\\s|earlier\\s)?(?:on\\s)?\\p{Lu}\\p{Ll}+day)?\\sby\\s(${MEDIUM})[.]?\\s*$`,
  "du",
);

/** “‘See you soon,’ Vorn was heard saying as she left” */
const HEARD_SAYING = new RegExp(
  `[”"’']\\s(${SUBJECT})\\s(?:${BE}|(?:could|can)\\sbe)\\s(?:also\\s|later\\s)?((?:over)?heard|filmed|recorded|caught\\son\\s(?:camera|tape|video|a\\smicrophone))((?!))?\\s((?:saying|shouting|asking|joking|telling\\s[^,;:“”"]{2,40}?))(?:[.,]|$|\\s)`,
  "du",
);

/** “The school was warned by an inspector that …”: who hears it stands before, who says so behind “by”, or is not told. */
const HEARS = new RegExp(
  `\\s(${BE}\\s(?:also\\s|first\\s|later\\s|repeatedly\\s|already\\s|never\\s)?(?:told|warned|informed|advised|notified))(?:\\s(?:by)\\s((?:(?!\\bthat\\b)[^,;:“”"]){2,80}?))?((?:\\s(?:at|in|on|last|this|earlier|during|back)\\s[^,;:“”"]{2,40}?)?\\s)(that\\s.+)$`,
  "dsu",
);

/** “The claim that she approved it was first made by the Post”: a noun of saying with what is said, and behind “by” whose it is. */
const MADE_BY = new RegExp(
  `^${LEAD}(?:The|An?|This|Another)\\s(?:\\p{Ll}+\\s){0,2}?(?:claim|allegation|accusation|charge|suggestion|assertion|theory|rumou?r|report)\\s(that\\s[^;:“”"]{8,200}?)\\s(${BE}\\s(?:first\\s|originally\\s|also\\s|later\\s|repeatedly\\s|strongly\\s|flatly\\s)?(?:made|reported|raised|published|put forward|repeated|denied|rejected|dismissed|confirmed|disputed|echoed|supported))\\sby\\s([^,;:“”"]{2,80}?)(?=,|[.]?\\s*$|\\s(?:in|on|at|last|this|yesterday|who|which)\\s)`,
  "dsu",
);

/** “Harl is said to have replied that …”: what he said, within what nobody is told to say of him. */
const SAID_TO_HAVE = new RegExp(
  `^${LEAD}(${SUBJECT})\\s(?:is|are|was|were)\\s(?:widely\\s|also\\s)?(?:said|reported|believed|thought|understood|alleged|rumou?red|known)\\sto\\shave\\s((?:also\\s|later\\s|then\\s)?(?:said|replied|told|warned|insisted|argued|admitted|claimed|answered|demanded|ordered|complained|promised|threatened|asked|urged|boasted|vowed))\\s(?:(?!that\\s)[\\p{L}’']+\\s){0,4}?((?:that|to|for)\\s.+)$`,
  "dsu",
);

const CONFIDENCE = 0.7;

/**
 * Sayings told in the passive, with who speaks in the place where an active verb has who hears: those of the reading with their source and content put
 * right, and such as it left out.
 */
export function passiveSayings({ report, sentences, quotations, attributions }: Annotated): Attribution[] {
  const { text } = report;
  const outer = quotations.filter(({ depth }) => depth === 0);
  const out: Attribution[] = [];
  const dropped = new Set<Attribution>();
  const anchored = attributions
    .map((one) => {
      const at = (one.cue[0] ?? one.content[0])?.[0] ?? 0;
      return { span: [at, at] as Span, one };
    })
    .sort((a, b) => a.span[0] - b.span[0]);
  for (const sentence of sentences) {
    const words = text.slice(...sentence);
    if (
      !/\b(?:quoted|told|warned|informed|advised|notified|by|to have|heard|filmed|recorded|caught on)\b/.test(
        words,
      )
    )
      continue;
    // Those of the sentence alone: a long report has thousands.
    const near = inSpan(anchored, sentence).map(({ one }) => one);
    const within = saidToHave(text, sentence, near);
    if (within !== null) out.push(within);
    const found =
      quotedAs(text, sentence, outer) ??
      afterClause(text, sentence) ??
      madeBy(text, sentence) ??
      hears(text, sentence, near);
    if (found === null) continue;
    const ends = found.attribution.content[0]?.[1] ?? 0;
    for (const other of near)
      if (found.behind === true && !meet(other.cue, found.over) && meet(other.content, found.over)) {
        // What is said within the clause ends with it.
        dropped.add(other);
        out.push({
          ...other,
          content: other.content
            .filter(([from]) => from < ends)
            .map(([from, to]): Span => [from, Math.min(to, ends)]),
        });
      } else if (
        meet(other.cue, found.over) ||
        (other.cue.length === 0 && meet(other.content, found.over)) ||
        isSame(other, found.attribution)
      )
        dropped.add(other);
    out.push(found.attribution);
  }
  if (out.length === 0) return [...attributions];
  return [...attributions.filter((one) => !dropped.has(one)), ...out];
}

interface Passive {
  attribution: Attribution;
  /** Where another attribution's cue would be this one's. */
  over: Span[];
  /** Whether it stands behind what is said. */
  behind?: boolean;
}

function quotedAs(text: string, sentence: Span, quotations: readonly { span: Span }[]): Passive | null {
  const words = text.slice(...sentence);
  const stop = words.trimEnd().replace(/[.!]+$/u, "").length;
  const before = QUOTED_AS.exec(words.slice(0, stop));
  const after = before === null ? (AFTER_QUOTATION.exec(words) ?? HEARD_SAYING.exec(words)) : null;
  const [, who, verb, medium, as, last] = (before ?? after)?.indices ?? [];
  // “…,” Vorn was quoted as saying by the Star: who passes it on stands last.
  const [behind, by] = before === null ? [undefined, last] : [last, undefined];
  const source: Span | undefined = who === undefined ? undefined : [who[0], (by ?? medium ?? who)[1]];
  if (source === undefined || verb === undefined || as === undefined) return null;
  const closes = sentence[0] + (after?.index ?? 0) + 1;
  const content =
    behind === undefined ? quotations[firstEnding(quotations, closes - 1)]?.span : at(sentence, behind);
  if (content === undefined || (behind === undefined && content[1] !== closes)) return null;
  const said = text.slice(...content);
  const cue = at(sentence, [verb[0], as[1]]);
  return {
    attribution: {
      source: [at(sentence, source)],
      cue: [cue],
      content: [content],
      mode: /^[“"‘'][^“”"]*[”"’']?$/u.test(said) ? "quoted" : /[“"]/.test(said) ? "mixed" : "paraphrased",
      confidence: CONFIDENCE,
    },
    over: [at(sentence, [source[0], as[1]])],
  };
}

function afterClause(text: string, sentence: Span): Passive | null {
  const [, content, who, cue, medium] = AFTER_CLAUSE.exec(text.slice(...sentence))?.indices ?? [];
  if (content === undefined || who === undefined || cue === undefined || medium === undefined) return null;
  const source: Span = [who[0], medium[1]];
  return { ...paraphrase(sentence, { source, cue, content }, source), behind: true };
}

/** What a sentence tells in words of its own; the spans are counted from its start. */
const paraphrase = (
  sentence: Span,
  { source, cue, content }: { source: Span; cue: Span; content: Span },
  over: Span,
): Passive => ({
  attribution: {
    source: [at(sentence, source)],
    cue: [at(sentence, cue)],
    content: [at(sentence, content)],
    mode: "paraphrased",
    confidence: CONFIDENCE,
  },
  over: [at(sentence, over)],
});

function saidToHave(text: string, sentence: Span, attributions: readonly Attribution[]): Attribution | null {
  const words = text
    .slice(...sentence)
    .trimEnd()
    .replace(/[.!]+$/u, "");
  const found = SAID_TO_HAVE.exec(words);
  const [, source, cue, content] = found?.indices ?? [];
  if (source === undefined || cue === undefined || content === undefined) return null;
  const own = at(sentence, cue);
  if (attributions.some((other) => meet(other.cue, [own]))) return null;
  const outer = attributions.find((other) =>
    other.content.some(([from, to]) => from <= own[0] && own[1] <= to),
  );
  if (outer === undefined) return null;
  const end = Math.min(sentence[0] + content[1], outer.content.find(([, to]) => to > own[1])?.[1] ?? 0);
  const from = sentence[0] + content[0];
  if (end - from < 8) return null;
  return {
    source: [at(sentence, source)],
    cue: [own],
    content: [[from, end]],
    mode: /[“"]/.test(text.slice(from, end)) ? "mixed" : "paraphrased",
    confidence: CONFIDENCE,
  };
}

function madeBy(text: string, sentence: Span): Passive | null {
  const words = text.slice(...sentence);
  const found = MADE_BY.exec(words);
  const [, content, cue, source] = found?.indices ?? [];
  if (content === undefined || cue === undefined || source === undefined) return null;
  if (mainVerb(words.slice(...content).replace(/^that\s/, "")) === null) return null;
  return paraphrase(sentence, { source, cue, content }, [content[0], source[1]]);
}

function hears(text: string, sentence: Span, attributions: readonly Attribution[]): Passive | null {
  const words = text.slice(...sentence);
  const found = HEARS.exec(words);
  const [, cue, source, , content] = found?.indices ?? [];
  if (cue === undefined || content === undefined) return null;
  const own = at(sentence, cue);
  // Where the reading has it, and nobody behind “by”, there is nothing to mend.
  if (source === undefined && attributions.some((other) => meet(other.cue, [own]))) return null;
  const outer = attributions.find((other) =>
    other.content.some(([from, to]) => from <= own[0] && own[1] <= to),
  );
  const stop = sentence[0] + words.trimEnd().replace(/[.!]+$/u, "").length;
  const end = Math.min(
    stop,
    outer === undefined ? stop : (outer.content.find(([, to]) => to > own[1])?.[1] ?? stop),
    ...attributions
      .filter((other) => other !== outer)
      .flatMap(({ source: who, cue: verb }) => [...who, ...verb])
      .map(([from]) => from)
      .filter((from) => from > own[1] + 30 && /,\s$/.test(text.slice(0, from).slice(-2)))
      .map((from) => from - 2),
  );
  const from = sentence[0] + content[0];
  if (end - from < 12) return null;
  const said = text.slice(from, end);
  return {
    attribution: {
      source: source === undefined ? [] : [at(sentence, source)],
      cue: [own],
      content: [[from, end]],
      mode: /[“"]/.test(said) ? "mixed" : "paraphrased",
      confidence: CONFIDENCE,
    },
    over: [[own[0], from]],
  };
}

/** The same quotation, of which the reading took another cue, or the same words without anybody who says them. */
const isSame = ({ content: [one], mode, source }: Attribution, own: Attribution): boolean =>
  one?.[0] === own.content[0]?.[0] && (source.length === 0 || (mode === "quoted" && own.mode === "quoted"));

const at = ([start]: Span, [from, to]: Span): Span => [start + from, start + to];
