import * as vscode from 'vscode';
import { equal, match, ok, until } from './check.ts';
import { awaitFindings, EXTENSION_ID, fileUri, openFile, positionOf, tabLabels } from './workspace.ts';

const BROKEN = 'broken.entitlement.yaml';

describe('writing a process', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has its commands', async () => {
    const known = await vscode.commands.getCommands(true);
    const commands = ['newProcess', 'newScenario', 'insertHolidays', 'explainFinding', 'healthMenu'];
    // VS Code's own that the health menu leads to.
    const others = ['workbench.actions.view.problems', 'workbench.view.testing.focus'];
    equal(
      [...commands.map((name) => `milestone.${name}`), ...others].filter((command) => !known.includes(command)),
      [],
      'missing commands',
    );
  });

  it('leads from a finding’s code to a page inside the editor', async () => {
    const document = await openFile(BROKEN);
    const [finding] = await awaitFindings(document.uri, ['unknown-reference']);
    const code = finding?.code;
    ok(typeof code === 'object', 'the code has no target');
    equal(code.target.toString(), 'milestone-rule:/unknown-reference.md');
    const page = await vscode.workspace.openTextDocument(code.target);
    match(page.getText(), /^# unknown-reference\n[\s\S]*Salesforce would refuse[\s\S]*milestone-disable-next-line/);
    const none = await vscode.workspace.openTextDocument(vscode.Uri.parse('milestone-rule:/nothing.md'));
    match(none.getText(), /There is no such rule/);
  });

  it('offers the page as a quick fix, and Explain Finding opens it for the cursor', async () => {
    const document = await openFile(BROKEN);
    await awaitFindings(document.uri, ['unknown-reference']);
    const place = positionOf(document, 'us-suport', 3);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    );
    const explain = actions.find(({ title }) => title === "Explain 'unknown-reference'");
    equal(explain?.command?.command, 'milestone.explainFinding');
    const { activeTextEditor: editor } = vscode.window;
    ok(editor, 'no editor');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('milestone.explainFinding');
    await until('the page', () => tabLabels().some((label) => label.includes('unknown-reference')));
  });

  it('New Scenario From This Process writes a scenario that passes beside the process, its name selected', async () => {
    const document = await openFile('aquaflow/aquaflow.entitlement.yaml');
    const { activeTextEditor: editor } = vscode.window;
    ok(editor, 'no editor');
    const place = positionOf(document, 'target: 24h');
    editor.selection = new vscode.Selection(place, place);
    const before = await vscode.workspace.openTextDocument(fileUri('aquaflow/aquaflow.scenario.yaml'));
    const length = before.getText().length;
    let isDone = false;
    const done = Promise.resolve(vscode.commands.executeCommand('milestone.newScenario')).then(() => (isDone = true));
    // Both questions have an answer to begin with: now, and no field values.
    await until('the scenario', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    const added = before.getText().slice(length);
    match(added, /process: incident-reporting\n {4}record:\n {6}CreatedDate: [\s\S]*expect:\n {6}milestones:/);
    const active = vscode.window.activeTextEditor;
    ok(active, 'no editor');
    equal(active.document.uri.toString(), before.uri.toString(), 'active editor');
    match(active.document.getText(active.selection), /^[a-z]+day-\d\d-\d\d$/, 'selected');
    await awaitFindings(before.uri, []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('has the command line as tasks, where there is a disk', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'milestone' });
    const isDesktop = vscode.extensions.getExtension(EXTENSION_ID)?.extensionUri.scheme === 'file';
    equal(tasks.map(({ name }) => name).sort(), isDesktop ? ['test', 'validate'] : []);
    for (const { execution } of tasks) {
      ok(execution instanceof vscode.ProcessExecution, 'not a process');
      match(execution.args[0] ?? '', /dist[/\\]cli\.js$/);
    }
  });
});
