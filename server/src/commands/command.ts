// A command as data: its name, what it takes, what it is for, and what it does. Options of the command line, help, completion and
// reference are made from it; it must not know who makes them.
import type { Io } from './io.ts';

interface FlagBasics {
  /** What it does, in the words of the help: a clause without a capital and a full stop. */
  readonly help: string;
}

/** `--fix`. With `negated` also `--no-fix`, and undefined where neither is said. */
export interface SwitchFlag extends FlagBasics {
  readonly type: 'switch';
  /** What `--no-fix` does. */
  readonly negated?: string;
  /** Without it the command does nothing. */
  readonly isRequired?: true;
}

/** `--process id`. */
export interface TextFlag extends FlagBasics {
  readonly type: 'text';
  /** What stands for the value in the help: `id`, `Field=value`. */
  readonly valueName: string;
  readonly isRepeatable?: true;
  /** Whether the value is a path, for the completion of shells. */
  readonly isPath?: true;
  /** What `--no-config` beside `--config FILE` does: the value is then false. */
  readonly negated?: string;
}

/** `--max-warnings 0`: a whole number, 0 or more. */
export interface CountFlag extends FlagBasics {
  readonly type: 'count';
  readonly valueName: string;
  /** Of what there is such a number: `warnings`. */
  readonly unit: string;
}

/** `--format json`: one word of a closed list. */
export interface ChoiceFlag<Word extends string = string> extends FlagBasics {
  readonly type: 'choice';
  readonly valueName: string;
  readonly choices: readonly [Word, ...Word[]];
  /** Undefined: the command decides. */
  readonly default?: NoInfer<Word>;
}

/** `--format json`, `--format sarif=findings.sarif`; several at once. The first choice is what is printed unless the command decides. */
export interface FormatFlag<Word extends string = string> extends FlagBasics {
  readonly type: 'format';
  readonly choices: readonly [Word, ...Word[]];
}

/** A format that is asked for, and the file that it goes to: undefined for standard output. */
export interface Output<Word extends string = string> {
  readonly format: Word;
  readonly file: string | undefined;
}

export type Flag = SwitchFlag | TextFlag | CountFlag | ChoiceFlag | FormatFlag;
export type Flags = Readonly<Record<string, Flag>>;

/** What stands on the command line without a name, in the order of the record. */
export interface Argument {
  readonly help: string;
  /** Any number of them, also none. */
  readonly isRepeatable?: true;
  readonly isOptional?: true;
  /** What it is, for the completion of shells; a word that only the person knows when absent. */
  readonly kind?: 'path' | 'rule' | 'shell' | 'word';
}
export type Arguments = Readonly<Record<string, Argument>>;

type FlagValue<Each extends Flag> = Each extends SwitchFlag
  ? Each extends { readonly negated: string }
    ? boolean | undefined
    : boolean
  : Each extends { readonly isRepeatable: true }
    ? readonly string[]
    : Each extends CountFlag
      ? number | undefined
      : Each extends { readonly type: 'format'; readonly choices: readonly (infer Word extends string)[] }
        ? readonly Output<Word>[]
        : Each extends { readonly choices: readonly (infer Word)[] }
          ? Each extends { readonly default: string }
            ? Word
            : Word | undefined
          : Each extends { readonly negated: string }
            ? string | false | undefined
            : string | undefined;

type ArgumentValue<Each extends Argument> = Each extends { readonly isRepeatable: true }
  ? readonly string[]
  : Each extends { readonly isOptional: true }
    ? string | undefined
    : string;

/** What a command line says, by the names of arguments and flags; absent where nothing was said. */
export type RawValues = Readonly<Record<string, unknown>>;

/** The same with types. */
export type Values<Given extends Arguments, Named extends Flags> = {
  readonly [Name in keyof Given]: ArgumentValue<Given[Name]>;
} & { readonly [Name in keyof Named]: FlagValue<Named[Name]> };

export interface CommandData<Given extends Arguments, Named extends Flags> {
  /** One word, or that of the command that it belongs to and its own: `backtest merge`. */
  readonly name: string;
  /** A clause for lists of commands, without a capital and a full stop. */
  readonly summary: string;
  /** By name, as the help shows it: `file`. */
  readonly arguments: Given;
  /** By name in camelCase: `maxWarnings` is written `--max-warnings`. */
  readonly flags: Named;
  /** Whole command lines; the first shows the use that one meets first. */
  readonly examples: readonly string[];
}

export interface Command extends CommandData<Arguments, Flags> {
  /**
   * @returns the exit code: 0 fine, 1 findings or failed expectations, 2 wrong usage or a file that cannot be read
   * @throws UsageError
   */
  readonly run: (given: RawValues, io: Io) => Promise<number>;
}
