// One mistake, one complaint: what only follows from another complaint about the same map is dropped. Must not know wording or places.
import { followAlias, resolvePath } from '../../text/path.ts';
import type { Path, Tree, TreeNode } from '../../text/tree.ts';
import type { PathProblem } from './pathProblem.ts';
import { schemaAt, typesOf } from './describe.ts';
import type { JsonSchema, SchemaKind } from './describe.ts';
import { foldLists } from './foldLists.ts';
import type { ProblemArgs, SchemaVariant } from './schemaProblem.ts';

/** The complaints that stand for themselves. */
export function dropConsequences(
  kind: SchemaKind,
  tree: Tree,
  problems: readonly PathProblem[],
): readonly PathProblem[] {
  const named = dropMisspelt(foldRenamed(kind, tree, dropCutAway(tree, problems)));
  const nested = foldUnnested(kind, dropOutdented(kind, tree, foldCutOff(tree, named)));
  return foldLists(kind, tree, foldStrangers(kind, tree, nested));
}

/** `{ date: January 1, 2026 }`: in braces the comma ends the value, and what follows reads as a key with nothing behind it. */
function foldCutOff(tree: Tree, problems: readonly PathProblem[]): readonly PathProblem[] {
  const wrong = new Map(problems.map((problem) => [JSON.stringify(problem.path), problem]));
  const folded = new Map<PathProblem, PathProblem | undefined>();
  for (const problem of problems) {
    const key = problem.variant === 'unknown-key' ? String(problem.path.at(-1)) : undefined;
    const holder = problem.path.slice(0, -1);
    const map = key === undefined ? undefined : followAlias(resolvePath(tree, holder)?.node);
    if (key === undefined || map?.kind !== 'map' || !map.isFlow) continue;
    const index = map.pairs.findIndex(({ key: { source } }) => source === key);
    const before = map.pairs[index - 1];
    const cut = before && wrong.get(JSON.stringify([...holder, before.key.source]));
    if (cut === undefined || !isEmpty(map.pairs[index]?.value)) continue;
    const known = folded.get(cut) ?? cut;
    folded
      .set(problem, undefined)
      .set(cut, { ...known, args: { ...known.args, cutOff: [...listOf(known.args['cutOff']), key] } });
  }
  return problems.flatMap((problem) => (folded.has(problem) ? (folded.get(problem) ?? []) : [problem]));
}

/** `processes:` above an entry that could not be read: something stands behind it, and has its complaint. */
function dropCutAway(tree: Tree, problems: readonly PathProblem[]): readonly PathProblem[] {
  if (tree.problems.length === 0) return problems;
  return problems.filter(({ variant, path }) => {
    const end = variant === 'missing-value' ? keyEnd(tree, path) : undefined;
    if (end === undefined) return true;
    const next = tree.problems.find(({ span }) => span.start > end);
    if (next === undefined) return true;
    const between = tree.text.slice(end, next.span.start).replace(/#[^\r\n]*/g, '');
    return between.trim() !== ':';
  });
}

/** Where the key ends that a path leads to. */
function keyEnd(tree: Tree, path: Path): number | undefined {
  const map = followAlias(resolvePath(tree, path.slice(0, -1))?.node);
  return map?.kind === 'map' ? map.pairs.find(({ key }) => key.source === path.at(-1))?.key.span.end : undefined;
}

/** `exit:` with its `when:` in the next line of the same column: the key that stands too far to the left is enough. */
function dropOutdented(kind: SchemaKind, tree: Tree, problems: readonly PathProblem[]): readonly PathProblem[] {
  const unknown = new Set(
    problems.flatMap(({ variant, path }) => (variant === 'unknown-key' ? [JSON.stringify(path)] : [])),
  );
  return problems.filter(({ variant, path }) => {
    if (variant !== 'missing-value') return true;
    const map = followAlias(resolvePath(tree, path.slice(0, -1))?.node);
    if (map?.kind !== 'map') return true;
    const index = map.pairs.findIndex(({ key }) => key.source === path.at(-1));
    const next = map.pairs[index + 1]?.key.source;
    const isMeant = next !== undefined && Object.hasOwn(schemaAt(kind, path)?.properties ?? {}, next);
    return !isMeant || !unknown.has(JSON.stringify([...path.slice(0, -1), next]));
  });
}

function isEmpty(node: TreeNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.source === '');
}

/** `taget` explains why `target` is missing. */
function dropMisspelt(problems: readonly PathProblem[]): readonly PathProblem[] {
  const misspelt = new Set(
    problems
      .filter(({ variant }) => variant === 'unknown-key')
      .map(({ path, args }) => JSON.stringify([...path.slice(0, -1), args['suggestion'] ?? ''])),
  );
  return problems.flatMap((problem) => {
    if (!isMissing(problem)) return [problem];
    const keys = listOf(problem.args['keys']);
    const missing = keys.filter((key) => !misspelt.has(JSON.stringify([...mapWithout(problem), key])));
    if (missing.length === keys.length) return [problem];
    const isExplained = missing.length === 0 || problem.variant === 'missing-one-of';
    return isExplained ? [] : [{ ...problem, args: { ...problem.args, keys: missing } }];
  });
}

/** `exit: { IsClosed: true }`: where no key of a map is known, what it should hold is told once, with the first of them. */
function foldStrangers(kind: SchemaKind, tree: Tree, problems: readonly PathProblem[]): readonly PathProblem[] {
  const folded = new Map<PathProblem, PathProblem | undefined>();
  for (const missing of problems) {
    if (!isMissing(missing) || (missing.args['because'] ?? '') !== '') continue;
    const strangers = problems.filter(({ variant, path }) => variant === 'unknown-key' && isIn(missing.path, path));
    const map = followAlias(resolvePath(tree, missing.path)?.node);
    const [first] = strangers;
    if (first === undefined || map?.kind !== 'map' || map.pairs.length > strangers.length) continue;
    const cure = schemaAt(kind, missing.path)?.patternErrorMessage ?? '';
    for (const stranger of [missing, ...strangers]) folded.set(stranger, undefined);
    folded.set(first, { ...first, args: { ...first.args, needs: listOf(missing.args['keys']), cure } });
  }
  return problems.flatMap((problem) => (folded.has(problem) ? (folded.get(problem) ?? []) : [problem]));
}

/** `weekdays` beside `timeZone`, where `hours` is missing, which holds it: told once, with the first of them. */
function foldUnnested(kind: SchemaKind, problems: readonly PathProblem[]): readonly PathProblem[] {
  const folded = new Map<PathProblem, PathProblem | undefined>();
  for (const missing of problems) {
    const keys =
      missing.variant === 'missing-key' && missing.args['because'] === '' ? listOf(missing.args['keys']) : [];
    const [under] = keys;
    const inner = under === undefined ? undefined : schemaAt(kind, [...missing.path, under])?.properties;
    if (under === undefined || keys.length > 1 || inner === undefined) continue;
    const outer = problems.filter(
      ({ variant, path }) =>
        variant === 'unknown-key' && isIn(missing.path, path) && Object.hasOwn(inner, String(path.at(-1))),
    );
    const [first] = outer;
    if (first === undefined) continue;
    for (const each of [missing, ...outer]) folded.set(each, undefined);
    folded.set(first, {
      ...first,
      args: { ...first.args, under, together: outer.map(({ path }) => String(path.at(-1))) },
    });
  }
  return problems.flatMap((problem) => (folded.has(problem) ? (folded.get(problem) ?? []) : [problem]));
}

/** `after` in a warning, where `before` is missing and would take the value: one value under the wrong key. */
function foldRenamed(kind: SchemaKind, tree: Tree, problems: readonly PathProblem[]): readonly PathProblem[] {
  const folded = new Map<PathProblem, PathProblem | undefined>();
  for (const missing of problems.filter(isMissing)) {
    const map = mapWithout(missing);
    const suspects = problems.filter((other) => NAMED_WRONGLY.has(other.variant) && isIn(map, other.path));
    const [only] = suspects;
    const keys = listOf(missing.args['keys']);
    const isVague = missing.variant === 'missing-key' && keys.length > 1;
    if (only === undefined || suspects.length > 1 || isVague || 'suggestion' in only.args) continue;
    const value = followAlias(resolvePath(tree, only.path)?.node);
    const fitting = keys.filter((key) => fits(schemaAt(kind, [...map, key]), value));
    if (fitting.length > 0) folded.set(missing, undefined).set(only, underOtherKey(only, fitting));
  }
  return problems.flatMap((problem) => (folded.has(problem) ? (folded.get(problem) ?? []) : [problem]));
}

/** Complaints about an entry that may be another's under the wrong key. */
const NAMED_WRONGLY: ReadonlySet<SchemaVariant> = new Set(['unknown-key', 'wrong-type', 'bad-pattern']);

function underOtherKey({ variant, path, args }: PathProblem, fitting: readonly string[]): PathProblem {
  const key = String(path.at(-1));
  const [suggestion = ''] = fitting;
  const isOne = fitting.length === 1;
  if (variant !== 'unknown-key')
    return { variant: 'other-key', path, args: { key, allowed: fitting, ...(isOne ? { suggestion } : {}) } };
  return isOne
    ? { variant, path, args: { ...args, suggestion, isOtherName: true } }
    : { variant, path, args: { ...args, belongs: [], allowed: fitting } };
}

/** What holds the entry that a complaint is about. */
function mapOf({ path }: PathProblem): Path {
  return path.slice(0, -1);
}

function isMissing({ variant }: PathProblem): boolean {
  return variant === 'missing-key' || variant === 'missing-one-of';
}

/** The map in which something is missing. A key that needs another one beside it speaks at its own place. */
function mapWithout(missing: PathProblem): Path {
  return (missing.args['because'] ?? '') === '' ? missing.path : mapOf(missing);
}

/** Whether the path is of a key of the map. */
function isIn(map: Path, key: Path): boolean {
  return key.length === map.length + 1 && map.every((step, index) => step === key[index]);
}

/** Whether a value is of the kind, and in the form, that a schema wants. What is inside a map or list is not looked at. */
function fits(schema: JsonSchema | undefined, node: TreeNode | undefined): boolean {
  if (schema === undefined || node === undefined) return false;
  const types = typesOf(schema);
  if (node.kind === 'map') return types.includes('object');
  if (node.kind === 'list') return types.includes('array');
  if (node.kind === 'alias' || node.value === null) return false;
  if (schema.enum !== undefined) return schema.enum.includes(node.source);
  if (typeof node.value === 'number') return types.includes('integer') || types.includes('number');
  if (typeof node.value === 'boolean') return types.includes('boolean');
  return types.includes('string') && (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(node.value));
}

function listOf(value: ProblemArgs[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}
