// Scenarios → a whole scenario file, as a person would write it. Reading it gives the same scenarios.
import type { Scenario } from '../../core/model/scenario.ts';
import { listOf, mapOf, type MapContent } from '../../text/content.ts';
import { toScenarioContent, type EventEntry, type ScenarioContext } from './toScenarioContent.ts';
import { writeFile } from './writeEntitlementFile.ts';

export interface ScenarioFileOptions {
  /** Above everything, without `#`; may have several lines. */
  readonly heading?: string | undefined;
  /** Events as they shall be written, where they are not those of the model at their instants. */
  readonly eventsOf?: ((scenario: Scenario) => readonly EventEntry[] | undefined) | undefined;
}

/**
 * The text of a file with these scenarios. One whose process or zone is not known is left out: it could not be read again.
 * @param use paths of entitlement files relative to the file, with forward slashes
 */
export function writeScenarioFile(
  scenarios: readonly Scenario[],
  use: readonly string[],
  context: ScenarioContext,
  options: ScenarioFileOptions = {},
): string {
  return writeFile(toScenariosContent(scenarios, use, context, options.eventsOf), options.heading);
}

/** The same as content. */
function toScenariosContent(
  scenarios: readonly Scenario[],
  use: readonly string[],
  context: ScenarioContext,
  eventsOf: ScenarioFileOptions['eventsOf'] = () => undefined,
): MapContent {
  const entries = scenarios.flatMap((scenario) => {
    const value = toScenarioContent(scenario, context, eventsOf(scenario));
    return value === undefined ? [] : [{ key: scenario.id, value }];
  });
  const [only, ...more] = use;
  const used = more.length === 0 ? only : listOf(use, 'block');
  return mapOf(
    [
      ...(used === undefined ? [] : [{ key: 'use', value: used }]),
      { key: 'scenarios', value: mapOf(entries, 'spaced') },
    ],
    'spaced',
  );
}
