// What `milestone backtest` replays under: files, folders, Salesforce projects and revisions; and what the configuration says of exports.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const fileOf = (id: string, name: string, target: string, more = ''): string => `${more}businessHours:
  ${id}-desk: { name: ${name} Desk, timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
milestoneTypes:
  ${id}-response: { name: ${name} Response }
processes:
  ${id}:
    name: ${name} Support
    businessHours: ${id}-desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: ${id}-response, target: ${target}, completeWhen: { Status: Working } }
`;

/** Two cases, answered after half an hour. */
const CASES = [
  'Number,Opened,Closed,State,Entitlement.SlaProcess.Name,Answered',
  '1,"3/6/2026, 10:00 AM",,Working,Gold Support,"3/6/2026, 10:30 AM"',
  '2,"3/6/2026, 10:00 AM",,Working,silver support,"3/6/2026, 10:30 AM"',
].join('\n');

const CONFIG = `backtest:
  columns: { CaseNumber: Number, CreatedDate: Opened, ClosedDate: Closed, Status: State }
  completed: { gold-response: Answered, silver-response: Answered }
  timeZone: America/New_York
  dateFormat: M/d/yyyy, h:mm a
`;

describe('milestone backtest', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-replayed-'));
    writeFiles(folder, {
      'milestone.config.yaml': CONFIG,
      'cases.csv': CASES,
      'all/gold.entitlement.yaml': fileOf('gold', 'Gold', '1h'),
      'all/silver.entitlement.yaml': fileOf('silver', 'Silver', '15m', 'imports: [./gold.entitlement.yaml]\n'),
      'old/gold.entitlement.yaml': fileOf('gold', 'Gold', '15m'),
      'old/silver.entitlement.yaml': fileOf('silver', 'Silver', '15m', 'imports: [./gold.entitlement.yaml]\n'),
      'apart/gold.entitlement.yaml': fileOf('gold', 'Gold', '1h'),
      'apart/silver.entitlement.yaml': fileOf('silver', 'Silver', '15m'),
    });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const replay = (...args: readonly string[]): Promise<CliResult> =>
    runCli(folder, ['backtest', ...args, '--cases', 'cases.csv']);

  /** `1 gold met` */
  async function resultsOf(...args: readonly string[]): Promise<readonly string[]> {
    const { stdout, stderr } = await replay(...args, '--format', 'csv');
    assert.equal(stderr, '');
    const [, ...rows] = stdout.trimEnd().split('\n');
    return rows.map((row) => {
      const [number = '', process = '', , , result = ''] = row.split(',');
      return `${number} ${process} ${result}`;
    });
  }

  it('replays under a folder, reading exports as the configuration says, processes by their names', async () => {
    assert.deepEqual(await resultsOf('all'), ['1 gold met', '2 silver missed']);
  });

  it('puts all cases into a process that is named by id or by name', async () => {
    for (const name of ['gold', 'Gold Support', 'GOLD SUPPORT'])
      assert.deepEqual(await resultsOf('all', '--process', name), ['1 gold met', '2 gold met']);
    const { code, stderr } = await replay('all', '--process', 'golt');
    assert.deepEqual([code, stderr.includes("Did you mean 'gold'?")], [2, true]);
  });

  it('compares with a folder', async () => {
    const { stdout, stderr } = await replay('all', '--compare', 'old');
    assert.match(stdout, /1 case of Gold Support: Gold Response: missed → met \(1\)/, stderr);
  });

  it('lets a flag count before the configuration', async () => {
    const { code, stderr } = await replay('all', '--column', 'Status=Stat');
    assert.deepEqual([code, stderr.includes("'cases.csv' has no column 'Stat'.\nDid you mean 'State'?")], [2, true]);
  });

  it('says which files a folder has when none of them sees all processes', async () => {
    const { code, stderr } = await replay('apart');
    assert.equal(code, 2);
    assert.match(
      stderr,
      /'apart' has 2 processes, and no file from which all of them are seen\.\nName one of its files: /,
    );
  });

  it('replays under a Salesforce project, and compares it with a revision', async () => {
    const cases = ['--cases', 'samples/cloudnine/cases.csv', '--history', 'samples/cloudnine/history.csv'];
    const args = [
      'backtest',
      'samples/salesforce',
      ...cases,
      '--process',
      'titantech premium',
      '--compare',
      'git:HEAD',
    ];
    const { stdout, stderr } = await runCli('.', args);
    assert.match(stdout, /First Response +\S+ % .* → /, stderr);
    assert.match(stdout, /Deadlines of First Response: 0 earlier, 1079 the same, 0 later\./);
  });
});
