import { describe, expect, test } from "vitest";
import { daysInKorea, type MissileTest, withoutSeries } from "../gold/nagix.ts";
import { agrees, type Known, kilometres, statedIn } from "./nagix.ts";

const yard = { names: ["Osker Yard"], lat: 39, lon: 125 };
const town = { names: ["Brask"], lat: 39.2, lon: 125.1 };
const far = { names: ["Velmar"], lat: 41, lon: 129 };
const known: Known = {
  weapons: new Map([["tarn-4", ["Tarn-4", "KT-9"]]]),
  sites: new Map([["yard", yard]]),
  places: [yard, town, far],
};
const row = (prose: string, more: Partial<MissileTest> = {}): MissileTest => ({
  id: 0,
  year: "2022",
  utc: { day: "2022-01-16", time: "22:00" },
  days: ["2022-01-17"],
  missile: "tarn-4",
  site: "yard",
  many: [2, 2],
  prose,
  ...more,
});

describe("A table of tests", () => {
  test("has Korea's days: nine hours ahead, both days where no time is known, none of a month", () => {
    expect(daysInKorea("2022-01-16", "22:00")).toEqual(["2022-01-17"]);
    expect(daysInKorea("2022-01-16", "14:59")).toEqual(["2022-01-16"]);
    expect(daysInKorea("2022-01-16", null)).toEqual(["2022-01-16", "2022-01-17"]);
    expect(daysInKorea("1984-09", null)).toEqual([]);
  });

  test("has prose without its place in a series", () => {
    expect(withoutSeries("Two rockets flew. (1 of 2)")).toBe("Two rockets flew.");
    expect(withoutSeries("1 of 2 tests, the rocket flew.")).toBe("the rocket flew.");
  });
});

describe("A prose states", () => {
  test("a day, a weapon, a number and a site that it writes", () => {
    const prose = "On January 17, two KT-9 missiles were launched from near Brask.";
    expect([...statedIn(row(prose), known)].sort()).toEqual(["day", "kind", "number", "site", "weapon"]);
  });

  test("none that it does not write, or writes otherwise", () => {
    const prose = "On January 16, three missiles flew over Velmar, near the KT-90 works.";
    expect([...statedIn(row(prose), known)]).toEqual([]);
  });
});

describe("What was read agrees", () => {
  const read = {
    kind: "launch",
    day: "2022-01-17",
    weapon: "entity:weapon-tarn-4",
    number: 2,
    site: { name: "Brask", lat: 39.2, lon: 125.1 },
  };

  test("with the table's day in Korea, weapon, number and a place within forty kilometres", () => {
    for (const field of ["kind", "day", "weapon", "number", "site"] as const)
      expect(agrees(field, read, row(""), known)).toBe(true);
  });

  test("with no place further off, and no other number", () => {
    expect(agrees("site", { ...read, site: { name: "Velmar", lat: 41, lon: 129 } }, row(""), known)).toBe(
      false,
    );
    expect(agrees("number", { ...read, number: 3 }, row(""), known)).toBe(false);
  });

  test("over the globe: a degree of latitude is some 111 kilometres", () => {
    expect(kilometres({ lat: 39, lon: 125 }, { lat: 40, lon: 125 })).toBeCloseTo(111.2, 1);
  });
});
