// An esbuild plugin: leaves out of the language server what only pages about rules show, so that it has less to read when it starts.
// Knows how `server/src/rules/rule.ts` describes a rule: these are properties of a literal. What only they use then stays out by itself.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const RULES = /[\\/]server[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/;
const PAGE_ONLY = new Set(['bad', 'cure', 'good']);

export const withoutExamples = {
  name: 'without-examples',
  setup: ({ onLoad }) =>
    onLoad({ filter: RULES }, async ({ path }) => ({
      contents: dropExamples(await readFile(path, 'utf8')),
      loader: 'ts',
    })),
};

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
