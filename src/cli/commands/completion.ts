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
      { words: "completion bash > ~/.local/share/bash-completion/completions/stemma", about: "for bash" },
    ],
    async run([shell = ""], _options, { out }) {
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

const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: (commands) => `_stemma() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names(commands)}" -- "$word")); return; fi
  case "\${COMP_WORDS[1]}" in
${commands.map((command) => `    ${command.name}) [[ "$word" == -* ]] && COMPREPLY=($(compgen -W "${command.options.map((option) => option.name).join(" ")}" -- "$word")) && return ;;`).join("\n")}
  esac
  COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _stemma stemma
`,
  zsh: (commands) => `#compdef stemma
_stemma() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map((command) => `'${command.name}:${command.about.replaceAll("'", "’")}'`).join(" ")})
    _describe command commands
    return
  fi
  case $words[2] in
${commands.map((command) => `    ${command.name}) _arguments ${command.options.map((option) => `'${option.name}[${option.about.replaceAll("'", "’").replaceAll(/[[\]]/g, "")}]${option.value === null ? "" : `:${option.value}:_files`}'`).join(" ")} '*:file:_files' ;;`).join("\n")}
  esac
}
compdef _stemma stemma
`,
  fish: (commands) =>
    `${commands
      .flatMap((command) => [
        `complete -c stemma -n __fish_use_subcommand -f -a ${command.name} -d '${command.about.replaceAll("'", "’")}'`,
        ...command.options.map(
          (option) =>
            `complete -c stemma -n '__fish_seen_subcommand_from ${command.name}' -l ${option.name.slice(2)}${option.value === null ? "" : " -r"} -d '${option.about.replaceAll("'", "’")}'`,
        ),
      ])
      .join("\n")}\n`,
};
