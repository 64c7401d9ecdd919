import type { Attribution } from "#vocabulary/attribution.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Desk } from "./desk.ts";

/** “Okand released the following statement on Monday:”: what follows is given in full, and is Okand's. */
const OPENS =
  /^(.{2,200}?)\s(?:has\s|have\s|today\s|also\s)?(?:released|issued|made|published|gave|sent|posted)\s(?:the\s(?:\p{L}+\s)?following|this|the\s\p{L}+\sbelow:?)\s(?:\p{L}+\s){0,3}?(?:statement|declaration|message|letter|speech|remarks|communiqu[eé]|commentary|answer)\b|^(?:the\s)?following\sis\sthe\s(?:full\s)?(?:text|statement|speech|letter)\b.{0,60}?\b(?:of|by|from)\s(.{2,160}?)(?:\s(?:on|issued|released|published)\b|[.:]|$)/dsu;

/** “…, the editorial says, and goes on:”: what follows is the editorial's. */
export const GOES_ON = /\s(?:and\s)?(?:goes|went) on(?:\sto say)?:\s*$|\s(?:and\s)?continue[sd]:\s*$/u;

/** The hop of a statement that a sentence opens: whose words all that follows are. */
export function statementIn(desk: Desk, sentence: Span): Hop | null {
  const { text } = desk.annotated.report;
  if (desk.statement !== null) return null;
  const found = OPENS.exec(text.slice(...sentence));
  const at = found?.indices?.[1] ?? found?.indices?.[2];
  if (found === null || at === undefined) return null;
  const source: Span = [sentence[0] + at[0], sentence[0] + at[1]];
  const comma = text.slice(...source).indexOf(", ");
  const named: Span = comma > 3 ? [source[0], source[0] + comma] : source;
  const [voice, ...joint] = desk.voices.resolveAll(named);
  return {
    voice,
    with: joint,
    by: "quoted",
    span: [sentence[0], sentence[0] + found[0].length],
    credit: null,
    carried: false,
  };
}

/** In a statement that is given in full, “I denounce …” is the statement's own sentence. */
export function isOwnWords(desk: Desk, { source }: Attribution): boolean {
  if (desk.statement === null) return false;
  const [first] = source;
  return first === undefined || /^(?:i|we|our \p{L}+)$/iu.test(desk.annotated.report.text.slice(...first));
}
