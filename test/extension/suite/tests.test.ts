// What the test explorer shows when the language server has no answer. How scenarios fare, and where they fail, is told in the workbench
// (../ui/testsStory.ts) and over the wire.
import * as vscode from 'vscode';
import { runTests, type TestClient } from '../../../client/src/testExplorer/runTests.ts';
import type { Scenario } from '../../../client/src/testExplorer/testTree.ts';
import { equal, match } from './check.ts';
import { fileUri } from './workspace.ts';

/** What was shown, in its order: `started friday`, `skipped friday`. */
interface Recorded {
  readonly run: vscode.TestRun;
  readonly shown: readonly string[];
  readonly messages: readonly string[];
  cancel(): void;
}

function record(): Recorded {
  const shown: string[] = [];
  const messages: string[] = [];
  const source = new vscode.CancellationTokenSource();
  const note =
    (what: string) =>
    (item: vscode.TestItem, message?: vscode.TestMessage | readonly vscode.TestMessage[] | number): void => {
      shown.push(`${what} ${item.id}`);
      if (message instanceof vscode.TestMessage && typeof message.message === 'string') messages.push(message.message);
    };
  const run: vscode.TestRun = {
    name: undefined,
    token: source.token,
    isPersisted: false,
    enqueued: note('enqueued'),
    started: note('started'),
    skipped: note('skipped'),
    failed: note('failed'),
    errored: note('errored'),
    passed: note('passed'),
    appendOutput: () => undefined,
    addCoverage: () => shown.push('coverage'),
    end: () => shown.push('end'),
    onDidDispose: () => new vscode.Disposable(() => undefined),
  };
  return { run, shown, messages, cancel: () => source.cancel() };
}

describe('running scenarios without an answer', () => {
  const controller = vscode.tests.createTestController('milestone-suite', 'Suite');
  const uri = fileUri('cloudnine/cloudnine.scenario.yaml');
  const scenarios = ['friday', 'monday'].map((id): Scenario => ({
    item: controller.createTestItem(id, id, uri),
    uri,
    id,
  }));
  const logged: string[] = [];
  const clientThat = (answer: TestClient['sendRequest']): TestClient => ({
    sendRequest: answer,
    error: (message) => logged.push(message),
    code2ProtocolConverter: { asUri: (each) => each.toString() },
  });

  beforeEach(() => logged.splice(0));
  after(() => controller.dispose());

  it('puts each of them in error, with the way out, when the server fails', async () => {
    const { run, shown, messages } = record();
    await runTests(
      clientThat(() => Promise.reject(new Error('out of order'))),
      run,
      scenarios,
      new WeakMap(),
    );
    equal(shown, ['started friday', 'started monday', 'errored friday', 'errored monday', 'end']);
    match(messages[0] ?? '', /did not answer: out of order.*Restart Language Server.*Show Output/);
    equal(logged, ['milestone/runTests failed'], 'log');
  });

  it('skips them when the run is cancelled, and takes that for no fault', async () => {
    const recorded = record();
    const { run, shown, messages } = recorded;
    const client = clientThat(
      (_method, _params, token) =>
        new Promise((_, reject) => token.onCancellationRequested(() => reject(new Error('cancelled')))),
    );
    const done = runTests(client, run, scenarios, undefined);
    recorded.cancel();
    await done;
    equal(shown, ['started friday', 'started monday', 'skipped friday', 'skipped monday', 'end']);
    equal([...messages, ...logged], [], 'complaints');
  });
});
