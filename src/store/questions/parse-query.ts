import { StemmaError } from "#errors.ts";
import { Stance } from "#vocabulary/claim.ts";
import { DisclosureAspect } from "#vocabulary/disclosure.ts";
import { searchTerms } from "./search-terms.ts";

/** What can be asked besides words. */
export const OPERATORS = [
  "voice",
  "house",
  "outlet",
  "stance",
  "kind",
  "before",
  "after",
  "withheld",
  "in",
] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Filter {
  operator: Operator;
  value: string;
  /** True behind a minus: what is found must not be so. */
  not: boolean;
}

/** A query as it is asked of the record. */
export interface Query {
  /** For the word index; null where no word is asked for. */
  terms: string | null;
  /** Terms of which none may be there. */
  without: string[];
  filters: Filter[];
  /** Sentences on what was typed and understood otherwise than its writer may think. */
  notes: string[];
}

interface Piece {
  /** As typed, without its minus. */
  typed: string;
  minus: boolean;
  key: string | null;
  value: string;
}

/**
 * What a person typed, as a query: words and phrases, operators such as `voice:"Harbour Board"`, and a minus before any of them. An operator that there is
 * not is words, with a note. Throws `search-unclear` for one whose value it does not take.
 */
export function parseQuery(typed: string): Query {
  const query: Query = { terms: null, without: [], filters: [], notes: [] };
  const words: string[] = [];
  const all = pieces(typed.replaceAll("\u0000", " "));
  for (const { typed: printed, minus, key, value } of all) {
    const operator = OPERATORS.find((one) => one === key);
    if (operator !== undefined) {
      query.filters.push({ operator, value: checkedValue(operator, value), not: minus });
      continue;
    }
    if (key !== null)
      query.notes.push(
        `“${key}:” is no operator and was looked for as a word. There are ${OPERATORS.map((one) => `${one}:`).join(", ")}.`,
      );
    if (!minus) words.push(printed);
    else {
      // A word behind a minus is whole: the beginning of one still being typed would take too much away.
      const without = searchTerms(`${printed} `);
      if (without !== null) query.without.push(without);
    }
  }
  // The last word may still be being typed, unless something follows it.
  const open = all.length > 0 && !/\s$/.test(typed) && all.at(-1)?.typed === words.at(-1);
  query.terms = searchTerms(`${words.join(" ")}${open ? "" : " "}`);
  return query;
}

/** Cut at white space; what stands in double quotes is one piece, with what stands right before it. */
function pieces(typed: string): Piece[] {
  const found: Piece[] = [];
  for (const match of typed.matchAll(
    /(?<=^|\s)(-?)(?:([a-z]{2,12}):(?=[^\s/]))?("[^"]*(?:"|$)|[^\s"]+)|"[^"]*(?:"|$)|[^\s"]+/gu,
  )) {
    const [whole, minus = "", key = null, value = whole] = match;
    found.push({
      typed: minus === "" ? whole : whole.slice(1),
      minus: minus === "-",
      key,
      value: value.replace(/^"([^"]*)"?$/, "$1").trim(),
    });
  }
  return found;
}

const unclear = (reason: string): StemmaError => new StemmaError("search-unclear", { reason });

function checkedValue(operator: Operator, value: string): string {
  switch (operator) {
    case "stance":
      return oneOf(operator, Stance.options, value);
    case "withheld":
      return oneOf(operator, [...DisclosureAspect.options, "any"], value);
    case "in":
      return oneOf(operator, ["claims", "reports"], value);
    case "before":
    case "after":
      if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) || Number.isNaN(Date.parse(value)))
        throw unclear(`${operator}: takes a day, month or year such as 2025-12-26, not “${value}”`);
      return value;
    default:
      if (value === "" || searchTerms(`"${value}"`) === null)
        throw unclear(`${operator}: takes a name, or one in quotation marks`);
      return value;
  }
}

function oneOf(operator: Operator, values: readonly string[], value: string): string {
  const found = values.find((one) => one === value.toLowerCase());
  if (found === undefined) throw unclear(`${operator}: takes one of ${values.join(", ")}, not “${value}”`);
  return found;
}
