import { expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";
import { throughStops } from "./through-stops.ts";

/** The content of one attribution as it is led on. */
async function led(text: string, content: string): Promise<string> {
  const { annotated } = await readWordsTrained(text, { outlet: "MCNA", published: "2024-05-09" });
  const from = text.indexOf(content);
  const [one] = throughStops({
    ...annotated,
    attributions: [
      {
        source: [[0, 2]],
        cue: [[3, 7]],
        content: [[from, from + content.length]],
        mode: "paraphrased",
        confidence: 1,
      },
    ],
  });
  return (one?.content ?? []).map((span) => text.slice(...span)).join(" … ");
}

test("What somebody says goes on behind a short form with a stop", async () => {
  expect(
    await led("He said that the war was begun by the U.S. forces in May.", "the war was begun by the U.S."),
  ).toBe("the war was begun by the U.S. forces in May");
  expect(await led("He said it came from Mill No. 7 in Tarn.", "it came from Mill No.")).toBe(
    "it came from Mill No. 7 in Tarn",
  );
});

test("but not where its sentence ends there", async () => {
  const text = "He said that the war was begun by the U.S. Others saw it otherwise.";
  expect(await led(text, "the war was begun by the U.S.")).toBe("the war was begun by the U.S.");
});
