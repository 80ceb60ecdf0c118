import * as vscode from 'vscode';
import { equal, ok, until } from './check.ts';
import { fileUri, openFile, tabLabels } from './workspace.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const OTHER = 'aquaflow/aquaflow.entitlement.yaml';

const previews = (): readonly string[] => tabLabels().filter((label) => label.startsWith('Timeline: '));

async function enableGit(isEnabled: boolean | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('git').update('enabled', isEnabled, vscode.ConfigurationTarget.Workspace);
}

describe('comparing timelines', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('two files that are selected in the explorer: the first is what was', async () => {
    const [before, after] = [fileUri(OTHER), fileUri(PROCESS)];
    await vscode.commands.executeCommand('milestone.compareWithFile', after, [before, after]);
    await until('the panel', () =>
      previews().includes('Timeline: cloudnine.entitlement.yaml ↔ aquaflow.entitlement.yaml'),
    );
  });

  it('with a file asks which, and does nothing when it is left', async () => {
    await openFile(PROCESS);
    let isDone = false;
    const done = Promise.resolve(vscode.commands.executeCommand('milestone.compareWithFile')).then(
      () => (isDone = true),
    );
    await until('the list to close', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    await done;
    equal(previews(), [], 'panels');
  });

  it('with git opens nothing where git is off or not there', async () => {
    await openFile(PROCESS);
    await vscode.commands.executeCommand('milestone.compareWithHead');
    await openFile('plain.yaml');
    await until('the other file', () => tabLabels().includes('plain.yaml'));
    equal(previews(), [], 'panels');
  });

  it('with git HEAD, through the git extension of VS Code', async function () {
    // A browser has none; what is said then is the test before.
    if (vscode.extensions.getExtension('vscode.git') === undefined) this.skip();
    await enableGit(true);
    try {
      await openFile(PROCESS);
      await until('the panel', async () => {
        await vscode.commands.executeCommand('milestone.compareWithHead');
        return previews().includes('Timeline: cloudnine.entitlement.yaml ↔ HEAD');
      });
      equal(previews().length, 1, 'panels');
      ok(vscode.window.activeTextEditor, 'the editor keeps the focus');
    } finally {
      await enableGit(undefined);
    }
  });
});
