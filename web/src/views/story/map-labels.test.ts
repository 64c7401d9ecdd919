import { expect, test } from "vitest";
import { labelsOf } from "./map-labels.ts";

const at = (name: string, x: number, y: number, r = 5) => ({ name, x, y, r });

test("A name stands right of its circle, left where the map ends, and below where there is room neither way", () => {
  expect(labelsOf([at("Lunby", 50, 50)], 200, 100)).toEqual([
    { name: "Lunby", x: 59, y: 54, anchor: "start" },
  ]);
  expect(labelsOf([at("Lunby", 180, 50)], 200, 100)).toEqual([
    { name: "Lunby", x: 171, y: 54, anchor: "end" },
  ]);
  expect(labelsOf([at("A long name of it", 70, 50)], 140, 100)).toEqual([
    { name: "A long name of it", x: 70, y: 70.5, anchor: "middle" },
  ]);
});

test("No name covers another or another's circle; the first in the list goes first", () => {
  const labels = labelsOf([at("Lunby", 50, 50), at("Velde", 52, 58)], 200, 100);
  expect(labels.map(({ name, anchor }) => [name, anchor])).toEqual([
    ["Lunby", "start"],
    ["Velde", "end"],
  ]);
  expect(labelsOf([at("Lunby", 50, 50), at("Velde", 70, 50)], 200, 100)[0]?.anchor).toBe("end");
});

test("A name that fits nowhere is left out, and Korean signs are counted wide", () => {
  expect(labelsOf([at("A name that is longer than the map", 50, 50)], 100, 100)).toEqual([]);
  expect(labelsOf([at("신포조선소", 50, 50)], 120, 100)[0]?.anchor).toBe("middle");
});
