// Every place of a file that names a field, with the values that are written for it. Read from the tree, so that each name has
// its own place. Must not know which fields exist.
import { formulaParts } from '../core/model/criteriaParts.ts';
import type { FieldName } from '../core/model/model.ts';
import type { Pair, ScalarNode } from '../text/tree.ts';
import { qualifyField } from '../language/read/buildCriteria.ts';
import {
  child,
  entries,
  items,
  oneOrMany,
  rootCursor,
  textOf,
  type Cursor,
  type CursorEntry,
} from '../language/read/cursor.ts';
import type { Snapshot, SourceFile } from './snapshot.ts';

export interface FieldUse {
  readonly field: FieldName;
  readonly node: ScalarNode;
  /** Whole values that the field is compared with or set to; parts of texts and formulas are none. */
  readonly values: readonly ScalarNode[];
  /** The key behind which a value is wanted and nothing stands. */
  readonly emptyKey?: ScalarNode | undefined;
}

/** Operations that compare with a whole value of a picklist. */
const WHOLE_VALUES: ReadonlySet<string> = new Set(['equals', 'notEqual', 'includes', 'excludes']);

/** What an entry of a section says of fields. */
export interface FieldEntry {
  readonly pair: Pair;
  /** What else than the entry itself it depends on to which objects its fields belong. */
  readonly context: string;
  readonly uses: () => readonly FieldUse[];
}

/** The fields that a file names, in no particular order. */
export function fieldUses(snapshot: Snapshot, file: SourceFile): readonly FieldUse[] {
  return fieldEntries(snapshot, file).flatMap(({ uses }) => uses());
}

/** The entries of a file that may name fields. */
export function fieldEntries(snapshot: Snapshot, file: SourceFile): readonly FieldEntry[] {
  const root = rootCursor(file.uri, file.tree);
  if (root === undefined) return [];
  return file.kind === 'scenario' ? scenarioEntries(root, snapshot, file) : entitlementEntries(root, snapshot, file);
}

function entitlementEntries(root: Cursor, snapshot: Snapshot, file: SourceFile): readonly FieldEntry[] {
  const isCasesOnly = [...snapshot.definitions(file.uri).processes.values()].every(({ object }) => object === 'Case');
  const read = (
    section: string,
    context: string,
    uses: (value: Cursor | undefined) => readonly FieldUse[],
  ): readonly FieldEntry[] =>
    entries(child(root, section)).map((entry) => ({ pair: entry.pair, context, uses: () => uses(entry.value) }));
  return [
    ...read('processes', '', usesOfProcess),
    ...read('entitlements', '', (value) => usesOfCriteria(child(value, 'when'), 'Case')),
    ...read('actions', isCasesOnly ? 'Case' : '', (value) => usesOfAction(value, isCasesOnly)),
  ];
}

function scenarioEntries(root: Cursor, snapshot: Snapshot, file: SourceFile): readonly FieldEntry[] {
  const { processes } = snapshot.definitions(file.uri);
  const objects = new Map(
    snapshot.scenarios(file.uri).map(({ id, process }) => [id, processes.get(process ?? '')?.object]),
  );
  return entries(child(root, 'scenarios')).map((entry) => {
    const object = objects.get(entry.key) ?? 'Case';
    return { pair: entry.pair, context: object, uses: () => usesOfScenario(entry.value, object) };
  });
}

function usesOfProcess(process: Cursor | undefined): readonly FieldUse[] {
  const object = textOf(child(process, 'object')) ?? 'Case';
  return [
    ...usesOfName(child(child(process, 'entry'), 'from'), object),
    ...usesOfCriteria(child(child(process, 'exit'), 'when'), object),
    ...items(child(process, 'milestones')).flatMap((milestone) =>
      ['when', 'completeWhen', 'pauseWhen'].flatMap((key) => usesOfCriteria(child(milestone, key), object)),
    ),
  ];
}

function usesOfName(cursor: Cursor | undefined, object: string): readonly FieldUse[] {
  return cursor?.node.kind === 'scalar' && typeof cursor.node.value === 'string'
    ? [{ field: qualifyField(cursor.node.value, object), node: cursor.node, values: [] }]
    : [];
}

function usesOfCriteria(criteria: Cursor | undefined, object: string): readonly FieldUse[] {
  return entries(criteria).flatMap((entry) => {
    const { key, value } = entry;
    if (key === 'all' || key === 'any') return items(value).flatMap((item) => usesOfCriteria(item, object));
    if (key === 'not') return usesOfCriteria(value, object);
    if (key === 'formula') return usesOfFormula(value, object);
    return usesOfTest(entry, object);
  });
}

function usesOfFormula(cursor: Cursor | undefined, object: string): readonly FieldUse[] {
  const formula = textOf(cursor);
  if (cursor?.node.kind !== 'scalar' || formula === undefined) return [];
  const { node } = cursor;
  return [...new Set(formulaParts(formula, object)?.fields)].map((field) => ({ field, node, values: [] }));
}

function usesOfTest({ key, keyNode, value }: CursorEntry, object: string): readonly FieldUse[] {
  const field = qualifyField(key, object);
  if (value?.node.kind !== 'map')
    return [{ field, node: keyNode, values: scalarsOf(value), emptyKey: value === undefined ? keyNode : undefined }];
  const [operator] = entries(value);
  const other = usesOfName(child(operator?.value, 'field'), object);
  const values = WHOLE_VALUES.has(operator?.key ?? '') ? scalarsOf(operator?.value) : [];
  const emptyKey = operator?.value === undefined ? operator?.keyNode : undefined;
  return [{ field, node: keyNode, values, emptyKey }, ...other];
}

function scalarsOf(cursor: Cursor | undefined): readonly ScalarNode[] {
  return oneOrMany(cursor).flatMap(({ node }) => (node.kind === 'scalar' ? [node] : []));
}

/** A field without an object belongs to the object of the process that runs the action: known only where all run on cases. */
function usesOfAction(action: Cursor | undefined, isCasesOnly: boolean): readonly FieldUse[] {
  const update = child(action, 'fieldUpdate');
  const value = entries(update).find(({ key }) => key === 'value');
  const written = {
    values: scalarsOf(value?.value),
    emptyKey: value?.value === undefined ? value?.keyNode : undefined,
  };
  return [
    ...usesOfName(child(update, 'field'), 'Case').map((use) => ({ ...use, ...written })),
    ...items(child(child(action, 'emailAlert'), 'recipients')).flatMap((r) => usesOfName(child(r, 'field'), 'Case')),
    ...usesOfName(child(child(child(action, 'task'), 'assignTo'), 'field'), 'Case'),
  ].filter(({ node }) => isCasesOnly || node.source.includes('.'));
}

function usesOfScenario(scenario: Cursor | undefined, object: string): readonly FieldUse[] {
  const maps = [child(scenario, 'record'), ...items(child(scenario, 'events')).map((event) => child(event, 'set'))];
  return maps.flatMap((fields) =>
    entries(fields).map((entry) => ({
      field: qualifyField(entry.key, object),
      node: entry.keyNode,
      values: scalarsOf(entry.value),
      emptyKey: entry.value === undefined ? entry.keyNode : undefined,
    })),
  );
}
