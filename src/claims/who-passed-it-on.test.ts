import { describe, expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const OUTLET = "Daily Compass";

/** The chain of the narrowest claim whose content holds these words, from the outlet inwards. */
async function chainOf(text: string, about: string, outlet = OUTLET): Promise<(string | null)[]> {
  const read = await readWordsTrained(text, { outlet, published: "2025-05-09" });
  return voices(read.about(about));
}

describe("Who said it, with the released weights:", () => {
  test.each([
    [
      "the pronoun of a parenthesis is not the subject that it parts",
      "Jana Teleki was eleven when she heard the word. Her teacher, she says, spat it out like a cherry stone.",
      "cherry stone",
      [OUTLET, "Jana Teleki"],
    ],
    [
      "whoever did not answer is not the one who goes on speaking",
      "Mirela Okand says that she has apologised, in a letter which Ana Vorn never answered. Vorn did not respond to my messages.\n\nShe hopes to cross the border at Easter.",
      "cross the border",
      [OUTLET, "Mirela Okand"],
    ],
    [
      "the name that ends a description, and nobody else of that office",
      'Chief Clerk Oskar Shul told reporters that the pier was shut.\n\nThe head of a boatyard in Lindevik, Hannu Kerst, said two boats were at sea. "There is no cellar on a boat," he told the Daily Compass.',
      "no cellar",
      [OUTLET, "Hannu Kerst"],
    ],
    [
      "a woman who is brought up behind a day",
      "On 6 March a 44-year-old woman was arrested in Port Hale. She has admitted receiving parcels.",
      "receiving parcels",
      [OUTLET, "a 44-year-old woman"],
    ],
    [
      "the president whose office speaks, where the text told of a captain before",
      "The captain has been detained, his lawyer says.\n\nThe president has cut short his holiday, his office said.",
      "cut short",
      [OUTLET, "The president’s office"],
    ],
    [
      "a body whose name ends in a league",
      "An exile group, the Free Weavers’ League, has called for a boycott of the fair.",
      "a boycott",
      [OUTLET, "Free Weavers’ League"],
    ],
    [
      "a group that is named by the same noun further down",
      "The yard is building a second hall, a research group said on Tuesday.\n\nThe group, the Centre for Harbour Study, used maps. It said the hall resembles the first.",
      "a second hall",
      [OUTLET, "Centre for Harbour Study"],
    ],
    [
      "the utility, of a firm whose name says nothing of it",
      "Redfern Electric said demand had doubled. The utility has asked customers to save water.",
      "save water",
      [OUTLET, "Redfern Electric"],
    ],
    [
      "the chain, which is no share of the same line",
      "Brandt Stores (BRS.X) cut its forecast on Tuesday.\n\nThe Leybourne-based chain now expects a profit of 4 million crowns.",
      "a profit",
      [OUTLET, "Brandt Stores"],
    ],
    [
      "the agency that spoke right before, though another is of the press",
      "The Merania Press Agency said the works had been opened.\n\nTarn’s Coast Guard says it sent two boats. No ship has asked for help, according to the agency.",
      "No ship",
      [OUTLET, "Coast Guard"],
    ],
    [
      "one county's office, and not the office that the text has named",
      "Dale Ruit of the Redfern office said it would rain.\n\nTwo deaths are under review, the Carver County coroner’s office said.",
      "Two deaths",
      [OUTLET, "the Carver County coroner’s office"],
    ],
    [
      "somebody who wants to be known by a surname",
      "A former engineer at the plant, who now lives in Tarn and asked that only his surname, Holm, be used, said rules were ignored.",
      "rules were ignored",
      [OUTLET, "Holm"],
    ],
    [
      "whoever looked at images that somebody else took",
      "Satellite images taken by the company Skyfar on 14 June and analysed by the Lind Institute show a blackened roof.",
      "blackened roof",
      [OUTLET, "Lind Institute"],
    ],
    [
      "a union by whom it is of, and no hospital that the text has named",
      "The injured were taken to Corven General Hospital.\n\nThe pilots’ union says the runway was icy.",
      "runway was icy",
      [OUTLET, "The pilots’ union"],
    ],
    [
      "a farmer whose family name is a word of every day",
      "Rice farmer Oh Jun-ho, 71, said the speakers had howled like wolves. “My dog hides,” he told the Daily Compass.",
      "My dog hides",
      [OUTLET, "Oh Jun-ho"],
    ],
    [
      "a blog is nobody to whom a pronoun goes back",
      "Edda Vorn asked lawyers to look into claims, first reported by the blog Skerry Eye, that the mayor, Tom Hard, was paid. He denies any wrongdoing.",
      "any wrongdoing",
      [OUTLET, "Tom Hard"],
    ],
    [
      "what has long been said of drills",
      "Merania has long denounced the allies' drills as a rehearsal for war.",
      "a rehearsal",
      [OUTLET, "Merania"],
    ],
    [
      "a sum that is put no higher",
      "Geologists in Lund put the yield at no more than ten kilotons; the ministry has released no figure.",
      "ten kilotons",
      [OUTLET, "Geologists in Lund"],
    ],
    [
      "nobody, of what is rumoured somewhere",
      "It is rumoured in the village that the miller has sold his field.",
      "sold his field",
      [OUTLET, null],
    ],
  ])("%s", async (_, text, about, chain) => {
    expect(await chainOf(text, about)).toEqual(chain);
  });

  test.each([
    [
      "what a road's opening suggests",
      "By August the bridge was mended and traffic had resumed as far as the command centre, which suggests that the repair was urgent.",
    ],
    ["what somebody remembers, without more of it", "Edda Vorn remembers the colour of the folder."],
    [
      "a slogan that things bear",
      'Workers looked at trees bearing such slogans as "Young people, let us oppose the levy".',
    ],
    ["which workers were sent away", "The workers who complained were sent to camps."],
  ])("nobody says it: %s", async (_, text) => {
    const { claims } = await readWordsTrained(text, { outlet: OUTLET, published: "2025-05-09" });
    expect(claims.map(voices)).toEqual(claims.map(() => [OUTLET]));
  });

  test("a report that suggests something says so still", async () => {
    expect(
      await chainOf("The board published a report, which suggests that the repair was urgent.", "urgent"),
    ).toEqual([OUTLET, "a report", "The board"]);
  });
});

describe("Who passed it on, with the released weights:", () => {
  test.each([
    [
      "an agency that no pack knows, alone on a line between headline and text",
      "Baker wins £48,000\n\nHarbour Press Bureau\n12:31, 27 Mar 2025\n\nA baker has won her case.\n\nThe firm has been given 14 days to pay.",
      "14 days",
      OUTLET,
      [OUTLET, "Harbour Press Bureau"],
    ],
    [
      "the panel is the outlet of its own report",
      "The Panel notes that a large engine was shown to the public in July.",
      "large engine",
      "Panel of Experts on Qasmur",
      ["Panel of Experts on Qasmur"],
    ],
    [
      "whom a panel is for does not tell its report",
      "In a reply dated 12 May, Qasmur denied any involvement in the thefts.",
      "any involvement",
      "Panel of Experts on Qasmur",
      ["Panel of Experts on Qasmur", "Qasmur"],
    ],
    [
      "who provided information",
      "According to information provided by two Member States, Tarn launched 31 ships.",
      "31 ships",
      OUTLET,
      [OUTLET, "information provided by two Member States", "two Member States"],
    ],
    [
      "a ruling, in which the judge found more",
      "Employment judge Helena Marsh said in a written ruling that the firm's account had changed. She found that Mrs Okand would have been kept on had she been younger, but dismissed a claim that she had been robbed.",
      "kept on",
      OUTLET,
      [OUTLET, "written ruling", "Helena Marsh"],
    ],
    [
      "a paper that a headline does not name",
      "Paper: Tarn shipped shells to Osker by rail\n\nBy our foreign desk\n\nTarn has sent at least 40 trainloads of shells to Osker since the spring, the Skerry Courier reported on Wednesday, citing documents and two clerks.\n\nThe trains crossed the bridge at night.",
      "shipped shells",
      OUTLET,
      [OUTLET, "Skerry Courier"],
    ],
    [
      "a report with its authors behind a comma",
      "The report, by Pell Watch, says payments were approved without scrutiny.",
      "payments",
      OUTLET,
      [OUTLET, "The report, by Pell Watch", "Pell Watch"],
    ],
    [
      "a station that somebody told something",
      "The newspaper Onda reported that the blast was heard 20 kilometres away. One of the residents told it that windows had been shattered in her school.",
      "windows",
      OUTLET,
      [OUTLET, "Onda", "One of the residents"],
    ],
    [
      "no more than the inner saying, where an agency reports what a service estimates",
      "Tarn’s intelligence service estimates that Osker has sent six million shells, the news agency Interfront reported.",
      "six million shells",
      OUTLET,
      [OUTLET, "Interfront", "Tarn’s intelligence service"],
    ],
  ])("%s", async (_, text, about, outlet, chain) => {
    expect(await chainOf(text, about, outlet)).toEqual(chain);
  });

  test("pictures that a state's paper printed are seen by the outlet, and so is what is scheduled", async () => {
    const text =
      "The Merania Telegraph Agency said the boat had been tested.\n\nThe launch was the fifth of its kind. On March 22 Merania fired two rockets.\n\nIn photos carried by the agency, Merania's boat was seen at the pier.\n\nMerania has long denounced the drills as a rehearsal. The next is scheduled to begin in June.";
    for (const about of ["two rockets", "seen at the pier", "scheduled to begin"])
      expect(await chainOf(text, about)).toEqual([OUTLET]);
  });

  test("a line that only looks like an agency's, and one further down, credit nobody", async () => {
    const body = "A baker has won her case.\n\nThe firm has been given 14 days to pay.";
    expect(await chainOf(`Baker wins £48,000\n\nMarket Square\n\n${body}`, "14 days")).toEqual([OUTLET]);
    const far = `${"The hall was full.\n\nNobody left it early.\n\n".repeat(4)}Harbour Press Bureau\n\n${body}`;
    expect(await chainOf(`Baker wins £48,000\n\n${far}`, "14 days")).toEqual([OUTLET]);
  });
});
