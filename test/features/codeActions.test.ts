import assert from 'node:assert/strict';
import { FIX_ALL_KIND } from '../../server/src/features/legends.ts';
import { codeActions, type ActionDraft } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { createLineIndex } from '../../server/src/text/position.ts';
import { itWithBothBreaks, openEditor, type Editor } from '../support/editor.ts';

const MISSPELT = `# 😀
businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
processes:
  p:
    businessHours: us-sup‸port
    exit: { when: { IsClosed: true } }
`;

function actionsAt({ look: { snapshot, file, offset } }: Editor, only?: readonly string[]): readonly ActionDraft[] {
  const findings = findingsOf(snapshot, file.uri);
  return codeActions({ snapshot, file, span: { start: offset, end: offset }, findings, only, explains: false });
}

function apply({ look: { file } }: Editor, action: ActionDraft | undefined): string {
  assert.ok(action !== undefined);
  return applyChanges(
    file.text,
    action.edits.map(({ range, newText }) => ({ span: file.lines.spanOf(range), newText })),
  );
}

describe('code actions', () => {
  itWithBothBreaks('offer the cure of the finding under the cursor', async (breaks) => {
    const editor = await openEditor(breaks(MISSPELT.replace('us-sup‸port', 'us-sup‸ort')));
    const [first] = actionsAt(editor);
    assert.equal(first?.title, "Change to 'us-support'");
    assert.equal(first.finding?.code, 'unknown-reference');
    assert.equal(apply(editor, first), breaks(MISSPELT).replace('‸', ''));
  });

  it('offer nothing where nothing is wrong', async () => {
    const editor = await openEditor(MISSPELT.replace('us-sup‸port', 'us-suport').replace('exit', 'ex‸it'));
    assert.deepEqual(actionsAt(editor), []);
  });

  itWithBothBreaks('silence a finding with a comment at the right column, which is then used', async (breaks) => {
    const editor = await openEditor(breaks(MISSPELT.replace('us-sup‸port', 'us-sup‸ort')));
    const silence = actionsAt(editor).find(({ title }) => title.startsWith('Silence'));
    const text = apply(editor, silence);
    assert.match(text, /\n {4}# milestone-disable-next-line unknown-reference\r?\n {4}businessHours/);
    const { look } = await openEditor(text);
    const codes = findingsOf(look.snapshot, look.file.uri).map(({ code }) => code);
    assert.ok(!codes.includes('unknown-reference') && !codes.includes('unused-suppression'), codes.join());
  });

  itWithBothBreaks('leave the cursor on what only the author knows of a definition that they write', async (breaks) => {
    const text = `milestoneTypes: { a: {} }
actions:
  warn: { flow: { flow: Page } } # 😀
processes:
  p:
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: a, target: 1h, onSuccess: [tell-l‸ead] }]
`;
    const editor = await openEditor(breaks(text));
    const define = actionsAt(editor).find(({ title }) => title.startsWith('Define'));
    const after = createLineIndex(apply(editor, define));
    assert.ok(define?.selection !== undefined);
    const { start, end } = after.spanOf(define.selection.range);
    assert.equal(apply(editor, define).slice(start, end), 'Support/Tell_Lead');
    const fix = actionsAt(editor).find(({ title }) => title.startsWith('Change to'));
    assert.equal(fix?.selection, undefined);
  });

  it('do not offer to silence broken YAML', async () => {
    const editor = await openEditor('businessHours: { d‸: [ }\n');
    assert.ok(findingsOf(editor.look.snapshot, editor.look.file.uri).length > 0);
    assert.ok(
      actionsAt(editor).every(({ title, finding }) => finding?.code !== 'syntax' || !title.startsWith('Silence')),
    );
  });

  const UNSAFE_AND_SAFE = `businessHours:
  d: { timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 }, holidays: h‸ }
holidays:
  h: [ { name: Christmas, date: 2026-12-25 } ]
# milestone-disable-next-line no-warning
milestoneTypes: {}
`;

  it('fix everything with a safe cure at once', async () => {
    const editor = await openEditor(UNSAFE_AND_SAFE);
    const all = actionsAt(editor, ['source.fixAll']);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      [FIX_ALL_KIND],
    );
    const text = apply(editor, all[0]);
    assert.match(text, /holidays: \[h\]/);
    assert.doesNotMatch(text, /no-warning/);
    const { look } = await openEditor(text);
    const left = findingsOf(look.snapshot, look.file.uri).filter(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
    assert.deepEqual(left, []);
  });

  const asked: readonly [readonly string[] | undefined, readonly string[]][] = [
    [undefined, ['quickfix', 'quickfix', FIX_ALL_KIND]],
    [['quickfix'], ['quickfix', 'quickfix']],
    [['source'], [FIX_ALL_KIND]],
    [['source.fixAll.milestone'], [FIX_ALL_KIND]],
    [['source.fixAll.other'], []],
    [['source.organizeImports'], []],
    [['refactor'], []],
  ];
  for (const [only, kinds] of asked)
    it(`give only the kinds that are asked for: ${only?.join() ?? 'all'}`, async () => {
      const editor = await openEditor(UNSAFE_AND_SAFE);
      assert.deepEqual(
        actionsAt(editor, only).map(({ kind }) => kind),
        kinds,
      );
    });

  it('explain each code once, after every cure, to editors that can show a page', async () => {
    const { look } = await openEditor(UNSAFE_AND_SAFE);
    const { snapshot, file } = look;
    const findings = findingsOf(snapshot, file.uri);
    const span = { start: 0, end: file.text.length };
    const titles = codeActions({ snapshot, file, span, findings, only: ['quickfix'], explains: true }).map(
      ({ title }) => title,
    );
    const codes = [...new Set(findings.map(({ code }) => code))];
    assert.ok(codes.length > 1);
    assert.deepEqual(
      titles.slice(-codes.length),
      codes.map((code) => `Explain '${code}'`),
    );
  });

  it('prefer the one obvious cure', async () => {
    const [first] = actionsAt(await openEditor(UNSAFE_AND_SAFE));
    assert.equal(first?.isPreferred, true);
  });
});

describe('code actions on a duration', () => {
  const text = (target: string): string => `milestoneTypes: { a: {} }
processes:
  p: # 😀
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: a, target: ${target} }]
`;
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['9‸0', ['1h 30m', '90m']],
    ['1h 3‸0m', ['90m']],
    ['90‸m', ['1h 30m']],
    ["'2‸h'", ["'120m'"]],
    ['45‸m', []],
    ['4 ho‸urs', []],
  ];
  for (const [target, expected] of forms)
    itWithBothBreaks(`write ${target} in another form, of the same minutes`, async (breaks) => {
      const editor = await openEditor(breaks(text(target)));
      const actions = actionsAt(editor, ['refactor']);
      const minutesOf = ({ look: { snapshot, file } }: Editor): unknown =>
        [...snapshot.definitions(file.uri).processes.values()].map(({ milestones: [first] }) => ({
          ...first?.target,
          origin: undefined,
        }));
      assert.deepEqual(
        actions.map((action) => apply(editor, action)),
        expected.map((form) => breaks(text(form))),
      );
      for (const action of actions)
        assert.deepEqual(minutesOf(await openEditor(apply(editor, action))), minutesOf(editor));
    });

  it('are not offered on a key, or on what is no duration', async () => {
    for (const fixture of [text('1h').replace('target', 'tar‸get'), text('1h').replace('IsClosed', 'IsC‸losed')])
      assert.deepEqual(actionsAt(await openEditor(fixture), ['refactor']), []);
  });
});

describe('code actions on broken YAML', () => {
  itWithBothBreaks('offer the obvious cure, and only where it is', async (breaks) => {
    const editor = await openEditor(breaks('milestoneTypes:\n  a: { name: "😀 A"‸\n  b: {}\n'));
    const problem = findingsOf(editor.look.snapshot, editor.look.file.uri).find(({ code }) => code === 'syntax');
    assert.ok(problem !== undefined);
    const at = { ...editor, look: { ...editor.look, offset: problem.span.start } };
    const [first] = actionsAt(at, ['quickfix']);
    assert.equal(first?.title, "Add '}'");
    assert.equal(first.isPreferred, true);
    assert.equal(apply(at, first), breaks('milestoneTypes:\n  a: { name: "😀 A" }\n  b: {}\n'));
  });
});
