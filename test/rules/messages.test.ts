// docs/messages.md: what a plain JSON Schema validator says about typical mistakes, and what Milestone says. Both are run here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { compareDocument } from '../support/compareDocument.ts';
import { findingsIn } from '../support/findingsIn.ts';

const BASE = `businessHours:
  us-support:
    timeZone: America/New_York
    default: true
    hours: { weekdays: 09:00-17:00 }
    holidays: [us-federal]
holidays:
  us-federal:
    - { name: New Year's Day, yearly: { month: january, day: 1 } }
milestoneTypes:
  first-response: { name: First Response, recurrence: none }
  resolution: { name: Resolution }
actions:
  warn-owner:
    emailAlert: { template: Support/SLA_Warning, recipients: [{ owner: true }] }
processes:
  support:
    name: Support
    active: true
    businessHours: us-support
    exit:
      when: { IsClosed: true }
    milestones:
      - milestone: first-response
        when: { Priority: [High, Critical] }
        target: 1h
        completeWhen: { Status: Working }
        warnings:
          - { before: 15m, actions: [warn-owner] }
        violations:
          - { after: 0m, actions: [warn-owner] }
      - milestone: resolution
        target: 8h
        completeWhen: { Status: Solved }
        warnings:
          - { before: 1h, actions: [warn-owner] }
`;

/** What somebody wanted, what stood there, and what was written instead. */
const MISTAKES: readonly (readonly [what: string, from: string, to: string])[] = [
  ['a key is misspelt', 'completeWhen: { Status: Working }', 'completedWhen: { Status: Working }'],
  ['a key stands where it does not belong', '{ before: 15m, actions', '{ before: 15m, after: 0m, actions'],
  ["a warning with a violation's key", '{ before: 15m, actions', '{ after: 15m, actions'],
  [
    "another language's word for 'any'",
    'Priority: [High, Critical]',
    'or: [{ Priority: High }, { Priority: Critical }]',
  ],
  ['a required key is missing', '        target: 8h\n', ''],
  ['a duration in days', 'target: 8h', 'target: 1d'],
  ['a duration in words', 'target: 8h', 'target: 8 hours'],
  ['a negative duration', 'before: 15m', 'before: -15m'],
  ['half an hour as a fraction', 'target: 1h', 'target: 1.5h'],
  ['a word of a closed list is misspelt', 'recurrence: none', 'recurrence: independant'],
  ['a word of a closed list in capitals', 'month: january', 'month: January'],
  ['`yes` for true', 'active: true', 'active: yes'],
  ['hours without minutes', 'weekdays: 09:00-17:00', 'weekdays: 9-17'],
  ['hours that do not exist', 'weekdays: 09:00-17:00', 'weekdays: 09:00-25:00'],
  ['an operation is misspelt', 'Priority: [High, Critical]', 'Amount: { greaterThen: 5 }'],
  ['two operations on one field', 'Priority: [High, Critical]', 'Amount: { greaterThan: 5, lessThan: 9 }'],
  ['a formula beside a field', 'when: { Priority: [High, Critical] }', "when: { formula: 'TRUE', Priority: High }"],
  ['a list is written as a text', 'holidays: [us-federal]', 'holidays: us-federal'],
  ['a map is written as a list', 'exit:\n      when: { IsClosed: true }', 'exit:\n      - when: { IsClosed: true }'],
  [
    'two kinds of action in one',
    'recipients: [{ owner: true }] }',
    'recipients: [{ owner: true }] }\n    flow: { flow: Page }',
  ],
  ['a recipient as a text', 'recipients: [{ owner: true }]', 'recipients: [owner]'],
  ['an id with an underscore', '  support:\n', '  sup_port:\n'],
  [
    'a holiday on two rules',
    'yearly: { month: january, day: 1 }',
    'yearly: { month: january, day: 1 }, date: 2026-01-01',
  ],
  ['a day that no month has', 'month: january, day: 1', 'month: january, day: 32'],
  ['an American date', 'yearly: { month: january, day: 1 }', 'date: 01/15/2026'],
  ['nothing behind the colon', 'target: 8h', 'target:'],
  ['a quote is never closed', 'name: Support\n', 'name: "Support\n'],
  ['a tab for indentation', '    active: true', '\tactive: true'],
  ['a key is written twice', '    active: true', '    active: true\n    active: false'],
  [
    'an unresolved merge conflict',
    '        target: 8h\n',
    '<<<<<<< HEAD\n        target: 8h\n=======\n        target: 4h\n>>>>>>> theirs\n',
  ],
  ['a blank is missing behind the colon', '    active: true', '    active:true'],
  ['an id that nothing defines', 'businessHours: us-support\n', 'businessHours: us-suport\n'],
  ['a time zone that does not exist', 'America/New_York', 'America/NewYork'],
  ['February has no day 30', 'month: january, day: 1', 'month: february, day: 30'],
  ['two milestones for one record', '- milestone: resolution', '- milestone: first-response'],
  ['a clock day on a short working day', 'target: 8h', 'target: 24h'],
  ['closing is to stop the clock', 'completeWhen: { Status: Solved }', 'pauseWhen: { IsClosed: true }'],
];

const validate = new Ajv2020({ allErrors: true, strict: false, logger: false }).compile(
  JSON.parse(readFileSync('schemas/entitlement.schema.json', 'utf8')),
);

/** What the usual pair says: the YAML parser's errors, or else the validator's, in its own words. */
function sayPlainly(text: string): readonly string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message.split('\n')[0] ?? '');
  if (validate(document.toJS())) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

const SHOWN = 5;

/** Code, so that patterns keep their asterisks. */
function plainCell(lines: readonly string[]): string {
  const shown = lines.slice(0, SHOWN).map((line) => `\`${line.replaceAll('|', '\\|')}\``);
  if (lines.length > SHOWN) shown.push(`… and ${lines.length - SHOWN} more`);
  return shown.length === 0 ? '–' : shown.join('<br>');
}

function code(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `\`${line.replaceAll('\t', '→').replaceAll('|', '\\|')}\``)
    .join('<br>');
}

const HEAD = `# Messages

<!-- Written by test/rules/messages.test.ts with UPDATE=1. -->

Typical mistakes in an otherwise correct file, what the usual pair of a YAML parser and a JSON Schema validator (\`yaml\` and \`ajv\`, on
the very same schema) says about them, and what Milestone says. One mistake gives one message, at the word that is wrong, in the words of
an administrator.
`;

describe('docs/messages.md', () => {
  it('is about a file without mistakes', async () => {
    assert.deepEqual(sayPlainly(BASE), []);
    assert.deepEqual(
      (await findingsIn(BASE)).map(({ message }) => message),
      [],
    );
  });

  it('shows one message for every mistake', async () => {
    const rows: string[] = [];
    let plainCount = 0;
    for (const [what, from, to] of MISTAKES) {
      assert.ok(BASE.includes(from), from);
      const text = BASE.replace(from, to);
      const plain = sayPlainly(text);
      const ours = await findingsIn(text);
      const serious = ours.filter(({ severity }) => severity === 'error' || severity === 'warning');
      plainCount += plain.length;
      assert.equal(serious.length, 1, `${what}: ${serious.map(({ message }) => message).join(' / ')}`);
      rows.push(
        `| ${what}<br>${code(to === '' ? `(without ${from.trim()})` : to)} | ${plainCell(plain)} | ${serious.map(({ message }) => message).join('<br>')} |`,
      );
    }
    const summary = `${MISTAKES.length} mistakes: ${plainCount} messages there, ${MISTAKES.length} here.`;
    const table = ['| mistake | parser and validator | Milestone |', '|---|---|---|', ...rows];
    await compareDocument('docs/messages.md', [HEAD, summary, table.join('\n')].join('\n\n'));
  });
});
