import type { Command } from "./command.ts";
import { commands } from "./commands.ts";

/** The page that `stemma help` prints. */
export function overview(): string {
  const width = Math.max(...commands.map((command) => usage(command).length));
  const rows = commands.map((command) => `  ${usage(command).padEnd(width)}  ${command.about}`);
  return `Stemma reads news and keeps the record of what was claimed.\n\n${rows.join("\n")}\n\nOf one command: stemma help COMMAND\n`;
}

const usage = (command: Command): string =>
  `stemma ${command.name}${command.argument === "" ? "" : ` ${command.argument}`}`;

/** The page of one command: usage, options, examples. */
export function pageOf(command: Command): string {
  const flags = command.options.map((option) => ({
    words: `${option.name}${option.value === null ? "" : ` ${option.value}`}`,
    about: option.about,
  }));
  const width = Math.max(0, ...flags.map((flag) => flag.words.length));
  return [
    `${usage(command)} — ${command.about}`,
    "",
    command.details,
    ...(flags.length > 0
      ? ["", "Options", ...flags.map((flag) => `  ${flag.words.padEnd(width)}  ${flag.about}`)]
      : []),
    "",
    "Examples",
    ...command.examples.map((example) => `  stemma ${example.words}\n      ${example.about}`),
    "",
  ].join("\n");
}
