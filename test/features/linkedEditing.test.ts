import assert from 'node:assert/strict';
import { linkedEditingRanges } from '../../server/src/features/linkedEditing.ts';
import { expectedMarks, itWithBothBreaks, markPlaces, openEditor } from '../support/editor.ts';

const LINKED: readonly (readonly [name: string, fixture: string])[] = [
  [
    'a calendar and its uses, in quotes or not',
    `# 😀
businessHours:
  ⟦us-des‸k⟧: # us-desk
    timeZone: America/New_York
milestoneTypes:
  us-desk: {}
processes:
  p:
    description: 日本 us-desk
    businessHours: ⟦us-desk⟧ # 😀
    milestones:
      - { milestone: us-desk, target: 1h, businessHours: '⟦us-desk⟧' }
`,
  ],
  [
    'a key in quotes',
    `holidays:
  "⟦fed‸eral⟧": []
businessHours:
  d: { holidays: [⟦federal⟧, other] }
`,
  ],
  [
    'an action that several triggers run, while the file is half written',
    `actions:
  ‸⟦warn⟧:
processes:
  p:
    milestones:
      - warnings: [{ before: 15m, actions: [⟦warn⟧] }]
        onSuccess: [⟦warn⟧]
        violations: [{ aft
`,
  ],
  [
    'the same id under another section is another thing',
    `--- file: main.entitlement.yaml
imports: [./other.entitlement.yaml]
processes:
  ⟦suppor‸t⟧: {}
entitlements:
  e: { process: ⟦support⟧ }
--- file: other.entitlement.yaml
actions:
  support: {}
`,
  ],
];

const ALONE: readonly (readonly [name: string, fixture: string])[] = [
  [
    'a use, since another word there means another definition',
    'processes:\n  p: {}\nentitlements:\n  e: { process: p‸ }\n',
  ],
  ['a key that nothing names', 'processes:\n  p‸: {}\n'],
  ['a scenario', '--- file: main.scenario.yaml\nscenarios:\n  frid‸ay: { process: p }\n'],
  [
    'a copy that has no name of its own yet',
    'actions:\n  a: {}\n  a‸: {}\nprocesses:\n  p: { milestones: [{ onSuccess: [a] }] }\n',
  ],
  [
    'an id that an imported file has too',
    `--- file: main.entitlement.yaml
imports: [./other.entitlement.yaml]
processes:
  p‸: {}
entitlements:
  e: { process: p }
--- file: other.entitlement.yaml
processes:
  p: {}
`,
  ],
  ['a key that is written with an escape', 'processes:\n  "\\x70‸": {}\nentitlements:\n  e: { process: p }\n'],
  ['what is no id', 'processes:\n  Big‸: {}\nentitlements:\n  e: { process: Big }\n'],
  ['a value', 'processes:\n  p: { active: tru‸e }\n'],
  ['an empty file', '‸'],
];

describe('linked editing', () => {
  for (const [name, fixture] of LINKED)
    itWithBothBreaks(`links ${name}`, async (breaks) => {
      const editor = await openEditor(breaks(fixture));
      const { uri } = editor.look.file;
      const places = linkedEditingRanges(editor.look)?.ranges.map((range) => ({ uri, range })) ?? [];
      assert.equal(markPlaces(editor, places), expectedMarks(editor));
    });
  for (const [name, fixture] of ALONE)
    itWithBothBreaks(`leaves ${name} alone`, async (breaks) => {
      assert.equal(linkedEditingRanges((await openEditor(breaks(fixture))).look), null);
    });
  it('ends with what is no id', async () => {
    const { look } = await openEditor(LINKED[0]?.[1] ?? '');
    const pattern = new RegExp(`^${linkedEditingRanges(look)?.wordPattern ?? ''}$`);
    for (const word of ['us-desk', 'us-', 'u', 'us-desk-2']) assert.match(word, pattern);
    for (const word of ['', 'Us', 'us desk', 'us:', '-us', '2nd']) assert.doesNotMatch(word, pattern);
  });
});
