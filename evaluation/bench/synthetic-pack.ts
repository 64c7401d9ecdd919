import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SYLLABLES = "ka lo mi re su ta no vel dra kin por sha tul ben gor lis mar nek".split(" ");
const TYPES = ["Press Agency", "Works", "Ministry", "Shipyard", "Daily", "Institute"];

/** The nth invented word, capitalised; different for different numbers. */
export function wordOf(nth: number): string {
  let word = "";
  for (let left = nth + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word.replace(/^./, (letter) => letter.toUpperCase());
}

/** Writes a pack of invented organisations with this many names, four to each: two in words, one in capitals, one in Hangul. */
export function writeSyntheticPack(folder: string, names: number): void {
  const pack = join(folder, "synthetic");
  mkdirSync(pack, { recursive: true });
  const head = { name: "synthetic", title: "Synthetic", about: "Invented.", licence: "Apache-2.0" };
  writeFileSync(join(pack, "pack.json"), JSON.stringify(head));
  const rows = Array.from({ length: Math.ceil(names / 4) }, (_, nth) => ({
    id: `entity:synthetic-${nth}`,
    kind: "organisation",
    name: `${wordOf(nth)} ${TYPES[nth % TYPES.length]}`,
    aliases: [`${wordOf(nth)}-${nth % 97} ${wordOf(nth * 7 + 3)}`, `Q${nth.toString(36).toUpperCase()}X`],
    names: { ko: [hangulOf(nth)] },
    source: "invented",
  }));
  writeFileSync(join(pack, "entities.json"), JSON.stringify(rows));
}

const hangulOf = (nth: number): string =>
  [0, 1, 2, 3]
    .map((place) =>
      String.fromCharCode(0xac00 + ((nth * 31 + place * 977 + Math.floor(nth / 7) * place) % 11_000)),
    )
    .join("");
