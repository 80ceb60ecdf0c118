// What is right stays silent: every sample and every realistic process of the corpus has no finding at all, of any severity.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createProject } from '../../server/src/project/project.ts';
import { canonicalUri, fileKindOf } from '../../server/src/language/read/uri.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';

const FOLDERS = ['samples', 'test/corpus/right'];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name).replaceAll('\\', '/'))
    .filter((name) => fileKindOf(name) !== undefined)
    .sort();
}

/** As the host names it: metadata has blanks in its names. */
function uriOf(name: string): string {
  return canonicalUri(`memory:/${name}`);
}

for (const folder of FOLDERS) {
  const names = filesBelow(folder);
  const texts = Object.fromEntries(names.map((name) => [uriOf(name), readFileSync(name, 'utf8')]));

  describe(`the files below ${folder}`, () => {
    it('are there', () => {
      assert.ok(names.length > 5, names.join(' '));
    });

    for (const name of names)
      for (const [scope, uris] of [
        ['alone', [uriOf(name)]],
        ['with all the others', Object.keys(texts)],
      ] as const)
        it(`${name} has no finding, looked at ${scope}`, async () => {
          const snapshot = await createProject(createMemoryHost(texts)).snapshot(uris);
          const found = findingsOf(snapshot, uriOf(name));
          assert.deepEqual(
            found.map((finding) => `${finding.severity} ${finding.code}: ${messageOf(finding)}`),
            [],
          );
        });
  });
}
