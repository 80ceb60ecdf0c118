// Compiles the authored schemas to `validators.generated.js`: plain functions without `eval`, fit for a strict content security
// policy and a web worker. Run `node server/src/language/schema/generate.mjs` after a change to `schemas/`; a test compares the result.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import Ajv from 'ajv/dist/ajv.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import dependencyKeywords from 'ajv/dist/vocabularies/next.js';
import { shortenValidators } from './shortenValidators.mjs';

const KINDS = ['entitlement', 'scenario', 'config'];
/** Words for people and editors: they check nothing and would only make the validators longer. */
const ANNOTATIONS = new Set([
  '$schema',
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

/** Definitions that differ in annotations only, such as what an id names, need one function. */
function shareEqualDefinitions(schema) {
  const firsts = new Map();
  let text = JSON.stringify(schema);
  for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
    const first = firsts.get(JSON.stringify(definition)) ?? name;
    firsts.set(JSON.stringify(definition), first);
    text = text.replaceAll(`"#/$defs/${name}"`, `"#/$defs/${first}"`);
  }
  return JSON.parse(text);
}

/**
 * The text of `validators.generated.js`. The schemas are of draft 2020-12 and are checked as such; none uses `unevaluated…` or
 * `$dynamicRef`, for which ajv's own class of that draft would add lines to every function.
 */
export function generateValidators() {
  const draft = new Ajv2020.default({ strict: false });
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    strictRequired: false, // `required` inside `anyOf` names keys of the schema around it
    allowUnionTypes: true,
    messages: false,
    validateSchema: false, // done by `draft`
    inlineRefs: false, // a function for each definition is a third of the size
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(dependencyKeywords.default);
  const ids = {};
  for (const kind of KINDS) {
    const file = new URL(`../../../../schemas/${kind}.schema.json`, import.meta.url);
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    if (!draft.validateSchema(schema)) throw new Error(`${kind}: ${draft.errorsText()}`);
    ajv.addSchema(shareEqualDefinitions(stripAnnotations(schema)));
    ids[kind] = schema.$id;
  }
  const code = standaloneCode.default(ajv, ids);
  if (code.includes('require(')) throw new Error('a keyword needs a run-time helper of ajv; express it otherwise');
  return `// Generated from schemas/*.schema.json by generate.mjs. Do not edit.\n${shortenValidators(code)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./validators.generated.js', import.meta.url), generateValidators());
}
