import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";

/**
 * “On Monday, MTA carried a statement by Ada Vorn, who warned that …”: whatever carries the words of whom “who” describes. Null
 * in any other build.
 */
export function mediumThatCarries(
  text: string,
  [start]: Span,
  { source: [who], cue: [verb] }: Pick<Attribution, "source" | "cue">,
): Span | null {
  if (who === undefined || verb === undefined || who[0] <= start || verb[0] < who[1]) return null;
  if (!/^(?:who|which)$/i.test(text.slice(...who)) && !/\sin which\s$/.test(text.slice(start, who[0])))
    return null;
  const at = CARRIES.exec(text.slice(start, who[0]))?.indices?.[1];
  return at === undefined ? null : [start + at[0], start + at[1]];
}

const CARRIES =
  /^(?:(?:But|And|Meanwhile|Later|Separately),?\s)?(?:(?:[Oo]n|[Ii]n|[Ee]arlier|[Ll]ate|[Ll]ater|[Ll]ast)\s[^,]{3,30},\s)?((?:[Tt]he\s|[Ii]ts\s|[Ss]tate(?=\s))?[\p{L}\p{N}][^,;“”"]{1,50}?)\s(?:(?:on\s)?\p{Lu}\p{Ll}+day\s|also\s|later\s|has\s)*(?:carried|published|ran|released|issued|aired|broadcast|printed|posted)\s(?:an?|the|another)\s(?:[\p{L}-]+\s){0,3}?(?:statement|commentary|message|speech|letter|interview|article|dispatch|video|appeal|communiqué|remarks|comments)\s(?:\p{L}+\s){0,2}?(?:by|from|of|with)\s[^;“”"]{3,120}(?:,\s|\sin\swhich\s(?:[^,;]{2,60})?)$/du;
