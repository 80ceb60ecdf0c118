// How the language client is set up, the same on the desktop and in a browser. Knows no feature of the server.
import type * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import {
  OPEN_PREVIEW_COMMAND,
  SELECT_TEXT_COMMAND,
  SIMULATE_CASE_COMMAND,
  type InitializationOptions,
} from '../../server/src/protocol/requests.ts';
import { CONVERT_TO_YAML_COMMAND } from '../../server/src/protocol/metadata.ts';
import { EXPLAIN_FINDING_COMMAND } from '../../server/src/protocol/rules.ts';
import { markDone } from './doneSteps.ts';
import { RUN_SCENARIOS_COMMAND } from '../../server/src/protocol/tests.ts';
import { selectDocuments } from './documents.ts';
import { createRestartDelay } from './restartDelay.ts';

/** Also the prefix of `milestone.trace.server`, which the language client reads by itself. */
export const CLIENT_ID = 'milestone';
export const CLIENT_NAME = 'Milestone';

/** Files on disk are absent here: the server itself asks to hear of their changes. */
export function clientOptions(
  output: vscode.LogOutputChannel,
  forServer: InitializationOptions = {},
): LanguageClientOptions {
  const commands = [
    OPEN_PREVIEW_COMMAND,
    SIMULATE_CASE_COMMAND,
    RUN_SCENARIOS_COMMAND,
    EXPLAIN_FINDING_COMMAND,
    CONVERT_TO_YAML_COMMAND,
    SELECT_TEXT_COMMAND,
  ];
  const initializationOptions: InitializationOptions = { ...forServer, commands };
  return {
    documentSelector: selectDocuments(),
    outputChannel: output,
    initializationOptions,
    synchronize: { configurationSection: CLIENT_ID },
    errorHandler: alwaysRestart(output),
    middleware: {
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        if (hover && /\btarget:/.test(document.lineAt(position).text)) markDone('deadline');
        return hover;
      },
    },
  };
}

/** Messages in a row that cannot be sent, until the connection counts as lost. */
const MAX_ERRORS = 3;

/** However often the server ends there is one again: by itself the language client gives up after the fifth time. */
function alwaysRestart(output: vscode.LogOutputChannel): ErrorHandler {
  const delay = createRestartDelay(() => performance.now());
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= MAX_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    async closed() {
      const wait = delay();
      if (wait > 0) output.warn(`The language server ended again and again; it is started in ${wait / 1000} seconds.`);
      await new Promise((resolve) => setTimeout(resolve, wait));
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
