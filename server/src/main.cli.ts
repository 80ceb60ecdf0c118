// Entry point of the command line.
import { isatty } from 'node:tty';
import { CONFIG_FILE } from './language/read/uri.ts';
import { run } from './cli/program.ts';
import type { Io } from './commands/io.ts';
import { wantsColor } from './cli/wantsColor.ts';
import { currentFolder } from './host/currentFolder.ts';
import { createNodeHost } from './host/node.ts';
import { createNodeStreams } from './host/nodeStreams.ts';
import { discardOnSignals, openSink } from './host/openSink.ts';
import { writeFile } from './host/writeFile.ts';

const { env, stdout, versions } = process;

const cwd = currentFolder();

const io: Io = {
  ...createNodeStreams(),
  write: (file, text) => writeFile(file, text, cwd),
  open: (file) => openSink(file, cwd),
  env,
  cwd,
  columns: isatty(1) ? stdout.columns : 100,
  color: wantsColor(env, isatty(1)),
  host: createNodeHost({ upwardName: CONFIG_FILE }),
  // The server starts when it is loaded: only those who ask for it wait for it.
  serve: async () => void (await import('./main.node.ts')),
  serveTools: async (engine) => (await import('./main.mcp.ts')).serveTools(engine),
};

discardOnSignals();

// Editors add the process to end with to any server's command line; vscode-languageserver reads it there by itself.
const CLIENT_PROCESS = '--clientProcessId';
const args = process.argv
  .slice(2)
  .filter((arg, index, all) => !arg.startsWith(CLIENT_PROCESS) && all[index - 1] !== CLIENT_PROCESS);

void run(args, io, { timeZoneDatabase: versions['tz'] }).then((code) => {
  process.exitCode = code;
});
