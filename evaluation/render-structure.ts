import type { StructureResult, StructureScore } from "./measure/structure.ts";
import type { StructureParityResult } from "./measure/structure-parity.ts";
import { n, table } from "./tables.ts";

/** Words and trees, then mentions and who they mean, of GUM dev. */
export function structureTable({ version, words, given, own, byType }: StructureResult): string {
  const trees = (name: string, { f1 }: StructureScore): string[] => [
    name,
    n(f1.tokens),
    n(f1.sentences),
    n(f1.upos),
    n(f1.uas),
    n(f1.las),
    n(f1.lasPlain),
  ];
  const mentions = (name: string, { f1, coreference }: StructureScore): string[] => [
    name,
    n(f1.mentionSpans),
    n(f1.mentions),
    n(coreference.muc),
    n(coreference.bCubed),
    n(coreference.ceafE),
    n(coreference.conll),
  ];
  const rows = [
    [`Stemma, trained weights ${version}, gold words`, given],
    [`Stemma, trained weights ${version}, own words`, own],
  ] as const;
  const types = Object.entries(byType)
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([type, { gold, f1 }]) => `${type} ${n(f1)} (${gold})`);
  return [
    table(
      [`GUM dev, ${words} words`, "words", "sentences", "UPOS", "UAS", "LAS", "LAS without subtypes"],
      rows.map(([name, score]) => trees(name, score)),
    ),
    "",
    table(
      ["mentions of GUM dev, F1", "span", "span and type", "MUC", "B³", "CEAFe", "CoNLL"],
      rows.map(([name, score]) => mentions(name, score)),
    ),
    "",
    `By type, own words (how many the gold has): ${types.join(" · ")}.`,
  ].join("\n");
}

/** How far TypeScript and Python read alike, and what the small numbers cost, by training's own scorer. */
export function structureParityWords({
  version,
  tags,
  trees,
  mentions,
  links,
  torn,
  float,
  int8,
}: StructureParityResult): string {
  const share = ({ of, alike }: StructureParityResult["tags"]): string => `${alike} of ${of}`;
  const costs = Object.entries(float).map(([name, exact]) => `${name} ${n(exact)} → ${n(int8[name] ?? 0)}`);
  return [
    `The same graphs of ${version} through training's Python (\`npm run evaluate -- structure-parity FILE\`): ${share(tags)} tags, ${share(trees)} heads with`,
    `relation, ${share(mentions)} mentions and ${share(links)} links alike; ${torn} words lie in sentences that a window tears, which only the product reads whole.`,
    `Float weights against the released ones, by training's own scorer: ${costs.join(" · ")}.`,
  ].join("\n");
}

/** docs/language.md with some of the heads' mistakes between its marks. */
export function withHeadMistakes(page: string, { mistakes }: StructureResult): string {
  const counts = Object.entries(mistakes.counts)
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `${what} ${count}`)
    .join(" · ");
  const rows = mistakes.some.map(({ text, at, what, read, right }) => [
    `\`${text}\``,
    String(at),
    what,
    read,
    right,
  ]);
  const shown = `${counts}.\n\n${table(["text", "at", "", "read", "right"], rows)}`;
  return page.replace(/<!-- heads -->[\s\S]*<!-- \/heads -->/, `<!-- heads -->\n${shown}\n<!-- /heads -->`);
}
