// Starts a VS Code server for one run, with settings and extensions of its own.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchServer, type VscodeServer } from './fetchServer.ts';

const START_MS = 60_000;

/** Nothing that asks, greets or looks for updates. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'update.mode': 'none',
};

export interface RunningServer {
  /** Host and port. */
  readonly endpoint: string;
  log(): string;
  stop(): void;
}

export interface StartOptions {
  /**
   * A built workbench honours `extensionTestsPath` only so. It also suppresses toasts and refuses dialogs: not for tests of the
   * user interface.
   */
  readonly runsTests: boolean;
  readonly extensionsFolder?: string;
  /** The workspace is not trusted, and nobody is asked whether it is. */
  readonly isRestricted?: boolean;
}

const RESTRICTED: Readonly<Record<string, unknown>> = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.emptyWindow': false,
};

export async function startServer({
  runsTests,
  extensionsFolder,
  isRestricted = false,
}: StartOptions): Promise<RunningServer> {
  const server = fetchServer();
  const data = mkdtempSync(join(tmpdir(), 'milestone-server-'));
  mkdirSync(join(data, 'data', 'User'), { recursive: true });
  writeFileSync(
    join(data, 'data', 'User', 'settings.json'),
    JSON.stringify(isRestricted ? { ...SETTINGS, ...RESTRICTED } : SETTINGS),
  );
  const child = spawn(
    server.node,
    [
      server.main,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', data, '--telemetry-level', 'off'],
      ...(isRestricted ? [] : ['--disable-workspace-trust']),
      ...(runsTests ? ['--enable-smoke-test-driver'] : []),
      ...(extensionsFolder === undefined ? [] : ['--extensions-dir', extensionsFolder]),
    ],
    // No gallery: the server looks for extensions nowhere.
    {
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let log = '';
  const endpoint = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start in a minute\n${log}`)), START_MS);
    const read = (chunk: Buffer): void => {
      log += chunk.toString();
      const [, port, url] = /Extension host agent listening on (\d+)|Web UI available at (http\S+)/.exec(log) ?? [];
      if (port === undefined && url === undefined) return;
      clearTimeout(timer);
      resolve(url === undefined ? `127.0.0.1:${port}` : new URL(url).host);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}\n${log}`)));
  });
  return {
    endpoint,
    log: () => log,
    stop: () => {
      // With its extension hosts, which are in its process group.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Installs a packaged extension as a user would, into a folder of its own. */
export function installExtension(vsix: string): { readonly folder: string; dispose(): void } {
  const { main, node }: VscodeServer = fetchServer();
  const folder = mkdtempSync(join(tmpdir(), 'milestone-extensions-'));
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  execFileSync(
    node,
    [
      main,
      ...['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions],
      ...['--install-extension', vsix, '--force'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return { folder: extensions, dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
