// A case of the past as a sample case: whoever plays it sees the deadlines and completions that the replay of all cases counted.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { JsonValue } from '../../server/src/protocol/jsonValue.ts';
import { readSampleCase } from '../../server/src/protocol/sampleCase.ts';
import { queryTimeline } from '../../server/src/queries/timeline.ts';
import { readCsv } from '../support/readCsv.ts';
import { runCli } from '../support/runCli.ts';

const PROCESS = path.resolve('samples/cloudnine/cloudnine.entitlement.yaml');
const CASES = path.resolve('samples/cloudnine/cases.csv');
const HISTORY = path.resolve('samples/cloudnine/history.csv');
const EVERY = 9;

describe('milestone backtest --only', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-only-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function samplesOf(...args: readonly string[]): Promise<readonly JsonValue[]> {
    const { stdout, stderr, code } = await runCli(folder, ['backtest', PROCESS, '--format', 'json', ...args]);
    assert.equal(code, 0, stderr);
    const json: unknown = JSON.parse(stdout);
    return new JsonValue(json).get('samples').list((sample) => sample);
  }

  /** Milestones of a sample case as the timeline preview asks for them: `first-response 2026-… 2026-…`. */
  async function play(sample: JsonValue): Promise<readonly string[]> {
    const uri = pathToFileURL(PROCESS).href;
    const snapshot = await createProject(createMemoryHost({ [uri]: readFileSync(PROCESS, 'utf8') })).snapshot([uri]);
    const told = readSampleCase(sample.value);
    assert.ok(told, JSON.stringify(sample.value));
    const answer = queryTimeline(snapshot, { uri, process: sample.get('process').text(), ...told });
    assert.ok('timeline' in answer, JSON.stringify(answer));
    return answer.timeline.milestones.map((each) => [each.milestone, each.target, each.completed ?? ''].join(' '));
  }

  /** The same of the replay of all cases. */
  async function rowsOf(...args: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const { stdout } = await runCli(folder, ['backtest', PROCESS, '--format', 'csv', ...args]);
    const rows = new Map<string, string[]>();
    for (const row of readCsv(stdout)) {
      const known = rows.get(String(row['case'])) ?? [];
      rows.set(String(row['case']), [...known, [row['milestone'], row['target'], row['completed']].join(' ')]);
    }
    return rows;
  }

  it('gives a case with its history as the preview plays it', async () => {
    const tables = ['--cases', CASES, '--history', HISTORY];
    const rows = await rowsOf(...tables);
    const numbers = [...rows.keys()].filter((_, index) => index % EVERY === 0);
    assert.ok(numbers.length > 100);
    const samples = await samplesOf(...tables, ...numbers.flatMap((each) => ['--only', each]));
    assert.deepEqual(
      samples.map((sample) => sample.get('case').text()),
      numbers,
    );
    for (const sample of samples)
      assert.deepEqual((await play(sample)).toSorted(), rows.get(sample.get('case').text())?.toSorted());
  });

  it('gives recorded completions as events, and leaves out what would complete a milestone otherwise', async () => {
    const [head = '', ...lines] = readFileSync(CASES, 'utf8').trim().split('\n');
    // Reviewed by the present field from the beginning on; the column says when.
    writeFileSync(
      path.join(folder, 'cases.csv'),
      [`${head},Reviewed__c`, ...lines.slice(0, 40).map((line) => `${line},2026-01-09T20:00:00Z`)].join('\n'),
    );
    const tables = ['--cases', 'cases.csv', '--history', HISTORY, '--completed', 'escalation-review=Reviewed__c'];
    const rows = await rowsOf(...tables);
    const [sample] = await samplesOf(...tables, '--only', '4003');
    assert.ok(sample);
    assert.deepEqual((await play(sample)).toSorted(), rows.get('4003')?.toSorted());
    assert.match(JSON.stringify(sample.value), /"kind":"complete","milestone":"escalation-review"/);
  });

  it('finds a case by its number or its id, whatever its length, and says when there is none', async () => {
    for (const name of ['4001', '500Dn0000004001', '500Dn0000004001AAC'])
      assert.equal((await samplesOf('--cases', CASES, '--only', name)).length, 1);
    const { code, stderr } = await runCli(folder, ['backtest', PROCESS, '--cases', CASES, '--only', '17']);
    assert.equal(code, 2);
    assert.match(stderr, /^milestone: No case has the number or id 17\./);
  });
});
