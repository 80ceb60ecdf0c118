// What a preview shows: a timeline alone, or with the one before it.
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CompareWith } from '../../../server/src/protocol/compare.ts';
import type { PreviewComparison } from '../../../server/src/protocol/preview.ts';
import type { Problem, TimelineParams } from '../../../server/src/protocol/requests.ts';
import type { Timeline } from '../../../server/src/protocol/timeline.ts';
import { requestComparison, requestTimeline } from '../sendRequest.ts';

/** What a preview shows, and saves. */
export interface Picture {
  readonly timeline: Timeline;
  readonly compared?: PreviewComparison;
}

export async function requestPicture(
  client: BaseLanguageClient,
  params: TimelineParams,
  before: CompareWith | undefined,
  token: vscode.CancellationToken,
): Promise<Picture | { readonly problem: Problem }> {
  if (before === undefined) return requestTimeline(client, params, token);
  const answer = await requestComparison(client, { ...params, before }, token);
  if ('problem' in answer) return answer;
  const { after, ...compared } = answer;
  return { timeline: after, compared: { name: before.name, ...compared } };
}
