// The language server's process: speaks with the client and keeps the server in a thread. A server that stands still, dies or runs out
// of memory is replaced by a new one, which goes on where the old one was, without the file that did it.
import { Message } from 'vscode-languageserver-protocol/node';
import { openClientTransport } from './clientTransport.ts';
import { startWatchedThread, type ThreadEnd, type WatchedThread } from './host/watchedThread.ts';
import { fileName } from './language/read/uri.ts';
import { createSessionMirror, type Forwarded } from './lsp/sessionMirror.ts';
import { describeThreadEnd } from './words/describeThreadEnd.ts';

/** Far longer than anything takes that ends: a file of 5 MB is checked in seconds, on a busy machine too. */
const PATIENCE_SECONDS = 30;

/** A server that dies so often within so many milliseconds, and of no file that could be left out, does not live. */
const MAX_DEATHS = 5;
const DEATHS_COUNT_MS = 180_000;

/** What a server that was told to exit, and stands still, is given. */
const EXIT_MS = 2000;

export interface SuperviseOptions {
  /** Where it runs. */
  readonly own: NodeJS.Process;
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** The program of the server's thread: a path. */
  readonly thread: string;
  /** Seconds for which a server may stand still. */
  readonly patience?: number;
}

/** Serves the client that the command line names until it hangs up. */
export function superviseNode({ own, now, thread: file, patience: given = PATIENCE_SECONDS }: SuperviseOptions): void {
  // Whoever debugs it lets it stand still.
  const patience = own.execArgv.some((arg) => arg.startsWith('--inspect')) ? Infinity : given;
  const mirror = createSessionMirror();
  const [reader, writer] = openClientTransport(own);
  const deaths: number[] = [];
  let restarts = 0;
  let server = start();

  function start(): WatchedThread {
    const data = { left: [...mirror.left()], restarts };
    return startWatchedThread({ file, data, patience, onEnd: replace, onMessage: fromServer });
  }

  function forward({ toServer, toClient }: Forwarded): void {
    for (const message of toServer) server.post(message);
    for (const message of toClient) writer.write(message).catch(hangUp);
  }

  function fromServer(message: unknown): void {
    if (isMessage(message)) forward(mirror.fromServer(message));
  }

  function replace(end: ThreadEnd): void {
    if (end.kind === 'exit') return own.exit(end.code);
    const uri = end.task ?? mirror.waitsFor();
    const why = describeThreadEnd(end, uri && fileName(uri), patience);
    own.stderr.write(`${why}\n`);
    const isNews = uri !== undefined && !mirror.left().has(uri);
    if (!isNews && diesAgain()) own.exit(1);
    restarts += 1;
    const next = mirror.restart(uri === undefined ? undefined : { uri, why });
    server = start();
    forward(next);
  }

  function diesAgain(): boolean {
    const at = now();
    deaths.push(at);
    return deaths.filter((each) => at - each < DEATHS_COUNT_MS).length > MAX_DEATHS;
  }

  function hangUp(): void {
    own.exit(mirror.isShutDown() ? 0 : 1);
  }

  reader.onClose(hangUp);
  reader.onError(hangUp);
  reader.listen((message) => {
    forward(mirror.fromClient(message));
    if (Message.isNotification(message) && message.method === 'exit') setTimeout(hangUp, EXIT_MS).unref();
  });
}

/** What the server sends is a message of the protocol; what else a thread may post is none. */
function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'jsonrpc' in value;
}
