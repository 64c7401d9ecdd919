import { describe, expect, test } from "vitest";
import type { HouseId } from "#vocabulary/house.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { knownEntity, packOf } from "../../test/known-entity.ts";
import { makeReading } from "../../test/make-reading.ts";
import { houseOfName, houseOfOutlet } from "./houses.ts";

const [old, young] = ["house:old" as HouseId, "house:young" as HouseId];
const knowledge = makeKnowledge([
  packOf([
    knownEntity({
      id: "entity:gull",
      kind: "agency",
      name: "Gull Wire",
      domains: ["gull.example"],
      house: young,
      control: [
        { house: old, until: "2019-05-31", source: "invented" },
        { house: young, since: "2019-06-01", source: "invented" },
      ],
    }),
    knownEntity({ id: "entity:one", kind: "outlet", name: "The Echo", house: old }),
    knownEntity({ id: "entity:two", kind: "outlet", name: "The Echo", house: young }),
    knownEntity({ id: "entity:hill", kind: "place", name: "Gullhill", house: young }),
  ]),
]);
const reportOf = (published: string | null, outlet: string | null, url: string | null = null) =>
  makeReading({ text: "Rain fell.", outlet, url, published }).reading.report;

describe("houseOfName", () => {
  test("gives the house that held an agency on the day, not the one of now", () => {
    expect(houseOfName("Gull Wire", "2018-03-04", knowledge)).toBe(old);
    expect(houseOfName("gull wire", "2019-06-01", knowledge)).toBe(young);
    expect(houseOfName("Gull Wire", null, knowledge)).toBe(young);
  });

  test("gives none where bearers of two houses have the name, or the bearer cannot publish", () => {
    expect(houseOfName("The Echo", "2018-03-04", knowledge)).toBeNull();
    expect(houseOfName("Gullhill", "2018-03-04", knowledge)).toBeNull();
    expect(houseOfName("Nobody's Post", "2018-03-04", knowledge)).toBeNull();
  });
});

describe("houseOfOutlet", () => {
  test("asks who held the outlet on the day of the report", () => {
    expect(houseOfOutlet(reportOf("2018-03-04", "Gull Wire"), knowledge)).toBe(old);
    expect(houseOfOutlet(reportOf("2024-03-04", "Gull Wire"), knowledge)).toBe(young);
    expect(houseOfOutlet(reportOf(null, "Gull Wire"), knowledge)).toBe(young);
  });

  test("knows it by its address, and by one above it", () => {
    const on = (domain: string) =>
      houseOfOutlet({ ...reportOf("2024-03-04", null), outlet: { name: null, domain } }, knowledge);
    expect([on("gull.example"), on("en.gull.example"), on("seagull.example")]).toEqual([young, young, null]);
  });
});
