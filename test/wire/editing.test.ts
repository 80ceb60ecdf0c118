// Edits that an editor asks the built server for: formatting, Enter, linked editing. The text is the client's: Windows line
// breaks, a byte order mark, characters that take two units.
import assert from 'node:assert/strict';
import type { LinkedEditingRanges, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startLspClient, type LspClient } from '../support/lspClient.ts';

const UNTIDY = `\ufeff# 😀 ours
milestoneTypes:
    answer:   {name: "😀",recurrence:   none}   # 日本


processes:
    p:
        exit: { when: { IsClosed: true } }
        milestones:
        - {milestone: answer,target: 1h}
`.replaceAll('\n', '\r\n');

const TIDY = `\ufeff# 😀 ours
milestoneTypes:
  answer: { name: "😀", recurrence: none }   # 日本


processes:
  p:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h }
`.replaceAll('\n', '\r\n');

describe('edits of the built server', () => {
  const uri = 'untitled:/untidy.entitlement.yaml';
  let client: LspClient;
  let document = TextDocument.create(uri, 'entitlement', 1, UNTIDY);

  before(async () => {
    client = await startLspClient();
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'entitlement', version: 1, text: UNTIDY },
    });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const options = { tabSize: 4, insertSpaces: true };
  async function ask<Answer>(method: string, params: object): Promise<Answer> {
    return client.connection.sendRequest<Answer>(method, { textDocument: { uri }, ...params });
  }
  async function change(text: string): Promise<void> {
    document = TextDocument.create(uri, 'entitlement', document.version + 1, text);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges: [{ text }],
    });
  }

  it('are promised to the client', () => {
    const { capabilities } = client.initialized;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
    assert.match(JSON.stringify(capabilities.linkedEditingRangeProvider), /"language":"entitlement"/);
  });

  it('lay out the document, and then have nothing left to do', async () => {
    await change(UNTIDY);
    const edits = await ask<TextEdit[]>('textDocument/formatting', { options });
    assert.equal(TextDocument.applyEdits(document, edits), TIDY);
    await change(TIDY);
    assert.deepEqual(await ask('textDocument/formatting', { options }), []);
  });

  it('lay out the lines that are asked for', async () => {
    await change(TIDY.replace('{ name: "😀", recurrence', '{name:   "😀",   recurrence').replace(': 1h }', ':   1h}'));
    const range = { start: { line: 2, character: 9 }, end: { line: 2, character: 12 } };
    const edits = await ask<TextEdit[]>('textDocument/rangeFormatting', { options, range });
    assert.equal(TextDocument.applyEdits(document, edits), TIDY.replace(': 1h }', ':   1h}'));
  });

  it('leave a broken document as it is', async () => {
    await change(UNTIDY.replace('true } }', 'true }'));
    assert.deepEqual(await ask('textDocument/formatting', { options }), []);
  });

  it('indent the line that Enter begins', async () => {
    await change(`${TIDY}      - milestone: answer # 😀\r\n`);
    const position = { line: 11, character: 0 };
    const edits = await ask<TextEdit[]>('textDocument/onTypeFormatting', { position, ch: '\n', options });
    assert.equal(TextDocument.applyEdits(document, edits), `${document.getText()}        `);
  });

  it('go together where a key and its uses are linked', async () => {
    await change(TIDY);
    const linked = await ask<LinkedEditingRanges | null>('textDocument/linkedEditingRange', {
      position: { line: 2, character: 4 },
    });
    assert.deepEqual(
      linked?.ranges.map((range) => document.getText(range)),
      ['answer', 'answer'],
    );
    assert.equal(await ask('textDocument/linkedEditingRange', { position: { line: 9, character: 22 } }), null);
  });
});
