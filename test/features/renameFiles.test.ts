// Files that move: what the paths are afterwards, read in the place where they lie then.
import assert from 'node:assert/strict';
import { renameFiles, type Move } from '../../server/src/features/renameFiles.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { itWithBothBreaks, openEditor } from '../support/editor.ts';

const PROJECT = `--- file: support/main.entitlement.yaml
# 😀 keeps its comments
imports:
  - ./calendars/desk.entitlement.yaml # ours
  - "../shared/actions.entitlement.yaml"
  - ./gone.entitlement.yaml
--- file: support/calendars/desk.entitlement.yaml
imports: [../../shared/actions.entitlement.yaml]
--- file: shared/actions.entitlement.yaml
actions: {}
--- file: support/friday.scenario.yaml
use: ./main.entitlement.yaml
`;

/** Deep enough that no path leads above the root, where `..` leads nowhere. */
const FOLDER = 'memory:/org/';

/** Name of a file → its paths after the moves; files whose paths stay are left out. */
type Paths = Readonly<Record<string, readonly string[]>>;

const CASES: readonly (readonly [name: string, moves: readonly Move[], paths: Paths])[] = [
  [
    'a file',
    [{ oldUri: 'support/main.entitlement.yaml', newUri: 'support/big desk.entitlement.yaml' }],
    { 'support/friday.scenario.yaml': ['./big desk.entitlement.yaml'] },
  ],
  [
    'a file into another folder',
    [{ oldUri: 'shared/actions.entitlement.yaml', newUri: 'support/calendars/actions.entitlement.yaml' }],
    {
      'support/main.entitlement.yaml': [
        './calendars/desk.entitlement.yaml',
        './calendars/actions.entitlement.yaml',
        './gone.entitlement.yaml',
      ],
      'support/calendars/desk.entitlement.yaml': ['./actions.entitlement.yaml'],
    },
  ],
  [
    'a file with the paths out of it',
    [{ oldUri: 'support/calendars/desk.entitlement.yaml', newUri: 'support/desk.entitlement.yaml' }],
    {
      'support/main.entitlement.yaml': [
        './desk.entitlement.yaml',
        '../shared/actions.entitlement.yaml',
        './gone.entitlement.yaml',
      ],
      'support/calendars/desk.entitlement.yaml': ['../shared/actions.entitlement.yaml'],
    },
  ],
  ['a folder, inside which nothing changes', [{ oldUri: 'support/', newUri: 'service/' }], {}],
  [
    'a folder to another depth',
    [{ oldUri: 'support', newUri: 'emea/support' }],
    {
      'support/main.entitlement.yaml': [
        './calendars/desk.entitlement.yaml',
        '../../shared/actions.entitlement.yaml',
        './gone.entitlement.yaml',
      ],
      'support/calendars/desk.entitlement.yaml': ['../../../shared/actions.entitlement.yaml'],
    },
  ],
  [
    'two folders at once',
    [
      { oldUri: 'support', newUri: 'a' },
      { oldUri: 'shared', newUri: 'b' },
    ],
    {
      'support/main.entitlement.yaml': [
        './calendars/desk.entitlement.yaml',
        '../b/actions.entitlement.yaml',
        './gone.entitlement.yaml',
      ],
      'support/calendars/desk.entitlement.yaml': ['../../b/actions.entitlement.yaml'],
    },
  ],
  ['a folder whose name only begins alike', [{ oldUri: 'sup', newUri: 'x' }], {}],
  [
    'a file that nobody imports',
    [{ oldUri: 'support/friday.scenario.yaml', newUri: 'friday.scenario.yaml' }],
    {
      'support/friday.scenario.yaml': ['./support/main.entitlement.yaml'],
    },
  ],
];

describe('renaming files', () => {
  for (const [name, moves, expected] of CASES)
    itWithBothBreaks(`moves ${name}`, async (breaks) => {
      const { snapshot, files } = await openEditor(breaks(PROJECT.replaceAll('--- file: ', '--- file: org/')));
      const edits = renameFiles(
        snapshot,
        moves.map(({ oldUri, newUri }) => ({ oldUri: FOLDER + oldUri, newUri: encodeURI(FOLDER + newUri) })),
      );
      const found: Record<string, readonly string[]> = {};
      for (const { uri, text } of files) {
        const own = edits.filter((edit) => edit.uri === uri);
        const lines = snapshot.file(uri)?.lines;
        if (own.length === 0 || lines === undefined) continue;
        const changed = applyChanges(
          text,
          own.map(({ range, newText }) => ({ span: lines.spanOf(range), newText })),
        );
        found[uri.slice(FOLDER.length)] = [...changed.matchAll(/[^\s"[\]][^"[\]\r\n]*\.entitlement\.yaml/g)].map(
          ([path]) => path.replace(/^(- |use: )"?/, ''),
        );
        assert.equal(changed.match(/#.*/g)?.join(), text.match(/#.*/g)?.join(), 'comments are kept');
      }
      assert.deepEqual(found, expected);
    });
});
