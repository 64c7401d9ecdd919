import { expect, test } from "vitest";
import type { Quotation } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { reconcile } from "./reconcile.ts";

/** An attribution by its words; a list is content in pieces. */
function maker(text: string) {
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The text has no “${words}”.`);
    return [start, start + words.length];
  };
  return (
    source: string | null,
    cue: string | null,
    content: string[],
    mode: Attribution["mode"] = "paraphrased",
  ): Attribution => ({
    source: source === null ? [] : [at(source)],
    cue: cue === null ? [] : [at(cue)],
    content: content.map(at),
    mode,
    confidence: 0.9,
  });
}
const inWords = (text: string, all: readonly Attribution[]): string[] =>
  all.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => text.slice(...span)).join("…")).join(" | "),
  );

test("A speaker whom the rules see within a relay is kept, and the outer content takes him in", () => {
  const text = "“We will build more,” the agency quoted Okand as saying.";
  const one = maker(text);
  const read = [one("the agency", "quoted", ["“We will build more,”"], "quoted")];
  const rules = [
    one("the agency", "quoted", ["“We will build more,”", "Okand as saying"], "mixed"),
    one("Okand", "as saying", ["“We will build more,”"], "quoted"),
  ];
  const made = reconcile(text, read, rules);
  expect(inWords(text, made)).toEqual([
    "the agency | quoted | “We will build more,”…Okand as saying",
    "Okand | as saying | “We will build more,”",
  ]);
  expect(made.map(({ mode }) => mode)).toEqual(["mixed", "quoted"]);
});

test("A relay of which the weights saw nothing is kept as the rules have it, unless its words are somebody's", () => {
  const text =
    "The hull is sound, the agency quoted the master of the yard, Rear Admiral Edda Okand, as saying.";
  const one = maker(text);
  const speaker = "the master of the yard, Rear Admiral Edda Okand,";
  const rules = [
    one("the agency", "quoted", ["The hull is sound,", `${speaker} as saying`]),
    one(speaker, "as saying", ["The hull is sound,"]),
  ];
  expect(inWords(text, reconcile(text, [], rules))).toEqual([
    `the agency | quoted | The hull is sound,…${speaker} as saying`,
    `${speaker} | as saying | The hull is sound,`,
  ]);
  const read = [one("Edda Okand", "saying", ["The hull is sound"])];
  expect(reconcile(text, read, rules)).toHaveLength(1);
});

test("A participle belongs to the nearer subject, where the rules see one", () => {
  const text = "The agency reported that Okand saw the yard, calling it a triumph.";
  const one = maker(text);
  const read = [
    one("The agency", "reported", ["that Okand saw the yard"]),
    one("The agency", "calling", ["it a triumph"]),
  ];
  expect(inWords(text, reconcile(text, read, [one("Okand", "calling", ["it a triumph"])]))[1]).toBe(
    "Okand | calling | it a triumph",
  );
  expect(inWords(text, reconcile(text, read, []))[1]).toBe("The agency | calling | it a triumph");
});

test("What a participle adds after the outer content is kept where the weights read nothing", () => {
  const text = "The agency reported that Okand saw the yard, calling it a triumph.";
  const one = maker(text);
  const read = [one("The agency", "reported", ["that Okand saw the yard"])];
  const rules = [one("Okand", "calling", ["it a triumph"])];
  expect(inWords(text, reconcile(text, read, rules))).toHaveLength(2);
});

test("A dash before a cue between commas sets off what is attributed", () => {
  const text = "Karsolia has built more rockets than before — aimed, analysts say, at its neighbour.";
  const one = maker(text);
  const read = [
    one("analysts", "say", ["Karsolia has built more rockets than before — aimed", "at its neighbour"]),
  ];
  expect(inWords(text, reconcile(text, read, []))).toEqual(["analysts | say | aimed…at its neighbour"]);
});

test("A dash between two pieces of a content sets off as well, and the pieces before it fall", () => {
  const text = "Karsolia has built more rockets than before — aimed, analysts say, at its neighbour.";
  const one = maker(text);
  const read = [
    one("analysts", "say", ["Karsolia has built more rockets than before", "aimed", "at its neighbour"]),
  ];
  expect(inWords(text, reconcile(text, read, []))).toEqual(["analysts | say | aimed…at its neighbour"]);
});

test("A speaker whom the weights have as a piece of the outer content has the rest of it as their words", () => {
  const text = "“The yard is shut,” the agency quoted Okand as saying.";
  const one = maker(text);
  const read = [one("the agency", "quoted", ["“The yard is shut,”", "Okand as saying"], "mixed")];
  const rules = [
    one("the agency", "quoted", ["“The yard is shut,”", "Okand as saying"], "mixed"),
    one("Okand", "as saying", ["“The yard is shut,”"], "quoted"),
  ];
  const made = reconcile(text, read, rules);
  expect(inWords(text, made)).toEqual([
    "the agency | quoted | “The yard is shut,”…Okand as saying",
    "Okand | as saying | “The yard is shut,”",
  ]);
  expect(made.map(({ mode }) => mode)).toEqual(["mixed", "quoted"]);
});

test("The “it” before a passive cue is no part of what is attributed", () => {
  const text = "It is believed that the yard is closed.";
  const one = maker(text);
  const read = [one(null, "is believed", ["It", "that the yard is closed"])];
  expect(inWords(text, reconcile(text, read, []))).toEqual([" | is believed | that the yard is closed"]);
});

test("An attribution within a content is kept, one beside it is the weights' to find", () => {
  const text = "Okand said the council had denied that it paid. The council hopes to win.";
  const one = maker(text);
  const read = [one("Okand", "said", ["the council had denied that it paid"])];
  const rules = [one("the council", "had denied", ["that it paid"]), one("The council", "hopes", ["to win"])];
  expect(inWords(text, reconcile(text, read, rules))).toEqual([
    "Okand | said | the council had denied that it paid",
    "the council | had denied | that it paid",
  ]);
});

test("A quotation without a cue is kept where no content of the weights touches it", () => {
  const text = "Okand laughed. “The plan was always met.”";
  const one = maker(text);
  const lone = one("Okand", null, ["“The plan was always met.”"], "quoted");
  expect(reconcile(text, [], [lone])).toEqual([lone]);
  const read = [one("Okand", "laughed", ["“The plan was always met.”"], "quoted")];
  expect(reconcile(text, read, [lone])).toHaveLength(1);
});

test("What the weights read within a content adds to what the rules see there, and doubles nothing", () => {
  const text = "The agency said Okand believes the yard is ready and hopes the fleet will come.";
  const one = maker(text);
  const read = [
    one("The agency", "said", ["Okand believes the yard is ready and hopes the fleet will come"]),
  ];
  const rules = [one("Okand", "believes", ["the yard is ready"])];
  const inner = [one(null, "believes", ["the yard"]), one("Okand", "hopes", ["the fleet will come"])];
  expect(inWords(text, reconcile(text, read, rules, inner))).toEqual([
    "The agency | said | Okand believes the yard is ready and hopes the fleet will come",
    "Okand | believes | the yard is ready",
    "Okand | hopes | the fleet will come",
  ]);
});

test("The day between a cue and its “that” is the saying's, not the content's", () => {
  for (const day of ["on Monday", "late on Tuesday evening", "earlier this week", "on July 3"]) {
    const text = `The ministry said ${day} that the yard had closed.`;
    const one = maker(text);
    const read = [one("The ministry", "said", [`${day} that the yard had closed`])];
    expect(inWords(text, reconcile(text, read, []))).toEqual([
      "The ministry | said | that the yard had closed",
    ]);
  }
  const text = "The ministry said on Monday the fleet that sank had sailed.";
  const kept = [maker(text)("The ministry", "said", ["on Monday the fleet that sank had sailed"])];
  expect(reconcile(text, kept, [])).toEqual(kept);
});

test("A quotation that goes on in the next paragraphs is one speech to its end", () => {
  const text = "“We built it,” Vorn said. “It was long.\n\n“It was hard.”\n\n“It was cold,” Okand said.";
  const one = maker(text);
  const quoted = (words: string, continues: number | null, closed = true): Quotation => {
    const start = text.indexOf(words);
    const span: Span = [start, start + words.length];
    return { span, inner: [start + 1, span[1] - 1], depth: 0, closed, continues };
  };
  const quotations = [
    quoted("“We built it,”", null),
    quoted("“It was long.", null, false),
    quoted("“It was hard.”", 1),
    quoted("“It was cold,”", null),
  ];
  const read = [
    one("Vorn", "said", ["“We built it,”", "“It was long"], "quoted"),
    one("Okand", "said", ["“It was cold,”"], "quoted"),
  ];
  expect(inWords(text, reconcile(text, read, [], [], quotations))).toEqual([
    "Vorn | said | “We built it,”…“It was long.…“It was hard.”",
    "Okand | said | “It was cold,”",
  ]);
});

test("A content that goes over the end of a paragraph is a piece in each", () => {
  const text = "Okand said: “The yard is shut.\n\n“It stays shut.”";
  const one = maker(text);
  const read = [one("Okand", "said", ["“The yard is shut.\n\n“It stays shut.”"], "quoted")];
  expect(inWords(text, reconcile(text, read, []))).toEqual([
    "Okand | said | “The yard is shut.…“It stays shut.”",
  ]);
});

test("A speaker whom the weights have in the cue speaks for himself", () => {
  const text = "“The yard is shut,” the agency quoted Okand as saying.";
  const one = maker(text);
  const read = [one("the agency", "quoted Okand as saying", ["“The yard is shut,”"], "quoted")];
  const rules = [
    one("the agency", "quoted", ["“The yard is shut,”", "Okand as saying"], "mixed"),
    one("Okand", "as saying", ["“The yard is shut,”"], "quoted"),
  ];
  expect(inWords(text, reconcile(text, read, rules))).toEqual([
    "the agency | quoted | “The yard is shut,”…Okand as saying",
    "Okand | as saying | “The yard is shut,”",
  ]);
});

test("“According to” at the end of a sentence is no part of what its first voice said", () => {
  const text = "The board said that the quay is shut, according to the Wire.";
  const one = maker(text);
  const rules = [one("the Wire", "according to", ["The board said that the quay is shut"])];
  const read = (words: string) => inWords(text, reconcile(text, [one("The board", "said", [words])], rules));
  expect(read("that the quay is shut, according to the Wire")).toEqual([
    "the Wire | according to | The board said that the quay is shut",
    "The board | said | that the quay is shut",
  ]);
  expect(read("that the quay is shut")).toEqual(["The board | said | that the quay is shut"]);
});

test("Words that are nobody's between two pieces of a content are the content's; set off, or another's, they are not", () => {
  const text = "The board said the ferry is new, a boat it first showed in May.";
  const one = maker(text);
  const torn = one("The board", "said", ["the ferry is new", "it first showed in May"]);
  expect(inWords(text, reconcile(text, [torn], []))).toEqual([
    "The board | said | the ferry is new…it first showed in May",
  ]);
  const hole = one("The board", "said", ["the ferry is new, a", "it first showed in May"]);
  expect(inWords(text, reconcile(text, [hole], []))).toEqual([
    "The board | said | the ferry is new, a boat it first showed in May",
  ]);
  const other = "They think the ferry Okand says sank is new.";
  const two = maker(other);
  const both = [two("They", "think", ["the ferry", "is new"]), two("Okand", "says", ["sank"])];
  expect(inWords(other, reconcile(other, both, []))[0]).toBe("They | think | the ferry…is new");
});

test("A quotation that only the rules give a cue is its content, where no other has it", () => {
  const text = "“We will build more,” the agency quoted Okand as saying.";
  const one = maker(text);
  const rules = [
    one("the agency", "quoted", ["“We will build more,”", "Okand as saying"], "mixed"),
    one("Okand", "as saying", ["“We will build more,”"], "quoted"),
  ];
  const made = reconcile(text, [one("the agency", "quoted", ["Okand as saying"])], rules);
  expect(inWords(text, made)).toEqual([
    "the agency | quoted | “We will build more,”…Okand as saying",
    "Okand | as saying | “We will build more,”",
  ]);
});

test("A hole that a cue left which was given up is the content's, where only a scrap stands behind it", () => {
  const text = "The ministry said that it saw what they described as a fire at a remote shipyard site.";
  const one = maker(text);
  const torn = one("The ministry", "said", ["that it saw what they described as", "site"]);
  expect(inWords(text, reconcile(text, [torn], []))).toEqual([
    "The ministry | said | that it saw what they described as a fire at a remote shipyard site",
  ]);
  const taken = [torn, one("they", "described", ["a fire at a remote shipyard"])];
  expect(inWords(text, reconcile(text, taken, []))[0]).toBe(
    "The ministry | said | that it saw what they described as…site",
  );
  const long =
    "The ministry said that it saw what they called a fire at a remote shipyard in the north of the country.";
  const apart = maker(long)("The ministry", "said", ["that it saw", "in the north of the country"]);
  expect(inWords(long, reconcile(long, [apart], []))[0]).toContain("that it saw…in the north");
});

test("A word that only says which one a thing is tells nothing", () => {
  const text = "The ministry said it was the leader's third publicly known visit to the yard.";
  const one = maker(text);
  const read = [one("The ministry", "said", ["it was the leader's third publicly known visit to the yard"])];
  const bogus = one("the leader's third", "publicly known", ["visit to the yard"]);
  expect(inWords(text, reconcile(text, read, [], [bogus]))).toHaveLength(1);
  expect(inWords(text, reconcile(text, read, [bogus]))).toHaveLength(1);
});
