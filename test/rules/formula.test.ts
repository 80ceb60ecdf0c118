import assert from 'node:assert/strict';
import { exampleMilestones } from '../../server/src/rules/pages/example.ts';
import { findingsIn } from '../support/findingsIn.ts';

/** The findings of the rule, each with the text that it marks. */
async function formulaFindings(text: string): Promise<readonly string[]> {
  const found = (await findingsIn(text)).filter(({ code }) => code === 'formula');
  return found.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

function inCriteria(written: string): string {
  return exampleMilestones(`- milestone: first-response
  when:
    formula: ${written}
  target: 1h
  completeWhen: { Status: Working }`);
}

const MISTAKES: readonly [formula: string, marked: string, message: RegExp][] = [
  [`"ISPICKVAL(Priority, 'High'"`, `'`, /ends too early/],
  [`'FOO(Priority)'`, 'FOO', /no function FOO\./],
  [`"ISPIKVAL(Priority, 'High')"`, 'ISPIKVAL', /Did you mean ISPICKVAL\?/],
  [`'AND(TRUE, LEN(Subject, 2) > 3)'`, 'LEN', /LEN takes one value, and is given 2/],
  [`'DATE(2026, 1) > TODAY()'`, 'DATE', /DATE takes 3 values, and is given 2/],
  [`'CASE(Priority, 1, TRUE, 2, FALSE)'`, 'CASE', /pairs of case and result/],
  [`'Amount__c > ) 1'`, ')', /not expected here/],
  [`'Amount__c # 1'`, '#', /No formula has this character/],
  [`"LEN(Subject) > 'a'"`, '>', /compares a number with text/],
  [`'LEN(Subject)'`, 'LEN(Subject)', /gives a number, but criteria need true or false/],
  [`"AND(Escalated__c, 'x')"`, `'x'`, /AND needs true or false and gets text/],
  [`"'a' * 2 = 4"`, `'a'`, /\* needs a number and gets text/],
  [`"Subject & LEN(Subject) = 'x'"`, 'LEN(Subject)', /& needs text and gets a number, .* TEXT\(\)/],
  [`'${'('.repeat(300)}1${')'.repeat(300)} = 1'`, '(', /nested more than 200 deep/],
  [`'${'1 + '.repeat(1200)}1 > 1'`, '', /longer than the 3,900 characters/],
];

const FINE: readonly string[] = [
  `'Flag__c = 1 && ISBLANK(Subject) = TRUE'`,
  `"CONTAINS('Router:Switch', TEXT(Type)) && MOD(DATEVALUE(CreatedDate) - DATE(1900, 1, 7), 7) < 6"`,
  `'ISCHANGED(Status) || PRIORVALUE(Status) = Status || $User.Id = OwnerId'`,
  `'VLOOKUP(a, b, Status) = 1'`,
  `"IF(Amount__c > 1, Priority, 'x') = 'High'"`,
];

describe('formula', () => {
  for (const [written, marked, message] of MISTAKES)
    it(`${written.slice(0, 50)} is one finding at its place`, async () => {
      const [found = '', ...more] = await formulaFindings(inCriteria(written));
      assert.deepEqual(more, []);
      assert.match(found, message);
      if (marked !== '') assert.equal(found.slice(0, marked.length + 2), `${marked}: `);
    });

  for (const written of FINE)
    it(`${written.slice(0, 50)} is fine`, async () => {
      assert.deepEqual(await formulaFindings(inCriteria(written)), []);
    });

  it('finds the place in folded and in literal text, and behind quotes that are doubled', async () => {
    const folded = inCriteria(`>-
      AND(
        Escalated__c,
        FOO(Priority)
      )`);
    assert.match((await formulaFindings(folded)).join(), /^FOO: /);
    const literal = inCriteria(`|
      Escalated__c
      && FOO(Priority)`);
    assert.match((await formulaFindings(literal)).join(), /^FOO: /);
    assert.match((await formulaFindings(inCriteria(`'Subject = ''it'' && FOO(Priority)'`))).join(), /^FOO: /);
  });

  it('looks at the formulas of field updates, which may give any type', async () => {
    const update = (text: string): string =>
      `${inCriteria(`'TRUE'`)}actions:\n  raise: { fieldUpdate: { field: Case.Note__c, formula: ${text} } }\n`;
    assert.deepEqual(await formulaFindings(update(`"Subject & '!'"`)), []);
    assert.match((await formulaFindings(update(`'UPPPER(Subject)'`))).join(), /^UPPPER: .*Did you mean UPPER\?/);
  });
});
