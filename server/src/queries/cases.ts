// What can be simulated in a file – its scenarios, and the processes that are visible in it –, and what a case can be changed to.
import type { CaseItem, CasesAnswer, CasesParams } from '../protocol/requests.ts';
import { pairOf } from '../text/path.ts';
import { arrivalZone } from '../core/simulate/recordHours.ts';
import { fieldChoices } from './fieldChoices.ts';
import { toRange } from '../project/location.ts';
import type { Definition } from '../language/read/definition.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { describeSample } from './describeSample.ts';

export const NO_CASES: CasesAnswer = { processes: [], scenarios: [], sample: null, milestones: [], fields: [] };

export function queryCases(snapshot: Snapshot, { uri, scenario }: CasesParams): CasesAnswer {
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
    sample: tellScenario(snapshot, uri, scenario ?? file.definitions.find(({ kind }) => kind === 'scenarios')?.id),
    milestones: [...definitions.milestoneTypes.values()].map(({ id, name }) => ({ id, label: name })),
    fields: fieldChoices(snapshot, file),
  };
}

function tellScenario(snapshot: Snapshot, uri: string, id: string | undefined): CasesAnswer['sample'] {
  const scenario = snapshot.scenarios(uri).find((candidate) => candidate.id === id);
  const process = scenario && snapshot.definitions(uri).processes.get(scenario.process ?? '');
  const described = process && describeSample(snapshot, scenario, process);
  return described === undefined ? null : { ...described.sample, timeZone: described.zone.id };
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
