// Documents that are generated from the product itself: a test compares them, `UPDATE=1` writes them anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Fails when the document at `file` is not this text. Markdown is laid out as the project's formatter does. */
export async function compareDocument(file: string, text: string): Promise<void> {
  const isMarkdown = file.endsWith('.md');
  const expected = isMarkdown ? await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }) : text;
  if (process.env['UPDATE'] === '1') writeFileSync(file, expected);
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  assert.ok(written === expected, `${file} is out of date: run this test with UPDATE=1`);
}
