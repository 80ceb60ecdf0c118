import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { itWithBothBreaks, openEditor, type Editor } from '../support/editor.ts';

const PROJECT = `--- file: desk.entitlement.yaml
# 😀 keeps its comment
businessHours:
  us-‸support: # here
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
  eu-support: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 } }
--- file: support.entitlement.yaml
imports: [./desk.entitlement.yaml]
businessHours:
  local-desk: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  us-support: {}
processes:
  p:
    description: 😀
    businessHours: us-support # 😀
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: us-support, target: 1h, businessHours: 'us-support' }
--- file: friday.scenario.yaml
use: ./support.entitlement.yaml
scenarios:
  friday: { process: p, businessHours: "us-support", record: { CreatedDate: 2026-03-06T16:30 } }
--- file: stranger.entitlement.yaml
businessHours:
  night-desk: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 } }
`;

/** The files after the edits; throws where there are none. */
function renamed({ files, look: { snapshot } }: Editor, result: ReturnType<typeof rename>): readonly string[] {
  assert.ok('edits' in result, JSON.stringify(result));
  return files.map(({ uri, text }) => {
    const own = result.edits.filter((edit) => edit.uri === uri);
    const lines = snapshot.file(uri)?.lines;
    assert.ok(lines !== undefined);
    return applyChanges(
      text,
      own.map(({ range, newText }) => ({ span: lines.spanOf(range), newText })),
    );
  });
}

describe('rename', () => {
  itWithBothBreaks(
    'changes the key and every use, keeps quotes and comments, and spares ids of other kinds',
    async (breaks) => {
      const editor = await openEditor(breaks(PROJECT));
      const before = editor.files.map(({ text }) => text);
      const [desk = '', support = '', friday = ''] = before;
      assert.deepEqual(renamed(editor, rename(editor.look, 'main-desk')), [
        desk.replace('us-support', 'main-desk'),
        support.replace('businessHours: us-support', 'businessHours: main-desk').replace("'us-support'", "'main-desk'"),
        friday.replace('"us-support"', '"main-desk"'),
        before[3],
      ]);
    },
  );

  itWithBothBreaks('starts from a use as well', async (breaks) => {
    const fixture = breaks(PROJECT.replace('us-‸support', 'us-support').replace("'us-support'", "'us-sup‸port'"));
    const editor = await openEditor(fixture);
    const result = rename(editor.look, 'main-desk');
    assert.ok('edits' in result);
    assert.equal(result.edits.length, 4);
  });

  it('tells what would be renamed and where it stands', async () => {
    const editor = await openEditor(PROJECT);
    assert.deepEqual(prepareRename(editor.look), {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } },
      placeholder: 'us-support',
    });
    const elsewhere = await openEditor(PROJECT.replace('us-‸support', 'us-support').replace('time', 'ti‸me'));
    assert.equal(prepareRename(elsewhere.look), null);
  });

  const refused: readonly [string, string, RegExp][] = [
    [
      'a name that the same file has',
      'eu-support',
      /'eu-support' is taken: desk\.entitlement\.yaml has it \(business hours\)/,
    ],
    ['a name that an importing file has', 'local-desk', /'local-desk' is taken: support\.entitlement\.yaml/],
    ['a name with an underscore', 'Night_Desk', /cannot be an id/],
    ['an empty name', '', /cannot be an id/],
    ['a name that YAML would read as something else', '12', /cannot be an id/],
  ];
  for (const [name, newName, message] of refused)
    it(`refuses ${name}`, async () => {
      const result = rename((await openEditor(PROJECT)).look, newName);
      assert.ok('refusal' in result);
      assert.match(result.refusal, message);
    });

  it('accepts a name that only an unrelated file has, and one that another kind has', async () => {
    for (const newName of ['night-desk', 'p'])
      assert.ok('edits' in rename((await openEditor(PROJECT)).look, newName), newName);
  });

  it('changes nothing when the name stays', async () => {
    assert.deepEqual(rename((await openEditor(PROJECT)).look, 'us-support'), { edits: [] });
  });

  it('refuses where no id stands', async () => {
    const editor = await openEditor('businessHours:\n  d: { timeZone: Etc/‸UTC }\n');
    assert.ok('refusal' in rename(editor.look, 'x'));
  });
});
