import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import type { VoiceResolver } from "./voices.ts";

/** A message that a page shows as it was posted: its paragraph, and whose it is. */
export interface Tweet {
  span: Span;
  hop: Hop;
}

/** “— Edda Vorn (@vorn) July 14, 2018”: who posted the paragraph above. */
const SIGNED =
  /^[\s—–-]*(\p{Lu}[^()\n]{1,40}?)\s\(@\w{1,30}\)\s(?:\p{Lu}\p{Ll}+\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4})\s*$/du;

export const isSignature = (words: string): boolean => SIGNED.test(words);

/** The posted messages of a report, in the order of the text. */
export function tweetsIn({ text, parts }: Report, voices: VoiceResolver): Tweet[] {
  return parts.flatMap(({ span }, i): Tweet[] => {
    const before = parts[i - 1];
    const at = SIGNED.exec(text.slice(...span))?.indices?.[1];
    if (at === undefined || before === undefined || before.kind === "title") return [];
    const source: Span = [span[0] + at[0], span[0] + at[1]];
    return [
      {
        span: before.span,
        hop: {
          voice: voices.resolve(source),
          with: [],
          by: "quoted",
          span: source,
          credit: null,
          carried: false,
        },
      },
    ];
  });
}
