import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { words } from "../../words/words.ts";

/** An edge as the address names it. */
export const edgeKey = ({ from, to }: { from: string; to: string }): string => `${from}~${to}`;

/** What each node of a story is called. */
export function nodeNames({ nodes, reports }: StoryDetail): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name, kind } of nodes)
    names.set(id, name ?? (kind === "dispatch" ? words.stories.dispatch : words.common.outletNotStated));
  for (const { id, outlet } of reports) if (outlet !== null) names.set(id, outlet);
  return names;
}

export const percentOf = (share: number): string => `${Math.round(share * 100)} %`;
