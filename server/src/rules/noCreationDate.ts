// no-creation-date: a record without CreatedDate, which every record in Salesforce has. What counts from it never happens.
import { child, items, rootCursor } from '../language/read/cursor.ts';
import { exampleMilestones } from './pages/example.ts';
import { spanOf } from './facts/places.ts';
import { createdFieldOf } from './facts/scenarios.ts';
import type { Rule } from './rule.ts';

const scenario = (field: string): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  answered:
    record: { ${field}: 2026-03-06T16:30, Priority: High }
    events:
      - { after: 20m, set: { Status: Working } }
--- file: main.entitlement.yaml
${exampleMilestones('- { milestone: first-response, target: 1h, completeWhen: { Status: Working } }')}`;

export const noCreationDate: Rule = {
  code: 'no-creation-date',
  severity: 'error',
  title: 'A record without CreatedDate',
  why: 'Every record in Salesforce has a `CreatedDate`. Without it nothing counts from the creation: events with `after` never happen, and a process that starts at the creation is never entered.',
  cure: 'Write when the record is created: `CreatedDate: 2026-03-06T16:30`.',
  bad: scenario('Created'),
  good: scenario('CreatedDate'),
  message: ({ what }) =>
    `The record has no CreatedDate, and ${String(what)}. Write when it is created, such as CreatedDate: 2026-03-06T16:30.`,
  isLocal: true,
  *check({ snapshot, file }) {
    if (file.kind !== 'scenario') return;
    const written = child(rootCursor(file.uri, file.tree), 'scenarios');
    const { processes } = snapshot.definitions(file.uri);
    for (const scenario of snapshot.scenarios(file.uri)) {
      const { id, record, expect, origin } = scenario;
      const process = processes.get(scenario.process ?? '');
      const created = createdFieldOf(snapshot, file, scenario);
      if (record.has(created) || expect?.entered === 'never') continue;
      const isAfter = items(child(child(written, id), 'events')).some((event) => child(event, 'after') !== undefined);
      if (!isAfter && process?.entryFrom !== created) continue;
      const what = isAfter ? "'after' counts from it" : `'${process?.name ?? ''}' is entered then`;
      yield { span: spanOf(file, [...origin.path, 'record'], origin.path), args: { what } };
    }
  },
};
