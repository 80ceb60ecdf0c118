// What both entry points start: the language client, the commands, the timeline previews, the status item.
// All of it ends with `context.subscriptions`.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerTools } from './assistants/registerTools.ts';
import { explainFindingCommand } from './commands/explainFinding.ts';
import { insertHolidaysCommand } from './commands/insertHolidays/insertHolidays.ts';
import { newProcessCommand } from './commands/newProcess/newProcess.ts';
import { compareWithFileCommand } from './commands/compareWithFile.ts';
import { compareWithHeadCommand } from './commands/compareWithHead.ts';
import { newScenarioCommand } from './commands/newScenario.ts';
import { openPreviewCommand } from './commands/openPreview.ts';
import { openSampleCommand } from './commands/openSample.ts';
import { OPEN_SAMPLE_COMMAND } from './samples/samples.ts';
import { restartServerCommand } from './commands/restartServer.ts';
import { selectTextCommand } from './commands/selectText.ts';
import { runScenariosCommand } from './commands/runScenarios.ts';
import { showOutputCommand } from './commands/showOutput.ts';
import { simulateCaseCommand } from './commands/simulateCase.ts';
import { OUR_FILES } from './documents.ts';
import { handleFileRequests } from './fileRequests.ts';
import type { AskHolidays } from './holidays/question.ts';
import { handleOldFileRequests } from './git/oldFiles.ts';
import { HEALTH_MENU_COMMAND, healthMenu, showHealth } from './health/showHealth.ts';
import { CLIENT_NAME, clientOptions } from './languageClient.ts';
import { SELECT_TEXT_COMMAND, type InitializationOptions } from '../../server/src/protocol/requests.ts';
import { EXPLAIN_FINDING_COMMAND } from '../../server/src/protocol/rules.ts';
import { documentPolicyCommand, providePolicies, savePolicyCommand } from './policy/policyDocuments.ts';
import { convertToYamlCommand } from './metadata/convertToYaml.ts';
import { exportMetadataCommand } from './metadata/exportMetadata.ts';
import { createMetadataView } from './metadata/showMetadata.ts';
import { registerReplay, type ReplayPlatform } from './pastCases/replayCases.ts';
import { CONVERT_TO_YAML_COMMAND } from '../../server/src/protocol/metadata.ts';
import { createPreviewHost } from './preview/host.ts';
import { provideRulePages } from './rules/rulePages.ts';
import { showStatus } from './status.ts';
import { createTestExplorer } from './testExplorer/testExplorer.ts';
import { RUN_SCENARIOS_COMMAND } from '../../server/src/protocol/tests.ts';

/** What is done otherwise on the desktop than in a browser. */
export interface Platform {
  /** Makes the language client; called once. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** What the server is told when it starts. */
  readonly forServer?: InitializationOptions;
  /** Asks the holiday library, which is loaded by the first question. */
  readonly askHolidays: AskHolidays;
  /** Replays past cases; absent in a browser. */
  readonly replay?: ReplayPlatform;
}

export async function startExtension(
  context: vscode.ExtensionContext,
  { createClient, forServer, askHolidays, replay }: Platform,
): Promise<void> {
  const output = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const files = vscode.workspace.createFileSystemWatcher(OUR_FILES);
  const client = createClient(clientOptions(output, forServer));
  const previews = createPreviewHost(context, client, files);
  const tests = createTestExplorer(client, files);
  const metadata = createMetadataView(client);
  const commands = {
    'milestone.simulateCase': simulateCaseCommand(client, previews),
    'milestone.openPreview': openPreviewCommand(client, previews),
    'milestone.compareWithHead': compareWithHeadCommand(client, previews),
    'milestone.compareWithFile': compareWithFileCommand(client, previews),
    [OPEN_SAMPLE_COMMAND]: openSampleCommand(context, previews),
    'milestone.documentPolicy': documentPolicyCommand,
    'milestone.savePolicy': savePolicyCommand(client),
    'milestone.newProcess': newProcessCommand(client),
    [EXPLAIN_FINDING_COMMAND]: explainFindingCommand(context.extensionUri),
    'milestone.newScenario': newScenarioCommand(client),
    [SELECT_TEXT_COMMAND]: selectTextCommand(client),
    [RUN_SCENARIOS_COMMAND]: runScenariosCommand(tests),
    'milestone.insertHolidays': insertHolidaysCommand(client, askHolidays),
    [HEALTH_MENU_COMMAND]: healthMenu,
    [CONVERT_TO_YAML_COMMAND]: convertToYamlCommand(client),
    'milestone.importMetadata': convertToYamlCommand(client),
    'milestone.exportMetadata': exportMetadataCommand(client),
    'milestone.showMetadata': metadata.show,
    'milestone.restartServer': restartServerCommand(client),
    'milestone.showOutput': showOutputCommand(output),
  };
  context.subscriptions.push(
    output,
    files,
    client,
    previews,
    metadata,
    tests,
    showStatus(client),
    showHealth(client),
    handleFileRequests(client),
    provideRulePages(context.extensionUri),
    handleOldFileRequests(client),
    providePolicies(client, files),
    registerTools(client, context.extensionUri),
    registerReplay({ client, previews, extension: context.extensionUri, platform: replay }),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
  void vscode.commands.executeCommand('setContext', 'milestone.isActive', true);
  void vscode.commands.executeCommand('setContext', 'milestone.cannotReplay', replay === undefined);
  // Commands and previews are there even when the server is not: they say so, and how to start it again.
  await client.start().catch((error: unknown) => output.error('The language server did not start.', error));
}
