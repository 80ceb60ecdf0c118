// A list where something else belongs makes a complaint for each item: it is told once, of the list. Must not know wording or places.
import { followAlias, resolvePath } from '../../text/path.ts';
import type { Path, Tree } from '../../text/tree.ts';
import { keyNamesAt, schemaAt } from './describe.ts';
import type { SchemaKind } from './describe.ts';
import { meantText } from './meantValue.ts';
import { nearest } from './nearest.ts';
import type { PathProblem } from './pathProblem.ts';

/** The complaints, those about the items of one list made one where they are one mistake. */
export function foldLists(kind: SchemaKind, tree: Tree, problems: readonly PathProblem[]): readonly PathProblem[] {
  return foldConditionLists(kind, foldEnds(kind, tree, problems));
}

/** `weekdays: [09:00, 17:00]`: a range written as the list of its ends. */
function foldEnds(kind: SchemaKind, tree: Tree, problems: readonly PathProblem[]): readonly PathProblem[] {
  const wrong = new Set(
    problems.flatMap(({ variant, path }) => (variant === 'bad-pattern' ? [JSON.stringify(path)] : [])),
  );
  const folded = new Map<PathProblem, PathProblem | undefined>();
  for (const problem of problems) {
    const holder = problem.path.slice(0, -1);
    if (problem.variant !== 'bad-pattern' || problem.path.at(-1) !== 0) continue;
    const list = followAlias(resolvePath(tree, holder)?.node);
    const ends =
      list?.kind === 'list' ? list.items.map(({ value }) => (value?.kind === 'scalar' ? value.source : '')) : [];
    const schema = schemaAt(kind, problem.path);
    const second = problems.find(({ path }) => JSON.stringify(path) === JSON.stringify([...holder, 1]));
    if (ends.length !== 2 || second === undefined || !wrong.has(JSON.stringify(second.path))) continue;
    const range = ends.join('-');
    const pattern = schema?.pattern;
    if (schema === undefined || pattern === undefined) continue;
    const suggestion = new RegExp(pattern, 'u').test(range) ? range : meantText(range, schema, tree);
    if (suggestion === undefined) continue;
    folded.set(second, undefined);
    folded.set(problem, {
      ...problem,
      path: holder,
      args: { ...problem.args, value: `[${ends.join(', ')}]`, suggestion },
    });
  }
  return problems.flatMap((problem) => (folded.has(problem) ? (folded.get(problem) ?? []) : [problem]));
}

/** Other languages' words for the two ways to combine conditions. */
const COMBINATIONS: Readonly<Record<string, string>> = { and: 'all', every: 'all', or: 'any', some: 'any' };

/** `or: [ { … }, { … } ]` reads as a field with maps for values: the key is wrong, and every map complains. */
function foldConditionLists(kind: SchemaKind, problems: readonly PathProblem[]): readonly PathProblem[] {
  const holders = new Map<string, Path>();
  for (const problem of problems) if (isConditionInList(kind, problem)) holders.set(keyOf(problem), mapOf(problem));
  if (holders.size === 0) return problems;
  const told = [...holders.values()].map((path): PathProblem => {
    const key = String(path.at(-1));
    const suggestion = COMBINATIONS[key.toLowerCase()] ?? nearest(key, ['all', 'any']);
    return { variant: 'condition-list', path, args: { key, ...(suggestion === undefined ? {} : { suggestion }) } };
  });
  return [...problems.filter((problem) => !holders.has(keyOf(problem))), ...told];
}

function isConditionInList(kind: SchemaKind, { variant, path, args }: PathProblem): boolean {
  const isItem = typeof path.at(-1) === 'number' && typeof path.at(-2) === 'string';
  if (!isItem || variant !== 'wrong-type' || args['found'] !== 'map') return false;
  const map = path.slice(0, -2);
  const isOwnKey = Object.hasOwn(schemaAt(kind, map)?.properties ?? {}, String(path.at(-2)));
  return !isOwnKey && keyNamesAt(kind, map)?.title === 'Field name';
}

/** Of the list that a complaint about an item is about. */
function keyOf(problem: PathProblem): string {
  return JSON.stringify(mapOf(problem));
}

/** What holds the entry that a complaint is about. */
function mapOf({ path }: PathProblem): Path {
  return path.slice(0, -1);
}
