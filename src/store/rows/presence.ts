import type { Claim } from "#vocabulary/claim.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { HouseId } from "#vocabulary/house.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { PresenceRow } from "../tables.ts";

export type Who = EntityId | HouseId;

/** How an entity, or a house through its voices, is present in a reading. */
export type Presence = Pick<PresenceRow, "mentions" | "about" | "said" | "own">;

/** A mention that is linked to one entity. */
export type Linked = Mention & { entity: EntityId };

/** The linked mentions in the order of the text. */
export const linkedMentions = (mentions: readonly Mention[]): Linked[] =>
  mentions
    .filter((mention): mention is Linked => mention.entity !== null)
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);

/** The mentions that lie within a claim's words, in the order of the text. `linked` is in that order, too. */
export function mentionsWithin({ content }: Pick<Claim, "content">, linked: readonly Linked[]): Linked[] {
  const found = new Set<Linked>();
  for (const [start, end] of content) {
    for (let at = firstFrom(linked, start); at < linked.length; at++) {
      const mention = linked[at] as Linked;
      if (mention.span[0] >= end) break;
      if (mention.span[1] <= end) found.add(mention);
    }
  }
  return [...found].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

function firstFrom(linked: readonly Linked[], start: number): number {
  let [low, high] = [0, linked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((linked[middle] as Linked).span[0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Everybody who speaks in a hop. */
const voicesOf = (hop: Hop): readonly Voice[] => [hop.voice, ...hop.with];

/** The entities and houses of a hop's voices. */
export const whosOf = (hop: Hop): Who[] =>
  voicesOf(hop).flatMap(({ entity, house }) => [entity, house].filter((who) => who !== null));

/** Every entity and house that a reading names or lets speak, with how often. */
export function presencesOf({ mentions, claims }: Pick<Reading, "mentions" | "claims">): Map<Who, Presence> {
  const found = new Map<Who, Presence>();
  const count = (whos: Iterable<Who>, what: keyof Presence): void => {
    for (const who of whos) {
      const presence = found.get(who) ?? { mentions: 0, about: 0, said: 0, own: 0 };
      presence[what]++;
      found.set(who, presence);
    }
  };
  const linked = linkedMentions(mentions);
  count(
    linked.map(({ entity }) => entity),
    "mentions",
  );
  for (const claim of claims) {
    count(new Set(mentionsWithin(claim, linked).map(({ entity }) => entity)), "about");
    count(new Set(claim.chain.flatMap(whosOf)), "said");
    count(new Set(claim.chain.slice(-1).flatMap(whosOf)), "own");
  }
  return found;
}
