import { openStore } from "../../src/store/open-store.ts";
import { describeStory } from "../../src/api/stories/describe-story.ts";
import { StoryDetail } from "../../src/vocabulary/story-facts.ts";
import { ReportDetail } from "../../src/vocabulary/record.ts";
import { makeKnowledge } from "../../src/vocabulary/pack.ts";
import { loadPacks } from "../../src/packs/load-packs.ts";
const knowledge = makeKnowledge(await loadPacks("packs", null));
const store = await openStore(process.argv[2]!, { create: false, now: () => "" });
const { stories } = await store.stories.stories({ limit: 1, after: 0 });
const id = stories[0]!.id;
const time = async (name: string, f: () => unknown) => { const t = performance.now(); let r; for (let i = 0; i < 10; i++) r = await f(); console.log(name, ((performance.now() - t) / 10).toFixed(1)); return r; };
await time("story", () => store.stories.story(id));
const s = await store.stories.story(id);
await time("reportsOf", () => store.stories.reportsOf(s.reports));
const ids = s.claims.slice(0, 200).flatMap((g) => g.claims);
console.log(ids.length, s.claims.length, s.claims.flatMap((g) => g.claims).length);
await time("sayings", () => store.stories.sayings(ids));
const d = await time("describe", () => describeStory(store, knowledge, id)) as StoryDetail;
await time("zod", () => StoryDetail.parse(d));
const j = await time("stringify", () => JSON.stringify(d)) as string;
for (const k of Object.keys(d)) console.log("  ", k, JSON.stringify((d as any)[k]).length);
console.log(j.length, stories[0]!.reports.length);
if (process.argv[3]) {
const r = await time("report", () => store.report(process.argv[3]!, { asOf: null })) as ReportDetail;
for (const k of Object.keys(r)) console.log("  ", k, JSON.stringify((r as any)[k]).length);
await time("zod", () => ReportDetail.parse(r));
await time("stringify", () => JSON.stringify(r));
}
