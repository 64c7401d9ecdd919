import { createWriteStream } from "node:fs";
import { declaredInPage, decode } from "#collect/decode.ts";
import { findBlocks } from "#read/page/blocks.ts";
import { FEATURES, featuresOf } from "#read/page/features.ts";
import { weigh } from "#read/page/masses.ts";
import { parsePage } from "#read/page/parse-page.ts";
import { witnessesOf } from "#read/page/witnesses.ts";
import { pageTexts } from "./gold/page-texts.ts";
import { foldOf } from "./measure/page-text.ts";
import { labelsOf } from "./score/block-labels.ts";

/** What training/ learns article blocks from, a page a line: numbers and labels alone, no words. `node … rows-of-blocks.ts ROWS.jsonl` */
const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write("Say where the rows go: rows-of-blocks.ts ROWS.jsonl\n");
  process.exitCode = 2;
} else {
  const out = createWriteStream(path);
  out.write(`${JSON.stringify({ features: FEATURES })}\n`);
  for (const page of pageTexts()) {
    const { text } = decode(page.bytes, declaredInPage(page.bytes), page.id);
    const tree = parsePage(text);
    const blocks = findBlocks(tree);
    const features = featuresOf(blocks, weigh(tree, blocks), witnessesOf(tree));
    const labels = labelsOf(
      blocks.map((block) => block.text),
      page.gold,
    );
    // Captions are told by their place, not learned: the gold sets differ in whether they are of the article.
    const learned = blocks.flatMap(({ kind }, i) => (kind === "caption" ? [] : [i]));
    out.write(
      `${JSON.stringify({
        set: page.set,
        fold: foldOf(page.id),
        labels: learned.map((i) => (labels[i] ? 1 : 0)),
        words: learned.map((i) => blocks[i]?.text.split(" ").length ?? 1),
        rows: learned.map((i) =>
          FEATURES.map((_, n) => Number((features[n * blocks.length + i] as number).toFixed(4))),
        ),
      })}\n`,
    );
  }
  out.end();
}
