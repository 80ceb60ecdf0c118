// docs/ci.md and the action, as far as they can be tried without the services: the files keep the services' schemas, and their
// shell lines run as they stand in a shallow clone of a pull request.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { preparePython, runProgram } from '../support/cacheFolder.ts';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';
import { writeFiles } from '../support/runCli.ts';

const ACTION = '.github/actions/check/action.yml';
const PROCESS = readFileSync('samples/cloudnine/cloudnine.entitlement.yaml', 'utf8');
const SCENARIOS = readFileSync('samples/cloudnine/cloudnine.scenario.yaml', 'utf8');

/** The block of docs/ci.md that begins with the name of its file. */
function exampleOf(name: string): string {
  const blocks = [...readFileSync('docs/ci.md', 'utf8').matchAll(/^```\w+\n(?:#|\/\/) (\S+)\n([^]*?)^```/gm)];
  const found = blocks.find(([, file]) => file === name)?.[2];
  assert.ok(found !== undefined, name);
  return found;
}

/** The texts under a key, wherever it stands. */
function valuesOf(node: unknown, key: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    name === key ? [value].flat().map(String) : valuesOf(value, key),
  );
}

describe('continuous integration', () => {
  let work = '';
  let archive = '';
  let python = '';
  let origin = '';

  const git = (cwd: string, ...args: readonly string[]): string =>
    runProgram('git', args, { cwd, env: GIT_ENVIRONMENT });

  before(() => {
    work = mkdtempSync(path.join(tmpdir(), 'milestone-ci-'));
    python = preparePython('test/packages/requirements.txt');
    archive = path.join(
      work,
      runProgram('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work]).trim(),
    );
    origin = path.join(work, 'origin');
    writeFiles(origin, { 'sla/cloudnine.entitlement.yaml': PROCESS, 'sla/cloudnine.scenario.yaml': SCENARIOS });
    git(origin, 'init', '--quiet', '-b', 'main');
    git(origin, 'add', '.');
    git(origin, 'commit', '--quiet', '-m', 'First');
    git(origin, 'checkout', '--quiet', '-b', 'longer');
    writeFileSync(path.join(origin, 'sla/cloudnine.entitlement.yaml'), PROCESS.replace('target: 1h', 'target: 2h'));
    git(origin, 'commit', '--quiet', '-am', 'Longer');
    git(origin, 'checkout', '--quiet', 'main');
    git(origin, 'commit', '--quiet', '--allow-empty', '-m', 'Meanwhile');
  });

  after(() => {
    rmSync(work, { recursive: true, force: true });
  });

  /** Runs shell lines as they stand, but for where npm gets the package from, in a clone of the pull request's last commit. */
  function runLines(
    name: string,
    lines: readonly string[],
    env: Readonly<Record<string, string>>,
  ): { folder: string; output: string } {
    const folder = path.join(work, name);
    git(work, 'clone', '--quiet', '--depth', '1', '--branch', 'longer', `file://${origin}`, folder);
    const prefix = path.join(work, `${name}-global`);
    mkdirSync(prefix);
    const script = lines
      .map((line) => line.replace(/(npm install --global) milestone$/m, `$1 '${archive}'`))
      .join('\n');
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...GIT_ENVIRONMENT,
        npm_config_prefix: prefix,
        PATH: `${path.join(prefix, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
        ...env,
      },
    });
    const output = `${stdout}\n${stderr}`;
    // The scenario of the old target fails, as it should.
    assert.equal(status, 0, `${script}\n${output}`);
    return { folder, output };
  }

  /** The pull request breaks its scenarios, which ends a job: what comes after it is tried as well. */
  const goOn = (line: string): string =>
    /^milestone test\b/m.test(line) ? line.replace(/^milestone test.*$/m, '{ $&; } || test $? -eq 1') : line;

  const SCHEMAS = [
    ['.github/workflows/milestone.yml', 'vendor.github-workflows', []],
    ['.gitlab-ci.yml', 'vendor.gitlab-ci', ['--data-transform', 'gitlab-ci']],
    // One of its patterns escapes more than patterns of Unicode may.
    [
      'azure-pipelines.yml',
      'vendor.azure-pipelines',
      ['--data-transform', 'azure-pipelines', '--regex-variant', 'nonunicode'],
    ],
  ] as const;
  for (const [name, schema, options] of SCHEMAS)
    it(`has a ${name} that keeps the service's schema`, () => {
      const file = path.join(work, path.basename(name));
      writeFileSync(file, exampleOf(name));
      runProgram(path.join(python, 'check-jsonschema'), ['--builtin-schema', schema, ...options, file]);
    });

  it('has an action that keeps the schema of actions', () => {
    runProgram(path.join(python, 'check-jsonschema'), ['--builtin-schema', 'vendor.github-actions', ACTION]);
    assert.match(exampleOf('.github/workflows/milestone.yml'), new RegExp(`OWNER/milestone/${path.dirname(ACTION)}@v`));
  });

  it('tells what a pull request changes, on GitHub', () => {
    const temporary = path.join(work, 'runner');
    mkdirSync(temporary);
    const lines = valuesOf(parse(readFileSync(ACTION, 'utf8')), 'run').map(goOn);
    assert.equal(lines.length, 4);
    const { output } = runLines('github', lines, {
      MILESTONE_PACKAGE: archive,
      MILESTONE_PATHS: 'sla .',
      RUNNER_TEMP: temporary,
      GITHUB_ACTIONS: 'true',
      GITHUB_BASE_REF: 'main',
      GITHUB_STEP_SUMMARY: path.join(temporary, 'summary.md'),
    });
    assert.match(output, /cloudnine/);
    assert.match(readFileSync(path.join(temporary, 'summary.md'), 'utf8'), /target 2h, was 1h/);
    for (const name of ['milestone.sarif', 'milestone.xml']) assert.ok(existsSync(path.join(temporary, name)), name);
  });

  it('tells it on GitLab', () => {
    const lines = valuesOf(parse(exampleOf('.gitlab-ci.yml')), 'script').map(goOn);
    assert.equal(lines.length, 6);
    const base = git(origin, 'merge-base', 'main', 'longer').trim();
    const env = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main', CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    const { folder } = runLines('gitlab', lines, env);
    assert.match(readFileSync(path.join(folder, 'entitlement-changes.md'), 'utf8'), /target 2h, was 1h/);
    assert.equal(readFileSync(path.join(folder, 'gl-code-quality-report.json'), 'utf8').charAt(0), '[');
  });

  it('tells it on Azure', () => {
    const lines = valuesOf(parse(exampleOf('azure-pipelines.yml')), 'script').map(goOn);
    assert.equal(lines.length, 4);
    const { output } = runLines('azure', lines, { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' });
    assert.match(output, /target 2h, was 1h/);
  });

  it('tells it on Jenkins', () => {
    const lines = [...exampleOf('Jenkinsfile').matchAll(/\bsh '([^']+)'/g)].map((match) => goOn(match[1] ?? ''));
    assert.equal(lines.length, 5);
    const { folder } = runLines('jenkins', lines, { CHANGE_TARGET: 'main' });
    assert.match(readFileSync(path.join(folder, 'entitlement-changes.md'), 'utf8'), /target 2h, was 1h/);
  });

  it('tells it by the line of the README', () => {
    const block = /^```sh\n(git fetch[^]*?)^```/m.exec(readFileSync('README.md', 'utf8'))?.[1];
    assert.ok(block !== undefined);
    const { folder } = runLines('readme', ['npm install --global milestone', block], {});
    assert.match(readFileSync(path.join(folder, 'comment.md'), 'utf8'), /target 2h, was 1h/);
  });
});
