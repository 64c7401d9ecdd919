import { userInfo } from "node:os";
import { StemmaError } from "#errors.ts";
import { dossierOf, findProgramme, listProgrammes, programmesOf } from "#pipeline/dossier-of.ts";
import { openStore } from "#store/open-store.ts";
import { Programme } from "#vocabulary/programme.ts";
import { type Command, type Options, optionOf } from "../command.ts";
import { knowledgeOf } from "../knowledge.ts";
import { dateOf, record, recordOf } from "../options.ts";
import { columnsOf } from "../render/columns.ts";
import { dossierAsMarkdown, renderProgrammes } from "../render/dossier.ts";
import { widthOf, wrap } from "../render/paint.ts";

export const dossier: Command = {
  name: "dossier",
  argument: "PROGRAMME",
  atLeast: 0,
  about: "follows a programme over time: what is claimed, by whom, what was never disclosed",
  details:
    "Without a programme it lists those that packs have and persons made. A programme is named by its id or name. --make keeps one of your own: signs are words that stand in one claim together, joined with +, several signs with commas.",
  options: [
    { name: "--since", value: "DATE", about: "what changed in the record since that day" },
    { name: "--as-known-on", value: "DATE", about: "as the record stood on that day or at that moment" },
    { name: "--format", value: "FORMAT", about: "markdown (the default) or json" },
    { name: "--json", value: null, about: "the same as --format json" },
    { name: "--make", value: "SIGNS", about: "keep this programme: 'quay + strike*, entity:quay-nine'" },
    { name: "--about", value: "WORDS", about: "of --make: what it is, in a sentence" },
    {
      name: "--by",
      value: "NAME",
      about: "of --make: the person (default: the name of this machine's user)",
    },
    { name: "--why", value: "WORDS", about: "of --make: the reason" },
    record,
  ],
  examples: [
    { words: "dossier", about: "the programmes" },
    { words: "dossier missile-testing --since 2026-01-01", about: "a programme of a pack, and what is new" },
    { words: "dossier 'Port strike' --make 'dockers, strike* + port'", about: "a programme of your own" },
  ],
  async run([...words], options, around) {
    const { out } = around;
    const format = options.has("--json") ? "json" : (optionOf(options, "--format") ?? "markdown");
    if (format !== "markdown" && format !== "json")
      throw new StemmaError("misuse", { reason: `--format takes markdown or json, not “${format}”.` });
    const knowledge = await knowledgeOf(around);
    const asKnownOn = endOf(options, "--as-known-on");
    const since = endOf(options, "--since");
    const store = await openStore(recordOf(options, around), { create: false, now: around.now });
    try {
      const name = words.join(" ");
      const signs = optionOf(options, "--make");
      if (name === "" && signs === null) {
        const list = await listProgrammes(store, knowledge, asKnownOn);
        if (format === "json") for (const line of list.programmes) out.write(`${JSON.stringify(line)}\n`);
        else if (list.programmes.length === 0)
          out.write(
            `${wrap("No pack has a programme and nobody made one. See: stemma help dossier", widthOf(out))}\n`,
          );
        else out.write(`${columnsOf(renderProgrammes(list), widthOf(out)).join("\n")}\n`);
        return 0;
      }
      if (signs !== null) await store.follow(programmeFrom(name, signs, options), optionOf(options, "--why"));
      const programme = findProgramme(await programmesOf(store, knowledge, null), name);
      if (programme === null)
        throw new StemmaError("misuse", {
          reason: `There is no programme “${name}”. See those there are with: stemma dossier`,
        });
      const found = await dossierOf(store, programme, { asKnownOn, since });
      out.write(format === "json" ? `${JSON.stringify(found)}\n` : dossierAsMarkdown(found));
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** A day is its end, in UTC, as with --as-of. */
function endOf(options: Options, name: string): string | null {
  const words = dateOf(options, name);
  if (words === null) return null;
  return words.length === 10 ? `${words}T23:59:59.999Z` : new Date(words).toISOString();
}

function programmeFrom(name: string, signs: string, options: Options): Programme {
  const short = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const made = Programme.safeParse({
    id: `programme:${short}`,
    name,
    about: optionOf(options, "--about") ?? `Claims with the words ${signs}.`,
    signs: signs.split(",").map((sign) => sign.split("+").map((word) => word.trim().toLowerCase())),
    of: [],
    aspects: ["where", "when"],
    source: optionOf(options, "--by") ?? userInfo().username,
    pack: null,
  });
  if (made.success) return made.data;
  const [issue] = made.error.issues;
  throw new StemmaError("misuse", {
    reason: `The programme cannot be kept: ${issue?.path[0] === "signs" ? "a sign" : "its name"} ${issue?.message ?? "is not as expected"}.`,
  });
}
