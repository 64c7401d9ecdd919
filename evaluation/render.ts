import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageSet } from "./gold/page-texts.ts";
import type { AttributionResult } from "./measure/attribution.ts";
import type { ClaimsResult } from "./measure/claims.ts";
import type { LineageResult } from "./measure/lineage.ts";
import type { LinkingResult } from "./measure/linking.ts";
import type { NagixResult } from "./measure/nagix.ts";
import type { PageFactsResult } from "./measure/page-facts.ts";
import type { TextScore } from "./measure/page-text.ts";
import type { PagesResult } from "./measure/pages.ts";
import type { SealedClaimsResult } from "./measure/same-claim.ts";
import type { SayingHappeningResult } from "./measure/saying-happening.ts";
import type { StanceAndSourceResult } from "./measure/stance-and-source.ts";
import type { StructureResult } from "./measure/structure.ts";
import type { StructureParityResult } from "./measure/structure-parity.ts";
import type { TextOriginsResult } from "./measure/text-origins.ts";
import type { TimeResult } from "./measure/time.ts";
import type { VoicesResults } from "./measure/voices.ts";
import { claimsTable } from "./render-claims.ts";
import { lineageTable, sealedClaimsTable, textOriginsTable } from "./render-lineage.ts";
import { nagixTable } from "./render-nagix.ts";
import { pageFactsTable } from "./render-page-facts.ts";
import { type StructurePeers, structurePeersTable } from "./render-peers.ts";
import { stanceTable } from "./render-stance.ts";
import { structureParityWords, structureTable } from "./render-structure.ts";
import { sayingTable, timeTable } from "./render-time.ts";
import { voicesTable } from "./render-voices.ts";
import type { AttributionScore } from "./score/attribution.ts";
import type { NestedScore } from "./score/nested.ts";
import { n, table } from "./tables.ts";

const folder = join(import.meta.dirname, "results");
export const read = <Result>(name: string): Result | null =>
  existsSync(join(folder, `${name}.json`))
    ? (JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Result)
    : null;
const NOT_MEASURED = "_Not measured yet on this checkout._";

/** The sealed sets of labelled reports that were opened one after the other, from the third. */
const SETS =
  "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(
    " ",
  );

export function attributionTable(result: AttributionResult): string {
  const row = (name: string, score: AttributionScore): string[] => [
    name,
    n(score.exact.source.f1),
    n(score.exact.cue.f1),
    n(score.exact.content.f1),
    n(score.jaccard.content.f1),
    n(score.overlap.content.f1),
    n(score.characters.content.f1),
    n(score.whole.f1),
    n(score.sourceGivenContent),
  ];
  return table(
    [
      "PolNeAR dev, F1",
      "source exact",
      "cue exact",
      "content exact",
      "content J ≥ .5",
      "content any overlap",
      "content characters",
      "whole",
      "source given content",
    ],
    [
      ...(result.model == null
        ? []
        : [row(`Stemma, trained weights ${result.model.version}`, result.model.score)]),
      row("Stemma, rules", result.rules),
      [
        "best open rules (GenderGapTracker on spaCy)",
        ".496",
        ".460",
        ".192",
        ".481",
        "—",
        "—",
        ".147",
        ".776",
      ],
      row(`people against each other (${result.peoplePairs} pairs, this scorer)`, result.people),
      ["people, as published with the data", ".765", ".704", ".654", ".796", ".854", "—", ".560", ".920"],
    ],
  );
}

export function nestedTable(result: AttributionResult): string {
  const row = (name: string, { attributions, pairs }: NestedScore): string[] => [
    name,
    ...[attributions, pairs].flatMap((of) => [n(of.precision), n(of.recall), n(of.f1)]),
  ];
  return table(
    ["GUM dev", "attribution P", "R", "F1", "outer and inner P", "R", "F1"],
    [
      ...(result.model == null
        ? []
        : [row(`Stemma, trained weights ${result.model.version}`, result.model.nested)]),
      row("Stemma, rules", result.nestedByRules),
    ],
  );
}

export function linkingTable({ arms, nothing, beyond, re3d }: LinkingResult): string {
  const share = (count: number, of: number): string => `${count} of ${of} (${n(count / of)})`;
  const extra = Object.values(beyond).reduce((sum, count) => sum + count, 0);
  return table(
    ["names", "linked rightly", "with the labelled span", "wrongly", "left open", "missed"],
    [
      [
        `weapons and sites of arms in KCNA’s texts (${arms.names} labels of ours)`,
        share(arms.right, arms.names),
        share(arms.exact, arms.names),
        share(arms.wrong, arms.names),
        String(arms.open),
        String(arms.missed),
      ],
      [
        `words in the same texts that name no arms (${nothing.items} labels of ours: “a missile”, “Hwasong” the district)`,
        "—",
        "—",
        share(nothing.linked, nothing.items),
        "—",
        "—",
      ],
      ["mentions of weapons in the same texts beyond the labels", "—", "—", String(extra), "—", "—"],
      [
        `re3d: names among what is marked as weapon or platform (${re3d.marked} marked; found by any link)`,
        share(re3d.namesMet, re3d.names),
        "—",
        "—",
        "—",
        String(re3d.names - re3d.namesMet),
      ],
    ],
  );
}

const scoreRow = (name: string, pages: number, { precision, recall, f1 }: TextScore): string[] => [
  name,
  String(pages),
  n(precision),
  n(recall),
  n(f1),
];

export function pagesTable(result: PagesResult): string {
  return [
    table(
      ["article text", "pages", "precision", "recall", "F1"],
      [
        ...Object.entries(result.text.sets).flatMap(([set, { pages, byFolds, rules }]) => [
          ...(byFolds === null ? [] : [scoreRow(`Stemma, ${set}, by five folds`, pages, byFolds)]),
          scoreRow(`Stemma, ${set}, rules alone`, pages, rules),
          ...Object.entries(result.text.peers ?? {}).map(([name, sets]) =>
            scoreRow(`${name}, ${set}`, pages, sets[set as PageSet]),
          ),
        ]),
        ["best published, scrapinghub’s whole benchmark", "181", "—", "—", ".970"],
      ],
    ),
    "",
    table(
      ["day of publication, 800 pages", "right", "wrong", "missed", "F"],
      [
        [
          "Stemma",
          String(result.day.right),
          String(result.day.wrong),
          String(result.day.missed),
          n(result.day.f1),
        ],
        ["best TypeScript package", "—", "—", "—", ".793"],
        ["htmldate", "—", "—", "—", ".949"],
      ],
    ),
  ].join("\n");
}

interface StoreResult {
  reports: number;
  reportsPerSecond: number;
  ratio: number;
}
interface WholeWayResult {
  perSecond: number;
  perProcessorSecond: number;
  firstMs: number;
  megabytes: number | null;
  ratio: number | null;
  load: number;
  cores: number;
}

interface ReadingResult {
  reports: number;
  perSecond: number;
  ratio: number | null;
}
interface PagesSpeedResult {
  pages: number;
  systems: { name: string; perSecond: number; perProcessorSecond: number; p95: number; ratio: number }[];
}
interface PagesSteadyResult {
  pages: number;
  onTwo: number;
  heap: number | null;
  resident: number | null;
  megabytes: number | null;
}
interface PagesStressResult {
  pages: number;
  reports: number;
  faults: number;
  slowestMs: number;
  memory: { first: number; most: number } | null;
}
interface KillResult {
  rounds: unknown[];
}

const share = (part: number | null): string => (part === null ? "—" : `${(100 * part).toFixed(0)} %`);

/** docs/accuracy.md, from the results that lie in evaluation/results. */
export function accuracyPage(): string {
  const voices = read<VoicesResults>("voices");
  const attribution = read<AttributionResult>("attribution");
  const time = read<TimeResult>("time");
  const sealed = read<TimeResult>("time-sealed");
  const saying = read<SayingHappeningResult>("saying");
  const sealedSaying = read<SayingHappeningResult>("saying-sealed");
  const pages = read<PagesResult>("pages");
  const facts = read<PageFactsResult>("page-facts");
  const linking = read<LinkingResult>("linking");
  const claims = read<ClaimsResult>("claims");
  const sealedClaims = read<ClaimsResult>("claims-sealed");
  const laterClaims = SETS.map((name, i) => {
    const result = read<ClaimsResult>(`claims-sealed-${i + 3}`);
    const by =
      ["by somebody who made none of the rules", "by somebody who made none of them either"][i] ?? "likewise";
    return result === null ? "" : `\nThe ${name} set, ${by}:\n\n${claimsTable(result)}\n`;
  }).join("");
  const nagix = read<NagixResult>("nagix");
  const stance = read<StanceAndSourceResult>("stance");
  const lineage = read<LineageResult>("lineage");
  const sealedLineage = read<TextOriginsResult>("lineage-sealed");
  const sealedSameClaims = read<SealedClaimsResult>("lineage-sealed-claims");
  const store = read<StoreResult>("bench-store");
  const reading = read<ReadingResult>("bench-reading");
  const whole = read<WholeWayResult>("bench-whole");
  const kill = read<KillResult>("stress-kill");
  const structure = read<StructureResult>("structure");
  const parity = read<StructureParityResult>("structure-parity");
  const pagesSpeed = read<PagesSpeedResult>("bench-pages");
  const pagesSteady = read<PagesSteadyResult>("bench-pages-steady");
  const pagesStress = read<PagesStressResult>("stress-pages");
  const structurePeers = read<StructurePeers>("peers-structure");
  const speed: string[][] = [];
  if (store !== null)
    speed.push([
      "writing the record (`npm run bench:store`)",
      `${store.ratio.toFixed(2)} of plain better-sqlite3 doing the same inserts`,
      `${Math.round(store.reportsPerSecond)} reports/s`,
    ]);
  if (reading !== null)
    speed.push([
      "whole reading by rules, one core (`npm run bench:reading`)",
      `${reading.ratio === null ? "—" : reading.ratio.toFixed(1)} × spaCy’s small English pipeline on the same texts`,
      `${Math.round(reading.perSecond)} reports/s`,
    ]);
  if (whole !== null)
    speed.push([
      `the whole way, JSON Lines to claims in the record, ${whole.cores} cores, weights (\`npm run bench:whole\`${whole.load > whole.cores ? `; the machine was busy, load ${whole.load}` : ""})`,
      `${whole.ratio === null ? "—" : whole.ratio.toFixed(1)} × spaCy’s small English pipeline on the same texts`,
      `${whole.perSecond} reports/s, ${whole.perProcessorSecond} a second of processor time, first after ${(whole.firstMs / 1000).toFixed(1)} s, ${whole.megabytes ?? "—"} MB`,
    ]);
  if (pagesSpeed !== null) {
    const [own, ...others] = pagesSpeed.systems;
    speed.push([
      "pages, bytes to report, one core (`npm run bench:pages`)",
      others.map(({ name, ratio }) => `${ratio.toFixed(ratio < 1 ? 2 : 1)} × ${name}`).join("; "),
      `${Math.round(own?.perProcessorSecond ?? 0)} pages a second of processor time`,
    ]);
  }
  if (pagesSteady !== null)
    speed.push([
      "pages again and again, and on a second core (`npm run bench:pages-steady`)",
      `${pagesSteady.onTwo.toFixed(2)} × as many on two cores; heap within ${share(pagesSteady.heap)}, resident memory within ${share(pagesSteady.resident)} of what they were after 5,000 pages`,
      `${pagesSteady.pages.toLocaleString("en")} pages, ${pagesSteady.megabytes ?? "—"} MB`,
    ]);
  if (pagesStress !== null)
    speed.push([
      "mutated pages: bytes turned, cut and spliced (`npm run stress:pages`)",
      `${pagesStress.faults === 0 ? "no" : pagesStress.faults} crash, hang or broken report${pagesStress.memory === null ? "" : `; heap from ${pagesStress.memory.first} to ${pagesStress.memory.most} MiB`}`,
      `${pagesStress.pages.toLocaleString("en")} pages, ${pagesStress.reports.toLocaleString("en")} of them reports; the slowest ${pagesStress.slowestMs} ms`,
    ]);
  return `# Accuracy and speed

This page is written by \`npm run evaluate -- attribution|voices|structure|time|saying|claims|stance|nagix|lineage|linking|pages|facts\` from the results in \`evaluation/results/\`; the figures are what
this code reached when it was last measured, the bad ones too. The public gold is not part of the project: it lies in a folder
\`../shared/data\` beside it. Scorers are in \`evaluation/score/\`, each with hand-computed cases.

## Who said what

\`npm run evaluate -- attribution\`

${attribution === null ? NOT_MEASURED : attributionTable(attribution)}

The rules are the baseline for trained weights, and the fallback. Frames of cue verbs were read off the training articles; dev was only
measured. PolNeAR has no nesting, so an attribution inside another's content is left out before scoring; \`whole\` asks for source, cue
and content all exact.

Attributions within attributions, against the attribution relations of GUM's discourse trees (met where the cue lies in the attributing
unit and the content meets the attributed part; GUM marks only what is a clause of its own, so precision is low for all):

${attribution === null ? NOT_MEASURED : nestedTable(attribution)}

## Whose voice

\`npm run evaluate -- voices\`

${voices === null ? NOT_MEASURED : voicesTable(voices)}

The source alone is gold; sentences, names and all attributions before it are read as the product reads them. Before there were rules for voices, the same
measure gave .350 right, .460 wrong and .190 open, and .827 of the kinds; no form was told. Of the articles never read
each gave at most two sources, labelled once, before anything was run on them; what strangers' texts would give is nearer to them than to the whole. [language.md](language.md) has the rules and the mistakes.

## Words, trees and mentions

\`npm run evaluate -- structure\`

${structure === null ? NOT_MEASURED : structureTable(structure)}
${parity === null ? "" : `\n${structureParityWords(parity)}\n`}
A word is right by its first and last character, and what hangs on a word that is none of the treebank's is wrong (CoNLL 2018); UPOS and the
attachment scores on gold words are accuracies. Mentions are GUM's, names, descriptions and pronouns alike, by their exact span and their class;
coreference is scored on the mentions that were read, without single ones.

### spaCy

\`python evaluation/peers/spacy_gum.py\` ([measuring.md](measuring.md#words-trees-and-mentions-spacy) has the whole line)

${structurePeers === null ? NOT_MEASURED : structurePeersTable(structurePeers)}

spaCy's trees follow other guidelines (ClearNLP's): as they are, hardly half of the arcs can be those of GUM. Rewritten by rules they are compared
by UD's relations without subtypes; a lower bound, since the rules are ours and not whole. GUM marks every mention, common nouns and pronouns too, with
all that belongs to it ("the mayor of Minsa, who …"), and spaCy names alone; so *all* says what a reader of names lacks, and the fair columns are
*by head word* and *times*. The large pipeline is in no package registry; the middle one is the same network with fewer word vectors.

## When

\`npm run evaluate -- time\`

${time === null ? NOT_MEASURED : timeTable(time)}
${sealed === null ? "" : `\nThe sealed tenth, measured when the rules were done:\n\n${timeTable(sealed)}\n`}
${saying === null ? "" : `\n\`npm run evaluate -- saying\`\n\n${sayingTable(saying)}\n`}${sealedSaying === null ? "" : `\n${sayingTable(sealedSaying)}\n`}
## Claims

\`npm run evaluate -- claims\`: labelled reports that were read while the rules were made; [claims.md](claims.md) has the rules and the mistakes.

${claims === null ? NOT_MEASURED : claimsTable(claims)}
${sealedClaims === null ? "" : `\nReports that were sealed until the rules were done:\n\n${claimsTable(sealedClaims)}\n`}${laterClaims}
\`npm run evaluate -- stance\`: how claims tell events, and whose words they are. MEANTIME was measured on, and never read for rules; nine in ten of its events are
certain, so the F1 of the others tells more than the accuracy.

${stance === null ? NOT_MEASURED : stanceTable(stance)}

\`npm run evaluate -- nagix\`: the table of North Korea's missile tests against what is read in the prose of each; [dossiers.md](dossiers.md) lists the differences. What a
prose states is decided by rules that look at the table and the prose, and never at the reading.

${nagix === null ? NOT_MEASURED : nagixTable(nagix)}

## Who has it from whom

\`npm run evaluate -- lineage\`: [lineage.md](lineage.md) has the rules, what was asked and what the figures do not tell.

${lineage === null ? NOT_MEASURED : lineageTable(lineage)}
${sealedLineage === null ? "" : `\nThe sealed pairs, measured when the rules were done; thresholds are those of the open ones:\n\n${textOriginsTable(sealedLineage)}\n`}${sealedSameClaims === null ? "" : `\nThe sealed pairs of claims, measured once; the threshold is that of the first open ones:\n\n${sealedClaimsTable(sealedSameClaims)}\n`}
## Names linked to packs

\`npm run evaluate -- linking\`

${linking === null ? NOT_MEASURED : linkingTable(linking)}

The packs were gathered with the labels' usual English names in sight, and spellings that a first run missed (48 of 62) became rules and
aliases; so the share linked wrongly tells more than the share linked rightly. re3d's marks are mostly words such as "mortar" and "aircraft",
which name nothing, and its few names are of another field than these packs'.

## Pages

\`npm run evaluate -- pages\`

${pages === null ? NOT_MEASURED : pagesTable(pages)}

\`npm run evaluate -- facts\` (\`--mistakes\` lists every mistake by its page)

${facts === null ? NOT_MEASURED : pageFactsTable(facts)}

Days are of the page by itself, whether it holds an article or not. A byline counts as right where our names are those of the gold, which is
what another tool prints: it has no byline for some pages that show one, and a button or a day for others.

## Speed

Speeds depend on the machine; the ratio against a peer in the same run is what to hold on to.

${speed.length === 0 ? NOT_MEASURED : table(["what", "ratio", "on two small cores"], speed)}
${kill === null ? "" : `\n\`npm run stress:kill\`: ${Array.isArray(kill.rounds) ? kill.rounds.length : String(kill.rounds)} rounds of kill -9 while adding; the result stands in \`evaluation/results/stress-kill.json\`.\n`}`;
}
