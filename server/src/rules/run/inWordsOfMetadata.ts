// A finding in a metadata file: things by the names that Salesforce knows them by, and only fixes that change one value there.
import type { Definitions } from '../../core/model/model.ts';
import { fixesOfMetadata } from '../../project/fixesOfMetadata.ts';
import type { Finding, FindingArgs } from '../../project/finding.ts';
import type { Snapshot } from '../../project/snapshot.ts';

export function inWordsOfMetadata(finding: Finding, snapshot: Snapshot): Finding {
  const definitions = snapshot.definitions(finding.uri);
  const inWords = (value: FindingArgs[string]): FindingArgs[string] => {
    if (typeof value === 'string') return nameOf(value, definitions);
    return typeof value === 'object' ? value.map((each) => nameOf(each, definitions)) : value;
  };
  const args = Object.entries(finding.args).map(([key, value]) => [key, inWords(value)] as const);
  const file = snapshot.file(finding.uri);
  const fixes = file === undefined ? [] : fixesOfMetadata(finding.fixes, file);
  return { ...finding, args: Object.fromEntries(args), fixes, isInMetadata: true };
}

/** The name of an id; other texts as they are. */
function nameOf(text: string, definitions: Definitions): string {
  const kinds = [
    definitions.milestoneTypes,
    definitions.businessHours,
    definitions.processes,
    definitions.actions,
  ] as const;
  return kinds.map((byId) => byId.get(text)?.name).find((name) => name !== undefined) ?? text;
}
