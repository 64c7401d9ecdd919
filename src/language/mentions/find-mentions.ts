import type { Mention } from "#vocabulary/mention.ts";
import { mentionId } from "#vocabulary/mention.ts";
import type { TextView } from "../attribution/text-view.ts";
import { findNames } from "./find-names.ts";
import { findQuantities } from "./find-quantities.ts";
import { findSurnames } from "./find-surnames.ts";
import type { NameFinder } from "./name-finder.ts";

/**
 * Names that packs know (longest first, never inside another), surnames of the people among them, and quantities, in the order of the
 * text. `published` is the day of publication, by which one of two bearers of a name may be told from the other; null where unknown.
 */
export function findMentions(
  view: TextView,
  finder: NameFinder,
  textSha256: string,
  published: string | null = null,
): Mention[] {
  const { mentions, countries } = findNames(view, finder, textSha256, published);
  const named = [...mentions, ...findSurnames(view, mentions, finder, countries, textSha256, published)].sort(
    byStart,
  );
  const quantities: Mention[] = [];
  let next = 0;
  for (const span of findQuantities(view, finder.units)) {
    while (next < named.length && (named[next] as Mention).span[1] <= span[0]) next++;
    if ((named[next]?.span[0] ?? Number.POSITIVE_INFINITY) < span[1]) continue;
    quantities.push({
      id: mentionId(textSha256, "quantity", span),
      span,
      kind: "quantity",
      entity: null,
      confidence: null,
      candidates: [],
      form: null,
      chain: null,
    });
  }
  return [...named, ...quantities].sort(byStart);
}

const byStart = (a: Mention, b: Mention): number => a.span[0] - b.span[0];
