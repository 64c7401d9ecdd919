import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { readText, received } from "../../test/receive-words.ts";
import { root } from "../../test/shared.ts";
import { namesApart } from "./names-apart.ts";
import { readOne } from "./read-one.ts";

const knowledge = makeKnowledge(await loadPacks(join(root, "packs"), null));
const tools = { knowledge, reader: makeRulesReader(knowledge), fallback: null };
const apart = (text: string) => namesApart(readText(text).report, knowledge);

describe("A known name that runs into the words beside it", () => {
  test.each([
    ["at its end", "Oren Dalvikinspected the yard.", "Oren Dalvik inspected the yard."],
    ["at its beginning", "They met MarshalOren Dalvik.", "They met Marshal Oren Dalvik."],
    [
      "at both",
      "They praised MarshalOren Dalvikwho sat down.",
      "They praised Marshal Oren Dalvik who sat down.",
    ],
  ])("stands apart from them, %s", (_, text, words) => {
    expect(apart(text)?.report.text).toBe(words);
  });

  test.each([
    ["stands apart already", "Oren Dalvik inspected the yard."],
    ["is told of several", "The Oren Dalviks of this world inspect yards."],
    ["is the beginning of another's", "Oren Dalvikng inspected the yard."],
    ["is none that packs know", "OkandVornsaid that it rained."],
  ])("and is left alone where it %s", (_, text) => {
    expect(apart(text)).toBeNull();
  });

  test("is read as if it stood apart, and every span is of the report's own text", async () => {
    const text = "MarshalOren Dalviksaid on Monday that the bath was cold. He visited the Brask Works.\n";
    const { report, claims, attributions, mentions, sentences } = await readOne(
      received({ kind: "text", text }),
      tools,
      "claims",
    );
    const words = (span: readonly [number, number]): string => report.text.slice(...span);
    expect(report.text).toContain("MarshalOren Dalviksaid");
    expect(sentences.map(words)).toEqual([
      "MarshalOren Dalviksaid on Monday that the bath was cold.",
      "He visited the Brask Works.",
    ]);
    expect(attributions.flatMap(({ cue }) => cue.map(words))).toContain("said");
    expect(claims.map(({ content }) => content.map(words).join())[0]).toMatch(
      /^(?:that )?the bath was cold$/,
    );
    expect(claims[0]?.chain.at(-1)?.voice.entity).toBe("entity:oren-dalvik");
    const named = mentions.filter(({ entity }) => entity === "entity:oren-dalvik");
    expect(named.map(({ span }) => words(span))).toContain("MarshalOren Dalvik");
  });
});
