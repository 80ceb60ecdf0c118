// unknown-scenario-process: a scenario for which it cannot be told which process its record goes through.
import { child, rootCursor, textOf } from '../language/read/cursor.ts';
import { chooseScenarioProcess, readFormulaAnswers } from '../language/read/buildScenarios.ts';
import type { Definitions } from '../core/model/model.ts';
import { expectsNothing } from '../core/simulate/expect.ts';
import { missesImport } from '../project/importClosure.ts';
import { exampleMilestones } from './pages/example.ts';
import type { Rule } from './rule.ts';

const PROCESSES = exampleMilestones('- { milestone: first-response, target: 1h, completeWhen: { Status: Working } }');
const scenario = (tier: string): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  answered:
    record: { CreatedDate: 2026-03-06T10:00, Account.Tier__c: ${tier} }
    expect:
      milestones: [{ milestone: first-response, target: 2026-03-06T11:00 }]
--- file: main.entitlement.yaml
${PROCESSES}entitlements:
  gold: { process: support, when: { Account.Tier__c: Gold } }
`;

export const unknownScenarioProcess: Rule = {
  code: 'unknown-scenario-process',
  severity: 'error',
  title: 'Scenario without a process',
  why: 'The scenario names no process and no entitlement, and its record does not lead to one: nothing of it is simulated or checked.',
  cure: "Name the `process` or the `entitlement`, or give the record the field values that an entitlement's `when` asks for.",
  bad: scenario('Silver'),
  good: scenario('Gold'),
  message({ variant, names }) {
    const known = Array.isArray(names) ? names.join(', ') : '';
    if (variant === 'none')
      return "There is no process here: nothing of this scenario is checked. Name the file that defines one with 'use'.";
    if (variant === 'several')
      return `There are several processes (${known}), so nothing of this scenario is checked. Name one with 'process'.`;
    return `The record matches no entitlement (${known}), so nothing of this scenario is checked. Name the process, give the record the values that one asks for, or expect 'entered: never'.`;
  },
  *check({ snapshot, file }) {
    if (file.kind !== 'scenario' || missesImport(snapshot, file)) return;
    const root = rootCursor(file.uri, file.tree);
    const definitions = snapshot.definitions(file.uri);
    const variant = variantOf(definitions);
    for (const definition of file.definitions) {
      const scenario = child(child(root, 'scenarios'), definition.id);
      const names = ['process', 'entitlement'].map((key) => textOf(child(scenario, key)));
      // A name that leads nowhere has a finding of its own.
      if (variant === undefined || scenario === undefined || names.some((name) => name !== undefined)) continue;
      const chosen = chooseScenarioProcess(scenario, definitions, readFormulaAnswers(child(scenario, 'formulas')));
      const expect = snapshot.scenarios(file.uri).find(({ id }) => id === definition.id)?.expect;
      // That a record is in no process can be what is expected.
      if (chosen?.process !== undefined || (chosen !== undefined && expect !== undefined && expectsNothing(expect)))
        continue;
      yield {
        span: definition.key.span,
        args: {
          variant,
          names:
            variant === 'several'
              ? [...definitions.processes.keys()].slice(0, 5)
              : definitions.entitlements.map(({ id }) => id).slice(0, 5),
        },
      };
    }
  },
};

/** Why no process would be found; undefined when an entitlement leads to a process that is broken or missing. */
function variantOf({ processes, entitlements }: Definitions): 'none' | 'several' | 'no-match' | undefined {
  if (entitlements.some(({ process }) => !processes.has(process))) return undefined;
  if (entitlements.length > 0) return 'no-match';
  return processes.size === 0 ? 'none' : 'several';
}
