import { expect, test } from "vitest";
import type { EntityFacts } from "#vocabulary/entity-facts.ts";
import { type EntityPage, renderEntity } from "./entity.ts";
import { paletteOf } from "./paint.ts";

const palette = paletteOf({ write() {}, isTerminal: false, columns: 96, colours: false });
const nothing = { reports: [], next: null };
const counts = {
  said: { reports: 0, claims: 0, own: 0 },
  about: { reports: 0, claims: 0, mentions: 0 },
};
const facts: EntityFacts = {
  id: "entity:vesna",
  kind: "agency",
  name: "Vesna News Agency",
  aliases: ["VNA"],
  names: { ko: ["베스나통신"] },
  house: { id: "house:vesland", name: "the Veslander state", source: "invented", members: [] },
  before: [{ id: "house:guild", name: "the guild", since: null, until: "1950" }],
  country: null,
  within: null,
  domains: [],
  wikidata: null,
  lat: null,
  lon: null,
  since: "1946",
  until: null,
  source: "https://vesland.example/vna",
  pack: "test",
};
const page: EntityPage = {
  entity: { id: "entity:vesna", facts, counts, house: counts.said },
  said: nothing,
  about: nothing,
};
const shown = (page: EntityPage, byHouse = false) => renderEntity(page, byHouse, palette, 96);

test("An entity without a word in the record shows what packs say of it, and says that there is none", () => {
  expect(shown(page)).toBe(`Vesna News Agency
agency · since 1946
other names: VNA
in ko: 베스나통신
house: the Veslander state
house before: the guild to 1950
source: https://vesland.example/vna (pack test)
entity:vesna

What it said
Nothing in the record is said by it.

What is said of it
No report in the record names it.
`);
});

test("An entity that no pack has any more is shown by its id", () => {
  expect(shown({ ...page, entity: { ...page.entity, facts: null, house: null } })).toContain(
    "entity:vesna\nNo installed pack has it: its words were linked when one had.\n",
  );
});

test("Counts say what is its own word, and how much more its house said", () => {
  const entity = {
    ...page.entity,
    counts: {
      said: { reports: 1, claims: 3, own: 1 },
      about: { reports: 1, claims: 0, mentions: 1 },
    },
    house: { reports: 2, claims: 5, own: 5 },
  };
  const words = shown({ ...page, entity });
  expect(words).toContain("3 claims in 1 report; 1 of its own, the others passed on.");
  expect(words).toContain("All voices of its house: 5 claims in 2 reports. See --house.");
  expect(words).toContain("Named once in 1 report; 0 claims speak of it.");
  expect(shown({ ...page, entity }, true)).toContain(
    "What voices of the Veslander state said\n5 claims in 2 reports.\n",
  );
});
