import { expect, test } from "vitest";
import { speakersIn } from "./gum-speakers.ts";

const line = (
  number: string,
  form: string,
  pos: string,
  head: number,
  relation: string,
  misc = "_",
): string =>
  [number, form, form === "said" ? "say" : form.toLowerCase(), pos, "_", "_", head, relation, "_", misc].join(
    "\t",
  );

// “Edda Vorn left. She said spokesman Piet lied. The minister said so.”
const conllu = [
  [
    "# newpar",
    line("1", "Edda", "PROPN", 3, "nsubj", "Entity=(1-person"),
    line("2", "Vorn", "PROPN", 1, "flat", "Entity=1)"),
    line("3", "left", "VERB", 0, "root", "SpaceAfter=No"),
    line("4", ".", "PUNCT", 3, "punct"),
  ],
  [
    line("1", "She", "PRON", 2, "nsubj", "Entity=(1-person)"),
    line("2", "said", "VERB", 0, "root"),
    line("3", "spokesman", "NOUN", 5, "nsubj", "Entity=(2-person"),
    line("4", "Piet", "PROPN", 3, "appos", "Entity=2)"),
    line("5", "said", "VERB", 2, "ccomp", "SpaceAfter=No"),
    line("6", ".", "PUNCT", 2, "punct"),
  ],
  [
    "# newpar",
    line("1", "The", "DET", 2, "det", "Entity=(3-person"),
    line("2", "minister", "NOUN", 3, "nsubj", "Entity=3)"),
    line("3", "said", "VERB", 0, "root"),
    line("4", "it", "PRON", 3, "obj", "SpaceAfter=No|Entity=(4-abstract)"),
    line("5", ".", "PUNCT", 3, "punct"),
  ],
]
  .map((block) => block.join("\n"))
  .join("\n\n");

test("Subjects of speech come with the names of their chains; what bears a name itself is no description", () => {
  const { text, speakers } = speakersIn("GUM_news_invented", conllu);
  expect(text).toBe("Edda Vorn left. She said spokesman Piet said.\n\nThe minister said it. ");
  const words = ([start, end]: readonly [number, number]): string => text.slice(start, end);
  expect(speakers.map(({ source, names, pronoun }) => [words(source), names.map(words), pronoun])).toEqual([
    ["She", ["Edda Vorn"], true],
    ["The minister", [], false],
  ]);
});
