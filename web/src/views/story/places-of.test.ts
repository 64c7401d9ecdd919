import type { StorySaying } from "@stemma/vocabulary/story-facts.ts";
import { expect, test } from "vitest";
import { mostNamed, placesOf, reachOf, windowOf } from "./places-of.ts";

const saying = (place: string | null, lat: number | null, lon: number | null) =>
  ({ where: { place, lat, lon, precision: "town" } }) as unknown as StorySaying;

test("Places come once each, those of most claims first; what has no coordinates is not on the map", () => {
  const places = placesOf([
    saying("Lunby", 10, 20),
    saying("Velde", 11, 21),
    saying("Velde", 11, 21),
    saying("the north", null, null),
    saying(null, null, null),
  ]);
  expect(places.map(({ name, claims }) => [name, claims])).toEqual([
    ["Velde", 2],
    ["Lunby", 1],
  ]);
});

test("The window holds every place with its reach, and never looks closer than a few hundred kilometres", () => {
  const one = windowOf(placesOf([saying("Lunby", 40, 125)]));
  expect(one.height).toBe(3);
  expect([one.south, one.south + one.height]).toEqual([38.5, 41.5]);
  const two = windowOf(placesOf([saying("Lunby", 40, 125), saying("Velde", 50, 10)]));
  expect(two.west).toBeLessThan(10);
  expect(two.west + two.width).toBeGreaterThan(125);
});

test("A country reaches farther than a town, and what is not said lies between", () => {
  expect(reachOf("country")).toBeGreaterThan(reachOf(null));
  expect(reachOf(null)).toBeGreaterThan(reachOf("town"));
});

test("The places that most claims name come first, those that no map has among them", () => {
  const named = [
    saying("Lunby", 10, 20),
    saying("the north", null, null),
    saying("the north", null, null),
    saying(null, null, null),
  ];
  expect(mostNamed(named)).toEqual(["the north", "Lunby"]);
  expect(mostNamed([])).toEqual([]);
});
