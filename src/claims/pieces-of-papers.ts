import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Desk } from "./desk.ts";
import { isOwnName } from "./own-name.ts";

const NOUNS = "editorial|article|commentary|leader|op-ed|review";
/** “the editorial”, “a co-signed article”, “an editorial article” */
const PIECE = new RegExp(`^(?:the|this|an?|its) (?:[\\p{L}-]+ ){0,2}?(?:${NOUNS})(?: article)?$`, "iu");
const IN_PIECE = new RegExp(
  `\\b(?:in|carries|carried|printed|prints|published|ran|dedicates?|dedicated) (?:the|this|an?|its) (?:[\\p{L}-]+ ){0,2}?(?:${NOUNS})\\b|, the (?:${NOUNS}) \\p{Ll}+|^(?:The|An?) (?:${NOUNS})\\b|\\beditorially\\b`,
  "u",
);

/** Whether a sentence tells of an editorial or an article, in which a paper does not pass on but holds. */
export const isOfPiece = (words: string): boolean => IN_PIECE.test(words);

const WORD = "(?!(?:On|In|At|And|But|\\p{Lu}\\p{Ll}+day)\\b)\\p{Lu}[\\p{L}’'-]+";
const NAME = `(?:The )?${WORD}(?: (?:of )?${WORD}){0,4}?`;
const DAY = "(?: (?:on )?\\p{Lu}\\p{Ll}+day)?";
const TELLS = new RegExp(
  `(${NAME})${DAY}(?: (?:says?|said|notes?|noted|stress(?:es|ed)|writes|wrote))?${DAY} (?:(?:in|carries|carried|printed|prints|published|ran|dedicates?|dedicated) an? (?:[\\p{L}-]+ ){0,2}?(?:${NOUNS})\\b|editorially\\b)`,
  "dgu",
);
const TELLS_BEHIND = new RegExp(
  `\\b(?:says|said|notes|noted) (${NAME})${DAY} in an? (?:[\\p{L}-]+ ){0,2}?(?:${NOUNS})\\b`,
  "dgu",
);

/** How far back the paper is looked for, in UTF-16 units. */
const WITHIN = 4000;

/** The paper whose editorial or article a source means: “the editorial”, where the text tells that the Gazette printed one. Null where it is none, or no paper is told. */
export function paperOfPiece(desk: Desk, source: Span): Voice | null {
  const { text } = desk.annotated.report;
  if (!PIECE.test(text.slice(...source))) return null;
  const from = Math.max(0, source[0] - WITHIN);
  const before = text.slice(from, source[1]);
  let best: { at: Span; medium: boolean } | null = null;
  for (const build of [TELLS, TELLS_BEHIND])
    for (const found of before.matchAll(build)) {
      const at = found.indices?.[1];
      if (at !== undefined && (best === null || at[0] > best.at[0] - from))
        best = {
          at: [from + at[0], from + at[1]],
          medium: /\b(?:carri|print|publish|ran|dedicat)/.test(found[0]),
        };
    }
  if (best === null) return null;
  const name = text.slice(...best.at);
  if (isOwnName(name, desk.frame.outlet.name)) return null;
  const voice = desk.voices.resolve(best.at);
  if (/^(?:agency|state-media|outlet)$/.test(voice.kind)) return voice;
  // “Edda Vorn says in an article”: whose it is, and no paper.
  return best.medium && voice.kind !== "person"
    ? { ...makeVoice({ name: voice.name ?? name, kind: "agency", form: "named" }), entity: voice.entity }
    : null;
}
