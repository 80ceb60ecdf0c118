// What if targets were others? Processes with targets that nobody has written yet. Must not know text.
import type { Definitions, Process } from '../core/model/model.ts';
import type { TriedTarget } from '../protocol/sampleCase.ts';

/** The same definitions with other targets; what names no milestone of theirs changes nothing. Shares of a target go with it. */
export function tryTargets(definitions: Definitions, targets: readonly TriedTarget[]): Definitions {
  if (targets.length === 0) return definitions;
  const processes = new Map(definitions.processes);
  for (const target of targets) {
    const process = processes.get(target.process);
    if (process !== undefined) processes.set(target.process, withTarget(process, target));
  }
  return { ...definitions, processes };
}

function withTarget(process: Process, { index, minutes }: TriedTarget): Process {
  const milestones = process.milestones.map((milestone) => {
    if (milestone.index !== index) return milestone;
    return { ...milestone, target: { kind: 'minutes' as const, minutes, origin: milestone.target.origin } };
  });
  return { ...process, milestones };
}
