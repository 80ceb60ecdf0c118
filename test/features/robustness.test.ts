import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot, SourceFile } from '../../server/src/project/snapshot.ts';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { codeLenses, lensTitle } from '../../server/src/features/codeLens.ts';
import { complete } from '../../server/src/features/completion/complete.ts';
import { findDefinition } from '../../server/src/features/definition.ts';
import { highlight } from '../../server/src/features/documentHighlight.ts';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { linkedEditingRanges } from '../../server/src/features/linkedEditing.ts';
import type { RequestContext } from '../../server/src/features/requestContext.ts';
import { onTypeFormatting } from '../../server/src/features/onType.ts';
import { findReferences } from '../../server/src/features/references.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { selectionRange } from '../../server/src/features/selection.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { FRIDAY_AFTERNOON } from '../support/editor.ts';
import { fuzz, stepNow } from '../support/depth.ts';

const SAMPLES = [
  'titantech/calendars.entitlement.yaml',
  'titantech/titantech.entitlement.yaml',
  'titantech/titantech.scenario.yaml',
];
const FOLDER = 'memory:/samples/';
const texts = new Map(SAMPLES.map((name) => [FOLDER + name, readFileSync(path.resolve('samples', name), 'utf8')]));
const COMPLETE = readFileSync(path.resolve('test/corpus/complete.entitlement.yaml'), 'utf8');

/** Parts of texts that hurt most in odd places. */
const SHARDS = [
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '#',
  '"',
  "'",
  '|',
  '&a ',
  '*a',
  '<<',
  '%',
  '\t',
  '\r\n',
  '\n',
  '😀',
  '‮',
  '---\n',
  '? ',
  '!!',
  '',
  ' ',
  '<<<<<<< HEAD\n',
];

/** Every range anywhere in an answer. */
function* rangesIn(
  answer: unknown,
): Iterable<{ start: { line: number; character: number }; end: { line: number; character: number } }> {
  if (typeof answer !== 'object' || answer === null) return;
  if ('start' in answer && 'end' in answer && isPosition(answer.start) && isPosition(answer.end)) {
    yield { start: answer.start, end: answer.end };
    return;
  }
  for (const value of Object.values(answer)) yield* rangesIn(value);
}

function isPosition(value: unknown): value is { line: number; character: number } {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

/** Ranges of an answer lie inside the file, and run forwards. Answers about other files are left out by the callers. */
function assertInside(name: string, { lines }: SourceFile, answer: unknown): void {
  for (const range of rangesIn(answer)) {
    const { start, end } = lines.spanOf(range);
    assert.ok(start <= end, `${name}: a range runs backwards`);
    assert.deepEqual(lines.rangeOf({ start, end }), range, `${name}: a range leaves the document`);
  }
}

/** Asks what a place of the file is asked for. */
function askAt(snapshot: Snapshot, file: SourceFile, offset: number): void {
  const look: RequestContext = { snapshot, file, offset, now: FRIDAY_AFTERNOON };
  const own = <Place extends { readonly uri: string }>(places: readonly Place[]): readonly Place[] =>
    places.filter(({ uri }) => uri === file.uri);
  assertInside('hover', file, hover(look));
  assertInside(
    'completion',
    file,
    complete({ ...look, files: [...snapshot.files.keys()], snippets: true, layout: 'absolute' }),
  );
  assertInside(
    'definition',
    file,
    findDefinition(look).filter(({ targetUri }) => targetUri === file.uri),
  );
  assertInside('references', file, own(findReferences(look, true)));
  assertInside('highlight', file, highlight(look));
  assertInside('prepare rename', file, prepareRename(look));
  const renamed = rename(look, 'renamed');
  if ('edits' in renamed) assertInside('rename', file, own(renamed.edits));
  assertInside('linked editing', file, linkedEditingRanges(look));
  assertInside('on type', file, onTypeFormatting(file, offset, 2));
  assertInside('selection', file, selectionRange(file, offset));
}

/** Asks what a whole file is asked for. */
function askFile(snapshot: Snapshot, file: SourceFile): void {
  const span = { start: 0, end: file.text.length };
  const findings = findingsOf(snapshot, file.uri);
  for (const { span: found } of findings)
    assert.ok(0 <= found.start && found.start <= found.end && found.end <= file.text.length);
  const actions = codeActions({ snapshot, file, span, findings, only: undefined, explains: true });
  assertInside(
    'code actions',
    file,
    actions.map(({ edits }) => edits.filter(({ uri }) => uri === file.uri)),
  );
  assertInside('symbols', file, documentSymbols(file, Infinity).items);
  assertInside('lenses', file, codeLenses(snapshot, file, { simulates: true, runs: true }));
  for (const { subject } of codeLenses(snapshot, file, { simulates: true, runs: true })) lensTitle(snapshot, subject);
  assertInside('links', file, documentLinks(snapshot, file));
  assertInside(
    'hints',
    file,
    inlayHints({ snapshot, file, offset: 0, now: FRIDAY_AFTERNOON }, span).map(({ position }) => ({
      start: position,
      end: position,
    })),
  );
  for (const { startLine, endLine } of foldingRanges(file, Infinity).items)
    assert.ok(startLine < endLine && endLine < file.lines.lineCount);
  assert.equal(semanticTokens(snapshot, file).length % 5, 0);
  workspaceSymbols(snapshot, 'p');
}

describe('every feature', () => {
  for (const [uri, text] of [...texts, [`${FOLDER}complete.entitlement.yaml`, COMPLETE] as const])
    it(`answers at any prefix of ${uri.slice(FOLDER.length)}`, async function () {
      const project = createProject(createMemoryHost(Object.fromEntries(texts), FRIDAY_AFTERNOON));
      // A stride that is no divisor of anything visits every kind of place; files of other lengths end elsewhere.
      for (let length = 0; length <= text.length; length += stepNow(text.length < 1000 ? 1 : 17)) {
        project.open(uri, text.slice(0, length));
        const snapshot = await project.snapshot([...texts.keys(), uri]);
        const file = snapshot.file(uri);
        assert.ok(file !== undefined);
        for (const offset of [length, length - 1, length - 7, Math.floor(length / 2), Math.floor(length / 3)])
          askAt(snapshot, file, Math.max(offset, 0));
        if (length % 3 === 0) askFile(snapshot, file);
      }
    });

  it('answers after random edits, at random places', async () => {
    const [uri = '', text = ''] = [...texts].at(1) ?? [];
    const project = createProject(createMemoryHost(Object.fromEntries(texts), FRIDAY_AFTERNOON));
    const edit = fc.record({
      at: fc.nat(text.length),
      remove: fc.nat(30),
      insert: fc.constantFrom(...SHARDS),
      look: fc.nat(text.length),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const edited = edits.reduce(
          (old, { at, remove, insert }) => old.slice(0, at) + insert + old.slice(at + remove),
          text,
        );
        project.open(uri, edited);
        const snapshot = await project.snapshot([...texts.keys()]);
        const file = snapshot.file(uri);
        assert.ok(file !== undefined);
        for (const { at, look } of edits)
          for (const offset of [at, look]) askAt(snapshot, file, Math.min(offset, edited.length));
        askFile(snapshot, file);
      }),
      fuzz(60),
    );
  });

  it('answers outside the text as at its end', async () => {
    const [uri = '', text = ''] = [...texts].at(1) ?? [];
    const project = createProject(createMemoryHost(Object.fromEntries(texts), FRIDAY_AFTERNOON));
    const snapshot = await project.snapshot([uri]);
    const file = snapshot.file(uri);
    assert.ok(file !== undefined);
    for (const position of [
      { line: 9999, character: 0 },
      { line: 0, character: 9999 },
      { line: -1, character: -1 },
    ])
      askAt(snapshot, file, file.lines.offsetAt(position));
    askAt(snapshot, file, text.length);
  });
});
