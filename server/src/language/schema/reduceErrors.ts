// From the validator's errors to one complaint a node: combinators say nothing themselves, consequences are dropped. Must not know
// wording or places.
import { followAlias, resolvePath } from '../../text/path.ts';
import type { Path, Tree, TreeNode } from '../../text/tree.ts';
import type { PathProblem } from './pathProblem.ts';
import { holdersOf, keyNamesAt, requiredKeys, schemaAt, typesOf, usualKeys } from './describe.ts';
import type { JsonSchema, SchemaKind } from './describe.ts';
import { dropConsequences } from './dropConsequences.ts';
import { isByDay, isCriteria, meantCriteria, meantDays, meantText } from './meantValue.ts';
import { nearest } from './nearest.ts';
import type { ProblemArgs, SchemaVariant } from './schemaProblem.ts';
import type { ValidationError } from './validators.generated.js';

interface Context {
  readonly kind: SchemaKind;
  readonly tree: Tree;
  readonly path: Path;
  readonly node: TreeNode | undefined;
  readonly schema: JsonSchema;
  readonly keys: KeysOf;
}

/** The keys of a map, collected once however many errors it has; none of anything else. */
type KeysOf = (node: TreeNode | undefined) => ReadonlySet<string>;

/** The complaints of a validation, the most telling one for each node. */
export function reduceErrors(
  kind: SchemaKind,
  tree: Tree,
  errors: readonly ValidationError[],
  toPath: (pointer: string) => Path,
): readonly PathProblem[] {
  const byNode = new Map<string, PathProblem>();
  const keys = createKeysOf();
  for (const error of errors) {
    // The branches of `anyOf` only list the keys of which one must be there; the combinator's own error follows.
    if (/\/anyOf\/\d+\//.test(error.schemaPath)) continue;
    const path = toPath(error.instancePath);
    const node = followAlias(resolvePath(tree, path)?.node);
    // A key's own form is told by `propertyNames`; its pattern complains about the map a second time.
    if (error.keyword === 'pattern' && node?.kind !== 'scalar') continue;
    const problem = translate({ kind, tree, path, node, schema: schemaAt(kind, path) ?? {}, keys }, error);
    if (problem === undefined) continue;
    const key = JSON.stringify(problem.path);
    byNode.set(key, merge(byNode.get(key), problem));
  }
  return dropConsequences(kind, tree, [...byNode.values()]);
}

function createKeysOf(): KeysOf {
  const known = new Map<TreeNode | undefined, ReadonlySet<string>>();
  return (node) => {
    const keys = known.get(node) ?? new Set(node?.kind === 'map' ? node.pairs.map((pair) => pair.key.source) : []);
    known.set(node, keys);
    return keys;
  };
}

/** Keys that are missing in one map make one complaint; otherwise the first one stands. */
function merge(first: PathProblem | undefined, second: PathProblem): PathProblem {
  if (first === undefined) return second;
  if (first.variant !== 'missing-key' || second.variant !== 'missing-key') return first;
  const keys = [...new Set([...listOf(first.args['keys']), ...listOf(second.args['keys'])])];
  return { ...first, args: { ...first.args, keys } };
}

function listOf(value: ProblemArgs[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

function translate(context: Context, error: ValidationError): PathProblem | undefined {
  const { path, node, schema } = context;
  const keysHere = context.keys(node);
  const complain = (variant: SchemaVariant, args: ProblemArgs, at: Path = path): PathProblem => ({
    variant,
    path: at,
    args,
  });
  const title = schema.title ?? '';
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(context, textOf(error.params['additionalProperty']));
    case 'propertyNames': {
      const key = textOf(error.params['propertyName']);
      const names = keyNamesAt(context.kind, path) ?? {};
      if (key === '<<') return undefined;
      return complain('bad-key', { key, title: names.title ?? 'Key', cure: names.patternErrorMessage ?? '' }, [
        ...path,
        key,
      ]);
    }
    case 'required':
    case 'dependentRequired': {
      if (keysHere.has('<<')) return undefined;
      const because = error.keyword === 'dependentRequired' ? textOf(error.params['property']) : '';
      const keys = [textOf(error.params['missingProperty'])];
      return complain('missing-key', { keys, in: title, because }, because === '' ? path : [...path, because]);
    }
    case 'anyOf': {
      if (keysHere.has('<<')) return undefined;
      const missing = usualKeys(schema).filter((key) => !keysHere.has(key));
      return missing.length > 0
        ? complain('missing-key', { keys: missing, in: title, because: '' })
        : complain('missing-one-of', { keys: alternatives(schema, error), in: title });
    }
    case 'false schema':
      return conflict(context, error);
    case 'maxProperties': {
      if (error.schemaPath.includes('/dependentSchemas/')) {
        return complain('stands-alone', { key: 'formula' }, [...path, 'formula']);
      }
      const second = node?.kind === 'map' ? node.pairs[1] : undefined;
      return complain('too-many', { title }, second === undefined ? path : [...path, second.key.source]);
    }
    case 'minProperties':
    case 'minItems':
      return complain('too-few', { key: lastKey(path), title, isList: error.keyword === 'minItems' });
    case 'minimum':
      return complain('too-small', { value: sourceOf(node), limit: numberOf(error.params['limit']), title });
    case 'maximum':
      return complain('too-large', { value: sourceOf(node), limit: numberOf(error.params['limit']), title });
    case 'type':
      return schema.enum !== undefined && node?.kind === 'scalar' && typeof node.value === 'number'
        ? notOneOf(context, schema.enum)
        : wrongType(context);
    case 'enum':
    case 'const':
      return notOneOf(context, schema.enum ?? ['true']);
    case 'pattern':
      return badPattern(context);
    default:
      throw new Error(`the schemas use '${error.keyword}', which has no phrase`);
  }
}

/** The kinds of file that people confuse. */
const OTHER_KIND = { entitlement: 'scenario', scenario: 'entitlement' } as const;

function unknownKey({ kind, path, node, schema, keys }: Context, key: string): PathProblem | undefined {
  if (key === '<<') return undefined; // told as `merge-key`
  const known = Object.keys(schema.properties ?? {});
  const free = known.filter((candidate) => !keys(node).has(candidate));
  const own = holdersOf(kind, key);
  // What is right elsewhere is misplaced, not misspelt, but for `weekday` beside `weekdays`.
  const days = isByDay(schema) ? meantDays(key) : undefined;
  const suggestion =
    (days !== undefined && free.includes(days) ? days : undefined) ??
    free.find((candidate) => isSameWord(key, candidate)) ??
    (own.length > 0 ? undefined : nearest(key, free));
  // `processes` in a scenario file has its place in the other kind of file.
  const belongs = own.length > 0 || kind === 'config' ? own : holdersOf(OTHER_KIND[kind], key);
  return {
    variant: 'unknown-key',
    path: [...path, key],
    args: {
      key,
      in: schema.title ?? '',
      ...(suggestion === undefined ? {} : { suggestion }),
      belongs: belongs.length > 3 ? [] : belongs,
      allowed: free,
    },
  };
}

/** `BusinessHours`, `business_hours` and `businessHour` for `businessHours`. */
function isSameWord(key: string, candidate: string): boolean {
  const stemOf = (word: string): string =>
    word
      .toLowerCase()
      .replace(/[-_ ]/g, '')
      .replace(/(?<=ss)es$|(?<!s)s$/, '');
  return stemOf(key) === stemOf(candidate);
}

/** Of two keys that exclude each other the later one speaks. */
function conflict({ kind, path, tree }: Context, error: ValidationError): PathProblem | undefined {
  const key = lastKey(path);
  const other = /\/dependentSchemas\/([^/]+)\//.exec(error.schemaPath)?.[1] ?? '';
  const holder = path.slice(0, -1);
  const isMutual = schemaAt(kind, holder)?.dependentSchemas?.[key]?.properties?.[other] === false;
  const map = followAlias(resolvePath(tree, holder)?.node);
  const keys = map?.kind === 'map' ? map.pairs.map((pair) => pair.key.source) : [];
  if (isMutual && keys.indexOf(key) < keys.indexOf(other)) return undefined;
  return { variant: 'conflict-of-keys', path, args: { key, other } };
}

function wrongType({ path, node, schema, tree }: Context): PathProblem {
  const expected = typesOf(schema);
  const isItem = typeof path.at(-1) === 'number';
  if (node === undefined || (node.kind === 'scalar' && node.value === null && node.source === '')) {
    return {
      variant: 'missing-value',
      path,
      args: { key: isItem ? '' : lastKey(path), expected: expectedOf(schema) },
    };
  }
  const isAlias = resolvePath(tree, path)?.node?.kind === 'alias';
  const suggestion = node.kind === 'scalar' && !isAlias ? rewritten(node.value, node.source, schema) : undefined;
  const form = isCriteria(schema) && node.kind === 'scalar' ? { form: 'criteria' } : {};
  return {
    variant: 'wrong-type',
    path,
    args: {
      ...(isItem ? { title: schema.title ?? '' } : { key: lastKey(path) }),
      expected: expectedOf(schema),
      found: kindOf(node),
      wantsList: expected.includes('array'),
      cure: takesAnyText(schema) ? '' : (schema.patternErrorMessage ?? ''),
      needs: node.kind !== 'map' && expected.length === 1 && expected.includes('object') ? requiredKeys(schema) : [],
      value: sourceOf(node),
      ...form,
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  };
}

/** What may stand here: JSON types, or what a text must be: `Duration`. */
function expectedOf(schema: JsonSchema): readonly string[] {
  const types = typesOf(schema).filter((type) => type !== 'null');
  if (takesAnyText(schema)) return types;
  return [formOf(schema), ...types.filter((type) => type !== 'string' && type !== 'integer')];
}

/** Names and titles, which only must not be blank. The name of a zone is no free text. */
function takesAnyText({ pattern, title }: JsonSchema): boolean {
  return pattern === undefined || (pattern === '\\S' && title !== 'Time zone');
}

function formOf(schema: JsonSchema): string {
  return schema['x-form'] ?? schema.title ?? '';
}

/** The value as the expected type writes it: `yes` → true, `'60'` → 60, 2026 → '2026'. */
function rewritten(value: string | number | boolean | null, source: string, schema: JsonSchema): string | undefined {
  const expected = typesOf(schema);
  if (isCriteria(schema)) return typeof value === 'string' ? meantCriteria(value) : undefined;
  if (value === false && formOf(schema) === 'Time range' && expected.includes('array')) return 'closed';
  if (expected.includes('boolean') && typeof value === 'string') {
    if (/^(yes|on|true)$/i.test(value)) return 'true';
    if (/^(no|off|false)$/i.test(value)) return 'false';
  }
  if (expected.includes('string') && takesAnyText(schema) && value !== null && typeof value !== 'string') {
    return `'${source}'`;
  }
  if ((expected.includes('integer') || expected.includes('number')) && typeof value === 'string') {
    return /^\d+$/.test(value) ? value : undefined;
  }
  return undefined;
}

/** Words that people write as numbers: `month: 1` for january, `nth: 4` for fourth. */
const COUNTED = /^(Month|Position in the month)$/;

function notOneOf({ path, node, schema }: Context, allowed: readonly string[]): PathProblem {
  const value = sourceOf(node);
  const suggestion = COUNTED.test(schema.title ?? '')
    ? (allowed[Number(value) - 1] ?? nearest(value, allowed))
    : nearest(value, allowed);
  return {
    variant: 'not-one-of',
    path,
    args: { value, title: schema.title ?? '', allowed, ...(suggestion === undefined ? {} : { suggestion }) },
  };
}

/** What is written in hours and minutes: there a day is ambiguous. */
const DURATION_PATTERNS: ReadonlySet<string | undefined> = new Set(
  ['duration', 'offset'].map((name) => schemaAt('entitlement', [])?.$defs?.[name]?.pattern),
);

/** A hundred years and more; one more digit than the patterns take. */
const LONGEST_DURATION = '999999h';
const TOO_LONG = /^\s*(?:\d{7,}h(?:\s*\d+m)?|\d+h\s*\d{9,}m|\d{9,}m?)\s*$/;

function badPattern({ path, node, schema, tree }: Context): PathProblem {
  const value = sourceOf(node);
  const suggestion = meantText(value, schema, tree);
  const args = {
    value,
    title: formOf(schema),
    cure: schema.patternErrorMessage ?? '',
    ...(suggestion === undefined ? {} : { suggestion }),
  };
  if (!DURATION_PATTERNS.has(schema.pattern)) return { variant: 'bad-pattern', path, args };
  if (TOO_LONG.test(value)) return { variant: 'too-large', path, args: { ...args, limit: LONGEST_DURATION } };
  const days = /^\s*(\d+)\s*(d|days?|w|weeks?)\s*$/i.exec(value);
  if (days === null) return { variant: 'bad-pattern', path, args };
  const count = Number(days[1]) * (/^w/i.test(days[2] ?? '') ? 7 : 1);
  return {
    variant: 'ambiguous-day',
    path,
    args: { ...args, open: `${count * 24}h`, working: `${count * 8}h`, days: count },
  };
}

/** The keys of which an `anyOf` wants one. */
function alternatives(schema: JsonSchema, error: ValidationError): readonly string[] {
  const list = error.schemaPath.includes('/allOf/') ? schema.allOf?.[0]?.anyOf : schema.anyOf;
  return (list ?? []).flatMap((branch) => branch.required ?? []);
}

function kindOf(node: TreeNode): string {
  if (node.kind !== 'scalar') return node.kind;
  return node.value === null ? 'null' : typeof node.value;
}

function sourceOf(node: TreeNode | undefined): string {
  return node?.kind === 'scalar' ? node.source : '';
}

function lastKey(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
