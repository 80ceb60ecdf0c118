// `milestone/tests` and `milestone/runTests`: the scenarios of the workspace, and how they fare. Must not know how that is found out.
import { queryTestRun, queryTests } from '../queries/tests.ts';
import {
  RUN_TESTS_REQUEST,
  TESTS_REQUEST,
  type RunTestsAnswer,
  type RunTestsParams,
  type TestsAnswer,
} from '../protocol/tests.ts';
import { FAULT } from './toProblem.ts';
import type { HandlerContext } from './session.ts';

export function registerTestHandlers({ connection, guard, session }: HandlerContext): void {
  connection.onRequest(
    TESTS_REQUEST,
    guard<object, TestsAnswer>(TESTS_REQUEST, { problem: FAULT }, async () => {
      const workspace = session()?.workspace;
      if (workspace === undefined) return { files: [] };
      const { files } = queryTests(await workspace.snapshot());
      return { files: files.map((file) => ({ ...file, uri: workspace.clientUri(file.uri) })) };
    }),
  );
  connection.onRequest(
    RUN_TESTS_REQUEST,
    guard<RunTestsParams, RunTestsAnswer>(RUN_TESTS_REQUEST, { problem: FAULT }, async (params) => {
      const workspace = session()?.workspace;
      if (workspace === undefined) return { results: [], coverage: [] };
      const clientUri = (uri: string): string => workspace.clientUri(uri);
      const { results, coverage } = queryTestRun(await workspace.snapshot(), params);
      return {
        results: results.map((result) => ({
          ...result,
          failures: result.failures.map((failure) => ({ ...failure, uri: clientUri(failure.uri) })),
        })),
        coverage: coverage.map((file) => ({ ...file, uri: clientUri(file.uri) })),
      };
    }),
  );
}
