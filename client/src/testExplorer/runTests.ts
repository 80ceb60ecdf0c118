// One run of scenarios in the test explorer: asks the language server, shows what passed, what failed and where, and what is covered.
// Must not know when tests are run.
import * as vscode from 'vscode';
import {
  RUN_TESTS_REQUEST,
  type CoverageItem,
  type RunTestsAnswer,
  type RunTestsParams,
  type TestFailure,
  type TestResults,
} from '../../../server/src/protocol/tests.ts';
import { formatDifference } from '../../../server/src/words/formatDifference.ts';
import { sendRequest, type RequestClient } from '../sendRequest.ts';
import { toRange, type Scenario } from './testTree.ts';

/** What was covered of a file, for when somebody opens it. */
export type CoverageDetails = WeakMap<vscode.FileCoverage, readonly vscode.StatementCoverage[]>;

/** What a run needs of a language client. */
export interface TestClient extends RequestClient {
  readonly code2ProtocolConverter: { asUri(uri: vscode.Uri): string };
}

/**
 * Runs scenarios into a run of the test explorer and ends it. Where the server has no answer, each is in error with the way out; where
 * the run was cancelled, each is skipped.
 * @param details is added to when the run measures coverage
 */
export async function runTests(
  client: TestClient,
  run: vscode.TestRun,
  scenarios: readonly Scenario[],
  details: CoverageDetails | undefined,
): Promise<void> {
  for (const { item } of scenarios) run.started(item);
  const toUri = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
  const params: RunTestsParams = {
    tests: scenarios.map(({ uri, id }) => ({ uri: toUri(uri), id })),
    coverage: details !== undefined,
  };
  const answer = await sendRequest<RunTestsAnswer>(client, RUN_TESTS_REQUEST, params, run.token);
  if (run.token.isCancellationRequested) for (const { item } of scenarios) run.skipped(item);
  else if ('problem' in answer) {
    const message = new vscode.TestMessage(`${answer.problem.message} ${answer.problem.hint}`);
    for (const { item } of scenarios) run.errored(item, message);
  } else {
    showResults(run, scenarios, answer.results, toUri);
    if (details !== undefined) showCoverage(run, answer.coverage, details);
  }
  run.end();
}

/** Without durations: a scenario takes a fraction of a millisecond, and what is measured here is the way to the server. */
function showResults(
  run: vscode.TestRun,
  scenarios: readonly Scenario[],
  results: TestResults['results'],
  toUri: (uri: vscode.Uri) => string,
): void {
  for (const { item, uri, id } of scenarios) {
    const result = results.find((each) => each.id === id && each.uri === toUri(uri));
    if (result === undefined) run.skipped(item);
    else if (result.failures.length === 0) run.passed(item);
    else run.failed(item, result.failures.map(toMessage));
    run.appendOutput(`${describe(id, result?.failures)}\r\n`, undefined, item);
  }
}

function showCoverage(run: vscode.TestRun, coverage: TestResults['coverage'], details: CoverageDetails): void {
  for (const { uri, items } of coverage) {
    const statements = toStatements(items);
    const file = vscode.FileCoverage.fromDetails(vscode.Uri.parse(uri), statements);
    details.set(file, statements);
    run.addCoverage(file);
  }
}

function describe(id: string, failures: readonly TestFailure[] | undefined): string {
  if (failures === undefined) return `- ${id} is gone`;
  const lines = failures.map(({ message }) => `    ${message}`);
  return [`${failures.length === 0 ? '✓' : '✗'} ${id}`, ...lines].join('\r\n');
}

function toMessage({ message: sentence, uri, range, ...failure }: TestFailure): vscode.TestMessage {
  const { expected, actual } = formatDifference(failure);
  const message = vscode.TestMessage.diff(sentence, expected, actual);
  message.location = new vscode.Location(vscode.Uri.parse(uri), toRange(range));
  return message;
}

/** A milestone or an action is a statement; a milestone's warnings, violations and successes are its branches. */
function toStatements(items: readonly CoverageItem[]): readonly vscode.StatementCoverage[] {
  const statements: vscode.StatementCoverage[] = [];
  for (const { kind, name, range, scenarios } of items) {
    if (kind === 'milestone' || kind === 'action') {
      // The first line stands for the whole: a milestone is many lines, and its triggers have marks of their own.
      const { start } = range;
      statements.push(new vscode.StatementCoverage(scenarios, new vscode.Position(start.line, start.character)));
      continue;
    }
    const branch = new vscode.BranchCoverage(scenarios, toRange(range), name);
    statements.at(-1)?.branches.push(branch);
  }
  return statements;
}
