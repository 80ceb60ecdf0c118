// The validators are shortened after ajv has written them: what they find must stay what ajv itself finds, on good and on spoilt data.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { SchemaKind } from '../../../server/src/language/schema/describe.ts';
import { config, entitlement, scenario } from '../../../server/src/language/schema/validators.generated.js';
import type { ValidationError, Validator } from '../../../server/src/language/schema/validators.generated.js';
import { fuzz } from '../../support/depth.ts';

const SHORT: Readonly<Record<SchemaKind, Validator>> = { entitlement, scenario, config };
const KINDS = ['entitlement', 'scenario', 'config'] as const;

const schemas = new Map(KINDS.map((kind) => [kind, readFileSync(`schemas/${kind}.schema.json`, 'utf8')]));
const ajv = new Ajv2020({ allErrors: true, strict: false });
const whole = new Map(KINDS.map((kind): [SchemaKind, ValidateFunction] => [kind, compile(kind)]));

function compile(kind: SchemaKind): ValidateFunction {
  const schema: unknown = JSON.parse(schemas.get(kind) ?? '');
  assert.ok(typeof schema === 'object' && schema !== null);
  return ajv.compile(schema);
}

const PARAMS = ['additionalProperty', 'propertyName', 'missingProperty', 'property', 'limit'];

/** What is read of an error. The branches of a combinator only lead to its own error, and ajv may stop at the first that holds. */
function told(errors: readonly (ErrorObject | ValidationError)[]): readonly unknown[] {
  return errors
    .filter(({ schemaPath }) => !/\/anyOf\/\d+\//.test(schemaPath))
    .map(({ instancePath, schemaPath, keyword, params }) => {
      const all: Readonly<Record<string, unknown>> = params;
      const [, excluding] = /\/dependentSchemas\/([^/]+)\//.exec(schemaPath) ?? [];
      const inAll = schemaPath.includes('/allOf/');
      return JSON.stringify([instancePath, keyword, PARAMS.map((name) => all[name]), excluding, inAll]);
    });
}

function compare(kind: SchemaKind, value: unknown): number {
  const [short, full] = [SHORT[kind], whole.get(kind)];
  assert.ok(full);
  assert.equal(short(value), full(value));
  assert.deepEqual(told(short.errors ?? []), told(full.errors ?? []));
  return full.errors?.length ?? 0;
}

const documents = ['test', 'samples'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name): readonly unknown[] => {
      try {
        return [parse(readFileSync(path.join(folder, name), 'utf8'))];
      } catch {
        return []; // broken on purpose
      }
    }),
);

const KEYS = [...new Set([...schemas.values()].join().match(/"[A-Za-z]+"(?=: \{)/g))].map((key) => key.slice(1, -1));
const anyKey = fc.constantFrom(...KEYS, 'Is_Red__c', 'a b', '1st');
const anyValue = fc.constantFrom<unknown>(null, 0, 1.5, -1, 99, true, '', 'x', '2h', 'closed', [], {}, [1], { a: 1 });

/** The value with a key renamed, added or dropped, or something replaced, here and there. */
function spoil(value: unknown, draw: fc.GeneratorValue): unknown {
  const dice = draw(fc.nat, { max: 20 });
  if (dice === 0) return draw(() => anyValue);
  if (Array.isArray(value)) return value.map((item) => spoil(item, draw));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [
    dice === 1 ? draw(() => anyKey) : key,
    spoil(child, draw),
  ]);
  if (dice === 2) entries.push([draw(() => anyKey), draw(() => anyValue)]);
  return Object.fromEntries(dice === 3 ? entries.slice(1) : entries);
}

describe('the shortened validators', () => {
  it('find in every file of samples and tests what ajv finds', () => {
    let found = 0;
    for (const document of documents) for (const kind of KINDS) found += compare(kind, document);
    assert.ok(documents.length > 50 && found > 300, `${documents.length} documents, ${found} errors`);
  });

  it('find in spoilt documents what ajv finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.constantFrom(...KINDS), fc.gen(), (document, kind, draw) => {
        compare(kind, spoil(document, draw));
      }),
      fuzz(500),
    );
  });
});
