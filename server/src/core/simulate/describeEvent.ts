// What happens to a case, in words. Must not know instants' text or places.
import type { Definitions } from '../model/model.ts';
import { sayField } from '../model/sayField.ts';
import type { CaseEvent } from '../model/scenario.ts';
import { nameValue } from './actions.ts';

/** Names of milestone types and processes, by id. */
export interface EventNames {
  readonly milestone: (id: string) => string;
  readonly process: (id: string) => string;
}

export function namesOf(definitions: Definitions): EventNames {
  return {
    milestone: (id) => definitions.milestoneTypes.get(id)?.name ?? id,
    process: (id) => definitions.processes.get(id)?.name ?? id,
  };
}

/** `Status: Working`, `stopped`, `First Response completed`. Fields of `object` are named without it. */
export function describeEvent(event: CaseEvent, object: string, names: EventNames): string {
  switch (event.kind) {
    case 'set':
      return [...event.fields].map(([field, value]) => `${sayField(field, object)}: ${nameValue(value)}`).join(', ');
    case 'stop':
      return 'stopped';
    case 'resume':
      return 'resumed';
    case 'close':
      return 'closed';
    case 'reopen':
      return 'reopened';
    case 'exit':
      return 'left the process';
    case 'complete':
      return `${names.milestone(event.milestone)} completed`;
    case 'enter':
      return `entitlement replaced: ${names.process(event.process)}`;
    case 'answer':
      return [...event.formulaAnswers].map(([formula, answer]) => `${formula} is ${String(answer)}`).join(', ');
  }
}
