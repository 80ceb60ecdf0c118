// Documents that are generated from the product itself: a test compares them, `UPDATE=1` writes them anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Fails when the document at `file` is not this Markdown. */
export async function compareDocument(file: string, markdown: string): Promise<void> {
  const formatted = await format(markdown, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (process.env['UPDATE'] === '1') writeFileSync(file, formatted);
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  assert.ok(written === formatted, `${file} is out of date: run this test with UPDATE=1`);
}
