// Finding the process that a person names, with words that help when there is none.
import type { Definitions, Process } from '../core/model/model.ts';
import type { Problem } from '../protocol/requests.ts';
import { fileName } from '../language/read/uri.ts';
import { metadataNameOf } from '../salesforce/metadataName.ts';
import { decodeName } from '../salesforce/names.ts';
import { nearest } from '../language/schema/nearest.ts';

/**
 * The process of that id, else of that Salesforce name, whatever its case – the default one of its versions –, else the one whose metadata
 * file is called so, else that of the entitlement or template of that id or name. Without a name the only one there is.
 */
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
  const process = findProcess(definitions, name);
  if (process !== undefined) return { process };
  const suggestion = nearest(name, ids);
  return {
    problem: {
      message: `There is no process '${name}'.`,
      hint: suggestion === undefined ? `Known here: ${ids.join(', ')}.` : `Did you mean '${suggestion}'?`,
    },
  };
}

function findProcess(definitions: Definitions, given: string): Process | undefined {
  const name = given.trim().toLowerCase();
  const all = [...definitions.processes.values()];
  const named = all.filter((each) => each.name.toLowerCase() === name);
  return (
    definitions.processes.get(given) ??
    named.find(({ version }) => version?.isDefault !== false) ??
    named[0] ??
    findByFile(all, name) ??
    findByEntitlement(definitions, name)
  );
}

/** @param given name of a file of metadata or of the process in it, with a path and a suffix or without */
function findByFile(all: readonly Process[], given: string): Process | undefined {
  const nameOf = (file: string): string => decodeName(metadataNameOf(file)?.fullName ?? file).toLowerCase();
  const wanted = nameOf(given.split(/[\\/]/).at(-1) ?? given);
  return all.find(({ origin }) => {
    const file = fileName(origin.uri);
    return metadataNameOf(file)?.kind === 'EntitlementProcess' && nameOf(file) === wanted;
  });
}

/** What a customer has: by its name people know their promise better than by that of a process. */
function findByEntitlement({ processes, entitlements, templates }: Definitions, wanted: string): Process | undefined {
  const asId = wanted.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const promised = [...entitlements, ...templates.values()].find(
    ({ id, name, process }) => process !== undefined && (id === asId || name.toLowerCase() === wanted),
  );
  return processes.get(promised?.process ?? '');
}
