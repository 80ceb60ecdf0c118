// Fires actions: records them and lets field updates change the record. Must not know when, nor what follows.
import type { Action, Origin } from '../model/model.ts';
import { computeValue } from './actions.ts';
import { setField } from './caseRecord.ts';
import { isStopped, type LiveOccurrence } from './occurrence.ts';
import { addNote, situationOf, type Run } from './run.ts';
import type { ActionCause } from './simulation.ts';

/** Why actions fire. */
export interface Firing {
  readonly actions: readonly Action[];
  readonly occurrence: LiveOccurrence;
  readonly cause: ActionCause;
  readonly origin: Origin;
}

/** Fires the actions now, in file order. True when a field was updated. */
export function fireActions(run: Run, { actions, occurrence, cause, origin }: Firing): boolean {
  let isUpdated = false;
  for (const action of actions) {
    run.actions.push({ at: run.now, action, occurrence, cause, origin });
    if (action.effect.kind !== 'fieldUpdate') continue;
    const { field, newValue } = action.effect;
    const computed = computeValue(field, newValue, situationOf(run));
    if (computed.isKnown) setField(run.record, field, computed.value);
    else addNote(run, computed.note);
    isUpdated ||= computed.isKnown;
  }
  return isUpdated;
}

/** The occurrence whose pending trigger is due next: by time, ties in the order of the file. */
export function findNextDue({ firing }: Pick<Run, 'firing'>): LiveOccurrence | undefined {
  let best: LiveOccurrence | undefined;
  let bestAt = Infinity;
  for (const occurrence of firing) {
    const at = occurrence.pending[0]?.at;
    if (at === undefined || at > bestAt || isStopped(occurrence)) continue;
    if (at === bestAt && best !== undefined && best.entry.index <= occurrence.entry.index) continue;
    best = occurrence;
    bestAt = at;
  }
  return best;
}
