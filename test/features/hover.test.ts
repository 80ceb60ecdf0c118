import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { itWithBothBreaks, openEditor } from '../support/editor.ts';

const PROJECT = `# 😀 日本
businessHours:
  us-support: #calendar
    name: US *Support*
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00, saturday: [09:00-12:00, 13:00-16:00] }
    holidays: [us-federal]
holidays:
  us-federal:
    - { name: Independence_Day, description: Declared in 1776, yearly: { month: july, day: 4 } }
milestoneTypes:
  first-response: { name: First Response, description: Somebody answered, recurrence: sequential }
actions:
  warn-owner: { name: Warn_Owner, emailAlert: { template: T, recipients: [{ owner: true }, { role: Lead }] } }
  duty: { fieldUpdate: { field: Case.OwnerId, queue: Duty_Managers } }
processes:
  support:
    name: Customer Support
    businessHours: us-support
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, description: 😀, target: 1h, warnings: [ { before: 15m, actions: [warn-owner] } ] }
      - milestone: first-response
        when: { Priority: High }
        target: { apexClass: Minutes, assume: 2h }
        clock: criteria
        violations: [ { after: 30m, actions: [duty, warn-owner] } ]
entitlements:
  premium: { process: support }
`;

/** The hover at the n-th occurrence of a text: its words, and the text that it marks. */
async function hoverAt(text: string, needle: string, nth = 1): Promise<{ words: string; marked: string } | null> {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = text.indexOf(needle, at + 1);
  assert.notEqual(at, -1, `${needle} is not in the text`);
  const { look } = await openEditor(`${text.slice(0, at + 1)}‸${text.slice(at + 1)}`);
  const found = hover(look);
  if (found === null) return null;
  assert.ok(typeof found.contents === 'object' && 'value' in found.contents && found.range !== undefined);
  const { start, end } = look.file.lines.spanOf(found.range);
  return { words: found.contents.value, marked: text.slice(start, end) };
}

describe('hover of a target', () => {
  itWithBothBreaks(
    'tells its deadline now, next Monday, and the best and the worst wait over a year',
    async (breaks) => {
      const found = await hoverAt(breaks(PROJECT.replace(', saturday: [09:00-12:00, 13:00-16:00]', '')), '1h');
      assert.equal(found?.marked, '1h');
      assert.match(found.words, /^\*\*1 h\*\* of business time in US \\\*Support\\\* \(named by the process\)/);
      // Friday 16:30 with a closing at 17:00: half an hour is left for Monday, after clocks have changed.
      assert.match(found.words, /\| now, Fri 6 Mar 16:30 \| \*\*Mon 9 Mar 2026 09:30\*\* \|/);
      assert.match(found.words, /\| Mon 9 Mar 16:30 \| Tue 10 Mar 2026 09:30 \|/);
      assert.match(found.words, /\| best \| 1 h \|/);
      // A Friday's 16:01 leaves one minute for Monday, and in that weekend the clocks go back.
      assert.match(found.words, /\| worst \| 66 h \| Fri 30 Oct 2026 16:01 \|/);
      assert.match(found.words, /Why: 30 minutes until closing at 17:00/);
    },
  );

  it('stands at the key too, with its documentation', async () => {
    const found = await hoverAt(PROJECT, 'target');
    assert.equal(found?.marked, 'target');
    assert.match(found.words, /\*\*1 h\*\* of business time[^]*\*\*Target\*\* · required/);
  });

  it('says what is assumed of Apex', async () => {
    assert.match(
      (await hoverAt(PROJECT, '2h'))?.words ?? '',
      /\*\*2 h\*\*[^]*Apex class `Minutes`; 2 h is this file's assumption/,
    );
  });

  it('says that time runs around the clock where no business hours are named', async () => {
    const found = await hoverAt(
      'processes:\n  p:\n    exit: { when: { IsClosed: true } }\n    milestones: [ { milestone: a, target: 24h } ]\n',
      '24h',
    );
    assert.match(found?.words ?? '', /\*\*24 h\*\* of time around the clock[^]*\*\*Sat 7 Mar 2026 21:30\*\*/);
  });

  it('computes nothing in other hours than those that are named', async () => {
    const text =
      'processes:\n  p:\n    businessHours: us-dsk\n    exit: { when: { IsClosed: true } }\n' +
      '    milestones: [ { milestone: a, target: 24h, warnings: [ { before: 15m } ] } ]\n';
    const words = (await hoverAt(text, '24h'))?.words ?? '';
    assert.match(words, /The business hours `us-dsk` cannot be read here, so nobody can say when this is due\./);
    assert.doesNotMatch(words, /2026/);
    assert.doesNotMatch((await hoverAt(text, '15m'))?.words ?? '', /2026/);
  });

  it('says nothing computed where the target is broken', async () => {
    const found = await hoverAt(
      'processes:\n  p:\n    exit: { when: { IsClosed: true } }\n    milestones: [ { milestone: a, target: soon } ]\n',
      'target',
    );
    assert.match(found?.words ?? '', /^\*\*Target\*\*/);
  });
});

describe('hover of a trigger', () => {
  it('tells when it would fire', async () => {
    const warning = await hoverAt(PROJECT.replace(', saturday: [09:00-12:00, 13:00-16:00]', ''), '15m');
    assert.equal(
      warning?.words,
      'A case that arrives now, Fri 6 Mar 2026 16:30, is warned about at **Mon 9 Mar 2026 09:15**.',
    );
    const violation = await hoverAt(PROJECT.replace(', saturday: [09:00-12:00, 13:00-16:00]', ''), '30m');
    assert.match(violation?.words ?? '', /is past its target at \*\*Mon 9 Mar 2026 11:00\*\*/);
  });
});

describe('hover of an id', () => {
  const cases: readonly [string, string, number, readonly RegExp[]][] = [
    [
      'business hours tell the week, open hours and the next holidays',
      'us-support',
      1,
      [
        /\*\*US \\\*Support\\\*\*\* – business hours in America\/New_York/,
        /\| saturday \| 09:00–12:00, 13:00–16:00 \|/,
        /\| sunday \| closed \|/,
        /Open 46 h this week/,
        /- Independence_Day, Sat 4 Jul 2026/,
        /Used once:\n\n- \[support › businessHours\]\(memory:\/main\.entitlement\.yaml#L19\) in main\.entitlement\.yaml/,
      ],
    ],
    ['business hours tell the same where they are used', 'us-support', 2, [/Open 46 h this week/]],
    [
      'a holiday set tells its holidays',
      'us-federal',
      1,
      [/holiday set `us-federal`/, /- Independence_Day: Declared in 1776/],
    ],
    [
      'a milestone type tells its name, what it is and how it recurs',
      'first-response',
      2,
      [/\*\*First Response\*\* – milestone type/, /Somebody answered/, /Recurs: sequential/, /Used 2 times:/],
    ],
    [
      'an action tells what it does and who runs it',
      'warn-owner',
      1,
      [
        /E-mail to the owner and the role Lead, from the template T/,
        /- \[support › first-response › warnings\]/,
        /- \[support › first-response › violations\]/,
      ],
    ],
    ['an action that sets an owner tells the queue', 'duty', 2, [/Sets Case\.OwnerId to the queue Duty_Managers/]],
    [
      'a process tells its milestones',
      'support',
      4,
      [
        /\*\*Customer Support \(not active\)\*\* – process `support`/,
        /\| First Response \| 1h \| on entry \|/,
        /\| First Response \| 2h \| when its criteria hold \|/,
        /- \[premium › process\]/,
      ],
    ],
    ['an entitlement tells its process', 'premium', 1, [/entitlement `premium`/, /Gets the process `support`/]],
  ];
  for (const [name, needle, nth, expected] of cases)
    itWithBothBreaks(name, async (breaks) => {
      const found = await hoverAt(breaks(PROJECT), needle, nth);
      for (const pattern of expected) assert.match(found?.words ?? '', pattern);
    });

  it('tells in which file it is defined, when that is another one', async () => {
    const { look } = await openEditor(`--- file: a.entitlement.yaml
imports: [./b.entitlement.yaml]
entitlements: { e: { process: ‸p } }
--- file: b.entitlement.yaml
processes: { p: { exit: { when: { IsClosed: true } } } }
`);
    assert.match(JSON.stringify(hover(look)), /Defined in b\.entitlement\.yaml/);
  });

  it('names at most eight uses', async () => {
    const uses = Array.from({ length: 12 }, (_, index) => `  e${index}: { process: p }\n`).join('');
    const found = await hoverAt(
      `processes:\n  p: { exit: { when: { IsClosed: true } } }\nentitlements:\n${uses}`,
      'p:',
    );
    assert.match(found?.words ?? '', /Used 12 times:[^]*and 4 more$/);
  });
});

describe('hover of keys and values', () => {
  itWithBothBreaks('documents a key: what it is, whether it is required, its default, an example', async (breaks) => {
    const exit = await hoverAt(breaks(PROJECT), 'exit');
    assert.equal(exit?.marked, 'exit');
    assert.match(exit.words, /^\*\*Exit\*\* · required\n\n\S/);
    assert.match((await hoverAt(breaks(PROJECT), 'recurrence'))?.words ?? '', /Default: `none`/);
    assert.match((await hoverAt(breaks(PROJECT), 'weekdays'))?.words ?? '', /Example: `09:00-17:00`/);
  });

  it('tells what a word of a closed list means', async () => {
    assert.match((await hoverAt(PROJECT, 'sequential'))?.words ?? '', /where the last target was/);
    assert.match((await hoverAt(PROJECT, 'criteria\n'))?.words ?? '', /\S/);
  });

  for (const [name, text, needle] of [
    ['a comment', '# a comment\nprocesses: {}\n', 'comment'],
    ['free text', 'milestoneTypes: { a: { description: words } }\n', 'words'],
    ['an unknown key', 'nothing: 1\n', 'nothing'],
  ] as const)
    it(`says nothing about ${name}`, async () => {
      assert.equal(await hoverAt(text, needle), null);
    });
});
