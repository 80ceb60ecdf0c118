// The language servers that the benchmark compares, both as processes over stdio: how each is started and told of our schema.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConfigurationParams } from 'vscode-languageserver-protocol/node';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { REFRESHES } from '../support/pulling.ts';

export interface ServerPeer {
  readonly name: string;
  readonly languageId: string;
  /** How long it waits before it checks what was typed, where findings are pushed. */
  readonly fixedWaitMs: number;
  /** @param pulls whether the client asks for findings, instead of being told */
  readonly start: (pulls: boolean) => Promise<LspClient>;
  readonly canBePulled: boolean;
}

const SNIPPETS = { completion: { completionItem: { snippetSupport: true } } };

export const MILESTONE: ServerPeer = {
  name: 'milestone',
  languageId: 'entitlement',
  fixedWaitMs: 150,
  canBePulled: true,
  start: (pulls) =>
    startLspClient({
      capabilities: {
        textDocument: { ...SNIPPETS, ...(pulls ? { diagnostic: {} } : {}) },
        ...(pulls ? { workspace: REFRESHES } : {}),
      },
    }),
};

/** Asked for nothing from the network; everything else is as it comes. */
const YAML_SETTINGS = {
  schemas: { [pathToFileURL(path.resolve('schemas/entitlement.schema.json')).href]: '*.entitlement.yaml' },
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

export const YAML: ServerPeer = {
  name: 'yaml-language-server',
  languageId: 'yaml',
  fixedWaitMs: 200,
  canBePulled: false,
  start: () =>
    startLspClient({
      program: [path.resolve('node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
      capabilities: { textDocument: SNIPPETS, workspace: { configuration: true } },
      prepare: (connection) => {
        connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
          items.map(({ section }) => (section === 'yaml' ? YAML_SETTINGS : {})),
        );
        connection.onRequest('client/registerCapability', () => null);
      },
    }),
};
