import assert from 'node:assert/strict';
import { findDefinition } from '../../server/src/features/definition.ts';
import { highlight } from '../../server/src/features/documentHighlight.ts';
import { findReferences } from '../../server/src/features/references.ts';
import { expectedMarks, itWithBothBreaks, markPlaces, openEditor } from '../support/editor.ts';

/** Three files: calendars, a process that imports them, a scenario that uses the process. An emoji stands before every place. */
function project(marks: { readonly cursor: string; readonly marked: readonly string[] }): string {
  const text = `--- file: desk.entitlement.yaml
businessHours:
  desk-a:
    timeZone: Europe/Warsaw
    hours: { weekdays: 09:00-17:00 }
--- file: support.entitlement.yaml
imports: [ ./desk.entitlement.yaml ]
milestoneTypes:
  type-a: { description: 😀 日本 answered }
processes:
  process-a:
    description: 🛠 uses the desk
    businessHours: desk-b
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: type-b, target: 1h }
      - { description: 😀, milestone: type-c, businessHours: 'desk-c', target: 2h }
entitlements:
  premium: { name: 😀 Premium, process: process-b }
--- file: friday.scenario.yaml
use: ./support.entitlement.yaml
scenarios:
  friday:
    description: 😀
    process: process-c
    record: { CreatedDate: 2026-03-06T16:30 }
    events:
      - { after: 20m, complete: type-d }
    expect:
      milestones:
        - { milestone: "type-e", status: completed }
`;
  const marked = text.replace(/\b(desk|type|process)-([a-e])\b/g, (place) => {
    const at = marks.marked.includes(place) ? `⟦${place}⟧` : place;
    return marks.cursor === place ? at.replace(/(desk|type|process)/, '$1‸') : at;
  });
  return marked.replace(/(desk|type|process)(‸?)-[a-e]\b/g, '$1$2');
}

// Quotes belong to the scalar that a place is.
function quoted(fixture: string): string {
  return fixture.replace(/(['"])⟦([^⟧]*)⟧\1/g, '⟦$1$2$1⟧');
}

/** While a process is copied, its key is written twice. */
const COPIED = `businessHours:
  desk: { timeZone: Europe/Warsaw }
  night: { timeZone: Europe/Warsaw }
processes:
  support:
    exit: { when: { IsClosed: true } }
  support:
    businessHours: ⟦de‸sk⟧
  other:
    businessHours: ⟦desk⟧
  other:
    businessHours: night
`;

describe('an entry whose key is written twice', () => {
  itWithBothBreaks('keeps the ids of both', async (breaks) => {
    const editor = await openEditor(breaks(COPIED));
    const found = findReferences(editor.look, false);
    assert.equal(markPlaces(editor, found), expectedMarks(editor));
    assert.equal(findDefinition(editor.look).length, 1);
  });
});

describe('references', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['of business hours, from their key, across files', 'desk-a', ['desk-a', 'desk-b', 'desk-c']],
    ['of business hours, from a use in another file', 'desk-c', ['desk-a', 'desk-b', 'desk-c']],
    ['of a milestone type, into scenarios', 'type-a', ['type-a', 'type-b', 'type-c', 'type-d', 'type-e']],
    ['of a milestone type, from an expectation', 'type-e', ['type-a', 'type-b', 'type-c', 'type-d', 'type-e']],
    ['of a process, from an entitlement', 'process-b', ['process-a', 'process-b', 'process-c']],
  ];
  for (const [name, cursor, marked] of cases)
    itWithBothBreaks(`finds every use ${name}`, async (breaks) => {
      const editor = await openEditor(breaks(quoted(project({ cursor, marked }))));
      assert.equal(markPlaces(editor, findReferences(editor.look, true)), expectedMarks(editor));
    });

  it('leaves the definition out when it is not asked for', async () => {
    const marked = ['process-b', 'process-c'];
    const editor = await openEditor(project({ cursor: 'process-a', marked }));
    assert.equal(markPlaces(editor, findReferences(editor.look, false)), expectedMarks(editor));
  });

  it('keeps the kinds apart: a milestone type and an action of the same name have their own uses', async () => {
    const editor = await openEditor(`milestoneTypes:
  same: {}
actions:
  ⟦sa‸me⟧: { external: { type: Alert, name: X } }
processes:
  p:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: same, target: 1h, onSuccess: [⟦same⟧] }
`);
    assert.equal(markPlaces(editor, findReferences(editor.look, true)), expectedMarks(editor));
  });

  it('finds nothing at a word that is no id, and nothing at an id that names nothing', async () => {
    const texts = ['businessHours:\n  d: { time‸Zone: Etc/UTC }\n', 'entitlements:\n  e: { process: no‸where }\n'];
    for (const text of texts) assert.deepEqual(findReferences((await openEditor(text)).look, true), []);
  });
});

describe('document highlight', () => {
  itWithBothBreaks('marks the id and its uses in this file only', async (breaks) => {
    const marked = ['type-a', 'type-b', 'type-c'];
    const editor = await openEditor(breaks(project({ cursor: 'type-c', marked })));
    const { uri } = editor.look.file;
    const found = highlight(editor.look);
    assert.equal(
      markPlaces(
        editor,
        found.map(({ range }) => ({ uri, range })),
      ),
      expectedMarks(editor),
    );
    assert.deepEqual(
      found.map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('marks uses alone where the definition is in another file', async () => {
    const editor = await openEditor(quoted(project({ cursor: 'desk-b', marked: ['desk-b', 'desk-c'] })));
    const { uri } = editor.look.file;
    assert.equal(
      markPlaces(
        editor,
        highlight(editor.look).map(({ range }) => ({ uri, range })),
      ),
      expectedMarks(editor),
    );
  });
});

describe('definition', () => {
  for (const cursor of ['desk-b', 'desk-c'])
    itWithBothBreaks(`leads from ${cursor} to the key in the imported file`, async (breaks) => {
      const editor = await openEditor(breaks(project({ cursor, marked: ['desk-a'] })));
      const links = findDefinition(editor.look);
      const places = links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
      assert.equal(markPlaces(editor, places), expectedMarks(editor));
    });

  it('leads from a scenario to the milestone type two files away', async () => {
    const editor = await openEditor(project({ cursor: 'type-d', marked: ['type-a'] }));
    const places = findDefinition(editor.look).map((link) => ({
      uri: link.targetUri,
      range: link.targetSelectionRange,
    }));
    assert.equal(markPlaces(editor, places), expectedMarks(editor));
  });

  for (const [name, text] of [
    [
      'imports',
      '--- file: a.entitlement.yaml\nimports: [ ⟦./b.entit‸lement.yaml⟧ ] # 😀\n--- file: b.entitlement.yaml\n',
    ],
    ['use', '--- file: a.scenario.yaml\nuse: ⟦./b.entit‸lement.yaml⟧\n--- file: b.entitlement.yaml\n'],
  ] as const)
    it(`leads from a path of ${name} to the file`, async () => {
      const editor = await openEditor(text);
      const [link] = findDefinition(editor.look);
      assert.equal(link?.targetUri, 'memory:/b.entitlement.yaml');
      assert.deepEqual(link.targetRange.start, { line: 0, character: 0 });
      const { uri } = editor.look.file;
      assert.ok(link.originSelectionRange !== undefined);
      assert.equal(markPlaces(editor, [{ uri, range: link.originSelectionRange }]), expectedMarks(editor));
    });

  it('leads from a key that defines something to itself', async () => {
    const editor = await openEditor(project({ cursor: 'type-a', marked: ['type-a'] }));
    const places = findDefinition(editor.look).map((link) => ({
      uri: link.targetUri,
      range: link.targetSelectionRange,
    }));
    assert.equal(markPlaces(editor, places), expectedMarks(editor));
  });

  it('leads nowhere from a path without a file, and nowhere from an unknown id', async () => {
    const texts = ['imports: [./gone.entit‸lement.yaml]\n', 'entitlements:\n  e: { process: no‸where }\n'];
    for (const text of texts) assert.deepEqual(findDefinition((await openEditor(text)).look), []);
  });
});
