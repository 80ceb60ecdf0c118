// Golden timelines: every scenario of `*.scenario.yaml` in this folder, printed into the `.txt` beside it. Anyone can add a pair of
// files; `UPDATE=1` writes the text, which is then read in review.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { queryTimeline } from '../../server/src/queries/timeline.ts';
import { createProject } from '../../server/src/project/project.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { printTimeline } from '../support/printTimeline.ts';

const folder = import.meta.dirname;
const root = 'file:///timeline/';
const isUpdating = process.env['UPDATE'] === '1';

const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [root + name, readFileSync(join(folder, name), 'utf8')]),
);

/** All scenarios of a file, one after another. */
async function print(uri: string): Promise<string> {
  const snapshot = await createProject(createMemoryHost(files)).snapshot([uri]);
  const written = snapshot.file(uri)?.definitions.filter(({ kind }) => kind === 'scenarios') ?? [];
  const parts = written.map(({ id }) => {
    const answer = queryTimeline(snapshot, { uri, scenario: id });
    assert('timeline' in answer, `${id} cannot be simulated`);
    return [`## ${id}`, '', ...printTimeline(answer.timeline), ''].join('\n');
  });
  return parts.join('\n');
}

describe('golden timelines', () => {
  for (const uri of Object.keys(files).filter((name) => name.endsWith('.scenario.yaml'))) {
    const name = uri.slice(root.length).replace('.scenario.yaml', '');
    it(name, async () => {
      const actual = await print(uri);
      const golden = join(folder, `${name}.txt`);
      if (isUpdating) writeFileSync(golden, actual);
      assert(existsSync(golden), `no ${name}.txt: write it with UPDATE=1`);
      assert.equal(actual, readFileSync(golden, 'utf8'));
    });
  }
});
