// An esbuild plugin: reads the packages of the language server protocol as ECMAScript modules. They come as CommonJS that the
// TypeScript compiler wrote, of which a bundler must keep everything under its full name; as modules only what is used stays.
// Knows what that compiler writes, nothing of the packages: a statement of any other form stays as it is.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const PACKAGES =
  /[\\/]node_modules[\\/]vscode-(?:jsonrpc|languageclient|languageserver(?:-protocol|-types)?)[\\/]lib[\\/].*\.js$/;
const HELPERS = /^__(?:createBinding|setModuleDefault|importStar|importDefault|exportStar)$/;

export const asModules = {
  name: 'as-modules',
  setup: ({ onLoad }) =>
    onLoad({ filter: PACKAGES }, async ({ path }) => ({
      contents: toModule(await readFile(path, 'utf8')),
      loader: 'js',
    })),
};

/** @param code JavaScript as `tsc` writes it, of either kind of module */
export function toModule(code) {
  const source = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const context = { source, imported: importedIn(source), declaredOnly: declaredOnlyIn(source) };
  return source.statements.map((statement) => rewrite(statement, context)).join('\n');
}

/** `const x_1 = require("./x")`, by the local name. */
function importedIn(source) {
  const imported = new Map();
  for (const { declarationList } of source.statements.filter(ts.isVariableStatement))
    for (const { name, initializer } of declarationList.declarations) {
      const module = requiredModule(initializer);
      if (module !== undefined) imported.set(name.text, module);
    }
  return imported;
}

/** `var X;` or `export var X;`, which a namespace fills. */
function declaredOnlyIn(source) {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap((each) => [...each.declarationList.declarations]);
  return new Set(declarations.filter(({ initializer }) => initializer === undefined).map(({ name }) => name.text));
}

/** The module of `require("./x")`, bare or in one of the compiler's helpers. */
function requiredModule(node) {
  if (node === undefined || !ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const [argument] = node.arguments;
  if (node.expression.text === 'require' && ts.isStringLiteral(argument)) return argument.text;
  return HELPERS.test(node.expression.text) ? requiredModule(argument) : undefined;
}

function rewrite(statement, context) {
  if (ts.isVariableStatement(statement)) return rewriteDeclaration(statement, context);
  if (!ts.isExpressionStatement(statement)) return textOf(statement, context);
  const { expression } = statement;
  if (ts.isStringLiteral(expression)) return '';
  if (ts.isBinaryExpression(expression)) return rewriteAssignment(expression, context) ?? textOf(statement, context);
  if (ts.isCallExpression(expression)) return rewriteCall(expression, context) ?? textOf(statement, context);
  return textOf(statement, context);
}

function rewriteDeclaration(statement, context) {
  const { imported } = context;
  const [{ name, initializer }] = statement.declarationList.declarations;
  if (HELPERS.test(name.text)) return '';
  if (imported.has(name.text)) {
    // `import x = require("x")` keeps its name and means all that the module is; `x_1` is a list of names.
    const isWhole = !/_\d+$/.test(name.text) && initializer.expression.text === 'require';
    return `import ${isWhole ? '' : '* as '}${name.text} from ${JSON.stringify(imported.get(name.text))};`;
  }
  return isAlone(name.text, context) ? '' : textOf(statement, context);
}

/** `exports.A = exports.B = void 0`, `exports.A = A`, `exports.A = …`. */
function rewriteAssignment(expression, context) {
  const name = exportedName(expression.left);
  if (name === undefined) return undefined;
  const value = expression.right;
  if (ts.isVoidExpression(value) || (ts.isBinaryExpression(value) && exportedName(value.left) !== undefined)) return '';
  if (name === 'default') return `export default ${textOf(value, context)};`;
  if (ts.isIdentifier(value)) return `export { ${value.text} as ${name} };`;
  return `export const ${name} = ${textOf(value, context)};`;
}

function rewriteCall(expression, context) {
  const { imported, source } = context;
  const [first, second, third] = expression.arguments;
  if (ts.isIdentifier(expression.expression) && expression.expression.text === '__exportStar')
    return `export * from ${JSON.stringify(requiredModule(first))};`;
  if (expression.expression.getText(source) === 'Object.defineProperty' && first.getText(source) === 'exports') {
    const [, from, name] = /return (\w+)\.(\w+);/.exec(third.getText(source)) ?? [];
    if (from === undefined) return '';
    return `export { ${name} as ${second.text} } from ${JSON.stringify(imported.get(from))};`;
  }
  return rewriteNamespace(expression, context);
}

/** A namespace that nothing else has begun or goes on with is a value, which may stay out when nobody uses it. */
function rewriteNamespace(expression, context) {
  const name = filledNamespace(expression);
  if (name === undefined) return undefined;
  const parts = partsOfNamespace(name, context.source);
  const isExported = /^\w+ \|\| \(exports\./.test(expression.arguments[0].getText(context.source));
  if (!isAlone(name, context)) {
    const isLast = parts.at(-1) === expression;
    return `${textOf(expression, context)};${isExported && isLast ? ` export { ${name} };` : ''}`;
  }
  const { parameters, body } = expression.expression.expression;
  const parameter = parameters[0].name.text;
  const value = `/* @__PURE__ */ (function (${parameter}) ${textOf(body, context).slice(0, -1)}return ${parameter}; })({})`;
  return `${isExported || isExportedVariable(name, context.source) ? 'export ' : ''}const ${name} = ${value};`;
}

function isAlone(name, { source, declaredOnly }) {
  return declaredOnly.has(name) && partsOfNamespace(name, source).length === 1;
}

/** The name in `(function (X) {…})(X || (exports.X = X = {}))`. */
function filledNamespace(expression) {
  const [argument] = expression.arguments;
  const isNamespace =
    ts.isParenthesizedExpression(expression.expression) &&
    ts.isFunctionExpression(expression.expression.expression) &&
    argument !== undefined &&
    ts.isBinaryExpression(argument) &&
    argument.operatorToken.kind === ts.SyntaxKind.BarBarToken &&
    ts.isIdentifier(argument.left);
  return isNamespace ? argument.left.text : undefined;
}

/** The statements that fill a namespace. */
function partsOfNamespace(name, source) {
  const calls = source.statements.flatMap((each) =>
    ts.isExpressionStatement(each) && ts.isCallExpression(each.expression) ? [each.expression] : [],
  );
  return calls.filter((call) => filledNamespace(call) === name);
}

function isExportedVariable(name, source) {
  return source.statements.some(
    (each) =>
      ts.isVariableStatement(each) &&
      each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
      each.declarationList.declarations.some((declaration) => declaration.name.text === name),
  );
}

/** `A` in `exports.A`. */
function exportedName(node) {
  const isExport =
    ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'exports';
  return isExport ? node.name.text : undefined;
}

/** The text of a node, in which the module's own exports go by their local names. */
function textOf(node, { source }) {
  const start = node.getStart(source);
  const pieces = [];
  let from = start;
  const visit = (child) => {
    const name = exportedName(child);
    if (name === undefined) return ts.forEachChild(child, visit);
    pieces.push(source.text.slice(from, child.getStart(source)), name);
    from = child.end;
  };
  visit(node);
  return pieces.join('') + source.text.slice(from, node.end);
}
