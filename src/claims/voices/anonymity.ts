import type { Span } from "#vocabulary/passage.ts";

const ASKED =
  /\b(?:(?:on|under) (?:the )?condition of anonymity|not to be (?:named|identified)|spoke(?:n)? anonymously|speaking anonymously|declined to be (?:named|identified)|requested anonymity|asked for anonymity|anonymity)\b/giu;
const REASON =
  /^,?\s*((?:because|since|as|due to|owing to|given|citing|in order to|so as to|for fear|out of fear|to (?:speak|discuss|talk|describe|avoid|protect))\b[^.;”"—]*)/iu;
const UNAUTHORISED =
  /\b((?:was|were|is|are)(?: not|n['’]t) (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|comment|discuss)[^.,;”"—]*)/iu;

/** The reason that a sentence states for leaving its voice unnamed (“on condition of anonymity because the talks go on”); null where it states none. */
export function anonymityIn(text: string, [start, end]: Span): string | null {
  const words = text.slice(start, end);
  for (const found of words.matchAll(ASKED)) {
    const after = words.slice(found.index + found[0].length);
    const reason = REASON.exec(after)?.[1];
    if (reason !== undefined) return clean(reason);
  }
  const unauthorised = UNAUTHORISED.exec(words)?.[1];
  return unauthorised === undefined ? null : clean(unauthorised);
}

/** Without the words that take the sentence up again: “…, said the house was shut”, “…, told reporters”. */
function clean(reason: string): string {
  const cut =
    /(?:,\s*(?:and\s)?|(?<!\b(?:he|she|they|who|it|officials?))\s)(?:said|says|told|added)\b/iu.exec(reason);
  return (cut === null ? reason : reason.slice(0, cut.index)).replace(/[\s,]+$/u, "");
}
