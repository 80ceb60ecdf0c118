// event-before-creation: something happens to a record that does not exist yet.
import { formatInstant } from '../words/formatInstant.ts';
import { exampleMilestones } from './pages/example.ts';
import { spanOf } from './facts/places.ts';
import { createdFieldOf, createdOf } from './facts/scenarios.ts';
import type { Rule } from './rule.ts';

const scenario = (at: string): string => `--- file: main.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  answered:
    record: { CreatedDate: 2026-03-06T16:30 }
    events:
      - { at: ${at}, set: { Status: Working } }
    expect:
      milestones: [{ milestone: first-response, status: completed }]
--- file: main.entitlement.yaml
${exampleMilestones('- { milestone: first-response, target: 1h, completeWhen: { Status: Working } }')}`;

export const eventBeforeCreation: Rule = {
  code: 'event-before-creation',
  severity: 'error',
  supersedes: ['events-out-of-order'],
  title: 'Event before the creation',
  why: 'The event comes before the `CreatedDate` of the record. Nothing can happen to a record that does not exist.',
  cure: 'Correct the date of the event or of the creation.',
  bad: scenario('2026-03-06T09:20'),
  good: scenario('2026-03-06T16:40'),
  message: ({ at, created }) =>
    `This happens on ${String(at)}, but the record is created on ${String(created)}. Correct one of the two.`,
  isLocal: true,
  *check({ snapshot, file }) {
    if (file.kind !== 'scenario') return;
    for (const scenario of snapshot.scenarios(file.uri)) {
      const zone = snapshot.zones.find(scenario.timeZone);
      const created = createdOf(snapshot, file, scenario);
      if (zone === undefined || created === undefined) continue;
      const places = new Set<string>();
      for (const { at, origin } of scenario.events) {
        // One entry may say several things; it is one mistake.
        if (at >= created || places.has(origin.path.join('/'))) continue;
        places.add(origin.path.join('/'));
        yield {
          span: spanOf(file, [...origin.path, 'at'], origin.path),
          args: { at: formatInstant(at, zone.id), created: formatInstant(created, zone.id) },
          related: [
            {
              uri: file.uri,
              span: spanOf(
                file,
                [...scenario.origin.path, 'record', 'CreatedDate'],
                [...scenario.origin.path, 'record', createdFieldOf(snapshot, file, scenario)],
                scenario.origin.path,
              ),
              message: 'created here',
            },
          ],
        };
      }
    }
  },
};
