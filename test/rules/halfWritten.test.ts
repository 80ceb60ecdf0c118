// Files are half written most of the time: whatever is cut off or missing, no rule throws and no finding points outside the file.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createProject } from '../../server/src/project/project.ts';
import { fileKindOf } from '../../server/src/language/read/uri.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { timesNow } from '../support/depth.ts';

const FOLDERS = ['samples', 'test/corpus/right'];

const names = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(folder, name).replaceAll('\\', '/'),
  ),
).filter((name) => fileKindOf(name) !== undefined);
const texts = new Map(names.map((name) => [`memory:/${name}`, readFileSync(name, 'utf8')]));
const project = createProject(createMemoryHost(Object.fromEntries(texts)));

async function check(uri: string, text: string): Promise<void> {
  project.open(uri, text);
  const snapshot = await project.snapshot([...texts.keys()]);
  for (const finding of findingsOf(snapshot, uri)) {
    const { span, fixes } = finding;
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, finding.code);
    assert.doesNotMatch(messageOf(finding), /undefined|NaN|\[object/);
    for (const edit of fixes.flatMap((fix) => fix.edits))
      assert.ok(
        edit.span.start <= edit.span.end && edit.span.end <= (texts.get(edit.uri) ?? text).length + text.length,
      );
  }
  project.close(uri);
}

describe('half-written files', () => {
  const times = timesNow(15);
  for (const [uri, text] of texts)
    it(`${uri} can be cut off anywhere, and lose any line`, async () => {
      const step = Math.max(1, Math.floor(text.length / times));
      for (let end = 0; end <= text.length; end += step) await check(uri, text.slice(0, end));
      const lines = text.split('\n');
      const skip = Math.max(1, Math.floor(lines.length / times));
      for (let line = 0; line < lines.length; line += skip)
        await check(uri, [...lines.slice(0, line), ...lines.slice(line + 1)].join('\n'));
    });
});
