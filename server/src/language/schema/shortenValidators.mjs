// Makes ajv's generated validators a third as long, so that the server starts with less to read: what each of five hundred possible
// errors spells out becomes a call, and only what `reduceErrors.ts` reads of an error is kept. Knows the text that ajv writes with
// `code.lines`; `shortenValidators` throws when that is no longer what it knows.

const HELPERS = `
function error(instancePath, keyword, params = {}, schemaPath = ""){
return {instancePath, schemaPath, keyword, params};
}
function missing(instancePath, missingProperty, schemaPath){
return error(instancePath, "required", {missingProperty}, schemaPath);
}
function refuseOthers(errors, data, instancePath, known){
for(const key in data) if(!known.includes(key)) errors.push(error(instancePath, "additionalProperties", {additionalProperty: key}));
return errors.length;
}
function refuseBeside(errors, data, instancePath, present, others){
for(const key of others) if(data[key] !== undefined) errors.push(error(instancePath + "/" + key, "false schema", {}, "#/dependentSchemas/" + present + "/"));
return errors.length;
}
function within(errors, validate, data, instancePath){
return validate(data, instancePath) ? errors : errors.concat(validate.errors);
}
function isMap(data){
return data && typeof data == "object" && !Array.isArray(data);
}
function isNumber(data){
return typeof data == "number" && isFinite(data);
}
function isWhole(data){
return isNumber(data) && !(data % 1);
}
`;

/** What an error tells that is read: the rest stands in the schema. */
const READ_PARAMS =
  /\b(?:additionalProperty|propertyName|missingProperty|property|limit): ?(?:"(?:[^"\\]|\\.)*"|[\w.]+)/g;
/** The steps of a schema path that are read. */
const READ_STEPS = /\/(?:anyOf\/\d+|allOf|dependentSchemas\/[^/]+)(?=\/)/g;

/** @param code what `ajv/dist/standalone` gave for a validator of all errors, without messages */
export function shortenValidators(code) {
  const steps = [
    joinLines,
    shortenErrors,
    shortenCalls,
    startWithNoErrors,
    gatherKnownKeys,
    gatherExclusions,
    shortenTypes,
    dropSchemas,
  ];
  const short = steps.reduce((text, step) => step(text), code);
  for (const left of ['schemaPath:', 'parentData', 'vErrors === null', 'vErrors !== null', 'errors++'])
    if (short.includes(left)) throw new Error(`ajv writes '${left}' in a way that is not known here`);
  return short.replace('"use strict";\n', HELPERS);
}

/** Parameters stand on lines of their own when there are several. */
function joinLines(code) {
  return code.replace(/,\n {4}/g, ', ');
}

/** `errors = vErrors.push(error(instancePath+"/name", "type"))` for the seven lines of an error. */
function shortenErrors(code) {
  const collected =
    /const (err\d+) = \{instancePath(?::(.+?))?,schemaPath:"#(.*?)",keyword:"(.+?)",params:(\{.*?\})(?:,propertyName:.*?)?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;
  return code.replace(collected, (_all, _name, instancePath = 'instancePath', schemaPath, keyword, params) => {
    const read = (params.match(READ_PARAMS) ?? []).join(', ');
    const steps = (schemaPath.match(READ_STEPS) ?? []).join('');
    if (keyword === 'required') {
      const [, key] = /"(.*)"/.exec(read);
      return `errors = vErrors.push(missing(${[instancePath, `"${key}"`, ...(steps === '' ? [] : [`"#${steps}/"`])].join(', ')}));`;
    }
    const values = [instancePath, `"${keyword}"`, ...(read === '' && steps === '' ? [] : [`{${read}}`])];
    return `errors = vErrors.push(error(${[...values, ...(steps === '' ? [] : [`"#${steps}/"`])].join(', ')}));`;
  });
}

/** `errors = (vErrors = within(vErrors, validate12, data.name, instancePath+"/name")).length` where a definition is used. */
function shortenCalls(code) {
  const call =
    /if\(!\(?([\w.]+)\((.+?), \{instancePath(?::(.+?))?,parentData:.*?\}\)\)?\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}/g;
  return code
    .replace(
      call,
      (_all, validate, data, instancePath = 'instancePath') =>
        `errors = (vErrors = within(vErrors, ${validate}, ${data}, ${instancePath})).length;`,
    )
    .replace(/\(data, \{instancePath="", parentData.*?\}=\{\}\)/g, '(data, instancePath = "")');
}

/** An empty list instead of null, so that nothing has to ask. */
function startWithNoErrors(code) {
  return code
    .replace(/let vErrors = null;/g, 'let vErrors = [];')
    .replace(
      /if\(vErrors !== null\)\{\nif\((_errs\d+)\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}/g,
      'vErrors.length = $1;',
    );
}

/** `errors = refuseOthers(vErrors, data, instancePath, ["name", "target"])` for a loop over the keys. */
function gatherKnownKeys(code) {
  const loop =
    /for\(const (key\d+) in (\w+)\)\{\nif\(!\((?:\w+\.call\((schema\d+)((?:\.\w+)*?)\.properties, \1\)|(.+?))\)\)\{\nerrors = vErrors\.push\(error\((.+?), "additionalProperties", \{additionalProperty: \1\}\)\);\n\}\n\}/g;
  return code.replace(loop, (_all, _key, data, schema, steps, comparisons, instancePath) => {
    const json = schema && new RegExp(`^const ${schema} = (\\{.*\\});$`, 'm').exec(code)[1];
    const known = schema
      ? Object.keys(stepInto(JSON.parse(json), steps).properties)
      : [...comparisons.matchAll(/"(.*?)"/g)].map(([, name]) => name);
    return `errors = refuseOthers(vErrors, ${data}, ${instancePath}, ${JSON.stringify(known)});`;
  });
}

/** The part of a schema that `.properties.fieldUpdate` leads to. */
function stepInto(schema, steps) {
  return steps
    .split('.')
    .slice(1)
    .reduce((part, step) => part[step], schema);
}

/** `errors = refuseBeside(vErrors, data, instancePath, "date", ["daily", "weekly"])` for keys that exclude each other. */
function gatherExclusions(code) {
  const exclusion =
    /if\((\w+)\.(\w+) !== undefined\)\{\nerrors = vErrors\.push\(error\((.+?)\/\2", "false schema", \{\}, "#\/dependentSchemas\/(\w+)\/"\)\);\n\}/g;
  const each = code.replace(exclusion, (_all, data, key, start, present) => {
    const instancePath = start.endsWith('+"') ? start.slice(0, -2) : `${start}"`;
    return `errors = refuseBeside(vErrors, ${data}, ${instancePath}, "${present}", ["${key}"]);`;
  });
  const neighbours = /(errors = refuseBeside\(.+, )\["(\w+)"\]\);(?:\n\1\["\w+"\]\);)+/g;
  return each.replace(neighbours, (all, call) => {
    const keys = [...all.matchAll(/\["(\w+)"\]\);$/gm)].map(([, key]) => key);
    return `${call}${JSON.stringify(keys)});`;
  });
}

/** `isMap(data)` for the three questions about a type. */
function shortenTypes(code) {
  return code
    .replace(/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isMap($1)')
    .replace(
      /\(\(typeof (\w+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
      'isWhole($1)',
    )
    .replace(/\(typeof (\w+) == "number"\) && \(isFinite\(\1\)\)/g, 'isNumber($1)');
}

/** The schemas themselves, of which nothing is looked up any more. */
function dropSchemas(code) {
  const short = code
    .replace(/^const schema\d+ = .*;\n/gm, '')
    .replace(/^const (func\d+) = .*;\n/gm, (line, name) => (code.includes(`${name}.call`) ? line : ''));
  if (/\bschema\d+\b/.test(short)) throw new Error('ajv looks something up in a schema that is not known here');
  return short;
}
