// The command line as a bundle of its own, for what starts it: `milestone` (main.start.ts) and the Salesforce CLI (main.sf.ts).
import { isatty } from 'node:tty';
import { CONFIG_FILE } from './language/read/uri.ts';
import { run } from './cli/program.ts';
import { EXIT_INTERRUPTED, type Io } from './commands/io.ts';
import { wantsColor } from './cli/wantsColor.ts';
import { currentFolder } from './host/currentFolder.ts';
import type { Host } from './host/host.ts';
import { createNodeHost } from './host/node.ts';
import { createNodeStreams, type Streams } from './host/nodeStreams.ts';
import { openSink } from './host/openSink.ts';
import { handleSignals } from './host/signals.ts';
import { countProcessors, isHelperThread, serveOrders, startThread } from './host/threads.ts';
import { writeFile } from './host/writeFile.ts';

export { loadCommands } from './commands/all.ts';

// Threads that help a command run this file too.
if (isHelperThread())
  void import('./commands/helperThread.ts').then(({ createHelper }) => serveOrders(createHelper(createHost())));

function createHost(): Host {
  return createNodeHost({ upwardName: CONFIG_FILE });
}

// Editors add the process to end with to any server's command line; vscode-languageserver reads it there by itself.
const CLIENT_PROCESS = '--clientProcessId';

/**
 * Runs one command line in this process.
 * @param given without the program's own name
 * @param capture takes results and errors instead of the terminal: then they have no colours
 * @returns the exit code
 */
export async function runCommandLine(
  given: readonly string[],
  capture?: Pick<Streams, 'stdout' | 'stderr'>,
): Promise<number> {
  const { env, stdout, stderr, versions } = process;
  const cwd = currentFolder();
  const isTerminal = capture === undefined && isatty(1);
  const io: Io = {
    ...createNodeStreams(),
    ...capture,
    write: (file, text) => writeFile(file, text, cwd),
    open: (file) => openSink(file, cwd),
    env,
    cwd,
    columns: isTerminal ? stdout.columns : 100,
    ...(capture === undefined && isatty(2) ? { progressColumns: () => stderr.columns } : {}),
    onInterrupt: handleSignals(),
    color: capture === undefined && wantsColor(env, isTerminal),
    host: createHost(),
    processors: countProcessors(),
    startThreads: (count = countProcessors()) => Array.from({ length: count }, () => startThread(import.meta.url)),
    // The server starts when it is loaded: only those who ask for it wait for it.
    serve: async () => void (await import('./main.node.ts')),
    serveTools: async (engine) => (await import('./main.mcp.ts')).serveTools(engine),
  };
  const args = given.filter((arg, index) => !arg.startsWith(CLIENT_PROCESS) && given[index - 1] !== CLIENT_PROCESS);
  const code = await run(args, io, { timeZoneDatabase: versions['tz'] });
  // Who was interrupted waits for nothing more.
  if (code === EXIT_INTERRUPTED) process.stdin.destroy();
  return code;
}
