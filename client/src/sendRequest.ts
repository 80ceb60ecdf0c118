// The language server's own requests, typed. A server that does not run answers in words too.
import type * as vscode from 'vscode';
import { CancellationToken, type BaseLanguageClient } from 'vscode-languageclient';
import { COMPARE_REQUEST, type CompareAnswer, type CompareParams } from '../../server/src/protocol/compare.ts';
import { CASES_REQUEST, TIMELINE_REQUEST } from '../../server/src/protocol/requests.ts';
import type {
  CasesAnswer,
  CasesParams,
  Problem,
  TimelineAnswer,
  TimelineParams,
} from '../../server/src/protocol/requests.ts';

/** What can be simulated in a file. @param scenario id of the one whose case is told, if it matters which */
export async function requestCases(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  scenario?: string,
  token: vscode.CancellationToken = CancellationToken.None,
): Promise<CasesAnswer | { readonly problem: Problem }> {
  const params: CasesParams = { uri: client.code2ProtocolConverter.asUri(uri), ...(scenario && { scenario }) };
  return sendRequest<CasesAnswer>(client, CASES_REQUEST, params, token);
}

export async function requestTimeline(
  client: BaseLanguageClient,
  params: TimelineParams,
  token: vscode.CancellationToken,
): Promise<TimelineAnswer> {
  return sendRequest<TimelineAnswer>(client, TIMELINE_REQUEST, params, token);
}

export async function requestComparison(
  client: BaseLanguageClient,
  params: CompareParams,
  token: vscode.CancellationToken,
): Promise<CompareAnswer> {
  return sendRequest<CompareAnswer>(client, COMPARE_REQUEST, params, token);
}

/** What asking needs of a language client. */
export interface RequestClient {
  sendRequest<Answer>(method: string, params: object, token: vscode.CancellationToken): Promise<Answer>;
  error(message: string, data: unknown, showNotification: boolean): void;
}

/** Asks in one of the product's own requests. What nobody waits for any more is no fault, and answers nothing worth showing. */
export async function sendRequest<Answer>(
  client: RequestClient,
  method: string,
  params: object,
  token: vscode.CancellationToken = CancellationToken.None,
): Promise<Answer | { readonly problem: Problem }> {
  try {
    return await client.sendRequest<Answer>(method, params, token);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The log has the stack; a person needs the way out.
    if (!token.isCancellationRequested) client.error(`${method} failed`, error, false);
    return {
      problem: {
        message: `The language server did not answer: ${reason}`,
        hint: 'Run the command "Milestone: Restart Language Server"; "Milestone: Show Output" tells more.',
      },
    };
  }
}
