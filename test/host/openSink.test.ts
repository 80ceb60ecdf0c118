// Files that are there whole or not at all.
import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSink } from '../../server/src/host/openSink.ts';
import { writeFile } from '../../server/src/host/writeFile.ts';

describe('openSink', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'milestone-sink-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the old file until the new one is whole', async () => {
    const file = path.join(folder, 'a.csv');
    writeFileSync(file, 'old');
    const sink = await openSink(file);
    await sink.write('new ');
    assert.equal(readFileSync(file, 'utf8'), 'old');
    await sink.write('text');
    await sink.close();
    assert.equal(readFileSync(file, 'utf8'), 'new text');
    assert.deepEqual(readdirSync(folder), ['a.csv']);
  });

  it('leaves nothing of what is discarded', async () => {
    const sink = await openSink(path.join(folder, 'a.csv'));
    await sink.write('half');
    await sink.discard();
    assert.deepEqual(readdirSync(folder), []);
  });

  it('keeps permissions, and writes the file that a link leads to', async () => {
    const file = path.join(folder, 'real.yaml');
    const link = path.join(folder, 'link.yaml');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    await writeFile(link, 'new');
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(file, 'utf8'), 'new');
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it('creates folders, and refuses to replace one', async () => {
    await writeFile(path.join(folder, 'deep/er/a.txt'), 'text');
    assert.equal(readFileSync(path.join(folder, 'deep/er/a.txt'), 'utf8'), 'text');
    await assert.rejects(writeFile(path.join(folder, 'deep'), 'text'), { code: 'EISDIR' });
  });
});
