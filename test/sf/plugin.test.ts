// The npm package as a plugin of the real Salesforce CLI: installed from the archive, its commands run, and `--json` is what the CLI's users know.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareNode, prepareNpm, runProgram } from '../support/cacheFolder.ts';

/** The CLI wants a newer Node than we do. */
const NODE = '24';
const CLI = '@salesforce/cli@2.150.6';

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the plugin of the Salesforce CLI', () => {
  let work = '';
  let sf: (...args: readonly string[]) => Outcome = () => ({ status: null, stdout: '', stderr: '' });

  before(() => {
    work = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-sf-')));
    const cli = path.join(prepareNpm('salesforce-cli', [CLI]), 'node_modules');
    const programs = [prepareNode(NODE), path.join(cli, '.bin'), process.env['PATH'] ?? ''];
    const env = {
      ...process.env,
      HOME: work,
      XDG_DATA_HOME: path.join(work, 'data'),
      XDG_CONFIG_HOME: path.join(work, 'config'),
      XDG_CACHE_HOME: path.join(work, 'cache'),
      PATH: programs.join(path.delimiter),
      SF_DISABLE_TELEMETRY: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
    };
    const project = path.join(work, 'project');
    cpSync('samples', project, { recursive: true });
    sf = (...args) =>
      spawnSync(path.join(cli, '.bin/sf'), args, { cwd: project, env, encoding: 'utf8', input: '', maxBuffer: 1e8 });
    const archive = path.join(work, runProgram('npm', ['pack', '--silent', '--pack-destination', work]).trim());
    // What an administrator does who trusts a plugin that Salesforce has not signed.
    mkdirSync(path.join(work, 'config/sf'), { recursive: true });
    writeFileSync(path.join(work, 'config/sf/unsignedPluginAllowList.json'), JSON.stringify([`file:${archive}`]));
    const installed = sf('plugins', 'install', `file:${archive}`);
    assert.equal(installed.status, 0, installed.stderr);
    assert.doesNotMatch(installed.stderr, /may not work/);
  });

  after(() => rmSync(work, { recursive: true, force: true }));

  function answer(...args: readonly string[]): {
    readonly code: number | null;
    readonly json: Readonly<Record<string, unknown>>;
  } {
    const { status, stdout, stderr } = sf('milestone', ...args, '--json');
    const json: unknown = JSON.parse(stdout === '' ? stderr : stdout);
    assert.ok(typeof json === 'object' && json !== null);
    return { code: status, json: Object.fromEntries(Object.entries(json)) };
  }

  it('lists its commands, and only those that are commands there', () => {
    const { stdout } = sf('milestone', '--help');
    for (const name of ['validate', 'test', 'diff', 'backtest', 'import', 'export', 'due', 'simulate'])
      assert.match(stdout, new RegExp(`milestone ${name} `));
    assert.doesNotMatch(stdout, /milestone (?:lsp|mcp|completion) /);
  });

  it('tells the flags of a command, with examples as they are typed there', () => {
    const { stdout } = sf('milestone', 'due', '--help');
    assert.match(stdout, /--at=time/);
    assert.match(stdout, /--json +Format output as json\./);
    assert.match(stdout, /\$ sf milestone due /);
  });

  it('prints what the command line prints', () => {
    const { status, stdout } = sf('milestone', 'validate');
    assert.equal(status, 0);
    assert.match(stdout, /^No findings in \d+ files\.$/m);
    const due = ['cloudnine/cloudnine.entitlement.yaml', '--at', '2026-03-06T16:30'];
    assert.match(sf('milestone', 'due', ...due).stdout, /first-response +1 h +Mon 2026-03-09 09:30/);
  });

  it('answers with status, result and warnings', () => {
    const { code, json } = answer('test');
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(json), ['status', 'result', 'warnings']);
    assert.equal(json['status'], 0);
    const { result } = json;
    assert.ok(typeof result === 'object' && result !== null && 'failed' in result);
    assert.equal(result.failed, 0);
  });

  it('answers with status 1 where something is found', () => {
    const wrong = path.resolve('test/corpus/wrong');
    const { code, json } = answer('validate', wrong);
    assert.deepEqual([code, json['status']], [1, 1]);
    const { result } = json;
    assert.ok(typeof result === 'object' && result !== null && 'findings' in result && Array.isArray(result.findings));
    assert.ok(result.findings.length > 10);
  });

  it('tells wrong usage as the CLI tells its own', () => {
    const { code, json } = answer('due', 'nowhere.yaml', '--at', '2026-03-06T16:30');
    assert.deepEqual([code, json['status'], json['exitCode'], json['commandName']], [2, 2, 2, 'milestone due']);
    assert.equal(json['message'], "There is no file or folder 'nowhere.yaml'.");
  });

  it('compares, imports and replays', () => {
    assert.equal(answer('diff', 'cloudnine', 'titantech').code, 0);
    assert.equal(answer('import', 'salesforce', '--out', 'imported').code, 0);
    assert.equal(sf('milestone', 'validate', 'imported').status, 0);
    const cases = ['--cases', 'cloudnine/cases.csv', '--history', 'cloudnine/history.csv'];
    assert.equal(answer('backtest', 'cloudnine/cloudnine.entitlement.yaml', ...cases).code, 0);
  });
});
