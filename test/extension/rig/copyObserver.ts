// A folder of extensions with the one that lets the suite read VS Code's record of tests: a window develops only one extension, ours.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OBSERVER } from './cache.ts';

export function copyObserver(): { readonly folder: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'milestone-observer-'));
  cpSync(OBSERVER, join(folder, 'milestone.test-observer-0.0.0'), { recursive: true });
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
