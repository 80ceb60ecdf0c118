// The product's own requests (protocol/requests.ts): timelines, deadlines, cases. Must not know how they are computed.
import { queryCases, NO_CASES } from '../queries/cases.ts';
import { queryDue } from '../queries/due.ts';
import { queryPolicy } from '../queries/policy.ts';
import { queryTimeline } from '../queries/timeline.ts';
import { fileName } from '../language/read/uri.ts';
import { health } from '../features/health.ts';
import { HEALTH_REQUEST, type HealthAnswer, type HealthParams } from '../protocol/health.ts';
import { POLICY_REQUEST, type PolicyAnswer, type PolicyParams } from '../protocol/policy.ts';
import {
  CASES_REQUEST,
  DUE_REQUEST,
  TIMELINE_REQUEST,
  type CaseItem,
  type CasesAnswer,
  type CasesParams,
  type DueAnswer,
  type DueParams,
  type Problem,
  type TimelineAnswer,
  type TimelineParams,
} from '../protocol/requests.ts';
import { FAULT, unreadable } from './toProblem.ts';
import type { HandlerContext } from './session.ts';

export function registerOwnHandlers({ connection, guard, requestContext }: HandlerContext): void {
  connection.onRequest(
    TIMELINE_REQUEST,
    guard<TimelineParams, TimelineAnswer>(TIMELINE_REQUEST, { problem: FAULT }, async (params) => {
      const at = await requestContext(params.uri);
      return at === undefined ? { problem: unreadable(params.uri) } : queryTimeline(at.snapshot, params);
    }),
  );
  connection.onRequest(
    DUE_REQUEST,
    guard<DueParams, DueAnswer>(DUE_REQUEST, { problem: FAULT }, async (params) => {
      const at = await requestContext(params.uri);
      return at === undefined ? { problem: unreadable(params.uri) } : queryDue(at.snapshot, params);
    }),
  );
  connection.onRequest(
    POLICY_REQUEST,
    guard<PolicyParams, PolicyAnswer>(POLICY_REQUEST, { problem: FAULT }, async ({ uri }) => {
      const at = await requestContext(uri);
      if (at === undefined) return { problem: unreadable(uri) };
      return queryPolicy(at.snapshot, { uri: at.file.uri, now: at.snapshot.now, name: fileName(uri) });
    }),
  );
  connection.onRequest(
    HEALTH_REQUEST,
    guard<HealthParams, HealthAnswer>(HEALTH_REQUEST, { health: null }, async ({ uri }) => {
      const at = await requestContext(uri);
      if (at === undefined) return { health: null };
      const { snapshot, file, session } = at;
      return { health: health(snapshot, file, (each) => session.findings.findings(snapshot, each)) };
    }),
  );
  connection.onRequest(
    CASES_REQUEST,
    guard<CasesParams, CasesAnswer | { readonly problem: Problem }>(
      CASES_REQUEST,
      { problem: FAULT },
      async (params) => {
        const at = await requestContext(params.uri);
        if (at === undefined) return NO_CASES;
        const { processes, scenarios } = queryCases(at.snapshot, params);
        const spell = <Item extends CaseItem>(item: Item): Item => ({
          ...item,
          uri: at.session.workspace.clientUri(item.uri),
        });
        return { processes: processes.map(spell), scenarios: scenarios.map(spell) };
      },
    ),
  );
}
