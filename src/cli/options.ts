import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { CollectOptions } from "#collect/collect-options.ts";
import { StemmaError } from "#errors.ts";
import type { ReadOptions } from "#pipeline/read-all.ts";
import { Stage } from "#vocabulary/reading.ts";
import { type Flag, type Options, optionOf, type Surroundings } from "./command.ts";

export const json: Flag = {
  name: "--json",
  value: null,
  about: "JSON Lines on standard output, one object a report",
};
export const jsonLines: Flag = {
  name: "--json",
  value: null,
  about: "JSON on standard output, one object a line",
};
export const record: Flag = {
  name: "--record",
  value: "PATH",
  about: "the record's folder (default: STEMMA_RECORD, else the user's data folder)",
};
export const asOf: Flag = {
  name: "--as-of",
  value: "DATE",
  about: "as the record stood on that day or at that moment",
};

export const pack: Flag = {
  name: "--pack",
  value: "NAME",
  about: "use only this pack, by name or as ./FOLDER; several with commas (default: all installed)",
};

/** What every reading command knows. */
export const reading: readonly Flag[] = [
  json,
  { name: "--published", value: "DATE", about: "the day of publication, for input that does not say" },
  { name: "--outlet", value: "NAME", about: "the outlet, for input that does not say" },
  pack,
  {
    name: "--model",
    value: "NAME",
    about: "who reads: en (trained weights, the default) or rules",
  },
  { name: "--jobs", value: "N", about: "threads (default: the cores)" },
  {
    name: "--until",
    value: "STAGE",
    about: "stop after read, language or claims; what later stages would fill is empty",
  },
  { name: "--max-size", value: "MIB", about: "largest file, page or line in MiB (default: 32)" },
  { name: "--allow-private", value: null, about: "fetch addresses of this machine and its network too" },
];

const misuse = (reason: string): never => {
  throw new StemmaError("misuse", { reason });
};

export function readOptions(
  options: Options,
  around: Surroundings,
  keeps: boolean,
): Omit<ReadOptions, "skip"> {
  const until = Stage.safeParse(optionOf(options, "--until") ?? "claims");
  if (!until.success) return misuse("--until takes read, language or claims.");
  const collect: CollectOptions = {
    outlet: optionOf(options, "--outlet"),
    published: dateOf(options, "--published"),
    maxSize: numberOf(options, "--max-size", 32, 1, 2048) * 1024 * 1024,
    allowPrivate: options.has("--allow-private"),
    timeoutMs: 30_000,
    now: keeps ? around.now : null,
    stdin: around.stdin,
    dispatcher: null,
  };
  return {
    tools: {
      packsFolder: around.settings.packsFolder,
      packs: packsOf(options),
      modelFolder: modelFolderOf(options, around),
    },
    warn: (sentence) => around.err.write(`stemma: ${sentence}\n`),
    collect,
    until: until.data,
    jobs: numberOf(options, "--jobs", availableParallelism(), 1, 256),
  };
}

/** The packs that are named; null for all that are installed. */
export const packsOf = (options: Options): string[] | null => optionOf(options, "--pack")?.split(",") ?? null;

export function modelFolderOf(options: Options, around: Surroundings): string | null {
  const name = optionOf(options, "--model") ?? "en";
  if (name === "rules") return null;
  if (name !== "en") return misuse(`--model takes en or rules, not “${name}”.`);
  return join(around.settings.modelsFolder, name);
}

export function recordOf(options: Options, around: Surroundings): string {
  return optionOf(options, "--record") ?? around.settings.record;
}

export function numberOf(
  options: Options,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const words = optionOf(options, name);
  if (words === null) return otherwise;
  const value = Number(words);
  if (!Number.isInteger(value) || value < least || value > most)
    return misuse(`${name} takes a whole number from ${least} to ${most}, not “${words}”.`);
  return value;
}

/** A real calendar day, or a date-time with its offset. */
export function dateOf(options: Options, name: string): string | null {
  const words = optionOf(options, name);
  if (words === null) return null;
  const found = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(
    words,
  );
  const real =
    found !== null &&
    !Number.isNaN(Date.parse(words)) &&
    Number(found[3]) <= new Date(Date.UTC(Number(found[1]), Number(found[2]), 0)).getUTCDate();
  return real
    ? words
    : misuse(`${name} takes a date such as 2025-12-26 or 2025-12-26T09:30Z, not “${words}”.`);
}

/** `--as-of 2025-12-26` means the end of that day, in UTC. */
export function momentOf(options: Options): string | null {
  const words = dateOf(options, "--as-of");
  if (words === null) return null;
  return words.length === 10 ? `${words}T23:59:59.999Z` : new Date(words).toISOString();
}
