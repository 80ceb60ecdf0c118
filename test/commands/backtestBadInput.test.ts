// Exports that are broken: `milestone backtest` ends with a clear message, or lists what it left out; nothing is skipped in silence.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const PROCESS = `businessHours:
  desk: { name: Desk, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  first-response: { name: First Response }
processes:
  support:
    name: Support
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h, completeWhen: { Status: [Working, Closed] } }
`;
const HEAD = 'Id,CaseNumber,CreatedDate,ClosedDate,IsClosed,Status,Origin';
const ROWS = Array.from(
  { length: 200 },
  (_, index) =>
    `500000000000${String(index).padStart(3, '0')}AAA,${index},2026-03-06T15:00:00.000+0000,2026-03-06T15:30:00.000+0000,true,Closed,Web`,
);
const CASES = [HEAD, ...ROWS].join('\n');

describe('milestone backtest with broken exports', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-broken-'));
    writeFiles(folder, { 'a.entitlement.yaml': PROCESS, 'cases.csv': CASES });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const replay = (...args: readonly string[]): Promise<CliResult> =>
    runCli(folder, ['backtest', 'a.entitlement.yaml', ...args]);
  const withBytes = (bytes: string | Uint8Array, ...args: readonly string[]): Promise<CliResult> => {
    writeFileSync(path.join(folder, 'given.csv'), bytes);
    return replay('--cases', 'given.csv', ...args);
  };

  const endings: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
    'an empty file': ['', /'given\.csv' is empty\.\nIts first line is the header/],
    'a header only': [HEAD, /'given\.csv' holds a header and no case\./],
    'no header': [ROWS.join('\n'), /has no header: its first line holds a value, '500000000000000AAA'/],
    'a million columns': [`${HEAD}${',x'.repeat(1_000_000)}\n`, /Line 1 of 'given\.csv' has more than 2000 columns/],
    'a quotation mark that never closes': [
      [...CASES.split('\n').slice(0, 150), '"5000,', ...ROWS.slice(150)].join('\n'),
      /Line 151 of 'given\.csv' has a quotation mark that is never closed/,
    ],
    'a quotation mark inside a value': [
      [...CASES.split('\n').slice(0, 150), '50"00,'].join('\n'),
      /Line 151 of 'given\.csv' has a quotation mark inside a value/,
    ],
    'UTF-16 without a mark': [Buffer.from(CASES, 'utf16le'), /is not text, or UTF-16 without a byte order mark/],
    'Windows-1252 that nobody names': [
      Buffer.from(CASES.replace('Web', 'Büro'), 'latin1'),
      /is not UTF-8\.\nName its encoding: --encoding windows-1252/,
    ],
    'half of a gzip file': [gzipSync(CASES).subarray(0, 400), /is a damaged gzip file/],
  };
  for (const [what, [bytes, message]] of Object.entries(endings))
    it(`ends with a clear message, and prints no report: ${what}`, async () => {
      const { code, stdout, stderr } = await withBytes(bytes, '--format', 'json', '--format', 'csv=out.csv');
      assert.match(stderr, message);
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(!existsSync(path.join(folder, 'out.csv')));
    });

  it('reads every case whatever its lines end with, with another encoding, and with semicolons in values', async () => {
    const mixed = CASES.split('\n')
      .map((line, index) => `${line}${['\n', '\r\n', '\r'][index % 3] ?? ''}`)
      .join('');
    for (const bytes of [
      mixed,
      Buffer.from(`\ufeff${CASES}`, 'utf16le'),
      Buffer.from(`\ufeff${CASES}`, 'utf16le').swap16(),
      CASES.replaceAll('Web', 'Web;Phone'),
      CASES.replaceAll(',', ';').replaceAll('Web', 'Web,Phone'),
      CASES.replaceAll(',', '\t'),
    ]) {
      const { stdout, stderr } = await withBytes(bytes);
      assert.match(stdout, /^200 cases replayed/, stderr);
      assert.doesNotMatch(stdout, /could not be read/);
    }
  });

  it('reads Windows-1252 when somebody names it, to the letter', async () => {
    const bytes = Buffer.from(CASES.replaceAll('Web', 'B\u00fcro'), 'latin1');
    const { stdout } = await withBytes(bytes, '--encoding', 'windows-1252', '--group-by', 'Origin');
    assert.match(stdout, /First Response +Büro/);
  });

  it('lists dates in other formats, cases that end before they begin, and those that are there twice', async () => {
    const [one = '', two = '', three = '', four = '', ...rest] = ROWS;
    const bad = [
      one.replace('2026-03-06T15:00:00.000+0000', '3/6/2026 3:00 PM'),
      two.replace('2026-03-06T15:00:00.000+0000', '06.03.2026 15:00'),
      three.replace('2026-03-06T15:30', '2026-03-05T15:30'),
      four,
      four,
    ];
    const { code, stdout } = await withBytes([HEAD, ...bad, ...rest].join('\n'), '--max-rejects', '2');
    assert.equal(code, 0);
    assert.match(stdout, /^197 cases replayed/);
    for (const line of [
      "line 2: its CreatedDate, '3/6/2026 3:00 PM', is no time",
      "line 3: its CreatedDate, '06.03.2026 15:00', is no time",
      'line 4: it was closed before it came in',
      'line 6: its Id, 500000000000003, is there before',
    ])
      assert.ok(stdout.includes(line), stdout);
  });

  it('counts history and recorded milestones of cases that it does not know', async () => {
    const change = (id: string): string => `${id},Status,New,Working,2026-03-06T15:10:00.000+0000`;
    const row = (id: string): string => `${id},First Response,2026-03-06T15:10:00.000+0000`;
    writeFiles(folder, {
      'history.csv': [
        'CaseId,Field,OldValue,NewValue,CreatedDate',
        change('500000000000001AAA'),
        change('500ZZZZZZZZZZZ1AAA'),
        change('500ZZZZZZZZZZZ1AAA'),
        change('500ZZZZZZZZZZZ2AAA'),
      ].join('\n'),
      'milestones.csv': ['CaseId,MilestoneType.Name,CompletionDate', row('500ZZZZZZZZZZZ1AAA')].join('\n'),
    });
    const { stdout } = await replay(
      '--cases',
      'cases.csv',
      '--history',
      'history.csv',
      '--milestones',
      'milestones.csv',
    );
    assert.match(stdout, /Left out: the history of 2 cases that are not among those that were read\./);
    assert.match(stdout, /Left out: the recorded milestones of 1 case that is not among those/);
  });

  it('ends quietly when nobody reads its results any longer', async () => {
    const many = [
      HEAD,
      ...Array.from({ length: 30_000 }, (_, at) => (ROWS[0] ?? '').replace('000000000000', `${100_000_000_000 + at}`)),
    ];
    writeFiles(folder, { 'many.csv': many.join('\n') });
    const args = [
      'dist/cli.js',
      'backtest',
      path.join(folder, 'a.entitlement.yaml'),
      '--cases',
      path.join(folder, 'many.csv'),
    ];
    const child = spawn(process.execPath, [...args, '--format', 'csv'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, stderr], [0, '']);
  });
});
