// Reports that other programs read, read by such programs: SARIF by Microsoft's validator, JUnit by junitparser, TAP by tap-parser.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../support/runCli.ts';
import { prepareNpm, preparePython, runProgram } from '../support/cacheFolder.ts';

const WRONG = 'test/corpus/wrong';
const SCENARIOS = ['samples', 'test/corpus/wrong'];

describe('reports, as other programs read them', () => {
  let folder = '';

  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'milestone-reports-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function save(name: string, ...args: readonly string[]): Promise<string> {
    const { stdout } = await runCli(process.cwd(), args);
    const file = path.join(folder, name);
    writeFileSync(file, stdout);
    return file;
  }

  function readJunit(file: string): readonly string[] {
    const script = `import sys
from junitparser import JUnitXml, Failure, Error
report = JUnitXml.fromfile(sys.argv[1])
for suite in report:
    for case in suite:
        failed = any(isinstance(each, (Failure, Error)) for each in case.result)
        print(suite.name, case.name, case._elem.get("file"), case._elem.get("line"), case.time is not None, failed, sep="\\t")
print(report.tests, report.failures, sep="\\t")`;
    const python = path.join(preparePython('test/engines/requirements.txt'), 'python');
    return runProgram(python, ['-c', script, file]).trim().split('\n');
  }

  it('SARIF keeps the schema and the rules of its authors', async () => {
    const file = await save('findings.sarif', 'validate', WRONG, '--format', 'sarif');
    const tools = prepareNpm('sarif', ['@microsoft/sarif-multitool@5.7.0']);
    const program = path.join(tools, 'node_modules/.bin/sarif-multitool');
    const printed = runProgram(program, ['validate', file, '--log', 'ForceOverwrite']);
    const told = [...printed.matchAll(/: (error|warning) (SARIF\d+|JSON\d+)/g)].map((match) => match[2]);
    // SARIF2005 asks for an address of the tool, which package.json names when the repository has one.
    assert.deepEqual(
      told.filter((code) => code !== 'SARIF2005'),
      [],
      printed,
    );
    assert.match(printed, /Analysis completed successfully/);
  });

  it('JUnit tells findings, and which of them fail', async () => {
    const { stdout } = await runCli(process.cwd(), ['validate', WRONG, '--format', 'json']);
    const errors = stdout.match(/"severity": "error"/g)?.length ?? 0;
    assert.ok(errors > 0);
    const cases = readJunit(await save('findings.xml', 'validate', WRONG, '--format', 'junit'));
    assert.equal(cases.filter((line) => line.endsWith('\tTrue')).length, errors);
    assert.match(cases.at(-1) ?? '', new RegExp(`\t${errors}$`));
  });

  it('JUnit tells scenarios with file, line and time', async () => {
    const cases = readJunit(await save('scenarios.xml', 'test', ...SCENARIOS, '--format', 'junit'));
    const { stdout } = await runCli(process.cwd(), ['test', ...SCENARIOS, '--format', 'json']);
    const failed = stdout.match(/"passed": false/g)?.length ?? 0;
    assert.ok(failed > 0);
    assert.match(cases.at(-1) ?? '', new RegExp(`\t${failed}$`));
    assert.equal(cases.filter((line) => line.endsWith('\tTrue')).length, failed);
    const sample = cases.find((line) => line.includes('cloudnine') && line.includes('friday-afternoon'));
    assert.match(sample ?? '', /\tsamples\/cloudnine\/cloudnine\.scenario\.yaml\t\d+\tTrue\tFalse$/);
  });

  it('TAP tells as many tests as it planned, with the same outcomes', async () => {
    const file = await save('scenarios.tap', 'test', ...SCENARIOS, '--format', 'tap');
    const { stdout } = await runCli(process.cwd(), ['test', ...SCENARIOS, '--format', 'json']);
    const tools = prepareNpm('tap', ['tap-parser@18.3.4']);
    const script = `import { readFileSync } from 'node:fs';
import { Parser } from 'tap-parser';
const parser = new Parser({ strict: true }, ({ plan, count, pass, fail, failures }) =>
  console.log(JSON.stringify([plan.end, count, pass, fail, failures.filter(({ tapError }) => tapError)])));
parser.end(readFileSync(process.argv[2]));`;
    const program = path.join(tools, 'read.mjs');
    writeFileSync(program, script);
    const count = (word: string): number => stdout.match(new RegExp(`^ {6}"passed": ${word}`, 'gm'))?.length ?? 0;
    const [passed, failed] = [count('true'), count('false')];
    const read: unknown = JSON.parse(runProgram(process.execPath, [program, file]));
    assert.deepEqual(read, [passed + failed, passed + failed, passed, failed, []]);
  });
});
