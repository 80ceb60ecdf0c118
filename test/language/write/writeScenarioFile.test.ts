import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Definitions, Process } from '../../../server/src/core/model/model.ts';
import type { Scenario } from '../../../server/src/core/model/scenario.ts';
import { createCalendarBook } from '../../../server/src/core/simulate/calendarBook.ts';
import { createZoneTable } from '../../../server/src/core/time/zone.ts';
import { buildFile, mergeModels } from '../../../server/src/language/read/buildFile.ts';
import { buildScenarios } from '../../../server/src/language/read/buildScenarios.ts';
import { rootCursor } from '../../../server/src/language/read/cursor.ts';
import { createFileCaches } from '../../../server/src/language/read/fileCaches.ts';
import type { ScenarioContext } from '../../../server/src/language/write/toScenarioContent.ts';
import { writeScenarioFile } from '../../../server/src/language/write/writeScenarioFile.ts';
import { format } from '../../../server/src/text/format.ts';
import { parse } from '../../../server/src/text/parse.ts';
import { createProject } from '../../../server/src/project/project.ts';
import { createMemoryHost } from '../../../server/src/host/memory.ts';
import { pathsOf } from '../../support/sampleFiles.ts';
import { anyScenario } from '../../support/modelArbitrary.ts';
import { fuzz } from '../../support/depth.ts';
import { withoutOrigins } from '../../support/withoutOrigins.ts';

const zones = createZoneTable();
const files = Object.fromEntries(
  [...pathsOf('.entitlement.yaml'), ...pathsOf('.scenario.yaml')].map((path) => [
    `memory:/${path}`,
    readFileSync(path, 'utf8'),
  ]),
);
const use = ['./main.entitlement.yaml'];

function definitionsOf(text: string): Definitions {
  return mergeModels([buildFile('memory:/main.entitlement.yaml', parse(text), createFileCaches())]);
}

function contextOf(definitions: Definitions): ScenarioContext {
  return { definitions, calendars: createCalendarBook(definitions, zones) };
}

function read(text: string, context: ScenarioContext): readonly Scenario[] {
  const root = rootCursor('memory:/main.scenario.yaml', parse(text));
  assert.ok(root);
  return buildScenarios(root, context);
}

/** Scenarios with the positions of their events' entries, which say what happens in one save. */
function told(scenarios: readonly Scenario[]): unknown {
  return scenarios.map((scenario) => {
    const entries = [...new Set(scenario.events.map(({ origin }) => JSON.stringify(origin.path)))];
    const saves = scenario.events.map(({ origin }) => entries.indexOf(JSON.stringify(origin.path)));
    return [withoutOrigins(scenario), saves];
  });
}

describe('writing a scenario file', () => {
  const definitions = definitionsOf(`
businessHours:
  desk: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
processes:
  support: { exit: { when: { IsClosed: true } } }
  repair: { object: WorkOrder, exit: { when: { Status: Done } } }
`);
  const context = contextOf(definitions);
  const processes: readonly Process[] = [...definitions.processes.values()];
  const anyScenarios = fc.uniqueArray(fc.constantFrom(...processes).chain(anyScenario), {
    minLength: 1,
    maxLength: 3,
    selector: ({ id }) => id,
  });

  it('gives the scenarios back when it is read', () => {
    fc.assert(
      fc.property(anyScenarios, (scenarios) => {
        const text = writeScenarioFile(scenarios, use, context);
        assert.deepEqual(parse(text).problems, [], text);
        assert.deepEqual(told(read(text, context)), told(scenarios), text);
      }),
      fuzz(300),
    );
  });

  it('lays files out as the formatter would', () => {
    fc.assert(
      fc.property(anyScenarios, (scenarios) => {
        const text = writeScenarioFile(scenarios, use, context, { heading: 'Two\nlines' });
        assert.deepEqual(format(parse(text)), [], text);
      }),
      fuzz(40),
    );
  });

  for (const path of pathsOf('.scenario.yaml'))
    it(`writes ${path} without losing a word`, async () => {
      const uri = `memory:/${path}`;
      const snapshot = await createProject(createMemoryHost(files)).snapshot([uri]);
      const context = { definitions: snapshot.definitions(uri), calendars: snapshot.calendars(uri) };
      const scenarios = snapshot.scenarios(uri);
      const text = writeScenarioFile(scenarios, [], context);
      assert.deepEqual(told(read(text, context)), told(scenarios), text);
    });
});
