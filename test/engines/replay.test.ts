// Past cases replayed by other engines come to the same report as by our own, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCases, type GeneratedFiles } from '../support/generateCases.ts';
import { prepareNpm, preparePython, runProgram } from '../support/cacheFolder.ts';

const CLI = path.resolve('dist/cli.js');
const PROCESS = path.resolve('samples/cloudnine/cloudnine.entitlement.yaml');
/** A million takes some minutes: `MILESTONE_CASES=1000000 npm run test:engines`. */
const COUNT = Number(process.env['MILESTONE_CASES'] ?? 100_000);
const REQUIREMENTS = 'test/engines/requirements.txt';
const DUCKDB = '@duckdb/node-api@1.5.6-r.1';
const QUESTION = ['--group-by', 'Priority'];

describe(`${COUNT} past cases in other engines`, () => {
  let folder = '';
  let files: GeneratedFiles = { cases: '', history: '' };
  let report = '';
  let packages = '';

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-replay-'));
    files = generateCases(folder, COUNT);
    report = replay('--cases', files.cases, '--history', files.history);
    assert.match(report, new RegExp(`"cases": ${COUNT},`));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function replay(...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, 'backtest', PROCESS, ...args, ...QUESTION, '--format', 'json'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, NODE_PATH: packages } },
    );
    assert.equal(status, 0, stderr);
    return stdout;
  }

  it('are replayed by DuckDB, which reads the same from CSV and from Parquet', () => {
    packages = path.join(prepareNpm('duckdb', [DUCKDB]), 'node_modules');
    const engine = ['--engine', 'duckdb'];
    assert.ok(
      replay('--cases', files.cases, '--history', files.history, ...engine) === report,
      'CSV is another report',
    );
    // As a lake holds them: times and checkboxes have their types.
    runProgram(path.join(preparePython(REQUIREMENTS), 'python'), ['test/engines/toParquet.py', folder]);
    const parquet = ['--cases', path.join(folder, 'cases.parquet'), '--history', path.join(folder, 'history.parquet')];
    assert.ok(replay(...parquet, ...engine) === report, 'Parquet is another report');
  });

  it('are replayed by Apache Spark on two executors', () => {
    const python = path.join(preparePython(REQUIREMENTS), 'python');
    const site = runProgram(python, ['-c', 'import pyspark; print(pyspark.__path__[0])']).trim();
    const out = path.join(folder, 'spark.json');
    runProgram(
      path.join(site, 'bin', 'spark-submit'),
      [
        ...['--master', 'local-cluster[2,1,1024]'],
        ...Object.entries({
          'spark.ui.enabled': 'false',
          'spark.driver.bindAddress': '127.0.0.1',
          'spark.driver.host': '127.0.0.1',
          'spark.sql.shuffle.partitions': '8',
        }).flatMap(([key, value]) => ['--conf', `${key}=${value}`]),
        'docs/spark/backtest.py',
        ...['--file', PROCESS, '--cases', files.cases, '--history', files.history, '--partitions', '7'],
        ...['--milestone', `${process.execPath} ${CLI}`],
        ...QUESTION.map((each) => `--option=${each}`),
        ...['--report=--format', `--report=json=${out}`],
      ],
      {
        env: {
          ...process.env,
          SPARK_HOME: site,
          PYSPARK_PYTHON: python,
          PYSPARK_DRIVER_PYTHON: python,
          SPARK_LOCAL_IP: '127.0.0.1',
          SPARK_WORKER_DIR: path.join(folder, 'work'),
        },
      },
    );
    assert.ok(readFileSync(out, 'utf8') === report, 'the report is another one');
  });
});
