// unused-definition: an action or milestone type of a file with processes that nothing names. A file without processes is a
// library: who imports it may not be known here, so nothing is said about it.
import { KIND_NAMES } from '../words/kindNames.ts';
import type { DefinitionKind } from '../language/read/definition.ts';
import { removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { fix } from './fixes/fixes.ts';
import type { Rule } from './rule.ts';

/** Holiday sets have a rule of their own; processes and entitlements are used by the org, calendars also by records and escalation rules. */
const KINDS: ReadonlySet<DefinitionKind> = new Set(['milestoneTypes', 'actions']);

const process = (warnings: string): string => `businessHours:
  us-support: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
actions:
  warn-owner: { emailAlert: { template: Support/SLA_Warning, recipients: [{ owner: true }] } }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        completeWhen: { Status: Working }
${warnings}`;

export const unusedDefinition: Rule = {
  code: 'unused-definition',
  severity: 'info',
  title: 'Defined, but never used',
  why: 'Nothing in the known files names it. Either it is left over, or the place that should name it names something else. Files without processes are shared by others and are not checked.',
  cure: 'Use it, or remove it.',
  bad: process(''),
  good: process('        warnings: [{ before: 15m, actions: [warn-owner] }]\n'),
  message: ({ kind, id }) => `Nothing uses the ${String(kind)} '${String(id)}'. Use it, or remove it.`,
  *check({ snapshot, file }) {
    if (file.model.processes.length === 0) return;
    const used = new Map([...KINDS].map((kind) => [kind, new Set<string>()]));
    for (const { uses } of [file, ...snapshot.dependants(file.uri)])
      for (const { kind, id } of uses) used.get(kind)?.add(id);
    for (const definition of file.definitions) {
      if (!KINDS.has(definition.kind)) continue;
      if (used.get(definition.kind)?.has(definition.id) === true) continue;
      const holder = resolvePath(file.tree, [definition.kind, definition.id])?.holder;
      yield {
        span: definition.key.span,
        args: { kind: KIND_NAMES[definition.kind], id: definition.id },
        fixes: holder === undefined ? [] : [fix(file, `Remove '${definition.id}'`, removeEntry(file.tree, holder))],
      };
    }
  },
};
