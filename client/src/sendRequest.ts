// The language server's own requests, typed. A server that does not run answers in words too.
import type * as vscode from 'vscode';
import { CancellationToken, type BaseLanguageClient } from 'vscode-languageclient';
import { PREVIEW_REQUEST, type PreviewAnswer, type PreviewParams } from '../../server/src/protocol/previewRequest.ts';
import { CASES_REQUEST } from '../../server/src/protocol/requests.ts';
import type { CasesAnswer, CasesParams, Problem } from '../../server/src/protocol/requests.ts';

/** What can be simulated in a file. */
export async function requestCases(
  client: BaseLanguageClient,
  uri: vscode.Uri,
): Promise<CasesAnswer | { readonly problem: Problem }> {
  const params: CasesParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return sendRequest<CasesAnswer>(client, CASES_REQUEST, params);
}

export async function requestPreview(
  client: BaseLanguageClient,
  params: PreviewParams,
  token: vscode.CancellationToken,
): Promise<PreviewAnswer | { readonly problem: Problem }> {
  return sendRequest<PreviewAnswer>(client, PREVIEW_REQUEST, params, token);
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
