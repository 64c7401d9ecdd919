import type { EntityCounts } from "@stemma/vocabulary/record.ts";
import { count } from "../../parts/wording.ts";

/** 47 claims in 9 reports: 24 its own word, the others passed on. */
export function saidWords({ claims, reports, own }: EntityCounts["said"], byHouse: boolean): string {
  if (claims === 0)
    return byHouse
      ? "No claim in the record comes from a voice of its house."
      : "No claim in the record comes from it.";
  const total = `${count(claims, "claim")} in ${count(reports, "report")}`;
  if (own === claims) return total;
  if (own === 0) return `${total}, passed on from others`;
  return `${total}: ${own.toLocaleString("en")} its own word, the others passed on`;
}

/** Named 18 times in 9 reports; 2 claims speak of it. */
export function aboutWords({ mentions, reports, claims }: EntityCounts["about"]): string {
  if (mentions === 0) return "No report in the record names it.";
  const times = mentions === 1 ? "once" : `${mentions.toLocaleString("en")} times`;
  const named = `Named ${times} in ${count(reports, "report")}`;
  if (claims === 0) return `${named}, in the words of no claim`;
  return `${named}; ${count(claims, "claim")} ${claims === 1 ? "speaks" : "speak"} of it`;
}
