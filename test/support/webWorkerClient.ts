// The web server without a browser: its bundle runs in a thread with the few things that a web worker has.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

/** What the bundle expects of its surroundings, and no `require`: a worker of a browser has none. */
const SHIM = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');
const self = { postMessage: (message) => parentPort.postMessage(message), addEventListener() {}, removeEventListener() {} };
self.location = { href: pathToFileURL(workerData).href };
globalThis.self = self;
parentPort.on('message', (data) => self.onmessage({ data }));
const importScripts = (url) =>
  new Function('self', 'importScripts', 'require', 'process', 'module', readFileSync(new URL(url), 'utf8'))(self, importScripts);
importScripts(self.location.href);
`;

export interface WebWorkerClient {
  readonly connection: ProtocolConnection;
  stop(): Promise<void>;
}

/** Starts `dist/web/server.js` (built by `npm run build`). The caller says hello. */
export function startWebWorkerClient(): WebWorkerClient {
  const worker = new Worker(SHIM, { eval: true, workerData: path.resolve('dist/web/server.js') });
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  connection.listen();
  return {
    connection,
    async stop() {
      connection.dispose();
      await worker.terminate();
    },
  };
}

class WorkerReader extends AbstractMessageReader {
  readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
    worker.on('error', (error) => this.fireError(error));
  }
  listen(callback: DataCallback): Disposable {
    this.worker.on('message', callback);
    return { dispose: () => void this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }
  write(message: Message): Promise<void> {
    this.worker.postMessage(message);
    return Promise.resolve();
  }
  end(): void {
    // nothing is buffered
  }
}
