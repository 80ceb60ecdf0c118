// formula: a formula that Salesforce would refuse to save, whatever the record.
import { leavesOf } from '../core/model/criteriaParts.ts';
import { checkFormula, type FormulaProblem } from '../core/model/formula/checkFormula.ts';
import { FORMULA_SIGNATURES, type FormulaType } from '../core/model/formula/formulaSignatures.ts';
import { nearest } from '../language/schema/nearest.ts';
import type { FindingArgs } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { resolvePath } from '../text/path.ts';
import { scalarSpan } from '../text/scalarSpan.ts';
import type { Path } from '../text/tree.ts';
import { conditionsOf } from './facts/conditions.ts';
import { fix } from './fixes/fixes.ts';
import { exampleMilestones } from './pages/example.ts';
import type { Report, Rule } from './rule.ts';

const milestone = (formula: string): string => `- milestone: first-response
  when: { formula: "${formula}" }
  target: 1h
  completeWhen: { Status: Working }`;

const SYNTAX: Readonly<Record<string, string>> = {
  end: 'This formula ends too early. Close what is open – a parenthesis, perhaps – or write what is missing.',
  character: 'No formula has this character here. Remove it, or close the quote that opens here.',
  unexpected: 'This is not expected here. Remove it, or write the operator, comma or value that is missing before it.',
  tooLong:
    'This formula is longer than the 3,900 characters that Salesforce allows. Move parts of it into formula fields.',
  tooDeep: 'This formula is nested more than 200 deep. Write it with fewer parentheses and calls inside each other.',
};

const TYPES: Readonly<Record<FormulaType, string>> = {
  text: 'text',
  number: 'a number',
  truth: 'true or false',
  date: 'a date',
  dateTime: 'a date with a time',
  time: 'a time',
  location: 'a place',
};

export const formula: Rule = {
  code: 'formula',
  severity: 'error',
  title: 'Formula that cannot be saved',
  why: 'The formula is broken, names a function that Salesforce does not have, gives a function too few or too many values, or compares and calculates with types that never go together. Salesforce refuses it, and until then its criteria cannot be known. Reported are mistakes that are certain; fields may be of any type.',
  cure: 'Correct the formula at the place that is marked.',
  bad: exampleMilestones(milestone("ISPICKVAL(Priority, 'High'")),
  good: exampleMilestones(milestone("ISPICKVAL(Priority, 'High')")),
  message: ({ problem, name, given, wanted, suggestion }) => {
    const subject = String(name) === 'negate' ? 'The sign' : String(name);
    switch (problem) {
      case 'unknownFunction':
        return suggestion === ''
          ? `Salesforce formulas have no function ${subject}. Correct its name, or leave out the parentheses if it is a field.`
          : `Salesforce formulas have no function ${subject}. Did you mean ${String(suggestion)}?`;
      case 'count':
        return `${subject} takes ${String(wanted)}, and is given ${String(given)}. Correct its list of values.`;
      case 'compared':
        return `This compares ${String(given)} with ${String(wanted)}, which Salesforce refuses. Convert one of them, with TEXT() or VALUE() perhaps.`;
      case 'operand':
        return name === 'when'
          ? `This formula gives ${String(given)}, but criteria need true or false. Compare it with something.`
          : `${subject} needs ${String(wanted)} and gets ${String(given)}, which Salesforce refuses. ${wanted === TYPES.text ? 'Put it into TEXT().' : 'Correct or convert it.'}`;
      default:
        return SYNTAX[String(problem)] ?? '';
    }
  },
  isLocal: true,
  *check({ file }) {
    for (const { criteria } of conditionsOf(file))
      for (const leaf of leavesOf(criteria))
        if (leaf.kind === 'formula') yield* report(file, [...leaf.origin.path, 'formula'], leaf.formula, 'truth');
    for (const { effect, origin } of file.model.actions)
      if (effect.kind === 'fieldUpdate' && effect.newValue.kind === 'formula')
        yield* report(file, [...origin.path, 'fieldUpdate', 'formula'], effect.newValue.value, undefined);
  },
};

function* report(file: SourceFile, path: Path, text: string, wanted: FormulaType | undefined): Iterable<Report> {
  const problem = checkFormula(text, wanted);
  const node = resolvePath(file.tree, path)?.node;
  if (problem === undefined || node === undefined) return;
  const span = node.kind === 'scalar' ? scalarSpan(file.text, node, problem.start, problem.end) : node.span;
  const args = argsOf(problem);
  const { suggestion = '' } = args;
  const isNamed =
    problem.kind === 'unknownFunction' && suggestion !== '' && span.end - span.start === problem.end - problem.start;
  yield {
    span,
    args,
    ...(isNamed
      ? { fixes: [fix(file, `Change to ${String(suggestion)}`, { span, newText: String(suggestion) })] }
      : {}),
  };
}

function argsOf(problem: FormulaProblem): FindingArgs {
  switch (problem.kind) {
    case 'syntax':
      return { problem: problem.reason };
    case 'unknownFunction': {
      const suggestion = nearest(problem.name, [...FORMULA_SIGNATURES.keys()]) ?? '';
      return { problem: problem.kind, name: problem.name, suggestion };
    }
    case 'count': {
      const { fewest, most } = problem.signature;
      return {
        problem: problem.kind,
        name: problem.name,
        given: problem.given,
        wanted: formatCount(problem.name, fewest, most),
      };
    }
    case 'compared':
      return { problem: problem.kind, given: TYPES[problem.left], wanted: TYPES[problem.right] };
    case 'operand':
      return { problem: problem.kind, name: problem.name, given: TYPES[problem.given], wanted: TYPES[problem.wanted] };
  }
}

function formatCount(name: string, fewest: number, most: number): string {
  if (name === 'CASE') return 'a value, pairs of case and result, and a result for the rest';
  if (fewest === most) return most === 0 ? 'no values' : most === 1 ? 'one value' : `${most} values`;
  return most > 100 ? `${fewest === 1 ? 'one value' : `${fewest} values`} or more` : `${fewest} to ${most} values`;
}
