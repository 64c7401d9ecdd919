import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type Desk, wordsOf } from "./desk.ts";
import { hopsOfSource } from "./hops.ts";
import { readDescription } from "./voices/description.ts";
import { kindOfDescription } from "./voices/kind-and-form.ts";
import { ROLES, UNNAMED } from "./voices/word-classes.ts";

const CITES = /\b(?:[Cc]iting|cit(?:es|ed)|[Qq]uoting|quotes)\b/;

/** Whether an attribution only names what a voice rests on: “…, citing a letter of the league”, “which cites two clerks”. */
export function isCitation({ cue, content, mode }: Attribution, text: string): boolean {
  const words = cue.map(([start, end]) => text.slice(start, end)).join(" ");
  const [first] = content;
  return (
    mode === "paraphrased" &&
    first !== undefined &&
    CITES.test(words) &&
    // “The boat sank, the bureau cited an officer as saying”
    first[0] > (cue[0]?.[0] ?? 0) &&
    // “It cited a clerk as saying that …”: what the clerk said is told.
    !/^that\b|^[^,;:]{2,120}\sas\s(?:saying|telling)\b/u.test(text.slice(...first))
  );
}

/** The voices that a sentence's words are said to rest on, behind the voice that cites them. */
export function citedIn(desk: Desk, sentence: Span, { cue, content }: Attribution): Hop[] {
  const { text } = desk.annotated.report;
  const words = text.slice(...sentence);
  const at = CITES.exec(words);
  if (at === null) return [];
  // “a site that often quotes clerks”: which site it is.
  if (/\bthat\s(?:\p{L}+\s)?$/u.test(words.slice(0, at.index))) return [];
  const start = sentence[0] + at.index;
  // “The Post, quoting a clerk, reported it; the mayor denied it”: another clause.
  const verb = cue[0]?.[0] ?? start;
  if (text.slice(Math.min(start, verb), Math.max(start, verb)).includes(";")) return [];
  // The citing verb is this attribution's own cue, or stands within what is said.
  if (
    cue.some(([from, to]) => start >= from && start < to) &&
    !/\b(?:citing|quoting)\b/i.test(wordsOf(desk, cue))
  )
    return [];
  if (withoutCitation(text, content).some(([from, to]) => start >= from && start < to)) return [];
  const from = start + at[0].length;
  const rest = text.slice(from, sentence[1]);
  const object = /^\s((?:(?!\s(?:that|which|who|whose)\s|[,.;]|\sas\ssaying).)+)/su.exec(rest)?.[1];
  if (object === undefined || object.length > 160) return [];
  // “quoting him as saying”: that is said, and not cited.
  if (/^(?:him|her|them|it)$/.test(object) || /\sas\s(?:saying|telling|having)\b/.test(rest)) return [];
  const source: Span = [from + 1, from + 1 + object.length];
  const hops = hopsOfSource(desk, source, "cited", [start, source[1]]);
  // “citing the cold”: a reason, and no voice; “citing fears of a strike”, “citing his meeting with Vorn”: none by the tree either.
  const nobody = hops.some(({ voice }) => voice.kind === "unnamed" && voice.form !== "collective");
  return (nobody || isMatter(desk.annotated, source)) && !speaks(text, source) ? [] : hops;
}

/** Whether what is cited is a feeling or a happening by the tree, and nobody and nothing that speaks: its first noun that hangs on none within. */
function isMatter({ structure, report }: Annotated, [start, end]: Span): boolean {
  if (structure === null) return false;
  const within = structure.mentions.filter(({ span }) => span[0] >= start && span[1] <= end);
  const first = within.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])[0];
  const head = structure.words[first?.head ?? -1];
  return (
    first !== undefined &&
    head !== undefined &&
    first.span[0] === start &&
    first.form === "nominal" &&
    (/^(?:event|time|place|animal|plant|substance)$/.test(first.type) ||
      (first.type === "abstract" && FEELING.test(report.text.slice(start, end)))) &&
    kindOfDescription({ words: "", head: report.text.slice(...head.span).toLowerCase() }) !== "document"
  );
}

/** “fears of a shortage”, “growing concern about the cold” */
const FEELING = /^(?!(?:the|an?|some|one|two|three)\s)(?:\p{Ll}+\s){1,3}(?:of|about|over)\s/u;

/** Whether the head of a description is somebody: “a source in the office”, “an official”. */
function speaks(text: string, source: Span): boolean {
  const head = readDescription(text, source)?.head ?? "";
  // “a former and a serving officer”, “a clerk and a minister”: of several the last.
  const last = /(\p{L}+)$/u.exec(text.slice(...source))?.[1]?.toLowerCase() ?? "";
  // “quoting an air traffic controller”: one of any work.
  const works =
    /^(?:an?|one|two|three|several)\s/i.test(text.slice(...source)) &&
    /(?:[^w]er|[^t]or|tor|ist|ian|man|woman|eer|ee)s?$/.test(last) &&
    !/^(?:order|matter|danger|weather|winter|summer|number|paper|letter|power|water|error|factor|shower|order|disaster|border|computer|chapter|committee|guarantee|fee|degree|rumor|favor|sector|motor|tremor|holder|figure)s?$/.test(
      last,
    );
  return works || [head, last, last.replace(/s$/, "")].some((word) => UNNAMED.has(word) || ROLES.has(word));
}

/** A content without what it cites (“…, citing pictures that were not shown”): that says what the words rest on. */
export function withoutCitation(text: string, content: readonly Span[]): Span[] {
  const cut = citationIn(text, content);
  return cut === null
    ? [...content]
    : content.filter(([from]) => from < cut).map(([from, to]): Span => [from, Math.min(to, cut)]);
}

/** “…, citing pictures, and that some had left”: what is said behind what is cited. */
export function behindCitation(text: string, content: readonly Span[]): Span[] {
  const cut = citationIn(text, content) ?? Number.POSITIVE_INFINITY;
  return content.flatMap(([start, to]): Span[] => {
    const from = Math.max(start, cut);
    const that = /,?\s(?:and|but)\s(?=that\s)/.exec(text.slice(from, to));
    return that === null ? [] : [[from + that.index + that[0].length, to]];
  });
}

/** Where a content begins to say what it rests on; null where it does not. */
function citationIn(text: string, content: readonly Span[]): number | null {
  const first = content[0]?.[0] ?? 0;
  return (
    content.flatMap(([from, to]) => {
      const at = /(?:^|,\s)(?:citing|quoting)\b/.exec(text.slice(from, to));
      return at === null || from + at.index <= first ? [] : [from + at.index];
    })[0] ?? null
  );
}
