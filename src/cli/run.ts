import { StemmaError } from "#errors.ts";
import type { Surroundings } from "./command.ts";
import { commands, planned } from "./commands.ts";
import { overview, pageOf } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";
import { widthOf } from "./render/paint.ts";
import { version } from "./version.ts";

/** One call of `stemma`: words in, exit status out. 0 done, 1 some input could not be read, 2 misuse. */
export async function run(words: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const { out, err } = around;
  const [name = "help", ...rest] = words;
  try {
    if (name === "--version" || name === "-V") {
      out.write(`${version}\n`);
      return 0;
    }
    if (name === "help" || name === "--help" || name === "-h") return help(rest[0], around);
    const command = commands.find((known) => known.name === name);
    if (command === undefined) {
      const reason = planned.includes(name)
        ? `stemma ${name} is not there yet. See what there is: stemma help`
        : `There is no command ${name}. See: stemma help`;
      throw new StemmaError("misuse", { reason });
    }
    // After "--" everything is an argument, "-h" too.
    const asked = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
    if (asked.includes("--help") || asked.includes("-h")) return help(name, around);
    const { args, options } = parseArguments(command, rest);
    return await command.run(args, options, around);
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
    err.write(`stemma: ${error.message}\n`);
    return error.exit;
  }
}

function help(name: string | undefined, { out }: Surroundings): 0 {
  const command = commands.find((known) => known.name === name);
  if (name !== undefined && command === undefined)
    throw new StemmaError("misuse", { reason: `There is no command ${name}. See: stemma help` });
  const width = widthOf(out);
  out.write(command === undefined ? overview(width) : pageOf(command, width));
  return 0;
}
