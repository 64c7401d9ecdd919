import { StemmaError } from "#errors.ts";
import type { Command, Options } from "./command.ts";

/** Words after the command → arguments and options. Throws `misuse` for an unknown option or a missing value. */
export function parseArguments(
  command: Command,
  words: readonly string[],
): { args: string[]; options: Options } {
  const args: string[] = [];
  const options = new Map<string, string | true>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === "--") {
      args.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith("--")) {
      if (/^-[a-zA-Z]/.test(word)) throw unknown(command, word);
      args.push(word);
      continue;
    }
    const [name = "", inline] = word.split(/=(.*)/s, 2);
    const option = command.options.find((known) => known.name === name);
    if (option === undefined) throw unknown(command, name);
    if (option.value === null) {
      if (inline !== undefined) throw new StemmaError("misuse", { reason: `${name} takes no value.` });
      options.set(name, true);
      continue;
    }
    const value = inline ?? words[++i];
    // A value that looks like an option is a value forgotten; after "=" it is meant.
    if (value === undefined || value === "" || (inline === undefined && value.startsWith("--")))
      throw new StemmaError("misuse", { reason: `${name} needs a value: ${name} ${option.value}.` });
    options.set(name, value);
  }
  if (args.length < command.atLeast) {
    throw new StemmaError("misuse", {
      reason: `stemma ${command.name} needs ${command.argument}. For example: stemma ${command.examples[0]?.words ?? command.name}`,
    });
  }
  if (args.length > 0 && command.argument === "") {
    throw new StemmaError("misuse", {
      reason: `stemma ${command.name} takes no ${args[0]}, only options. See: stemma help ${command.name}`,
    });
  }
  return { args, options };
}

function unknown(command: Command, name: string): StemmaError {
  return new StemmaError("misuse", {
    reason: `stemma ${command.name} knows no option ${name}. See: stemma help ${command.name}`,
  });
}
