// What is promised by a process and by each of its milestones, one fact after the other, so that two of them can be compared. What
// only people who read the file see (descriptions, ids, notes, order) is no fact. Calendars are compared by `compareCalendars`.
import type {
  ActionEffect,
  Criteria,
  FieldName,
  Process,
  ProcessMilestone,
  ProcessSemantics,
  TimeTrigger,
} from '../model/model.ts';
import { targetMinutes } from '../simulate/due.ts';
import { criteriaKey } from './criteriaKey.ts';
import { effectKey } from './effectKey.ts';
import { milestoneName, type ProcessView } from './processView.ts';

/** A target as a file states it; no minutes where only an Apex class in the org knows them. */
export interface StatedTarget {
  readonly minutes: number | undefined;
  /** The class that gives the minutes in the org; then `minutes` is what the file assumes. */
  readonly apexClass: string | undefined;
}

/** When a trigger fires: minutes before or after the target, or a share of a target that nobody knows. */
export type StatedOffset = number | `${number}%`;

interface CriteriaStatement {
  readonly criteria: Criteria | undefined;
  /** Whose fields are named without it. */
  readonly object: Process['object'];
}

/** What is promised. */
export type Statement =
  | { readonly aspect: 'name'; readonly name: string }
  | { readonly aspect: 'object'; readonly object: Process['object'] }
  | { readonly aspect: 'active'; readonly isActive: boolean }
  | { readonly aspect: 'version'; readonly number: number; readonly isDefault: boolean }
  | { readonly aspect: 'entry'; readonly field: FieldName; readonly object: Process['object'] }
  | ({ readonly aspect: 'exit' | 'criteria' | 'completion' | 'pause' } & CriteriaStatement)
  | { readonly aspect: 'semantics'; readonly choice: string; readonly value: ProcessSemantics[keyof ProcessSemantics] }
  | ({
      readonly aspect: 'entitlement';
      readonly name: string;
      readonly termInDays: number | undefined;
    } & CriteriaStatement)
  | ({ readonly aspect: 'target' } & StatedTarget)
  | { readonly aspect: 'clock'; readonly clock: ProcessMilestone['clock'] }
  | { readonly aspect: 'recurrence'; readonly recurrence: string }
  | {
      readonly aspect: 'warning' | 'violation';
      readonly offset: StatedOffset;
      readonly effects: readonly ActionEffect[];
    }
  | { readonly aspect: 'success'; readonly effects: readonly ActionEffect[] };

export interface Fact {
  readonly statement: Statement;
  /** Tells apart facts of one aspect: which warning, which entitlement. */
  readonly slot: string;
  /** The same for facts that are the same for customers. */
  readonly key: string;
}

/** Whether a trigger stays the trigger that it was when its time changes: its actions tell. */
export function triggerActions({ statement }: Fact): string | undefined {
  return statement.aspect === 'warning' || statement.aspect === 'violation'
    ? `${statement.aspect} ${effectsKey(statement.effects)}`
    : undefined;
}

/** The facts of the process itself. */
export function processFacts({ process, definitions }: ProcessView): readonly Fact[] {
  const { object, semantics, version } = process;
  const customers = definitions.entitlements.filter((entitlement) => entitlement.process === process.id);
  return [
    // Metadata of a process without versions has its name in lower case alone.
    {
      ...plainFact({ aspect: 'name', name: process.name }),
      ...(version === undefined ? { key: process.name.toLowerCase() } : {}),
    },
    plainFact({ aspect: 'object', object }),
    plainFact({ aspect: 'active', isActive: process.active }),
    { ...plainFact({ aspect: 'entry', field: process.entryFrom, object }), key: process.entryFrom },
    criteriaFact('exit', process.exitWhen, object),
    ...(version === undefined
      ? []
      : [plainFact({ aspect: 'version', number: version.number, isDefault: version.isDefault })]),
    ...Object.entries<ProcessSemantics[keyof ProcessSemantics]>({ ...semantics }).map(([choice, value]) => ({
      ...plainFact({ aspect: 'semantics', choice, value }),
      slot: choice,
    })),
    ...customers.map(({ id, name, when, termInDays }): Fact => {
      const key = JSON.stringify([name, when === undefined ? '' : criteriaKey(when), termInDays ?? '']);
      return { statement: { aspect: 'entitlement', name, termInDays, criteria: when, object }, slot: id, key };
    }),
  ];
}

/** The facts of one milestone. */
export function milestoneFacts(view: ProcessView, entry: ProcessMilestone): readonly Fact[] {
  const { definitions, process } = view;
  const recurrence = definitions.milestoneTypes.get(entry.milestone)?.recurrence ?? 'none';
  const onSuccess = effectsOf(entry.onSuccess, view);
  return [
    plainFact({ aspect: 'name', name: milestoneName(view, entry) }),
    plainFact({ aspect: 'target', ...statedTarget(entry) }),
    criteriaFact('criteria', entry.when, process.object),
    plainFact({ aspect: 'clock', clock: entry.clock }),
    criteriaFact('completion', entry.completeWhen, process.object),
    criteriaFact('pause', entry.pauseWhen, process.object),
    plainFact({ aspect: 'recurrence', recurrence }),
    ...triggerFacts('warning', entry.warnings, view),
    ...triggerFacts('violation', entry.violations, view),
    { statement: { aspect: 'success', effects: onSuccess }, slot: '', key: effectsKey(onSuccess) },
  ];
}

/** What a milestone's file says about its target. */
export function statedTarget(entry: ProcessMilestone): StatedTarget {
  return {
    minutes: targetMinutes(entry),
    apexClass: entry.target.kind === 'apex' ? entry.target.apexClass : undefined,
  };
}

function plainFact(statement: Statement): Fact {
  return { statement, slot: '', key: JSON.stringify(statement) };
}

function criteriaFact(
  aspect: 'exit' | 'criteria' | 'completion' | 'pause',
  criteria: Criteria | undefined,
  object: Process['object'],
): Fact {
  const key = criteria === undefined ? '' : criteriaKey(criteria);
  return { statement: { aspect, criteria, object }, slot: '', key };
}

/** One fact an offset: several triggers of one moment fire together. */
function triggerFacts(
  aspect: 'warning' | 'violation',
  triggers: readonly TimeTrigger[],
  view: ProcessView,
): readonly Fact[] {
  const byOffset = new Map<StatedOffset, string[]>();
  for (const { offsetMinutes, percent = 0, actions } of triggers) {
    // A share of a target that is not known is compared as it is written.
    const offset: StatedOffset = offsetMinutes ?? `${percent}%`;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), ...actions]);
  }
  return [...byOffset].map(([offset, actions]): Fact => {
    const effects = effectsOf(actions, view);
    return { statement: { aspect, offset, effects }, slot: String(offset), key: `${offset} ${effectsKey(effects)}` };
  });
}

/** What the actions do, each once; an action that does not exist does nothing. */
function effectsOf(ids: readonly string[], { definitions }: ProcessView): readonly ActionEffect[] {
  const effects = ids.flatMap((id) => definitions.actions.get(id)?.effect ?? []);
  return [...new Map(effects.map((effect) => [effectKey(effect), effect])).values()];
}

function effectsKey(effects: readonly ActionEffect[]): string {
  return effects.map(effectKey).sort().join();
}
