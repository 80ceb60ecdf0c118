// duplicate-name: two processes with one Salesforce name. Salesforce compares names without case; versions share a name on purpose.
import type { Process } from '../core/model/model.ts';
import { relativePath } from '../language/read/uri.ts';
import { spanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const process = (id: string, name: string): string => `  ${id}:
    name: ${name}
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
`;
const TYPES = `businessHours:
  us-support: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
processes:
`;

export const duplicateName: Rule = {
  code: 'duplicate-name',
  severity: 'error',
  title: 'Two processes with one name',
  why: 'Salesforce knows a process by its name and does not tell `Gold Support` from `gold support`: the second would replace the first. Versions of one process share their name and differ in their number.',
  cure: 'Give each process its own name, or make them versions of one process with different numbers.',
  bad: `${TYPES}${process('gold', 'Gold Support')}${process('gold-weekend', 'Gold support')}`,
  good: `${TYPES}${process('gold', 'Gold Support')}${process('gold-weekend', 'Gold Weekend Support')}`,
  message: ({ name, other, where }) =>
    `The process '${String(other)}'${String(where)} has the name '${String(name)}' too, and Salesforce ignores case. Give one of them another name.`,
  isLocal: true,
  *check({ snapshot, file }) {
    const scope = snapshot.scope(file.uri);
    const above = new Map<string, readonly Process[]>();
    for (const process of file.model.processes) {
      const name = process.name.toLowerCase();
      const isOther = (other: Process): boolean => other.id !== process.id && isSameVersion(process, other);
      const elsewhere = scope.processesNamed(name).filter(({ origin }) => origin.uri !== file.uri);
      const other = above.get(name)?.find(isOther) ?? elsewhere.find(isOther);
      above.set(name, [...(above.get(name) ?? []), process]);
      if (other === undefined) continue;
      const { uri } = other.origin;
      const otherFile = snapshot.file(uri) ?? file;
      yield {
        span: spanOf(file, [...process.origin.path, 'name'], process.origin.path),
        args: {
          name: process.name,
          other: other.id,
          where: uri === file.uri ? '' : ` of ${relativePath(file.uri, uri)}`,
        },
        related: [
          {
            uri,
            span: spanOf(otherFile, [...other.origin.path, 'name'], other.origin.path),
            message: 'the same name',
          },
        ],
      };
    }
  },
};

/** True unless both have a version and these differ. */
function isSameVersion(one: Process, other: Process): boolean {
  return one.version === undefined || other.version === undefined || one.version.number === other.version.number;
}
