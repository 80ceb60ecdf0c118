// Processes and entitlements: tree → model. A milestone whose criteria or target cannot be read is left out, since without
// them it would promise something else.
import {
  DEFAULT_SEMANTICS,
  REOPENINGS,
  type Entitlement,
  type EntitlementTemplate,
  type Process,
  type ProcessMilestone,
  type ProcessSemantics,
  type ProcessVersion,
  type Target,
  type TimeTrigger,
} from '../../core/model/model.ts';
import { triggerMinutes, writtenMinutes } from '../../core/model/triggerMinutes.ts';
import { parseDuration } from '../../core/time/duration.ts';
import { buildCriteria, qualifyField } from './buildCriteria.ts';
import type { NodeCache } from '../../text/nodeCache.ts';
import {
  booleanOf,
  child,
  entries,
  integerOf,
  items,
  textOf,
  wordOf,
  type Cursor,
  type CursorEntry,
} from './cursor.ts';

/** The `processes` of a file. A process without a readable exit is left out: it would never end. */
export function buildProcesses(root: Cursor, recall: NodeCache<readonly Process[]>): readonly Process[] {
  return entries(child(root, 'processes')).flatMap((entry) => recall(entry.pair, () => buildProcess(entry)));
}

function buildProcess({ key, value, origin }: CursorEntry): readonly Process[] {
  const object = textOf(child(value, 'object')) ?? 'Case';
  const exitWhen = buildCriteria(child(child(value, 'exit'), 'when'), object);
  if (value === undefined || exitWhen === undefined) return [];
  const process: Process = {
    id: key,
    name: textOf(child(value, 'name')) ?? key,
    description: textOf(child(value, 'description')),
    object,
    active: booleanOf(child(value, 'active')) ?? false,
    businessHours: textOf(child(value, 'businessHours')),
    entryFrom: qualifyField(textOf(child(child(value, 'entry'), 'from')) ?? 'CreatedDate', object),
    exitWhen,
    version: buildVersion(child(value, 'version')),
    semantics: buildSemantics(child(value, 'semantics')),
    milestones: items(child(value, 'milestones')).flatMap((item) => buildMilestone(item, object) ?? []),
    origin,
  };
  return [process];
}

function buildVersion(cursor: Cursor | undefined): ProcessVersion | undefined {
  const number = integerOf(child(cursor, 'number'));
  if (number === undefined) return undefined;
  return {
    of: textOf(child(cursor, 'of')),
    number,
    isDefault: booleanOf(child(cursor, 'default')) ?? false,
    notes: textOf(child(cursor, 'notes')),
  };
}

function buildSemantics(cursor: Cursor | undefined): ProcessSemantics {
  return {
    offsets: wordOf(child(cursor, 'offsets'), ['business', 'elapsed']) ?? DEFAULT_SEMANTICS.offsets,
    unmatched: wordOf(child(cursor, 'unmatched'), ['remove', 'keep']) ?? DEFAULT_SEMANTICS.unmatched,
    afterExit: wordOf(child(cursor, 'afterExit'), ['silent', 'fire']) ?? DEFAULT_SEMANTICS.afterExit,
    reopen: wordOf(child(cursor, 'reopen'), REOPENINGS) ?? DEFAULT_SEMANTICS.reopen,
    hoursChange: wordOf(child(cursor, 'hoursChange'), ['keep', 'restart']) ?? DEFAULT_SEMANTICS.hoursChange,
    reevaluate: booleanOf(child(cursor, 'reevaluate')) ?? DEFAULT_SEMANTICS.reevaluate,
  };
}

function buildMilestone(cursor: Cursor, object: string): ProcessMilestone | undefined {
  const milestone = textOf(child(cursor, 'milestone'));
  const target = buildTarget(child(cursor, 'target'));
  if (milestone === undefined || target === undefined || hasBrokenCriteria(cursor, object)) return undefined;
  const index = cursor.origin.path.at(-1);
  return {
    index: typeof index === 'number' ? index : 0,
    milestone,
    when: buildCriteria(child(cursor, 'when'), object),
    target,
    clock: wordOf(child(cursor, 'clock'), ['process', 'criteria']) ?? 'process',
    businessHours: textOf(child(cursor, 'businessHours')),
    completeWhen: buildCriteria(child(cursor, 'completeWhen'), object),
    pauseWhen: buildCriteria(child(cursor, 'pauseWhen'), object),
    warnings: buildTriggers(child(cursor, 'warnings'), 'before', writtenMinutes(target)),
    violations: buildTriggers(child(cursor, 'violations'), 'after', undefined),
    onSuccess: items(child(cursor, 'onSuccess')).flatMap((item) => textOf(item) ?? []),
    origin: cursor.origin,
  };
}

/** True when a condition is written that cannot be read. */
function hasBrokenCriteria(cursor: Cursor, object: string): boolean {
  return ['when', 'completeWhen', 'pauseWhen'].some((key) => {
    const written = child(cursor, key);
    return written !== undefined && buildCriteria(written, object) === undefined;
  });
}

function buildTarget(cursor: Cursor | undefined): Target | undefined {
  if (cursor === undefined) return undefined;
  const apexClass = textOf(child(cursor, 'apexClass'));
  if (apexClass === undefined) {
    const minutes = minutesOf(cursor);
    return minutes === undefined ? undefined : { kind: 'minutes', minutes, origin: cursor.origin };
  }
  const assumeMinutes = minutesOf(child(cursor, 'assume'));
  return { kind: 'apex', apexClass, assumeMinutes, origin: cursor.origin };
}

/** A duration in whole minutes, written as text or as a number. */
export function minutesOf(cursor: Cursor | undefined): number | undefined {
  const written = integerOf(cursor) ?? textOf(cursor);
  const parsed = written === undefined ? undefined : parseDuration(written);
  return parsed !== undefined && 'minutes' in parsed ? parsed.minutes : undefined;
}

/** @param targetMinutes what shares are of; undefined when it is not known, or shares are not allowed */
function buildTriggers(
  cursor: Cursor | undefined,
  offsetKey: 'before' | 'after',
  targetMinutes: number | undefined,
): readonly TimeTrigger[] {
  return items(cursor).flatMap((item) => {
    const written = child(item, offsetKey);
    const percent = offsetKey === 'before' ? percentOf(written) : undefined;
    const offsetMinutes = minutesOf(written);
    if (offsetMinutes === undefined && percent === undefined) return [];
    const actions = items(child(item, 'actions')).flatMap((action) => textOf(action) ?? []);
    const trigger = { offsetMinutes, percent, actions, origin: item.origin };
    return { ...trigger, offsetMinutes: triggerMinutes(trigger, targetMinutes) };
  });
}

/** A share of the target, above 0 and up to 100: `25%`, `12.5 %`. */
function percentOf(cursor: Cursor | undefined): number | undefined {
  const match = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(textOf(cursor) ?? '');
  const percent = match === null ? 0 : Number(match[1]);
  return percent > 0 && percent <= 100 ? percent : undefined;
}

/** The `entitlements` of a file, in file order. They are about cases; their fields name another object where needed. */
export function buildEntitlements(root: Cursor, recall: NodeCache<readonly Entitlement[]>): readonly Entitlement[] {
  return entries(child(root, 'entitlements')).flatMap((entry) => recall(entry.pair, () => buildEntitlement(entry)));
}

/** The `templates` of a file: entitlement templates. */
export function buildTemplates(
  root: Cursor,
  recall: NodeCache<readonly EntitlementTemplate[]>,
): readonly EntitlementTemplate[] {
  return entries(child(root, 'templates')).flatMap((entry) => recall(entry.pair, () => [buildTemplate(entry)]));
}

function buildTemplate({ key, value, origin }: CursorEntry): EntitlementTemplate {
  return {
    id: key,
    name: textOf(child(value, 'name')) ?? key,
    process: textOf(child(value, 'process')),
    businessHours: textOf(child(value, 'businessHours')),
    type: textOf(child(value, 'type')),
    termInDays: integerOf(child(value, 'termInDays')),
    casesPerEntitlement: integerOf(child(value, 'casesPerEntitlement')),
    isPerIncident: booleanOf(child(value, 'perIncident')) ?? false,
    origin,
  };
}

function buildEntitlement({ key, value, origin }: CursorEntry): readonly Entitlement[] {
  const process = textOf(child(value, 'process'));
  const written = child(value, 'when');
  const when = buildCriteria(written, 'Case');
  if (process === undefined || (written !== undefined && when === undefined)) return [];
  const name = textOf(child(value, 'name')) ?? key;
  return [{ id: key, name, process, when, termInDays: integerOf(child(value, 'termInDays')), origin }];
}
