import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { keepStories } from "#pipeline/keep-stories.ts";
import { openStore } from "#store/open-store.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { Trace } from "#vocabulary/trace.ts";
import { type Article, makeReading } from "../../../test/make-reading.ts";
import { commandsWith, type RanHere } from "../../../test/run-here.ts";
import { twoStories } from "../../../test/stories.ts";

let folder: string;
let stemma: (...words: string[]) => Promise<RanHere>;

/** Two who are named, of no known house, tell the same: between one and two origins. */
const witnesses: readonly Article[] = ["Mira Toll", "Jon Aske"].map((name, nth) => ({
  text: `${name} saw the barge sink beside the old lock of Trewen at dawn, before the keeper came.`,
  outlet: `Lock Gazette ${nth + 1}`,
  givenId: `w${nth}`,
  title: `A barge sinks at Trewen`,
  published: `2024-05-0${nth + 1}`,
}));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-trace-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 12, minute++)).toISOString();
  const store = await openStore(join(folder, "record"), { create: true, now });
  await store.addMany(twoStories.map(makeReading));
  await store.addMany(
    witnesses.map((article) => {
      const made = makeReading(article);
      const name = article.text.slice(0, article.text.indexOf(" saw"));
      const claims = made.reading.claims.map((claim) => ({
        ...claim,
        chain: claim.chain.map((hop, nth) =>
          nth === 1 ? { ...hop, voice: { ...hop.voice, kind: "person" as const, name } } : hop,
        ) as typeof claim.chain,
      }));
      return { ...made, reading: { ...made.reading, claims } };
    }),
  );
  await keepStories(store.stories, makeKnowledge([]));
  await store.close();
  mkdirSync(join(folder, "packs"));
  stemma = commandsWith(
    { STEMMA_RECORD: join(folder, "record"), STEMMA_PACKS: join(folder, "packs") },
    folder,
    now,
  );
});

const traced = async (): Promise<Trace> => Trace.parse(JSON.parse((await stemma("trace", "--json")).out));
const idOf = (trace: Trace, outlet: string, nth = 0): string =>
  trace.reports.filter((report) => report.outlet === outlet)[nth]?.id ?? "";
const by = ["--who", "L. Okand", "--why", "both had the wire"];

test("the record is traced as trees, each copy under what it copies", async () => {
  const { status, out } = await stemma("trace");
  expect(status).toBe(0);
  expect(out).toContain(
    [
      "Vesna News Agency not in the record",
      "└─ Harsund Post 2024-03-04 — cites",
      "   ├─ North Echo 2024-03-05 — copies, 92 %",
      "   └─ The Mole 2024-03-05 — copies, 100 %",
    ].join("\n"),
  );
});

test("what several reports tell stands below the tree, with how many origins are left of it", async () => {
  const { out } = await stemma("trace");
  const trace = await traced();
  const told = trace.stories[0]?.claims.filter(({ standing }) => standing.reports > 1) ?? [];
  expect(told.length).toBeGreaterThan(0);
  const below = out.slice(
    out.indexOf("Told by several"),
    out.indexOf("\n\n", out.indexOf("Told by several")),
  );
  const [first] = told;
  expect(below.replace(/\s+/g, " ")).toContain(`“${first?.words.replace(/[,.]$/, "").slice(0, 60)}`);
  expect(below).toMatch(/\d reports, \d/);
  // The choir stands alone.
  expect(out.slice(out.indexOf("Bakers sing best"))).not.toContain("Told by several");
});

test("as JSON it is one object of the contract's shape", async () => {
  const { out } = await stemma("trace", "--json");
  expect(out.trim().split("\n")).toHaveLength(1);
  const trace = Trace.parse(JSON.parse(out));
  expect(trace.reports).toHaveLength(8);
  expect(trace.stories[0]).toMatchObject({ standing: { reports: 3, outlets: 3 } });
});

test("sources are traced without a record", async () => {
  const files = join(folder, "texts.jsonl");
  const lines = twoStories
    .slice(0, 3)
    .map(({ givenId, outlet, title, published, text }) =>
      JSON.stringify({ id: givenId, outlet, title, published, text }),
    );
  writeFileSync(files, lines.join("\n"));
  const { status, out } = await stemma("trace", "--json", files, "--until", "read");
  expect(status).toBe(0);
  expect(Trace.parse(JSON.parse(out)).stories.map(({ reports }) => reports.length)).toEqual([3]);
  const missing = await stemma("trace", "--until", "read", files, join(folder, "no-such-file.txt"));
  expect(missing.status).toBe(1);
  expect(missing.err).toContain("no-such-file.txt");
  expect(missing.out).toContain("Harsund Post");
});

test("as a graph it has a node for each report and an arrow for each edge", async () => {
  const trace = await traced();
  const { out } = await stemma("trace", "--dot");
  const edges = trace.stories.flatMap((story) => story.edges);
  expect(out.startsWith("digraph")).toBe(true);
  expect(out.split(" -> ")).toHaveLength(edges.length + 1);
  expect(out.split("{").length).toBe(out.split("}").length);
});

test("as a picture it is well-formed, needs nothing from elsewhere and shows every outlet", async () => {
  const { out } = await stemma("trace", "--svg");
  const open: string[] = [];
  const wrong: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => void open.push(name),
      onclosetag(name, implied) {
        if (implied || open.pop() !== name) wrong.push(name);
      },
      onattribute(name, value) {
        if (/^(?:xlink:)?href$|^src$/.test(name) || /url\(/.test(value)) wrong.push(`${name}=${value}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(out.replaceAll(/(<[^<>]*?)\/>/g, "$1></x>").replaceAll(/<(\w+)([^<>]*)><\/x>/g, "<$1$2></$1>"));
  expect(wrong).toEqual([]);
  expect(open).toEqual([]);
  expect(out).not.toMatch(/<(?:script|style|image|foreignObject)\b/);
  expect(out.match(/xmlns/g)).toHaveLength(1);
  for (const { outlet } of twoStories) expect(out).toContain(outlet);
});

test("why an edge stands is told with the words, for a report and for a story", async () => {
  const trace = await traced();
  const mole = idOf(trace, "The Mole");
  const { out } = await stemma("trace", "--explain", mole);
  expect(out).toMatch(/The Mole .* copies.* Harsund Post/);
  expect(out).toContain("both have: Water rose over the quay of Harsund");
  const story = await stemma("trace", "--explain", trace.stories[0]?.id ?? "");
  expect(story.out).toContain("North Echo");
  const claim = trace.stories[0]?.claims[0]?.claims[0] ?? "";
  expect((await stemma("trace", "--explain", claim)).out).toContain("rests on");
  const none = await stemma("trace", "--explain", "report:none");
  expect(none.status).toBe(2);
  expect(none.err).toContain("report:none");
});

test("two forms at once are misuse", async () => {
  expect(await stemma("trace", "--dot", "--svg")).toMatchObject({ status: 2, out: "" });
});

test("an edge that a person cuts is gone at once, says who and why where it is asked for, and comes back when it is ruled together", async () => {
  const before = await traced();
  const [mole, post] = [idOf(before, "The Mole"), idOf(before, "Harsund Post")];
  const cut = await stemma("overrule", mole, post, "--as", "apart", ...by);
  expect(cut).toMatchObject({ status: 0, err: "" });
  const after = await traced();
  const edges = after.stories.flatMap((story) => story.edges);
  expect(edges.some(({ from, to }) => from === mole && to === post)).toBe(false);
  await stemma("overrule", mole, post, "--as", "together", ...by);
  const tied = (await traced()).stories.flatMap((story) => story.edges);
  expect(tied.find(({ from, to }) => from === mole && to === post)?.evidence[0]).toMatchObject({
    kind: "ruling",
    text: "L. Okand ruled these together: both had the wire",
  });
  expect((await stemma("trace", "--explain", mole)).out).toContain("L. Okand ruled these together");
});

test("origins that a person puts together are counted as one at once, and as two again when ruled apart", async () => {
  const bounds = async (): Promise<unknown> =>
    (await traced()).stories.find(({ title }) => title?.startsWith("A barge"))?.standing.origins;
  expect(await bounds()).toEqual({ least: 1, most: 2 });
  const two = ["overrule", "--origins", "Mira Toll", "Jon Aske"];
  await stemma(...two, "--as", "together", ...by);
  expect(await bounds()).toEqual({ least: 1, most: 1 });
  await stemma(...two, "--as", "apart", ...by);
  expect(await bounds()).toEqual({ least: 2, most: 2 });
});

test("a ruling on what no tree and no count has is refused with a sentence, and nothing is kept", async () => {
  const trace = await traced();
  const post = idOf(trace, "Harsund Post");
  const refused = await stemma("overrule", "report:none", post, "--as", "apart", ...by);
  expect(refused).toMatchObject({ status: 2, out: "" });
  expect(refused.err).toContain("no report or dispatch of the record is called report:none");
  expect(refused.err).toContain("stemma trace --json");
  const origin = await stemma("overrule", "--origins", "Mira Toll", "Nobody", "--as", "together", ...by);
  expect(origin.status).toBe(2);
  expect(origin.err).toContain("no origin of the record is called Nobody");
  const store = await openStore(join(folder, "record"), {
    create: false,
    now: () => "2026-01-02T00:00:00.000Z",
  });
  expect(await store.stories.rulings()).toEqual([]);
  await store.close();
  expect(await traced()).toEqual(trace);
});

test("a ruling without who, why or a verdict is misuse", async () => {
  for (const words of [
    ["--as", "apart", "--who", "LO"],
    ["--as", "apart", "--why", "x"],
    by,
    ["--as", "maybe", ...by],
  ])
    expect((await stemma("overrule", "a", "b", ...words)).status).toBe(2);
});
