import type { Command } from "#cli/command.ts";
import { commands, planned } from "#cli/commands.ts";
import { table } from "./shape.ts";

/** docs/commands.md: what `stemma help COMMAND` says, from the same definitions. */
export function commandsPage(): string {
  const index = commands.map((command) => [
    `[\`${usage(command)}\`](#stemma-${command.name})`,
    command.about,
  ]);
  const missing = planned.map((name) => `\`stemma ${name}\``).join(", ");
  return `# Commands

In a checkout a command is \`npx stemma …\`, once \`npm start\` or \`npm run build\` has built it. \`stemma help COMMAND\` prints what stands here.

${table(["command", "what it does"], index)}

${missing.replace(/, ([^,]*)$/, " and $1")} are promised and not there yet; asked for, they say so.

## Exit status

| status | meaning |
|---|---|
| 0 | done, and all of it read |
| 1 | some input could not be read (each has one line on standard error; the rest was done), or \`check\` or \`pack check\` found a fault |
| 2 | misuse, or a set-up at fault: nothing was done |

Results go to standard output and nothing else does. Progress goes to standard error, and only to a terminal. The sentences for what
goes wrong are in [errors.md](errors.md).

${commands.map(section).join("\n\n")}
`;
}

const usage = ({ name, argument }: Command): string =>
  `stemma ${name}${argument === "" ? "" : ` ${argument}`}`;

function section(command: Command): string {
  const options = command.options.map(({ name, value, about }) => [
    `\`${name}${value === null ? "" : ` ${value}`}\``,
    about,
  ]);
  const examples = command.examples.map(({ words, about }) => `# ${about}\nstemma ${words}`);
  return [
    `## stemma ${command.name}`,
    `\`${usage(command)}\` ${command.about}.`,
    command.details,
    ...(options.length > 0 ? [table(["option", "what it does"], options)] : []),
    `\`\`\`sh\n${examples.join("\n\n")}\n\`\`\``,
  ].join("\n\n");
}
