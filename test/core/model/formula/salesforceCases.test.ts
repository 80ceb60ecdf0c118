import assert from 'node:assert/strict';
import { describeReason } from '../../../../server/src/words/describeReason.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateFormula } from '../../../../server/src/core/model/formula/evaluateFormula.ts';
import type { FormulaNode, FormulaResult } from '../../../../server/src/core/model/formula/formulaNode.ts';
import { parseFormula } from '../../../../server/src/core/model/formula/parseFormula.ts';
import type { FieldValue } from '../../../../server/src/core/model/model.ts';

type FieldType = 'text' | 'number' | 'date' | 'dateTime' | 'checkbox';

interface Field {
  readonly name: string;
  readonly type: FieldType;
}

interface Case {
  readonly name: string;
  readonly result: string;
  readonly fields: readonly Field[];
  readonly formula: string;
  readonly rows: readonly string[];
}

const TYPES: readonly FieldType[] = ['text', 'number', 'date', 'dateTime', 'checkbox'];

function readField(text: string): Field {
  const [name = '', written] = text.split(':');
  const type = TYPES.find((candidate) => candidate === written);
  if (type === undefined) throw new Error(`no type: ${text}`);
  return { name, type };
}

function readCases(): readonly Case[] {
  const text = readFileSync(join('test', 'core', 'model', 'formula', 'salesforceCases.txt'), 'utf8');
  return text
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [head = '', formula = '', ...rows] = block.split('\n');
      const [name = '', result = '', fields = ''] = head.split('; ');
      return {
        name,
        result,
        fields: fields.split(' ').map(readField),
        formula,
        rows: rows.filter((row) => row !== ''),
      };
    });
}

function toFieldValue(text: string, type: FieldType): FieldValue {
  if (text === '') return null;
  if (type === 'number') return Number(text);
  return type === 'checkbox' ? text === 'true' : text;
}

/** As the table writes results. */
function write(result: FormulaResult): string {
  if (result === null || result === '') return 'blank';
  if (typeof result !== 'object') return String(result);
  if (result.kind === 'unknown') return result.isError ? 'error' : `unknown: ${describeReason(result.why)}`;
  if (result.kind === 'date') return new Date(result.day * 86_400_000).toISOString().slice(0, 10);
  return new Date(result.ms).toISOString().replace('.000Z', 'Z');
}

function agrees(result: FormulaResult, wanted: string): boolean {
  if (typeof result !== 'number') return write(result) === wanted;
  const number = Number(wanted);
  return wanted !== 'blank' && Math.abs(result - number) <= Math.abs(number) * 1e-14;
}

function evaluate(
  node: FormulaNode,
  fields: readonly Field[],
  inputs: readonly string[],
  blanks: 'zero' | 'blank',
): FormulaResult {
  const record = new Map(
    fields.map(({ name, type }, index): [string, FieldValue] => [
      `Case.${name}`,
      toFieldValue(inputs[index] ?? '', type),
    ]),
  );
  const fieldTypes = new Map(
    fields.map(({ name, type }): [string, 'text' | 'number' | 'date' | 'checkbox'] => [
      `Case.${name}`,
      type === 'dateTime' ? 'date' : type,
    ]),
  );
  return evaluateFormula(node, { record, object: 'Case', fieldTypes, blanks });
}

/** Where we differ, and why; this list may only shrink. */
const DIFFERENT: ReadonlyMap<string, string> = new Map();

describe("cases of Salesforce's own formula engine", () => {
  const seen = new Set<string>();
  for (const { name, fields, formula, rows } of readCases())
    it(`${name} agrees in ${rows.length} rows`, () => {
      const parsed = parseFormula(formula);
      assert(parsed.ok);
      for (const row of rows) {
        const at = row.lastIndexOf(' = ');
        const inputs = row.slice(0, at).split('|');
        const [zero = '', blank = zero] = row.slice(at + 3).split(' / ');
        for (const [blanks, wanted] of [
          ['zero', zero],
          ['blank', blank],
        ] as const) {
          const key = `${name}: ${row} (${blanks})`;
          const result = evaluate(parsed.node, fields, inputs, blanks);
          if (DIFFERENT.has(key)) {
            seen.add(key);
            assert(!agrees(result, wanted), `${key} agrees now: take it off the list`);
          } else assert(agrees(result, wanted), `${key} is ${write(result)}`);
        }
      }
    });

  it('names no row as different that the table does not have', () => {
    assert.deepEqual([...DIFFERENT.keys()], [...seen]);
  });

  it('has at least so many rows that no one loses some unnoticed', () => {
    assert(readCases().reduce((sum, { rows }) => sum + rows.length, 0) > 490);
  });
});
