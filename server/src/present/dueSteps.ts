// The walk from arrival to deadline as `milestone due --explain` prints it. Must not know how it is found.
import type { StepReason, WalkStep } from '../core/simulate/explain.ts';
import { formatIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import type { DueStep } from '../protocol/due.ts';
import { describeStep } from '../words/describeStep.ts';

/** @param zone of the calendar that is walked */
export function toDueSteps(steps: readonly WalkStep[], zone: Zone): readonly DueStep[] {
  return steps.map((step) => ({
    from: formatIso(zone, step.from),
    to: formatIso(zone, step.to),
    what: toKind(step.reason),
    countedMinutes: step.countedMinutes,
    words: describeStep(step, zone),
  }));
}

function toKind({ kind }: StepReason): DueStep['what'] {
  if (kind === 'holiday') return 'holiday';
  return kind === 'open' || kind === 'openDays' ? 'open' : 'closed';
}
