import type { RulingRequest, StoryDetail } from "@stemma/vocabulary/story-facts.ts";

/**
 * A story as it looks once a decision holds, until the record answers: an edge that is cut is gone, two origins that are one stand in one row, the decision
 * is among the others. Counts stay: only the record counts.
 */
export function ruledStory(
  story: StoryDetail,
  { about, one, two, verdict, who, why }: RulingRequest,
): StoryDetail {
  const rulings = [
    ...story.rulings.filter((ruling) => ruling.about !== about || ruling.one !== one || ruling.two !== two),
    { about, one, two, verdict, who, why },
  ];
  if (about === "edge")
    return verdict === "together"
      ? { ...story, rulings }
      : { ...story, rulings, edges: story.edges.filter(({ from, to }) => from !== one || to !== two) };
  const { origins_named: named } = story.standing;
  const [first, second] = [one, two].map((name) => named.find((origin) => origin.name === name));
  if (verdict === "apart" || first === undefined || second === undefined || first === second)
    return { ...story, rulings };
  const both = { ...first, reports: [...new Set([...first.reports, ...second.reports])] };
  return {
    ...story,
    rulings,
    standing: {
      ...story.standing,
      origins_named: named.flatMap((origin) =>
        origin === first ? [both] : origin === second ? [] : [origin],
      ),
    },
  };
}
