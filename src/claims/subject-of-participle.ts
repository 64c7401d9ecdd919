import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { mainVerb } from "./main-verb.ts";

/** “…, blaming weak demand”: the participle has the subject of the main clause, where the noun before the comma was taken for it. */
export function withSubject(
  text: string,
  [start]: Span,
  one: Attribution,
  all: readonly Attribution[],
): Attribution {
  const [verb] = one.cue;
  const [from] = one.source;
  if (
    verb === undefined ||
    from === undefined ||
    from[0] <= start ||
    from[1] > verb[0] ||
    !/^(?:\p{Ll}+ly\s)?\p{Ll}+ing\b/u.test(text.slice(...verb)) ||
    !/^(?:,\s|\s[-–—]\s)$/.test(
      text.slice(from[1], verb[0]).replace(/^\s?$/, text.slice(from[1] - 2, verb[0])),
    ) ||
    // “…, according to the bureau, citing Vorn”: whoever speaks besides.
    all.some((other) => other.cue[0] !== verb && other.source.some((span) => span[0] === from[0]))
  )
    return one;
  const before = text.slice(start, from[0]);
  const main = mainVerb(text.slice(start, verb[0]));
  // A subject before it has its own verb, or the noun would be the subject itself.
  if (main === null || main.before.length > before.length || !/\S/.test(main.before) || /["“”]/.test(before))
    return one;
  const lead =
    /^(?:(?:but|and|meanwhile|however|later|earlier),?\s)*(?:on\s\p{L}+,?\s)?/iu.exec(before)?.[0].length ??
    0;
  const end = start + lead + before.slice(lead, main.before.length).trimEnd().length;
  if (end <= start + lead) return one;
  const whole: Attribution = { ...one, source: [[start + lead, end]] };
  const owner = ownerOfThing(text, whole);
  return owner === null ? whole : { ...whole, source: [owner] };
}

/** “Shares in the yard fell after the builder cut its forecast, blaming …”: shares blame nobody, but the builder does. */
function ownerOfThing(text: string, { source, cue }: Attribution): Span | null {
  const [who, verb] = [source[0], cue[0]];
  if (who === undefined || verb === undefined || !THING_OF_MARKETS.test(text.slice(...who))) return null;
  const found =
    /\s(?:after|as|when|because)\s((?:the|its)\s(?:[\p{L}-]+\s){0,2}?[\p{L}-]+)\s(?:\p{Ll}+ed|cut|said|put|set|sold|shut|lost|made)\s[^;:“”"]*,\s$/du.exec(
      text.slice(who[1], verb[0]),
    );
  const at = found?.indices?.[1];
  return at === undefined ? null : [who[1] + at[0], who[1] + at[1]];
}

const THING_OF_MARKETS = /(?:^|\s)(?:[Ss]hares?|[Ss]tocks?|[Bb]onds?)(?:$|\s(?:in|of)\s)/;

/** “It is rumoured in the village that …”: where it is so, and nobody who is told to say it. */
export function withoutScene(text: string, one: Attribution): Attribution {
  const [who, verb] = [one.source[0], one.cue[0]];
  return who !== undefined &&
    verb !== undefined &&
    who[0] > verb[1] &&
    /\b(?:rumou?red|whispered|said|claimed|believed)$/.test(text.slice(...verb)) &&
    /\bit (?:is|was|has been)?\s?$/i.test(text.slice(Math.max(0, verb[0] - 12), verb[0])) &&
    /^\s(?:in|around|across|on|at)\s$/.test(text.slice(verb[1], who[0]))
    ? { ...one, source: [] }
    : one;
}
