// Makes a command from its data and from what it does.
import type { Arguments, Command, CommandData, Flags, Values } from './command.ts';
import type { Io } from './io.ts';
import { withCommonFlags } from './commonFlags.ts';
import { readValues } from './readValues.ts';

/** A command whose `run` gets flags and arguments by their types. */
export function defineCommand<const Operands extends Arguments, const Named extends Flags>({
  run,
  ...data
}: CommandData<Operands, Named> & {
  readonly run: (values: Values<Operands, Named>, io: Io) => Promise<number>;
}): Command {
  return {
    ...data,
    run(given, io) {
      const values = readValues(data, given);
      return withCommonFlags(given, io, (prepared) => run(values, prepared));
    },
  };
}
