// A command of the command line in this process, over the files of this machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { CONFIG_FILE } from '../../server/src/language/read/uri.ts';
import type { Io } from '../../server/src/commands/io.ts';
import { run } from '../../server/src/cli/program.ts';
import { createNodeHost } from '../../server/src/host/node.ts';
import { openSink } from '../../server/src/host/openSink.ts';
import { writeFile } from '../../server/src/host/writeFile.ts';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param stdin all of standard input @param env the variables of the environment that commands know @param own what is other than usual */
export async function runCli(
  cwd: string,
  args: readonly string[],
  stdin = '',
  env: Readonly<Record<string, string>> = {},
  own: Partial<Io> = {},
): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    ...ioAt(cwd),
    stdout: (text) => {
      stdout += text;
      return Promise.resolve(true);
    },
    stderr: (text) => (stderr += text),
    stdin: () => Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    env,
    ...own,
  };
  const code = await run(args, io, { timeZoneDatabase: '2026a' });
  return { code, stdout, stderr };
}

/** What a command has that prints nothing and reads no input. It runs on a Friday, 6 March 2026. */
export function ioAt(cwd: string): Io {
  return {
    stdout: () => Promise.resolve(true),
    stderr: () => undefined,
    stdin: () => Readable.from([]),
    write: (file, text) => writeFile(file, text, cwd),
    open: (file) => openSink(file, cwd),
    env: {},
    cwd,
    processors: 1,
    columns: 100,
    color: false,
    host: { ...createNodeHost({ upwardName: CONFIG_FILE }), now: () => Date.UTC(2026, 2, 6, 12) },
    serve: () => Promise.reject(new Error('not in a test')),
    serveTools: () => Promise.reject(new Error('not in a test')),
  };
}

/** Writes files below a folder, with the folders that they need. @param files texts by their paths, with `/` */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
