// A replay that ends before its end: interrupted, or since too much cannot be read. What it leaves says so, or is not there.
import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { watchRun } from '../../server/src/commands/cases/watchRun.ts';
import { isRecord, type UnknownRecord } from '../../server/src/protocol/isRecord.ts';
import { collectGarbage } from '../support/collectGarbage.ts';
import { runCli, writeFiles } from '../support/runCli.ts';

const PROCESS = `businessHours:
  desk: { name: Desk, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  closing: { name: Closing }
processes:
  support:
    name: Support
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: closing, target: 1h, completeWhen: { IsClosed: true } }]
`;
const HEAD = 'Id,CaseNumber,CreatedDate,ClosedDate,IsClosed';
const rowOf = (index: number, created = '2026-03-06T15:00:00.000+0000'): string =>
  `500Dn${String(index).padStart(10, '0')},${index},${created},2026-03-06T15:30:00.000+0000,true\n`;
const rowsFrom = (from: number, count: number, created?: string): string =>
  Array.from({ length: count }, (_, index) => rowOf(from + index, created)).join('');

describe('a replay that ends early', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-stops-'));
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  type Child = ChildProcessByStdio<Writable, Readable, Readable>;
  function start(...args: readonly string[]): Child {
    const command = [path.resolve('dist/cli.js'), 'backtest', 'a.entitlement.yaml', '--cases', '-', ...args];
    const child = spawn(process.execPath, command, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    // It does not read all of what it is given.
    child.stdin.on('error', () => undefined);
    return child;
  }
  /** @returns the exit code and standard error */
  async function end(child: Child): Promise<readonly [code: unknown, stderr: string]> {
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    const code: unknown = await new Promise((resolve) => child.once('close', resolve));
    return [code, stderr];
  }
  /** Feeds cases until the replay says that it has some. @returns what it says */
  async function feed(child: Child): Promise<UnknownRecord> {
    const told = new Promise<string>((resolve) => {
      let text = '';
      child.stderr.on('data', (piece: Buffer) => {
        text += piece.toString();
        const line = text.split('\n').find((each) => /"cases":[1-9].*\}$/.test(each));
        if (line !== undefined) resolve(line);
      });
    });
    child.stdin.write(`${HEAD}\n`);
    let count = 0;
    const timer = setInterval(() => child.stdin.write(rowsFrom((count += 500), 500)), 20);
    const progress: unknown = JSON.parse(await told);
    clearInterval(timer);
    assert.ok(isRecord(progress));
    return progress;
  }

  it('prints what was replayed until Ctrl-C, marked as partial, and writes nothing by halves', async () => {
    writeFileSync(path.join(folder, 'rows.csv'), 'old\n');
    const outputs = ['json', 'json=report.json', 'html=report.html', 'csv=rows.csv'];
    const child = start('--workers', '0', '--progress', 'json', ...outputs.flatMap((each) => ['--format', each]));
    let stdout = '';
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
    const progress = await feed(child);
    assert.equal(progress['table'], 'cases');
    assert.equal(progress['percent'], null);
    const ended = end(child);
    child.kill('SIGINT');
    const [code, stderr] = await ended;
    assert.equal(code, 130, stderr);
    assert.match(stderr, /milestone: Interrupted after \d+ cases\.\nThe report is about these alone, and says so\.\n$/);
    const report: unknown = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
    assert.ok(isRecord(report));
    assert.equal(report['partial'], true);
    assert.ok(Number(report['cases']) >= Number(progress['cases']));
    assert.deepEqual(JSON.parse(stdout), report);
    const schema: unknown = JSON.parse(readFileSync('schemas/backtest.schema.json', 'utf8'));
    assert.ok(isRecord(schema));
    assert.ok(new Ajv2020({ strictTypes: false }).compile(schema)(report));
    assert.match(readFileSync(path.join(folder, 'report.html'), 'utf8'), /Partial: the replay was interrupted/);
    assert.equal(readFileSync(path.join(folder, 'rows.csv'), 'utf8'), 'old\n');
    assert.deepEqual(readdirSync(folder).sort(), ['a.entitlement.yaml', 'report.html', 'report.json', 'rows.csv']);
  });

  it('says so when nothing was replayed yet, though it waits for more', async () => {
    const child = start();
    const ended = end(child);
    // More than the system holds between two processes: when it is written, most of it is read. Fewer bytes than are worth threads, so
    // that it waits for the others.
    await new Promise((resolve) => child.stdin.write(`${HEAD}\n${rowsFrom(0, 50_000)}`, resolve));
    child.kill('SIGINT');
    const [code, stderr] = await ended;
    assert.deepEqual([code, stderr], [130, 'milestone: Interrupted before any case was replayed.\n']);
  });

  it('ends as soon as more cannot be read than may be, with the first reasons and no report', async () => {
    writeFiles(folder, { 'cases.csv': `${HEAD}\n${rowsFrom(0, 40_000, 'never')}` });
    const args = ['backtest', 'a.entitlement.yaml', '--cases', 'cases.csv', '--rejects', 'rejects.csv'];
    const { code, stdout, stderr } = await runCli(folder, [...args, '--format', 'json', '--format', 'html=out.html']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(
      stderr,
      /^milestone: More than 1 % of the rows could not be read, so there is no report\.\nline 2: its CreatedDate, 'never', is no time\n/,
    );
    assert.match(
      stderr,
      /\nand \d+ more\nSay how times are written with --date-format .*\n'rejects\.csv' lists them; --max-rejects allows more\.\n$/,
    );
    const listed = readFileSync(path.join(folder, 'rejects.csv'), 'utf8').split('\n').length;
    assert.ok(listed > 1000 && listed < 20_000, `${listed} rows were read`);
    assert.deepEqual(readdirSync(folder).sort(), ['a.entitlement.yaml', 'cases.csv', 'rejects.csv']);
  });

  it('reads on where the bad rows lie close together', async () => {
    const bad = rowsFrom(0, 2000, 'never');
    const good = rowsFrom(2000, 38_000);
    writeFiles(folder, { 'cases.csv': `${HEAD}\n${bad}${good}` });
    const args = ['backtest', 'a.entitlement.yaml', '--cases', 'cases.csv', '--max-rejects', '5'];
    const { code, stdout, stderr } = await runCli(folder, args);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^38000 cases replayed/);
  });
});

describe('the progress of a replay', () => {
  it('tells the rate, the share and the time left, in a line that fits the terminal', async () => {
    let now = 0;
    let printed = '';
    const host = { read: () => Promise.resolve(undefined), list: () => Promise.resolve([]), now: () => now };
    const io = {
      host,
      stderr: (text: string) => void (printed += text),
      progressColumns: () => 60,
    };
    const watch = watchRun({ progress: 'terminal', maxRejects: 1 }, io);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield new Uint8Array(400);
      yield new Uint8Array(600);
    }
    const pieces = watch.count('history', bytes(), 1000)[Symbol.asyncIterator]();
    now = 200;
    await pieces.next();
    assert.equal(printed.split('\u001b[K').at(-1), 'Reading the history: 40 %');
    await watch.count('cases', bytes(), 1000)[Symbol.asyncIterator]().next();
    watch.handOver(400);
    watch.add(1000, 0, 200);
    now = 1200;
    watch.add(500, 0, 100);
    assert.equal(printed.split('\u001b[K').at(-1), '1,500 cases, 30 %, 1,500 a second, 3 s left');
    watch.end();
    assert.ok(printed.endsWith('\r\u001b[K'));
  });

  it('keeps nothing of a table that has been read, however long the table is', async () => {
    const host = { read: () => Promise.resolve(undefined), list: () => Promise.resolve([]), now: () => 0 };
    const io = { host, stderr: () => undefined, onInterrupt: () => () => undefined };
    const watch = watchRun({ progress: 'none', maxRejects: 1 }, io);
    const given: WeakRef<Uint8Array>[] = [];
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 100; index += 1) {
        await Promise.resolve();
        const piece = new Uint8Array(1000);
        given.push(new WeakRef(piece));
        yield piece;
      }
    }
    let read = 0;
    for await (const piece of watch.count('cases', bytes(), 100_000)) {
      read += piece.length;
      if (given.length === 90) await collectGarbage();
    }
    const held = given.slice(0, 80).filter((piece) => piece.deref() !== undefined).length;
    assert.equal(read, 100_000);
    assert.ok(held < 10, `${held} of 80 pieces are held`);
  });

  it('is not shown where standard error is no terminal, or nobody wants it', () => {
    for (const [progress, columns] of [
      ['terminal', undefined],
      ['none', 80],
    ] as const) {
      let [now, printed] = [0, ''];
      const host = {
        read: () => Promise.resolve(undefined),
        list: () => Promise.resolve([]),
        now: () => (now += 1000),
      };
      const terminal = columns === undefined ? {} : { progressColumns: () => columns };
      const watch = watchRun(
        { progress, maxRejects: 1 },
        { host, stderr: (text) => void (printed += text), ...terminal },
      );
      watch.add(1000, 0, 0);
      watch.end();
      assert.equal(printed, '');
    }
  });
});
