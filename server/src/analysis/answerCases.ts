// What can be simulated in a file – its scenarios, and the processes that are visible in it –, and what a case can be changed to.
import type { CaseItem, CasesAnswer } from '../protocol/requests.ts';
import { pairOf } from '../text/path.ts';
import type { Definitions } from '../core/model/model.ts';
import type { Scenario } from '../core/model/scenario.ts';
import { timeZoneOf } from './build/buildScenarios.ts';
import { fieldChoices } from './fieldChoices.ts';
import { toRange } from './place.ts';
import type { Definition, Snapshot, SourceFile } from './snapshot.ts';
import { tellSample } from './tellSample.ts';

export const NO_CASES: CasesAnswer = { processes: [], scenarios: [], milestones: [], fields: [] };

export function answerCases(snapshot: Snapshot, uri: string): CasesAnswer {
  const file = snapshot.file(uri);
  if (file === undefined) return NO_CASES;
  const definitions = snapshot.definitions(uri);
  const scope = snapshot.scope(uri);
  const scenarios = new Map(snapshot.scenarios(uri).map((scenario) => [scenario.id, scenario]));
  return {
    processes: [...definitions.processes.values()].flatMap((process) => {
      const item = caseItem(snapshot, scope.find('processes', process.id), process.name, process.description);
      return item === undefined ? [] : { ...item, timeZone: timeZoneOf(definitions, process) };
    }),
    scenarios: file.definitions
      .filter(({ kind }) => kind === 'scenarios')
      .flatMap((definition) => {
        // One that cannot be simulated is listed too: choosing it tells why.
        const description = pairOf(definition.value, 'description')?.value;
        const text = description?.kind === 'scalar' ? description.source : undefined;
        const item = caseItem(snapshot, definition, definition.id, text);
        return item === undefined
          ? []
          : { ...item, sample: sampleOf(snapshot, scenarios.get(definition.id), definitions) };
      }),
    milestones: [...definitions.milestoneTypes.values()].map(({ id, name }) => ({ id, label: name })),
    fields: fieldChoices(snapshot, file),
  };
}

function sampleOf(
  snapshot: Snapshot,
  scenario: Scenario | undefined,
  { processes }: Definitions,
): CasesAnswer['scenarios'][number]['sample'] {
  const process = scenario && processes.get(scenario.process);
  const told = process && tellSample(snapshot, scenario, process);
  return told === undefined ? null : { ...told.sample, timeZone: told.zone.id };
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
