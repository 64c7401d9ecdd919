import { openStore } from "#store/open-store.ts";
import type { SearchHit } from "#vocabulary/record.ts";
import type { Command } from "../command.ts";
import { asOf, jsonLines, momentOf, numberOf, record, recordOf } from "../options.ts";
import { type Palette, paletteOf, widthOf, wrap, wrapFacts } from "../render/paint.ts";
import { dayWords } from "../render/wording.ts";

export const search: Command = {
  name: "search",
  argument: "WORDS",
  atLeast: 1,
  about: "finds reports and claims by their words",
  details:
    'Words are looked for wherever they stand; "words in quotation marks" as a phrase, -word for none of it. Operators: voice:, house:, outlet:, stance:, kind:, before:, after:, withheld:, in:.',
  options: [jsonLines, asOf, { name: "--limit", value: "N", about: "most hits (default: 20)" }, record],
  examples: [
    { words: "search submarine", about: "everything that speaks of submarines" },
    { words: `search '"undisclosed location"'`, about: "a phrase" },
  ],
  async run(args, options, around) {
    const { out } = around;
    const store = await openStore(recordOf(options, around), { create: false, now: around.now });
    try {
      const result = await store.search(args.join(" "), {
        limit: numberOf(options, "--limit", 20, 1, 1000),
        asOf: momentOf(options),
      });
      if (options.has("--json")) {
        for (const hit of result.hits) out.write(`${JSON.stringify(hit)}\n`);
        return 0;
      }
      const palette = paletteOf(out);
      for (const hit of result.hits) out.write(`${renderHit(hit, palette, widthOf(out))}\n\n`);
      out.write(
        `${palette.faint(
          wrap(
            result.total === 0
              ? `Nothing in the record holds “${result.words}”.`
              : `${result.hits.length} of ${result.more ? "more than " : ""}${result.total} ${result.total === 1 ? "place" : "places"}`,
            widthOf(out),
          ),
        )}\n`,
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};

function renderHit(hit: SearchHit, palette: Palette, width: number): string {
  const { report } = hit;
  // Marks are put in after wrapping: a colour code has no width.
  const snippet = wrap(hit.snippet, width, "  ")
    .replace(/\u0002/g, palette.strong("\u0001").split("\u0001")[0] ?? "")
    .replace(/\u0003/g, palette.strong("\u0001").split("\u0001")[1] ?? "");
  const head = [
    report.title ?? report.id,
    report.outlet ?? "outlet not stated",
    report.published === null ? "day not stated" : dayWords(report.published.slice(0, 10)),
  ];
  const chain = hit.chain.length === 0 ? [] : [palette.accent(wrap(hit.chain.join(" ← "), width, "  "))];
  return [
    palette.strong(wrapFacts(head, width)),
    snippet,
    ...chain,
    palette.faint(`  ${hit.claim ?? report.id}`),
  ].join("\n");
}
