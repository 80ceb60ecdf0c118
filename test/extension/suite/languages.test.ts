import * as vscode from 'vscode';
import { equal, ok, until } from './check.ts';
import { EXTENSION_ID, openFile } from './workspace.ts';

describe('our languages', () => {
  it('a folder with scenarios wakes the extension, so that the test explorer can list them', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    ok(extension, 'the extension is not installed');
    await until('activation', () => extension.isActive);
  });

  it('an entitlement file has its language', async () => {
    const document = await openFile('cloudnine/cloudnine.entitlement.yaml');
    equal(document.languageId, 'entitlement');
  });

  it('a scenario file has its language', async () => {
    const document = await openFile('cloudnine/cloudnine.scenario.yaml');
    equal(document.languageId, 'entitlement-scenario');
  });

  it('both are indented with two spaces and complete inside quotes', async () => {
    for (const file of ['cloudnine/cloudnine.entitlement.yaml', 'cloudnine/cloudnine.scenario.yaml']) {
      const document = await openFile(file);
      const settings = vscode.workspace.getConfiguration('editor', document);
      equal(settings.get('insertSpaces'), true, 'insertSpaces');
      equal(settings.get('tabSize'), 2, 'tabSize');
      equal(settings.get<{ strings?: unknown }>('quickSuggestions')?.strings, 'on', 'quickSuggestions.strings');
    }
  });

  it('a comment is toggled with #', async () => {
    const document = await openFile('broken.entitlement.yaml');
    const line = document.lineCount - 2;
    const before = document.lineAt(line).text;
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    equal(document.lineAt(line).text, before.replace(/\S/, '# $&'));
    await vscode.commands.executeCommand('undo');
    equal(document.lineAt(line).text, before);
  });

  for (const { name, line, next } of [
    { name: 'a list item goes on under its first key', line: '      - milestone: first-response', next: '        ' },
    { name: 'a key without a value is followed by something deeper', line: '    milestones:', next: '      ' },
    { name: 'a list item that begins a mapping is followed by its keys', line: '      - set:', next: '          ' },
    { name: 'a key with a value is followed by its sibling', line: '    name: US Support', next: '    ' },
    { name: 'an item without a key is followed by its sibling', line: '  - ./calendars.entitlement.yaml', next: '  ' },
  ]) {
    it(`after Enter, ${name}`, async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'entitlement', content: line });
      const editor = await vscode.window.showTextDocument(document);
      const end = document.lineAt(0).range.end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      equal(document.lineAt(1).text, next);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }
});
