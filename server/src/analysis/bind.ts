// Finds the ids of a file: where they are defined, where they are used, and which files it imports. Works on any tree, however
// broken, since completion and rename need ids most while a file is half written. Must not know what the ids mean.
import type { ScalarNode, Tree } from '../text/tree.ts';
import { child, entries, items, oneOrMany, rootCursor, type Cursor } from './build/cursor.ts';
import {
  DEFINITION_KINDS,
  type Definition,
  type DefinitionKind,
  type FileKind,
  type ImportLink,
  type Use,
} from './snapshot.ts';
import { resolveUri } from './uri.ts';

export interface Bindings {
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
  readonly imports: readonly ImportLink[];
}

/** The ids and imports of one file. */
export function bind(uri: string, kind: FileKind, tree: Tree): Bindings {
  const root = rootCursor(uri, tree);
  if (root === undefined) return { definitions: [], uses: [], imports: [] };
  const collector = createCollector(uri);
  if (kind === 'entitlement') bindEntitlement(root, collector);
  else bindScenarios(root, collector);
  const imported = kind === 'entitlement' ? items(child(root, 'imports')) : oneOrMany(child(root, 'use'));
  return {
    definitions: DEFINITION_KINDS.flatMap((definitionKind) => definitionsOf(root, uri, kind, definitionKind)),
    uses: collector.uses,
    imports: imported.flatMap((cursor) => {
      const node = idNode(cursor);
      return node === undefined ? [] : { path: node.source, target: resolveUri(uri, node.source), node };
    }),
  };
}

function definitionsOf(root: Cursor, uri: string, file: FileKind, kind: DefinitionKind): readonly Definition[] {
  if ((kind === 'scenarios') !== (file === 'scenario')) return [];
  return entries(child(root, kind)).map(({ key, keyNode, value }) => ({
    kind,
    id: key,
    uri,
    key: keyNode,
    value: value?.node,
  }));
}

interface Collector {
  readonly uses: Use[];
  readonly use: (kind: DefinitionKind, cursor: Cursor | undefined) => void;
}

/** Collects each written id once, also where an alias leads to it again. */
function createCollector(uri: string): Collector {
  const seen = new Set<ScalarNode>();
  const uses: Use[] = [];
  return {
    uses,
    use(kind, cursor) {
      const node = idNode(cursor);
      if (node === undefined || seen.has(node)) return;
      seen.add(node);
      uses.push({ kind, id: node.source, uri, node });
    },
  };
}

/** A scalar that can be an id: something is written and it is text. */
function idNode(cursor: Cursor | undefined): ScalarNode | undefined {
  return cursor?.node.kind === 'scalar' && typeof cursor.node.value === 'string' && cursor.node.source !== ''
    ? cursor.node
    : undefined;
}

function bindEntitlement(root: Cursor, { use }: Collector): void {
  for (const { value } of entries(child(root, 'businessHours')))
    for (const set of items(child(value, 'holidays'))) use('holidays', set);
  for (const { value: process } of entries(child(root, 'processes'))) {
    use('businessHours', child(process, 'businessHours'));
    for (const milestone of items(child(process, 'milestones'))) {
      use('milestoneTypes', child(milestone, 'milestone'));
      use('businessHours', child(milestone, 'businessHours'));
      for (const trigger of [...items(child(milestone, 'warnings')), ...items(child(milestone, 'violations'))])
        for (const action of items(child(trigger, 'actions'))) use('actions', action);
      for (const action of items(child(milestone, 'onSuccess'))) use('actions', action);
    }
  }
  for (const { value } of entries(child(root, 'entitlements'))) use('processes', child(value, 'process'));
}

function bindScenarios(root: Cursor, { use }: Collector): void {
  for (const { value: scenario } of entries(child(root, 'scenarios'))) {
    use('processes', child(scenario, 'process'));
    use('entitlements', child(scenario, 'entitlement'));
    use('businessHours', child(scenario, 'businessHours'));
    for (const event of items(child(scenario, 'events'))) {
      use('milestoneTypes', child(event, 'complete'));
      use('processes', child(event, 'enter'));
    }
    const expected = child(scenario, 'expect');
    for (const milestone of items(child(expected, 'milestones'))) use('milestoneTypes', child(milestone, 'milestone'));
    for (const action of items(child(expected, 'actions'))) use('actions', child(action, 'action'));
  }
}
