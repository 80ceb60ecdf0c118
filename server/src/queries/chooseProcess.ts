// Finding the process that a person names, with words that help when there is none.
import type { Definitions, Process } from '../core/model/model.ts';
import type { Problem } from '../protocol/requests.ts';
import { nearest } from '../language/schema/nearest.ts';

/** The process of that id, else of that Salesforce name, whatever its case; without a name the only one there is. */
export function chooseProcess(
  definitions: Definitions,
  name: string | undefined,
): { readonly process: Process } | { readonly problem: Problem } {
  const ids = [...definitions.processes.keys()];
  const [only] = definitions.processes.values();
  if (only === undefined)
    return {
      problem: {
        message: 'No process is defined here or in an imported file.',
        hint: 'Define one under `processes:` – a process that cannot be read, for example one without `exit:`, does not count.',
      },
    };
  if (name === undefined) {
    if (ids.length === 1) return { process: only };
    return { problem: { message: `There are ${ids.length} processes.`, hint: `Name one of them: ${ids.join(', ')}.` } };
  }
  const process =
    definitions.processes.get(name) ??
    [...definitions.processes.values()].find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (process !== undefined) return { process };
  const suggestion = nearest(name, ids);
  return {
    problem: {
      message: `There is no process '${name}'.`,
      hint: suggestion === undefined ? `Known here: ${ids.join(', ')}.` : `Did you mean '${suggestion}'?`,
    },
  };
}
