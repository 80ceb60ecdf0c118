// The options of a replay, with what the configuration says where the command line says nothing.
import type { BacktestConfig } from '../../project/config.ts';
import { ENCODINGS, type Encoding } from './cutRecords.ts';

interface Configurable {
  readonly column: readonly string[];
  readonly completed: readonly string[];
  readonly timeZone: string | undefined;
  readonly dateFormat: string | undefined;
  readonly encoding: Encoding | undefined;
}

/** Columns are joined one by one: a flag counts before the configuration for its own field alone. */
export function withConfigured<Options extends Configurable>(
  options: Options,
  config: BacktestConfig,
): Options & { readonly encoding: Encoding } {
  const { columns, completed, timeZone, dateFormat, encoding } = config;
  return {
    ...options,
    column: join(columns, options.column),
    completed: join(completed, options.completed),
    timeZone: options.timeZone ?? timeZone,
    dateFormat: options.dateFormat ?? dateFormat,
    encoding: options.encoding ?? ENCODINGS.find((each) => each === encoding) ?? 'utf-8',
  };
}

function join(configured: ReadonlyMap<string, string>, written: readonly string[]): readonly string[] {
  const named = new Set(written.map((pair) => pair.split('=', 1)[0]?.trim()));
  const others = [...configured].filter(([key]) => !named.has(key)).map(([key, heading]) => `${key}=${heading}`);
  return [...others, ...written];
}
