// milestone-without-scenario: a milestone that no scenario looks at, in a project that has scenarios for the file.
import { exampleMilestones } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { scenariosOf } from './facts/scenarios.ts';
import type { Rule } from './rule.ts';

const PROCESS = exampleMilestones(
  `- { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
- { milestone: resolution, target: 8h, completeWhen: { Status: Solved } }`,
  `  resolution: { name: Resolution }
`,
);
const scenario = (second: string): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  answered:
    process: support
    record: { CreatedDate: 2026-03-06T10:00 }
    until: 2026-03-09T17:00
    expect:
      milestones:
        - { milestone: first-response, target: 2026-03-06T11:00 }
${second}`;

export const milestoneWithoutScenario: Rule = {
  code: 'milestone-without-scenario',
  severity: 'info',
  title: 'Milestone that no scenario checks',
  why: 'Scenarios use this file, but none of them expects anything of this milestone: a change to it would break no test. Coverage counts also what scenarios only reach; here counts what they check. Files that no known scenario uses are not looked at.',
  cure: 'Add the milestone to the `expect` of a scenario.',
  bad: `--- file: main.entitlement.yaml\n${PROCESS}${scenario('')}`,
  good: `--- file: main.entitlement.yaml\n${PROCESS}${scenario('        - { milestone: resolution, target: 2026-03-09T10:00 }\n')}`,
  message: ({ name, process }) =>
    `No scenario of '${String(process)}' expects anything of '${String(name)}'. Add it to the 'expect' of one.`,
  *check({ snapshot, file }) {
    const scenarios = scenariosOf(snapshot, file);
    if (scenarios === undefined) return;
    const covered = new Set<string>();
    for (const { process, events, expect } of scenarios) {
      const processes = [process, ...events.flatMap((event) => (event.kind === 'enter' ? event.process : []))];
      for (const { milestone } of expect?.milestones ?? [])
        for (const id of processes) covered.add(`${id} ${milestone}`);
    }
    const reported = new Set<string>();
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      const key = `${process.id} ${milestone.milestone}`;
      if (covered.has(key) || reported.has(key)) continue;
      reported.add(key);
      yield { span: spanOf(file, [...milestone.origin.path, 'milestone']), args: { name, process: process.name } };
    }
  },
};
