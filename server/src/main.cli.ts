// Entry point of the command line.
import { isatty } from 'node:tty';
import { CONFIG_FILE } from './language/read/uri.ts';
import { run } from './cli/program.ts';
import { wantsColor } from './cli/wantsColor.ts';
import { createNodeHost } from './host/node.ts';
import { createNodeStreams } from './host/nodeStreams.ts';
import { writeFile } from './host/writeFile.ts';

const { env, stdout, versions } = process;

const io = {
  ...createNodeStreams(),
  write: writeFile,
  cwd: process.cwd(),
  columns: isatty(1) ? stdout.columns : 100,
  color: wantsColor(env, isatty(1)),
  host: createNodeHost({ upwardName: CONFIG_FILE }),
  // The server starts when it is loaded: only those who ask for it wait for it.
  serve: async () => void (await import('./main.node.ts')),
};

void run(process.argv.slice(2), io, { timeZoneDatabase: versions['tz'] }).then((code) => {
  process.exitCode = code;
});
