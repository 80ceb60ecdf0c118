// "Define …": what is missing is written where it belongs, has no mistake of its own, and is found afterwards.
import assert from 'node:assert/strict';
import { applyChanges } from '../../server/src/text/edit.ts';
import { itWithBothBreaks } from '../support/editor.ts';
import { findingsIn } from '../support/findingsIn.ts';
import { splitFiles } from '../support/splitFiles.ts';

interface Case {
  readonly name: string;
  readonly fixture: string;
  readonly title: string;
  /** Lines that are new, in the file where they are new. */
  readonly added: RegExp;
}

const PROCESS = `processes:
  p:
    exit: { when: { IsClosed: true } }
    milestones: []
`;

const CASES: readonly Case[] = [
  {
    name: 'a calendar, in the zone of the default one',
    fixture: `businessHours:
  main: { timeZone: Europe/Warsaw, default: true, hours: { everyday: 24h } } # 😀
# Ours
${PROCESS}    businessHours: night-desk
`,
    title: "Define the business hours 'night-desk'",
    added: /# 😀\r?\n {2}night-desk: \{ timeZone: Europe\/Warsaw, hours: \{ weekdays: 09:00-17:00 \} \}\r?\n# Ours/,
  },
  {
    name: 'a calendar where there are none yet, before the comment of what follows',
    fixture: `imports: [] # none\n# Ours\n${PROCESS}    businessHours: desk\n`,
    title: "Define the business hours 'desk'",
    added: /# none\r?\nbusinessHours:\r?\n {2}desk: \{ timeZone: Etc\/UTC, .*\r?\n# Ours\r?\nprocesses:/,
  },
  {
    name: 'a holiday set, in the order of the sections',
    fixture: `businessHours:
  desk:
    timeZone: Etc/UTC
    hours: { weekdays: 09:00-17:00 }
    holidays: [bank]
milestoneTypes: {}
`,
    title: "Define the holiday set 'bank'",
    added: /\[bank\]\r?\nholidays:\r?\n {2}bank: \[\{ name: New Year's Day, .*\r?\nmilestoneTypes/,
  },
  {
    name: 'a milestone type in a section in braces',
    fixture: `milestoneTypes: { answer: { name: Answer } }\n${PROCESS.replace('[]', '[{ milestone: first-reply, target: 1h }]')}`,
    title: "Define the milestone type 'first-reply'",
    added: /milestoneTypes: \{ answer: \{ name: Answer \}, first-reply: \{ name: First Reply \} \}/,
  },
  {
    name: 'a milestone type in an empty section',
    fixture: `milestoneTypes: {}\n${PROCESS.replace('[]', '[{ milestone: answer, target: 1h }]')}`,
    title: "Define the milestone type 'answer'",
    added: /milestoneTypes:\r?\n {2}answer: \{ name: Answer \}\r?\n/,
  },
  {
    name: 'an action in a section with nothing behind it',
    fixture: `milestoneTypes: { a: {} }\nactions: # later\n${PROCESS.replace('[]', '[{ milestone: a, target: 1h, onSuccess: [tell-lead] }]')}`,
    title: "Define the action 'tell-lead'",
    added:
      /actions: # later\r?\n {2}tell-lead: \{ emailAlert: \{ template: Support\/Tell_Lead, recipients: \[\{ owner: true \}\] \} \}\r?\n/,
  },
  {
    name: 'a process at the end of what comes before entitlements',
    fixture: 'milestoneTypes: {}\nentitlements:\n  gold: { process: gold-support }\n',
    title: "Define the process 'gold-support'",
    added:
      /processes:\r?\n {2}gold-support: \{ name: Gold Support, exit: \{ when: \{ IsClosed: true \} \} \}\r?\nentitlements/,
  },
  {
    name: 'an action in the file that has the others',
    fixture: `--- file: main.entitlement.yaml
imports: [./actions.entitlement.yaml]
milestoneTypes: { a: {} }
processes:
  p:
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: a, target: 1h, onSuccess: [tell-lead] }]
--- file: actions.entitlement.yaml
actions:
    warn: { flow: { flow: Page } }
`,
    title: "Define the action 'tell-lead' in actions.entitlement.yaml",
    added: /warn: .*\r?\n {4}tell-lead: \{ emailAlert/,
  },
  {
    name: 'a process that a scenario goes through, in the file that it uses',
    fixture: `--- file: main.scenario.yaml
use: ./support.entitlement.yaml
scenarios:
  friday: { process: gold, record: { CreatedDate: 2026-03-06T16:30 } }
--- file: support.entitlement.yaml
milestoneTypes: {}
`,
    title: "Define the process 'gold' in support.entitlement.yaml",
    added: /milestoneTypes: \{\}\r?\n\r?\nprocesses:\r?\n {2}gold: /,
  },
];

function join(files: ReadonlyMap<string, string>): string {
  return [...files].map(([uri, text]) => `--- file: ${uri.replace('memory:/', '')}\n${text}`).join('');
}

describe('defining what is missing', () => {
  for (const { name, fixture, title, added } of CASES)
    itWithBothBreaks(name, async (breaks) => {
      const before = splitFiles(breaks(fixture));
      const found = await findingsIn(join(before));
      const fixes = found.flatMap((finding) => (finding.code === 'unknown-reference' ? finding.fixes : []));
      const fix = fixes.find((candidate) => candidate.title === title);
      assert.ok(fix !== undefined, fixes.map((each) => each.title).join(', '));
      assert.equal(fix.isSafe, false);
      const after = new Map(
        [...before].map(([uri, text]) => [
          uri,
          applyChanges(
            text,
            fix.edits.filter((edit) => edit.uri === uri),
          ),
        ]),
      );
      assert.match([...after.values()].join(''), added);
      const serious = async (files: ReadonlyMap<string, string>): Promise<readonly string[]> =>
        (await findingsIn(join(files))).filter(({ severity }) => severity === 'error').map(({ message }) => message);
      assert.deepEqual(await serious(after), []);
      assert.deepEqual(await serious(new Map([...after].reverse())), [], 'in the file that has it now');
    });

  it('is not offered for what is no id, and where somebody has to choose', async () => {
    for (const fixture of [
      'entitlements:\n  e: { process: Big Process }\n',
      '--- file: main.scenario.yaml\nuse: ./e.entitlement.yaml\nscenarios:\n  s: { entitlement: gold, record: {} }\n--- file: e.entitlement.yaml\nprocesses: {}\n',
      'processes: [p]\nentitlements:\n  e: { process: q }\n',
      '{ entitlements: { e: { process: p } } }\n',
    ]) {
      const found = (await findingsIn(fixture)).filter(({ code }) => code === 'unknown-reference');
      assert.deepEqual(
        found.flatMap(({ fixes }) => fixes.map(({ title }) => title).filter((title) => title.startsWith('Define'))),
        [],
      );
    }
  });
});
