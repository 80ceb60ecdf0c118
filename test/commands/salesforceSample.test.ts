// The Salesforce project among the samples: it validates, its scenarios pass, and it is what the YAML sample becomes.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../support/runCli.ts';

describe('the sample of a Salesforce project', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-sample-'));
    cpSync('samples', path.join(folder, 'samples'), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has no findings', async () => {
    const { code, stdout } = await runCli(folder, ['validate', 'samples/salesforce']);
    assert.deepEqual([code, stdout], [0, 'No findings in 9 files.\n']);
  });

  it('keeps what its scenarios promise', async () => {
    const { code, stdout } = await runCli(folder, ['test', 'samples/salesforce']);
    assert.equal(code, 0);
    assert.match(stdout, /^3 passed, 0 failed$/m);
    const process = path.join(
      folder,
      'samples/salesforce/force-app/main/default/entitlementProcesses/titantech premium.entitlementProcess-meta.xml',
    );
    writeFileSync(
      process,
      readFileSync(process, 'utf8').replace(
        '<minutesToComplete>30</minutesToComplete>',
        '<minutesToComplete>60</minutesToComplete>',
      ),
    );
    assert.equal((await runCli(folder, ['test', 'samples/salesforce'])).code, 1);
  });

  it('is asked about one process by its file', async () => {
    const fileOf = (name: string): string =>
      `samples/salesforce/force-app/main/default/entitlementProcesses/${name}.entitlementProcess-meta.xml`;
    const [premium, standard] = [fileOf('titantech premium'), fileOf('titantech standard')];
    for (const [command, ...flags] of [
      ['due', '--at', '2026-03-06T16:30', '--format', 'json'],
      ['simulate', '--at', '2026-03-06T16:30', '--format', 'json'],
    ] as const) {
      const byFile = await runCli(folder, [command, premium, ...flags]);
      const byName = await runCli(folder, [command, standard, '--process', 'TitanTech Premium', ...flags]);
      assert.deepEqual([byFile.code, byFile.stdout], [0, byName.stdout], command);
    }
    const compared = await runCli(folder, ['diff', premium, standard]);
    assert.doesNotMatch(compared.stdout, /Nothing changes/);
    assert.match((await runCli(folder, ['diff', premium, premium])).stdout, /1 process promises the same/);
  });

  it('answers as a whole, its processes by their names', async () => {
    const asked = ['samples/salesforce', '--process', 'TitanTech Premium'];
    const file =
      'samples/salesforce/force-app/main/default/entitlementProcesses/titantech premium.entitlementProcess-meta.xml';
    for (const [command, ...flags] of [
      ['due', '--at', '2026-03-06T16:30', '--format', 'json'],
      ['simulate', '--at', '2026-03-06T16:30', '--format', 'json'],
    ] as const) {
      const { code, stdout, stderr } = await runCli(folder, [command, ...asked, ...flags]);
      assert.deepEqual([code, stderr], [0, ''], command);
      assert.match(stdout, /"targetMinutes": 30,/, command);
      const named = await runCli(folder, [command, file, ...asked.slice(1), ...flags]);
      assert.equal(stdout, named.stdout, command);
    }
    const policy = await runCli(folder, ['document', 'samples/salesforce', '--from', '2026-03-01']);
    assert.equal(policy.code, 0);
    assert.match(policy.stdout, /^## titantech premium$/m);
    assert.match(policy.stdout, /^## titantech standard$/m);
    const one = await runCli(folder, ['document', ...asked, '--from', '2026-03-01']);
    assert.match(one.stdout, /^# titantech premium: what is promised$/m);
    assert.match(one.stdout, /^\| First Response \| every case \| 30 minutes \|/m);
    assert.doesNotMatch(one.stdout, /titantech standard/);
  });

  it('is asked about by what a customer has, by a process, and by its file', async () => {
    const at = ['--at', '2026-03-06T16:30', '--format', 'json'];
    const [first, ...others] = await Promise.all(
      [
        'Premium Support',
        'titantech premium',
        'entitlementProcesses/titantech premium.entitlementProcess-meta.xml',
      ].map((name) => runCli(folder, ['due', 'samples/salesforce', '--process', name, ...at])),
    );
    assert.match(first?.stdout ?? '', /"targetMinutes": 30,/);
    for (const { stdout } of others) assert.equal(stdout, first?.stdout);
    const standard = await runCli(folder, ['due', 'samples/salesforce', '--process', 'standard support', ...at]);
    assert.match(standard.stdout, /"targetMinutes": 120,/);
  });

  it('is not taken for one set of processes with others beside it', async () => {
    const { code, stderr } = await runCli(folder, ['due', 'samples', '--at', '2026-03-06T16:30']);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^milestone: 'samples' has \d+ processes, and no file from which all of them are seen\.\nName one of its files: samples\/aquaflow\/aquaflow\.entitlement\.yaml, /,
    );
  });

  it('is what the sample in YAML becomes', async () => {
    const { code, stdout, stderr } = await runCli(folder, [
      'export',
      'samples/titantech',
      '--out',
      'samples/salesforce',
      '--dry-run',
    ]);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^Nothing changes\. 6 files say the same already\.$/m);
  });
});
