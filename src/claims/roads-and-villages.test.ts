import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

const placesOf = async (text: string, outlet = "The Courier"): Promise<(string | null)[]> =>
  (await readWordsTrained(text, { outlet, published: "2025-12-03" })).claims.map(({ where }) => where.place);

describe("The narrowest place that a sentence names", () => {
  test("is a road by its number", async () => {
    expect(await placesOf("Two cars collided on the B4091 near Osker on Friday.")).toEqual(["B4091"]);
  });

  test("is the village of a county", async () => {
    expect(await placesOf("Houses have been built in Tarn-ri, Sangwon County.")).toEqual(["Tarn-ri"]);
  });

  test("is the farm that does something, and not the county of its officials", async () => {
    const told = await placesOf(
      "The Lind Farm in Osker County was filled with joy.\n\nPresent at the ceremony were officials of the Osker County Farm Management Committee.\n\nThen licences were handed over.",
      "Meranian Telegraph Agency",
    );
    expect(told).toEqual(["Lind Farm", "Lind Farm", "Lind Farm"]);
  });

  test("is no place at which somebody only studies, but one at which students meet", async () => {
    expect(await placesOf("Professors at Lind University criticised the plan.")).toEqual([null]);
    expect(await placesOf("Students gathered at Lind University on Friday.")).toEqual(["Lind University"]);
  });
});
