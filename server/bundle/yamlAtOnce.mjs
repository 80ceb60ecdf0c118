// An esbuild plugin: lets the lexer and the parser of the package `yaml` go through a text at once. They are written as generators that
// can stop anywhere, of which nobody here makes use, and which takes much of the time and memory of reading a file.
// Knows generators, nothing of YAML: where their methods are used in another way than is known here, the build fails.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const GENERATORS = /[\\/]node_modules[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/](?:lexer|parser)\.js$/;

/** Methods that are called from outside of their class. Those get in one list what used to come bit by bit. */
const ENTRIES = new Set(['lex', 'parse', 'next', 'end']);

export const yamlAtOnce = {
  name: 'yaml-at-once',
  setup: ({ onLoad }) =>
    onLoad({ filter: GENERATORS }, async ({ path }) => ({
      contents: withoutGenerators(await readFile(path, 'utf8')),
      loader: 'js',
    })),
};

/**
 * @param code a module with a class whose generator methods are called as `yield* this.method()`, or from outside through the entries
 * @returns the same, where each generator `method` is a function `methodNow` that emits what it yielded
 */
export function withoutGenerators(code) {
  const source = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const classes = source.statements.filter(ts.isClassDeclaration);
  const generators = new Set(
    classes.flatMap(({ members }) =>
      members.flatMap((each) => (each.asteriskToken === undefined ? [] : [each.name.text])),
    ),
  );
  if (generators.size === 0) throw new Error('yaml has no generators any more: this plugin can go');
  const edits = [];
  const replace = (start, end, text) => void edits.push({ start, end, text });
  const visit = (node) => {
    if (ts.isMethodDeclaration(node) && node.asteriskToken !== undefined)
      replace(node.asteriskToken.getStart(source), node.name.end, `${node.name.text}Now`);
    // A generator that nobody asks for anything does nothing.
    if (ts.isExpressionStatement(node) && calledGenerator(node.expression, generators) !== undefined)
      return replace(node.getStart(source), node.end, ';');
    if (calledGenerator(node, generators) !== undefined && !isDelegatedTo(node))
      throw new Error(`yaml uses a generator as a value: ${node.getText(source)}`);
    if (ts.isYieldExpression(node)) rewriteYield(node);
    ts.forEachChild(node, visit);
  };
  const rewriteYield = (node) => {
    const start = node.getStart(source);
    const { expression } = node;
    if (node.asteriskToken === undefined) {
      replace(start, expression.getStart(source), 'this.emit(');
      replace(node.end, node.end, ')');
      return;
    }
    const name = calledGenerator(expression, generators);
    if (name === undefined) throw new Error(`yaml yields what is not known here: ${node.getText(source)}`);
    replace(start, expression.expression.end, `this.${name}Now`);
  };
  visit(source);
  for (const { members, end } of classes) replace(end - 1, end - 1, entriesOf(members));
  return apply(code, edits);
}

function isDelegatedTo({ parent }) {
  return ts.isYieldExpression(parent) && parent.asteriskToken !== undefined;
}

/** The name in `this.name(…)`, where it is a generator's. */
function calledGenerator(node, generators) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  return expression.kind === ts.SyntaxKind.ThisKeyword && generators.has(name.text) ? name.text : undefined;
}

function entriesOf(members) {
  const names = members.flatMap((each) => (each.asteriskToken && ENTRIES.has(each.name.text) ? [each.name.text] : []));
  const entries = names.map(
    (name) => `    ${name}(...given) { const all = (this.emitted = []); this.${name}Now(...given); return all; }\n`,
  );
  return `    emit(part) { this.emitted.push(part); }\n${entries.join('')}`;
}

function apply(code, edits) {
  const pieces = [];
  let from = 0;
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    pieces.push(code.slice(from, start), text);
    from = end;
  }
  return pieces.join('') + code.slice(from);
}
