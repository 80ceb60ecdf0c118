// Completion for zsh: the commands, then what `_arguments` makes of the specification of each.
import {
  shortHelp,
  subCommands,
  topCommands,
  type CommandWords,
  type FlagWords,
  type PlaceWords,
} from './commandWords.ts';

/** The script that `source <(milestone completion zsh)` loads, or that stands as `_milestone` in a folder of `$fpath`. */
export function printZsh(commands: readonly CommandWords[], flags: readonly string[]): string {
  return `#compdef milestone
# Completion of milestone for zsh. In ~/.zshrc, behind compinit: source <(milestone completion zsh)
_milestone() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${topCommands(commands)
  .map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`)
  .join('\n')}
  )
  _arguments -C ${flags.map((flag) => quote(flag)).join(' ')} '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
${topCommands(commands)
  .map((command) => describe(command, commands))
  .join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _milestone ]]; then _milestone "$@"; else compdef _milestone milestone; fi
`;
}

function describe(command: CommandWords, commands: readonly CommandWords[]): string {
  const children = subCommands(commands, command.name);
  const own = `_arguments ${specsOf(command, children).join(' ')}`;
  // A sub-command is completed as if its second word were the command.
  const deeper = commands.flatMap((each) => {
    const word = children.find((child) => each.name === `${command.name} ${child}`);
    return word === undefined
      ? []
      : [
          `if [[ $words[2] == ${word} && $CURRENT -gt 2 ]]; then shift words; ((CURRENT--)); _arguments ${specsOf(each, []).join(' ')}; el`,
        ];
  });
  return `        ${command.name}) ${deeper.length === 0 ? own : `${deeper.join('')}se ${own}; fi`} ;;`;
}

function specsOf(command: CommandWords, children: readonly string[]): readonly string[] {
  return [
    ...command.flags.map(flagSpec),
    quote('--help[display help]'),
    ...command.arguments.map((place, index) => {
      const isLast = index === command.arguments.length - 1;
      const spec = index === 0 && children.length > 0 ? beside(children, place) : placeSpec(place);
      return quote(`${command.isOpen && isLast ? '*' : index + 1}${spec}`);
    }),
  ];
}

/** Words beside what else may stand there. */
function beside(words: readonly string[], place: PlaceWords): string {
  const other = place.kind === 'path' ? ` "files: :_files"` : '';
  return `: :{ _alternative "words: :(${words.join(' ')})"${other} }`;
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
