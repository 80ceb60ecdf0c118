// unknown-reference: an id that nothing defines.
import type { Definition, DefinitionKind } from '../language/read/definition.ts';
import { lazy } from '../language/read/lazy.ts';
import { nearest } from '../language/schema/nearest.ts';
import type { Scope } from '../project/snapshot.ts';
import { KIND_NAMES } from '../words/kindNames.ts';
import { createDefinition } from './fixes/createDefinition.ts';
import { changeTo } from './fixes/fixes.ts';
import type { Rule } from './rule.ts';

export const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  supersedes: ['expectation-never-checked', 'inactive-calendar'],
  title: 'Unknown reference',
  why: 'A name that no file defines: Salesforce would refuse the process, and no deadline can be computed from it.',
  cure: 'Correct the spelling, define the name, or import the file that defines it.',
  bad: `businessHours:
  us-support:
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
milestoneTypes:
  first-response: { name: First Response }
processes:
  support:
    businessHours: us-suport
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
`,
  good: `businessHours:
  us-support:
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
milestoneTypes:
  first-response: { name: First Response }
processes:
  support:
    businessHours: us-support
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: Working } }
`,
  message({ kind, id, suggestion, known, section }) {
    const what = `Unknown ${String(kind)} '${String(id)}'.`;
    if (typeof suggestion === 'string' && suggestion !== '') return `${what} Did you mean '${suggestion}'?`;
    const names = Array.isArray(known) ? known : [];
    return names.length === 0
      ? `${what} Nothing is defined under '${String(section)}' here or in an imported file: define it there, or import the file that does.`
      : `${what} Known here: ${names.join(', ')}.`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    const scope = snapshot.scope(file.uri);
    const missesFile = lazy(() =>
      scope.files.some((each) => each.imports.some((link) => snapshot.file(link.target) === undefined)),
    );
    const knownOf = createKnownOf(scope);
    for (const use of file.uses) {
      if (scope.find(use.kind, use.id) !== undefined) continue;
      const known = knownOf(use.kind);
      const suggestion = nearest(use.id, [...known.keys()]);
      // A file that could not be found may well define it: then only a near miss is worth a word.
      if (suggestion === undefined && missesFile()) continue;
      const near = known.get(suggestion ?? '');
      yield {
        span: use.node.span,
        args: {
          ...describe(use.kind),
          id: use.id,
          suggestion: suggestion ?? '',
          known: [...known.keys()].slice(0, 10).sort(),
        },
        related:
          near === undefined ? [] : [{ uri: near.uri, span: near.key.span, message: `'${near.id}' is defined here` }],
        fixes: [...changeTo(file, use.node, suggestion), ...createDefinition(snapshot, file, use.kind, use.id)],
      };
    }
  },
};

function describe(kind: DefinitionKind): { readonly kind: string; readonly section: string } {
  return { kind: KIND_NAMES[kind], section: kind };
}

/** What is defined, by id, the first of an id; collected once a kind, however many references there are. */
function createKnownOf(scope: Scope): (kind: DefinitionKind) => ReadonlyMap<string, Definition> {
  const known = new Map<DefinitionKind, Map<string, Definition>>();
  return (kind) => {
    const found = known.get(kind) ?? new Map<string, Definition>();
    if (!known.has(kind)) {
      for (const definition of scope.all(kind)) if (!found.has(definition.id)) found.set(definition.id, definition);
      known.set(kind, found);
    }
    return found;
  };
}
