import type { Line } from "./find-names.ts";

/** Where the noun phrase begins that ends with the word at `i`: over adjectives and nouns back to its determiner. */
export function nounStart(line: Line, i: number): number {
  let from = i;
  while (from > 0 && i - from < 6) {
    const before = line.tokens[from - 1];
    if (before === undefined || before.kind !== "word") break;
    if (DETERMINERS.test(before.lower)) return before.start;
    if (STOPS.test(before.lower)) break;
    // “a leaked memo”, but “the board released figures”.
    const verbal = /(?:ed|ing)$/.test(before.lower) && !ADJECTIVES.test(before.lower);
    if (verbal && !DETERMINERS.test(line.tokens[from - 2]?.lower ?? "")) break;
    from--;
  }
  return line.tokens[from]?.start ?? 0;
}

const DETERMINERS = /^(?:the|an?|some|many|most|several|his|her|its|their|these|those|two|three|all|few)$/;
const STOPS =
  /^(?:of|for|in|at|on|to|by|with|from|and|or|but|if|as|when|while|because|since|that|than|is|was|are|were|has|have|had|among|against|said|say|says|told|after|before|about|into|over)$/;
const ADJECTIVES =
  /^(?:united|retired|armed|leading|growing|organi[sz]ed|working|visiting|opposing|competing|registered|elected)$/;
