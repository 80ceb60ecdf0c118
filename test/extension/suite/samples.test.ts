import * as vscode from 'vscode';
import { equal, match, until } from './check.ts';
import { fileUri, tabLabels } from './workspace.ts';

describe('a sample', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is copied into a new folder, and shown with its timeline beside it', async () => {
    await vscode.commands.executeCommand('milestone.openSample', 'aquaflow', fileUri('copies'));
    await vscode.commands.executeCommand('milestone.openSample', 'aquaflow', fileUri('copies'));
    await until('the panel', () => tabLabels().includes('Timeline: aquaflow.scenario.yaml'));
    const names = await vscode.workspace.fs.readDirectory(fileUri('copies'));
    equal(names.map(([name]) => name).sort(), ['aquaflow', 'aquaflow-2'], 'copies');
    match(
      vscode.window.visibleTextEditors[0]?.document.uri.path ?? '',
      /copies\/aquaflow-2\/aquaflow\.scenario\.yaml$/,
    );
    const process = await vscode.workspace.fs.readFile(fileUri('copies/aquaflow-2/aquaflow.entitlement.yaml'));
    match(new TextDecoder().decode(process), /^processes:/m);
    await vscode.workspace.fs.delete(fileUri('copies'), { recursive: true });
  });
});
