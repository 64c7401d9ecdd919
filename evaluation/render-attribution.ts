import type { AttributionResult } from "./measure/attribution.ts";
import type { ParityResult } from "./measure/parity.ts";
import type { TokenizerResult } from "./measure/tokenizer.ts";
import { attributionTable, nestedTable, read } from "./render.ts";
import type { Mistake } from "./score/mistakes.ts";
import { n, table } from "./tables.ts";

/** docs/attribution.md: how attribution is read, how well, and thirty mistakes by where they are. */
export function attributionPage(result: AttributionResult): string {
  return `# Who said what

This page is written by \`npm run evaluate -- attribution\`. The figures are what the code reached when it was last measured.

An *attribution* has a **source** (who), a **cue** (the words that attribute) and a **content** (what is attributed). Everything in the
record stands on them: chains are made of sources and cues, claims of contents.

## How it is read

1. **Pieces.** The stretches that tell something (title, standfirst, captions, body) are cut into BERT's lower-case word pieces, each with its
   offsets into the text as it is. Since the vocabulary knows no capitals, each piece also carries its letters' shape, the white space before it, and
   whether it stands inside double quotes.
2. **Windows.** At most the model's window of pieces, cut at a paragraph's end, else a sentence's: work grows with the length of the text,
   and no attribution is read twice.
3. **Anchors.** A small encoder (MiniLM-L6, int8) says for each piece how likely it opens a cue. An attribution is found by that anchor.
4. **Around the anchor.** For each anchor, each piece within a hundred to either side gets log odds of being its source, its cue, its content, and of
   being the first or the last piece of one.
5. **Decoding.** Source and cue are the stretch with the highest sum. Content is the *set* of stretches with the highest sum (one content in six is
   in pieces: "…," he said, "…"), found by Viterbi. A piece belongs to one content, the surest anchor's. No source that is worth it: none is
   given ("it is believed").
6. **Within a content.** "KCNA said that Kim said …" is two attributions. The gold has no nesting, so inner ones are the rules' to find. A second
   score for anchors within a content is learnt from GUM's discourse relations and from the gold's own sentences put inside outer ones of our
   making, and can be read where the manifest gives it a threshold; the released weights give none, since it found too much that is none.
7. **Confidence** is the share of attributions like this one whose content is right, fitted on held-out training articles.

Headlines, standfirsts and captions are each read by themselves, and what the weights read is reconciled with the rules
(\`src/language/model/reconcile.ts\`): relays, nearer subjects, quotations without a cue. Without the weights, or where their checksum is
wrong, the rules in \`src/language/attribution/\` read alone, the command says so, and the
record keeps which reader it was. How the weights were made: [training/README.md](../training/README.md),
[training/runs.md](../training/runs.md), [models/en/README.md](../models/en/README.md).

## How well

${attributionTable(result)}

PolNeAR dev, 84 articles, first annotator. An attribution inside another's content is left out before scoring, since the gold has none.

${nestedTable(result)}

GUM dev: met where the cue lies in the attributing unit and the content meets the attributed part. GUM marks only what is a clause of its own, so
precision is low for every reader.
${parityPart(read<ParityResult>("parity"), read<TokenizerResult>("tokenizer"))}${speedPart(read<SpeedResult>("bench-attribution"))}${result.model === null ? "" : modelPart(result.model)}`;
}

interface Speed {
  piecesPerSecond: number;
  piecesPerSecondOnTwo: number;
  onTwo: number;
  ratioToSpacySmall: number | null;
}

interface SpeedResult {
  alone: Speed;
  all: Speed;
  firstReadingMs: number;
  megabytesOnOne: number;
  megabytesOnTwo: number;
  megabyteOverQuarter: number;
}

function parityPart(parity: ParityResult | null, tokenizer: TokenizerResult | null): string {
  const said: string[] = [];
  if (parity !== null) {
    const lines = Object.keys(parity.int8).map((name) => [
      name.replace("|", " given "),
      n(parity.float[name] ?? 0),
      n(parity.int8[name] ?? 0),
    ]);
    said.push(
      `The TypeScript reads as training's Python does over the same graphs: ${parity.alike} of ${parity.attributions} attributions of PolNeAR dev are
alike, piece by piece (\`npm run evaluate -- parity FILE\`). What int8 costs, by training's own scorer on whole texts (${parity.version}):

${table(["line", "float", "int8"], lines)}
`,
    );
  }
  if (tokenizer !== null)
    said.push(
      `Word pieces and offsets against the reference tokenizer: ${tokenizer.different} of ${tokenizer.texts} texts differ, of ${tokenizer.pieces} pieces
(\`npm run evaluate -- tokenizer FILE\`).
`,
    );
  return said.length === 0 ? "" : `\n${said.join("\n")}`;
}

function speedPart(speed: SpeedResult | null): string {
  if (speed === null) return "";
  return `
## How fast

\`npm run bench:attribution\`, in word pieces a second, and against the words a second of spaCy's small English pipeline (one thread) on the same texts in the
same run:

${table(
  ["from text to", "one thread", "two threads", "two over one", "one × spaCy"],
  (
    [
      ["attributions", speed.alone],
      ["attributions, words, trees, mentions", speed.all],
    ] as const
  ).map(([what, one]) => [
    what,
    String(one.piecesPerSecond),
    String(one.piecesPerSecondOnTwo),
    String(one.onTwo),
    String(one.ratioToSpacySmall ?? "—"),
  ]),
)}

With all of it, from a cold start to the first reading
${Math.round(speed.firstReadingMs)} ms; memory ${speed.megabytesOnOne} MB on one thread, ${speed.megabytesOnTwo} MB on two. A text of a megabyte takes ${speed.megabyteOverQuarter} × a quarter of it.
`;
}

function modelPart(model: NonNullable<AttributionResult["model"]>): string {
  const kinds = Object.entries(model.mistakes).sort((a, b) => b[1] - a[1]);
  return `
## How sure

Expected calibration error of the confidence on PolNeAR dev: ${n(model.calibrationError)} (ten bins).

## Where it goes wrong

${table(
  ["what is wrong", "how often"],
  kinds.map(([kind, count]) => [kind, String(count)]),
)}

Thirty of them, evenly spread over dev. Offsets are UTF-16 units into the article; the words stay with their publishers.

${table(["article", "what is wrong", "gold", "read"], model.shown.map(mistakeRow))}
`;
}

const spans = (list: Mistake["gold"]): string =>
  list.length === 0 ? "—" : list.map(([start, end]) => `${start}–${end}`).join(", ");
const mistakeRow = ({ article, kind, gold, guess }: Mistake): string[] => [
  article,
  kind,
  spans(gold),
  spans(guess),
];
