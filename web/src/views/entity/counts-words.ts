import type { EntityCounts } from "@stemma/vocabulary/record.ts";
import { words } from "../../words/words.ts";

/** 47 claims in 9 reports: 24 its own word, the others passed on. */
export function saidWords({ claims, reports, own }: EntityCounts["said"], byHouse: boolean): string {
  const { saidNothing, houseSaidNothing, saidIn, allPassedOn, ownAmong } = words.entity;
  if (claims === 0) return byHouse ? houseSaidNothing : saidNothing;
  const total = saidIn(claims, reports);
  return own === claims ? total : own === 0 ? allPassedOn(total) : ownAmong(total, own);
}

/** Named 18 times in 9 reports; 2 claims speak of it. */
export const aboutWords = ({ mentions, reports, claims }: EntityCounts["about"]): string =>
  mentions === 0 ? words.entity.notNamed : words.entity.namedIn(mentions, reports, claims);
