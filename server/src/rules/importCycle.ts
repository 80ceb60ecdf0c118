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
  isLocal: true,
  *check({ snapshot, file }) {
    const search = { links: 0 };
    for (const link of file.imports) {
      if (!snapshot.scope(link.target).files.includes(file)) continue;
      const way = wayBack(snapshot, link.target, file.uri, search) ?? [link.target, '…', file.uri];
      yield { span: link.node.span, args: { files: shorten([file.uri, ...way].map(fileName)) } };
    }
  },
};

/** Imports that are followed for one file before its cycles are told without the way: an editor waits. */
const MAX_LINKS = 20_000;

/** Files of a cycle that are named. */
const MAX_NAMED = 8;

function shorten(files: readonly string[]): readonly string[] {
  return files.length <= MAX_NAMED ? files : [...files.slice(0, MAX_NAMED / 2), '…', ...files.slice(-MAX_NAMED / 2)];
}

/**
 * The shortest chain of imports from one file to another, both included.
 * @param search counts the imports that were followed
 */
function wayBack(
  snapshot: Snapshot,
  from: string,
  to: string,
  search: { links: number },
): readonly string[] | undefined {
  if (from === to) return [to];
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const uri of cameFrom.keys())
    for (const { target } of snapshot.file(uri)?.imports ?? []) {
      search.links += 1;
      if (search.links > MAX_LINKS) return undefined;
      if (target === to) {
        const way = [to];
        for (let step: string | undefined = uri; step !== undefined; step = cameFrom.get(step)) way.push(step);
        return way.reverse();
      }
      if (!cameFrom.has(target)) cameFrom.set(target, uri);
    }
  return undefined;
}
