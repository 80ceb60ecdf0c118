// A throw-away workspace: the samples, and files that only the tests need. Tests may edit it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './cache.ts';

export function copySamples(): { readonly folder: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'milestone-workspace-'));
  for (const source of ['samples', 'test/extension/fixtures']) cpSync(join(ROOT, source), folder, { recursive: true });
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
