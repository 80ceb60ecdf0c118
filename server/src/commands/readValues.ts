// What a command line says, of which nothing is known, as values with types: the one place where flags are read.
import type { Arguments, Flag, Flags, Output, RawValues, Values } from './command.ts';
import { flagName } from './flagName.ts';
import { UsageError } from './io.ts';

/** @throws UsageError for a value that its flag does not take */
export function readValues<Given extends Arguments, Named extends Flags>(
  { arguments: args, flags }: { readonly arguments: Given; readonly flags: Named },
  raw: RawValues,
): Values<Given, Named> {
  const values: Record<string, unknown> = {};
  for (const [name, argument] of Object.entries(args))
    values[name] = argument.isRepeatable === true ? readList(raw[name]) : readText(raw[name]);
  for (const [name, flag] of Object.entries(flags)) values[name] = readFlag(name, flag, raw[name]);
  if (isComplete({ arguments: args, flags }, values)) return values;
  throw new UsageError('An argument is missing.');
}

/** Each value was read as its flag says; what is left to see is that nothing is missing. */
function isComplete<Given extends Arguments, Named extends Flags>(
  { arguments: args, flags }: { readonly arguments: Given; readonly flags: Named },
  values: Readonly<Record<string, unknown>>,
): values is Values<Given, Named> {
  const isThere = Object.entries(args).every(
    ([name, { isOptional }]) => isOptional === true || values[name] !== undefined,
  );
  return isThere && Object.keys(flags).every((name) => name in values);
}

function readFlag(name: string, flag: Flag, raw: unknown): unknown {
  switch (flag.type) {
    case 'switch':
      return flag.negated !== undefined ? (typeof raw === 'boolean' ? raw : undefined) : raw === true;
    case 'text':
      if (flag.isRepeatable === true) return readList(raw);
      return flag.negated !== undefined && raw === false ? false : readText(raw);
    case 'count':
      return readCount(name, flag.unit, readText(raw));
    case 'choice':
      return readChoice(name, flag.choices, readText(raw)) ?? flag.default;
    case 'format':
      return readOutputs(name, flag.choices, readList(raw));
  }
}

function readText(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw : undefined;
}

function readList(raw: unknown): readonly string[] {
  if (typeof raw === 'string') return [raw];
  return Array.isArray(raw) ? raw.filter((item) => typeof item === 'string') : [];
}

function readCount(name: string, unit: string, raw: string | undefined): number | undefined {
  if (raw === undefined || /^\d{1,15}$/.test(raw)) return raw === undefined ? undefined : Number(raw);
  throw new UsageError(`'${raw}' is no number of ${unit}.`, `Write ${flagName(name)} 0.`);
}

function readChoice(name: string, choices: readonly string[], raw: string | undefined): string | undefined {
  if (raw === undefined || choices.includes(raw)) return raw;
  throw new UsageError(`'${raw}' is not possible for ${flagName(name)}.`, `Possible are ${choices.join(', ')}.`);
}

/** @throws UsageError where two formats want one place */
function readOutputs(name: string, choices: readonly string[], given: readonly string[]): readonly Output[] {
  const outputs = given.map((text): Output => {
    const equals = text.indexOf('=');
    const word = equals === -1 ? text : text.slice(0, equals);
    const format = readChoice(name, choices, word) ?? '';
    if (equals === text.length - 1)
      throw new UsageError(`'${text}' names no file.`, `Write ${flagName(name)} ${format}=FILE.`);
    return { format, file: equals === -1 ? undefined : text.slice(equals + 1) };
  });
  for (const [index, { file }] of outputs.entries())
    if (outputs.findIndex((other) => other.file === file) !== index)
      throw new UsageError(
        file === undefined ? 'Two formats want standard output.' : `Two formats want the file '${file}'.`,
        `Write all but one of them to files of their own: ${flagName(name)} ${outputs[index]?.format ?? ''}=FILE.`,
      );
  return outputs;
}
