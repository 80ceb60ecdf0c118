// duplicate-id: two files of one import closure define the same id. Twice in one file is a mistake of the YAML itself.
import { DEFINITION_KINDS } from '../language/read/definition.ts';
import { KIND_NAMES } from '../words/kindNames.ts';
import { relativePath } from '../language/read/uri.ts';
import type { Rule } from './rule.ts';

export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  supersedes: ['duplicate-name'],
  title: 'Duplicate id',
  why: 'The same id is defined in this file and in an imported one. Only one of them can be meant, and which one would depend on the order of imports.',
  cure: 'Rename one of them, or keep the definition in one file.',
  bad: `--- file: main.entitlement.yaml
imports: [./types.entitlement.yaml]
milestoneTypes:
  first-response: { name: First Response }
--- file: types.entitlement.yaml
milestoneTypes:
  first-response: { name: First Response }
`,
  good: `--- file: main.entitlement.yaml
imports: [./types.entitlement.yaml]
--- file: types.entitlement.yaml
milestoneTypes:
  first-response: { name: First Response }
`,
  message: ({ kind, id, other }) =>
    `The ${String(kind)} '${String(id)}' is also defined in ${String(other)}. Rename one of them, or keep one.`,
  isLocal: true,
  *check({ snapshot, file }) {
    const scope = snapshot.scope(file.uri);
    for (const kind of DEFINITION_KINDS) {
      const others = scope.all(kind).filter((definition) => definition.uri !== file.uri);
      for (const own of file.definitions) {
        const other = own.kind === kind ? others.find((candidate) => candidate.id === own.id) : undefined;
        if (other === undefined) continue;
        yield {
          span: own.key.span,
          args: { kind: KIND_NAMES[kind], id: own.id, other: relativePath(file.uri, other.uri) },
          related: [{ uri: other.uri, span: other.key.span, message: `also defined here` }],
        };
      }
    }
  },
};
