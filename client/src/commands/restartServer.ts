// "Milestone: Restart Language Server", also after it has crashed too often to be started again by itself.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function restartServerCommand(client: BaseLanguageClient): () => Promise<void> {
  return async () => {
    try {
      // A server that hangs does not stop when it is told to; it is ended, and the next one starts all the same.
      if (client.needsStop()) await client.stop().catch((error: unknown) => void client.warn(String(error)));
      await client.start();
    } catch (error) {
      client.error('The language server did not restart.', error, false);
      void offerOutput(client);
    }
  };
}

async function offerOutput(client: BaseLanguageClient): Promise<void> {
  const showOutput = 'Show Output';
  const choice = await vscode.window.showErrorMessage('The language server did not restart.', showOutput);
  if (choice === showOutput) client.outputChannel.show();
}
