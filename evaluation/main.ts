import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NoGold } from "./gold/folder.ts";
import type { LineageResult } from "./measure/lineage.ts";
import type { SealedClaimsResult } from "./measure/same-claim.ts";
import type { TextOriginsResult } from "./measure/text-origins.ts";
import type { TimeResult } from "./measure/time.ts";
import { accuracyPage, attributionTable, linkingTable, pagesTable, read } from "./render.ts";
import { attributionPage } from "./render-attribution.ts";
import { structureParityWords, structureTable, withHeadMistakes } from "./render-structure.ts";
import { mistakeLine, sayingTable, timeTable } from "./render-time.ts";
import { voicesTable, withMistakes } from "./render-voices.ts";

const folder = join(import.meta.dirname, "results");
const docs = join(import.meta.dirname, "..", "docs");
const monotonic = (): number => performance.now();

const [name = "", ...flags] = process.argv.slice(2);
function fileOf(writer: string): string {
  const file = flags.find((flag) => !flag.startsWith("--"));
  if (file === undefined) throw new Error(`Name the file that ${writer} wrote (training/README.md).`);
  return file;
}

/** `--peers=FOLDER`, made by evaluation/peers/times/build.sh. */
const peersFolder = (): string | null =>
  flags.find((flag) => flag.startsWith("--peers="))?.slice("--peers=".length) ?? null;

/** `--model=FOLDER`: other weights than the released ones, to try them. */
const modelFolder = (): string | null =>
  flags.find((flag) => flag.startsWith("--model="))?.slice("--model=".length) ?? null;

/** What the peers found at the last run on the open part. */
function lastPeers(): TimeResult["peers"] {
  const last = JSON.parse(readFileSync(join(folder, "time.json"), "utf8")) as { peers?: TimeResult["peers"] };
  return last.peers ?? [];
}

const measures: Record<string, () => Promise<{ result: unknown; words: string; name?: string }>> = {
  async attribution() {
    const result = await (await import("./measure/attribution.ts")).measureAttribution();
    writeFileSync(join(docs, "attribution.md"), attributionPage(result));
    return { result, words: attributionTable(result) };
  },
  async parity() {
    const result = await (await import("./measure/parity.ts")).measureParity(
      fileOf("stemma_training.compare"),
    );
    return { result, words: `${result.alike} of ${result.attributions} attributions alike` };
  },
  async structure() {
    const { measureStructure } = await import("./measure/structure.ts");
    const result = await measureStructure(modelFolder() ?? undefined);
    const page = join(docs, "language.md");
    writeFileSync(page, withHeadMistakes(readFileSync(page, "utf8"), result));
    return { result, words: structureTable(result) };
  },
  async "structure-parity"() {
    const { measureStructureParity } = await import("./measure/structure-parity.ts");
    const result = await measureStructureParity(fileOf("stemma_training.compare_structure"), modelFolder());
    return { result, words: structureParityWords(result) };
  },
  async tokenizer() {
    const result = await (await import("./measure/tokenizer.ts")).measureTokenizer(
      fileOf("stemma_training.tokens"),
    );
    return { result, words: `${result.different} of ${result.texts} texts differ (${result.pieces} pieces)` };
  },
  async time() {
    const sealed = flags.includes("--sealed");
    const { measureTime } = await import("./measure/time.ts");
    const only = flags.find((flag) => flag.startsWith("--peer="))?.slice("--peer=".length);
    const names = (["heideltime", "sutime"] as const).filter((one) => only === undefined || one === only);
    const split = sealed ? "sealed" : "open";
    const { result, mistakes } = measureTime(monotonic, split, peersFolder(), names);
    // HeidelTime takes minutes: what it found in an earlier run stays, without its time.
    const kept = sealed
      ? []
      : lastPeers().filter(({ name }) => !result.peers.some((peer) => peer.name === name));
    result.peers.push(...kept.map((peer) => ({ ...peer, seconds: null })));
    const listed = flags.includes("--mistakes") ? mistakes.map(mistakeLine).join("\n") : "";
    return {
      result,
      words: `${listed}\n${timeTable(result)}`.trimStart(),
      name: sealed ? "time-sealed" : "time",
    };
  },
  async edtf() {
    const result = (await import("./measure/edtf.ts")).measureEdtf();
    return { result, words: `${result.different} of ${result.expressions} expressions differ` };
  },
  async saying() {
    const sealed = flags.includes("--sealed");
    const { measureSayingHappening } = await import("./measure/saying-happening.ts");
    const { result } = await measureSayingHappening(sealed ? "sealed" : "open");
    return { result, words: sayingTable(result), name: sealed ? "saying-sealed" : "saying" };
  },
  async linking() {
    const result = await (await import("./measure/linking.ts")).measureLinking();
    return { result, words: linkingTable(result) };
  },
  async voices() {
    const { measureVoices } = await import("./measure/voices.ts");
    const { loadModel } = await import("#language/model/load-model.ts");
    const model = await loadModel(modelFolder() ?? join(docs, "..", "models", "en"));
    if ("missing" in model) throw new Error(`The weights cannot be read: ${model.reason}.`);
    const result = { weights: await measureVoices(model), rules: await measureVoices(null) };
    const page = join(docs, "language.md");
    writeFileSync(page, withMistakes(readFileSync(page, "utf8"), result.weights));
    return { result, words: voicesTable(result) };
  },
  async claims() {
    const { LABEL_PARTS, labelledReports } = await import("./gold/claim-labels.ts");
    const asked = flags.find((flag) => flag.startsWith("--sealed"))?.slice("--".length) ?? "open";
    const part = LABEL_PARTS.find((one) => one === asked);
    if (part === undefined || (part !== "open" && labelledReports(part).length === 0))
      throw new Error(
        `No report is in the part ${asked}; what opened ones once gave stands in docs/claims.md.`,
      );
    const { measureClaims } = await import("./measure/claims.ts");
    const { claimMistakeLine, claimsTable, withClaims, withSealed } = await import("./render-claims.ts");
    const { result, mistakes } = await measureClaims(part);
    const page = join(docs, "claims.md");
    const words = readFileSync(page, "utf8");
    writeFileSync(page, part === "open" ? withClaims(words, result, mistakes) : withSealed(words, result));
    const listed = flags.includes("--mistakes") ? mistakes.map(claimMistakeLine).join("\n") : "";
    return {
      result,
      words: `${listed}\n${claimsTable(result)}`.trimStart(),
      name: part === "open" ? "claims" : `claims-${part}`,
    };
  },
  async nagix() {
    const { measureNagix } = await import("./measure/nagix.ts");
    const { nagixTable, withDifferences } = await import("./render-nagix.ts");
    const { result, mistakes } = await measureNagix();
    const page = join(docs, "dossiers.md");
    writeFileSync(page, withDifferences(readFileSync(page, "utf8"), result));
    const listed = flags.includes("--mistakes") ? mistakes.join("\n") : "";
    return { result, words: `${listed}\n${nagixTable(result)}`.trimStart() };
  },
  async stance() {
    const result = await (await import("./measure/stance-and-source.ts")).measureStanceAndSource();
    return { result, words: (await import("./render-stance.ts")).stanceTable(result) };
  },
  async lineage() {
    const listed = (mistakes: readonly string[]): string =>
      flags.includes("--mistakes") ? mistakes.join("\n") : "";
    const { lineageTable, sealedClaimsTable, textOriginsTable, withLineage } = await import(
      "./render-lineage.ts"
    );
    const page = join(docs, "lineage.md");
    const renew = (
      whole: LineageResult | null,
      sealed: TextOriginsResult | null,
      claims: SealedClaimsResult | null,
    ): void => {
      if (whole !== null) writeFileSync(page, withLineage(readFileSync(page, "utf8"), whole, sealed, claims));
    };
    if (flags.includes("--sealed-claims")) {
      const result = await (await import("./measure/same-claim.ts")).measureSealedClaims();
      renew(read<LineageResult>("lineage"), read<TextOriginsResult>("lineage-sealed"), result);
      return { result, words: sealedClaimsTable(result), name: "lineage-sealed-claims" };
    }
    if (flags.includes("--sealed")) {
      const { measureTextOrigins } = await import("./measure/text-origins.ts");
      const { result } = await measureTextOrigins(true);
      renew(read<LineageResult>("lineage"), result, read<SealedClaimsResult>("lineage-sealed-claims"));
      return { result, words: textOriginsTable(result), name: "lineage-sealed" };
    }
    const { result, mistakes } = await (await import("./measure/lineage.ts")).measureLineage();
    renew(
      result,
      read<TextOriginsResult>("lineage-sealed"),
      read<SealedClaimsResult>("lineage-sealed-claims"),
    );
    return { result, words: `${listed(mistakes)}\n${lineageTable(result)}`.trimStart() };
  },
  async "same-claim"() {
    const { measureSameClaimLearnt } = await import("./measure/same-claim-learnt.ts");
    const result = await measureSameClaimLearnt();
    return { result, words: (await import("./render-lineage.ts")).sameClaimLearntTable(result) };
  },
  async pages() {
    const result = (await import("./measure/pages.ts")).measurePages(
      monotonic,
      !flags.includes("--publishers=off"),
    );
    return { result, words: pagesTable(result) };
  },
  async facts() {
    const { measurePageFacts } = await import("./measure/page-facts.ts");
    const { factMistakeLine, pageFactsTable } = await import("./render-page-facts.ts");
    const { result, mistakes } = measurePageFacts(monotonic);
    const listed = flags.includes("--mistakes") ? mistakes.map(factMistakeLine).join("\n") : "";
    return { result, words: `${listed}\n${pageFactsTable(result)}`.trimStart(), name: "page-facts" };
  },
};

const measure = measures[name];
if (measure === undefined) {
  process.stderr.write(`Say what to measure: npm run evaluate -- ${Object.keys(measures).join("|")}\n`);
  process.exitCode = 2;
} else {
  try {
    const measured = await measure();
    const { result, words } = measured;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${measured.name ?? name}.json`), `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(join(docs, "accuracy.md"), accuracyPage());
    process.stdout.write(flags.includes("--json") ? `${JSON.stringify(result)}\n` : `${words}\n`);
  } catch (error) {
    if (!(error instanceof NoGold)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
