// Which fields a process looks at, and what kind of values it compares them with: what a table of past cases must hold. Must not know
// tables.
import { fieldsOf, leavesOf } from '../model/criteriaParts.ts';
import type { Criteria, Definitions, FieldName, Process } from '../model/model.ts';

export interface ProcessFields {
  /** Without these nothing is right: criteria of entitlements, of milestones, of pauses and of the exit, and where the clock starts. */
  readonly needed: ReadonlySet<FieldName>;
  /** What completes milestones: without these a milestone is unknown. */
  readonly completing: ReadonlySet<FieldName>;
  /** False where criteria may look at other fields too: a formula that cannot be read. */
  readonly areAll: boolean;
  /** Fields that are compared with numbers. */
  readonly numbers: ReadonlySet<FieldName>;
  /** Fields that are compared with true or false. */
  readonly checkboxes: ReadonlySet<FieldName>;
}

/** @param processes those that cases may be in */
export function fieldsOfProcesses({ entitlements }: Definitions, processes: readonly Process[]): ProcessFields {
  const fields = { needed: new Set<FieldName>(), completing: new Set<FieldName>() };
  let areAll = true;
  const numbers = new Set<FieldName>();
  const checkboxes = new Set<FieldName>();
  const add = (criteria: Criteria | undefined, object: string, to: Set<FieldName>): void => {
    if (criteria === undefined) return;
    const found = fieldsOf(criteria, object);
    if (found === undefined) areAll = false;
    for (const field of found ?? []) to.add(field);
    for (const leaf of leavesOf(criteria)) {
      if (leaf.kind !== 'test') continue;
      if (leaf.values.some((value) => typeof value === 'number')) numbers.add(leaf.field);
      if (leaf.values.some((value) => typeof value === 'boolean')) checkboxes.add(leaf.field);
    }
  };
  const ids = new Set(processes.map(({ id }) => id));
  for (const { process, when } of entitlements) if (ids.has(process)) add(when, 'Case', fields.needed);
  for (const { object, exitWhen, entryFrom, milestones } of processes) {
    add(exitWhen, object, fields.needed);
    fields.needed.add(entryFrom);
    for (const { when, pauseWhen, completeWhen } of milestones) {
      add(when, object, fields.needed);
      add(pauseWhen, object, fields.needed);
      add(completeWhen, object, fields.completing);
    }
  }
  return { ...fields, areAll, numbers, checkboxes };
}
