import { StemmaError } from "#errors.ts";
import { findDisagreements } from "#packs/find-disagreements.ts";
import { findEntries, nearNames } from "#packs/find-entries.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { readPacksBeside } from "#packs/read-packs.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Command, Options, Surroundings } from "../command.ts";
import { jsonLines, pack as packFlag, packsOf } from "../options.ts";
import { renderPackCheck } from "../render/pack-check.ts";
import { renderEntity, renderHouse } from "../render/pack-entry.ts";
import { countsOf, renderPackList } from "../render/pack-list.ts";
import { paletteOf, widthOf } from "../render/paint.ts";

export const pack: Command = {
  name: "pack",
  argument: "check|list|show [NAME…]",
  atLeast: 1,
  choices: ["check", "list", "show"],
  about: "looks at the packs: what they hold, whether their rows are good, who bears a name",
  details:
    "list: the packs and what they hold. check: every bad row with its file, number, rule and what was expected, and where rows do not agree; of all packs, or of those named, by name or as ./FOLDER. show: what packs know by an id or a name, and who else bears it. Exit status 1 where check finds a bad row.",
  options: [jsonLines, packFlag],
  examples: [
    { words: "pack list", about: "the packs that are installed" },
    { words: "pack check ./demo/port-strike", about: "a pack that is being made, beside the installed ones" },
    { words: "pack show KCNA", about: "a name" },
    { words: "pack show house:north-korean-state", about: "a house, with who speaks for it" },
  ],
  async run([action = "", ...names], options, around) {
    if (action === "list") return list(names, options, around);
    if (action === "check") return check(names, options, around);
    if (action === "show") return show(names, options, around);
    throw new StemmaError("misuse", {
      reason: `stemma pack takes check, list or show, not “${action}”.`,
    });
  },
};

async function list(names: readonly string[], options: Options, { settings, out }: Surroundings): Promise<0> {
  if (names.length > 0)
    throw new StemmaError("misuse", {
      reason: `stemma pack list takes no ${names[0]}. See what it knows with: stemma pack show NAME`,
    });
  const packs = await loadPacks(settings.packsFolder, packsOf(options));
  if (options.has("--json"))
    for (const one of packs) out.write(`${JSON.stringify({ ...one.head, ...countsOf(one) })}\n`);
  else out.write(renderPackList(packs, paletteOf(out), widthOf(out)));
  return 0;
}

/** The named packs are checked beside all that are installed, so that they may lean on these; what is told is theirs. */
async function check(
  names: readonly string[],
  options: Options,
  { settings, out }: Surroundings,
): Promise<0 | 1> {
  const asked = names.length > 0 ? [...names] : packsOf(options);
  const { packs, problems, asked: count } = await readPacksBeside(settings.packsFolder, asked);
  const named = new Set(packs.slice(0, count).map((one) => one.pack.head.name));
  const disagreements = findDisagreements(packs).filter(({ places }) =>
    places.some((place) => named.has(place.pack)),
  );
  if (options.has("--json")) out.write(`${JSON.stringify({ packs: [...named], problems, disagreements })}\n`);
  else
    out.write(
      renderPackCheck(
        { packs: packs.slice(0, count).map((one) => one.pack), problems, disagreements },
        paletteOf(out),
        widthOf(out),
      ),
    );
  return problems.length === 0 ? 0 : 1;
}

async function show(names: readonly string[], options: Options, { settings, out }: Surroundings): Promise<0> {
  const words = names.join(" ");
  if (words === "")
    throw new StemmaError("misuse", {
      reason: "stemma pack show needs an id or a name. For example: stemma pack show KCNA",
    });
  const knowledge = makeKnowledge(await loadPacks(settings.packsFolder, packsOf(options)));
  const found = findEntries(knowledge, words);
  if (found.entities.length === 0 && found.houses.length === 0) {
    const near = nearNames(knowledge, words);
    throw new StemmaError("pack-name-unknown", {
      name: words,
      near:
        near.length === 0
          ? "See the packs with: stemma pack list"
          : `It knows ${near.map((name) => `“${name}”`).join(", ")}.`,
    });
  }
  if (options.has("--json")) {
    for (const one of found.entities) out.write(`${JSON.stringify(one)}\n`);
    for (const one of found.houses) out.write(`${JSON.stringify(one)}\n`);
    return 0;
  }
  const [palette, width] = [paletteOf(out), widthOf(out)];
  const pages = [
    ...found.entities.map((one) => renderEntity(one, knowledge, palette, width)),
    ...found.houses.map((one) => renderHouse(one, knowledge, palette, width)),
  ];
  out.write(pages.join("\n"));
  return 0;
}
