// Entry point of the command line.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import { CONFIG_FILE } from './language/read/uri.ts';
import type { Io } from './commands/io.ts';
import { run } from './cli/program.ts';
import { wantsColor } from './cli/wantsColor.ts';
import { createNodeHost } from './host/node.ts';

const { stdout, stderr, stdin, env } = process;

const io: Io = {
  stdout: (chunk) => void stdout.write(chunk),
  stderr: (chunk) => void stderr.write(chunk),
  stdin: () => text(stdin),
  async write(file, content) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  },
  cwd: process.cwd(),
  columns: isatty(1) ? stdout.columns : 100,
  color: wantsColor(env, isatty(1)),
  host: createNodeHost({ upwardName: CONFIG_FILE }),
};

// A reader that has seen enough, such as `head`, is no fault.
for (const stream of [stdout, stderr])
  stream.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 2));

// The server starts when it is loaded: only those who ask for it wait for it.
const serve = async (): Promise<void> => void (await import('./main.node.ts'));

void run(process.argv.slice(2), io, { serve, timeZoneDatabase: process.versions['tz'] }).then((code) => {
  process.exitCode = code;
});
