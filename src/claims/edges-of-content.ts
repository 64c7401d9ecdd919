import { meet } from "#text/spans.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { mainVerb } from "./main-verb.ts";
import { wordsIn } from "./nesting.ts";

/** “Vorn condemned the launch as a crime and ordered a review”: what the speaker does next is no part of the first. */
export function upToNextSaying(text: string, one: Attribution, near: readonly Attribution[]): Attribution {
  const [who, verb, first] = [one.source[0], one.cue[0], one.content[0]];
  if (who === undefined || verb === undefined || first === undefined || first[0] < verb[1]) return one;
  const next = near
    .filter(
      ({ source, cue, content }) =>
        source[0]?.[0] === who[0] &&
        /(?:ed|id|old|rote|poke)$/.test(wordsIn(text, cue)) &&
        (cue[0]?.[0] ?? 0) > first[0] &&
        (content[0]?.[0] ?? 0) > (cue[0]?.[1] ?? 0),
    )
    .flatMap(({ cue }) => {
      const at = cue[0]?.[0] ?? 0;
      const link = /[”"’']?,? (?:and|but) $/.exec(text.slice(at - 8, at))?.[0];
      return link === undefined ? [] : [at - link.length + (/^[”"’']/.test(link) ? 1 : 0)];
    })
    .sort((a, b) => a - b)[0];
  const last = one.content.at(-1);
  if (next === undefined || last === undefined || next - first[0] < 6 || next >= last[1]) return one;
  // “said that Vorn came and ordered a review”: in a clause it is Vorn who does, but not in “said the ship would sail and ordered two more”.
  const clause = mainVerb(text.slice(first[0], next));
  if (clause !== null && clause.tense === "past") return one;
  return {
    ...one,
    content: one.content
      .filter(([from]) => from < next)
      .map(([from, to]): Span => [from, Math.min(to, next)]),
  };
}

/** A longer stretch is no thing; in UTF-16 units. */
const LONGEST = 300;

const THEN_SAYS =
  /^([^“”"]+|[^“”"]*["“][^“”"]*["”][^“”"]*)\s(?:and|but)\s(?:also\s|then\s|later\s)?(promised|pledged|vowed|urged|called for|demanded|denied|rejected|ordered|recommended|warned of|warned that|insisted that)(?:,\s[^,;]{3,60},)?\s(\S+\s.+)$/dsu;

/** “The board blamed the pump and promised another attempt”: two sayings of one voice, where the reading took the second for what the first is said of. */
export function apart(text: string, one: Attribution, all: readonly Attribution[] = []): Attribution[] {
  const [first, verb] = [one.content[0], one.cue[0]];
  if (first === undefined || verb === undefined || one.content.length > 1 || one.mode === "quoted")
    return [one];
  if (one.source.length === 0 || first[0] < verb[1] || !/(?:ed|id)$/.test(text.slice(...verb))) return [one];
  const found = first[1] - first[0] > LONGEST ? null : THEN_SAYS.exec(text.slice(...first));
  const [, thing, cue, said] = found?.indices ?? [];
  if (thing === undefined || cue === undefined || said === undefined) return [one];
  // “said that Vorn came and ordered a review”: in a clause it is Vorn who does.
  if (
    /^(?:that|if|whether|how|why|what)\b/.test(text.slice(...first)) ||
    mainVerb(text.slice(first[0], first[0] + thing[1])) !== null
  )
    return [one];
  const at = ([from, to]: Span): Span => [first[0] + from, first[0] + to];
  if (all.some((other) => meet(other.cue, [at(cue)]))) return [one];
  return [
    { ...one, content: [at(thing)] },
    { ...one, cue: [at(cue)], content: [at(said)] },
  ];
}

/** “The board has paid 3 million, a consultancy estimated in May”: whoever stands between the comma and the cue speaks, where the reading took that for what is said. */
export function withTeller(text: string, one: Attribution): Attribution {
  const [verb, last] = [one.cue[0], one.content.at(-1)];
  if (verb === undefined || last === undefined || last[1] !== verb[0] - 1) return one;
  // “…, a consultancy estimated in a study”: the study is where.
  const where = one.source[0];
  const within =
    where !== undefined && where[0] > verb[1] && /\sin\s$/.test(text.slice(0, where[0]).slice(-4));
  if (where !== undefined && !within) return one;
  const found =
    /^(.{15,}),\s((?:an?|the|one|another|its|their|his|her)\s[^,;:“”"]{3,60}|\p{Lu}[^,;:“”"]{2,60})$/su.exec(
      text.slice(...last),
    );
  const [, said, who] = found ?? [];
  if (
    said === undefined ||
    who === undefined ||
    mainVerb(said) === null ||
    mainVerb(who.replace("think tank", "institute")) !== null
  )
    return one;
  return {
    ...one,
    source: [[last[1] - who.length, last[1]]],
    content: [...one.content.slice(0, -1), [last[0], last[0] + said.length]],
  };
}

/** “A slide is thought to have struck the camp on Wednesday”: the time at the end belongs to what is thought. */
export function withDay(text: string, [, end]: Span, one: Attribution): Attribution {
  const last = one.content.at(-1);
  if (last === undefined || one.source.length > 0 || one.content.length < 2) return one;
  if (!/^to (?:have|be)\s/.test(text.slice(...last))) return one;
  const tail =
    /^\s(?:on|in|at|last|this|early|late|since|before|after|during)\s[^,;:“”"]{2,40}?(?=[.]?\s*$)/u.exec(
      text.slice(last[1], end),
    )?.[0];
  return tail === undefined
    ? one
    : { ...one, content: [...one.content.slice(0, -1), [last[0], last[1] + tail.length]] };
}

/** “promised “full support” for Merania”: the mark that opens a quotation belongs to it where the one that closes it does. */
export function withMark(text: string, one: Attribution): Attribution {
  const [first, ...others] = one.content;
  if (first === undefined || !/["“]/.test(text[first[0] - 1] ?? "")) return one;
  const words = text.slice(...first);
  const closes =
    text[first[0] - 1] === "“"
      ? (words.match(/”/g)?.length ?? 0) > (words.match(/“/g)?.length ?? 0)
      : (words.match(/"/g)?.length ?? 0) % 2 === 1 && /\s/.test(text[first[0] - 2] ?? " ");
  return closes ? { ...one, content: [[first[0] - 1, first[1]], ...others] } : one;
}

/** “at least nine are believed to have died”: the content begins with “at”. */
export function wholeQuantity(text: string, one: Attribution): Attribution {
  const [first, ...others] = one.content;
  if (
    first === undefined ||
    !/^(?:least|most)\s/.test(text.slice(...first)) ||
    text.slice(first[0] - 3, first[0]) !== "at "
  )
    return one;
  return { ...one, content: [[first[0] - 3, first[1]], ...others] };
}
