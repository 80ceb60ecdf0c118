import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTogether, type FileChange } from '../../../server/src/commands/files/writeTogether.ts';
import { UsageError } from '../../../server/src/commands/io.ts';
import { openSink } from '../../../server/src/host/openSink.ts';
import { writeFile } from '../../../server/src/host/writeFile.ts';

describe('writing files together', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-together-'));
    writeFileSync(path.join(folder, 'there.xml'), 'as it was\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const change = (name: string, before?: string): FileChange => {
    return { path: path.join(folder, name), name, before, after: `new ${name}\n` };
  };
  const CHANGES = (): readonly FileChange[] => [
    change('there.xml', 'as it was\n'),
    change('a/b/new.xml'),
    change('a/last.xml'),
  ];

  it('writes all of them, with the folders that they need', async () => {
    await writeTogether(CHANGES(), { open: openSink, write: writeFile });
    for (const { path: file, after } of CHANGES()) assert.equal(readFileSync(file, 'utf8'), after);
    assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'there.xml']);
  });

  for (const [step, failing] of [
    ['cannot be put into its place', 'close'],
    ['cannot be written', 'write'],
  ] as const)
    it(`leaves everything as it was where the last one ${step}`, async () => {
      const open: typeof openSink = async (file) => {
        const sink = await openSink(file);
        if (!file.endsWith('last.xml')) return sink;
        const fail = async (): Promise<never> => {
          await sink.discard();
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        };
        return { ...sink, [failing]: fail };
      };
      await assert.rejects(writeTogether(CHANGES(), { open, write: writeFile }), (fault) => {
        assert.ok(fault instanceof UsageError);
        assert.equal(fault.message, "'a/last.xml' cannot be written: the disk is full.");
        assert.equal(fault.hint, 'Nothing is written: every file is as it was.');
        return true;
      });
      assert.equal(readFileSync(path.join(folder, 'there.xml'), 'utf8'), 'as it was\n');
      assert.ok(!existsSync(path.join(folder, 'a')));
      assert.deepEqual(readdirSync(folder), ['there.xml']);
    });

  it('says what could not be put back', async () => {
    const open: typeof openSink = async (file) => {
      const sink = await openSink(file);
      return file.endsWith('last.xml') ? { ...sink, close: () => Promise.reject(new Error('gone')) } : sink;
    };
    const write = (): Promise<never> => Promise.reject(new Error('gone'));
    await assert.rejects(writeTogether(CHANGES(), { open, write }), (fault) => {
      assert.ok(fault instanceof UsageError);
      assert.equal(fault.hint, 'These could not be put back as they were: there.xml.');
      return true;
    });
  });
});
