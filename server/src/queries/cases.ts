// What can be simulated in a file: its scenarios, and the processes that are visible in it.
import type { CaseItem, CasesAnswer, CasesParams } from '../protocol/requests.ts';
import { pairOf } from '../text/path.ts';
import { arrivalZone } from '../core/simulate/recordHours.ts';
import { toRange } from '../project/location.ts';
import type { Definition } from '../language/read/definition.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';

export const NO_CASES: CasesAnswer = { processes: [], scenarios: [] };

export function queryCases(snapshot: Snapshot, { uri }: CasesParams): CasesAnswer {
  const file = snapshot.file(uri);
  if (file === undefined) return NO_CASES;
  const definitions = snapshot.definitions(uri);
  const scope = snapshot.scope(uri);
  return {
    processes: [...definitions.processes.values()].flatMap((process) => {
      const item = caseItem(snapshot, scope.find('processes', process.id), process.name, process.description);
      return item === undefined ? [] : { ...item, timeZone: arrivalZone(snapshot.calendars(uri), process).id };
    }),
    scenarios: file.definitions
      .filter(({ kind }) => kind === 'scenarios')
      .flatMap((definition) => {
        // One that cannot be simulated is listed too: choosing it tells why.
        const description = pairOf(definition.value, 'description')?.value;
        const text = description?.kind === 'scalar' ? description.source : undefined;
        return caseItem(snapshot, definition, definition.id, text) ?? [];
      }),
  };
}

function caseItem(
  snapshot: Snapshot,
  definition: Definition | undefined,
  label: string,
  description: string | undefined,
): CaseItem | undefined {
  const file: SourceFile | undefined = definition && snapshot.file(definition.uri);
  if (definition === undefined || file === undefined) return undefined;
  const item = { id: definition.id, label, uri: definition.uri, range: toRange(file, definition.key.span) };
  return description === undefined ? item : { ...item, description };
}
