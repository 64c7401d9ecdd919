import type { Claim } from "#vocabulary/claim.ts";
import type { StoryLine } from "#vocabulary/story-facts.ts";
import type { TracedStory } from "#vocabulary/trace.ts";

/**
 * When it happened: as the claim says that most reports make, the first told of those, of a happening if they can; where several say the same, the one that
 * bounds it most closely. One with both bounds goes before one that is only known to be over, as long as more than half as many reports make it. A claim that one report
 * alone dates does not date what all tell.
 */
export function happenedOf(
  story: Pick<TracedStory, "claims">,
  facts: ReadonlyMap<string, Pick<Claim, "stance" | "when">>,
): StoryLine["happened"] {
  const dated = story.claims.flatMap(({ claims, event, standing }) => {
    const bounded = claims
      .flatMap((id) => facts.get(id) ?? [])
      .flatMap(({ stance, when }) => (stance === "asserted" && when.latest !== null ? [when] : []))
      .sort((a, b) => ((a.latest ?? "") < (b.latest ?? "") ? -1 : 1));
    const [when = bounded[0]] = bounded.filter(({ earliest }) => earliest !== null);
    const worth = standing.reports * 2 + (event === null ? 0 : 1);
    return when === undefined ? [] : [{ when, worth, reports: standing.reports }];
  });
  const most = Math.max(0, ...dated.map(({ reports }) => reports));
  const close = dated.filter(({ when, reports }) => when.earliest !== null && reports * 2 > most);
  const [best] = (close.length > 0 ? close : dated).sort((a, b) => b.worth - a.worth);
  return { earliest: best?.when.earliest ?? null, latest: best?.when.latest ?? null };
}
