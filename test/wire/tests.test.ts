// `milestone/tests` and `milestone/runTests` over the wire: scenarios of files that nobody opened, run and measured.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunTestsAnswer, RunTestsParams, TestResults, TestsAnswer } from '../../server/src/protocol/tests.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';

const PROCESS = `businessHours:
  desk: { timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { answer: { name: Answer } }
actions:
  warn: { emailAlert: { template: Support/Warn, recipients: [{ owner: true }] } }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: answer
        target: 1h
        warnings: [{ before: 15m, actions: [warn] }]
`;
const SCENARIOS = `use: ./main.entitlement.yaml
scenarios:
  right:
    description: In time
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    events: [{ after: 10m, complete: answer }]
    expect: { milestones: [{ milestone: answer, target: 2026-03-09T09:30 }] }
  wrong:
    process: support
    record: { CreatedDate: 2026-03-06T16:30 }
    expect: { milestones: [{ milestone: answer, target: 2026-03-09T10:30 }] }
`;
/** What a person is told when something is wrong with the server itself. */
const HELP = /Show Output/;

describe('scenarios as tests', () => {
  let folder: string;
  let client: LspClient;
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const list = async (): Promise<readonly string[]> => {
    const answer = await client.connection.sendRequest<TestsAnswer>('milestone/tests', {});
    if ('problem' in answer) assert.fail(answer.problem.message);
    return answer.files.flatMap(({ uri, tests }) =>
      tests.map(
        ({ id, description, range }) => `${path.basename(uri)} ${id} ${range.start.line} ${description ?? '–'}`,
      ),
    );
  };
  const run = async (params: RunTestsParams): Promise<TestResults> => {
    const answer = await client.connection.sendRequest<RunTestsAnswer>('milestone/runTests', params);
    return 'problem' in answer ? assert.fail(answer.problem.message) : answer;
  };

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-'));
    writeFileSync(path.join(folder, 'main.entitlement.yaml'), PROCESS);
    writeFileSync(path.join(folder, 'a.scenario.yaml'), SCENARIOS);
    client = await startLspClient({ folders: [pathToFileURL(folder).href] });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('are listed although nobody opened their file', async () => {
    assert.deepEqual(await list(), ['a.scenario.yaml right 2 In time', 'a.scenario.yaml wrong 8 –']);
  });

  it('are run one by one, with expected and actual at the line that failed', async () => {
    const uri = uriOf('a.scenario.yaml');
    const { results, coverage } = await run({
      tests: [
        { uri, id: 'wrong' },
        { uri, id: 'gone' },
        { uri, id: 'right' },
      ],
      coverage: false,
    });
    assert.deepEqual(
      results.map(({ id, failures }) => [id, failures.length]),
      [
        ['wrong', 1],
        ['right', 0],
      ],
    );
    const [failure] = results[0]?.failures ?? [];
    assert.deepEqual([failure?.uri, failure?.path, failure?.range.start.line], [uri, 'milestones[0].target', 11]);
    assert.match(`${failure?.expected} ${failure?.actual}`, /10:30.* .*09:30/);
    assert.deepEqual(coverage, []);
  });

  it('tell what those that were run reach, and only those', async () => {
    const uri = uriOf('a.scenario.yaml');
    const reached = async (id: string): Promise<readonly string[]> => {
      const { coverage } = await run({ tests: [{ uri, id }], coverage: true });
      return coverage.flatMap((file) =>
        file.items.map(
          ({ kind, scenarios, range }) => `${path.basename(file.uri)}:${range.start.line} ${kind} ${scenarios}`,
        ),
      );
    };
    const lines = (warned: number): readonly string[] => [
      `main.entitlement.yaml:4 action ${warned}`,
      'main.entitlement.yaml:9 milestone 1',
      `main.entitlement.yaml:11 warning ${warned}`,
    ];
    assert.deepEqual(await reached('right'), lines(0));
    assert.deepEqual(await reached('wrong'), lines(1));
  });

  it('tell also of files that no scenario uses, where all scenarios are run', async () => {
    const uri = uriOf('a.scenario.yaml');
    writeFileSync(path.join(folder, 'unused.entitlement.yaml'), PROCESS);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('unused.entitlement.yaml'), type: 1 }],
    });
    const tests = ['right', 'wrong'].map((id) => ({ uri, id }));
    const reached = async (asked: RunTestsParams['tests']): Promise<readonly string[]> =>
      (await run({ tests: asked, coverage: true })).coverage.map(
        (file) => `${path.basename(file.uri)} ${file.items.filter(({ scenarios }) => scenarios > 0).length}`,
      );
    assert.deepEqual(await reached(tests), ['main.entitlement.yaml 3', 'unused.entitlement.yaml 0']);
    assert.deepEqual(await reached(tests.slice(0, 1)), ['main.entitlement.yaml 1']);
  });

  it('are not gone when the server has a fault: it says so, and how to go on', async () => {
    const answer = await client.connection.sendRequest<RunTestsAnswer>('milestone/runTests', { coverage: false });
    assert.match('problem' in answer ? `${answer.problem.message} ${answer.problem.hint}` : 'no problem', HELP);
  });
});
