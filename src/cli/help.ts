import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { columnsOf } from "./render/columns.ts";
import { wrap } from "./render/paint.ts";

/** The page that `stemma help` prints. */
export function overview(width = 80): string {
  return [
    wrap("Stemma reads news and keeps the record of what was claimed.", width),
    "",
    ...columnsOf(
      commands.map((command) => [usage(command), command.about]),
      width,
    ),
    "",
    wrap("More on one command: stemma help COMMAND", width),
    wrap("Exit status: 0 done, 1 some input could not be read, 2 misuse", width),
    "",
  ].join("\n");
}

const usage = (command: Command): string =>
  `stemma ${command.name}${command.argument === "" ? "" : ` ${command.argument}`}`;

/** The page of one command: usage, options, examples. */
export function pageOf(command: Command, width = 80): string {
  const flags = command.options.map(
    (option) => [`${option.name}${option.value === null ? "" : ` ${option.value}`}`, option.about] as const,
  );
  return [
    wrap(`${usage(command)} — ${command.about}`, width),
    "",
    wrap(command.details, width),
    ...(flags.length > 0 ? ["", "Options", ...columnsOf(flags, width)] : []),
    "",
    "Examples",
    ...command.examples.flatMap((example) => [
      callOf(`stemma ${example.words}`, width),
      wrap(example.about, width, "      "),
    ]),
    "",
  ].join("\n");
}

/** A call as it can be pasted into a shell: where it is too long for a line it goes on after a backslash. */
function callOf(call: string, width: number): string {
  const lines: string[] = [];
  let line = " ";
  for (const word of call.match(/'[^']*'|\S+/g) ?? []) {
    if (line.trim() !== "" && line.length + 1 + word.length > width - 2) {
      lines.push(`${line} \\`);
      line = "     ";
    }
    line += ` ${word}`;
  }
  return [...lines, line].join("\n");
}
