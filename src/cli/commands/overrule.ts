import { StemmaError } from "#errors.ts";
import { keepStories } from "#pipeline/keep-stories.ts";
import { openStore } from "#store/open-store.ts";
import type { Ruling } from "#vocabulary/trace.ts";
import { type Command, type Options, optionOf } from "../command.ts";
import { knowledgeOf } from "../knowledge.ts";
import { record, recordOf } from "../options.ts";

export const overrule: Command = {
  name: "overrule",
  argument: "ONE TWO",
  atLeast: 2,
  about: "decides for a person whether two reports, or two origins, belong together",
  details:
    "ONE and TWO are ids of nodes of a tree, the later first, or with --origins the names of two origins. Who decided and why is kept with the decision and shown with every edge and count that follows it. The latest decision on two holds.",
  options: [
    { name: "--as", value: "VERDICT", about: "together or apart" },
    { name: "--who", value: "NAME", about: "who decides" },
    { name: "--why", value: "WORDS", about: "the reason" },
    { name: "--origins", value: null, about: "ONE and TWO are names of origins" },
    record,
  ],
  examples: [
    {
      words:
        "overrule report:ab3xk7q2m5n4p6r8 report:z5msnzsmsvzgi6jb --as apart --who 'L. Okand' --why 'both had the wire'",
      about: "cuts an edge",
    },
    {
      words:
        "overrule --origins 'Rada Milen' 'the Lutrian government' --as together --who LO --why 'she speaks for it'",
      about: "counts two origins as one",
    },
  ],
  async run(args, options, around) {
    const [one = "", two = "", ...more] = args;
    if (more.length > 0)
      throw new StemmaError("misuse", { reason: "stemma overrule takes two ids or names." });
    const verdict = said(options, "--as", "together or apart");
    if (verdict !== "together" && verdict !== "apart")
      throw new StemmaError("misuse", { reason: `--as takes together or apart, not “${verdict}”.` });
    const ruling: Ruling = {
      about: options.has("--origins") ? "origin" : "edge",
      one,
      two,
      verdict,
      who: said(options, "--who", "the name of who decides"),
      why: said(options, "--why", "the reason"),
    };
    const store = await openStore(recordOf(options, around), { create: false, now: around.now });
    try {
      await store.stories.rule(ruling);
      await keepStories(store.stories, await knowledgeOf(around), around.stop);
      around.out.write(`Kept: ${one} and ${two} are ${verdict}, by ${ruling.who}.\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};

function said(options: Options, name: string, what: string): string {
  const words = optionOf(options, name)?.trim() ?? "";
  if (words === "") throw new StemmaError("misuse", { reason: `stemma overrule needs ${name}: ${what}.` });
  return words;
}
