import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeReason } from '../../../server/src/words/describeReason.ts';
import { evaluateFormula } from '../../../server/src/core/model/formula/evaluateFormula.ts';
import { isUnknown } from '../../../server/src/core/model/formula/formulaNode.ts';
import { parseFormula } from '../../../server/src/core/model/formula/parseFormula.ts';
import { at, fields, newYork } from '../../support/modelBuilder.ts';
import { fuzz } from '../../support/depth.ts';

const record = fields({
  Priority: 'High',
  Amount__c: 1500,
  Escalated__c: true,
  Subject: 'Outage in Berlin',
  Colors__c: 'Red;Green',
  CreatedDate: '2026-02-02T23:30:00-05:00',
  Due__c: '2026-02-05',
  'Account.Tier__c': 'Gold',
});
const context = { record, object: 'Case', now: at('Mon 23:00'), zone: newYork };

/** The value of the formula; the reason as text when it cannot be known. */
function value(formula: string): unknown {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return `problem: ${describeReason(parsed.problem)}`;
  const result = evaluateFormula(parsed.node, context);
  return isUnknown(result) ? `unknown: ${describeReason(result.why)}` : result;
}

const VALUES: readonly [string, unknown][] = [
  // Logic and its precedence: ! binds tighter than comparison, && tighter than ||.
  ["AND(ISPICKVAL(Priority, 'High'), Amount__c > 1000)", true],
  ["ISPICKVAL(Priority, 'High') && Amount__c > 2000 || Escalated__c", true],
  ['!Escalated__c && Amount__c > 9999', false],
  ['!Escalated__c || Amount__c > 1000', true],
  ['NOT(Escalated__c)', false],
  ['TRUE || FALSE && FALSE', true],
  ['IF(Escalated__c, 1, 2)', 1],
  ["CASE(Priority, 'Low', 1, 'High', 2, 3)", 2],
  ["CASE(Priority, 'Low', 1, 3)", 3],
  ['not(false)', true],
  // Arithmetic.
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['2 ^ 3', 8],
  ['2 * 3 ^ 2', 36],
  ['2 ^ 3 ^ 2', 64],
  ['-2 ^ 2', 4],
  ['2 ^ -2', 0.25],
  ['0 ^ 0', 1],
  ['0.1 + 0.2 = 0.3', true],
  ['1 / 3 * 3 = 1', true],
  ['FLOOR((1 / 9) * 9)', 1],
  ['FLOOR(-2.5)', -2],
  ['CEILING(-2.5)', -3],
  ['MFLOOR(-2.5)', -3],
  ['MCEILING(-2.5)', -2],
  ['MOD(-7, 3)', -1],
  ['MOD(7, -3)', 1],
  ['ROUND(1.005, 2)', 1.01],
  ['ROUND(20.12345, 4)', 20.1235],
  ['ROUND(-1.005, 2)', -1.01],
  ['ROUND(1234.5, -2)', 1200],
  ['TRUNC(-8.125, 1)', -8.1],
  ['TRUNC(8.9)', 8],
  ['10 - 4 - 3', 3],
  ['-Amount__c', -1500],
  ['1 - -1', 2],
  ['MOD(7, 3)', 1],
  ['ROUND(2.5, 0)', 3],
  ['ROUND(-2.5, 0)', -3],
  ['MAX(1, 5, 3)', 5],
  ['MIN(4, 2)', 2],
  ['ABS(-3) + FLOOR(1.9) + CEILING(1.1)', 6],
  ['SQRT(16)', 4],
  ['.5 + 0.25', 0.75],
  // Text.
  ["Subject & '!'", 'Outage in Berlin!'],
  ["'a' + 'b'", 'ab'],
  ["'it\\'s'", "it's"],
  ['"double" = \'double\'', true],
  ["Priority = 'high'", false],
  ["CONTAINS(Subject, 'Berlin')", true],
  ["BEGINS(Subject, 'Outage')", true],
  ["INCLUDES(Colors__c, 'Green')", true],
  ["INCLUDES(Colors__c, 'Gre')", false],
  ['LEN(Subject)', 16],
  ['LEFT(Subject, 3) & MID(Subject, 4, 3) & RIGHT(Subject, 6)', 'OutageBerlin'],
  ["FIND('in', Subject)", 8],
  ["FIND('zzz', Subject)", 0],
  ["UPPER('a') & LOWER('B') & TRIM('  c ')", 'Abc'],
  ["SUBSTITUTE('a-b-c', '-', '+')", 'a+b+c'],
  ["VALUE('12') + 1", 13],
  ['TEXT(12)', '12'],
  ["TEXT(Priority) = 'High'", true],
  ["ISNUMBER('12') && !ISNUMBER('x')", true],
  // Blank.
  ['ISBLANK(Missing__c)', true],
  ['ISBLANK(Subject)', false],
  ["ISPICKVAL(Missing__c, '')", true],
  ["Missing__c = ''", true],
  ['Missing__c > 3', false],
  ['Missing__c < 3', false],
  ['Missing__c = NULL', true],
  ['Missing__c <> 3', false],
  ["Missing__c <> 'x'", true],
  ['Missing__c = 3', false],
  ['Missing__c + 1', null],
  ["BLANKVALUE(Missing__c, 'x')", 'x'],
  ['NOT(Missing__c)', true],
  ['LEN(Missing__c)', 0],
  ["BEGINS(Missing__c, 'a')", false],
  // Fields of other objects, and names in any case.
  ["Account.Tier__c = 'Gold'", true],
  ["priority = 'High'", true],
  ["Case.Priority = 'High'", true],
  // Dates: those of the scenario, not of the machine's clock.
  ['TODAY() = DATE(2026, 2, 2)', true],
  ['TODAY() + 3 = Due__c', true],
  ['Due__c - TODAY()', 3],
  ['NOW() < CreatedDate', true],
  ['(CreatedDate - NOW()) * 24', 0.5],
  ['DATEVALUE(CreatedDate) = TODAY()', true],
  ['YEAR(Due__c) * 10000 + MONTH(Due__c) * 100 + DAY(Due__c)', 20260205],
  ['WEEKDAY(TODAY())', 2],
  ['DATEVALUE(NOW() + 1) = TODAY() + 1', true],
  ['TEXT(CreatedDate)', '2026-02-03 04:30:00Z'],
  ['TEXT(TODAY())', '2026-02-02'],
  ['TEXT(DATE(9999, 12, 31) + 1)', '10000-01-01'],
  ["TEXT(TIMEVALUE('17:30:45.125'))", '17:30:45.125'],
  ["HOUR(TIMEVALUE('16:30:00.000')) * 100 + MINUTE(TIMEVALUE('16:30:00.000'))", 1630],
  ["TEXT(TIMEVALUE('23:00:00.000') + 7200000)", '01:00:00.000'],
  ["TIMEVALUE('01:00:00.000') - TIMEVALUE('23:00:00.000')", 7200000],
  ['ISOWEEK(DATE(2026, 1, 1)) * 10000 + ISOYEAR(DATE(2027, 1, 1))', 12026],
  ['DAYOFYEAR(DATE(2024, 12, 31))', 366],
  ['ADDMONTHS(DATE(2026, 2, 28), 1) = DATE(2026, 3, 31)', true],
  ['TEXT(FROMUNIXTIME(0))', '1970-01-01 00:00:00Z'],
  ['TEXT($System.originDateTime)', '1900-01-01 00:00:00Z'],
  // Checkboxes are 1 and 0 too; text is never a number.
  ['Escalated__c = 1', true],
  ['Escalated__c = TRUE', true],
  ["'1' + '2'", '12'],
  ['NOT(NULL)', null],
  ['IF(NOT(NULL), 1, 2)', 2],
  ["CASE(Missing__c, '', 1, 2)", 2],
  ['IFERROR(1 / 0, 5)', 5],
  ["IFS(Amount__c > 2000, 'a', Amount__c > 1000, 'b', 'c')", 'b'],
  // Comments and blanks.
  ['/* note */ TRUE /* (more) */', true],
];

const UNKNOWN: readonly [string, RegExp][] = [
  ['ISCHANGED(Priority)', /ISCHANGED cannot be evaluated outside an org/],
  ["PRIORVALUE(Priority) = 'Low'", /PRIORVALUE/],
  ["VLOOKUP(a, b, 'c') = 1", /VLOOKUP/],
  ["REGEX(Subject, '(?=a)b')", /only Salesforce can match/],
  ["$User.Id = 'x'", /\$User\.Id/],
  ['FOO(1)', /FOO/],
  ["5 > 'a'", /different types/],
  ['1 / 0', /no result/],
  ['ISBLANK()', /ISBLANK is given 0 values/],
  ['IF(TRUE, 1)', /IF is given 2 values/],
  ['AND(Subject, TRUE)', /neither true nor false/],
  ['DATE(2026, 2, 30)', /does not exist/],
  ['2 ^ 0.5', /no result/],
  ['10 ^ 65', /no result/],
  ['MOD(3, 0)', /no result/],
  ["'12' * 2", /no number/],
  ["VALUE('abc')", /`abc` is no number/],
  ['IFERROR(ISCHANGED(Priority), 1)', /ISCHANGED/],
  ['AND(1 / 0 = 1, FALSE)', /no result/],
  ['YEAR(Subject)', /no date/],
  ['Subject * 2', /no number/],
];

const PROBLEMS: readonly [string, RegExp][] = [
  ['Amount__c >', /ends too early/],
  ['', /ends too early/],
  ['AND(TRUE', /ends too early/],
  ['1 2', /`2` is not expected/],
  ["'open", /open quote/],
  ['a # b', /character/],
  [`${'('.repeat(5000)}1`, /longer/],
  [`${'('.repeat(400)}1${')'.repeat(400)}`, /nested too deeply/],
];

describe('Salesforce formulas', () => {
  for (const [formula, expected] of VALUES)
    it(`${formula} is ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(value(formula), expected);
    });

  for (const [formula, why] of UNKNOWN)
    it(`${formula} is unknown`, () => {
      assert.match(String(value(formula)), /^unknown: /);
      assert.match(String(value(formula)), why);
    });

  for (const [formula, problem] of PROBLEMS)
    it(`${formula.slice(0, 12) || 'nothing'} is no formula`, () => {
      assert.match(String(value(formula)), /^problem: /);
      assert.match(String(value(formula)), problem);
    });

  it('is decided by what is known where that is enough', () => {
    assert.equal(value('OR(ISCHANGED(Priority), TRUE)'), true);
    assert.equal(value('AND(ISCHANGED(Priority), FALSE)'), false);
    assert.match(String(value('AND(ISCHANGED(Priority), TRUE)')), /^unknown/);
    assert.equal(value('IF(TRUE, 1, ISCHANGED(Priority))'), 1);
  });

  it('looks at the subject of CASE once, however deep CASE is nested', () => {
    const deep = Array.from({ length: 60 }).reduce<string>((inner) => `CASE(${inner}, 1, 2, 2, 1, 0)`, '1');
    assert.equal(value(deep), 1);
  });

  it('lets no text grow without end', () => {
    const grown = Array.from({ length: 9 }).reduce<string>(
      (inner) => `SUBSTITUTE(${inner}, 'a', 'aaaaaaaaaaaaaaaaaaaaaaaa')`,
      "'a'",
    );
    assert.match(String(value(grown)), /too long/);
    assert.match(String(value("LPAD('a', 1000000000)")), /too long/);
    assert.match(String(value("LPAD('a', 3901)")), /longer than Salesforce allows/);
    assert.equal(String(value("LPAD('a', 3900)")).length, 3900);
    assert.equal(value("LEN(LPAD('a', 3901))"), 3901);
  });

  it('computes long chains and says of formulas that are too long that they are', () => {
    assert.equal(value(`${'1+'.repeat(1900)}1`), 1901);
    assert.equal(value(`${'1-'.repeat(1900)}1`), -1899);
    assert.equal(value(`${'TRUE&&'.repeat(600)}FALSE`), false);
    assert.match(String(value(`${'1+'.repeat(1950)}1`)), /longer than Salesforce allows/);
  });

  it('gives up patterns that would take for ever', () => {
    const nested = `${'('.repeat(40)}a*${')*'.repeat(40)}b`;
    assert.match(String(value(`REGEX('${'a'.repeat(300)}', '${nested}')`)), /^(unknown|false)/);
  });

  it('tells where a formula goes wrong', () => {
    const places = ["ISPICKVAL(Priority, 'High'", 'Amount__c > ) 1', "LEN('open"].map((text) => {
      const parsed = parseFormula(text);
      return parsed.ok ? undefined : [parsed.start, parsed.end];
    });
    assert.deepEqual(places, [
      [26, 26],
      [12, 13],
      [4, 5],
    ]);
  });

  it('knows no time unless it is given one', () => {
    const parsed = parseFormula('TODAY() = NOW()');
    assert(parsed.ok);
    assert(isUnknown(evaluateFormula(parsed.node, { record })));
  });

  it('never throws, whatever the text', () => {
    const words = fc.constantFrom(
      'AND',
      '(',
      ')',
      ',',
      '!',
      '-',
      '=',
      '>',
      '&&',
      '||',
      '+',
      '*',
      '/',
      '^',
      '&',
      ' ',
      "'a'",
      '1',
      'Priority',
      'Missing__c',
      'CreatedDate',
      'Due__c',
      'TODAY()',
      'NOW()',
      'IF(',
      'CASE(',
      'TEXT(',
      'LEFT(',
      'DATE(',
      'MOD(',
      'DATEVALUE(',
      'NOT(',
      'TRUE',
      'NULL',
      '1e9',
      '999999999999',
      '$x',
      '/*',
      '*/',
      '"',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        value(parts.join(''));
        value(parts.join(' '));
      }),
      fuzz(3000),
    );
  });
});
