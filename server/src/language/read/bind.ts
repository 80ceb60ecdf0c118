// Finds the ids of a file: where they are defined, where they are used, and which files it imports. Works on any tree, however
// broken, since completion and rename need ids most while a file is half written. Must not know what the ids mean.
import { followAlias, pairOf } from '../../text/path.ts';
import type { Pair, Path, ScalarNode, Tree, TreeNode } from '../../text/tree.ts';
import { child, entries, items, oneOrMany, rootCursor, type Cursor } from './cursor.ts';
import type { FileCaches, NamedId } from './fileCaches.ts';
import {
  DEFINITION_KINDS,
  type Definition,
  type DefinitionKind,
  type FileKind,
  type ImportLink,
  type Use,
} from './definition.ts';
import { resolveUri } from './uri.ts';

export interface Bindings {
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
  readonly imports: readonly ImportLink[];
}

/** The ids and imports of one file. @param recall of the file's entries, which keep the ids that they name */
export function bind(uri: string, kind: FileKind, tree: Tree, recall: FileCaches['namedIds']): Bindings {
  const root = rootCursor(uri, tree);
  if (root === undefined) return { definitions: [], uses: [], imports: [] };
  const sections = kind === 'entitlement' ? ENTITLEMENT_SECTIONS : SCENARIO_SECTIONS;
  const named = Object.entries(sections).flatMap(([section, collect]) =>
    entries(child(root, section)).flatMap(({ pair, value }) =>
      recall(pair, () => collect(value)).map((name) => new NamedUse(uri, pair, name)),
    ),
  );
  const imported = kind === 'entitlement' ? items(child(root, 'imports')) : oneOrMany(child(root, 'use'));
  return {
    definitions: DEFINITION_KINDS.flatMap((definitionKind) => definitionsOf(root, uri, kind, definitionKind)),
    uses: tree.hasAnchors ? distinct(named) : named,
    imports: imported.flatMap((cursor) => {
      const node = idNode(cursor);
      return node === undefined ? [] : { path: node.source, target: resolveUri(uri, node.source), node };
    }),
  };
}

function definitionsOf(root: Cursor, uri: string, file: FileKind, kind: DefinitionKind): readonly Definition[] {
  if ((kind === 'scenarios') !== (file === 'scenario')) return [];
  return entries(child(root, kind)).map((entry) => ({
    kind,
    id: entry.key,
    uri,
    key: entry.keyNode,
    get value() {
      return entry.value?.node;
    },
  }));
}

/** Each written id once, also where an alias leads to it again. */
function distinct(uses: readonly Use[]): readonly Use[] {
  return [...new Map(uses.toReversed().map((use) => [use.node, use])).values()].reverse();
}

/** A use whose place is looked up when somebody asks: there are thousands, and few are ever shown. */
class NamedUse implements Use {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly uri: string;
  readonly path: Path;
  readonly #entry: Pair;

  /** @param entry of a section; its key may be written twice, so a path from the root would not do */
  constructor(uri: string, entry: Pair, { kind, id, path }: NamedId) {
    this.kind = kind;
    this.id = id;
    this.uri = uri;
    this.#entry = entry;
    this.path = path;
  }

  get node(): ScalarNode {
    const [, , ...below] = this.path;
    const node = followAlias(below.reduce(stepInto, this.#entry.value));
    if (node?.kind !== 'scalar') throw new Error(`There is no id at ${this.path.join('.')}.`);
    return node;
  }
}

function stepInto(node: TreeNode | undefined, step: string | number): TreeNode | undefined {
  if (typeof step === 'string') return pairOf(node, step)?.value;
  const list = followAlias(node);
  return list?.kind === 'list' ? list.items[step]?.value : undefined;
}

/** A scalar that can be an id: something is written and it is text. */
function idNode(cursor: Cursor | undefined): ScalarNode | undefined {
  return cursor?.node.kind === 'scalar' && typeof cursor.node.value === 'string' && cursor.node.source !== ''
    ? cursor.node
    : undefined;
}

function named(kind: DefinitionKind, cursor: Cursor | undefined): readonly NamedId[] {
  const node = idNode(cursor);
  return cursor === undefined || node === undefined ? [] : [{ kind, id: node.source, path: cursor.origin.path }];
}

type Collect = (entry: Cursor | undefined) => readonly NamedId[];

const ENTITLEMENT_SECTIONS: Readonly<Record<string, Collect>> = {
  businessHours: (calendar) => items(child(calendar, 'holidays')).flatMap((set) => named('holidays', set)),
  processes: (process) => [
    ...named('businessHours', child(process, 'businessHours')),
    ...items(child(process, 'milestones')).flatMap((milestone) => [
      ...named('milestoneTypes', child(milestone, 'milestone')),
      ...named('businessHours', child(milestone, 'businessHours')),
      ...[...items(child(milestone, 'warnings')), ...items(child(milestone, 'violations'))].flatMap((trigger) =>
        items(child(trigger, 'actions')).flatMap((action) => named('actions', action)),
      ),
      ...items(child(milestone, 'onSuccess')).flatMap((action) => named('actions', action)),
    ]),
  ],
  entitlements: (entitlement) => named('processes', child(entitlement, 'process')),
  templates: (template) => [
    ...named('processes', child(template, 'process')),
    ...named('businessHours', child(template, 'businessHours')),
  ],
};

const SCENARIO_SECTIONS: Readonly<Record<string, Collect>> = {
  scenarios: (scenario) => [
    ...named('processes', child(scenario, 'process')),
    ...named('entitlements', child(scenario, 'entitlement')),
    ...named('businessHours', child(scenario, 'businessHours')),
    ...items(child(scenario, 'events')).flatMap((event) => [
      ...named('milestoneTypes', child(event, 'complete')),
      ...named('milestoneTypes', child(child(event, 'complete'), 'milestone')),
      ...named('businessHours', child(event, 'businessHours')),
      ...named('processes', child(event, 'enter')),
    ]),
    ...items(child(child(scenario, 'expect'), 'milestones')).flatMap((expected) =>
      named('milestoneTypes', child(expected, 'milestone')),
    ),
    ...expectedActions(child(scenario, 'expect')).flatMap((expected) => named('actions', child(expected, 'action'))),
  ],
};

/** `actions: […]`, or `actions: { only: […] }`. */
function expectedActions(expect: Cursor | undefined): readonly Cursor[] {
  const actions = child(expect, 'actions');
  return [...items(actions), ...items(child(actions, 'only'))];
}
