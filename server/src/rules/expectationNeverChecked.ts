// expectation-never-checked: an expectation that says nothing, or that nothing in the scenario can ever meet.
import type { Fix } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { Definitions, Process } from '../core/model/model.ts';
import type { Scenario } from '../core/model/scenario.ts';
import { removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import type { Path } from '../text/tree.ts';
import { formatInstant } from '../words/formatInstant.ts';
import { exampleMilestones } from './pages/example.ts';
import { safeFix } from './fixes/fixes.ts';
import { keySpanOf, spanOf } from './facts/places.ts';
import type { Report, Rule } from './rule.ts';

const scenario = (actions: string): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  answered:
    record: { CreatedDate: 2026-03-06T10:00 }
    until: 2026-03-06T17:00
    expect:
      milestones: [{ milestone: first-response, status: violated }]
      actions: [${actions}]
--- file: main.entitlement.yaml
${exampleMilestones(
  `- milestone: first-response
  target: 1h
  completeWhen: { Status: Working }
  violations: [{ after: 0m, actions: [tell-lead] }]`,
  `actions:
  tell-lead: { emailAlert: { template: Support/SLA_Missed, recipients: [{ role: Support Lead }] } }
`,
)}`;

export const expectationNeverChecked: Rule = {
  code: 'expectation-never-checked',
  severity: 'warning',
  title: 'Expectation that checks nothing',
  why: 'Only what `expect` names is checked. An empty `expect` therefore accepts everything, and something that the process does not have, or that lies after `until`, can never be met.',
  cure: 'Name what should happen, or remove the expectation.',
  bad: scenario('{ action: tell-lead, at: 2026-03-06T18:00 }'),
  good: scenario('{ action: tell-lead, at: 2026-03-06T11:00 }'),
  message({ variant, what, where }) {
    if (variant === 'empty')
      return "Nothing is named in 'expect', so nothing is checked. Name something – 'actions: []' means that nothing fires, 'milestones: []' that none starts –, or remove it.";
    if (variant === 'milestone')
      return `'${String(where)}' has no milestone '${String(what)}', so this can never be met. Name one of its milestones, or another process.`;
    if (variant === 'action')
      return `'${String(where)}' never runs the action '${String(what)}', so this can never be met. Name one of its actions, or another process.`;
    return `The simulation ends at 'until', ${String(where)}, so this can never be met. Move 'until', or correct the time.`;
  },
  *check({ snapshot, file }) {
    if (file.kind !== 'scenario') return;
    const definitions = snapshot.definitions(file.uri);
    for (const scenario of snapshot.scenarios(file.uri)) {
      if (scenario.expect === undefined) continue;
      yield* checkEmpty(file, scenario.expect.origin.path);
      yield* checkNames(file, scenario, processesOf(definitions, scenario));
      yield* checkTimes(file, scenario);
    }
  },
};

function* checkEmpty(file: SourceFile, path: Path): Iterable<Report> {
  const node = nodeOf(file, path);
  if (node?.kind === 'map' && node.pairs.length === 0)
    yield { span: keySpanOf(file, path), args: { variant: 'empty' }, fixes: remove(file, path) };
}

function remove(file: SourceFile, path: Path): readonly Fix[] {
  const holder = resolvePath(file.tree, path)?.holder;
  return holder === undefined ? [] : [safeFix(file, 'Remove the empty expectation', removeEntry(file.tree, holder))];
}

/** The process that the record enters first, and those that it enters later; none when one of them is not known. */
function processesOf({ processes }: Definitions, scenario: Scenario): readonly Process[] {
  const ids = [
    scenario.process ?? '',
    ...scenario.events.flatMap((event) => (event.kind === 'enter' ? event.process : [])),
  ];
  const known = ids.flatMap((id) => processes.get(id) ?? []);
  return known.length < ids.length ? [] : known;
}

function* checkNames(file: SourceFile, { expect }: Scenario, processes: readonly Process[]): Iterable<Report> {
  const [first] = processes;
  if (first === undefined) return;
  const milestones = processes.flatMap((process) => process.milestones);
  const actions = new Set(
    milestones.flatMap(({ warnings, violations, onSuccess }) => [
      ...[...warnings, ...violations].flatMap((trigger) => trigger.actions),
      ...onSuccess,
    ]),
  );
  for (const { milestone, origin } of expect?.milestones ?? [])
    if (!milestones.some((each) => each.milestone === milestone))
      yield {
        span: spanOf(file, [...origin.path, 'milestone']),
        args: { variant: 'milestone', what: milestone, where: first.name },
      };
  for (const { action, origin } of expect?.actions?.list ?? [])
    if (!actions.has(action))
      yield {
        span: spanOf(file, [...origin.path, 'action']),
        args: { variant: 'action', what: action, where: first.name },
      };
}

/** What happens can only be seen up to `until`; a target may lie beyond. */
function* checkTimes(file: SourceFile, { expect, until, timeZone }: Scenario): Iterable<Report> {
  if (expect === undefined || until === undefined) return;
  const times = [
    ...(['entered', 'exited'] as const).map((key) => ({ at: expect[key], path: [...expect.origin.path, key] })),
    ...(expect.milestones ?? []).map(({ completed, origin }) => ({
      at: completed,
      path: [...origin.path, 'completed'],
    })),
    ...(expect.actions?.list ?? []).map(({ at, origin }) => ({ at, path: [...origin.path, 'at'] })),
  ];
  for (const { at, path } of times)
    if (typeof at === 'number' && at > until)
      yield { span: spanOf(file, path), args: { variant: 'until', where: formatInstant(until, timeZone) } };
}
