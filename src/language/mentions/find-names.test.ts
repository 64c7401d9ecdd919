import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../../test/any-text.ts";
import { knownEntity, packOf } from "../../../test/known-entity.ts";
import "../../../test/steady-chance.ts";
import { sentencesOf } from "#text/sentences.ts";
import type { Mention } from "#vocabulary/mention.ts";
import { type KnownEntity, makeKnowledge } from "#vocabulary/pack.ts";
import { makeTextView } from "../attribution/text-view.ts";
import { findMentions } from "./find-mentions.ts";
import { makeNameFinder, type NameFinder } from "./name-finder.ts";

const known = (
  id: string,
  kind: KnownEntity["kind"],
  name: string,
  said: Partial<KnownEntity> = {},
): KnownEntity => knownEntity({ id: `entity:${id}`, kind, name, ...said });

const north = known("north", "country", "North Vesland", {
  aliases: ["the North", "NVR", "Sennhold"],
  demonyms: ["North Veslander"],
});
const leader = known("leader", "person", "Kim Jong Un", {
  aliases: ["김정은", "金正恩", "Ким Чен Ын"],
  family: "Kim",
  country: "entity:north",
  roles: [{ words: "leader", since: "2011-12" }],
});
const father = known("father", "person", "Kim Jong Il", {
  family: "Kim",
  country: "entity:north",
  roles: [{ words: "leader", until: "2011-12" }],
});
const kcna = known("kcna", "state-media", "Korean Central News Agency", {
  aliases: ["KCNA", "조선중앙통신"],
  country: "entity:north",
});
const rocket = known("rocket", "weapon", "Hwasong-11A", { aliases: ["KN-23"] });
const longer = known("longer", "weapon", "Hwasong-11-Da-4.5");
const fighter = known("fighter", "weapon", "F-35", { aliases: ["Lightning II"], weak: ["Lightning"] });

const finder = (...entities: readonly KnownEntity[]): NameFinder =>
  makeNameFinder(makeKnowledge([packOf(entities)]));
const all = finder(north, leader, father, kcna, rocket, longer, fighter);

function mentionsIn(text: string, of: NameFinder = all, published: string | null = null): Mention[] {
  const view = makeTextView(text, [[0, text.length]], sentencesOf(text, [0, text.length]), []);
  return findMentions(view, of, "0".repeat(64), published);
}

/** Mentions as "words = entity", or all whom the words may mean. */
const linked = (text: string, of: NameFinder = all, published: string | null = null): string[] =>
  mentionsIn(text, of, published).map(
    ({ span, entity, candidates }) =>
      `${text.slice(...span)} = ${entity?.slice(7) ?? candidates.map((id) => id.slice(7)).join(" or ")}`,
  );

describe("A name is linked in another spelling:", () => {
  test.each([
    ["hyphens", "Kim Jong-un came.", "Kim Jong-un = leader"],
    ["both hyphens", "Kim-Jong-Un came.", "Kim-Jong-Un = leader"],
    ["syllables together", "Kim Jongun came.", "Kim Jongun = leader"],
    ["the family name last", "Jong-un Kim came.", "Jong-un Kim = leader"],
    ["capitals", "KIM JONG UN came.", "KIM JONG UN = leader"],
    ["wide letters", "ＫＣＮＡ said so.", "ＫＣＮＡ = kcna"],
    ["full stops", "K.C.N.A. said so.", "K.C.N.A. = kcna"],
    ["a space for a hyphen", "A Hwasong 11A flew.", "Hwasong 11A = rocket"],
    ["a hyphen that does not break", "A Hwasong‑11A flew.", "Hwasong‑11A = rocket"],
    ["no hyphen", "A KN23 flew.", "KN23 = rocket"],
    ["an en dash", "A KN–23 flew.", "KN–23 = rocket"],
    ["a possessive", "KCNA's report, KCNA’s words.", "KCNA = kcna, KCNA = kcna"],
    ["a plural", "Two KN-23s and F-35s flew.", "KN-23s = rocket, F-35s = fighter"],
    ["a plural after a capital", "Two Hwasong-11As flew.", "Hwasong-11As = rocket"],
    ["a compound", "A KCNA-run page, a pre-KCNA age.", "KCNA = kcna, KCNA = kcna"],
    ["parts written together", "A Hwasong-11Da-4.5 flew.", "Hwasong-11Da-4.5 = longer"],
    [
      "small letters in the second word",
      "The Korean central news agency said so.",
      "Korean central news agency = kcna",
    ],
    ["quotation marks around it", "“KCNA” and ‘Kim Jong Un’.", "KCNA = kcna, Kim Jong Un = leader"],
  ])("%s", (_, text, expected) => {
    expect(linked(text).join(", ")).toBe(expected);
  });

  test.each([
    ["marks", known("a", "place", "P'yŏngsŏng"), "Pyongsong burnt. PYONGSONG burnt. P’yongsong burnt.", 3],
    ["marks in the text", known("a", "place", "Hurriyet"), "Hürriyet burnt.", 1],
    ["a letter that is no letter with a mark", known("a", "place", "Lodz"), "Łódź burnt.", 1],
    [
      "initials",
      known("a", "country", "U.S.", { aliases: ["Vespuccia"] }),
      "The US said so. The U.S. said so.",
      2,
    ],
    [
      "a unit apart from its number",
      known("a", "weapon", "240mm MRL"),
      "The 240 mm MRL and two 240mm MRLs.",
      2,
    ],
    [
      "an air base by its other types",
      known("a", "facility", "Osker Air Base"),
      "Osker Airbase, Osker Air Force Base, the air base in Osker.",
      3,
    ],
    [
      "a site by its place",
      known("a", "facility", "Osker Naval Base"),
      "The naval base in Osker, the naval base at Osker.",
      2,
    ],
    ["and for &", known("a", "outlet", "Globe & Mail"), "The Globe and Mail said so.", 1],
  ])("%s", (_, entity, text, count) => {
    expect(mentionsIn(text, finder(entity)).map(({ entity: id }) => id)).toEqual(
      Array(count).fill("entity:a"),
    );
  });
});

describe("A name is not linked", () => {
  test.each([
    ["as a part of a longer word", "KCNAX, XKCNA, KCNA2 and Sennholder."],
    ["where a letter or number follows", "A Hwasong-11B, a Hwasong-11, a KN-231 and a KN-23-2 flew."],
    ["as another person's name", "Kim Jong Unsan and Kim-jong left."],
    ["across a comma", "Kim, Jong Un and the others."],
    ["across sentences", "He met Kim. Jong Un left."],
    ["as common words", "The north was cold. It was in the north, and lightning struck."],
    ["as common words at a sentence's start", "The north was cold."],
    ["over a number after an article", "They launched a Hwasong-11 a day later."],
    ["as initials among others", "By K.C.N.A.X. and X.N.V.R. rules."],
    ["in an address", "See www.kcna.kp, KCNA.kp and @KCNA."],
    ["as the namesake of something", "Sennhold National University and Kim Jong Un Square."],
    ["by a demonym", "A North Veslander left."],
  ])("%s", (_, text) => {
    expect(linked(text)).toEqual([]);
  });

  test("by a time of day that looks like a designation", () => {
    const missile = finder(known("at", "weapon", "AT-5"), known("a", "weapon", "A-10"));
    expect(linked("At 5 he rose. A 10 rose. AT-5 and A-10 stood there.", missile)).toEqual([
      "AT-5 = at",
      "A-10 = a",
    ]);
  });
});

describe("Scripts without spaces or capitals", () => {
  test.each([
    ["Korean with a particle", "김정은은 연설했다.", "김정은 = leader"],
    ["Korean with a title and particles", "김정은동지께서는 말씀하시였다.", "김정은 = leader"],
    [
      "Korean with a space in it",
      "조선중앙통신이 보도했다. 김정은 위원장.",
      "조선중앙통신 = kcna, 김정은 = leader",
    ],
    ["a Korean particle after Latin letters", "KCNA는 보도했다.", "KCNA = kcna"],
    [
      "Korean as decomposed jamo",
      "김정은은 연설했다.".normalize("NFD"),
      `${"김정은".normalize("NFD")} = leader`,
    ],
    ["no part of a longer Korean word", "김정은행 신조선중앙통신", ""],
    ["Chinese", "朝中社报道，金正恩出席了会议。", "金正恩 = leader"],
    ["Cyrillic", "Ким Чен Ын прибыл, КИМ ЧЕН ЫН сказал.", "Ким Чен Ын = leader, КИМ ЧЕН ЫН = leader"],
    ["beside pairs of units", "😀김정은👩‍🚀 𝒦 KCNA", "김정은 = leader, KCNA = kcna"],
  ])("%s", (_, text, expected) => {
    expect(linked(text).join(", ")).toBe(expected);
  });
});

describe("A text without capitals, or all in capitals", () => {
  test("links names of several words and long ones, with less confidence", () => {
    const text = "kcna said that kim jong un had seen the hwasong-11a and an f-35 in the north.";
    expect(linked(text)).toEqual([
      "kcna = kcna",
      "kim jong un = leader",
      "hwasong-11a = rocket",
      "f-35 = fighter",
      "the north = north",
    ]);
    expect(mentionsIn(text)[1]?.confidence).toBeLessThan(mentionsIn("Kim Jong-un.")[0]?.confidence ?? 0);
  });

  test("does not take words for names", () => {
    const small = finder(
      known("us", "country", "United States", { aliases: ["US"] }),
      known("sun", "outlet", "The Sun", { weak: ["The Sun", "Sun"] }),
    );
    expect(linked("the sun gave us light.", small)).toEqual([]);
    expect(linked("THE SUN GAVE US LIGHT TODAY.", small)).toEqual([]);
    expect(linked("UNITED STATES FIRES MISSILES, SAYS NOBODY.", small)).toEqual(["UNITED STATES = us"]);
  });
});

describe("A weak name is linked where the text supports it:", () => {
  const sun = known("sun", "outlet", "The Sun", {
    weak: ["The Sun", "Sun"],
    country: "entity:north",
    aliases: ["The Sun on Sunday"],
  });
  const patriot = known("patriot", "weapon", "MIM-104 Patriot", { weak: ["Patriot"] });
  const putin = known("putin", "person", "Vladimir Putin", {
    weak: ["Putin"],
    family: "Putin",
    country: "entity:north",
  });
  const ship = known("ship", "weapon", "USS Okand Bay");
  const of = finder(north, sun, patriot, putin, ship);
  test.each([
    ["nothing", "The Sun rose over the roofs. A Patriot wept. Putin left.", ""],
    [
      "a word beside it",
      "The Sun newspaper was shut. Patriot missiles flew.",
      "The Sun = sun, Patriot = patriot",
    ],
    ["a verb of saying", "The Sun reported it; so he told The Sun.", "The Sun = sun, The Sun = sun"],
    ["according to", "According to The Sun it burnt.", "The Sun = sun"],
    [
      "what a ship is, without its letters",
      "The carrier Okand Bay lay there. Okand Bay is wide.",
      "Okand Bay = ship",
    ],
    [
      "not in a longer name",
      "The Sun Valley News reported it later. Somebody told Howard Patriot Howe and then Ludmila Putin about the Patriot Act, which nobody in North Vesland ever signed.",
      "North Vesland = north",
    ],
    [
      "beside a title or a known name",
      "In North Vesland, President Putin and North Veslander Putin met.",
      "North Vesland = north, Putin = putin, Putin = putin",
    ],
    ["nothing, for a ship's name that is a bay's", "Okand Bay is wide.", ""],
    [
      "the full name elsewhere",
      "A Patriot burnt. The MIM-104 Patriot is old.",
      "Patriot = patriot, MIM-104 Patriot = patriot",
    ],
    [
      "the country, for an outlet alone, is not enough",
      "The Sun rose over North Vesland.",
      "North Vesland = north",
    ],
    ["the country, for a person", "Putin left North Vesland.", "Putin = putin, North Vesland = north"],
    ["the country's adjective, for a person", "Putin met a North Veslander.", "Putin = putin"],
  ])("%s", (_, text, expected) => {
    expect(linked(text, of).join(", ")).toBe(expected);
  });
});

describe("Of two who bear a name", () => {
  const east = known("east", "place", "Unsan", { country: "entity:north", within: "entity:province" });
  const south = known("south", "place", "Unsan", { country: "entity:other" });
  const province = known("province", "place", "Taean Province");
  const of = finder(north, east, south, province);

  test("neither is linked where nothing tells them apart, and both are told", () => {
    expect(mentionsIn("Unsan burnt.", of)).toMatchObject([
      { entity: null, confidence: null, kind: "place", candidates: ["entity:east", "entity:south"] },
    ]);
  });

  test("the one whose country the text names is linked, and the other is told", () => {
    expect(mentionsIn("Unsan, in North Vesland, burnt.", of)[0]).toMatchObject({
      entity: "entity:east",
      confidence: 0.7,
      candidates: ["entity:east", "entity:south"],
    });
  });

  test("the one that lies in a place which the sentence names is linked", () => {
    expect(linked("Unsan in Taean Province burnt.", of)[0]).toBe("Unsan = east");
  });

  test("the one who was there on the day is linked", () => {
    const ministry = (id: string, said: Partial<KnownEntity>): KnownEntity =>
      known(id, "institution", "Ministry of Yards", said);
    const two = finder(ministry("old", { until: "2016-06" }), ministry("new", { since: "2016-07-01" }));
    const text = "The Ministry of Yards burnt.";
    expect(linked(text, two, "2016-06-30")).toEqual(["Ministry of Yards = old"]);
    expect(linked(text, two, "2024-01-01")).toEqual(["Ministry of Yards = new"]);
    expect(linked(text, two)).toEqual(["Ministry of Yards = old or new"]);
  });
});

describe("A bare family name", () => {
  test("is linked beside a role of the person and the country, by the day", () => {
    const text = "North Vesland's leader Kim left.";
    expect(linked(text, all, "2024-05-01")).toEqual(["North Vesland = north", "Kim = leader"]);
    expect(linked(text, all, "2009-05-01")).toEqual(["North Vesland = north", "Kim = father"]);
    expect(linked(text)).toEqual(["North Vesland = north", "Kim = leader or father"]);
  });

  test("is not linked by the role alone, nor by the country alone", () => {
    expect(linked("The leader Kim left.", all, "2024-05-01")).toEqual([]);
    expect(linked("In North Vesland, Kim left.", all, "2024-05-01")).toEqual(["North Vesland = north"]);
    expect(linked("North Vesland's leader Kim Min-ho left.", all, "2024-05-01")).toEqual([
      "North Vesland = north",
    ]);
  });

  test("is linked in capitals too", () => {
    expect(linked("KIM JONG UN CAME AT NOON. KIM LEFT.")).toEqual(["KIM JONG UN = leader", "KIM = leader"]);
  });

  test("is another's after a given name, and then stands for nobody by itself", () => {
    expect(linked("Kim Jong Un came. Later his aide Peer Kim left.")).toEqual(["Kim Jong Un = leader"]);
    expect(linked("Kim Jong Un came. Later his aide Peer Kim left. Kim stayed.")).toEqual([
      "Kim Jong Un = leader",
    ]);
    expect(linked("Kim Jong Un came. Later his aide told President Kim so.")).toEqual([
      "Kim Jong Un = leader",
      "Kim = leader",
    ]);
  });

  test("is the family name, where the pack says which", () => {
    expect(linked("Kim Jong Un came. Un left, Kim stayed.")).toEqual([
      "Kim Jong Un = leader",
      "Kim = leader",
    ]);
  });
});

describe("A text of", () => {
  test.each([
    ["one word", "KCNA", ["KCNA = kcna"]],
    ["one letter", "K", []],
    ["nothing", "", []],
    ["marks alone", "“—”…", []],
  ])("%s", (_, text, expected) => {
    expect(linked(text)).toEqual(expected);
  });

  test("a megabyte is read in steps that grow with it, with every name in its place", () => {
    const unit = "KCNA said on Monday that Kim Jong Un saw a KN-23 and the North’s yards. 김정은은 갔다. ";
    const names = 5;
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const found = mentionsIn(text);
    expect(found).toHaveLength(names * (text.length / unit.length));
    for (const [i, { span }] of found.entries())
      expect(span[0] % unit.length).toBe(found[i % names]?.span[0]);
  });
});

test("Taking a pack away takes its links away and nothing else", () => {
  const [first, second] = [packOf([north, kcna], "first"), packOf([leader, rocket], "second")];
  const text = "KCNA said that Kim Jong Un of North Vesland saw a KN-23.";
  const both = mentionsIn(text, makeNameFinder(makeKnowledge([first, second])));
  const one = mentionsIn(text, makeNameFinder(makeKnowledge([first])));
  expect(both).toHaveLength(4);
  expect(one).toEqual(both.filter(({ entity }) => entity === "entity:kcna" || entity === "entity:north"));
});

describe("Whatever the text is,", () => {
  const names = fc.constantFrom(
    "Kim Jong-un",
    "KCNA",
    "김정은은",
    "조선중앙통신",
    "KN-23s",
    "the North",
    "Ким Чен Ын",
    "U.S.",
    "-",
    "F‑35",
  );
  const mixed = fc.array(fc.oneof(anyText, names), { maxLength: 12 }).map((parts) => parts.join(" "));

  test("mentions lie in it in order, never in each other, and split no pair of units", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        let from = 0;
        for (const { span, entity, confidence, candidates } of mentionsIn(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(from);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          for (const at of span)
            expect(
              /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at)),
            ).toBe(false);
          expect(entity === null).toBe(confidence === null);
          expect(candidates).not.toHaveLength(1);
          [, from] = span;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the same words are linked after a pair of units as without it", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(linked(`😀. ${text}`)).toEqual(linked(`x. ${text}`));
      }),
      { numRuns: 200 },
    );
  });
});
