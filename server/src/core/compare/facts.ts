// What is promised by a process and by each of its milestones, one fact after the other, so that two of them can be compared. What
// only people who read the file see (descriptions, ids, notes, order) is no fact. Calendars are compared by `compareCalendars`.
import type { ChangeAspect } from '../../protocol/comparison.ts';
import { targetMinutes } from '../simulate/due.ts';
import type { Criteria, ProcessMilestone, TimeTrigger } from '../model/model.ts';
import { formatDuration } from '../time/duration.ts';
import { formatField } from '../model/formatField.ts';
import { criteriaKey, describeCriteria } from './criteriaWords.ts';
import { describeEffect } from './effectWords.ts';
import { milestoneName, type ProcessView } from './processView.ts';

/** What a fact is about: not the thing itself, and not its calendar. */
export type Aspect = Exclude<ChangeAspect, 'process' | 'milestone' | 'calendar'>;

export interface Fact {
  readonly aspect: Aspect;
  /** Tells apart facts of one aspect: which warning, which entitlement. */
  readonly slot: string;
  /** The same for facts that are the same for customers. */
  readonly key: string;
  readonly words: string;
}

/** Whether a trigger stays the trigger that it was when its time changes: its actions tell. */
export function triggerActions(fact: Fact): string | undefined {
  if (fact.aspect !== 'warning' && fact.aspect !== 'violation') return undefined;
  return `${fact.aspect} ${fact.key.slice(fact.key.indexOf(' '))}`;
}

/** The facts of the process itself. */
export function processFacts({ process, definitions }: ProcessView): readonly Fact[] {
  const { object, semantics } = process;
  const customers = definitions.entitlements.filter((entitlement) => entitlement.process === process.id);
  return [
    plainFact('name', process.name),
    plainFact('object', object),
    plainFact('active', process.active ? 'active' : 'not active'),
    plainFact('entry', formatField(process.entryFrom, object)),
    criteriaFact('exit', process.exitWhen, object, ''),
    ...Object.entries(semantics).map(([name, value]) => ({
      ...plainFact('semantics', `${name}: ${String(value)}`),
      slot: name,
    })),
    ...customers.map((entitlement): Fact => {
      const when = entitlement.when === undefined ? 'every customer' : describeCriteria(entitlement.when, object);
      const term = entitlement.termInDays === undefined ? '' : `, for ${entitlement.termInDays} days`;
      const key = entitlement.when === undefined ? '' : criteriaKey(entitlement.when);
      const words = `${entitlement.name} (${when}${term})`;
      return { aspect: 'entitlement', slot: entitlement.id, key: `${entitlement.name} ${key}${term}`, words };
    }),
  ];
}

/** The facts of one milestone. */
export function milestoneFacts(view: ProcessView, entry: ProcessMilestone): readonly Fact[] {
  const { definitions, process } = view;
  const recurrence = definitions.milestoneTypes.get(entry.milestone)?.recurrence ?? 'none';
  return [
    plainFact('name', milestoneName(view, entry)),
    plainFact('target', formatTarget(entry)),
    criteriaFact('criteria', entry.when, process.object, `every ${process.object === 'Case' ? 'case' : 'work order'}`),
    plainFact('clock', entry.clock === 'process' ? 'process entry' : 'the moment its criteria hold'),
    criteriaFact('completion', entry.completeWhen, process.object, 'only by hand'),
    criteriaFact('pause', entry.pauseWhen, process.object, 'never'),
    plainFact('recurrence', recurrence === 'none' ? 'not' : recurrence),
    ...triggerFacts('warning', entry.warnings, view),
    ...triggerFacts('violation', entry.violations, view),
    plainFact('success', effectsOf(entry.onSuccess, view) || 'nothing'),
  ];
}

/** `8h`, `8h assumed, from the Apex class TierMinutes` */
export function formatTarget(entry: ProcessMilestone): string {
  const written = targetMinutes(entry);
  const minutes = written === undefined ? 'minutes not known here' : formatDuration(written);
  if (entry.target.kind === 'minutes') return minutes;
  return `${minutes}${written === undefined ? '' : ' assumed'}, from the Apex class ${entry.target.apexClass}`;
}

function plainFact(aspect: Aspect, words: string): Fact {
  return { aspect, slot: '', key: words, words };
}

function criteriaFact(aspect: Aspect, criteria: Criteria | undefined, object: string, absent: string): Fact {
  const words = criteria === undefined ? absent : describeCriteria(criteria, object);
  return { aspect, slot: '', key: criteria === undefined ? '' : criteriaKey(criteria), words };
}

/** One fact an offset: several triggers of one moment fire together. */
function triggerFacts(
  aspect: 'warning' | 'violation',
  triggers: readonly TimeTrigger[],
  view: ProcessView,
): readonly Fact[] {
  const byOffset = new Map<number | string, string[]>();
  for (const { offsetMinutes, percent = 0, actions } of triggers) {
    // A share of a target that is not known is compared as it is written.
    const offset = offsetMinutes ?? `${percent}%`;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), ...actions]);
  }
  return [...byOffset].map(([offset, actions]) => {
    const effects = effectsOf(actions, view) || 'no actions';
    const time = sayOffset(aspect, offset);
    return { aspect, slot: String(offset), key: `${offset} ${effects}`, words: `${time}: ${effects}` };
  });
}

function sayOffset(aspect: 'warning' | 'violation', offset: number | string): string {
  if (offset === 0) return 'at the target';
  return `${typeof offset === 'number' ? formatDuration(offset) : offset} ${aspect === 'warning' ? 'before' : 'after'}`;
}

/** What the actions do, sorted, each once; an action that does not exist does nothing. */
function effectsOf(ids: readonly string[], { definitions }: ProcessView): string {
  const effects = ids.flatMap((id) => {
    const action = definitions.actions.get(id);
    return action === undefined ? [] : describeEffect(action);
  });
  return [...new Set(effects)].sort().join('; ');
}
