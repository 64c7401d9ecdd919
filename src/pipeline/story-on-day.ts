import { StemmaError } from "#errors.ts";
import { sketchOf } from "#lineage/sketch.ts";
import { bySize, traceNeighbourhood } from "#lineage/trace.ts";
import { happenedOf } from "#store/rows/story-happened.ts";
import type { Stories } from "#store/stories.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { StoryLine } from "#vocabulary/story-facts.ts";
import type { TracedStory } from "#vocabulary/trace.ts";

export interface StoryOnDay {
  story: TracedStory;
  happened: StoryLine["happened"];
  /** Reports of the story that are left out: published later, on a day that is not stated, or then not yet in this story. */
  later: number;
}

interface Held {
  key: string;
  made: StoryOnDay;
}

/** The last that was made by each store: an edge that is opened asks for its story again. */
const held = new WeakMap<Stories, Held>();

/**
 * A story as it could be known at the end of a day (YYYY-MM-DD): what had been published by then, traced anew, so that trees and counts owe nothing to what
 * came later. Persons' decisions hold as they are now. Where what binds the reports came later, it is the largest of the stories that they made then. The
 * story keeps the id that it has now. Throws `not-found` where nothing of it had been published.
 */
export async function storyOnDay(
  stories: Stories,
  knowledge: Knowledge,
  id: string,
  day: string,
): Promise<StoryOnDay> {
  const { reports } = await stories.shown(id);
  const told = (await stories.reportsOf(reports))
    .filter(({ published }) => published !== null && published.slice(0, 10) <= day)
    .map((report) => report.id);
  const revisions = await stories.revisionsOf(told);
  const rulings = await stories.rulings();
  const key = JSON.stringify([id, reports.length, [...(await stories.standing(revisions))].sort(), rulings]);
  const last = held.get(stories);
  if (last?.key === key) return last.made;
  const readings = (await stories.readings(revisions)).map(({ reading }) => reading);
  const sketches = readings
    .map((reading) => sketchOf(reading, knowledge))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const [story] = traceNeighbourhood(sketches, knowledge, rulings).sort(bySize);
  if (story === undefined) throw new StemmaError("not-found", { id: `${id} on ${day}` });
  const claims = readings.flatMap((reading) => reading.claims);
  const made: StoryOnDay = {
    story: { ...story, id: id as TracedStory["id"] },
    happened: happenedOf(story, new Map(claims.map((claim) => [claim.id, claim]))),
    later: reports.length - story.reports.length,
  };
  held.set(stories, { key, made });
  return made;
}
