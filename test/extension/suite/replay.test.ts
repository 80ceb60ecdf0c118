import * as vscode from 'vscode';
import { equal, ok, until } from './check.ts';
import { EXTENSION_ID, fileUri, openFile, tabLabels } from './workspace.ts';

const PROCESS = 'cloudnine/cloudnine.entitlement.yaml';
const TABLES = { cases: fileUri('cloudnine/cases.csv'), history: fileUri('cloudnine/history.csv') };
const REPORT = 'Past Cases: cloudnine.entitlement.yaml';

const isDesktop = (): boolean => vscode.extensions.getExtension(EXTENSION_ID)?.extensionUri.scheme === 'file';

describe('past cases', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are replayed beside the editor, and a case of the report opens as a timeline', async () => {
    await openFile(PROCESS);
    const replayed = vscode.commands.executeCommand('milestone.replayCases', fileUri(PROCESS), TABLES);
    if (!isDesktop()) {
      // A browser says that it starts no programs.
      await replayed;
      ok(!tabLabels().includes(REPORT), 'there is a report');
      return;
    }
    await replayed;
    await until('the report', () => tabLabels().includes(REPORT));
    // What the link of a case in it calls.
    await vscode.commands.executeCommand('milestone.showPastCase', '1', '4420');
    await until('the timeline', () => tabLabels().includes('Timeline: cloudnine.entitlement.yaml'));
  });

  it('lead nowhere from a report that is closed', async () => {
    if (!isDesktop()) return;
    await vscode.commands.executeCommand('milestone.showPastCase', '1', '4420');
    equal(tabLabels(), [], 'tabs');
  });
});
