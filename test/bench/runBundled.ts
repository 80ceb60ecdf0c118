// Runs a benchmark as the product ships: bundled. Under tsx every import is a getter call, which alone halves the speed.
// `npx tsx test/bench/runBundled.ts test/bench/simulate.bench.ts`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** What packages of the older kind call inside the bundle. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** Bundles a benchmark and runs it in a node of its own, with its output here; gives the exit code. */
export function runBundled(file: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'milestone-bench-'));
  const outfile = join(folder, 'bench.mjs');
  try {
    buildSync({
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: { js: REQUIRE },
    });
    return spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, self, file] = process.argv;
if (file !== undefined && self !== undefined && resolve(self) === import.meta.filename)
  process.exitCode = runBundled(resolve(file));
