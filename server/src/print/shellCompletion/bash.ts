// Completion for bash, the old one of macOS included: one function that looks at the word before, then at the command.
import { subCommands, topCommands, type CommandWords, type PlaceWords } from './commandWords.ts';

/** The script that `source <(milestone completion bash)` loads. */
export function printBash(commands: readonly CommandWords[], flags: readonly string[]): string {
  const valued = [...new Set(commands.flatMap(namesOfValued))];
  return `# Completion of milestone for bash. In ~/.bashrc: source <(milestone completion bash)
_milestone() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  local command='' place=0 index word
  COMPREPLY=()
  # Bash takes the sign of --format=json for a word of its own.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    case $word in
      ${valued.join(' | ')}) ((index++)) && [[ \${COMP_WORDS[index]} == '=' ]] && ((index++)) ;;
      -*) ;;
      *)
        case "$command $word" in
          ' '*) command=$word ;;
          ${commands.flatMap(({ name }) => (name.includes(' ') ? [`'${name}'`] : [])).join(' | ')}) command="$command $word" ;;
          *) ((place++)) ;;
        esac
        ;;
    esac
  done
  case "$command $previous" in
${commands.flatMap(flagCases).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case $command in
      '') _milestone_words ${quote(flags)} ;;
${commands.map((command) => `      '${command.name}') _milestone_words ${quote([...command.flags.map(({ name }) => name), '--help'])} ;;`).join('\n')}
    esac
    return
  fi
  case "$command $place" in
    ' 0') _milestone_words ${quote(topCommands(commands).map(({ name }) => name))} ;;
${commands.flatMap((command) => placeCases(command, subCommands(commands, command.name))).join('\n')}
  esac
}
_milestone_words() {
  local each
  while IFS='' read -r each; do COMPREPLY+=("$each"); done < <(compgen -W "$1" -- "$current")
}
_milestone_paths() {
  local each
  compopt -o filenames 2>/dev/null
  while IFS='' read -r each; do COMPREPLY+=("$each"); done < <(compgen -f -- "$current")
}
complete -F _milestone milestone
`;
}

function namesOfValued({ flags }: CommandWords): readonly string[] {
  return flags.filter(({ value }) => value !== undefined).map(({ name }) => name);
}

function flagCases({ name: command, flags }: CommandWords): readonly string[] {
  return flags.flatMap(({ name, value }) =>
    value === undefined ? [] : [`    '${command} ${name}') ${answer(value)}return ;;`],
  );
}

function placeCases(
  { name: command, arguments: places, isOpen }: CommandWords,
  children: readonly string[],
): readonly string[] {
  return places.map((place, index) => {
    const isLast = index === places.length - 1;
    const words = index === 0 && children.length > 0 ? answer({ kind: 'words', words: children }) : '';
    return `    '${command} '${isOpen && isLast ? '*' : index}) ${words}${answer(place)};;`;
  });
}

function answer(place: PlaceWords): string {
  switch (place.kind) {
    case 'words':
      return `_milestone_words ${quote(place.words)}; `;
    case 'path':
      return '_milestone_paths; ';
    case 'free':
      return '';
  }
}

function quote(words: readonly string[]): string {
  return `'${words.join(' ')}'`;
}
