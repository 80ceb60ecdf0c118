// Scenarios that are run in slices and by several threads fare as they do together, in the same order and the same words.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHelper } from '../../server/src/commands/helperThread.ts';
import type { Thread } from '../../server/src/host/threads.ts';
import { ioAt, runCli, writeFiles, type CliResult } from '../support/runCli.ts';

const COUNT = 230;

const DESK = `businessHours:
  desk: { timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { answer: { name: Answer } }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 2h, completeWhen: { Status: Answered } }
`;

/** One in ten expects what does not come. */
function scenario(index: number): string {
  return `use: ./desk${index % 3}.entitlement.yaml
scenarios:
  monday-${index}:
    process: support
    record: { CreatedDate: 2026-03-09T09:00 }
    expect:
      milestones: [{ milestone: answer, target: 2026-03-09T1${index % 10 === 0 ? 2 : 1}:00 }]
`;
}

describe('test in slices', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-test-slices-')));
    const scenarios = Array.from(
      { length: COUNT },
      (_, index) => [`s${index}.scenario.yaml`, scenario(index)] as const,
    );
    const desks = [0, 1, 2].map((index) => [`desk${index}.entitlement.yaml`, DESK] as const);
    writeFiles(folder, Object.fromEntries([...scenarios, ...desks]));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** With threads that share nothing with this one but what can be sent. */
  async function run(...args: readonly string[]): Promise<CliResult & { readonly asked: number }> {
    let asked = 0;
    const startThread = (): Thread => {
      const help = createHelper(ioAt(folder).host);
      const ask = async (order: unknown): Promise<unknown> => {
        asked += 1;
        return structuredClone(await help(structuredClone(order)));
      };
      return { ask, pending: () => 0, stop: () => Promise.resolve() };
    };
    const startThreads = (count = 1): readonly Thread[] => Array.from({ length: count }, startThread);
    const result = await runCli(folder, ['test', ...args], '', {}, { processors: 3, startThreads });
    return { ...result, asked };
  }

  async function compare(...args: readonly string[]): Promise<CliResult & { readonly asked: number }> {
    const sliced = await run(...args);
    const { code, stdout, stderr } = sliced;
    assert.deepEqual({ code, stdout, stderr }, await runCli(folder, ['test', ...args]));
    return sliced;
  }

  it('prints the same in every format, and as if it ran in another folder', async () => {
    for (const format of ['pretty', 'json', 'junit', 'tap']) {
      const { code, stdout, asked } = await compare('--format', format, '--root', '..');
      assert.equal(code, 1);
      assert.match(stdout, /monday-229/);
      assert.ok(asked > 0);
    }
    assert.match((await compare('--grep', '^monday-1')).stdout, /100 passed, 11 failed/);
    assert.match((await compare('--scenario', 'tuesday')).stderr, /There is no scenario 'tuesday'/);
  });

  it('says the same of errors and of what cannot be read', async () => {
    writeFileSync(path.join(folder, 'desk1.entitlement.yaml'), DESK.replace('milestone: answer', 'milestone: anser'));
    writeFileSync(path.join(folder, 's7.scenario.yaml'), scenario(7).replace('./desk', './dsk'));
    const { code, stderr } = await compare();
    assert.equal(code, 1);
    assert.match(stderr, /desk1\.entitlement\.yaml:8:22 error Unknown milestone type 'anser'/);
    writeFileSync(path.join(folder, 's8.scenario.yaml'), Buffer.from([0x6e, 0xe9, 0x0a]));
    assert.match((await compare()).stderr, /'s8\.scenario\.yaml' is not UTF-8 text/);
  });

  it('is what the command prints, with threads of this machine', () => {
    const cli = path.resolve('dist/cli.js');
    const { status, stdout } = spawnSync(process.execPath, [cli, 'test'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /\n207 passed, 23 failed\n$/);
  });
});
