import * as vscode from 'vscode';
import { equal, ok, until } from './check.ts';
import { openFile, tabLabels } from './workspace.ts';

const COMMANDS = [
  'simulateCase',
  'openPreview',
  'compareWithHead',
  'compareWithFile',
  'restartServer',
  'showOutput',
].map((name) => `milestone.${name}`);

describe('the commands', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are all there', async () => {
    const known = await vscode.commands.getCommands(true);
    equal(
      COMMANDS.filter((command) => !known.includes(command)),
      [],
      'missing commands',
    );
  });

  it('Open Timeline Preview opens one panel a file, beside the editor, which keeps the focus', async () => {
    await openFile('cloudnine/cloudnine.scenario.yaml');
    await vscode.commands.executeCommand('milestone.openPreview');
    await until('the panel', () => tabLabels().includes('Timeline: cloudnine.scenario.yaml'));
    equal(vscode.window.activeTextEditor?.document.languageId, 'entitlement-scenario', 'focused editor');
    await vscode.commands.executeCommand('milestone.openPreview');
    equal(tabLabels().filter((label) => label.startsWith('Timeline: ')).length, 1, 'panels');
  });

  it('Simulate Sample Case asks which case, and opens its timeline', async () => {
    await openFile('cloudnine/cloudnine.scenario.yaml');
    const done = vscode.commands.executeCommand('milestone.simulateCase');
    // The list opens once the server has answered; accepting does nothing before.
    await until('the panel', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return tabLabels().includes('Timeline: cloudnine.scenario.yaml');
    });
    await done;
  });

  it('Simulate Sample Case asks nothing when it is left', async () => {
    await openFile('cloudnine/cloudnine.entitlement.yaml');
    let isDone = false;
    const done = Promise.resolve(vscode.commands.executeCommand('milestone.simulateCase')).then(() => (isDone = true));
    await until('the list to close', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    await done;
    // A panel's tab appears a moment later; that of a file opened after it comes later still.
    await openFile('plain.yaml');
    await until('the other file', () => tabLabels().includes('plain.yaml'));
    ok(!tabLabels().some((label) => label.startsWith('Timeline: ')), 'a panel was opened');
  });
});
