// import-cycle: a file that imports itself, directly or through others.
import type { Snapshot } from '../project/snapshot.ts';
import { fileName } from '../language/read/uri.ts';
import type { Rule } from './rule.ts';

export const importCycle: Rule = {
  code: 'import-cycle',
  severity: 'error',
  title: 'Import cycle',
  why: 'Files that import each other cannot be read in any order: which of them defines a name first would be chance.',
  cure: 'Move what both need into a third file, and import that one.',
  bad: `--- file: a.entitlement.yaml
imports: [./b.entitlement.yaml]
--- file: b.entitlement.yaml
imports: [./a.entitlement.yaml]
`,
  good: `--- file: a.entitlement.yaml
imports: [./b.entitlement.yaml]
--- file: b.entitlement.yaml
milestoneTypes:
  first-response: { name: First Response }
`,
  message: ({ files }) =>
    `This import leads back to this file: ${Array.isArray(files) ? files.join(' → ') : ''}. Move what both need into a third file.`,
  *check({ snapshot, file }) {
    for (const link of file.imports) {
      const way = wayBack(snapshot, link.target, file.uri);
      if (way === undefined) continue;
      const files = [file.uri, ...way].map(fileName);
      yield { span: link.node.span, args: { files } };
    }
  },
};

/** The shortest chain of imports from one file to another, both included. */
function wayBack(snapshot: Snapshot, from: string, to: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const uri of queue) {
    if (uri === to) {
      const way: string[] = [];
      for (let step: string | undefined = uri; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const link of snapshot.file(uri)?.imports ?? []) {
      if (cameFrom.has(link.target)) continue;
      cameFrom.set(link.target, uri);
      queue.push(link.target);
    }
  }
  return undefined;
}
