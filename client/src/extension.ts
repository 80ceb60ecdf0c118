// Start and stop on the desktop: the language server is a process of its own.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { provideMcpServer } from './assistants/mcpServer.ts';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';
import { createCommandLine } from './pastCases/runCommandLine.ts';
import { startExtension } from './startExtension.ts';
import { provideTasks } from './tasks.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const version = String(Reflect.get(Object(context.extension.packageJSON), 'version'));
  context.subscriptions.push(provideTasks(context.extensionUri), provideMcpServer(context.extensionUri, version));
  await startExtension(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options),
    replay: {
      run: createCommandLine(context.extensionUri),
      loadDraw: async () => (await import('../../server/src/draw/report/drawReport.ts')).drawReport,
    },
    askHolidays: async (question) => (await import('./holidays/main.ts')).queryHolidays(question),
  });
}
