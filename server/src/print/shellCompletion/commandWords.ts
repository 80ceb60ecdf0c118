// What a shell completes of a command line, whichever the shell: the words of each place. Must not know where they come from.

/** What may stand in a place: one of these words, a path, or what only the person knows. */
export type PlaceWords =
  { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'path' | 'free' };

export interface FlagWords {
  /** As it is written: `--max-warnings`. */
  readonly name: string;
  readonly help: string;
  /** Undefined for a flag without a value. */
  readonly value: PlaceWords | undefined;
}

export interface CommandWords {
  /** One word, or two: `backtest merge` belongs to `backtest`. */
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly FlagWords[];
  /** What stands without a flag, in order. */
  readonly arguments: readonly PlaceWords[];
  /** Whether the last argument may be said again. */
  readonly isOpen: boolean;
}

/** The help in a few words: what stands before the first colon or semicolon, which a line of a shell's list holds. */
export function shortHelp(help: string): string {
  return help.split(/[;:]/)[0] ?? '';
}

/** Commands that are one word. */
export function topCommands(commands: readonly CommandWords[]): readonly CommandWords[] {
  return commands.filter(({ name }) => !name.includes(' '));
}

/** The second words of those that belong to a command. */
export function subCommands(commands: readonly CommandWords[], parent: string): readonly string[] {
  return commands.flatMap(({ name }) => (name.startsWith(`${parent} `) ? [name.slice(parent.length + 1)] : []));
}
