// Golden files of drawings: compared byte for byte; `UPDATE=1` writes them anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function assertGolden(name: string, actual: string): void {
  const file = path.join(import.meta.dirname, 'golden', name);
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
