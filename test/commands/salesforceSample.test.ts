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
    assert.deepEqual([code, stdout], [0, 'No findings in 7 files.\n']);
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
