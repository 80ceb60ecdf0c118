import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { queryTimeline } from '../server/src/queries/timeline.ts';
import { createProject } from '../server/src/project/project.ts';
import { runScenarios } from '../server/src/queries/runScenarios.ts';
import { drawAnimatedSvg } from '../server/src/draw/animatedSvg.ts';
import { drawSvg } from '../server/src/draw/timelineSvg.ts';
import { lightTheme } from '../server/src/draw/theme.ts';
import { createMemoryHost } from '../server/src/host/memory.ts';
import { findingsOf } from '../server/src/rules/findings.ts';
import { messageOf } from '../server/src/rules/phrase.ts';
import { compareDocument } from './support/compareDocument.ts';

/** The YAML examples of a document that begin with a comment that names their file. */
function namedExamples(document: string): ReadonlyMap<string, string> {
  const blocks = [...readFileSync(document, 'utf8').matchAll(/^```yaml\n# (\S+\.yaml)\n([\s\S]*?)^```/gm)];
  return new Map(blocks.map((match) => [`memory:/${match[1] ?? ''}`, match[2] ?? '']));
}

describe('the README', () => {
  it('has examples without findings, whose scenarios pass', async () => {
    const files = namedExamples('README.md');
    assert.equal(files.size, 2);
    const uris = [...files.keys()];
    const snapshot = await createProject(createMemoryHost(Object.fromEntries(files))).snapshot(uris);
    assert.deepEqual(
      uris.flatMap((uri) => findingsOf(snapshot, uri)).map((finding) => `${finding.code}: ${messageOf(finding)}`),
      [],
    );
    const results = uris.flatMap((uri) => runScenarios(snapshot, uri));
    assert.deepEqual(
      results.map(({ name, failures }) => [name, failures.length]),
      [['friday-afternoon', 0]],
    );
  });

  it('shows the picture that the command line draws of its sample', async () => {
    const names = ['cloudnine.entitlement.yaml', 'cloudnine.scenario.yaml'];
    const host = createMemoryHost({});
    for (const name of names) host.write(`memory:/${name}`, readFileSync(`samples/cloudnine/${name}`, 'utf8'));
    const uri = 'memory:/cloudnine.scenario.yaml';
    const snapshot = await createProject(host).snapshot([uri]);
    const answer = queryTimeline(snapshot, { uri, scenario: 'friday-afternoon' });
    assert.ok('timeline' in answer);
    await compareDocument('docs/timeline.svg', drawSvg(answer.timeline, lightTheme));
    await compareDocument('docs/playhead.svg', drawAnimatedSvg(answer.timeline, lightTheme, 900));
  });
});

describe('documents', () => {
  it('show pictures that are loaded in a moment', () => {
    for (const name of readdirSync('docs/pictures')) {
      assert.ok(statSync(path.join('docs/pictures', name)).size < 300_000, name);
    }
  });
});
