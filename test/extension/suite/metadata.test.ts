import * as vscode from 'vscode';
import { equal, match, until } from './check.ts';
import { awaitFindings, hoverText, openFile, positionOf, replaceText, tabLabels } from './workspace.ts';

const FOLDER = 'salesforce/force-app/main/default';
const PREMIUM = `${FOLDER}/entitlementProcesses/titantech premium.entitlementProcess-meta.xml`;
const CALENDARS = `${FOLDER}/settings/BusinessHours.settings-meta.xml`;

describe('a Salesforce project', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('stays XML, and its minutes have deadlines', async () => {
    const document = await openFile(PREMIUM);
    equal(document.languageId, 'xml', 'language');
    const text = await until(
      'hover',
      async () => (await hoverText(document, positionOf(document, '30</minutesToComplete'))) || false,
    );
    match(text, /30 min[^]*due/);
  });

  it('leads from the name of a calendar to its file', async () => {
    const document = await openFile(PREMIUM);
    const targets = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'Around The Clock', 3),
    );
    const paths = targets.map((target) => ('uri' in target ? target.uri : target.targetUri).path);
    match(paths.join(), /\/settings\/BusinessHours\.settings-meta\.xml$/);
  });

  it('has findings that follow from another of its files while that is being edited', async () => {
    const document = await openFile(PREMIUM);
    // Its tab stays when the next file is opened.
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
    const calendars = await openFile(CALENDARS);
    await replaceText(calendars, '<active>true', '<active>false');
    await awaitFindings(document.uri, ['inactive-calendar']);
    await replaceText(calendars, '<active>false', '<active>true');
    await awaitFindings(document.uri, []);
  });

  it('offers no formatting, which is for those who serve XML', async () => {
    const document = await openFile(PREMIUM);
    const edits = await vscode.commands.executeCommand<readonly vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    equal(edits?.length ?? 0, 0, 'edits');
  });

  it('shows what an entitlement file is to Salesforce, while it is being typed', async () => {
    const document = await openFile('titantech/titantech.entitlement.yaml');
    await vscode.commands.executeCommand('milestone.showMetadata');
    const view = await until('the view', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'milestone-metadata'),
    );
    match(view.getText(), /<EntitlementProcess [^]*<minutesToComplete>30<\/minutesToComplete>/, 'metadata');
    equal(view.languageId, 'xml', 'language');
    await replaceText(document, 'target: 30m', 'target: 35m');
    await until('the new target', () => view.getText().includes('<minutesToComplete>35</minutesToComplete>'));
    await replaceText(document, 'target: 35m', 'target: 30m');
  });

  it('shows the timeline of a process beside its XML', async () => {
    await openFile(PREMIUM);
    await vscode.commands.executeCommand('milestone.openPreview');
    await until('the panel', () => tabLabels().includes('Timeline: titantech premium.entitlementProcess-meta.xml'));
  });
});
