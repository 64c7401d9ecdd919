import { describe, expect, test } from "vitest";
import { asked, named, shape } from "../../test/asked-voice.ts";
import { knowledge, readWords } from "../../test/read-words.ts";
import { makeVoiceResolver } from "./voices.ts";

// The people and places are invented. «…» marks the source that is asked for.
describe("“He” and “she” mean", () => {
  test.each([
    [
      "whoever said the words before",
      "“It is shut,” said Edda Vorn. “It stays shut,” «she» said.",
      "Edda Vorn",
    ],
    [
      "whose given name goes with them, past nearer names that do not",
      "Edda Vorn runs the yard. Oskar Lind owns it. «She» said it was shut.",
      "Edda Vorn",
    ],
    [
      "the subject rather than whom it acted on",
      "Oskar Lind thanked Piet Hasloe. «He» said the yard was shut.",
      "Oskar Lind",
    ],
    [
      "whoever is told to have said it",
      "Oskar Lind met Piet Hasloe on Monday. Piet Hasloe said «he» would leave.",
      "Piet Hasloe",
    ],
    [
      "whoever goes on speaking over what others did in the meantime",
      "“It is shut,” said Oskar Lind. Piet Hasloe left the yard in March. “It stays shut,” «he» said.",
      "Oskar Lind",
    ],
    [
      "whom an address shows to be a woman",
      "Ms. Tarn runs the yard with Mr. Brand. «She» said it was shut.",
      "Tarn",
    ],
    [
      "somebody whom an apposition shows to be a man",
      "Robin Tarn, a businessman, sat with Edda Vorn. «He» said it was shut.",
      "Robin Tarn",
    ],
    [
      "whom the paragraph before is about, whoever spoke above it",
      "“It is old,” said Oskar Lind.\n\nPiet Hasloe, a welder, left in March.\n\n“It stays shut,” «he» said.",
      "Piet Hasloe",
    ],
    [
      "nobody whom the words that they say call by name",
      "Piet Hasloe met Oskar Lind, who runs the yard. Lind, «he» said, is no welder.",
      "Piet Hasloe",
    ],
    [
      "no person whose name only says which plan it is",
      "The Lind plan is old, said Piet Hasloe. It costs much, «he» said.",
      "Piet Hasloe",
    ],
    [
      "whoever the sentence names after them",
      "As «she» left, Edda Vorn said the yard was shut.",
      "Edda Vorn",
    ],
  ])("%s", (_, text, name) => {
    expect(named(text)).toBe(name);
  });

  test("nobody whom the rules can tell where two are as near", () => {
    expect(
      shape("Oskar Lind and Piet Hasloe sat there. Both were tired. In the end «he» said it was shut."),
    ).toEqual(["unnamed", "pronoun", "open"]);
  });

  test("somebody whom the text only describes, where it names nobody", () => {
    const { voice, by } = asked(
      "A spokeswoman for the yard said it was shut. «She» said it would stay shut.",
    );
    expect(voice).toMatchObject({ identity: "unnamed", kind: "person", role: "spokeswoman" });
    expect(by).toBe("A spokeswoman for the yard");
  });

  test("within a quotation nobody who says it", () => {
    expect(named("Oskar Lind spoke of Piet Hasloe. “I know that «he» said so,” Oskar Lind said.")).not.toBe(
      "Oskar Lind",
    );
  });
});

describe("“I” and “we” mean", () => {
  test("whoever says the quotation", () => {
    expect(named("“«I» believe that it is shut,” said Edda Vorn.")).toBe("Edda Vorn");
  });
  test("outside quotation marks the author: whose name stands below a letter", () => {
    expect(named("«I» believe that the yard is shut.\n\nEdda Vorn.\n\nThe yard is open.")).toBe("Edda Vorn");
  });
  test("whom the last paragraph presents", () => {
    expect(
      named(
        "«I» believe that the yard is shut.\n\nIt was a good yard.\n\nEdda Vorn teaches at the college in Minsa.",
      ),
    ).toBe("Edda Vorn");
  });
  test("nobody named where the text does not say", () => {
    expect(shape("«I» believe that the yard is shut.")).toEqual(["person", "pronoun", "unnamed"]);
  });
});

describe("“They”, “it”, “who” and “which” mean", () => {
  test.each([
    ["the group that spoke last", "Analysts said the yard was shut. «They» said it was old.", "Analysts"],
    [
      "the group that is the subject before",
      "The workers left on Monday. «They» said it was shut.",
      "The workers",
    ],
    [
      "one whose noun tells no gender, where no group is near",
      "A spokesperson said: “The yard is old.” «They» said no more.",
      "A spokesperson",
    ],
  ])("%s", (_, text, name) => {
    const { voice } = asked(text);
    expect([voice.name, voice.identity, voice.form]).toEqual([name, "unnamed", "pronoun"]);
  });

  test("two whom the text joins: both", () => {
    expect(
      asked("Edda Vorn and Lena Okand said it was shut. «They» said it was old.").all.map(({ name }) => name),
    ).toEqual(["Edda Vorn", "Lena Okand"]);
  });

  test("two named after the words for what both are: both", () => {
    const names = (text: string) => asked(text).all.map(({ name }) => name);
    expect(names("«The yard’s engineers, Edda Vorn and Lena Okand,» said it was shut.")).toEqual([
      "Edda Vorn",
      "Lena Okand",
    ]);
    expect(names("It is old. «Senators Edda Vorn and Lena Okand» said it was shut.")).toHaveLength(2);
    // Whom the officials are of, not who they are.
    expect(names("«Officials in Minsa and Harn» said it was shut.")).toHaveLength(1);
  });

  test("the person right before a relative clause, or the noun", () => {
    expect(named("She met Oskar Lind and Edda Vorn, «who» said it was shut.")).toBe("Edda Vorn");
    expect(asked("She met the villagers there, «who» said it was shut.").voice).toMatchObject({
      identity: "unnamed",
      name: "the villagers",
    });
  });

  test("peoples and those who are told apart by a relative clause, nobody named", () => {
    expect(shape("She met the Lutrians, «who» said it was shut.")).toEqual(["unnamed", "pronoun", "unnamed"]);
    expect(shape("Of those «who» said it was shut, two left.")).toEqual(["unnamed", "pronoun", "unnamed"]);
  });

  test("the body that spoke last", () => {
    expect(named("The Minsa Institute said it was shut. “It was old,” «it» added.")).toBe("Minsa Institute");
  });

  test("no verb that ends as a plural does", () => {
    expect(asked("Edda Vorn feels sorry. «They» said it was shut.").voice.identity).toBe("open");
  });
});

describe("A description means", () => {
  test.each([
    [
      "whom the text gives the office",
      "Senator Edda Vorn met Oskar Lind, a lawyer. The yard was shut. «The senator» said it was old.",
      "Edda Vorn",
    ],
    [
      "of two senators the one whose state it names",
      "Minsa senator Edda Vorn met Harn senator Lena Okand. «The Minsa senator» said it was shut.",
      "Edda Vorn",
    ],
    [
      "the newspaper among bodies",
      "The Harbour Times and Brask Industries wrote to Minsa. «The newspaper» said it was shut.",
      "Harbour Times",
    ],
    [
      "the company among bodies",
      "Brask Industries is old, the Minsa Gazette wrote. «The company» said it was shut.",
      "Brask Industries",
    ],
    [
      "the ministry by its noun",
      "Edda Vorn of the Trade Ministry left. «The ministry» said it was shut.",
      "Trade Ministry",
    ],
    [
      "a candidate by a word the press uses for one",
      "Democratic nominee Edda Vorn met Oskar Lind. «The candidate» said it was shut.",
      "Edda Vorn",
    ],
    [
      "the holder of an office of a country by its adjective",
      "Karsolian leader Oren Dalvik left. «The leader of Karsolia» said it was shut.",
      "Oren Dalvik",
    ],
  ])("%s", (_, text, name) => {
    expect(named(text)).toBe(name);
  });

  test("nobody of the other party", () => {
    expect(
      asked("Republican senator Oskar Lind left. «The Democratic senator» said it was shut.").voice.name,
    ).not.toBe("Oskar Lind");
  });

  test("no woman where its noun is a man's", () => {
    expect(asked("Edda Vorn, a lawyer, left. «The spokesman» said it was shut.").voice.name).not.toBe(
      "Edda Vorn",
    );
  });

  test("whoever was described so before", () => {
    const { voice, by } = asked("A Harn official said the yard was shut. «The official» said it was old.");
    expect([voice.name, voice.kind, voice.identity]).toEqual(["A Harn official", "unnamed", "unnamed"]);
    expect(by).toBe("A Harn official");
  });

  test("somebody whom the rules do not find, and says so", () => {
    expect(shape("It rained. «The senator» said the yard was shut.")).toEqual([
      "person",
      "described",
      "open",
    ]);
  });

  test("a document by whose it is, or by its title", () => {
    const { voice, by } = asked(
      "In a statement, the Minsa Union said the yard was shut. «The statement» said it was old.",
    );
    expect(voice).toMatchObject({ kind: "document", identity: "named", affiliation: "Minsa Union" });
    expect(by).toBe("Minsa Union");
    expect(named("«The book, titled “Old Yards,”» says it was shut.")).toBe("Old Yards");
  });
});

describe("A description with a name beside it means who is named", () => {
  test.each([
    ["right after it", "«The lawyer» Edda Vorn said the yard was shut.", "Edda Vorn"],
    ["between commas", "«Her teacher», Edda Vorn, said the yard was shut.", "Edda Vorn"],
    ["an outlet", "«The weekly magazine» Harbourlight said the yard was shut.", "Harbourlight"],
  ])("%s", (_, text, name) => {
    expect(named(text)).toBe(name);
  });

  test("but not where the name is somebody else's", () => {
    expect(named("«The lawyer», Edda Vorn said, had left.")).not.toBe("Edda Vorn");
    expect(named("«The lawyer» Edda Vorn’s sister met said it was shut.")).not.toBe("Edda Vorn");
  });
});

describe("“The two” are two voices", () => {
  test("where the text has named two that fit", () => {
    const text = "Japan and South Korea met in May. It rained. «The two countries» said the yard was shut.";
    expect(asked(text).all.map(({ name }) => name)).toEqual(["Japan", "South Korea"]);
  });
  test("and not where it has named three as often", () => {
    const text =
      "Senator Edda Vorn came. Senator Lena Okand came and Okand left. Senator Piet Hasloe came; Hasloe and Vorn left. «Both senators» said it was shut.";
    expect(asked(text).all).toHaveLength(1);
  });
});

test("“The report” goes on about one that was brought up, whose nobody tells", () => {
  const { voice, by } = asked(
    "The yard was shut, a new report found. It rained. «The report» said it was old.",
  );
  expect([voice.kind, voice.identity, by]).toEqual(["document", "unnamed", "a new report"]);
});

describe("Names that mean one", () => {
  test.each([
    [
      "a family name and the whole name",
      "Edda Vorn left. «Vorn» said it was shut.",
      "Edda Vorn",
      "Edda Vorn",
    ],
    [
      "a headline's family name and the whole name below it",
      "Vorn leaves yard\n\nEdda Vorn left. It rained. «Vorn» said so.",
      "Edda Vorn",
      "Edda Vorn",
    ],
    [
      "an acronym in brackets",
      "The Minsa Harbour Board (MHB) met. «MHB» said it was shut.",
      "Minsa Harbour Board",
      "Minsa Harbour Board",
    ],
    [
      "an acronym by its initials",
      "The Minsa Harbour Board met. The «MHB» said it was shut.",
      "Minsa Harbour Board",
      "Minsa Harbour Board",
    ],
  ])("%s", (_, text, name, by) => {
    const found = asked(text);
    expect([found.voice.name, found.by]).toEqual([name, by]);
  });

  test("are kept apart where the address says so", () => {
    expect(named("Oskar Vorn met Edda Vorn. «Ms. Vorn» said it was shut.")).toBe("Edda Vorn");
  });

  test("and no place is a person by its given name", () => {
    expect(named("Charlotte Brand left. It rained in Charlotte. «The city» said it was shut.")).toBe(
      "Charlotte",
    );
  });
});

describe("The kind and form of", () => {
  test.each<[string, string, string[]]>([
    ["a name", "«Edda Vorn» said it was shut.", ["person", "named", "named"]],
    [
      "a name after its description",
      "«The trade minister, Edda Vorn,» said it was shut.",
      ["person", "named", "named"],
    ],
    [
      "a description that holds another's name",
      "«Edda Vorn's lawyer» said it was shut.",
      ["person", "described", "unnamed"],
    ],
    [
      "a spokesman of somebody named",
      "«A spokesman for Edda Vorn» said so.",
      ["person", "described", "unnamed"],
    ],
    ["an official", "«A senior Harn official» said so.", ["unnamed", "described", "unnamed"]],
    ["analysts", "«Analysts» said so.", ["unnamed", "collective", "unnamed"]],
    ["a share of people", "«26 percent of voters» said so.", ["unnamed", "collective", "unnamed"]],
    ["a people", "«Most Americans» think so.", ["unnamed", "collective", "unnamed"]],
    ["a country that speaks", "«Mexico» said so.", ["institution", "metonymic", "named"]],
    ["a seat of government", "«The Kremlin» said so.", ["institution", "metonymic", "named"]],
    ["a paper that nobody knows", "«The Minsa Gazette» said so.", ["outlet", "named", "named"]],
    ["a body of somebody's", "«Edda Vorn's campaign» said so.", ["institution", "named", "named"]],
    ["a poll of somebody's", "«A Minsa Gazette poll» found so.", ["document", "described", "named"]],
    ["an advocacy group", "«Citizens for Clean Yards» said so.", ["institution", "named", "named"]],
    ["a relative", "«His father» said so.", ["person", "described", "unnamed"]],
    ["nobody in particular", "«You» might think so.", ["unnamed", "pronoun", "unnamed"]],
  ])("%s", (_, text, expected) => {
    expect(shape(text)).toEqual(expected);
  });
});

describe("Role and affiliation are taken from", () => {
  test.each<[string, string, (string | null)[]]>([
    [
      "a body behind whose place it is",
      "«Edda Vorn, an analyst at Minsa’s Okand Institute,» said so.",
      ["analyst", "Okand Institute"],
    ],
    [
      "an apposition",
      "«Edda Vorn, a spokeswoman for the Harbour Board,» said so.",
      ["spokeswoman", "Harbour Board"],
    ],
    [
      "words before the name",
      "«Harbour Board press secretary Edda Vorn» said so.",
      ["press secretary", "Harbour Board"],
    ],
    ["a title", "«Sen. Edda Vorn» said so.", ["senator", null]],
    [
      "a body’s own name before the office",
      "«Minsa's Ministry of Trade spokesperson Edda Vorn» said so.",
      ["spokesperson", "Minsa's Ministry of Trade"],
    ],
    ["a title of two words", "It is late. «Major-General Edda Vorn» said so.", ["major-general", null]],
    ["an apposition before the name", "«Karsolia's leader, Edda Vorn,» said so.", ["leader", "Karsolia"]],
    [
      "an apposition rather than a rank",
      "«Col. Edda Vorn, a spokeswoman for the ministry,» said so.",
      ["spokeswoman", "ministry"],
    ],
    ["a former office", "«Former Minsa mayor Edda Vorn» said so.", ["former mayor", "Minsa"]],
    [
      "a description without a name",
      "«A spokesman for the Harbour Board» said so.",
      ["spokesman", "Harbour Board"],
    ],
    ["nothing where there is nothing", "«Edda Vorn» said so.", [null, null]],
  ])("%s", (_, text, expected) => {
    const { voice } = asked(text);
    expect([voice.role, voice.affiliation]).toEqual(expected);
  });
});

describe("The reason for which a voice is unnamed", () => {
  test("is kept as printed", () => {
    const text = (source: string): string =>
      `${source} said the yard was shut, speaking on condition of anonymity because talks went on.`;
    expect(asked(text("«A harbour official»")).voice.anonymity).toBe("because talks went on");
    expect(asked(text("«Edda Vorn»")).voice.anonymity).toBeNull();
  });
  test("ends where the sentence goes on", () => {
    expect(
      asked("«A clerk who asked not to be named because he feared for his work» said it was shut.").voice
        .anonymity,
    ).toBe("because he feared for his work");
  });
  test("is nothing where none is stated", () => {
    expect(asked("«A harbour official» said so on condition of anonymity.").voice.anonymity).toBeNull();
  });
});

describe("A source that joins voices is", () => {
  const names = (text: string): (string | null)[] => asked(text).all.map(({ name }) => name);
  test.each([
    ["two people", "«Edda Vorn and Lena Okand» said so.", ["Edda Vorn", "Lena Okand"]],
    [
      "three people",
      "«Edda Vorn, Oskar Lind and Lena Okand» said so.",
      ["Edda Vorn", "Oskar Lind", "Lena Okand"],
    ],
    ["two groups", "«Analysts and officials» said so.", ["Analysts", "officials"]],
    [
      "two owners of one noun",
      "«Japan's and South Korea's militaries» said so.",
      ["Japan's military", "South Korea's military"],
    ],
    [
      "two peoples' officials",
      "«Japanese and South Korean officials» said so.",
      ["Japanese officials", "South Korean officials"],
    ],
    [
      "one body whose name holds “and”",
      "«The Ministry of Trade and Industry» said so.",
      ["Ministry of Trade and Industry"],
    ],
    [
      "one group of two descriptions",
      "«Current and former officials» said so.",
      ["Current and former officials"],
    ],
  ])("%s", (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

test("A source means the same whatever was asked before it", () => {
  const text =
    "Edda Vorn left. She said it was shut. The senator met Oskar Lind. He said it was old. They left.";
  const { annotated } = readWords(text);
  const spans = ["She", "The senator", "He", "They"].map((words): [number, number] => {
    const at = text.indexOf(words);
    return [at, at + words.length];
  });
  const forwards = makeVoiceResolver(annotated, knowledge);
  const backwards = makeVoiceResolver(annotated, knowledge);
  const late = [...spans].reverse().map((span) => backwards.resolve(span));
  expect(spans.map((span) => forwards.resolve(span))).toEqual(late.reverse());
});

test.each([
  ["without capitals", "edda vorn left. «she» said it was shut."],
  ["in capitals", "EDDA VORN LEFT. «SHE» SAID IT WAS SHUT."],
  ["of one word", "«Vorn»"],
  ["of Hangul", "김정은은 말했다. «그는» 말했다."],
  ["of marks", "«“”» — …"],
])("A text %s has a voice, and none that is not there", (_, marked) => {
  const { voice } = asked(marked);
  const text = marked.replace(/[«»]/g, "");
  if (voice.resolved !== null) expect(voice.resolved[1]).toBeLessThanOrEqual(text.length);
});

describe("What sort of medium a name is of, before it,", () => {
  test.each([
    ["«state media Tarnpress» said the yard was shut.", "Tarnpress", "state-media"],
    ["«State television VTV» said the yard was shut.", "VTV", "state-media"],
    ["«the think tank Harbour Watch» said the yard was shut.", "Harbour Watch", null],
  ])("is no part of the name: %s", (marked, name, kind) => {
    const { voice } = asked(marked);
    expect(voice.name).toBe(name);
    if (kind !== null) expect(voice.kind).toBe(kind);
  });
});

describe("A medium that packs know is named", () => {
  test.each([
    ["«The state-run KPB» said the yard was shut.", "Karsolian Press Bureau"],
    ["«Karsolia's state news agency KPB» said the yard was shut.", "Karsolian Press Bureau"],
    ["«The Harn-based broadcaster CCTV» said the yard was shut.", "China Central Television"],
    ["«The left-leaning Hankyoreh» said the yard was shut.", "The Hankyoreh"],
    ["«The Communist Party-run People's Daily» said the yard was shut.", "People's Daily"],
    ["«The Hankyoreh newspaper» said the yard was shut.", "The Hankyoreh"],
  ])("whatever stands before it: %s", (marked, name) => {
    const { voice } = asked(marked);
    expect([voice.name, voice.entity === null]).toEqual([name, false]);
  });

  test.each([
    "«A critic of KPB» said the yard was shut.",
    "«A former editor at the Hankyoreh» said the yard was shut.",
    "«The KPB report» said the yard was shut.",
  ])("and not where the words are of somebody else: %s", (marked) => {
    expect(asked(marked).voice.entity).toBeNull();
  });
});

describe("A country’s body is the one that packs know, however it is spelt", () => {
  test.each([
    ["«Seoul’s unification ministry» said the yard was shut.", "Unification Ministry"],
    ["«South Korea's defence ministry» said so.", "Ministry of National Defense of the Republic of Korea"],
    ["«Japan's coast guard» said the yard was shut.", "Japan Coast Guard"],
    ["«The Lutrian defense ministry» said the yard was shut.", "Lutria's Defence Ministry"],
  ])("%s", (marked, name) => {
    const { voice } = asked(marked);
    expect([voice.name, voice.entity === null]).toEqual([name, false]);
  });

  test("or else has the country’s house, and no name that others have", () => {
    expect(asked("«Lutria’s Ministry of Trade» said the yard was shut.").voice).toMatchObject({
      name: "Lutria’s Ministry of Trade",
      kind: "institution",
      entity: null,
    });
    expect(asked("«The Russian navy» said the yard was shut.").voice.house).toBe("house:russian-state");
  });

  test("but nobody’s analysts, and no body that is no state’s", () => {
    expect(asked("«Lutria’s analysts» said the yard was shut.").voice.house).toBeNull();
    expect(asked("«Russia’s biggest bank» said the yard was shut.").voice.house).toBeNull();
  });
});

describe("Of bodies and documents", () => {
  test.each([
    [
      "the body is named, and not its owner",
      "It was shut, according to «the Minsa Institute's Edda Vorn Center».",
      "Edda Vorn Center",
    ],
    [
      "the broadcaster is the television that spoke",
      "State television said the yard was shut. It reopens soon, «the broadcaster» said.",
      "State television",
    ],
  ])("%s", (_, marked, name) => {
    expect(asked(marked).voice.name).toBe(name);
    expect(asked(marked).voice.identity).not.toBe("open");
  });
  test("an office that words own is of whom they name", () => {
    const marked = "Oskar Lind owns the yard. Edda Vorn left it early, «her office» said.";
    expect(asked(marked).voice.name).toBe("Edda Vorn’s office");
  });
  test("a family name alone of whom “who” tells is a person's", () => {
    const text = "The Lind Group runs the yard. Tarnik, who saw it, left early. «She» said it was shut.";
    expect(named(text)).toBe("Tarnik");
  });
  test("a number that opens a sentence is nobody", () => {
    const text = "The Lind Group shut the yard. Thirty-one men left. «The company» said it stays shut.";
    expect(named(text)).toBe("Lind Group");
  });
  test("a ministry is not the ministry of another field", () => {
    const text = "The Defense Ministry shut the yard. «The foreign ministry» said it stays shut.";
    expect(asked(text).voice.name).not.toBe("Defense Ministry");
    expect(named("The Defense Ministry shut the yard. «The ministry» said it stays shut.")).toBe(
      "Defense Ministry",
    );
  });
  test("who released the pictures did not analyse them", () => {
    const { voice } = asked("It was shut, according to «an analysis of pictures released by Tarnpress».");
    expect(JSON.stringify(voice)).not.toContain('"affiliation":"Tarnpress"');
  });
});

describe("Under a dateline", () => {
  const source = (text: string, words: string) => {
    const read = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
    const at = text.indexOf(words);
    return makeVoiceResolver(read.annotated, knowledge).resolve([at, at + words.length]);
  };
  const head = "VELMAR, May 9 (Daily Compass) - ";
  test("a ministry that nobody is said to have is the country's own", () => {
    const voice = source(
      `${head}The Defense Ministry shut the yard, the Finance Ministry said.`,
      "the Finance Ministry",
    );
    expect(voice).toMatchObject({
      name: "Finance Ministry",
      house: "house:karsolian-state",
      identity: "named",
    });
  });
  test.each([
    ["no dateline tells where", "The yard was shut, the Finance Ministry said.", "the Finance Ministry"],
    [
      "the text speaks of another country's",
      `${head}Lutria's Finance Ministry shut the yard. It stays shut, the Finance Ministry said.`,
      "the Finance Ministry",
    ],
    [
      "an agency of another country carries it",
      "SANT ALDO, May 9 (Daily Compass) - The yard is shut, the Finance Ministry said in words carried by KPB.",
      "the Finance Ministry",
    ],
  ])("it is nobody's where %s", (_, text, words) => {
    expect(source(text, words).house).toBeNull();
  });
});

test.each([
  ["Jorun Vorn", "Premier Jorun Vorn inspected the Tarn Dockyard on Friday.\n\nHe called for more ships."],
  [
    "Oren Dalvik",
    "Respected Comrade Oren Dalvik inspected the Tarn Dockyard on Friday to learn about the building of ships.\n\nHe called for more ships.",
  ],
])("“he” is whom the paragraph before opens with: %s", (name, text) => {
  const { claims } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
  expect(claims.at(-1)?.chain.at(-1)?.voice.name).toBe(name);
});
