import assert from 'node:assert/strict';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import type { SourceFile } from '../../server/src/project/snapshot.ts';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { selectionRange } from '../../server/src/features/selection.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { expectedMarks, itWithBothBreaks, markPlaces, openEditor } from '../support/editor.ts';

const PROCESS = `# TitanTech promises more 😀
# to customers who pay for it.
imports:
  - ./desk.entitlement.yaml
  - ./gone.entitlement.yaml

milestoneTypes:
  first-response: { name: First Response }

processes:
  titan-premium:
    name: Titan 😀 Premium
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response # one
        target: 30m
      # between
      - { milestone: resolution, target: { apexClass: A, assume: 4h } }
  half-typed:
    milestones:
      - target: 1h
      - miles
`;

/** More than any of these files holds. */
const ALL = 100;

/** The outline as lines: kind, name, detail, and the text that is selected. */
function outline(file: SourceFile, symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap((symbol) => {
    const span = file.lines.spanOf(symbol.selectionRange);
    const whole = file.lines.spanOf(symbol.range);
    assert.ok(whole.start <= span.start && span.end <= whole.end, `${symbol.name}: the selection leaves the range`);
    const line = [symbol.name, symbol.detail, file.text.slice(span.start, span.end)].filter(Boolean).join(' | ');
    return ['  '.repeat(depth) + line, ...outline(file, symbol.children ?? [], depth + 1)];
  });
}

describe('document symbols', () => {
  itWithBothBreaks('show sections, definitions with their names, and milestones with their targets', async (breaks) => {
    const editor = await openEditor(breaks(PROCESS));
    assert.deepEqual(outline(editor.look.file, documentSymbols(editor.look.file, ALL).items), [
      'imports | imports',
      'milestoneTypes | milestoneTypes',
      '  first-response | First Response | first-response',
      'processes | processes',
      '  titan-premium | Titan 😀 Premium | titan-premium',
      '    first-response | 30m | first-response',
      '    resolution | resolution',
      '  half-typed | half-typed',
    ]);
  });

  it('show scenarios with their descriptions', async () => {
    const editor = await openEditor(
      '--- file: a.scenario.yaml\nuse: ./x\nscenarios:\n  friday: { description: Late }\n',
    );
    assert.deepEqual(outline(editor.look.file, documentSymbols(editor.look.file, ALL).items), [
      'use | use',
      'scenarios | scenarios',
      '  friday | Late | friday',
    ]);
  });

  for (const [limit, expected] of [
    [3, ['imports', 'milestoneTypes', 'processes']],
    [6, ['imports', 'milestoneTypes', '  first-response', 'processes', '  titan-premium', '  half-typed']],
    [
      7,
      [
        'imports',
        'milestoneTypes',
        '  first-response',
        'processes',
        '  titan-premium',
        '    first-response',
        '  half-typed',
      ],
    ],
  ] as const)
    it(`of a long file keep sections and definitions before milestones: ${limit} of 8`, async () => {
      const { file } = (await openEditor(PROCESS)).look;
      const { items, isCut } = documentSymbols(file, limit);
      assert.deepEqual(
        outline(file, items).map((line) => line.replace(/ \|.*/u, '')),
        expected,
      );
      assert.equal(isCut, true);
      assert.equal(documentSymbols(file, 8).isCut, false);
    });

  for (const text of [
    '',
    '# only a comment',
    '- a list',
    '{',
    '"": { "": x }',
    'processes: &p\n  x: {}\nactions: *p\n',
  ])
    it(`never have an empty name: ${JSON.stringify(text)}`, async () => {
      const check = (symbols: readonly DocumentSymbol[]): void => {
        for (const { name, children } of symbols) {
          assert.notEqual(name, '');
          check(children ?? []);
        }
      };
      check(documentSymbols((await openEditor(text)).look.file, ALL).items);
    });
});

describe('folding', () => {
  itWithBothBreaks('folds blocks, imports and comments of several lines', async (breaks) => {
    const { look } = await openEditor(breaks(PROCESS));
    assert.deepEqual(
      foldingRanges(look.file, ALL).items.map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? 'block']),
      [
        [0, 1, 'comment'],
        [2, 4, 'imports'],
        [6, 7, 'block'],
        [9, 21, 'block'],
        [10, 17, 'block'],
        [13, 17, 'block'],
        [14, 15, 'block'],
        [18, 21, 'block'],
        [19, 21, 'block'],
      ],
    );
  });

  it('stops at the number that the editor takes', async () => {
    const { file } = (await openEditor(PROCESS)).look;
    const { items, isCut } = foldingRanges(file, 3);
    assert.deepEqual([items.map(({ startLine }) => startLine), isCut], [[0, 2, 6], true]);
    assert.equal(foldingRanges(file, 9).isCut, false);
  });
});

describe('document links', () => {
  itWithBothBreaks('lead to imported files that exist', async (breaks) => {
    const fixture = `imports:
  - ⟦./desk.entitlement.yaml⟧ # 😀
  - ⟦"./日本 desk.entitlement.yaml"⟧
  - ./gone.entitlement.yaml
--- file: desk.entitlement.yaml
--- file: 日本%20desk.entitlement.yaml
`.replace('日本%20', '%E6%97%A5%E6%9C%AC%20');
    const editor = await openEditor(breaks(`--- file: main.entitlement.yaml\n${fixture}`));
    const { snapshot, file } = editor.look;
    const links = documentLinks(snapshot, file);
    assert.equal(
      markPlaces(
        editor,
        links.map(({ range }) => ({ uri: file.uri, range })),
      ),
      expectedMarks(editor),
    );
    assert.equal(links[0]?.target, 'memory:/desk.entitlement.yaml');
  });
});

describe('selection ranges', () => {
  itWithBothBreaks('grow from the value over the entry and the map to the whole text', async (breaks) => {
    const editor = await openEditor(breaks('# 😀\na:\n  - { b: c‸d, e: f }\n'));
    const { file, offset } = editor.look;
    const texts: string[] = [];
    for (
      let range: SelectionRange | undefined = selectionRange(file, offset);
      range !== undefined;
      range = range.parent
    ) {
      const { start, end } = file.lines.spanOf(range.range);
      texts.push(file.text.slice(start, end));
    }
    assert.deepEqual(texts.slice(0, -2), ['cd', 'b: cd', '{ b: cd, e: f }', '- { b: cd, e: f }']);
    assert.match(texts.at(-2) ?? '', /^a:\s+- \{ b: cd, e: f \}$/);
    assert.equal(texts.at(-1), file.text);
  });

  it('are the whole text where nothing stands', async () => {
    const { file } = (await openEditor('# nothing\n')).look;
    assert.deepEqual(selectionRange(file, 3).range.end, { line: 1, character: 0 });
  });
});

describe('workspace symbols', () => {
  const files = `processes:
  titan-premium: {}
  premium: {}
--- file: b.scenario.yaml
scenarios:
  premium-night: {}
`;
  const cases: readonly [string, readonly string[]][] = [
    ['premium', ['premium', 'premium-night', 'titan-premium']],
    ['tpm', ['titan-premium']],
    ['Night', ['premium-night']],
    ['nothing', []],
    ['', ['premium', 'premium-night', 'titan-premium']],
  ];
  for (const [query, expected] of cases)
    it(`finds ${expected.join(', ') || 'none'} for "${query}"`, async () => {
      const { snapshot } = await openEditor(`--- file: a.entitlement.yaml\n${files}`);
      assert.deepEqual(
        workspaceSymbols(snapshot, query).map(({ name }) => name),
        expected,
      );
    });
});
