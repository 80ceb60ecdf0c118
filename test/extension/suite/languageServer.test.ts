import * as vscode from 'vscode';
import { equal, match, ok, until } from './check.ts';
import { awaitFindings, completionLabels, fileUri, hoverText, openFile, positionOf, replaceText } from './workspace.ts';

const SAMPLES = [
  'cloudnine/cloudnine.entitlement.yaml',
  'cloudnine/cloudnine.scenario.yaml',
  'titantech/titantech.entitlement.yaml',
  'titantech/titantech.scenario.yaml',
  'aquaflow/aquaflow.entitlement.yaml',
  'aquaflow/aquaflow.scenario.yaml',
];

describe('the language server', () => {
  it('finds a calendar that is written nowhere, exactly there', async () => {
    const document = await openFile('broken.entitlement.yaml');
    const findings = await awaitFindings(document.uri, ['unknown-reference']);
    const [finding] = findings;
    equal(finding && document.getText(finding.range), 'us-suport', 'marked text');
    match(finding?.message ?? '', /us-support/, 'did-you-mean');
  });

  it('takes a finding back once it is mended, and brings it again', async () => {
    const document = await openFile('broken.entitlement.yaml');
    await replaceText(document, 'us-suport', 'us-support');
    await awaitFindings(document.uri, []);
    await replaceText(document, 'businessHours: us-support', 'businessHours: us-suport');
    await awaitFindings(document.uri, ['unknown-reference']);
  });

  it('has nothing to say about the samples', async function () {
    this.timeout(60_000);
    for (const sample of SAMPLES) {
      const document = await openFile(sample);
      // Silence counts only once the server has spoken about this file.
      await replaceText(document, '\n', '\nnonsense: 1\n');
      await until(`a finding in ${sample}`, () => vscode.languages.getDiagnostics(document.uri).length > 0);
      await vscode.commands.executeCommand('undo');
      await awaitFindings(document.uri, []);
    }
  });

  it('shows the deadline of a target', async () => {
    const document = await openFile('cloudnine/cloudnine.entitlement.yaml');
    const text = await until(
      'hover',
      async () => (await hoverText(document, positionOf(document, 'target: 1h', 9))) || false,
    );
    match(text, /due/i);
    match(text, /\d{2}:\d{2}/, 'a time');
  });

  it('documents a key', async () => {
    const document = await openFile('cloudnine/cloudnine.entitlement.yaml');
    match(await hoverText(document, positionOf(document, 'completeWhen', 3)), /complete/i);
  });

  it('completes the ids of calendars', async () => {
    const document = await openFile('broken.entitlement.yaml');
    const labels = await completionLabels(document, positionOf(document, 'us-suport'));
    ok(labels.includes('us-support'), `us-support is not among ${labels.join(', ')}`);
  });

  it('goes to a definition in an imported file', async () => {
    const document = await openFile('titantech/titantech.entitlement.yaml');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'businessHours: around-the-clock', 20),
    );
    const targets = found.map((item) => ('targetUri' in item ? item.targetUri : item.uri).toString());
    equal(targets, [fileUri('titantech/calendars.entitlement.yaml').toString()]);
  });

  it('hears of a file that changes on disk', async () => {
    const uri = fileUri('late.entitlement.yaml');
    const importer = fileUri('importer.entitlement.yaml');
    const write = (file: vscode.Uri, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write(importer, 'imports: [./late.entitlement.yaml]\n');
    await openFile('importer.entitlement.yaml');
    await awaitFindings(importer, ['import-missing']);
    await write(uri, 'milestoneTypes:\n  first-response: { name: First Response }\n');
    await until('the import to be found', () => {
      const codes = vscode.languages.getDiagnostics(importer).map(({ message }) => message);
      return !codes.some((message) => message.includes('late.entitlement.yaml'));
    });
    await vscode.workspace.fs.delete(uri);
    await awaitFindings(importer, ['import-missing']);
    await vscode.workspace.fs.delete(importer);
  });

  it('serves a file whose suffix the user has mapped to YAML', async () => {
    const document = await openFile('broken.entitlement.yaml');
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    await awaitFindings(document.uri, ['unknown-reference']);
    match(await hoverText(document, positionOf(document, 'completeWhen', 3)), /complete/i);
    await vscode.languages.setTextDocumentLanguage(document, 'entitlement');
  });

  it('leaves other YAML files alone', async () => {
    const document = await openFile('plain.yaml');
    equal(await hoverText(document, positionOf(document, 'processes', 3)), '');
    equal(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('works again after a restart', async () => {
    const document = await openFile('broken.entitlement.yaml');
    await vscode.commands.executeCommand('milestone.restartServer');
    await awaitFindings(document.uri, ['unknown-reference']);
    match(await hoverText(document, positionOf(document, 'completeWhen', 3)), /complete/i);
  });
});
