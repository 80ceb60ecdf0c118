// `--set Field=value`, repeated.
import { UsageError } from './io.ts';

/** @throws UsageError for a setting without `=` or without a field */
export function readSettings(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((text) => {
      const equals = text.indexOf('=');
      if (equals < 1) throw new UsageError(`'${text}' sets no field.`, 'Write --set Priority=High.');
      return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
    }),
  );
}
