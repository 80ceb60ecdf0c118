// Makes ajv's generated validators two fifths as long, so that the server starts with less to read: what each of five hundred possible
// errors spells out becomes a call, and only what `reduceErrors.ts` reads of an error is kept. Knows the text that ajv writes with
// `code.lines`; `shortenValidators` throws when that is no longer what it knows.

const HELPERS = `
function error(instancePath, keyword, params = {}, schemaPath = ""){
return {instancePath, schemaPath, keyword, params};
}
function within(errors, validate, data, instancePath){
return validate(data, instancePath) ? errors : errors.concat(validate.errors);
}
`;

/** What an error tells that is read: the rest stands in the schema. */
const READ_PARAMS =
  /\b(?:additionalProperty|propertyName|missingProperty|property|limit): ?(?:"(?:[^"\\]|\\.)*"|[\w.]+)/g;
/** The steps of a schema path that are read. */
const READ_STEPS = /\/(?:anyOf\/\d+|allOf|dependentSchemas\/[^/]+)(?=\/)/g;

/** @param code what `ajv/dist/standalone` gave for a validator of all errors, without messages */
export function shortenValidators(code) {
  const short = [joinLines, shortenErrors, shortenCalls, startWithNoErrors, keepOnlyPropertyNames].reduce(
    (text, step) => step(text),
    code,
  );
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

/** Of a schema only the names of its keys are looked up, where there are many. */
function keepOnlyPropertyNames(code) {
  return code.replace(/^const (schema\d+) = (\{.*\});\n/gm, (_all, name, json) => {
    if (!code.includes(`${name}.properties`)) return '';
    const names = Object.keys(JSON.parse(json).properties).map((key) => `${JSON.stringify(key)}:0`);
    return `const ${name} = {"properties":{${names.join()}}};\n`;
  });
}
