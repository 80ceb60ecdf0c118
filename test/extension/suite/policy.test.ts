import * as vscode from 'vscode';
import { ok, until } from './check.ts';
import { openFile, replaceText, tabLabels } from './workspace.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';

const policyText = (): string =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'milestone-policy')?.getText() ?? '';

describe('the policy as a document', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is shown as VS Code shows Markdown, and follows the file', async () => {
    const document = await openFile(PROCESS);
    await vscode.commands.executeCommand('milestone.documentPolicy');
    await until('the preview', () => tabLabels().some((label) => label.includes('cloudnine.policy.md')));
    await until('the words', () => policyText().includes('this is due 1 hour after the case is created'));
    await replaceText(document, 'target: 1h', 'target: 90m');
    await until('the new words', () => policyText().includes('this is due 1 hour 30 minutes after'));
    // The other tests find the file as it was.
    await replaceText(document, 'target: 90m', 'target: 1h');
    ok(await document.save(), 'the file is saved');
  });

  it('is offered where there is a process', async () => {
    const commands = await vscode.commands.getCommands(true);
    ok(commands.includes('milestone.savePolicy'), 'it can be saved');
  });
});
