// How the language client is set up, the same on the desktop and in a browser. Knows no feature of the server.
import type * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import {
  OPEN_PREVIEW_COMMAND,
  SELECT_TEXT_COMMAND,
  SIMULATE_CASE_COMMAND,
  type InitializationOptions,
} from '../../server/src/protocol/requests.ts';
import { EXPLAIN_FINDING_COMMAND } from '../../server/src/protocol/rules.ts';
import { markDone } from './doneSteps.ts';
import { RUN_SCENARIOS_COMMAND } from '../../server/src/protocol/tests.ts';
import { selectDocuments } from './documents.ts';

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
    SELECT_TEXT_COMMAND,
  ];
  const initializationOptions: InitializationOptions = { ...forServer, commands };
  return {
    documentSelector: selectDocuments(),
    outputChannel: output,
    initializationOptions,
    synchronize: { configurationSection: CLIENT_ID },
    middleware: {
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        if (hover && /\btarget:/.test(document.lineAt(position).text)) markDone('deadline');
        return hover;
      },
    },
  };
}
