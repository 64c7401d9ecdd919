import type { Annotated } from "#vocabulary/annotated.ts";
import type { Stance } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isImperative } from "./imperative.ts";
import { mainWords } from "./main-words.ts";
import { stanceOf, stanceOfHeadline } from "./stance.ts";

type Read = Pick<Annotated, "report" | "structure">;

/** Verbs after which a content may be somebody's own words. */
const SAYS =
  /\b(?:s(?:ays?|aid)|wr(?:ites?|ote)|told|tells?|add(?:s|ed)|tweet(?:s|ed)|post(?:s|ed)|shout(?:s|ed)|yell(?:s|ed)|chant(?:s|ed)|read(?:s|ing)?)\b/;

/** How a content is asserted, by the words of its main clause and by its tree. */
export function stanceOfContent({ report, structure }: Read, cue: string, content: readonly Span[]): Stance {
  const { text } = report;
  const words = mainWords(text, structure, content).map((span) => text.slice(...span));
  const stance = stanceOf(cue, words.join(" … "));
  return bids({ report, structure }, cue, content, stance) ? "called-for" : stance;
}

/** How a headline asserts. */
export function stanceOfLine({ report, structure }: Read, line: Span): Stance {
  const stance = stanceOfHeadline(report.text.slice(...line));
  return bids({ report, structure }, "", [line], stance) ? "called-for" : stance;
}

const bids = ({ report, structure }: Read, cue: string, content: readonly Span[], stance: Stance): boolean =>
  /^(?:asserted|planned|possible)$/.test(stance) &&
  (cue === "" || SAYS.test(cue.toLowerCase()) || /["“`']/.test(report.text[content[0]?.[0] ?? 0] ?? "")) &&
  isImperative(report.text, structure, content);
