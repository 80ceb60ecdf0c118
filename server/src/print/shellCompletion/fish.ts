// Completion for fish: one line for each thing that may be completed, with the condition under which it is.
import { shortHelp, subCommands, topCommands, type CommandWords, type PlaceWords } from './commandWords.ts';

/** The script that `milestone completion fish | source` loads. */
export function printFish(commands: readonly CommandWords[], flags: readonly string[]): string {
  const lines = [
    '# Completion of milestone for fish. In ~/.config/fish/config.fish: milestone completion fish | source',
    'complete -c milestone -e',
    'complete -c milestone -f',
    ...flags.map((flag) => `complete -c milestone -n __fish_use_subcommand -l ${flag.slice(2)}`),
    ...topCommands(commands).map(
      ({ name, summary }) => `complete -c milestone -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
    ),
    ...commands.flatMap((command) => describe(command, subCommands(commands, command.name))),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(command: CommandWords, children: readonly string[]): readonly string[] {
  const seen = command.name.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
  const unseen = children.map((word) => `not __fish_seen_subcommand_from ${word}`);
  const start = `complete -c milestone -n '${[...seen, ...unseen].join('; and ')}'`;
  const flags = command.flags.map(
    ({ name, help, value }) =>
      `${start} -l ${name.slice(2)}${value === undefined ? '' : ` ${valueOf(value)}`} -d ${quote(shortHelp(help))}`,
  );
  // Fish counts no places: what any argument may be is offered for all.
  const places = [...new Set(command.arguments.flatMap(placeOf))].map((place) => `${start} ${place}`);
  return [...flags, ...places, ...children.map((word) => `${start} -a ${word}`)];
}

function valueOf(value: PlaceWords): string {
  switch (value.kind) {
    case 'words':
      return `-x -a ${quote(value.words.join(' '))}`;
    case 'path':
      return '-r -F';
    case 'free':
      return '-x';
  }
}

function placeOf(place: PlaceWords): readonly string[] {
  switch (place.kind) {
    case 'words':
      return [`-a ${quote(place.words.join(' '))}`];
    case 'path':
      return ['-F'];
    case 'free':
      return [];
  }
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
