// Where the process thinks it is must not matter: the sentences of business time hold wherever a machine stands.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const files = ['adding', 'holidays', 'localToInstant', 'resolution', 'shiftEdges'].map((name) =>
  join(root, 'test/semantics/time', `${name}.test.ts`),
);

describe('business time in a process', () => {
  for (const zone of ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Havana'])
    it(`in ${zone} is the same`, () => {
      const { status, stdout } = spawnSync(process.execPath, [mocha, '--reporter', 'dot', ...files], {
        cwd: root,
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
      assert.match(stdout, /passing/);
    });
});
