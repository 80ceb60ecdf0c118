// Completion for zsh: the commands, then what `_arguments` makes of the specification of each.
import { shortHelp, type CommandWords, type FlagWords, type PlaceWords } from './commandWords.ts';

/** The script that `source <(milestone completion zsh)` loads, or that stands as `_milestone` in a folder of `$fpath`. */
export function printZsh(commands: readonly CommandWords[], flags: readonly string[]): string {
  return `#compdef milestone
# Completion of milestone for zsh. In ~/.zshrc, behind compinit: source <(milestone completion zsh)
_milestone() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`).join('\n')}
  )
  _arguments -C ${flags.map((flag) => quote(flag)).join(' ')} '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
${commands.map(describe).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _milestone ]]; then _milestone "$@"; else compdef _milestone milestone; fi
`;
}

function describe(command: CommandWords): string {
  const specs = [
    ...command.flags.map(flagSpec),
    quote('--help[display help]'),
    ...command.arguments.map((place, index) => {
      const isLast = index === command.arguments.length - 1;
      return quote(`${command.isOpen && isLast ? '*' : index + 1}${placeSpec(place)}`);
    }),
  ];
  return `        ${command.name}) _arguments ${specs.join(' ')} ;;`;
}

function flagSpec({ name, help, value }: FlagWords): string {
  const said = shortHelp(help).replace(/[[\]\\]/g, '\\$&');
  return value === undefined ? quote(`${name}[${said}]`) : quote(`*${name}=[${said}]${placeSpec(value)}`);
}

function placeSpec(place: PlaceWords): string {
  switch (place.kind) {
    case 'words':
      return `: :(${place.words.join(' ')})`;
    case 'path':
      return ': :_files';
    case 'free':
      return ': : ';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
