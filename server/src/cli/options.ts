// Options as commander hands them over, of which nothing is known, as values with types.
import { Option } from 'commander';
import { UsageError } from '../commands/io.ts';

/** What commander parsed, by the options' names. */
export type Given = Readonly<
  Record<
    | 'at'
    | 'check'
    | 'coverage'
    | 'exitCode'
    | 'explain'
    | 'fix'
    | 'format'
    | 'from'
    | 'maxWarnings'
    | 'milestone'
    | 'out'
    | 'process'
    | 'rule'
    | 'scenario'
    | 'set'
    | 'stdin'
    | 'stdinFilename',
    unknown
  >
>;

/** `--format`: a closed list, whose first word is the default. */
export function formatOption(description: string, formats: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', `${description}; ${formats[0]} when absent`).choices(formats);
}

/** The chosen word; the first when there is none. */
export function pick<const Word extends string>(given: unknown, words: readonly [Word, ...Word[]]): Word {
  return words.find((word) => word === given) ?? words[0];
}

export function textOf(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

export function listOf(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((item) => typeof item === 'string') : [];
}

export function countOf(given: unknown): number | undefined {
  return typeof given === 'number' ? given : undefined;
}

/** Lets an option be repeated. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

/** @throws UsageError for anything but a whole number, 0 or more */
export function readCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`'${value}' is no number of warnings.`, 'Write --max-warnings 0.');
}
