// What is said about a proposal when somebody looks at it: computed then, and about what the place makes of it.
import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { complete, describeProposal } from '../../server/src/features/completion/complete.ts';
import type { CompletionContext } from '../../server/src/features/completion/proposal.ts';
import { itWithBothBreaks, openEditor } from '../support/editor.ts';

const HEAD = `# 😀
businessHours:
  us-support: { name: US Support, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
  whole-week: { timeZone: Etc/UTC, hours: { everyday: 24h } }
milestoneTypes:
  answer: { name: Answer, description: A person has answered }
actions:
  warn: { emailAlert: { template: a/b, recipients: [{ owner: true }] } }
processes:
  p:
    exit: { when: { IsClosed: true } }
`;

async function lookAt(fixture: string): Promise<CompletionContext> {
  const { look, files } = await openEditor(`--- file: main.entitlement.yaml\n${fixture}`);
  return { ...look, files: files.map(({ uri }) => uri), snippets: true, layout: 'absolute', isBrief: true };
}

/** What is said about the item with this label, which `complete` must have offered. */
async function said(fixture: string, label: string): Promise<{ detail: string; text: string }> {
  const look = await lookAt(fixture);
  const items = complete(look);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item !== undefined, `${label} is not among ${items.map((each) => each.label).join(' ')}`);
  const { detail = '', documentation = '' } = describeProposal(look, label, item.kind);
  return { detail, text: typeof documentation === 'string' ? documentation : documentation.value };
}

const CASES: readonly (readonly [name: string, fixture: string, label: string, detail: RegExp, text: RegExp])[] = [
  [
    'a key: what it is for',
    `${HEAD}    milestones:\n      - milestone: answer\n        ‸\n`,
    'target',
    /\(required\)/,
    /How long it may take/,
  ],
  [
    'a calendar: its week',
    `${HEAD}    businessHours: ‸\n`,
    'us-support',
    /in this file/,
    /US Support[\s\S]*\| monday \| 09:00–17:00 \|[\s\S]*Open 40 h this week/i,
  ],
  [
    'a calendar of a milestone: the deadline that it would give',
    `${HEAD}    milestones:\n      - { milestone: answer, target: 1h, businessHours: ‸ }\n`,
    'whole-week',
    /in this file/,
    /due \*\*Fri 6 Mar 2026 22:30\*\*: 1h of business time in whole-week/,
  ],
  [
    'a target: its deadline in the hours that count, of which half an hour is left before the weekend',
    `${HEAD}    milestones:\n      - milestone: answer\n        target: ‸ # 日本\n`,
    '45m',
    /example/,
    /due \*\*Mon 9 Mar 2026 09:15\*\*: 45m of business time in US Support/,
  ],
  [
    'a target in braces, in the hours of the milestone',
    `${HEAD}    milestones:\n      - { milestone: answer, businessHours: whole-week, target: ‸ }\n`,
    '45m',
    /example/,
    /due \*\*Fri 6 Mar 2026 22:15\*\*/,
  ],
  [
    'a warning: when it would fire',
    `${HEAD}    milestones:\n      - milestone: answer\n        target: 8h\n        warnings:\n          - before: ‸\n`,
    '15m',
    /example/,
    /due Mon 9 Mar 2026 16:30; this fires \*\*Mon 9 Mar 2026 16:15\*\*/,
  ],
  [
    'a milestone type',
    `${HEAD}    milestones:\n      - milestone: ‸\n`,
    'answer',
    /in this file/,
    /A person has answered/,
  ],
  [
    'an action',
    `${HEAD}    milestones:\n      - { milestone: answer, onSuccess: [‸] }\n`,
    'warn',
    /in this file/,
    /E-mail to the owner, from the template a\/b/,
  ],
  [
    'a time zone: what its clocks show',
    'businessHours:\n  d:\n    timeZone: ‸\n',
    'Europe/Warsaw',
    /^$/,
    /Now Fri 6 Mar 2026 22:30/,
  ],
];

describe('what is said about a proposal', () => {
  for (const [name, fixture, label, detail, text] of CASES)
    itWithBothBreaks(name, async (breaks) => {
      const found = await said(breaks(fixture), label);
      assert.match(found.detail, detail);
      assert.match(found.text, text);
    });

  it('is not sent with the list', async () => {
    for (const [, fixture] of CASES)
      for (const item of complete(await lookAt(fixture))) {
        assert.equal(item.documentation, undefined);
        assert.equal(item.detail, undefined);
      }
  });

  it('is still found after more of the word was typed', async () => {
    const [, fixture = ''] = CASES[1] ?? [];
    const look = await lookAt(fixture.replace('‸', '‸us-su'));
    assert.match(JSON.stringify(describeProposal(look, 'us-support', CompletionItemKind.Reference)), /US Support/);
  });

  it('is nothing about what is not offered', async () => {
    const look = await lookAt(`${HEAD}    businessHours: ‸\n`);
    assert.deepEqual(describeProposal(look, 'nowhere', CompletionItemKind.Reference), {});
    assert.deepEqual(describeProposal(look, 'us-support', CompletionItemKind.Event), {});
    assert.deepEqual(describeProposal({ ...look, offset: 2 }, 'us-support', CompletionItemKind.Reference), {});
  });
});
