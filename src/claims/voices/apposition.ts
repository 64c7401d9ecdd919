import type { Token } from "#text/tokens.ts";
import { isCapital, type Name } from "./read-name.ts";
import { isPlural, ROLES, UNNAMED } from "./word-classes.ts";

/** What is set beside a name: “Edda Vorn, a spokeswoman for the yard,” or “the yard's spokeswoman, Edda Vorn,”. */
export interface Apposition {
  words: readonly string[];
  /** Its noun of a person, lower case. */
  head: string;
}

const LONGEST = 16;

/** The description set off by commas after a name, or before it; null where none is, or where it is of no person. */
export function apposed(tokens: readonly Token[], name: Name): Apposition | null {
  return after(tokens, name.tokens[1]) ?? before(tokens, name.lead);
}

function after(tokens: readonly Token[], end: number): Apposition | null {
  if (tokens[end]?.text !== ",") return null;
  let to = end + 1;
  // “Edda Vorn, 59, a welder,”
  if (/^\d+$/.test(tokens[to]?.text ?? "") && tokens[to + 1]?.text === ",") to += 2;
  const words: string[] = [];
  let head: string | null = null;
  for (; to < tokens.length && words.length < LONGEST; to++) {
    const token = tokens[to] as Token;
    if (/^[,.;:—–"“”()]$/.test(token.text)) break;
    if (head === null && /^(?:who|which|that|whose|where|and|but|of|in|at|on|to|by|with)$/.test(token.lower))
      return null;
    if (
      head === null &&
      (words.length > 5 || (words.length === 0 && /ed$/.test(token.lower) && token.lower !== "retired"))
    )
      return null;
    if (head === null && /^(?:said|says|told|is|was|has|had|were|are|added)$/.test(token.lower)) return null;
    if (head !== null && /^(?:who|whose|said|says|told)$/.test(token.lower)) break;
    words.push(token.text);
    if (head === null && (ROLES.has(token.lower) || UNNAMED.has(token.lower))) {
      // “Norden Lines, met union leader Mia Torv”: what stands before a name is that name's.
      if (isCapital(tokens[to + 1]?.text ?? "") && !/^(?:an?|the)$/.test(words[0] ?? "")) return null;
      // “, a Senate candidate's wife”: the noun that follows an owner is the head.
      if (!/^['’]s$/.test(tokens[to + 1]?.text ?? "")) head = token.lower;
    }
  }
  // “Vorn, … young voters”: one person is no many.
  return head === null || isPlural(head)
    ? null
    : { words: words.filter((word) => /\p{L}/u.test(word)), head };
}

function before(tokens: readonly Token[], lead: number): Apposition | null {
  if (tokens[lead - 1]?.text !== ",") return null;
  let from = lead - 2;
  let head: string | null = null;
  let common = false;
  const words: string[] = [];
  for (; from >= 0 && words.length < 10; from--) {
    const token = tokens[from] as Token;
    if (token.kind === "mark" && !/^['’.-]$/.test(token.text)) return null;
    words.unshift(token.text);
    if (head === null) {
      if (!ROLES.has(token.lower)) {
        // “the director of the yard, Edda Vorn,”: the office stands before “of”.
        if (!/^(?:of|for|at|in|the|an?|and)$/.test(token.lower) && !isCapital(token.text)) {
          // “the head of a boatyard in Lindevik, Hannu Kerst,”
          if (NO_PART.test(token.lower)) return null;
          common = true;
        }
      } else if (common && !(LEADS.test(token.lower) && words[1] === "of")) return null;
      else head = token.lower;
    }
    if (head !== null && /^(?:the|its|their|his|her|an?|['’]s)$/.test(token.lower))
      return { words: [...owner(tokens, from), ...words].filter((word) => /\p{L}{2}/u.test(word)), head };
  }
  return null;
}

/** What opens or makes up a clause, and belongs to no description. */
const NO_PART =
  /^(?:who|which|that|whose|where|when|said|says|told|is|was|are|were|has|had|have|will|would|by|from|with|on|but|or|as|than|after|before|\p{Ll}+ed)$/u;
/** Offices of one person alone; what owns or runs a thing may be a firm. */
const LEADS =
  /^(?:head|chief|director|chair|chairman|chairwoman|president|leader|secretary|mayor|governor|editor|manager|captain)$/;

/** “Karsolia” in “Karsolia's leader, Edda Vorn,”: the capitalised words before the mark of the owner. */
function owner(tokens: readonly Token[], mark: number): string[] {
  const out: string[] = [];
  if (!/^['’]s$/.test(tokens[mark]?.text ?? "")) return out;
  for (let i = mark - 1; i >= 0 && isCapital(tokens[i]?.text ?? ""); i--) out.unshift(tokens[i]?.text ?? "");
  return out;
}
