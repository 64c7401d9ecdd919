import type { Claim } from "#vocabulary/claim.ts";
import type { StoryLine } from "#vocabulary/story-facts.ts";
import type { TracedStory } from "#vocabulary/trace.ts";

/** Bounds farther apart than so many days say of no happening when it was. */
const CLOSE = 31;

/**
 * When it happened: as the claim says that most reports make, the first told of those, of a happening if they can; where several say the same, the one that
 * bounds it most closely. One of a day or a month at most goes before one that is only known to be over, or to lie within years, as long as more than half as many
 * reports make it. A claim that one report alone dates does not date what all tell.
 */
export function happenedOf(
  story: Pick<TracedStory, "claims">,
  facts: ReadonlyMap<string, Pick<Claim, "stance" | "when">>,
): StoryLine["happened"] {
  const dated = story.claims.flatMap(({ claims, event, standing }) => {
    const bounded = claims
      .flatMap((id) => facts.get(id) ?? [])
      .flatMap(({ stance, when }) => (stance === "asserted" && when.latest !== null ? [when] : []))
      .sort((a, b) => daysOf(a) - daysOf(b) || ((a.latest ?? "") < (b.latest ?? "") ? -1 : 1));
    const [when] = bounded;
    const worth = standing.reports * 2 + (event === null ? 0 : 1);
    return when === undefined ? [] : [{ when, worth, reports: standing.reports }];
  });
  const most = Math.max(0, ...dated.map(({ reports }) => reports));
  const close = dated.filter(({ when, reports }) => daysOf(when) <= CLOSE && reports * 2 > most);
  const [best] = (close.length > 0 ? close : dated).sort((a, b) => b.worth - a.worth);
  return { earliest: best?.when.earliest ?? null, latest: best?.when.latest ?? null };
}

/** How many days lie between the bounds; without end where one is open. */
const daysOf = ({ earliest, latest }: Pick<Claim["when"], "earliest" | "latest">): number =>
  earliest === null || latest === null
    ? Number.MAX_VALUE
    : (Date.parse(latest.slice(0, 10)) - Date.parse(earliest.slice(0, 10))) / 86_400_000;
