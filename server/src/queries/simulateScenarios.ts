// The scenarios of a file, each with how it goes.
import { simulate } from '../core/simulate/simulate.ts';
import type { Simulation } from '../core/simulate/simulation.ts';
import type { ScalarNode } from '../text/tree.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';

export interface SimulatedScenario {
  readonly id: string;
  readonly key: ScalarNode;
  /** Undefined for a scenario that is written but cannot be run. */
  readonly simulation: Simulation | undefined;
}

/** In the order of the file. @param only the id of one of them; absent: all */
export function simulateScenarios(
  snapshot: Snapshot,
  { uri, definitions }: SourceFile,
  only?: string,
): readonly SimulatedScenario[] {
  const isWanted = ({ id }: { readonly id: string }): boolean => only === undefined || id === only;
  const runnable = new Map(
    snapshot
      .scenarios(uri)
      .filter(isWanted)
      .map((scenario) => [scenario.id, scenario]),
  );
  const input = { definitions: snapshot.definitions(uri), calendars: snapshot.calendars(uri) };
  return definitions.filter(isWanted).map(({ id, key }) => {
    const scenario = runnable.get(id);
    return { id, key, simulation: scenario && simulate({ ...input, scenario }) };
  });
}
