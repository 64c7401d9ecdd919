import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { namedPlaces } from "#claims/named-places.ts";
import { isSameName, wordsOfName } from "#claims/weighed/names.ts";
import { type Asked, askedOf, type Questions, questionsOf } from "#claims/weighed/questions.ts";
import type { LanguageReader } from "#language/language-reader.ts";
import { loadModel, type Model } from "#language/model/load-model.ts";
import { piecesOf } from "#language/model/pieces.ts";
import { tellingGroups } from "#language/telling-blocks.ts";
import { readOne } from "#pipeline/read-one.ts";
import { makeTools, type Tools } from "#pipeline/tools.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Answer } from "#vocabulary/happening-judge.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import { labelledReports } from "./gold/claim-labels.ts";
import { happeningLabels } from "./gold/happening-labels.ts";
import { receivedOf } from "./received.ts";
import { charactersOf, pair } from "./score/attribution.ts";

interface Text {
  name: string;
  text: string;
  published: string;
  outlet: string;
}

/** What a person says of a claim's day and place. */
interface Right {
  content: readonly Span[];
  when: readonly [string | null, string | null] | null;
  where: string | null;
}

/**
 * What `training/stemma_training/happenings.py` learns from: of each report the encoder's numbers, and for each of its claims every answer to when and
 * where with the signs that the product sees, and which are right. One JSON object a line in `FOLDER/labelled.jsonl`, its pieces' numbers in half precision, one report behind the
 * other, in `labelled.states`: `npm run examples FOLDER [TEXTS]`. TEXTS, a JSON object a line with name, text, published and outlet, are written to
 * `texts.jsonl` and `texts.states` without a right answer: teachers say what they hold for likely.
 */
async function writeExamples(folder: string, texts: readonly Text[]): Promise<string> {
  const root = join(import.meta.dirname, "..");
  const modelFolder = join(root, "models", "en");
  const made = await makeTools({ packsFolder: join(root, "packs"), packs: null, modelFolder });
  if (made.fallback !== null) throw made.fallback;
  // What is learnt is when to leave the rules: their answers are asked for, not those that weights have weighed already.
  let annotated: Annotated | null = null;
  const reader: LanguageReader = {
    version: made.reader.version,
    async annotate(report) {
      annotated = { ...(await made.reader.annotate(report)), judge: null };
      return annotated;
    },
  };
  const tools = { ...made, reader };
  const model = await loadModel(modelFolder);
  if ("missing" in model) throw new Error(`The weights cannot be read: ${model.reason}.`);
  mkdirSync(folder, { recursive: true });
  const into = (name: string) => {
    const [lines, states] = ["jsonl", "states"].map((kind) => openSync(join(folder, `${name}.${kind}`), "w"));
    let written = 0;
    return {
      async add(text: Text, rights: readonly Right[] | null, unseen: boolean): Promise<void> {
        annotated = null;
        const example = await exampleOf(text, rights, tools, () => annotated);
        if (example === null) return;
        const read = await statesOf(example.report, model);
        writeSync(states as number, read.states);
        const { name, questions, claims } = example;
        const { ids, starts, ends } = read;
        const line = { name, unseen, ids, starts, ends, ...offersOf(questions), claims };
        writeSync(lines as number, `${JSON.stringify(line)}\n`);
        written++;
      },
      close(): number {
        for (const file of [lines, states]) closeSync(file as number);
        return written;
      },
    };
  };
  const labelled = into("labelled");
  for (const label of labelledReports("open"))
    await labelled.add({ ...label, outlet: label.outlet.name ?? "" }, label.claims, false);
  const happenings = happeningLabels();
  for (const text of happenings.texts) await labelled.add(text, text.claims, true);
  const said = `${labelled.close()} reports, ${happenings.changed} left out since they are read otherwise now`;
  if (texts.length === 0) return said;
  const others = into("texts");
  for (const text of texts) await others.add(text, null, true);
  return `${said}; ${others.close()} without labels`;
}

/** The claims as the product reads them, those alone that a person has said something of. */
async function exampleOf(
  { name, text, published, outlet }: Text,
  rights: readonly Right[] | null,
  tools: Tools,
  lastRead: () => Annotated | null,
) {
  const received = receivedOf(name, text, published);
  const { times, claims } = await readOne(
    { ...received, given: { ...received.given, outlet } },
    tools,
    "claims",
  );
  const annotated = lastRead();
  if (annotated === null) return null;
  const { report } = annotated;
  const asked = claims.map((claim) => askedOf(claim, report.text));
  const questions = questionsOf(asked, annotated, times, namedPlaces(annotated));
  if (questions === null) return null;
  const letters = (one: { content: readonly Span[] }): Set<number> => charactersOf(report.text, one.content);
  const right = new Map(
    rights === null
      ? []
      : pair(claims.map(letters), rights.map(letters), 0.5).map(([i, j]) => [i, rights[j]]),
  );
  const told = asked.flatMap((claim, i) => {
    const its = right.get(i);
    if (rights !== null && its === undefined) return [];
    return [
      {
        content: claim.content,
        days: signsOf(questions.days(i)),
        places: signsOf(questions.places(i)),
        ...(its === undefined ? {} : rightOf(its, claim, questions)),
      },
    ];
  });
  return told.length === 0 ? null : { name, report, questions, claims: told };
}

/** A report's pieces in the order in which they are read, with the encoder's numbers. */
async function statesOf(report: Report, model: Model) {
  const [ids, starts, ends]: [number[], number[], number[]] = [[], [], []];
  const states: Uint8Array[] = [];
  for (const group of tellingGroups(report)) {
    const pieces = piecesOf(model.cutter, report.text, group);
    ids.push(...pieces.ids);
    starts.push(...pieces.starts);
    ends.push(...pieces.ends);
    const { states: seen } = await model.read(pieces, undefined, true);
    if (seen === null) throw new Error("A text is too long to be learnt from.");
    states.push(new Uint8Array(Float16Array.from(seen).buffer));
  }
  return { ids, starts, ends, states: Buffer.concat(states) };
}

/** The answers of a report: the words of each, the days that they name, and which names are one. */
function offersOf({ times, names, earliest, latest }: Questions) {
  const keys = names.map(({ words }) => [...words].sort().join(" "));
  return {
    times: times.map(({ span }) => span),
    names: names.map(({ span }) => span),
    earliest,
    latest,
    alike: keys.map((key) => keys.indexOf(key)),
  };
}

/** The numbers of the right answers, and whether the rules' own are right. */
function rightOf(claim: Right, { ruled }: Asked, questions: Questions) {
  const [first, last] = claim.when ?? [null, null];
  const { earliest, latest } = questions;
  const those = (offers: readonly (string | null)[], right: string | null): number[] =>
    offers.flatMap((day, k) => (day === right ? [k] : []));
  const words = claim.where === null ? null : wordsOfName(claim.where);
  return {
    earliest: those(earliest, first),
    latest: those(latest, last),
    where:
      words === null
        ? [0]
        : questions.names.flatMap((name, k) => (isSameName(name.words, words) ? [k + 1] : [])),
    ruled: {
      when: ruled.earliest === first && ruled.latest === last,
      where: words === null ? ruled.places.length === 0 : ruled.places.some((one) => isSameName(one, words)),
    },
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
  process.stdout.write(`${await writeExamples(folder, texts)}\n`);
}
