// An esbuild plugin: several entries in a few files, in which each piece of code lies once. esbuild parts only modules of ECMAScript, which
// no classic worker loads, and makes more parts than one wants to read one by one; so its parts become functions, several in a file, and
// a few lines connect them: `load` runs a part once, and reads the file of a part that is not there yet. What a browser reads is read by
// Node as well. Knows how esbuild writes imports and exports.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, posix, relative } from 'node:path';
import ts from 'typescript';

/** A name that no source uses, by which a part asks for others. */
const ASK = 'milestonePart';

/** Runs a part when it is first asked for, and tells what it exports. */
const LOAD = `
const loaded={};
function load(name){
if(loaded[name]===undefined){
if(parts[name]===undefined)Object.assign(parts,read(Object.keys(place).find((file)=>place[file].includes(name))));
loaded[name]=parts[name](load);
}
return loaded[name];
}
`;

/** How a worker of a browser reads another file. One that was made from a blob does not know where its code lies: `main.browser.ts` has heard. */
const READ_IN_BROWSER = `
const read=(file)=>(importScripts(self.milestoneRequests??new URL(file,self.location.href).href),self.milestoneParts);
`;

/** @param plans of the files (`FilePlan` in inFiles.d.mts says what each may tell) @throws Error when a part has no file */
export function inFiles(plans) {
  return {
    name: 'in-files',
    setup({ initialOptions, onEnd }) {
      const hasMaps = initialOptions.sourcemap;
      Object.assign(initialOptions, { format: 'esm', splitting: true, write: false, outdir: 'dist' });
      if (hasMaps) initialOptions.sourcemap = 'external';
      onEnd(async (result) => {
        if (result.errors.length > 0) return;
        const { outputs } = result.metafile;
        const parts = nameParts(result);
        const files = share(plans, outputs, parts);
        const { minify } = initialOptions;
        const written = plans.map((plan) => compose(plan, { files, outputs, parts, minify }));
        for (const { file, code, map } of written) {
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, hasMaps ? `${code}\n//# sourceMappingURL=${basename(file)}.map\n` : code);
          if (hasMaps) await writeFile(`${file}.map`, JSON.stringify(map));
        }
        result.metafile.outputs = Object.fromEntries(
          plans.map(({ file }) => [file, { inputs: inputsOf(files.get(file), outputs) }]),
        );
      });
    },
  };
}

/** Each of esbuild's outputs by its path in the metafile: its number, text and map. */
function nameParts({ metafile, outputFiles }) {
  const byPath = new Map(outputFiles.map(({ path, text }) => [relative(process.cwd(), path), text]));
  const paths = Object.keys(metafile.outputs).filter((path) => !path.endsWith('.map'));
  return new Map(
    paths
      .sort()
      .map((path, index) => [path, { name: String(index), text: byPath.get(path), map: byPath.get(`${path}.map`) }]),
  );
}

/** The outputs of each file. @throws Error when a part has no file */
function share(plans, outputs, parts) {
  const left = new Set(parts.keys());
  const files = new Map();
  for (const { file, from = [], both = [], alone = [], others } of plans) {
    const wanted = others ? left : importedBy(outputs, from);
    for (const module of alone) wanted.add(outputOf(module, outputs));
    for (const pair of both) {
      const [one, other] = pair.map((module) => importedBy(outputs, [module]));
      for (const path of one) if (other.has(path)) wanted.add(path);
    }
    const own = [...parts.keys()].filter((path) => wanted.has(path) && left.has(path));
    for (const path of own) left.delete(path);
    files.set(file, own);
  }
  if (left.size > 0) throw new Error(`these parts have no file: ${[...left].join(', ')}`);
  return files;
}

/** The outputs that hold some modules, and all that these import at once, or later as well. */
function importedBy(outputs, modules, { later = false } = {}) {
  const found = new Set();
  const visit = (path) => {
    if (outputs[path] === undefined || found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (later || kind === 'import-statement') visit(next);
  };
  for (const module of modules) visit(outputOf(module, outputs));
  return found;
}

function outputOf(module, outputs) {
  const path = Object.keys(outputs).find((each) => outputs[each].entryPoint === module);
  if (path === undefined) throw new Error(`${module} is no entry, and nothing imports it later`);
  return path;
}

function compose(plan, built) {
  const { file } = plan;
  const own = built.files.get(file).map((path) => toFunction(path, built));
  const [before, after] = surroundings(plan, built);
  return { file, ...join(before, own, after) };
}

/** What stands before the parts and after them. */
function surroundings({ file, node, browser }, { files, outputs, parts }) {
  const nameOf = (module) => parts.get(outputOf(module, outputs)).name;
  const needed = importedBy(outputs, [node ?? browser].filter(Boolean), { later: true });
  const others = [...files]
    .map(([other, paths]) => [other, paths.filter((path) => needed.has(path))])
    .filter(([other, paths]) => other !== file && paths.length > 0);
  const tell = (addressOf) =>
    `const place={${others
      .map(([other, paths]) => `"${addressOf(other)}":[${paths.map((path) => parts.get(path).name).join(',')}]`)
      .join(',')}};`;
  if (node !== undefined) {
    const address = (other) => `./${relative(dirname(file), other)}`;
    // So that a module of ECMAScript that imports the file finds the names.
    const names = `0&&(module.exports={${outputs[outputOf(node, outputs)].exports.join(',')}});`;
    const run = `module.exports=load(${nameOf(node)});\n${names}`;
    // So that the text of this file tells whether any of them is another: results that are kept between runs ask.
    const mark = `/*${digestOf(parts)}*/`;
    return [`"use strict";${mark}const parts=`, `;\n${tell(address)}const read=require;${LOAD}${run}`];
  }
  if (browser === undefined)
    return ['"use strict";(parts=>{typeof module==="object"?module.exports=parts:self.milestoneParts=parts})(', ');'];
  const run = `${tell(basename)}${READ_IN_BROWSER}${LOAD}load(${nameOf(browser)});`;
  return [`"use strict";(parts=>{if(typeof module==="object"){module.exports=parts;return}${run}})(`, ');'];
}

function digestOf(parts) {
  const hash = createHash('sha256');
  for (const { text } of parts.values()) hash.update(text);
  return hash.digest('hex');
}

/** One output of esbuild as a function that gives what it exports. Each statement keeps its lines, so that the map stays true. */
function toFunction(path, { parts, minify }) {
  const { name, text, map } = parts.get(path);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const edits = [];
  const replace = (node, by) => {
    const start = node.getStart(source);
    const lines = text.slice(start, node.end).split('\n').length - 1;
    edits.push({ start, end: node.end, by: by + '\n'.repeat(lines) });
  };
  const ask = (specifier) => {
    const part = specifier.startsWith('.') ? parts.get(posix.join(posix.dirname(path), specifier)) : undefined;
    return part === undefined ? `require(${JSON.stringify(specifier)})` : `${ASK}(${part.name})`;
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement))
      replace(statement, importAsConstant(statement.importClause, ask(statement.moduleSpecifier.text)));
    else if (ts.isExportDeclaration(statement)) replace(statement, exportAsReturn(statement.exportClause));
  }
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [{ text: specifier }] = node.arguments;
      if (specifier?.startsWith('.')) return replace(node, `Promise.resolve().then(()=>${ask(specifier)})`);
    }
    ts.forEachChild(node, visit);
  };
  if (text.includes('import(')) visit(source);
  if (!minify) refuseChanges(source);
  return { name, code: applyEdits(text, edits), map: map === undefined ? undefined : JSON.parse(map) };
}

/**
 * What is exported is read once, so it must not change. Looked at where names are as people wrote them: shortened ones mean many things.
 * @throws Error where it does
 */
function refuseChanges(source) {
  const exported = source.statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) => exportClause.elements);
  const names = new Set(exported.map(({ name, propertyName }) => (propertyName ?? name).text));
  const visit = (node) => {
    const changed = changedBy(node);
    if (changed && ts.isIdentifier(changed) && names.has(changed.text))
      throw new Error(`${changed.text} is exported and changes later: export a function that tells it`);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function changedBy(node) {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment ? node.left : undefined;
  }
  const isUnary = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  const isStep = node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
  return isUnary && isStep ? node.operand : undefined;
}

/** @param value what the module is: a part, or a module of Node */
function importAsConstant(clause, value) {
  if (clause === undefined) return `${value};`;
  const { name, namedBindings } = clause;
  const whole =
    name?.text ?? (namedBindings && ts.isNamespaceImport(namedBindings) ? namedBindings.name.text : undefined);
  const constants = whole === undefined ? [] : [`${whole}=${value}`];
  if (namedBindings && ts.isNamedImports(namedBindings)) {
    const names = namedBindings.elements.map((each) => `${(each.propertyName ?? each.name).text}:${each.name.text}`);
    constants.push(`{${names.join(',')}}=${whole ?? value}`);
  } else if (namedBindings && namedBindings.name.text !== whole) constants.push(`${namedBindings.name.text}=${whole}`);
  return `const ${constants.join(',')};`;
}

function exportAsReturn({ elements }) {
  return `return{${elements.map(({ name, propertyName }) => `${name.text}:${(propertyName ?? name).text}`).join(',')}};`;
}

/** @param edits in the order of the text, none within another */
function applyEdits(text, edits) {
  let from = 0;
  let code = '';
  for (const { start, end, by } of edits.toSorted((one, other) => one.start - other.start)) {
    code += text.slice(from, start) + by;
    from = end;
  }
  return code + text.slice(from);
}

/** The parts as an object between two texts, each on lines of its own, with a map of maps; Node wants a list of sources as well. */
function join(before, parts, after) {
  let code = `${before}{\n`;
  const sections = [];
  for (const { name, code: part, map } of parts) {
    code += `${name}(${ASK}){\n`;
    if (map) sections.push({ offset: { line: code.split('\n').length - 1, column: 0 }, map });
    code += `${part.trimEnd()}\n},\n`;
  }
  return { code: `${code}}${after}`, map: { version: 3, sources: [], sections } };
}

/** What went into the files' parts. */
function inputsOf(paths, outputs) {
  return Object.assign({}, ...paths.map((path) => outputs[path].inputs));
}
