import { describe, expect, test } from "vitest";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import { knowledge, readWords, readWordsTrained, toldTrained, voices } from "../../test/read-words.ts";
import { makeClaims } from "./make-claims.ts";
import { mendAttributions } from "./mend-attributions.ts";

const OUTLET = "Daily Compass";
const given = { outlet: OUTLET, published: "2024-05-09" };

/** Each claim as "chain behind the outlet, stance: content", in the order of the text. */
const told = (text: string, outlet: string = OUTLET): Promise<string[]> =>
  toldTrained(text, { ...given, outlet });

describe("Nobody says a thing, and the outlet tells it, with the released weights:", () => {
  test.each([
    [
      "what somebody may yet ask for",
      "Dag Okand could ask for the board's help in the search for the boat.",
      ["possible: Dag Okand could ask for the board's help in the search for the boat"],
    ],
    [
      "what may be seen as something",
      "The sale could be viewed by the harbour union as a sign that the pier is lost.",
      ["possible: The sale could be viewed by the harbour union as a sign that the pier is lost"],
    ],
    [
      "which time it was that it was said",
      "It is the first time Edda Vorn has said that the pier was built on sand.",
      ["asserted: It is the first time Edda Vorn has said that the pier was built on sand"],
    ],
    [
      "what somebody sought to do",
      "Officials of the yard had sought to downplay the risk.",
      ["asserted: Officials of the yard had sought to downplay the risk"],
    ],
    [
      "what a body voted to do",
      "The councillors voted on Monday to oppose the sale.",
      ["asserted: The councillors voted on Monday to oppose the sale"],
    ],
    [
      "what nobody believes",
      "Nobody in Osker believes the army's version.",
      ["asserted: Nobody in Osker believes the army's version"],
    ],
    [
      "what is planned",
      "Harbour campaigners are planning a march from the mill.",
      ["planned: Harbour campaigners are planning a march from the mill"],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(claims.map((claim) => `, ${claim}`));
  });
});

describe("A saying has its voice, with the released weights:", () => {
  test.each([
    [
      "whoever tells somebody",
      "Edda Vorn was told by surgeons that she would have died on the way.",
      ["surgeons, possible: that she would have died on the way"],
    ],
    [
      "nobody, where it was announced",
      "It was announced that water will be supplied to the farms of Tarn District.",
      ["nobody, planned: that water will be supplied to the farms of Tarn District"],
    ],
    [
      "nobody, where people were accused",
      "The sailors were accused of taking ropes from the yard.",
      ["nobody, asserted: The sailors … taking ropes from the yard"],
    ],
    [
      "behind what it tells to whom",
      "The wall of the mill fell shortly after dawn, residents told the Interfront agency.",
      ["Interfront ← residents, asserted: The wall of the mill fell shortly after dawn"],
    ],
    [
      "a body that is named with small words within",
      "Bread for All said the three sailors, who had been held for a month, were free. Bread for All has its seat in Osker.",
      [
        "Bread for All, asserted: the three sailors, who had been held for a month, were free",
        ", asserted: Bread for All has its seat in Osker",
      ],
    ],
    [
      "a person behind an office with a field of its own",
      "Minister of Water Economy Oren Beld reported that the pier was safe. Not one plank, he stressed, was loose.",
      ["Oren Beld, asserted: that the pier was safe", "Oren Beld, asserted: Not one plank … was loose"],
    ],
    [
      "a person behind a kind of work with a phrase of its own",
      "Welder of the first grade Maral Undin said that the pier was safe.",
      ["Maral Undin, asserted: that the pier was safe"],
    ],
    [
      "a medium and who reports for it",
      "The rebels held the bridge by noon, according to an Interfront reporter in the town. Interfront, the news agency, has an office there.",
      [
        "Interfront ← an Interfront reporter in the town, asserted: The rebels held the bridge by noon",
        ", asserted: Interfront, the news agency, has an office there",
      ],
    ],
    [
      "a medium that broadcast the words",
      "Dag Okand, in a recorded message broadcast by Radio Skerry at noon, said the town was quiet.",
      ["Radio Skerry ← Dag Okand, asserted: the town was quiet"],
    ],
    [
      "the medium whose report is told again",
      "The mayor raised 8 million for the race, the Osker Post reported on Sunday. A banker gave most of it, the report said.",
      [
        "the Osker Post, asserted: The mayor raised 8 million for the race",
        "the Osker Post, asserted: A banker gave most of it",
      ],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(expect.arrayContaining(claims));
  });

  test("is the outlet where it speaks of itself by a part of its name", async () => {
    expect(await told("The baths could close at night, the Mercury has learned.", "Osker Mercury")).toEqual([
      ", possible: The baths could close at night",
    ]);
  });

  /** A reading with one saying in it, whatever the weights see. */
  const withOne = (text: string, source: string, cue: string, content: string): Annotated => {
    const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
    const { annotated } = readWords(text, given);
    const one = {
      source: [at(source)],
      cue: [at(cue)],
      content: [at(content)],
      mode: "paraphrased" as const,
      confidence: 0.9,
    };
    return { ...annotated, attributions: [one] };
  };

  test("goes back to nobody where it is “reportedly” somebody's", () => {
    const annotated = withOne(
      "Dag Okand reportedly threatened to close the pier.",
      "Dag Okand",
      "reportedly threatened",
      "to close the pier",
    );
    const [claim] = makeClaims(annotated, [], knowledge).claims;
    expect(claim && voices(claim)).toEqual([OUTLET, null, "Dag Okand"]);
  });

  test("is of the main clause's subject where a participle stands behind a dash", () => {
    const text = "Dag Okand refused all questions from the yard - calling the paper a rag.";
    const mended = mendAttributions(withOne(text, "questions from the yard -", "calling", "the paper a rag"));
    expect(mended.map(({ source }) => source.map((span) => text.slice(...span)))).toEqual([["Dag Okand"]]);
  });

  test("is none where something is done by a measure", async () => {
    expect(await told("Edda Vorn said the sailors would be dealt with according to military law.")).toEqual([
      "Edda Vorn, planned: the sailors would be dealt with according to military law",
    ]);
  });

  test("is no critic of whom somebody else is told", async () => {
    expect(await told("A critic of the late Maral Undin said that the hall was ugly.")).toEqual([
      "A critic of the late Maral Undin, asserted: that the hall was ugly",
    ]);
  });
});

describe("A sentence is divided, with the released weights:", () => {
  test.each([
    [
      "The match was due to start at noon, though the mayor came an hour late.",
      [", planned: The match was due to start at noon", ", asserted: the mayor came an hour late"],
    ],
    [
      "While the yard had most of the orders, the mill could win the rest.",
      [", asserted: the yard had most of the orders", ", possible: the mill could win the rest"],
    ],
    [
      "The hall had one lamp and they thought that it was enough.",
      [", asserted: The hall had one lamp", "nobody, asserted: that it was enough"],
    ],
    [
      "The rules were tightened after police concluded that the boat had been too old.",
      [", asserted: The rules were tightened", "police, asserted: that the boat had been too old"],
    ],
    [
      "Ransoms were paid twice, envoys say, and each one makes the next dearer.",
      ["envoys, asserted: Ransoms were paid twice", "envoys, asserted: each one makes the next dearer"],
    ],
  ])("%s", async (text, claims) => {
    expect(await told(text)).toEqual(claims);
  });

  test("but not where something was only so while something else was", async () => {
    expect(await told("While he was in the hall, the pier fell.")).toHaveLength(1);
  });
});

describe("A headline", () => {
  const body = "\n\nThe mayor raised 8 million for the race, the Osker Post reported on Sunday.\n";
  test("has the voice that stands alone behind it", () => {
    const { claims, words } = readWords(`Mayor raised 8 million for race: report${body}`, given);
    const [title] = claims;
    expect(title && words(title.content)).toBe("Mayor raised 8 million for race");
    expect(title && voices(title).at(-1)).toBe("the Osker Post");
  });

  test("tells what is told and what somebody insists on apart", async () => {
    const text = `Sailors seize fort in Osker as mayor insists she is in control\n\nSailors took a fort in Osker on Monday. Mayor Edda Vorn insists she is in control.\n`;
    expect((await told(text)).slice(0, 2)).toEqual([
      ", asserted: Sailors seize fort in Osker",
      "Edda Vorn, asserted: she is in control",
    ]);
  });

  test("that opens with what somebody said tells the rest by itself", async () => {
    const text = `'Not a penny for her': winner leaves bride\n\nThe winner left on Monday. "Not a penny for her," his brother Oskar Lind said.\n`;
    expect((await told(text)).slice(0, 2)).toEqual([
      "Oskar Lind, asserted: 'Not a penny for her'",
      ", asserted: winner leaves bride",
    ]);
  });
});

describe("What newsrooms write, with the released weights:", () => {
  test.each([
    [
      "another of those who told a medium goes on through it",
      "Two survivors told the broadcaster TV Nord that they heard no alarm. “Nobody told us anything,” one of them, a nurse from Osker, said.",
      ["TV Nord ← one of them, asserted: “Nobody told us anything,”"],
    ],
    [
      "a study in which something is said is a hop",
      "Analysts at the Brandt Institute said in a report published yesterday that the yard had lost a third of its boats.",
      ["report ← Analysts at the Brandt Institute, asserted: that the yard had lost a third of its boats"],
    ],
    [
      "a petition is of whoever launched it",
      "A petition launched by parents has 870 names. It says the school must stay.",
      ["A petition ← parents, called-for: the school must stay"],
    ],
    [
      "who gives a name only has it",
      "“There is shooting every night,” said a shopkeeper who gave his name only as Morek.",
      ["Morek, asserted: “There is shooting every night,”"],
    ],
    [
      "an owner is named behind where it has its seat",
      "The mine's owner, Osker-based Torwell, said all its staff had been evacuated on Wednesday.",
      ["Torwell, asserted: all its staff had been evacuated on Wednesday"],
    ],
    [
      "whom another tells hears nobody else",
      "One said he had seen fighters at the gate; another told AFP the town was quiet.",
      ["nobody, asserted: he had seen fighters at the gate"],
    ],
    [
      "whoever is cited in one clause says nothing in the next",
      "The site Volna, quoting an air traffic controller, reported that the jet had left; the palace dismissed this as “tales”.",
      [
        "Volna ← an air traffic controller, asserted: that the jet had left",
        "the palace, denied: this as “tales”",
      ],
    ],
    [
      "what cannot be confirmed is no part of what is said",
      "Colonel Jules Baro said 40 soldiers had been killed, a figure that could not be confirmed.",
      ["Jules Baro, asserted: 40 soldiers had been killed"],
    ],
    [
      "a second saying goes on behind the first",
      "The survey found faults in the spillway and recommended repairs within a year.",
      ["The survey, called-for: repairs within a year"],
    ],
    [
      "what happened when it was said is told too",
      "“Drink from it,” the premier said, and the crowd broke into laughter.",
      [", asserted: the crowd broke into laughter"],
    ],
    [
      "a body that the report opens with is the one that goes on to speak by its name",
      "The sailors have been released, the charity they work for has said.\n\nBread for All said they were tired but well. Bread for All has its seat in Osker.",
      ["Bread for All, asserted: The sailors have been released"],
    ],
    [
      "somebody new opens a sentence and goes on in it",
      "A security official confirmed that the depot had been hit. An aide to the mayor was more coy: “Things burn,” he wrote.",
      ["An aide, asserted: “Things burn,”"],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(expect.arrayContaining(claims));
  });

  test.each([
    [
      "whoever shows no emotion says nothing",
      "Dag Okand, 58, showed no emotion as the sentence was read out.",
    ],
    ["who instructs lawyers orders nothing", "Dag Okand has instructed lawyers."],
    ["a question only leads to its answer", "Dag Okand was asked whether the pier would close."],
  ])("%s", async (_, text) => {
    expect(await told(`${text} He said it would not.`)).toHaveLength(/asked/.test(text) ? 1 : 2);
  });

  test("a line of one's own people and agencies by name credits the agencies", async () => {
    const { claims } = await readWordsTrained(
      "Rebels take mine\n\nBy our correspondent in Osker, with Reuters and AFP\n\nRebels said on Friday they had taken the mine.\n",
      given,
    );
    expect(claims.at(-1)?.chain.map((hop) => [hop.voice, ...hop.with].map(({ name }) => name))).toEqual([
      [OUTLET],
      ["Reuters", "Agence France-Presse"],
      ["Rebels"],
    ]);
  });

  test("the points of a list above the text are told", async () => {
    const text =
      "Four held over theft in Osker\n\n- Suspects aged 19 to 46\n\n- Hoard of gold still missing\n\nFour people were held in Osker on Monday.\n";
    expect(await told(text)).toContain(", asserted: Hoard of gold still missing");
  });
});

describe("Words that are sent are whoever's who sent them:", () => {
  test("what a message says, and not the message's own", async () => {
    const claims = await told(
      "Edda Vorn received a message of greeting from Dag Okand, mayor of Osker, on Monday. The message said that the two towns were friends.",
    );
    expect(claims.at(-1)).toBe("Dag Okand, asserted: that the two towns were friends");
  });

  test("a house whose address stands above the text is credited", async () => {
    const { claims } = await readWordsTrained(
      "Parade of tractors at Osker\n\nnews@skerry1.com (Edda Vorn)\n\nA parade of seventy tractors went through Osker on Sunday.\n",
      given,
    );
    expect(claims.at(-1) && voices(claims.at(-1) as (typeof claims)[number])).toEqual([OUTLET, "Skerry1"]);
  });
});

describe("A deed is told by the outlet, with the released weights:", () => {
  test.each([
    "The two mayors signed an agreement on a bridge from Osker to Tarn, to be completed by 2029.",
    "The two mayors informed each other of the harvest and reached a consensus of views.",
    "Mayor Edda Vorn declared three days of mourning.",
    "Patrols will stop drivers there to ask whether they saw the van.",
  ])("%s", async (text) => {
    for (const claim of await told(text)) expect(claim).toMatch(/^, /);
  });

  test("and what was said is no voice of its own", async () => {
    expect(
      await told(
        "“We are sorry,” Dag Okand said, according to two people who were there. Whistles drowned out the rest, they said.",
      ),
    ).toContain("two people, asserted: Whistles drowned out the rest");
  });

  test("a point of a list has the voice behind it", async () => {
    expect(
      await told(
        "Lift stopped at Osker\n\n- Lift passed inspection in October, ministry says\n\nThe lift at Osker stopped on Friday.\n",
      ),
    ).toContain("ministry, asserted: Lift passed inspection in October");
  });
});

describe("What stands beside a saying is told, with the released weights:", () => {
  test.each([
    [
      "another main clause of its sentence",
      "Edda Vorn called for calm, and two ferries left the port on Sunday.",
      ["Edda Vorn, called-for: calm", ", asserted: two ferries left the port on Sunday"],
    ],
    [
      "a main clause behind what is ordered",
      "Edda Vorn ordered a swift inquiry, and a joint team of police and soldiers was set up on Sunday.",
      [
        "Edda Vorn, ordered: a swift inquiry",
        ", asserted: a joint team of police and soldiers was set up on Sunday",
      ],
    ],
    [
      "what was done where it was said",
      "Edda Vorn opened the yard on Monday, where she said the price was fair.",
      [", asserted: Edda Vorn opened the yard on Monday", "Edda Vorn, asserted: the price was fair"],
    ],
    [
      "what was said behind a citation",
      "The ministry said the yard was full, citing a survey, and that two ships had left.",
      [
        "The ministry ← a survey, asserted: the yard was full",
        "The ministry ← a survey, asserted: that two ships had left",
      ],
    ],
    [
      "a deed of whose object somebody says something",
      "Last month, Edda Vorn oversaw a test of an engine that the board said would power the boat.",
      [
        ", asserted: Last month, Edda Vorn oversaw a test of an engine",
        "the board, planned: that … would power the boat",
      ],
    ],
    [
      "when something came, with what it came after",
      "The launch came four days after Edda Vorn warned of terrible storms.",
      [
        ", asserted: The launch came four days after Edda Vorn warned of terrible storms",
        "Edda Vorn, asserted: terrible storms",
      ],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

describe("Who carries words and who shows things, with the released weights:", () => {
  test.each([
    [
      "a statement that state media carried",
      "North Korea fired a missile. In comments carried by state media, Kim Yo Jong said the drill was reckless.",
      [
        ", asserted: North Korea fired a missile",
        "Korean Central News Agency ← Kim Yo Jong, asserted: the drill was reckless",
      ],
    ],
    [
      "a speech on a state's television",
      "In remarks broadcast on Meranian state television on Sunday, Edda Vorn said the yard was full.",
      ["Meranian state television ← Edda Vorn, asserted: the yard was full"],
    ],
    [
      "a board that hears it is no medium",
      "Edda Vorn told the agency's Board of Governors that the yard was watched.",
      ["Edda Vorn, asserted: that the yard was watched"],
    ],
    [
      "pictures behind what they show",
      "The walls had been raised by February, imagery reviewed by the Harbour Times shows.",
      ["imagery, asserted: The walls had been raised by February"],
    ],
    [
      "words of which another tells that they were said in a session",
      "“There was help,” Okand said during a closed session of the council, according to Edda Vorn.",
      ["Edda Vorn ← Okand, asserted: “There was help,”"],
    ],
    [
      "words that somebody heard",
      "“See you soon,” Vorn was heard saying as he got into his car.",
      ["Vorn, asserted: “See you soon,”"],
    ],
    [
      "a group behind what it says in its report",
      "Merania has sold two ships since May, a group of nations that watches it said in its first report on Thursday.",
      ["a group of nations that watches it, asserted: Merania has sold two ships since May"],
    ],
    [
      "a person and the square that has his name",
      "The ship was shown in Oren Dalvik Square. Oren said the army must grow.",
      [", asserted: The ship was shown in Oren Dalvik Square", "Oren, called-for: the army must grow"],
    ],
    [
      "nobody who saw a thing",
      "A fuel truck was seen at the gate on April 28.",
      [", asserted: A fuel truck was seen at the gate on April 28"],
    ],
    [
      "no presence that speaks",
      "Its presence does not by itself indicate preparations for a launch.",
      [", asserted: Its presence does not by itself indicate preparations for a launch"],
    ],
    [
      "a spokesperson who goes on in the same statement",
      "The yard was tested, the country's defence ministry spokesperson said in a statement carried by the Karsolian Press Bureau.\n\n“Our army is ready,” the unnamed spokesperson said.",
      [
        "Karsolian Press Bureau ← the country's defence ministry spokesperson, asserted: The yard was tested",
        "Karsolian Press Bureau ← the country's defence ministry spokesperson, asserted: “Our army is ready,”",
      ],
    ],
    [
      "two agencies that gave a text together, and no line above it",
      "Edda Vorn says she is glad\n\nVorn also rules out talks with the South\n\nStaff and agencies in Osker\n\nEdda Vorn has said that there is no reason to talk to the South, the Karsolian Press Bureau reported on Friday.\n\nWith Reuters and Agence France-Presse",
      [
        "Reuters ← Edda Vorn, asserted: she is glad",
        "Reuters, asserted: Vorn also rules out talks with the South",
        "Reuters ← Karsolian Press Bureau ← Edda Vorn, asserted: that there is no reason to talk to the South",
      ],
    ],
    [
      "nobody who frames what was said",
      "Edda Vorn spoke to the crowd on Friday, the Karsolian Press Bureau reported.\n\nThe remarks came as Vorn faced a vote.",
      [
        "Karsolian Press Bureau, asserted: Edda Vorn spoke to the crowd on Friday",
        ", asserted: The remarks came as Vorn faced a vote",
      ],
    ],
    [
      "one of several who goes on speaking",
      "A party official was hurt in late April.\n\nIt took place at an airfield, said one of the sources. “They made the managers watch,” he said.",
      [
        ", asserted: A party official was hurt in late April",
        "one of the sources, asserted: It took place at an airfield",
        "one of the sources, asserted: “They made the managers watch,”",
      ],
    ],
    [
      "nobody where somebody loses an office",
      "The board dismissed its director on Monday.",
      [", asserted: The board dismissed its director on Monday"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});
