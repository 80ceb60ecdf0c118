// A tree against its schema: problems with places, one a node. Must not know rules, the model or LSP.
import { followAlias, resolvePath } from '../../text/path.ts';
import { lineEndOf } from '../../text/position.ts';
import type { NodeCache } from '../../text/nodeCache.ts';
import type { Path, Span, Tree } from '../../text/tree.ts';
import type { SchemaKind } from './describe.ts';
import { findErrors } from './findErrors.ts';
import { placeProblem } from './placeProblem.ts';
import { reduceErrors } from './reduceErrors.ts';
import type { PathProblem } from './pathProblem.ts';
import type { SchemaProblem, SchemaVariant } from './schemaProblem.ts';
import { config, entitlement, scenario } from './validators.generated.js';
import type { Validator } from './validators.generated.js';

const VALIDATORS: Readonly<Record<SchemaKind, Validator>> = { entitlement, scenario, config };

/** Beyond this a file is not in the language at all; the first ones say so. */
const MAX_ERRORS = 2000;
const MAX_PROBLEMS = 200;

/**
 * Checks a tree against the schema of its kind of file. Problems are in the order of the text. An empty file has one, an empty
 * configuration none; what YAML could not read is not judged. A mistake inside an anchored value is told there, and at an alias only when the value is right
 * in its own place.
 * @param recall whether an entry is right
 */
export function validateTree(
  kind: SchemaKind,
  tree: Tree,
  recall: NodeCache<boolean> = (_, derive) => derive(),
): readonly SchemaProblem[] {
  if (tree.problems.some(({ code }) => code === 'alias-explosion')) return [];
  if (tree.root === undefined) return tree.problems.length > 0 || kind === 'config' ? [] : [emptyFile(kind)];
  const errors = findErrors(VALIDATORS[kind], tree, recall);
  if (errors.length === 0) return [];
  const toPath = (pointer: string): Path => pathOfPointer(tree, pointer);
  const pathProblems = reduceErrors(kind, tree, errors.slice(0, MAX_ERRORS), toPath);

  const direct = new Map<string, SchemaProblem>();
  const aliased = new Map<string, SchemaProblem>();
  for (const pathProblem of pathProblems) {
    const through = resolvePath(tree, pathProblem.path)?.through;
    const problem = placeProblem(tree, pathProblem);
    if (isUnreadable(tree, pathProblem, problem.span)) continue;
    if (through === undefined) direct.set(keyOf(problem.span), direct.get(keyOf(problem.span)) ?? problem);
    else if (!direct.has(keyOf(problem.span))) {
      const { fixes: _fixes, ...rest } = problem; // an edit belongs to the anchored value, not to the alias
      aliased.set(keyOf(problem.span), { ...rest, span: through.span });
    }
  }
  const told = [...direct.values()];
  for (const [source, problem] of aliased) {
    if (!direct.has(source) && !told.some(({ span }) => keyOf(span) === keyOf(problem.span))) told.push(problem);
  }
  return told.sort((one, other) => one.span.start - other.span.start).slice(0, MAX_PROBLEMS);
}

function emptyFile(kind: SchemaKind): SchemaProblem {
  return { variant: 'empty-file', span: { start: 0, end: 0 }, args: { kind }, path: [] };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** What is wrong with a map or a list as a whole. */
const ABOUT_WHOLE: ReadonlySet<SchemaVariant> = new Set(['missing-key', 'missing-one-of', 'too-few', 'wrong-type']);

/** True when YAML already complained about the place, so that what is missing or odd there is a consequence. */
function isUnreadable(tree: Tree, { path, variant }: PathProblem, span: Span): boolean {
  if (tree.problems.length === 0) return false;
  const resolved = resolvePath(tree, path);
  const isAboutMap = ABOUT_WHOLE.has(variant);
  const whole = isAboutMap ? (followAlias(resolved?.node)?.span ?? resolved?.holder?.span) : undefined;
  const { start, end } = whole ?? span;
  const lineEnd = lineEndOf(tree.text, Math.max(end, resolved?.holder?.span.end ?? end));
  // What was left out right behind it may belong to it.
  const isBehind = (at: number): boolean => whole !== undefined && tree.text.slice(lineEnd, at).trim() === '';
  // So may a line right before it that could not be read, such as a first item.
  const isInFront = (at: number): boolean =>
    whole !== undefined && at < start && tree.text.slice(lineEndOf(tree.text, at), start).trim() === '';
  // Behind a brace that is open from the beginning nobody knows what belongs to what.
  const isAllOpen = (code: string, at: number): boolean =>
    code === 'unclosed-flow' && at <= (tree.root?.span.start ?? 0);
  return tree.problems.some(
    ({ code, span: other }) =>
      (other.end >= start && (other.start <= lineEnd || isBehind(other.start))) ||
      isInFront(other.end) ||
      isAllOpen(code, other.start),
  );
}

/** A JSON pointer as a path: steps through lists are numbers. */
function pathOfPointer(tree: Tree, pointer: string): Path {
  const path: (string | number)[] = [];
  let node = tree.root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = followAlias(node)?.kind === 'list' ? Number(name) : name;
    path.push(step);
    node = resolvePath({ ...tree, root: node }, [step])?.node;
  }
  return path;
}
