import { expect, test } from "vitest";
import type { HouseId } from "./house.ts";
import { houseAt } from "./house-at.ts";

const held = (...control: { house: string; since?: string; until?: string }[]) => ({
  house: "house:new" as HouseId,
  control,
});
const changed = held({ house: "house:old", until: "2018-06" }, { house: "house:new", since: "2018-06-18" });

test.each([
  ["the one that a row gives for it", changed, "2017-03-01", "house:old"],
  ["the one that began last where a month belongs to two", changed, "2018-06-20", "house:new"],
  ["the one before in the days before that", changed, "2018-06-17", "house:old"],
  ["the one of today after the last change", changed, "2024-05-09T08:00:00Z", "house:new"],
  ["the one of today where no day is given", changed, null, "house:new"],
  ["the one of today where no row tells of a change", held(), "1999-01-01", "house:new"],
  [
    "the one of today between rows of others",
    held({ house: "house:old", until: "2010" }),
    "2011-01-01",
    "house:new",
  ],
  [
    "nobody known before the one of today began",
    held({ house: "house:new", since: "2013-10-01" }),
    "2013-09-30",
    null,
  ],
])("a day's house is %s", (_, entity, day, house) => {
  expect(houseAt(entity, day)).toBe(house);
});
