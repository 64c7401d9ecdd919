import type { Span } from "#vocabulary/passage.ts";

const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’.-]*";
/** “Meet the Press”, “Fox & Friends”: a title's words are capitals but for the small ones. */
const TITLE = `(?:${CAPITAL}|\\d+)(?:\\s(?:(?:of|the|a|an|and|&|in|to|for|with|at|on|by)\\s){0,2}(?:${CAPITAL}|\\d+)){0,5}`;
/** “CNN’s”, “CBS’”, “the broadcaster RTC's” */
const OWNER = `(?:(?:the\\s)?(?:\\p{Ll}+\\s){0,2}?(?:${CAPITAL}\\s){0,3}${CAPITAL}\\s?(?:['’]s?)?\\s(?:(?:morning|evening|breakfast|talk|news)\\s)?(?:(?:programme|program|show)\\s)?)`;
const NAMED =
  "(?:BBC|CNN|NBC|MSNBC|CNBC|CBS|ABC|NPR|PBS|RT|Fox|Sky|[\\p{L}]*TV|Radio|Television|News|Channel)";
/** “on ABC News”, “on Radio Skerry”, “on BBC Radio 4” */
const STATION = `(?:the\\s)?(?:${CAPITAL}\\s){0,3}?${NAMED}(?![\\p{L}'’])(?:\\s(?:${CAPITAL}|\\d{1,2}(?!\\p{L})))*`;
const SORT_OF =
  "(?:(?:the\\s)?(?:state|public|national|local|commercial|\\p{Lu}\\p{Ll}+)\\s)(?:radio|television|tv)";

const AIRED = new RegExp(
  `(?<!\\b(?:vote|voted|based|depends?|focus(?:ed)?|comment(?:ed|s)?|called|book|report|attacks?|views?|policy|talks|ban|curbs|law)\\s)\\bon\\s(?:(${OWNER})?[“"‘']+(${TITLE})[”"’',.]+(?=[\\s,.;]|$)|(${STATION}|${SORT_OF})(?=[\\s,.;]|$))`,
  "dgu",
);

/** A programme or a station on which something was said: the words that name it, with whose it is, and its name. */
export interface Programme {
  span: Span;
  name: string;
}

/**
 * Where a sentence tells that somebody spoke on the air: “…, Vorn said on Sunday on RTC's “Night Table””, “Vorn blamed the yard on Radio Skerry”. Outside
 * the words that are said (`content`), but for a title that the reading took for a second stretch of them.
 */
export function programmeIn(
  text: string,
  [start, end]: Span,
  verb: number,
  content: readonly Span[],
): Programme | null {
  for (const found of text.slice(verb, Math.min(end, verb + 320)).matchAll(AIRED)) {
    const [, owner, title] = found;
    const at = found.indices?.[3] ?? found.indices?.[2];
    if (at === undefined) continue;
    const whole: Span = [verb + found.index, verb + found.index + found[0].length];
    const held = content.some(
      ([from, to], i) => whole[0] >= from && whole[0] < to && !(i > 0 && from >= whole[0]),
    );
    if (held || whole[0] < start) continue;
    const name = text.slice(verb + at[0], verb + at[1]).replace(/[.,]$/, "");
    // One capital word in quotation marks may be anything; a title has two, or somebody whose it is.
    if (title !== undefined && owner === undefined && !/\s/.test(title)) continue;
    const whose = (owner ?? "")
      .replace(/^the\s/, "")
      .replace(/\s?['’]s?\s.*$/u, "")
      .trim();
    return {
      span: [whole[0], verb + at[1]],
      name: whose === "" || !/^\p{Lu}/u.test(whose) ? name : `${whose} ${name}`,
    };
  }
  return null;
}
