// What the schemas say at a path: documentation, allowed keys and allowed values, for hover, completion and messages. The schemas
// use no combinators around values, so a path leads to one schema and nothing walks a document. Must not know rules or LSP.
import configSchema from '../../../../schemas/config.schema.json' with { type: 'json' };
import entitlementSchema from '../../../../schemas/entitlement.schema.json' with { type: 'json' };
import scenarioSchema from '../../../../schemas/scenario.schema.json' with { type: 'json' };
import type { Path } from '../../text/tree.ts';

export type SchemaKind = 'entitlement' | 'scenario' | 'config';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The part of JSON Schema that the authored schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  /** Keys that exclude others: `false` behind the excluded key. */
  readonly dependentSchemas?: Readonly<Record<string, KeyRules>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly const?: boolean | number | string;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly defaultSnippets?: readonly Snippet[];
  /** What a text must be, where the title says what it is for: `Duration`. */
  readonly 'x-form'?: string;
  /** What an id names: `businessHours`, `actions`, … */
  readonly 'x-references'?: string;
}

/** The keys that a map needs, those of its usual kind included. */
export function requiredKeys(schema: JsonSchema): readonly string[] {
  return schema.required ?? usualKeys(schema);
}

/** Where a map is one of several kinds and one of them needs keys together (`external: true`, or a zone and hours): those. */
export function usualKeys({ anyOf = [] }: JsonSchema): readonly string[] {
  return anyOf.find((branch) => (branch.required ?? []).length > 1)?.required ?? [];
}

/** What a key asks of the map it stands in. */
export interface KeyRules {
  readonly properties?: Readonly<Record<string, boolean>>;
  readonly maxProperties?: number;
}

/** A block to insert. `body` is a value with `${1:placeholder}` in its texts. */
export interface Snippet {
  readonly label: string;
  readonly description?: string;
  readonly body: JsonValue;
}

const SCHEMAS: Readonly<Record<SchemaKind, JsonSchema>> = {
  entitlement: entitlementSchema,
  scenario: scenarioSchema,
  config: configSchema,
};

/** What is known about a key, or about an item of a list. */
export interface KeyDescription {
  /** The key; the list's position as text. */
  readonly key: string;
  /** `Business hours`, as a heading. */
  readonly title: string;
  /** Markdown. */
  readonly documentation: string;
  readonly isRequired: boolean;
  /** JSON types of the value: `string`, `integer`, `object`, … */
  readonly types: readonly string[];
  readonly default: JsonValue | undefined;
  readonly examples: readonly JsonValue[];
  /** What the value is an id of: a key of the file's definitions. */
  readonly references: string | undefined;
  readonly snippets: readonly Snippet[];
}

/** Which keys a map may have. */
export interface AllowedKeys {
  /** In the order in which the schema tells them. */
  readonly keys: readonly KeyDescription[];
  /** Set when the map also takes keys of the author's choice: ids or field names. */
  readonly free: FreeKey | undefined;
}

export interface FreeKey {
  /** What such a key is: `Id`, `Field name`, `Key`. */
  readonly title: string;
  readonly pattern: string | undefined;
  readonly examples: readonly JsonValue[];
  /** What stands behind the colon. */
  readonly value: KeyDescription;
}

export interface AllowedValue {
  readonly value: string | number | boolean;
  /** Empty for true and false. */
  readonly description: string;
}

/** The schema of what stands at a path, references resolved. Undefined where the language allows nothing. */
export function schemaAt(kind: SchemaKind, path: Path): JsonSchema | undefined {
  let schema: JsonSchema | undefined = SCHEMAS[kind];
  for (const step of path) {
    if (schema === undefined) return undefined;
    schema = resolve(kind, childSchema(schema, step));
  }
  return schema;
}

/** Documentation of the key, or list item, that a path ends with. */
export function describeKey(kind: SchemaKind, path: Path): KeyDescription | undefined {
  const parent = schemaAt(kind, path.slice(0, -1));
  const step = path.at(-1);
  if (parent === undefined || step === undefined) return undefined;
  const child = childSchema(parent, step);
  return child === undefined ? undefined : describe(kind, String(step), child, parent);
}

/** The keys that the map at a path may have; none where no map may stand. */
export function allowedKeys(kind: SchemaKind, path: Path): AllowedKeys {
  const schema = schemaAt(kind, path);
  if (schema === undefined) return { keys: [], free: undefined };
  const keys = Object.entries(schema.properties ?? {}).map(([key, child]) => describe(kind, key, child, schema));
  const value = schema.additionalProperties;
  if (typeof value !== 'object') return { keys, free: undefined };
  const names = resolve(kind, schema.propertyNames);
  return {
    keys,
    free: {
      title: names?.title ?? 'Key',
      pattern: names?.pattern,
      examples: names?.examples ?? [],
      value: describe(kind, '', value, schema),
    },
  };
}

/** The closed list of values at a path: an enumeration, or true and false. Empty where any text may stand. */
export function allowedValues(kind: SchemaKind, path: Path): readonly AllowedValue[] {
  const schema = schemaAt(kind, path);
  if (schema?.enum !== undefined) {
    return schema.enum.map((value, index) => ({ value, description: schema.enumDescriptions?.[index] ?? '' }));
  }
  if (schema?.const !== undefined) return [{ value: schema.const, description: '' }];
  const isFlag = schema?.type === 'boolean';
  return isFlag ? [true, false].map((value) => ({ value, description: '' })) : [];
}

/** The titles of the maps that take a key, in the order of the schema: where a misplaced key belongs. */
export function holdersOf(kind: SchemaKind, key: string): readonly string[] {
  const titles = new Set<string>();
  const visit = (schema: JsonSchema): void => {
    if (schema.title !== undefined && Object.hasOwn(schema.properties ?? {}, key)) titles.add(schema.title);
    for (const child of Object.values(schema.$defs ?? {})) visit(child);
    for (const child of Object.values(schema.properties ?? {})) visit(child);
    if (schema.items !== undefined) visit(schema.items);
  };
  visit(SCHEMAS[kind]);
  return [...titles];
}

/** What the keys of a map that takes keys of the author's choice must look like. */
export function keyNamesAt(kind: SchemaKind, path: Path): JsonSchema | undefined {
  return resolve(kind, schemaAt(kind, path)?.propertyNames);
}

function childSchema(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number') return schema.items;
  const own = schema.properties;
  if (own !== undefined && Object.hasOwn(own, step)) return own[step];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** What stands beside a reference says more about this place than what it refers to. */
function resolve(kind: SchemaKind, schema: JsonSchema | undefined): JsonSchema | undefined {
  if (schema?.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  const target = resolve(kind, SCHEMAS[kind].$defs?.[$ref.replace('#/$defs/', '')]);
  const form = target?.['x-form'] ?? target?.title;
  return { ...target, ...(form === undefined ? {} : { 'x-form': form }), ...beside };
}

function describe(kind: SchemaKind, key: string, child: JsonSchema, parent: JsonSchema): KeyDescription {
  const schema = resolve(kind, child) ?? child;
  const own = child.markdownDescription ?? child.description;
  const general = schema.markdownDescription ?? schema.description;
  return {
    key,
    title: schema.title ?? key,
    documentation: [...new Set([own, general])].filter((part) => part !== undefined).join('\n\n'),
    isRequired: requiredKeys(parent).includes(key),
    types: typesOf(schema),
    default: schema.default,
    examples: schema.examples ?? [],
    references: schema['x-references'] ?? resolve(kind, schema.items)?.['x-references'],
    snippets: schema.defaultSnippets ?? [],
  };
}

/** The JSON types that a schema takes. */
export function typesOf(schema: JsonSchema): readonly string[] {
  if (schema.type === undefined) return schema.const === undefined ? [] : [typeof schema.const];
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}
