import { describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import { readWords, voices } from "../../test/read-words.ts";

// Karsolia and its people are the demo pack's: invented.
const given = { outlet: "Daily Compass", published: "2024-05-09" };
const read = (text: string): ReturnType<typeof readWords> => readWords(text, given);
const KPB = "Karsolian Press Bureau";
const DALVIK = "Oren Dalvik";

const hops = (claim: Claim): string[] =>
  claim.chain.map(({ voice, by, carried }) => `${voice.name} ${by}${carried ? " (carried)" : ""}`);

describe("The chain of a claim", () => {
  test("is the outlet alone where it speaks for itself", () => {
    expect(hops(read("The yard at Minsa was shut.").about("was shut"))).toEqual(["Daily Compass narrated"]);
  });

  test("goes from the outlet over the credited agencies and the medium to the speaker", () => {
    const { about } = read(
      "“No sanction will stop us,” KPB quoted Marshal Oren Dalvik as saying.\n\nSOURCE: Daily Compass and agencies",
    );
    const claim = about("No sanction");
    expect(hops(claim)).toEqual([
      "Daily Compass narrated",
      "agencies credited",
      `${KPB} said`,
      `${DALVIK} quoted`,
    ]);
    expect(claim.mode).toBe("quoted");
    expect(claim.chain[2]?.voice.house).toBe("house:karsolian-state");
    expect(claim.chain[3]?.voice.house).toBe("house:karsolian-state");
  });

  test("leads to a voice inside a voice's words, and the outer claim stays", () => {
    const { claims, words } = read(
      "KPB reported on Wednesday that Marshal Oren Dalvik ordered two new halls.",
    );
    expect(claims.map((claim) => [words(claim.content), voices(claim), claim.stance])).toEqual([
      ["that Marshal Oren Dalvik ordered two new halls", ["Daily Compass", KPB], "ordered"],
      ["two new halls", ["Daily Compass", KPB, DALVIK], "ordered"],
    ]);
  });

  test("is carried on over a sentence without a cue that tells of the same people", () => {
    const { about } = read(
      "Oren Dalvik visited the Brask Works, KPB reported.\n\nWorkers briefed Dalvik on the halls.",
    );
    expect(hops(about("briefed"))).toEqual(["Daily Compass narrated", `${KPB} reported (carried)`]);
  });

  test("is not carried on over the outlet's own background", () => {
    const { about } = read(
      "Oren Dalvik visited the Brask Works, KPB reported.\n\nDalvik has long been under sanctions.",
    );
    expect(voices(about("sanctions"))).toEqual(["Daily Compass"]);
  });

  test("never reaches the medium for analysts who speak for themselves", () => {
    const { about } = read(
      "Oren Dalvik visited the Brask Works, KPB reported.\n\nAnalysts say Dalvik wants money.",
    );
    expect(voices(about("wants money"))).toEqual(["Daily Compass", "Analysts"]);
  });

  test("points at the words that establish each hop", () => {
    const { about, report } = read("Oren Dalvik visited the Brask Works, KPB reported.");
    const span = about("visited").chain[1]?.span;
    expect(report.text.slice(...(span ?? [0, 0]))).toBe("KPB reported");
  });
});

describe("A voice", () => {
  const last = (text: string, part: string): Claim["chain"][number]["voice"] | undefined =>
    read(text).about(part).chain.at(-1)?.voice;

  test("of state media is the agency that the pack names, in a report about that country", () => {
    expect(last("Karsolia shut the yard, state media reported.", "shut the yard")?.name).toBe(KPB);
    expect(last("The yard was shut, state media reported.", "was shut")?.name).not.toBe(KPB);
    expect(last("The yard was shut, Karsolia’s state media reported.", "was shut")?.name).toBe(KPB);
    expect(
      last("Karsolia watched. The yard was shut, Lutria’s state media said.", "was shut")?.name,
    ).not.toBe(KPB);
  });

  test("of a spokesman is of the house that he speaks for", () => {
    expect(
      last(
        "A spokesman for the Foreign Ministry of the Karsolian Republic said the yard was shut.",
        "was shut",
      ),
    ).toMatchObject({
      kind: "person",
      entity: null,
      house: "house:karsolian-state",
    });
    expect(last("A former Karsolian official said the yard was shut.", "was shut")?.house).toBeNull();
    expect(last("A senior Karsolian official said the yard was shut.", "was shut")).toMatchObject({
      kind: "unnamed",
      house: "house:karsolian-state",
    });
  });

  test("is the person who is named, not the place that describes them", () => {
    expect(
      last("“It is shut,” said Professor Alma Rhee of the University of Sant Aldo.", "It is shut"),
    ).toMatchObject({
      name: "Alma Rhee",
      kind: "person",
      entity: null,
    });
    expect(
      last("An analyst at the Institute for Regional Security, Piet Hasloe, said it was shut.", "was shut"),
    ).toMatchObject({
      name: "Piet Hasloe",
      kind: "person",
    });
  });

  test("goes by the whole name that the text gave, without titles", () => {
    expect(last("Edda Vorn came home in March. “It is shut,” Vorn said.", "It is shut")?.name).toBe(
      "Edda Vorn",
    );
    expect(
      last("Colonel Rada Milen, a spokeswoman for the ministry, told reporters that it was shut.", "was shut")
        ?.name,
    ).toBe("Rada Milen");
  });

  test("of a pronoun is the latest person before it", () => {
    expect(last("Marshal Oren Dalvik came to Minsa. He said the yard was shut.", "was shut")?.name).toBe(
      DALVIK,
    );
  });

  test("of “the spokesman” and “the agency” is the one spoken of before", () => {
    const { about } = read(
      "A spokesman for Lutria's Defence Ministry said the base was open. “It stays open,” the spokesman said.",
    );
    expect(about("stays open").chain.at(-1)?.voice).toEqual({
      ...about("was open").chain.at(-1)?.voice,
      // The words that say whose spokesman it is.
      resolved: [0, 41],
    });
    expect(last("KPB said the yard was shut. The agency said nobody knew why.", "nobody knew")?.name).toBe(
      KPB,
    );
  });

  test("of nobody has no name", () => {
    expect(last("It is believed that the yard was shut.", "was shut")).toMatchObject({
      name: null,
      kind: "unnamed",
    });
  });
});

describe("A sentence is no claim where it", () => {
  test.each([
    ["asks", "What did the visit mean?"],
    ["only says what is not told", "KPB did not give details on the location of the yard."],
    ["has no letters", "* * *"],
  ])("%s", (_, text) => {
    expect(read(text).claims).toEqual([]);
  });
});

describe("A sentence that tells more than its attribution", () => {
  test("keeps the deed before the words", () => {
    const { about } = read("Oren Dalvik inspected the Brask Works and called for two new halls.");
    expect(about("inspected").stance).toBe("asserted");
    expect(voices(about("inspected"))).toEqual(["Daily Compass"]);
    expect(about("two new halls").stance).toBe("called-for");
  });

  test("keeps the main clause behind a subordinate one", () => {
    const { about } = read("Two weeks after Oren Dalvik called for new halls, much remained unknown.");
    expect(voices(about("much remained"))).toEqual(["Daily Compass"]);
  });

  test("keeps what stands before a clause that withholds", () => {
    const { claims, disclosures, words } = read("KPB said the plant had met its plan, but gave no figures.");
    expect(claims.map((claim) => words(claim.content))).toEqual(["the plant had met its plan"]);
    expect(disclosures).toMatchObject([{ aspect: "how-many", kind: "withheld", of: [claims[0]?.id] }]);
  });

  test("gives an added clause with a time of its own its own claim, and a note that its voice is not clear", () => {
    const { about, words, claims } = read(
      "KPB said Karsolia is building the Tarn-4, a rocket it first unveiled in March.",
    );
    const added = claims.find((claim) => words(claim.content) === "a rocket it first unveiled in March");
    expect(added?.when).toMatchObject({ earliest: "2024-03-01", latest: "2024-03-31", edtf: "2024-03" });
    expect(added?.event?.kind).toBe("unveiling");
    expect(about("is building").when.earliest).toBeNull();
  });
});

describe("When a thing happened", () => {
  test.each([
    [
      "is bounded by the day of the report, which never stands in for it",
      "KPB reported on Tuesday that Dalvik visited the plant.",
      "visited",
      null,
      "2024-05-07",
    ],
    [
      "is what the content states",
      "KPB reported that Dalvik visited the plant on May 2.",
      "visited",
      "2024-05-02",
      "2024-05-02",
    ],
    [
      "takes in both of two joined days",
      "Residents heard tests on May 2 and May 4.",
      "heard",
      "2024-05-02",
      "2024-05-04",
    ],
    [
      "is not the period that a plan is for",
      "Dalvik stressed the need for a plan for 2025.",
      "plan for 2025",
      null,
      "2024-05-09",
    ],
    [
      "is not the period that a briefing is about",
      "Officials briefed Dalvik on the results in 2023.",
      "briefed",
      null,
      "2024-05-09",
    ],
    [
      "is not the time of a further clause",
      "Vorn worked at Brask before she left Karsolia in 2019.",
      "worked",
      null,
      "2024-05-09",
    ],
    [
      "is bounded by the day on which a photograph was released",
      "Dalvik inspects a hall in a photograph released on May 7, 2024.",
      "inspects",
      null,
      "2024-05-07",
    ],
    [
      "is from the saying on for what is planned",
      "KPB said two halls will be built.",
      "will be built",
      "2024-05-09",
      null,
    ],
    [
      "ends with the term of what is planned",
      "KPB said two halls will be built by May 20.",
      "will be built",
      "2024-05-09",
      "2024-05-20",
    ],
    [
      "is the day of the saying for a call",
      "On Tuesday, Edda Vorn urged both sides to talk.",
      "both sides",
      "2024-05-07",
      "2024-05-07",
    ],
    [
      "reaches from “since” to the report",
      "The yard has been shut since May 2.",
      "shut",
      "2024-05-02",
      "2024-05-09",
    ],
    [
      "is the spring to come for what lies ahead",
      "The yard will open in March.",
      "open",
      "2025-03-01",
      "2025-03-31",
    ],
    [
      "is bounded where “will” is a noun",
      "The workers hardened their will to answer.",
      "hardened",
      null,
      "2024-05-09",
    ],
  ])("%s", (_, text, part, earliest, latest) => {
    expect(read(text).about(part).when).toMatchObject({ earliest, latest });
  });
});

describe("Where a thing happened", () => {
  test("is the known place that the content names, the most precise one", () => {
    expect(read("Dalvik visited the Brask Works in Karsolia.").about("visited").where).toMatchObject({
      place: "Brask Works",
      precision: "site",
      missing: null,
    });
  });

  test("is no country that is only a party", () => {
    expect(read("The president of Karsolia spoke.").about("spoke").where).toMatchObject({
      place: null,
      missing: "not-stated",
    });
  });

  test("is withheld at an undisclosed location, and the country stays", () => {
    const { about, disclosures } = read("Dalvik inspected a plant at an undisclosed location in Karsolia.");
    expect(about("inspected").where).toMatchObject({
      place: "Karsolia",
      precision: "country",
      missing: "withheld",
    });
    expect(disclosures).toMatchObject([{ aspect: "where", kind: "withheld", by: { name: "Daily Compass" } }]);
  });
});

describe("The event of a claim", () => {
  const event = (text: string, part: string): { kind: string; agent: string | null } | null => {
    const { about, annotated, report } = read(text);
    const found = about(part).event;
    const agent = annotated.mentions.find(({ id }) => id === found?.roles["agent"]);
    return found === null
      ? null
      : { kind: found.kind, agent: agent === undefined ? null : report.text.slice(...agent.span) };
  };

  test.each([
    ["has the subject as its agent", "Oren Dalvik inspected the plant.", "inspection", "Oren Dalvik"],
    [
      "not a body in an apposition",
      "Marshal Oren Dalvik, First Chairman of the Karsolian Republic, inspected the plant.",
      "inspection",
      "Marshal Oren Dalvik",
    ],
    [
      "not a country that only owns the subject",
      "Oren Dalvik spoke. Karsolia's Dalvik inspected the plant.",
      "inspection",
      "Dalvik",
    ],
    ["but the country that owns the event", "Lutria's naval exercises began.", "exercise", "Lutria"],
    ["and nobody after a preposition", "The leader of Karsolia inspected the plant.", "inspection", null],
    ["is of the head of a compound", "The production exercises began.", "exercise", null],
  ])("%s", (_, text, kind, agent) => {
    expect(event(text, text.split(" ").at(-1)?.replace(".", "") ?? "")).toEqual({ kind, agent });
  });

  test("is a measure where figures are given and no word names a kind", () => {
    expect(read("The rocket weighs 31 tonnes.").about("weighs").event).toMatchObject({
      kind: "measure",
      quantities: [{ value: 31, unit: "tonnes", of: null }],
    });
  });

  test("is none where nothing names one", () => {
    expect(event("The sea was calm.", "calm")).toBeNull();
  });
});

test("A claim keeps its id when a revision only moves it, and two of the same words differ", () => {
  const revision = (text: string): Claim[] => readWords(text, { ...given, title: "The yard" }).claims;
  const first = revision("The yard was shut. The yard was shut.");
  const moved = revision("It rained in Minsa. The yard was shut.");
  expect(first[0]?.id).not.toBe(first[1]?.id);
  expect(moved[1]?.id).toBe(first[0]?.id);
  expect(moved[1]?.content).not.toEqual(first[0]?.content);
});
