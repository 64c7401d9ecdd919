import { StemmaError } from "#errors.ts";
import type { Command } from "../command.ts";

/** Made from the definitions of all commands; handed in, so that this file does not need the list that holds it. */
export function makeCompletion(commands: () => readonly Command[]): Command {
  return {
    name: "completion",
    argument: "SHELL",
    atLeast: 1,
    about: "prints shell completion for bash, zsh or fish",
    details: "Put its output where the shell looks for completions, or source it.",
    options: [],
    examples: [
      { words: "completion bash >> ~/.bashrc", about: "in every bash from now on" },
      { words: "completion fish | source", about: "in this fish" },
    ],
    async run([shell = "", ...more], _options, { out }) {
      if (more.length > 0)
        throw new StemmaError("misuse", { reason: "stemma completion takes one shell: bash, zsh or fish." });
      const write = shells[shell];
      if (write === undefined)
        throw new StemmaError("misuse", {
          reason: `There is completion for bash, zsh and fish, not for “${shell}”.`,
        });
      out.write(write(commands()));
      return 0;
    },
  };
}

const names = (commands: readonly Command[]): string =>
  ["help", ...commands.map((command) => command.name)].join(" ");

/** The words of the first argument between two pieces of script; nothing where it can be anything. */
const choicesIn = ({ choices }: Command, before: string, after: string): string =>
  choices === undefined ? "" : `${before}${choices.join(" ")}${after}`;

/** Words for single quotation marks, in which shells take everything else as it stands. */
const quotable = (words: string): string => words.replaceAll("'", "’");

const SHELLS = "bash zsh fish";

const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  // Where it offers nothing, "-o default" completes files as readline does, with their blanks and tildes.
  bash: (commands) => `_stemma() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then words="${names(commands)}"
  else case "\${COMP_WORDS[1]}" in
    help) words="${names(commands)}" ;;
    completion) words="${SHELLS}" ;;
${commands
  .filter((command) => command.options.length > 0)
  .map(
    (command) =>
      `    ${command.name}) ${choicesIn(command, 'if [ "$COMP_CWORD" -eq 2 ]; then words="', '"; fi; ')}[[ "$word" == -* ]] && words="${command.options.map((option) => option.name).join(" ")}" ;;`,
  )
  .join("\n")}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o bashdefault -o default -F _stemma stemma
`,
  // Autoloaded from a folder of completions the file is the function; sourced, it registers it.
  zsh: (commands) => `#compdef stemma
_stemma() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map((command) => `'${command.name}:${quotable(command.about).replaceAll(":", "\\:")}'`).join(" ")})
    _describe command commands
    return
  fi
  case $words[2] in
    help) compadd ${names(commands)} ;;
    completion) compadd ${SHELLS} ;;
${commands
  .filter((command) => command.options.length > 0)
  .map(
    (command) =>
      `    ${command.name}) ${choicesIn(command, "(( CURRENT == 3 )) && compadd ", "; ")}_arguments ${command.options.map((option) => `'${option.name}[${quotable(option.about).replaceAll(/[[\]]/g, "")}]${option.value === null ? "" : `:${option.value}:_files`}'`).join(" ")} '*:file:_files' ;;`,
  )
  .join("\n")}
  esac
}
if [ "$funcstack[1]" = "_stemma" ]; then _stemma "$@"; else compdef _stemma stemma; fi
`,
  fish: (commands) =>
    `${commands
      .flatMap((command) => [
        `complete -c stemma -n __fish_use_subcommand -f -a ${command.name} -d '${quotable(command.about)}'`,
        ...(command.choices === undefined
          ? []
          : [
              `complete -c stemma -n '__fish_seen_subcommand_from ${command.name}' -f -a '${command.choices.join(" ")}'`,
            ]),
        ...command.options.map(
          (option) =>
            `complete -c stemma -n '__fish_seen_subcommand_from ${command.name}' -l ${option.name.slice(2)}${option.value === null ? "" : " -r"} -d '${quotable(option.about)}'`,
        ),
      ])
      .concat([
        `complete -c stemma -n '__fish_seen_subcommand_from help' -f -a '${names(commands)}'`,
        `complete -c stemma -n '__fish_seen_subcommand_from completion' -f -a '${SHELLS}'`,
      ])
      .join("\n")}\n`,
};
