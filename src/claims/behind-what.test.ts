import { describe, expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const read = (text: string) => readWordsTrained(text, { outlet: "The Courier", published: "2025-11-20" });

describe("What somebody calls a thing that the sentence tells of", () => {
  test("leaves the deed to the outlet, and names who calls it so", async () => {
    const { about } = await read("Merania launched what it called a weather satellite on Friday.");
    const deed = about("Merania launched");
    expect(voices(deed)).toEqual(["The Courier"]);
    expect([deed.when.earliest, deed.when.latest]).toEqual(["2025-11-14", "2025-11-14"]);
    expect(voices(about("a weather satellite"))).toEqual(["The Courier", "Merania"]);
  });

  test("likewise of those who say what the arrested were", async () => {
    const { about, claims, words } = await read("Police arrested what they said were two spies on Monday.");
    expect(voices(about("Police arrested"))).toEqual(["The Courier"]);
    expect(words(claims.at(-1)?.content ?? [])).toMatch(/^were two spies/);
  });

  test("is a claim beside what was tested on the day before “when”", async () => {
    const { about } = await read(
      "The launch was the first since October 22, when the yard tested what it said was a new engine.",
    );
    expect(about("The launch was the first").when.earliest).toBeNull();
    const tested = about("when the yard tested");
    expect([tested.when.earliest, tested.when.latest]).toEqual(["2025-10-22", "2025-10-22"]);
  });

  test("is the whole subject at the head of a sentence", async () => {
    const { claims, words } = await read("What it called a satellite fell into the sea.");
    expect(claims.some(({ content }) => words(content).includes("fell into the sea"))).toBe(true);
  });
});

describe("Whose words follow on “who”", () => {
  test("are those of the person whom a relative's name only describes", async () => {
    const { about } = await read(
      'It carried a statement by Ada Vorn, the powerful sister of leader Tom Brekk, who called the drill "a rehearsal for invasion".',
    );
    expect(voices(about("a rehearsal for")).at(-1)).toBe("Ada Vorn");
  });

  test("are those of the nearest person where nothing describes another", async () => {
    const { about } = await read(
      'She met Ada Vorn and Tom Brekk, who called the drill "a rehearsal for invasion".',
    );
    expect(voices(about("a rehearsal for")).at(-1)).toBe("Tom Brekk");
  });
});

describe("The place and the day of an incident", () => {
  const fired = "Merania fired two rockets from a base near Velby on Thursday, officials said.\n\n";

  test("are not those of what a body does that the incident does not name", async () => {
    const { about } = await read(
      `${fired}Lutria's presidential office held an emergency meeting of its council.`,
    );
    expect(about("emergency meeting").where.place).toBeNull();
    expect(about("emergency meeting").when.earliest).toBeNull();
  });

  test("are those of what those do who are there", async () => {
    const { about } = await read(
      "A fire broke out at a mill near Velby on Thursday.\n\nFirefighters brought the flames under control.",
    );
    expect(about("flames").where.place).toBe("Velby");
  });
});

test("What others want is asserted of them, and what I want is called for", async () => {
  const { about } = await read(
    '"They want to be seen as a power," said Ada Vorn.\n\n"I want the board to go," said Tom Brekk.',
  );
  expect(about("to be seen").stance).toBe("asserted");
  expect(about("the board to go").stance).toBe("called-for");
});

describe("Who hears, and where what is said ends", () => {
  test("a board in a town is no medium", async () => {
    const { about } = await read(
      'The head of the watchdog, Ada Vorn, told the agency\'s board in Velby last week that she had "grave concerns".',
    );
    expect(voices(about("grave concerns"))).toEqual(["The Courier", "Ada Vorn"]);
  });

  test("all before the speaker is what is said", async () => {
    const { about } = await read(
      "Gunfire broke out at Camp Okand, on the edge of Velby, shortly after dawn on Sunday, residents said.",
    );
    const told = about("Gunfire broke out");
    expect([told.when.earliest, told.when.latest]).toEqual(["2025-11-16", "2025-11-16"]);
    expect(voices(told)).toEqual(["The Courier", "residents"]);
  });

  test("what stands outside the quotation marks tells of a place all the same", async () => {
    const { about } = await read(
      'All were "tired but well" and were being examined at a hospital in Velby, the charity said.',
    );
    expect(about("being examined").where.place).toBe("Velby");
  });
});

test("Of what is told in a saying whoever is told of is silent", async () => {
  const { disclosures } = await read(
    "Ada Vorn said the ministry had not given details on the purpose of the activity.\n\nTom Brekk said he did not know when the ship would sail.\n\nPolice in Velby said the alarm was being examined but declined to say when.",
  );
  expect(disclosures.map(({ by }) => by.name)).toEqual(["the ministry", "Tom Brekk", "Police in Velby"]);
});

test("Who says that a cause is not known does not know it", async () => {
  const { disclosures, words } = await read("Ada Vorn said the cause of the fire was not yet known.");
  expect(disclosures.map(({ by, span }) => [by.name, words([span])])).toEqual([
    ["Ada Vorn", "the cause of the fire"],
  ]);
});

test("What befalls the owner of a site is not at the site", async () => {
  const { about } = await read(
    "A fire tore through the Velby Refinery on Tuesday.\n\nShares in the refinery's owner fell sharply.",
  );
  expect(about("Shares").where.place).toBeNull();
});
