// Where a fuzzed server lives: its files, and how it is started. In memory for speed, on disk and over stdio for the built one.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import type { ClientCapabilities, ProtocolConnection, ServerCapabilities } from 'vscode-languageserver-protocol/node';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { startLspClient } from '../support/lspClient.ts';
import { startMemoryServer } from '../support/memoryServer.ts';

export interface FuzzedServer {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  /** As an editor does. */
  stop(): Promise<void>;
  /** After a failure. */
  kill(): void;
}

export interface World {
  /** Uri of the workspace's folder, without a final slash. */
  readonly folder: string;
  /** The files at first, by uri. */
  readonly files: ReadonlyMap<string, string>;
  /** The file as it is now; undefined when it does not exist. */
  read(uri: string): string | undefined;
  /** Writes a file where the server reads; undefined deletes it. */
  write(uri: string, text: string | undefined): void;
  /** @param prepare called before the client says hello */
  start(capabilities: ClientCapabilities, prepare: (connection: ProtocolConnection) => void): Promise<FuzzedServer>;
  dispose(): void;
}

/** Samples and corpus: several files that import each other, scenarios, and a configuration. */
const SOURCES = ['samples/titantech', 'samples/cloudnine', 'test/corpus/right'];
const CONFIGURATION = `rules: { alert-fatigue: off, no-warning: error }
fields: { Case.Tier__c: [Gold, Silver], Account.Tier__c: [Premium, Standard] }
`;

function readFiles(folder: string): ReadonlyMap<string, string> {
  const files = SOURCES.flatMap((source) =>
    globSync(`${source}/**/*.yaml`)
      .sort()
      .map((file): [string, string] => [`${folder}/${path.basename(source)}/${path.relative(source, file)}`, file]),
  );
  return new Map([
    ...files.map(([uri, file]): [string, string] => [uri, readFileSync(file, 'utf8')]),
    [`${folder}/titantech/milestone.config.yaml`, CONFIGURATION],
  ]);
}

const INITIALIZATION = { commands: ['milestone.openPreview'] };

/** The server in this process over files in memory. */
export function createMemoryWorld(): World {
  const folder = 'memory:/work';
  const files = readFiles(folder);
  const host = createMemoryHost(Object.fromEntries(files));
  const now = new Map(files);
  return {
    folder,
    files,
    read: (uri) => now.get(uri),
    write(uri, text) {
      host.write(uri, text);
      if (text === undefined) now.delete(uri);
      else now.set(uri, text);
    },
    async start(capabilities, prepare) {
      const { connection, dispose } = startMemoryServer(host);
      prepare(connection);
      const initialized = await connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
        processId: null,
        rootUri: null,
        capabilities,
        initializationOptions: INITIALIZATION,
        workspaceFolders: [{ uri: folder, name: 'work' }],
      });
      await connection.sendNotification('initialized', {});
      return {
        connection,
        capabilities: initialized.capabilities,
        async stop() {
          await connection.sendRequest('shutdown');
          dispose();
        },
        kill: () => undefined, // it holds nothing but memory
      };
    },
    dispose: () => undefined,
  };
}

/** The built server over stdio (`npm run build`), and files in a folder of their own. */
export function createDiskWorld(): World {
  const root = mkdtempSync(path.join(tmpdir(), 'milestone-fuzz-'));
  const folder = pathToFileURL(root).href;
  const files = readFiles(folder);
  const write = (uri: string, text: string | undefined): void => {
    const file = fileURLToPath(uri);
    if (text === undefined) return rmSync(file, { force: true });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [uri, text] of files) write(uri, text);
  return {
    folder,
    files,
    read: (uri) => (existsSync(fileURLToPath(uri)) ? readFileSync(fileURLToPath(uri), 'utf8') : undefined),
    write,
    async start(capabilities, prepare) {
      const client = await startLspClient({
        capabilities,
        folders: [folder],
        initializationOptions: INITIALIZATION,
        prepare,
      });
      return {
        connection: client.connection,
        capabilities: client.initialized.capabilities,
        async stop() {
          const code = await client.stop();
          if (code !== 0) throw new Error(`the server ended with ${code}`);
        },
        kill: () => client.kill(),
      };
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}
