import type { Span } from "#vocabulary/passage.ts";
import type { Silence } from "./silence.ts";

/** “A film, which the paper has not been able to verify, shows …”: who could not tell stands within a clause on the thing. */
const ON_A_THING =
  /,\s(which|whom|whose\s\p{L}+)\s((?:the\s)?[^,]{2,50}?)\s(?:(?:has|have|had|could|was|were|did|would)(?: not|n['’]t)|declined\sto|refused\sto)\s(?:yet\s|been\s|able to\s|immediately\s|independently\s)*(verif(?:y|ied)|confirm(?:ed)?|authenticated?|name[d]?|identif(?:y|ied)|disclosed?|reveal(?:ed)?|describe[d]?|specif(?:y|ied)|detail(?:ed)?|explain(?:ed)?|discuss(?:ed)?|spell out|spelt out|elaborated? on|go into)\b[^,.;]*/du;

const A_FIGURE =
  /,\s((?:an?|the)\s(?:figure|number|toll|total|count|sum|claim|account|version|report|assertion|allegation)\s(?:that|which)\s(?:(?:could|can)(?:\snot|n['’]t|not)\s(?:immediately\s|independently\s)*be|(?:has|have|had)\snot\s(?:yet\s)?(?:been\s)?(?:independently\s)?)\s?(?:immediately\s|independently\s)*(?:confirmed|verified|corroborated|checked|substantiated)[^,;.]*)[.\s”"’]*$/du;

/** “A girl, who cannot be named for legal reasons, said …” */
const WHO_CANNOT_BE =
  /,?\s(who\s(?:can(?:not|['’]t| not)|may not|could not)\s(?:legally\s)?be\s(?:named|identified)\b[^,.;]*)/du;

/** The clause on a thing or somebody that is not told of, within a sentence or at its end; null where there is none. */
export function unverifiedIn(words: string, sentence: Span): Silence | null {
  const unnamed = WHO_CANNOT_BE.exec(words)?.indices?.[1];
  if (unnamed !== undefined) {
    const span: Span = [sentence[0] + unnamed[0], sentence[0] + unnamed[1]];
    return {
      sentence,
      span,
      aspect: "who",
      kind: "withheld",
      by: null,
      silent: "nobody",
      reach: span,
      whole: false,
      clause: null,
    };
  }
  // “40 were killed, a figure that could not be confirmed”: at the end it is no part of what is said.
  const figure = A_FIGURE.exec(words);
  const told = figure?.indices?.[1];
  if (figure !== null && told !== undefined) {
    const span: Span = [sentence[0] + told[0], sentence[0] + told[1]];
    return {
      sentence,
      span,
      aspect: /^(?:an?|the)\s(?:figure|number|toll|total|count|sum)\b/.test(figure[1] ?? "")
        ? "how-many"
        : "what",
      kind: "unknown-to-source",
      by: null,
      silent: "outlet",
      reach: span,
      whole: false,
      clause: [sentence[0] + figure.index, sentence[1]],
    };
  }
  const found = ON_A_THING.exec(words);
  const [by, verb] = [found?.indices?.[2], found?.[3] ?? ""];
  if (found === null || by === undefined) return null;
  const reach: Span = [sentence[0] + found.index + 2, sentence[0] + found.index + found[0].trimEnd().length];
  // “… conditions, which she declined to describe”: at the end of its sentence it is no part of what is said.
  const last = /^[.\s”"’]*$/.test(words.slice(reach[1] - sentence[0]));
  return {
    sentence,
    span: reach,
    aspect: /^(?:name|identif)/.test(verb) ? "who" : "what",
    kind: /^(?:verif|confirm|authentic)/.test(verb) ? "unknown-to-source" : "withheld",
    by: [sentence[0] + by[0], sentence[0] + by[1]],
    silent: "outlet",
    reach,
    whole: false,
    clause: last ? [sentence[0] + found.index, sentence[1]] : null,
  };
}
