import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { namedPlaces } from "#claims/named-places.ts";
import { isSameName, wordsOfName } from "#claims/weighed/names.ts";
import { type Questions, questionsOf } from "#claims/weighed/questions.ts";
import { loadModel } from "#language/model/load-model.ts";
import { piecesOf } from "#language/model/pieces.ts";
import { tellingGroups } from "#language/telling-blocks.ts";
import { readOne } from "#pipeline/read-one.ts";
import { makeTools } from "#pipeline/tools.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Answer } from "#vocabulary/happening-judge.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type LabelledReport, labelledReports } from "./gold/claim-labels.ts";
import { receivedOf } from "./received.ts";

interface Text {
  name: string;
  text: string;
  published: string;
  outlet: string;
}

/**
 * What `training/stemma_training/happenings.py` learns from: each open labelled report as word pieces, and for each of its claims every answer to
 * when and where with the signs that the product sees, and which are right. One JSON object a line in `FOLDER/labelled.jsonl`:
 * `npm run examples FOLDER [TEXTS]`. TEXTS, a JSON object a line with name, text, published and outlet, are read, and their claims written to
 * `FOLDER/texts.jsonl` without a right answer: teachers say what they hold for likely.
 */
async function writeExamples(folder: string, texts: readonly Text[]): Promise<number> {
  const root = join(import.meta.dirname, "..");
  const tools = await makeTools({
    packsFolder: join(root, "packs"),
    packs: null,
    modelFolder: join(root, "models", "en"),
  });
  if (tools.fallback !== null) throw tools.fallback;
  const model = await loadModel(join(root, "models", "en"));
  if ("missing" in model) throw new Error(`The weights cannot be read: ${model.reason}.`);
  mkdirSync(folder, { recursive: true });
  const exampleIn = async (
    { name, text, published, outlet }: Text,
    labels: LabelledReport["claims"] | null,
  ) => {
    const received = receivedOf(name, text, published);
    const given = { ...received.given, outlet };
    const { report, times, claims } = await readOne(
      { ...received, given },
      tools,
      labels === null ? "claims" : "language",
    );
    const annotated = await tools.reader.annotate(report);
    const questions = questionsOf(annotated, times, namedPlaces(annotated));
    const told = labels ?? claims;
    if (questions === null || told.length === 0) return null;
    const pieces = tellingGroups(report).map((group) => piecesOf(model.cutter, report.text, group));
    return {
      name,
      ids: pieces.flatMap(({ ids }) => ids),
      starts: pieces.flatMap(({ starts }) => starts),
      ends: pieces.flatMap(({ ends }) => ends),
      times: questions.times.map(({ span }) => span),
      names: questions.names.map(({ span }) => span),
      claims: told.map((claim) => ({
        ...weighedOf(claim, questions),
        ...(labels === null ? {} : rightOf(claim as LabelledReport["claims"][number], questions)),
      })),
    };
  };
  let written = 0;
  const write = (file: number, example: Awaited<ReturnType<typeof exampleIn>>): void => {
    if (example === null) return;
    writeSync(file, `${JSON.stringify(example)}\n`);
    written++;
  };
  const labelled = openSync(join(folder, "labelled.jsonl"), "w");
  for (const label of labelledReports("open"))
    write(labelled, await exampleIn({ ...label, outlet: label.outlet.name ?? "" }, label.claims));
  closeSync(labelled);
  if (texts.length === 0) return written;
  const others = openSync(join(folder, "texts.jsonl"), "w");
  for (const text of texts) write(others, await exampleIn(text, null));
  closeSync(others);
  return written;
}

/** A claim with every answer, and the signs of each. */
function weighedOf(
  {
    content,
    mode,
    stance,
    chain,
  }: Pick<Claim, "mode" | "stance"> & { content: readonly Span[]; chain: readonly unknown[] },
  questions: Questions,
) {
  const asked = { content: content.map((span): Span => [...span]), mode, stance, depth: chain.length };
  return { content, days: signsOf(questions.days(asked)), places: signsOf(questions.places(asked)) };
}

/** The numbers of the right answers. */
function rightOf(claim: LabelledReport["claims"][number], questions: Questions) {
  const [first, last] = claim.when ?? [null, null];
  const offered = (side: "earliest" | "latest"): (string | null)[] => [
    null,
    questions.published,
    ...questions.times.map((time) => time[side]?.slice(0, 10) ?? null),
  ];
  const those = (offers: readonly (string | null)[], right: string | null): number[] =>
    offers.flatMap((day, k) => (day === right ? [k] : []));
  const words = claim.where === null ? null : wordsOfName(claim.where);
  return {
    earliest: those(offered("earliest"), first),
    latest: those(offered("latest"), last),
    where:
      words === null
        ? [0]
        : questions.names.flatMap((name, k) => (isSameName(name.words, words) ? [k + 1] : [])),
  };
}

/** As few letters as will do: whole numbers as they are, the rest to four places. */
const signsOf = (answers: readonly Answer[]): number[][] =>
  answers.map(({ signs }) => signs.map((sign) => Math.round(sign * 10_000) / 10_000));

const [folder, file] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("Name the folder to write to: npm run examples FOLDER [TEXTS]\n");
  process.exitCode = 2;
} else {
  const lines = file === undefined ? [] : readFileSync(file, "utf8").trim().split("\n");
  const texts = lines.map((line) => JSON.parse(line) as Text);
  process.stdout.write(`${await writeExamples(folder, texts)} reports\n`);
}
