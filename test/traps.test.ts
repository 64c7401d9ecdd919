import { describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import { type Read, readWords, readWordsTrained, voices } from "./read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-05-09" };
const readers: [string, (text: string) => Promise<Read>][] = [
  ["by rules", async (text) => readWords(text, given)],
  ["with the released weights", (text) => readWordsTrained(text, given)],
];

const days = ({ when }: Claim): [string | null, string | null] => [when.earliest, when.latest];

/** What the rules of language do not find; a line that is read leaves the list. */
const NOT_BY_RULES = ["a headline has a colon"];

describe.each(readers)("Read %s, it is a trap where", (reader, read) => {
  const trap = (title: string, body: () => Promise<void>): void => {
    const open = reader === "by rules" && NOT_BY_RULES.some((start) => title.startsWith(start));
    (open ? test.fails : test)(title, body);
  };

  trap(
    "somebody “said on Friday it would …”: Friday dates the saying, and what is said lies ahead of it",
    async () => {
      const { about } = await read("The yard at Minsa said on Friday it would build two ferries.");
      expect(about("build two ferries").stance).toBe("planned");
      expect(days(about("build two ferries"))).toEqual(["2024-05-03", null]);
    },
  );

  trap("reports are denied: the content is what is denied", async () => {
    const { about } = await read("The ministry denied reports that the yard had been sold.");
    expect(about("had been sold").stance).toBe("denied");
  });

  trap("there is no evidence: that is doubt, and no assertion of the opposite", async () => {
    const { about } = await read("“There is no evidence that the boats were armed,” Edda Vorn said.");
    expect(about("armed").stance).toBe("doubted");
  });

  trap("X accuses Y of something: a claim about Y by X, and no fact of the outlet's", async () => {
    const { about, allAbout } = await read("Edda Vorn accused the yard of hiding two deaths.");
    expect(voices(about("hiding two deaths"))).toEqual(["Daily Compass", "Edda Vorn"]);
    expect(allAbout("hiding two deaths")).toHaveLength(1);
  });

  trap(
    "a third party is quoted within a quotation: the inner voice stands behind the outer one",
    async () => {
      const { about } = await read("“The owner told us that the yard was shut,” Edda Vorn said.");
      expect(about("was shut").chain.map(({ voice }) => voice.name)).toContain("Edda Vorn");
    },
  );

  trap("marks are of irony: 'so-called' words are no quotation of anybody", async () => {
    const { about } = await read('Lutria has launched a so-called "satellite" from a field near Osker.');
    expect(about("satellite").mode).toBe("narrated");
    expect(voices(about("satellite"))).toEqual(["Daily Compass"]);
  });

  trap("a headline has a colon: what stands behind it is the speaker's", async () => {
    const { about } = await read(
      "Vorn: we must build more boats\n\nMay 9, 2024\n\nEdda Vorn asked for more boats in a speech on Tuesday.",
    );
    expect(about("we must build more boats").chain.at(-1)?.voice.name).toMatch(/Vorn/);
    expect(about("we must build more boats").stance).toBe("called-for");
  });

  trap("sources are familiar with the matter: a voice, and nobody named", async () => {
    const { about } = await read("The yard has been sold, sources familiar with the matter said.");
    expect(about("has been sold").chain.at(-1)?.voice).toMatchObject({
      name: "sources familiar with the matter",
      kind: "unnamed",
      identity: "unnamed",
    });
  });

  trap("it is asked: a question asserts nothing", async () => {
    const { claims } = await read("Was the yard sold?");
    expect(claims).toEqual([]);
    const { about } = await read("“Was the yard sold?” Edda Vorn asked.");
    expect(about("Was the yard sold").stance).toBe("unclear");
  });

  trap("a threat has a condition: it is possible, and neither planned nor done", async () => {
    const { about } = await read("The union threatened to block the port if the yard was sold.");
    expect(about("block the port").stance).toBe("possible");
  });

  trap("a correction withdraws what the outlet said: it is the outlet's, and denied", async () => {
    const { about } = await read(
      "The yard was sold in May.\n\nAn earlier version of this article said that the yard was sold in March.",
    );
    expect(about("sold in March")).toMatchObject({ stance: "denied" });
    expect(voices(about("sold in March"))).toEqual(["Daily Compass"]);
    expect(about("sold in May").stance).toBe("asserted");
  });

  trap("an outlet quotes itself: it is no hop behind itself", async () => {
    const { about } = await read("The yard was sold, the Daily Compass reported on Tuesday.");
    expect(voices(about("was sold"))).toEqual(["Daily Compass"]);
  });

  trap("a caption names another day: the day is the caption's", async () => {
    const { about } = await read(
      "Yard opens hall\n\nMay 9, 2024\n\nEdda Vorn inspects a hull at the yard in a photograph released on May 2, 2024. / AP\n\nThe yard opened a new hall on Wednesday, Edda Vorn said.",
    );
    expect(days(about("inspects a hull"))).toEqual([null, "2024-05-02"]);
    expect(days(about("opened a new hall"))).toEqual(["2024-05-08", "2024-05-08"]);
  });
});
