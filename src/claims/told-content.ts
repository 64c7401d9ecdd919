import type { Attribution } from "#vocabulary/attribution.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import { withAddedClause } from "./added-clauses.ts";

/** A content with the clause that is added to it, unless another saying stands there: “who urged a cut, welcomed the news”. */
export function added(
  text: string,
  sentence: Span,
  content: readonly Span[],
  own: Attribution,
  all: readonly Attribution[],
): Span[] {
  // “which, according to the board, had been repaired, leaked again”: the sentence goes on.
  if (content.length > 1 && /^(?:which|who)$/.test(text.slice(...(content[0] as Span)))) return [...content];
  return withAddedClause(text, sentence, content).map((span, i): Span => {
    const [from, to] = content[i] as Span;
    // “…, a group that watches it said in its report”: who says it.
    if (own.cue.some(([at]) => at >= to && at < span[1])) return [from, to];
    const taken = all.some(
      (other) =>
        other !== own &&
        other.cue.some(([at]) => at >= to && at < span[1]) &&
        other.source.some(([at]) => at < to),
    );
    return taken ? [from, to] : span;
  });
}

/** A content without a last stretch that only names the programme on which it was said: “… on Radio Skerry's “Night Table””. */
export function withoutTitle(content: readonly Span[], hops: readonly Hop[]): Span[] {
  const kept = content.filter(
    ([from], i) =>
      i === 0 ||
      !hops.some(({ by, span }) => by === "reported" && span !== null && span[0] <= from && from < span[1]),
  );
  return kept.length > 0 ? kept : [...content];
}

/** “… that Vorn inspected a boat, calling the plan a threat”: what is called so is a claim of its own, and the outer one ends before it. */
export function withoutParticiple(
  text: string,
  content: readonly Span[],
  inner: readonly Attribution[],
): Span[] {
  const cut = inner.flatMap(({ cue }) => {
    const [verb] = cue;
    if (
      verb === undefined ||
      !JUDGING.test(text.slice(...verb)) ||
      !/,\s$/.test(text.slice(verb[0] - 2, verb[0]))
    )
      return [];
    return [verb[0] - 2];
  })[0];
  if (cut === undefined) return [...content];
  const kept = content.filter(([from]) => from < cut).map(([from, to]): Span => [from, Math.min(to, cut)]);
  return kept.length > 0 ? kept : [...content];
}

/** “that Dorn had sent a message reading: ‘It is done’”: what stands in the message is its own. */
export function withoutReading(
  text: string,
  content: readonly Span[],
  inner: readonly Attribution[],
): Span[] {
  const cut = inner.flatMap(({ cue: [verb], content: [said], mode }) =>
    verb !== undefined &&
    said !== undefined &&
    mode === "quoted" &&
    /^(?:reading|saying)$/.test(text.slice(...verb)) &&
    /^:?\s$/.test(text.slice(verb[1], said[0]))
      ? [verb[0] - 1]
      : [],
  )[0];
  const kept =
    cut === undefined
      ? []
      : content.filter(([from]) => from < cut).map(([from, to]): Span => [from, Math.min(to, cut)]);
  return kept.length > 0 ? kept : [...content];
}

/** “Rain is likely, the institute said, and urged people to …”: of the second stretch only a cue is left. */
export function withoutCues(text: string, content: readonly Span[], inner: readonly Attribution[]): Span[] {
  if (content.length < 2) return [...content];
  const cues = inner.flatMap(({ cue }) => cue);
  const kept = content.filter(([from, to]) => {
    if (!/^(?:and|but)\s/.test(text.slice(from, to))) return true;
    let left = "";
    for (let at = from; at < to; at++)
      if (!cues.some(([start, end]) => at >= start && at < end)) left += text[at];
    return /\p{L}/u.test(left.replace(/\b(?:and|but|that)\b/g, ""));
  });
  return kept.length > 0 ? kept : [...content];
}

const JUDGING =
  /^(?:calling|branding|denouncing|condemning|accusing|blaming|describing|saying|adding|warning|claiming|criticising|criticizing|praising|stressing|noting|emphasi[sz]ing|insisting|arguing|pointing|explaining|urging)\b/i;

/** “Reports that forty men had died could not be corroborated”: what is found of the reports is none of what they tell. */
export function withoutVerdict(text: string, one: Attribution): Attribution {
  const last = one.content.at(-1);
  const found = last === undefined ? null : VERDICT.exec(text.slice(...last));
  return last === undefined || found === null || found.index < 8
    ? one
    : { ...one, content: [...one.content.slice(0, -1), [last[0], last[0] + found.index]] };
}

const VERDICT =
  /\s(?:(?:could|can)(?: not|n['’]t)|cannot) (?:yet |immediately )?be (?:immediately |independently )*(?:verified|confirmed|corroborated|substantiated|checked)[.\s]*$/u;
