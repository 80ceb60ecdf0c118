// What a replay of past cases takes: a million cases with three milestones, without and with three million rows of history, on one and two
// threads; beside it what one would do by hand, and how long DuckDB takes only to read the same file. Prints a table with the aims and with
// what limits each, and never fails on time. `CASES=100000` is quicker, `CASES=10000000` shows that memory does not grow. `node esbuild.mjs --production` comes
// first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { isRecord } from '../../server/src/protocol/isRecord.ts';
import { prepareNpm } from '../support/cacheFolder.ts';
import { generateCases, type GeneratedFiles } from '../support/generateCases.ts';
import { readCsv } from '../support/readCsv.ts';
import { printTable } from './printTable.ts';
import { createPeers } from './timePeers.ts';

const COUNT = Number(process.env['CASES'] ?? 1_000_000);
const CLI = path.resolve('dist/cli.js');
const PROCESS = path.resolve('samples/cloudnine/cloudnine.entitlement.yaml');
const COMPLETED = ['first-response=Responded__c', 'escalation-review=Reviewed__c', 'case-resolution=Resolved__c'];
/** Cases that are counted by hand; the time is scaled to all. */
const BY_HAND = 5000;
const TARGETS = [60, 240, 480] as const;

interface Measured {
  readonly seconds: number;
  /** Of all threads together: other work on the machine does not count. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'milestone-bench-'));
try {
  const files = generateCases(folder, COUNT);
  const cases = ['backtest', PROCESS, '--cases', files.cases, '--format', 'json=report.json'];
  const columns = COMPLETED.flatMap((each) => ['--completed', each]);
  const runs = [
    { what: 'without history, 1 thread', args: [...cases, ...columns, '--workers', '1'], threads: 1, aim: '' },
    {
      what: 'without history, 2 threads',
      args: [...cases, ...columns, '--workers', '2'],
      threads: 2,
      aim: '6 s, 600 MB',
    },
    {
      what: 'with history, 1 thread',
      args: [...cases, '--history', files.history, '--workers', '1'],
      threads: 1,
      aim: '',
    },
    {
      what: 'with history, 2 threads',
      args: [...cases, '--history', files.history, '--workers', '2'],
      threads: 2,
      aim: '20 s, 600 MB',
    },
  ];
  const walls = new Map<string, number>();
  const rows = runs.map(({ what, args, threads, aim }) => {
    const measured = measure([CLI, ...args]);
    checkReport();
    walls.set(what, measured.seconds);
    return [what, ...print(measured), aim, limitOf(measured, threads)];
  });
  const duckDb = path.join(prepareNpm('duckdb', ['@duckdb/node-api@1.5.6-r.1']), 'node_modules');
  rows.push(['DuckDB only reads the cases', ...print(measure(['-e', scan(files)], duckDb)), '', '']);
  for (const [name, seconds] of byHand(files)) rows.push([`by hand: ${name}`, '', seconds.toFixed(1), '', '', '']);
  printTable([`${COUNT.toLocaleString('en')} cases`, 'seconds', 'of processors', 'MB', 'aim', 'limited by'], rows);
  for (const table of ['without history', 'with history']) {
    const gain = (walls.get(`${table}, 1 thread`) ?? 0) / (walls.get(`${table}, 2 threads`) ?? 1);
    console.log(`${table}: two threads are ${gain.toFixed(2)} times one (aim: 1.7)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(args: readonly string[], packages = ''): Measured {
  const file = path.join(folder, 'resources.json');
  const started = performance.now();
  const preload = ['--import', path.resolve('test/bench/countResources.mjs')];
  const { status, stderr } = spawnSync(process.execPath, [...preload, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BENCH_RESOURCES: file, NODE_PATH: packages },
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const used: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(used)) throw new Error('nothing was measured');
  return { seconds, cpuSeconds: Number(used['cpuSeconds']), megabytes: Number(used['megabytes']) };
}

/**
 * Threads that replay are the limit while they have all the processors that they can use; else they wait: for the thread that reads, for
 * that which merges and reports, or for other work on the machine.
 */
function limitOf({ seconds, cpuSeconds }: Measured, threads: number): string {
  const usable = Math.min(threads, availableParallelism());
  const busy = cpuSeconds / seconds;
  const each = ((cpuSeconds * 1e6) / COUNT).toFixed(1);
  return busy > usable * 0.85
    ? `processors: ${each} µs a case`
    : `waiting: ${busy.toFixed(1)} of ${usable} processors busy`;
}

/** A run that replays nothing is fast. */
function checkReport(): void {
  const report: unknown = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
  rmSync(path.join(folder, 'report.json'));
  if (!isRecord(report) || report['cases'] !== COUNT) throw new Error('not all cases were replayed');
}

function print({ seconds, cpuSeconds, megabytes }: Measured): readonly string[] {
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), megabytes.toFixed(0)];
}

/** Every cell of every case, so that none is skipped. */
function scan({ cases }: GeneratedFiles): string {
  const sql = `SELECT max(COLUMNS(*)) FROM read_csv('${cases}', header = true, all_varchar = true)`;
  return `require('@duckdb/node-api').DuckDBInstance.create(':memory:').then((d) => d.connect()).then((c) => c.run(${JSON.stringify(sql)}))`;
}

/** Due times by what people use on npm, of the first cases: three milestones, compared with when they were completed. */
function byHand({ cases }: GeneratedFiles): readonly (readonly [name: string, seconds: number])[] {
  const text = readFileSync(cases, { encoding: 'utf8' }).slice(0, BY_HAND * 400);
  const rows = readCsv(
    `${text
      .split('\n')
      .slice(0, BY_HAND + 1)
      .join('\n')}\n`,
  );
  return createPeers([]).map((peer) => {
    const started = process.cpuUsage();
    let met = 0;
    for (const row of rows) {
      const created = Date.parse(String(row['CreatedDate']));
      for (const [index, column] of ['Responded__c', 'Reviewed__c', 'Resolved__c'].entries())
        if (Date.parse(String(row[column])) <= peer.add(created, TARGETS[index] ?? 0)) met += 1;
    }
    if (met === 0) throw new Error('nothing was counted');
    const { user, system } = process.cpuUsage(started);
    return [peer.name, (((user + system) / 1e6) * COUNT) / rows.length];
  });
}
