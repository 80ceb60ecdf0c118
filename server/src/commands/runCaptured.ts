// Runs a command with everything that it writes caught, for faces that hand results on instead of printing them.
import { Readable } from 'node:stream';
import path from 'node:path';
import type { Command } from './command.ts';
import { UsageError, type Io } from './io.ts';
import type { Captured, CommandOrder } from './toolEngine.ts';

/** Files of this folder are results: nothing is written there. */
const CAUGHT = path.resolve('/', '.milestone-caught');

/** @param load the command of a name; undefined when there is none */
export async function runCaptured(
  load: (name: string) => Promise<Command | undefined>,
  { command: name, values, formats, host, cwd, input = '', write }: CommandOrder,
): Promise<Captured> {
  const command = await load(name);
  if (command === undefined) throw new Error(`there is no command '${name}'`);
  const results: Record<string, string> = {};
  let printed = '';
  let told = '';
  const io: Io = {
    stdout: (text) => {
      printed += text;
      return Promise.resolve(true);
    },
    stderr: (text) => void (told += text),
    stdin: () => Readable.from([Buffer.from(input)]),
    write: async (file, text) => {
      if (write === undefined) throw new UsageError(`'${file}' is not written: files are only read here.`);
      await write(file, text);
    },
    open: (file) => {
      if (path.dirname(file) !== CAUGHT)
        return Promise.reject(new UsageError(`'${file}' is not written: files are only read here.`));
      let text = '';
      return Promise.resolve({
        write: (part) => {
          if (typeof part !== 'string') return Promise.reject(new UsageError('What is no text is not written here.'));
          text += part;
          return Promise.resolve();
        },
        close: () => {
          results[path.basename(file)] = text;
          return Promise.resolve();
        },
        discard: () => Promise.resolve(),
      });
    },
    env: {},
    cwd,
    processors: 1,
    columns: 100,
    color: false,
    host,
    serve: () => Promise.reject(new Error('a server runs already')),
    serveTools: () => Promise.reject(new Error('a server runs already')),
  };
  try {
    const format = formats.map((each) => `${each}=${path.join(CAUGHT, each)}`);
    const exitCode = await command.run({ ...values, ...(format.length === 0 ? {} : { format }) }, io);
    return { exitCode, results, printed, told };
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    const lines = [fault.message, ...(fault.hint === undefined ? [] : [fault.hint])];
    return { exitCode: fault.exitCode, results: {}, printed, told: `${told}${lines.join('\n')}\n` };
  }
}
