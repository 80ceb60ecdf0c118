// never-completes: a milestone that nothing here ever completes. Only scenarios can tell that people or automation do it by hand, so
// without scenarios nothing is said.
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import type { ActionEffect, Process } from '../core/model/model.ts';
import { exampleMilestones } from './pages/example.ts';
import { milestonesOf } from './facts/milestones.ts';
import { spanOf } from './facts/places.ts';
import { createdOf, scenariosOf } from './facts/scenarios.ts';
import { usedActions } from './facts/usedActions.ts';
import type { Rule } from './rule.ts';

const MILESTONES = exampleMilestones(`- milestone: first-response
  target: 1h`);
const scenario = (event: string): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  answered:
    process: support
    record: { CreatedDate: 2026-03-06T10:00 }
    events:
      - { at: 2026-03-06T10:30, ${event} }
    expect:
      milestones: [{ milestone: first-response, target: 2026-03-06T11:00 }]
`;

export const neverCompletes: Rule = {
  code: 'never-completes',
  severity: 'warning',
  supersedes: ['milestone-without-scenario'],
  title: 'Nothing completes it',
  why: 'The milestone has no `completeWhen`, no scenario completes it, and no action does. Salesforce completes no milestone by itself: it will be violated on every record.',
  cure: 'Say with `completeWhen` what completes it; or, if people or a flow do it, show that in a scenario with `complete`.',
  bad: `--- file: main.entitlement.yaml\n${MILESTONES}${scenario('set: { Status: Working }')}`,
  good: `--- file: main.entitlement.yaml\n${MILESTONES}${scenario('complete: first-response')}`,
  message: ({ name, id }) =>
    `Nothing completes '${String(name)}': it has no 'completeWhen', and no scenario completes it. Add 'completeWhen', or show in a scenario who does: 'complete: ${String(id)}'.`,
  messageInMetadata: ({ name, id }) =>
    `Nothing completes '${String(name)}': it has no completion criteria, and no scenario completes it. Add them, or show in a scenario who does: 'complete: ${String(id)}'.`,
  *check({ snapshot, file }) {
    /** By process: a process may have hundreds of milestones, and its actions are those of all of them. */
    const isCompletedByAction = new Map<Process, boolean>();
    for (const { process, milestone, name } of milestonesOf(snapshot, file)) {
      if (milestone.completeWhen !== undefined) continue;
      const isKnown = isCompletedByAction.get(process) ?? hasCompletingAction(snapshot, file, process);
      isCompletedByAction.set(process, isKnown);
      if (isKnown) continue;
      const scenarios = scenariosOf(snapshot, file)?.filter((scenario) => scenario.process === process.id) ?? [];
      const isCompleted = scenarios.some(({ events }) =>
        events.some((event) => event.kind === 'complete' && event.milestone === milestone.milestone),
      );
      // What happens when to a record of which nobody knows when it was created is not known either.
      const isTimed = scenarios.every((scenario) => createdOf(snapshot, file, scenario) !== undefined);
      if (scenarios.length === 0 || isCompleted || !isTimed) continue;
      yield { span: spanOf(file, [...milestone.origin.path, 'milestone']), args: { name, id: milestone.milestone } };
    }
  },
};

/** What a flow or an Apex class does only its name tells. */
function hasCompletingAction(snapshot: Snapshot, file: SourceFile, process: Process): boolean {
  return usedActions(snapshot.definitions(file.uri).actions, process).some(({ action }) =>
    /complet|milestone/i.test(nameOf(action.effect)),
  );
}

function nameOf(effect: ActionEffect): string {
  if (effect.kind === 'flow') return effect.flow;
  return effect.kind === 'external' ? effect.name : '';
}
