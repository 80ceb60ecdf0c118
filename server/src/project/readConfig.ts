// `milestone.config.yaml`: tree → data. What cannot be read keeps its default; the schema reports it on the file itself.
import type { Tree } from '../text/tree.ts';
import { child, entries, items, oneOrMany, rootCursor, textOf, type Cursor } from '../language/read/cursor.ts';
import { DEFAULT_CONFIG, type Config, type RuleLevel } from './config.ts';

const LEVELS: readonly RuleLevel[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Reads a configuration file. */
export function buildConfig(uri: string, tree: Tree): Config {
  const root = rootCursor(uri, tree);
  if (root === undefined) return DEFAULT_CONFIG;
  return {
    rules: buildRules(child(root, 'rules')),
    include: texts(child(root, 'include')),
    exclude: texts(child(root, 'exclude')),
    fields: buildFields(child(root, 'fields')),
    salesforce: buildSalesforce(child(root, 'salesforce')),
    backtest: buildBacktest(child(root, 'backtest')),
  };
}

function buildBacktest(cursor: Cursor | undefined): Config['backtest'] {
  if (cursor === undefined) return DEFAULT_CONFIG.backtest;
  const text = (key: string): string | undefined => textOf(child(cursor, key));
  return {
    ...{ columns: textMap(child(cursor, 'columns')), completed: textMap(child(cursor, 'completed')) },
    ...{ timeZone: text('timeZone'), dateFormat: text('dateFormat'), encoding: text('encoding') },
  };
}

function textMap(cursor: Cursor | undefined): ReadonlyMap<string, string> {
  return new Map(
    entries(cursor).flatMap(({ key, value }) => {
      const text = textOf(value);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
}

function buildSalesforce(cursor: Cursor | undefined): Config['salesforce'] {
  if (cursor?.node.kind !== 'map') return undefined;
  const version = child(cursor, 'apiVersion')?.node;
  return {
    project: textOf(child(cursor, 'project')),
    apiVersion: version?.kind === 'scalar' && typeof version.value === 'number' ? version.value : undefined,
  };
}

function buildRules(cursor: Cursor | undefined): ReadonlyMap<string, RuleLevel> {
  const rules = new Map<string, RuleLevel>();
  for (const { key, value } of entries(cursor)) {
    const level = LEVELS.find((candidate) => candidate === textOf(value));
    if (level !== undefined) rules.set(key, level);
  }
  return rules;
}

function texts(cursor: Cursor | undefined): readonly string[] {
  return oneOrMany(cursor).flatMap((item) => textOf(item) ?? []);
}

/** A map from field to picklist values, or a list of such maps and bare names. */
function buildFields(cursor: Cursor | undefined): Config['fields'] {
  if (cursor === undefined) return undefined;
  const fields = new Map<string, readonly string[]>();
  const maps = cursor.node.kind === 'list' ? items(cursor) : [cursor];
  for (const item of maps) {
    const name = textOf(item);
    if (name !== undefined) fields.set(name, []);
    for (const { key, value } of entries(item)) fields.set(key, texts(value));
  }
  return fields;
}
