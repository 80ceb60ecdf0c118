// Scenarios in VS Code's test explorer: found without opening files, run one by one, by file, all, or whenever a file is saved, with
// coverage. Knows what VS Code asks and when; how scenarios fare the language server tells.
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { TESTS_REQUEST, type RunTestsParams, type TestsAnswer } from '../../../server/src/protocol/tests.ts';
import { sendRequest } from '../sendRequest.ts';
import { isOurs } from '../documents.ts';
import { runTests, type CoverageDetails } from './runTests.ts';
import { findScenario, scenariosOf, updateTree } from './testTree.ts';

/** Typing rests this long before scenarios are listed again. */
const LIST_DELAY_MS = 300;

export interface TestExplorer extends vscode.Disposable {
  /** Runs scenarios and shows the results in the test explorer. */
  readonly run: (tests: RunTestsParams['tests']) => Promise<void>;
}

/** @param files tells of our files on disk */
export function createTestExplorer(client: BaseLanguageClient, files: vscode.FileSystemWatcher): TestExplorer {
  const controller = vscode.tests.createTestController('milestone', 'Milestone');
  const details: CoverageDetails = new WeakMap();
  /** Runs that go on with every save, until their token says so. */
  const continuous = new Set<vscode.TestRunRequest>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const list = async (token?: vscode.CancellationToken): Promise<void> => {
    if (client.state !== State.Running) return;
    const answer = await sendRequest<TestsAnswer>(client, TESTS_REQUEST, {}, token);
    if (!('problem' in answer)) updateTree(controller, answer.files);
  };
  const listSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void list(), LIST_DELAY_MS);
  };
  const runNow = async (request: vscode.TestRunRequest, withCoverage: boolean): Promise<void> => {
    await list(); // what was just typed counts
    const run = controller.createTestRun(request);
    await runTests(client, run, scenariosOf(controller, request), withCoverage ? details : undefined);
  };
  const runHandler =
    (withCoverage: boolean) =>
    async (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> => {
      if (request.continuous !== true) return runNow(request, withCoverage);
      continuous.add(request);
      token.onCancellationRequested(() => continuous.delete(request));
      return undefined;
    };
  const saved = async (document: vscode.TextDocument): Promise<void> => {
    if (!isOurs(document)) return;
    const always = vscode.workspace.getConfiguration('milestone').get('tests.runOnSave') === true;
    const requests = always && continuous.size === 0 ? [new vscode.TestRunRequest()] : [...continuous];
    for (const { include, exclude, profile } of requests) {
      // A request of its own for every run: VS Code takes a second run of one request for a part of the first, which has ended.
      const request = new vscode.TestRunRequest(include, exclude, profile, continuous.size > 0);
      await runNow(request, profile?.kind === vscode.TestRunProfileKind.Coverage);
    }
  };

  controller.resolveHandler = () => list();
  controller.refreshHandler = (token) => list(token);
  const { Run, Coverage } = vscode.TestRunProfileKind;
  const profile = controller.createRunProfile('Run Scenarios', Run, runHandler(false), true);
  profile.supportsContinuousRun = true;
  const coverage = controller.createRunProfile('Run Scenarios with Coverage', Coverage, runHandler(true), true);
  coverage.supportsContinuousRun = true;
  coverage.loadDetailedCoverage = (_run, file) => Promise.resolve([...(details.get(file) ?? [])]);

  const listeners = [
    client.onDidChangeState(({ newState }) => newState === State.Running && listSoon()),
    files.onDidCreate(listSoon),
    files.onDidDelete(listSoon),
    files.onDidChange(listSoon),
    vscode.workspace.onDidChangeWorkspaceFolders(listSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && listSoon()),
    vscode.workspace.onDidSaveTextDocument((document) => void saved(document)),
  ];
  return {
    async run(tests) {
      await list();
      const items = tests.flatMap(({ uri, id }) => findScenario(controller, uri, id) ?? []);
      await runNow(new vscode.TestRunRequest(items, undefined, profile), false);
    },
    dispose() {
      clearTimeout(timer);
      for (const each of [...listeners, profile, coverage, controller]) each.dispose();
    },
  };
}
