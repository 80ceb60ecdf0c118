// `milestone backtest` with threads beside it comes to the same as without: the report, the rows, what is left out, and why it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCases, type GeneratedFiles } from '../support/generateCases.ts';

const CLI = path.resolve('dist/cli.js');
const PROCESS = path.resolve('samples/cloudnine/cloudnine.entitlement.yaml');
/** Several pieces. */
const COUNT = 8000;

describe('milestone backtest with threads', () => {
  let folder = '';
  let files: GeneratedFiles = { cases: '', history: '' };
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-threads-'));
    files = generateCases(folder, COUNT);
    const rows = readFileSync(files.cases, 'utf8').split('\n');
    // What is there twice stands far from where it was first; what cannot be read is spread.
    const again = rows.slice(100, 140).map((row) => row.replace(/,\d{4},/, ',again,'));
    const broken = rows.map((row, index) => (index % 997 === 500 ? row.replace(/,20\d\d-/, ',never-') : row));
    writeFileSync(files.cases, [...broken.slice(0, -1), ...again, ''].join('\n'));
    const changes = readFileSync(files.history, 'utf8').split('\n');
    writeFileSync(files.history, changes.map((row, index) => (index % 1500 === 700 ? `${row}x` : row)).join('\n'));
    writeFileSync(path.join(folder, 'old.entitlement.yaml'), readFileSync(PROCESS, 'utf8').replace('1h', '2h'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function replay(
    workers: number,
    ...args: readonly string[]
  ): { readonly status: number | null; readonly printed: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CLI, 'backtest', PROCESS, '--cases', files.cases, '--workers', String(workers), ...args],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
    );
    return { status, printed: `${stdout}${stderr}` };
  }

  it('prints the same with none, one and two of them', () => {
    const args = [
      '--history',
      files.history,
      '--compare',
      'old.entitlement.yaml',
      '--group-by',
      'month',
      '--max-rejects',
      '5',
    ];
    const run = (workers: number): readonly string[] => {
      const { status, printed } = replay(
        workers,
        ...args,
        ...['--format', 'json', '--format', 'csv=rows.csv', '--rejects', 'rejects.csv'],
      );
      assert.equal(status, 0, printed);
      return [printed, ...['rows.csv', 'rejects.csv'].map((name) => readFileSync(path.join(folder, name), 'utf8'))];
    };
    const [report = '', rows = '', rejects = ''] = run(0);
    assert.match(report, new RegExp(`"cases": ${COUNT - 8}`));
    assert.ok(rows.split('\n').length > COUNT);
    const reasons = rejects.split('\n');
    assert.equal(reasons.filter((row) => row.includes('is there before')).length, 40);
    assert.equal(reasons.filter((row) => row.includes("'never-")).length, 8);
    assert.ok(reasons.filter((row) => row.includes('of ')).length > 10);
    for (const workers of [1, 2]) assert.deepEqual(run(workers), [report, rows, rejects]);
  });

  it('ends with the first mistake in the file, whichever thread finds one', () => {
    const rows = readFileSync(files.cases, 'utf8').split('\n');
    for (const line of [3000, 5000, 7000]) rows[line - 1] = rows[line - 1]?.replace(',', ',x"') ?? '';
    writeFileSync(files.cases, rows.join('\n'));
    const ends = [0, 1, 2].map((workers) => replay(workers));
    for (const { status, printed } of ends) {
      assert.equal(status, 2);
      assert.match(printed, /^milestone: Line 3000 of '.*cases\.csv' has a quotation mark inside a value\./);
      assert.equal(printed, ends[0]?.printed);
    }
  });
});
