import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

/** The place of the only claim. */
async function where(text: string): Promise<string | null> {
  const { claims } = await readWordsTrained(text, { outlet: "MCNA", published: "2024-05-09" });
  expect(claims).toHaveLength(1);
  return claims[0]?.where.place ?? null;
}

describe("Places that are told together are one place", () => {
  test.each([
    ["The soldiers dispatched to Orm and Velm counties are building houses.", "Orm and Velm counties"],
    ["Crops were saved in Orm, Tarn and Velm provinces.", "Orm, Tarn and Velm provinces"],
    ["New houses were built in Sarn City and Orm County.", "Sarn City and Orm County"],
    [
      "Such machines were made at the Orm Bag Factory and the Velm Shoe Factory.",
      "Orm Bag Factory and the Velm Shoe Factory",
    ],
    ["The same is true of the Orm Mine and the Velm Farm.", "Orm Mine and the Velm Farm"],
  ])("%s", async (text, place) => {
    expect(await where(text)).toBe(place);
  });
});

describe("An office that does something", () => {
  test.each([
    ["The Orm Film Studio has produced two films.", "Orm Film Studio"],
    ["The Orm Institute of Architecture has arranged a library.", "Orm Institute of Architecture"],
    ["At the Orm Railway Bureau, crews carried out their plans.", "Orm Railway Bureau"],
  ])("does it there: %s", async (text, place) => {
    expect(await where(text)).toBe(place);
  });

  test.each([
    ["The Orm Institute of Architecture has warned that halls may fall."],
    ["Orm and Velm have signed a treaty."],
    ["Orm Province and the municipality of Velm sent medicine to the flooded areas by truck."],
    ["Children from the flooded areas of Orm and Velm counties sang."],
  ])("but not where it speaks, and nor do parties: %s", async (text) => {
    expect(await where(text)).toBeNull();
  });
});
