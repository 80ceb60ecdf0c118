// The samples that the extension opens: their files are those of the folder, and what they show passes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { SAMPLES } from '../../client/src/samples/samples.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';

describe('the samples that the extension opens', () => {
  it('are those that are there', () => {
    const folders = readdirSync('samples', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'salesforce')
      .map(({ name }) => name);
    assert.deepEqual(SAMPLES.map(({ folder }) => folder).sort(), folders.sort());
  });

  for (const { folder, files, scenarioFile, scenario } of SAMPLES) {
    it(`have all their files, of which one shows a case that passes: ${folder}`, async () => {
      const there = readdirSync(`samples/${folder}`).filter((name) => name.endsWith('.yaml'));
      assert.deepEqual([...files].sort(), there.sort());
      const texts = Object.fromEntries(
        files.map((file) => [`memory:/${file}`, readFileSync(`samples/${folder}/${file}`, 'utf8')]),
      );
      const snapshot = await createProject(createMemoryHost(texts)).snapshot(Object.keys(texts));
      const results = runScenarios(snapshot, `memory:/${scenarioFile}`, scenario);
      assert.deepEqual(
        results.map(({ passed }) => passed),
        [true],
      );
    });
  }
});
