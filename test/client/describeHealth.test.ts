import assert from 'node:assert/strict';
import { describeHealth } from '../../client/src/health/describeHealth.ts';

const FINE = { errors: 0, warnings: 0, infos: 0, passed: 0, failed: 0 };

describe('the health of a file, in words', () => {
  for (const { name, health, text, seen, sentence, worst } of [
    {
      name: 'nothing wrong, no scenario',
      health: FINE,
      text: '$(pass) Milestone',
      seen: 'Milestone',
      sentence: 'Nothing is wrong in this file and its imports. No scenario goes through it.',
      worst: 'fine',
    },
    {
      name: 'all scenarios pass',
      health: { ...FINE, passed: 4 },
      text: '$(pass) Milestone $(beaker) 4/4',
      seen: 'Milestone 4/4',
      sentence: 'Nothing is wrong in this file and its imports. All 4 scenarios pass.',
      worst: 'fine',
    },
    {
      name: 'warnings beside a failed scenario',
      health: { ...FINE, warnings: 1, passed: 1, failed: 1 },
      text: '$(error) Milestone: 1 warning $(beaker) 1/2',
      seen: 'Milestone: 1 warning 1/2',
      sentence: '1 warning in this file and its imports. 1 of 2 scenarios pass.',
      worst: 'error',
    },
    {
      name: 'findings of every kind',
      health: { errors: 2, warnings: 1, infos: 3, passed: 1, failed: 0 },
      text: '$(error) Milestone: 2 errors $(beaker) 1/1',
      seen: 'Milestone: 2 errors 1/1',
      sentence: '2 errors, 1 warning and 3 hints to look at in this file and its imports. Its scenario passes.',
      worst: 'error',
    },
    {
      name: 'warnings alone',
      health: { ...FINE, warnings: 2, failed: 0 },
      text: '$(warning) Milestone: 2 warnings',
      seen: 'Milestone: 2 warnings',
      sentence: '2 warnings in this file and its imports. No scenario goes through it.',
      worst: 'warning',
    },
  ]) {
    it(name, () => assert.deepEqual(describeHealth(health), { text, sentence, label: `${seen}. ${sentence}`, worst }));
  }
});
