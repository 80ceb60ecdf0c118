// Every request that the server offers, with random parameters: what is asked, and what must be true of its answer.
import assert from 'node:assert/strict';
import type { Range, ServerCapabilities } from 'vscode-languageserver-protocol/node';
import { format } from '../../server/src/text/format.ts';
import { parse } from '../../server/src/text/parse.ts';
import { toPlain } from '../../server/src/text/plain.ts';
import { applyChecked, editsOf, textEdits } from './checkAnswer.ts';
import { OWN_QUESTIONS } from './ownQuestions.ts';
import type { Ask, Asker, Edited, Question } from './question.ts';

const about = ({ document }: Asker): { readonly textDocument: { readonly uri: string } } => ({
  textDocument: { uri: document.uri },
});

function placeOf({ random, document }: Asker): { line: number; character: number } {
  // Sometimes where no text is: a client may ask before the server has read what was typed.
  if (random.chance(0.05)) return { line: random.below(500), character: random.below(200) };
  return document.positionAt(random.below(document.text().length + 1));
}

function at(asker: Asker): object {
  return { ...about(asker), position: placeOf(asker) };
}

function rangeOf(asker: Asker): Range {
  const { random, document } = asker;
  if (random.chance(0.3)) return { start: { line: 0, character: 0 }, end: document.positionAt(document.text().length) };
  const [start, end] = [placeOf(asker), placeOf(asker)];
  const isForwards = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return isForwards ? { start, end } : { start: end, end: start };
}

function plain(method: string, params: (asker: Asker) => object, check?: Question['check']): Ask {
  return (asker) => ({ method, params: params(asker), ...(check === undefined ? {} : { check }) });
}

function applyAll(asker: Asker, edit: unknown): Edited {
  const changed = new Map<string, string>();
  for (const [uri, edits] of editsOf(edit)) {
    const document = asker.documents.get(uri);
    if (document !== undefined) changed.set(uri, applyChecked(document, edits));
  }
  return changed;
}

const formatOptions = { tabSize: 2, insertSpaces: true };

function formatBy(method: string, params: (asker: Asker) => object): Ask {
  return (asker) => ({
    method,
    params: { ...about(asker), ...params(asker), options: formatOptions },
    check(answer) {
      const { document } = asker;
      const after = applyChecked(document, textEdits(answer));
      const tree = parse(after);
      assert.deepEqual(toPlain(tree.root), toPlain(parse(document.text()).root), 'formatting changes a value');
      if (method === 'textDocument/formatting')
        assert.deepEqual(format(tree), [], 'formatting again changes something');
      return new Map([[document.uri, after]]);
    },
  });
}

const codeActions: Ask = (asker) => ({
  method: 'textDocument/codeAction',
  params: {
    ...about(asker),
    range: rangeOf(asker),
    context: { diagnostics: [], ...(asker.random.chance(0.3) ? { only: ['source.fixAll'] } : {}) },
  },
  check(answer) {
    const actions: readonly unknown[] = Array.isArray(answer) ? answer : [];
    const edits = actions.flatMap((action): Edited[] =>
      typeof action === 'object' && action !== null && 'edit' in action ? [applyAll(asker, action.edit)] : [],
    );
    return edits.length === 0 ? undefined : asker.random.pick(edits);
  },
});

const rename: Ask = (asker) => ({
  method: 'textDocument/rename',
  params: { ...at(asker), newName: asker.random.pick(['renamed', 'first-response', 'no id', '', 'x-1']) },
  check: (answer) => applyAll(asker, answer),
});

const semanticTokens = (method: string, params: (asker: Asker) => object): Ask => {
  return (asker) => ({
    method,
    params: { ...about(asker), ...params(asker) },
    check(answer) {
      if (typeof answer !== 'object' || answer === null || !('data' in answer) || !Array.isArray(answer.data))
        return undefined;
      const data = answer.data.map(Number);
      assert.equal(data.length % 5, 0);
      let [line, character] = [0, 0];
      for (let index = 0; index < data.length; index += 5) {
        const [lines = NaN, characters = NaN, length = NaN] = data.slice(index, index + 3);
        character = lines === 0 ? character + characters : characters;
        line += lines;
        assert.ok(length > 0 && lines >= 0 && characters >= 0, `an empty token in line ${line}`);
        assert.notEqual(
          asker.document.offsetAt({ line, character: character + length }),
          undefined,
          'a token is nowhere',
        );
      }
      return undefined;
    },
  });
};

const folding: Ask = (asker) => ({
  method: 'textDocument/foldingRange',
  params: about(asker),
  check(answer) {
    const ranges: readonly unknown[] = Array.isArray(answer) ? answer : [];
    for (const range of ranges) {
      assert.ok(typeof range === 'object' && range !== null && 'startLine' in range && 'endLine' in range);
      assert.ok(Number(range.startLine) < Number(range.endLine), 'a fold of one line');
      assert.notEqual(asker.document.offsetAt({ line: Number(range.endLine), character: 0 }), undefined);
    }
    return undefined;
  },
});

const selection: Ask = (asker) => ({
  method: 'textDocument/selectionRange',
  params: { ...about(asker), positions: [placeOf(asker), placeOf(asker)] },
  check(answer) {
    assert.ok(Array.isArray(answer) && answer.length === 2, 'one answer for each position');
    return undefined;
  },
});

/** The questions of each capability. One that is offered and not listed here fails the run: see `questionsFor`. */
const QUESTIONS: Readonly<Record<string, readonly Ask[]>> = {
  diagnosticProvider: [plain('textDocument/diagnostic', about)],
  completionProvider: [plain('textDocument/completion', at)],
  hoverProvider: [plain('textDocument/hover', at)],
  signatureHelpProvider: [plain('textDocument/signatureHelp', at)],
  definitionProvider: [plain('textDocument/definition', at)],
  declarationProvider: [plain('textDocument/declaration', at)],
  typeDefinitionProvider: [plain('textDocument/typeDefinition', at)],
  implementationProvider: [plain('textDocument/implementation', at)],
  referencesProvider: [
    plain('textDocument/references', (asker) => ({
      ...at(asker),
      context: { includeDeclaration: asker.random.chance(0.5) },
    })),
  ],
  documentHighlightProvider: [plain('textDocument/documentHighlight', at)],
  documentSymbolProvider: [plain('textDocument/documentSymbol', about)],
  workspaceSymbolProvider: [
    plain('workspace/symbol', ({ random }) => ({ query: random.pick(['', 'p', 'first', 'ß', '*']) })),
  ],
  codeActionProvider: [codeActions],
  codeLensProvider: [plain('textDocument/codeLens', about)],
  documentLinkProvider: [plain('textDocument/documentLink', about)],
  documentFormattingProvider: [formatBy('textDocument/formatting', () => ({}))],
  documentRangeFormattingProvider: [formatBy('textDocument/rangeFormatting', (asker) => ({ range: rangeOf(asker) }))],
  documentOnTypeFormattingProvider: [
    plain('textDocument/onTypeFormatting', (asker) => ({ ...at(asker), ch: '\n', options: formatOptions })),
  ],
  renameProvider: [rename, plain('textDocument/prepareRename', at)],
  foldingRangeProvider: [folding],
  selectionRangeProvider: [selection],
  linkedEditingRangeProvider: [plain('textDocument/linkedEditingRange', at)],
  inlayHintProvider: [plain('textDocument/inlayHint', (asker) => ({ ...about(asker), range: rangeOf(asker) }))],
  semanticTokensProvider: [
    semanticTokens('textDocument/semanticTokens/full', () => ({})),
    semanticTokens('textDocument/semanticTokens/range', (asker) => ({ range: rangeOf(asker) })),
  ],
};

/** Capabilities that are no requests about documents, and those that `fuzzServer` asks by itself. */
const OTHERS: ReadonlySet<string> = new Set(['positionEncoding', 'textDocumentSync', 'workspace']);

/** What can be asked of a server. @throws Error when it offers something that nobody asks it here */
export function questionsFor(capabilities: ServerCapabilities): readonly Ask[] {
  const offered = Object.entries(capabilities).flatMap(([name, value]) => (value === false ? [] : [name]));
  const unknown = offered.filter((name) => !(name in QUESTIONS) && !OTHERS.has(name));
  assert.deepEqual(unknown, [], 'offered, but missing in test/fuzz/requests.ts');
  return [...offered.flatMap((name) => QUESTIONS[name] ?? []), ...OWN_QUESTIONS];
}
