// Which definitions are no longer what they were, by identity: entries that nobody edits stay the same objects. Must not know rules.
import type { Definitions } from '../../core/model/model.ts';

/** Tells of ids whether what they name changed, appeared or went. */
export interface Changed {
  readonly isAny: boolean;
  /** Also when the calendar that counts without a name did, or a holiday set that one of them attaches. */
  hours(id: string | undefined): boolean;
  milestoneType(id: string): boolean;
  actions(ids: readonly string[]): boolean;
}

export function changedSince(before: Definitions, now: Definitions): Changed {
  const holidays = changedIds(before.holidays, now.holidays);
  const hours = changedIds(before.businessHours, now.businessHours);
  if (holidays.size > 0)
    for (const { id, holidays: attached } of now.businessHours.values())
      if (attached.some((set) => holidays.has(set))) hours.add(id);
  const isDefault = (calendars: Definitions['businessHours'], id: string): boolean =>
    calendars.get(id)?.isDefault === true;
  const isDefaultChanged = [...hours].some(
    (id) => isDefault(before.businessHours, id) || isDefault(now.businessHours, id),
  );
  const types = changedIds(before.milestoneTypes, now.milestoneTypes);
  const actions = changedIds(before.actions, now.actions);
  return {
    isAny: hours.size + types.size + actions.size > 0,
    // Where nobody names a calendar any of them could be meant.
    hours: (id) => isDefaultChanged || (id === undefined ? hours.size > 0 : hours.has(id)),
    milestoneType: (id) => types.has(id),
    actions: (ids) => actions.size > 0 && ids.some((id) => actions.has(id)),
  };
}

function changedIds<Part extends object>(
  before: ReadonlyMap<string, Part>,
  now: ReadonlyMap<string, Part>,
): Set<string> {
  const changed = new Set<string>();
  for (const [id, part] of now) if (before.get(id) !== part) changed.add(id);
  for (const id of before.keys()) if (!now.has(id)) changed.add(id);
  return changed;
}
