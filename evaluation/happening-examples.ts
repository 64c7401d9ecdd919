import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { namedPlaces } from "#claims/named-places.ts";
import { isSameName, wordsOfName } from "#claims/weighed/names.ts";
import { type Questions, questionsOf } from "#claims/weighed/questions.ts";
import { loadModel } from "#language/model/load-model.ts";
import { piecesOf } from "#language/model/pieces.ts";
import { tellingGroups } from "#language/telling-blocks.ts";
import { readOne } from "#pipeline/read-one.ts";
import { makeTools } from "#pipeline/tools.ts";
import type { Answer } from "#vocabulary/happening-judge.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type LabelledReport, labelledReports } from "./gold/claim-labels.ts";
import { receivedOf } from "./received.ts";

/**
 * What `training/stemma_training/happenings.py` learns from: each open labelled report as word pieces, and for each of its claims every answer to
 * when and where with the signs that the product sees, and which are right. One JSON object a line in `FOLDER/labelled.jsonl`:
 * `npm run examples FOLDER`.
 */
async function writeExamples(folder: string): Promise<number> {
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
  const file = openSync(join(folder, "labelled.jsonl"), "w");
  let written = 0;
  for (const label of labelledReports("open")) {
    const received = receivedOf(label.name, label.text, label.published);
    const given = { ...received.given, outlet: label.outlet.name };
    const { report, times } = await readOne({ ...received, given }, tools, "language");
    const annotated = await tools.reader.annotate(report);
    const questions = questionsOf(annotated, times, namedPlaces(annotated));
    if (questions === null) continue;
    const pieces = tellingGroups(report).map((group) => piecesOf(model.cutter, report.text, group));
    const example = {
      name: label.name,
      set: label.set,
      ids: pieces.flatMap(({ ids }) => ids),
      starts: pieces.flatMap(({ starts }) => starts),
      ends: pieces.flatMap(({ ends }) => ends),
      times: questions.times.map(({ span }) => span),
      names: questions.names.map(({ span }) => span),
      claims: label.claims.map((claim) => exampleOf(claim, questions)),
    };
    writeSync(file, `${JSON.stringify(example)}\n`);
    written++;
  }
  closeSync(file);
  return written;
}

function exampleOf(claim: LabelledReport["claims"][number], questions: Questions) {
  const { content, mode, stance, chain } = claim;
  const asked = { content: content.map((span): Span => [...span]), mode, stance, depth: chain.length };
  const [first, last] = claim.when ?? [null, null];
  const offered = (side: "earliest" | "latest"): (string | null)[] => [
    null,
    questions.published,
    ...questions.times.map((time) => time[side]?.slice(0, 10) ?? null),
  ];
  const rightOf = (offers: readonly (string | null)[], right: string | null): number[] =>
    offers.flatMap((day, k) => (day === right ? [k] : []));
  const words = claim.where === null ? null : wordsOfName(claim.where);
  const places =
    words === null
      ? [0]
      : questions.names.flatMap((name, k) => (isSameName(name.words, words) ? [k + 1] : []));
  return {
    content,
    days: signsOf(questions.days(asked)),
    places: signsOf(questions.places(asked)),
    earliest: rightOf(offered("earliest"), first),
    latest: rightOf(offered("latest"), last),
    where: places,
  };
}

/** As few letters as will do: whole numbers as they are, the rest to four places. */
const signsOf = (answers: readonly Answer[]): number[][] =>
  answers.map(({ signs }) => signs.map((sign) => Math.round(sign * 10_000) / 10_000));

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("Name the folder to write to: npm run examples FOLDER\n");
  process.exitCode = 2;
} else process.stdout.write(`${await writeExamples(folder)} reports\n`);
