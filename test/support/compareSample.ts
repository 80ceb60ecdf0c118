// The sample of the README before and after a change, for tests of comparisons.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { queryTimelinePair, type ComparedTimelines } from '../../server/src/queries/timelinePair.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';

const folder = 'samples/cloudnine';
const PROCESS = 'cloudnine.entitlement.yaml';
const SCENARIOS = 'cloudnine.scenario.yaml';

export type Edit = (text: string) => string;

/** The cure for what support managers fear most: four hours instead of one, and no promise to solve anything. */
export const SLOWER: Edit = (text) =>
  text.replace('target: 1h\n', 'target: 4h\n').replace(/ {6}- milestone: case-resolution[\s\S]*/, '');

async function snapshotOf(edit: Edit): Promise<Snapshot> {
  const files = {
    [`memory:/${PROCESS}`]: edit(readFileSync(`${folder}/${PROCESS}`, 'utf8')),
    [`memory:/${SCENARIOS}`]: readFileSync(`${folder}/${SCENARIOS}`, 'utf8'),
  };
  return createProject(createMemoryHost(files)).snapshot([`memory:/${SCENARIOS}`]);
}

/** A scenario of the sample, edited against unedited. */
export async function compareSample(scenario: string, edit: Edit): Promise<ComparedTimelines> {
  const uri = `memory:/${SCENARIOS}`;
  const params = { uri, scenario, before: { uri, revision: 'HEAD', name: 'HEAD' } };
  const answer = queryTimelinePair(await snapshotOf(edit), await snapshotOf((text) => text), params);
  assert.ok(!('problem' in answer), JSON.stringify(answer));
  return answer;
}
