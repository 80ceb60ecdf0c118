import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { queryCases } from '../../server/src/queries/cases.ts';
import { queryTimeline } from '../../server/src/queries/timeline.ts';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { stepNow } from '../support/depth.ts';

/** Of so many prefixes one is tried. */
const STEP = stepNow(23);

const files = Object.fromEntries(
  readdirSync('samples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`memory:/${name.split(path.sep).join('/')}`, readFileSync(path.join('samples', name), 'utf8')]),
);

describe('a file that is being written', () => {
  for (const [uri, text] of Object.entries(files))
    it(`${uri} has findings inside the text, and answers to everything, at every prefix`, async () => {
      const host = createMemoryHost(files);
      const project = createProject(host);
      for (let length = 0; length <= text.length; length += STEP) {
        const prefix = text.slice(0, length);
        project.open(uri, prefix);
        const snapshot = await project.snapshot([uri]);
        for (const finding of findingsOf(snapshot, uri)) {
          assert.ok(finding.span.start >= 0 && finding.span.end <= prefix.length, `${finding.code} at ${length}`);
          assert.doesNotMatch(messageOf(finding), /undefined|NaN|\[object/);
        }
        const { processes, scenarios } = queryCases(snapshot, { uri });
        for (const { id } of processes)
          assert.ok('timeline' in queryTimeline(snapshot, { uri, process: id, at: '2026-03-06T16:30' }));
        for (const { id } of scenarios) {
          const answer = queryTimeline(snapshot, { uri, scenario: id });
          assert.ok('timeline' in answer || answer.problem.message.includes(`'${id}'`), JSON.stringify(answer));
        }
        assert.equal(runScenarios(snapshot, uri).length, scenarios.length);
      }
    });
});
