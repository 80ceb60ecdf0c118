// An esbuild plugin: puts what only pages about rules show into one object apart from the rules, so that what looks for findings has less
// to read when it starts. Knows how `server/src/rules/rule.ts` describes a rule: these are properties of a literal. What only they use
// then stays out by itself.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const RULES = /[\\/]server[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/;
const PAGE_ONLY = new Set(['bad', 'cure', 'good']);

export const examplesApart = {
  name: 'examples-apart',
  setup({ onLoad }) {
    onLoad({ filter: RULES }, async ({ path: file }) =>
      path.basename(file) === 'examplesOf.ts'
        ? readExamples(path.dirname(file))
        : { contents: dropExamples(await readFile(file, 'utf8')), loader: 'ts' },
    );
  },
};

/** The module that gives examples by the code of their rule. As text they cost nothing until somebody asks. */
async function readExamples(folder) {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'all.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  });
  const { RULE_DATA } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const examples = Object.fromEntries(RULE_DATA.map(({ code, cure, bad, good }) => [code, { cure, bad, good }]));
  return {
    contents: `const examples = ${JSON.stringify(JSON.stringify(examples))};
let read;
export const examplesOf = ({ code }) => (read ??= JSON.parse(examples))[code];`,
    loader: 'js',
  };
}

/** @param code TypeScript of a rule, or of anything else: then it stays as it is */
export function dropExamples(code) {
  const source = ts.createSourceFile('rule.ts', code, ts.ScriptTarget.Latest, true);
  const literals = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ initializer }) => (initializer && ts.isObjectLiteralExpression(initializer) ? [initializer] : []));
  const hasKey = (literal, key) => literal.properties.some(({ name }) => name?.getText(source) === key);
  const rules = literals.filter((literal) => hasKey(literal, 'code') && hasKey(literal, 'severity'));
  const dropped = rules.flatMap(({ properties }) =>
    properties.filter(({ name }) => PAGE_ONLY.has(name?.getText(source))),
  );
  return dropped.reduceRight((text, { pos, end }) => text.slice(0, pos) + text.slice(end).replace(/^,/, ''), code);
}
