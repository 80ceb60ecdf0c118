// Compiles the authored schemas to `validators.generated.js`: plain functions without `eval`, fit for a strict content security
// policy and a web worker. Run `node server/src/schema/generate.mjs` after a change to `schemas/`; a test compares the result.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const KINDS = ['entitlement', 'scenario', 'config'];
/** Words for people and editors: they check nothing and would only make the validators longer. */
const ANNOTATIONS = new Set([
  'default',
  'defaultSnippets',
  'description',
  'enumDescriptions',
  'examples',
  'markdownDescription',
  'patternErrorMessage',
  'title',
  'x-form',
  'x-references',
]);
const MAPS_OF_SCHEMAS = new Set(['$defs', 'dependentSchemas', 'properties']);
const VALUES = new Set(['const', 'dependentRequired', 'enum', 'required', 'type']);

function stripAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(stripAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      if (VALUES.has(keyword)) return [keyword, value];
      if (!MAPS_OF_SCHEMAS.has(keyword)) return [keyword, stripAnnotations(value)];
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, stripAnnotations(part)]))];
    }),
  );
}

/** The text of `validators.generated.js`. */
export function generateValidators() {
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    strictRequired: false, // `required` inside `anyOf` names keys of the schema around it
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false, // a function for each definition is a third of the size
    code: { source: true, esm: true, lines: true },
  });
  const ids = {};
  for (const kind of KINDS) {
    const file = new URL(`../../../schemas/${kind}.schema.json`, import.meta.url);
    const schema = stripAnnotations(JSON.parse(readFileSync(file, 'utf8')));
    ajv.addSchema(schema);
    ids[kind] = schema.$id;
  }
  const code = standaloneCode.default(ajv, ids);
  if (code.includes('require(')) throw new Error('a keyword needs a run-time helper of ajv; express it otherwise');
  return `// Generated from schemas/*.schema.json by generate.mjs. Do not edit.\n${shorten(code)}`;
}

/** Six lines that ajv writes for each possible error, as one. */
function shorten(code) {
  const collect =
    /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g;
  return code.replace(collect, '(vErrors ??= []).push($2);');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./validators.generated.js', import.meta.url), generateValidators());
}
