import { expect, test } from "vitest";
import { readWords, voices } from "../../test/read-words.ts";

const GIVEN = { outlet: "Skerry Herald", published: "2024-05-09" };
const through = (text: string, part: string): (string | null)[] =>
  voices(readWords(text, GIVEN).about(part)).slice(1);

test("A paper that was told for one thing tells nothing in the next paragraph", () => {
  const text =
    "Mayor Edda Vorn sold two tugs in March, the Harbour Tribune newspaper reported.\n\nVorn ran the yard before she was elected. Vorn opened two quays.";
  expect(through(text, "sold two tugs")).toEqual(["the Harbour Tribune newspaper"]);
  expect(through(text, "opened two quays")).toEqual([]);
});

test("An agency goes on telling of a happening over paragraphs", () => {
  const text =
    "Mayor Edda Vorn inspected two tugs on Tuesday, the state news agency Tarnpress reported.\n\nVorn boarded one of them and praised the crew.";
  expect(through(text, "boarded one")).toEqual(["Tarnpress"]);
});
