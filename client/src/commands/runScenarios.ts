// "Run" above a scenario and the results above a process: runs scenarios in the test explorer.
import type { TestExplorer } from '../testExplorer/testExplorer.ts';

export function runScenariosCommand(tests: TestExplorer) {
  return async (argument?: unknown): Promise<void> => {
    const scenarios = Array.isArray(argument) ? argument.flatMap((each: unknown) => readScenario(each) ?? []) : [];
    if (scenarios.length > 0) await tests.run(scenarios);
  };
}

/** Code lenses come from the server by way of VS Code: what they carry is looked at again. */
function readScenario(value: unknown): { readonly uri: string; readonly id: string } | undefined {
  if (typeof value !== 'object' || value === null || !('uri' in value) || !('id' in value)) return undefined;
  const { uri, id } = value;
  return typeof uri === 'string' && typeof id === 'string' ? { uri, id } : undefined;
}
