import { expect, test } from "vitest";
import { EntityDetail, EntityList, VoiceList } from "#vocabulary/entity-facts.ts";
import { EntityReports, ReportList, VoiceProfile } from "#vocabulary/record.ts";
import { knownEntity, packOf } from "../../../test/known-entity.ts";
import type { Article } from "../../../test/make-reading.ts";
import { serveRecord } from "../../../test/serve-record.ts";

const house = "house:vesland";
const known = {
  Okand: { entity: "entity:okand", house: null },
  Ostrel: { entity: "entity:gone", house: null },
  "Vesna News Agency": { entity: "entity:vesna", house },
  "Minister Okand": { entity: "entity:okand", house },
} as const;
const articles: readonly Article[] = [
  { known, title: "Quay", published: "2025-03-01", text: "The quay is shut.\nOkand met Ostrel there." },
  { known, title: "Tide", published: "2025-03-02", text: "The tide rose." },
];
const vesland = { name: "Vesland", source: "https://vesland.example/", pack: "test", interested: [] };
const pack = {
  ...packOf([
    knownEntity({
      id: "entity:okand",
      kind: "person",
      name: "Lena Okand",
      aliases: ["Okand", "레나 오칸드"],
      names: { ko: ["레나 오칸드"] },
      house,
      country: "entity:vesland",
      source: "https://vesland.example/okand",
    }),
    knownEntity({ id: "entity:vesna", kind: "agency", name: "Vesna News Agency", house }),
    knownEntity({ id: "entity:vesland", kind: "country", name: "Vesland" }),
    knownEntity({ id: "entity:silent", kind: "person", name: "Rolf Dahn" }),
  ]),
  houses: [{ ...vesland, id: house, parent: null, country: null, since: null, until: null, wikidata: null }],
} as const;
const serve = () => serveRecord(articles, [pack]);

test("An entity comes as packs have it, with its house, who else is of it, and what the record holds", async () => {
  const { ask } = await serve();
  const detail = EntityDetail.parse((await ask("/api/entities/entity:okand")).json());
  expect(detail.facts).toMatchObject({
    name: "Lena Okand",
    aliases: ["Okand"],
    names: { ko: ["레나 오칸드"] },
    house: { name: "Vesland", members: [{ id: "entity:vesna", name: "Vesna News Agency" }] },
    country: { name: "Vesland", house: null },
    source: "https://vesland.example/okand",
  });
  expect(detail.counts).toEqual({
    said: { reports: 1, claims: 1, own: 1 },
    about: { reports: 1, claims: 1, mentions: 1 },
  });
  expect(detail.house).toEqual({ reports: 2, claims: 3, own: 3 });
});

test("What it said, what its house said and what is said of it are lists of their own, page by page", async () => {
  const { ask } = await serve();
  const get = async (path: string) => EntityReports.parse((await ask(`/api/entities/${path}`)).json());
  const titles = ({ reports }: EntityReports) => reports.map(({ report }) => report.title);
  expect(titles(await get("entity:okand/said"))).toEqual(["Quay"]);
  expect(titles(await get("entity:okand/said?by=house"))).toEqual(["Tide", "Quay"]);
  const about = await get("entity:okand/about");
  expect(about.reports[0]?.claims[0]?.words).toEqual(["\u0002Okand\u0003 met Ostrel there."]);
  const first = await get("entity:vesna/said?limit=1");
  expect(titles(first)).toEqual(["Tide"]);
  expect(titles(await get(`entity:vesna/said?limit=1&after=${first.next}`))).toEqual(["Quay"]);
  expect(titles(await get("entity:vesna/said?asOf=2025-12-31"))).toEqual([]);
  // Nobody controls it, as far as packs know.
  expect(titles(await get("entity:silent/said?by=house"))).toEqual([]);
});

test("An entity of which the record holds nothing is shown, and one that no pack has any more as far as the record goes", async () => {
  const { ask } = await serve();
  const silent = EntityDetail.parse((await ask("/api/entities/entity:silent")).json());
  expect([silent.facts?.name, silent.counts.said.claims, silent.house]).toEqual(["Rolf Dahn", 0, null]);
  const gone = EntityDetail.parse((await ask("/api/entities/entity:gone")).json());
  expect([gone.facts, gone.counts.about.mentions]).toEqual([null, 1]);
  expect((await ask("/api/entities/entity:nobody")).statusCode).toBe(404);
});

test("The entities of a report are those that its words name and those that speak, each once, as far as packs have them", async () => {
  const { ask } = await serve();
  const { reports } = ReportList.parse((await ask("/api/reports")).json());
  const of = async (title: string) => {
    const id = reports.find((report) => report.title === title)?.id;
    return EntityList.parse((await ask(`/api/entities?report=${id}`)).json()).entities.map(({ id }) => id);
  };
  expect(await of("Quay")).toEqual(["entity:okand", "entity:vesna"]);
  expect(await of("Tide")).toEqual(["entity:vesna"]);
});

test.each([
  ["/api/entities", 400, "report takes the id of a report, such as report:abc."],
  ["/api/entities?report=claim:abc", 400, "report takes the id of a report, such as report:abc."],
  ["/api/entities?report=report:abc", 404, "report:abc"],
  ["/api/entities/report:abc", 400, "id takes the id of an entity, such as entity:kcna."],
  ["/api/entities/entity:okand/said?by=all", 400, "by takes entity or house."],
  ["/api/entities/entity:okand/said?limit=0", 400, "limit takes a whole number from 1 to 200."],
  ["/api/entities/entity:okand/about?after=zzz", 400, '"zzz" is no page of this list.'],
])("%s is a %i with a sentence", async (path, status, message) => {
  const { ask } = await serve();
  const answer = await ask(path);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()["message"]).toContain(message);
});

test("Voices are listed with how often they speak, the busiest first", async () => {
  const { ask } = await serve();
  const { known, unknown } = VoiceList.parse((await ask("/api/voices")).json());
  expect(known.map(({ name, reports, claims, own }) => [name, reports, claims, own])).toEqual([
    ["Vesna News Agency", 2, 3, 2],
    ["Lena Okand", 1, 1, 1],
  ]);
  expect(known[0]?.house?.name).toBe("Vesland");
  expect(unknown).toEqual([]);
  // Without packs the same voices go by their ids.
  const bare = VoiceList.parse((await (await serveRecord(articles)).ask("/api/voices?limit=1")).json());
  expect(bare.known.map(({ name, kind }) => [name, kind])).toEqual([["entity:vesna", "unknown"]]);
});

test("A voice's profile tells its months, who relays it and on whom it rests; before its first report it is empty", async () => {
  const { ask } = await serve();
  const get = async (path: string) =>
    VoiceProfile.parse((await ask(`/api/entities/entity:vesna/profile${path}`)).json());
  expect(await get("")).toEqual({
    months: [{ month: "2025-03", claims: 3, own: 2 }],
    relayedBy: [{ name: "The Courier", entity: null, claims: 3 }],
    restsOn: [{ name: "Minister Okand", entity: "entity:okand", claims: 1 }],
    stories: { total: 0, alone: 0, oneOrigin: 0 },
  });
  expect(await get("?asOf=2020-01-01")).toEqual({ months: [], relayedBy: [], restsOn: [], stories: null });
});
