// What scenarios reach of the processes they are about: milestones that start, warnings, violations and successes that fire,
// actions that run. Must not know text.
import { formatDuration } from '../time/duration.ts';
import type { Definitions, Origin, Process, ProcessMilestone, TimeTrigger } from '../model/model.ts';
import type { Simulation } from './simulation.ts';

export type CoverableKind = 'milestone' | 'warning' | 'violation' | 'success' | 'action';

/** Something that a scenario can reach. */
export interface Coverable {
  readonly kind: CoverableKind;
  /** For a person: `warning 15m before the target of First Response of CloudNine Support`. */
  readonly name: string;
  readonly origin: Origin;
}

export interface Coverage extends Coverable {
  /** How many of the simulations reach it. */
  readonly scenarios: number;
}

/**
 * Everything that can be reached of the definitions, and by how many of the simulations it is. A trigger without actions does
 * nothing that could be seen, so it is left out.
 */
export function measureCoverage(definitions: Definitions, simulations: readonly Simulation[]): readonly Coverage[] {
  const reached = simulations.map(reachedBy);
  return coverables(definitions).map((item) => ({
    ...item,
    scenarios: reached.filter((keys) => keys.has(keyOf(item.kind, item.origin))).length,
  }));
}

function coverables(definitions: Definitions): readonly Coverable[] {
  const ofProcesses = [...definitions.processes.values()].flatMap((process) =>
    process.milestones.flatMap((milestone) => coverablesOf(process, milestone, definitions)),
  );
  const actions = [...definitions.actions.values()].map(({ id, origin }): Coverable => ({
    kind: 'action',
    name: `action ${id}`,
    origin,
  }));
  return [...ofProcesses, ...actions];
}

function coverablesOf(
  process: Process,
  { milestone, warnings, violations, onSuccess, origin }: ProcessMilestone,
  { milestoneTypes }: Definitions,
): readonly Coverable[] {
  const name = `${milestoneTypes.get(milestone)?.name ?? milestone} of ${process.name}`;
  const warned = warnings.filter(({ actions }) => actions.length > 0);
  const violated = violations.filter(({ actions }) => actions.length > 0);
  return [
    { kind: 'milestone', name, origin },
    ...warned.map((trigger): Coverable => ({
      kind: 'warning',
      name: `warning ${formatOffset(trigger)} before the target of ${name}`,
      origin: trigger.origin,
    })),
    ...violated.map((trigger): Coverable => ({
      kind: 'violation',
      name: `violation ${trigger.offsetMinutes === 0 ? 'at the target' : `${formatOffset(trigger)} after the target`} of ${name}`,
      origin: trigger.origin,
    })),
    ...(onSuccess.length === 0
      ? []
      : [{ kind: 'success', name: `success of ${name}`, origin: inside(origin, 'onSuccess') } as const]),
  ];
}

/** `15m`, `25%` */
function formatOffset({ offsetMinutes = 0, percent }: TimeTrigger): string {
  return percent === undefined ? formatDuration(offsetMinutes) : `${percent}%`;
}

function reachedBy({ occurrences, actions }: Simulation): ReadonlySet<string> {
  return new Set([
    ...occurrences.map(({ entry }) => keyOf('milestone', entry.origin)),
    ...actions.flatMap(({ action, cause, origin }) => [
      keyOf('action', action.origin),
      keyOf(cause, cause === 'success' ? inside(origin, 'onSuccess') : origin),
    ]),
  ]);
}

function inside({ uri, path }: Origin, key: string): Origin {
  return { uri, path: [...path, key] };
}

function keyOf(kind: CoverableKind, { uri, path }: Origin): string {
  return JSON.stringify([kind, uri, ...path]);
}
