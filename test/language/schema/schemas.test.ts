// The generated validators are current, and the schemas speak to people about every key.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { allowedKeys, describeKey, schemaAt } from '../../../server/src/language/schema/describe.ts';
import type { JsonSchema, SchemaKind } from '../../../server/src/language/schema/describe.ts';

const KINDS: readonly SchemaKind[] = ['entitlement', 'scenario', 'config'];

/** Every map of a schema, with its name for messages. */
function mapsOf(kind: SchemaKind): readonly (readonly [string, JsonSchema])[] {
  const found: (readonly [string, JsonSchema])[] = [];
  const visit = (name: string, schema: JsonSchema): void => {
    if (schema.properties !== undefined || typeof schema.additionalProperties === 'object') found.push([name, schema]);
    for (const [key, child] of Object.entries(schema.$defs ?? {})) visit(`${name}/${key}`, child);
    for (const [key, child] of Object.entries(schema.properties ?? {})) visit(`${name}/${key}`, child);
    if (schema.items !== undefined) visit(`${name}/items`, schema.items);
  };
  visit(kind, schemaAt(kind, []) ?? {});
  return found;
}

describe('the schemas', () => {
  it('are what the generated validators were made from', () => {
    const script =
      "import('./server/src/language/schema/generate.mjs').then((m) => process.stdout.write(m.generateValidators()))";
    const fresh = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 10_000_000 });
    const committed = readFileSync('server/src/language/schema/validators.generated.js', 'utf8');
    assert.ok(fresh === committed, 'run: node server/src/language/schema/generate.mjs');
  });

  it('are closed: a map takes its own keys, or keys of one described form', () => {
    for (const kind of KINDS) {
      for (const [name, schema] of mapsOf(kind)) {
        assert.ok(schema.additionalProperties !== undefined, name);
        assert.ok(schema.title !== undefined && schema.description !== undefined, name);
      }
    }
  });

  it('describe every key and every value of an enumeration', () => {
    for (const kind of KINDS) {
      for (const [name, schema] of mapsOf(kind)) {
        for (const [key, child] of Object.entries(schema.properties ?? {})) {
          const text = child.description ?? (child.$ref === undefined ? undefined : 'by reference');
          assert.ok(text !== undefined && text.length > 5, `${name}/${key}`);
          assert.equal(child.enumDescriptions?.length, child.enum?.length, `${name}/${key}`);
        }
      }
    }
  });

  it('say what to write wherever a text has a form', () => {
    const visit = (name: string, schema: JsonSchema): void => {
      if (schema.pattern !== undefined) assert.ok(schema.patternErrorMessage, name);
      for (const [key, child] of Object.entries({ ...schema.$defs, ...schema.properties }))
        visit(`${name}/${key}`, child);
    };
    for (const kind of KINDS) visit(kind, schemaAt(kind, []) ?? {});
  });

  it('give each section of a file a key that leads to its items', () => {
    for (const { key } of allowedKeys('entitlement', []).keys) {
      assert.ok(describeKey('entitlement', [key])?.documentation, key);
      assert.ok(schemaAt('entitlement', [key, key === 'imports' ? 0 : 'some-id']), key);
    }
  });
});
