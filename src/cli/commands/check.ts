import { openStore } from "#store/open-store.ts";
import type { Command } from "../command.ts";
import { jsonLines, record, recordOf } from "../options.ts";
import { widthOf, wrap } from "../render/paint.ts";
import { counted } from "../render/wording.ts";

export const check: Command = {
  name: "check",
  argument: "",
  atLeast: 0,
  about: "proves that the record is whole",
  details:
    "Hashes, links between rows, and every passage inside its text and equal to its words. What is not whole is said, with exit status 1.",
  options: [jsonLines, record],
  examples: [{ words: "check", about: "the record in the user's data folder" }],
  async run(_args, options, around) {
    const { out } = around;
    const store = await openStore(recordOf(options, around), { create: false, now: around.now });
    try {
      const result = await store.check();
      if (options.has("--json")) out.write(`${JSON.stringify(result)}\n`);
      else {
        const width = widthOf(out);
        for (const { rule, id, found, expected } of result.problems)
          out.write(`${wrap(`${id}: ${found}; expected ${expected} (${rule})`, width, "", "  ")}\n`);
        const seen = `${result.captures} captures, ${result.reports} reports, ${result.revisions} revisions, ${result.claims} claims, ${result.reviews === 0 ? "" : `${counted(result.reviews, "review")}, `}${result.spans} passages`;
        const sentence =
          result.problems.length === 0
            ? `The record is whole: ${seen}.`
            : `${result.problems.length} ${result.problems.length === 1 ? "problem" : "problems"} in ${seen}. Restore the record from a copy, or add the sources again to a new one.`;
        out.write(`${wrap(sentence, width)}\n`);
      }
      return result.problems.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};
