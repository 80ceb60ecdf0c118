// Findings as the services read them that show them in reviews: GitLab's code quality report, reviewdog's diagnostic format, Checkstyle
// and SARIF.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { runCli } from '../support/runCli.ts';

const FILE = `milestoneTypes: { answer: {} }
processes:
  support:
    name: 日本😀
    businessHours: us-desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { when: { Origin: 日本😀 }, milestone: anser, target: 1h }
`;

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: unknown;
}

const KEYS = ['description', 'check_name', 'fingerprint', 'severity', 'location'];

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && KEYS.join() === Object.keys(value).join();
}

function readIssues(report: unknown): readonly Issue[] {
  assert.ok(Array.isArray(report) && report.every(isIssue), JSON.stringify(report));
  return report;
}

describe('validate for reviews', () => {
  let root = '';
  before(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-reviews-')));
    mkdirSync(path.join(root, '.git'));
    mkdirSync(path.join(root, 'sub'));
    writeFileSync(path.join(root, 'sub/a.entitlement.yaml'), FILE);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  async function read(format: string): Promise<unknown> {
    const { stdout, code } = await runCli(path.join(root, 'sub'), ['validate', '--format', format]);
    assert.equal(code, 1);
    return JSON.parse(stdout);
  }

  it('gives GitLab issues with its words, a path from the root, and fingerprints that a moved line keeps', async () => {
    const before = readIssues(await read('gitlab'));
    const found = before.find((issue) => issue.check_name === 'unknown-reference');
    assert.equal(found?.severity, 'critical');
    assert.deepEqual(found.location, {
      path: 'sub/a.entitlement.yaml',
      positions: { begin: { line: 5, column: 20 }, end: { line: 5, column: 27 } },
    });
    const prints = before.map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length, 'each has its own');
    writeFileSync(path.join(root, 'sub/a.entitlement.yaml'), `# a line above\n${FILE}`);
    const after = readIssues(await read('gitlab'));
    writeFileSync(path.join(root, 'sub/a.entitlement.yaml'), FILE);
    assert.deepEqual(
      after.map(({ fingerprint }) => fingerprint),
      prints,
    );
  });

  it('gives reviewdog columns in bytes, and the cures as suggestions', async () => {
    const report = await read('rdjson');
    assert.ok(
      typeof report === 'object' && report !== null && 'diagnostics' in report && Array.isArray(report.diagnostics),
    );
    const found: unknown = report.diagnostics.find(({ message }: { message: string }) =>
      message.startsWith('Unknown milestone type'),
    );
    const column = Buffer.byteLength('      - { when: { Origin: 日本😀 }, milestone: ') + 1;
    const range = { start: { line: 8, column }, end: { line: 8, column: column + 5 } };
    assert.deepEqual(found, {
      message: "Unknown milestone type 'anser'. Did you mean 'answer'?",
      location: { path: 'sub/a.entitlement.yaml', range },
      severity: 'ERROR',
      code: { value: 'unknown-reference' },
      suggestions: [
        { range, text: 'answer' },
        {
          range: { start: { line: 1, column: 29 }, end: { line: 1, column: 29 } },
          text: ', anser: { name: Anser }',
        },
      ],
      related_locations: [
        {
          message: "'answer' is defined here",
          location: {
            path: 'sub/a.entitlement.yaml',
            range: { start: { line: 1, column: 19 }, end: { line: 1, column: 25 } },
          },
        },
      ],
    });
  });

  it('gives Checkstyle a file for each that was checked, with a path from the root and the words as they are', async () => {
    writeFileSync(path.join(root, 'sub/clean.entitlement.yaml'), '{}\n');
    writeFileSync(path.join(root, 'sub/a.entitlement.yaml'), FILE.replace('anser', '\'<b> & "c"\''));
    const { stdout } = await runCli(path.join(root, 'sub'), ['validate', '--format', 'checkstyle']);
    rmSync(path.join(root, 'sub/clean.entitlement.yaml'));
    writeFileSync(path.join(root, 'sub/a.entitlement.yaml'), FILE);
    const onError = (level: string, message: string): never => assert.fail(`${level}: ${message}`);
    const { documentElement } = new DOMParser({ onError }).parseFromString(stdout, 'text/xml');
    assert.equal(documentElement?.tagName, 'checkstyle');
    const files = [...documentElement.getElementsByTagName('file')];
    assert.deepEqual(
      files.map((file) => [file.getAttribute('name'), file.getElementsByTagName('error').length > 0]),
      [
        ['sub/a.entitlement.yaml', true],
        ['sub/clean.entitlement.yaml', false],
      ],
    );
    const errors = [...documentElement.getElementsByTagName('error')].map(({ attributes }) =>
      Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
    );
    assert.deepEqual(
      errors.find(({ line }) => line === '8'),
      {
        line: '8',
        column: '46',
        severity: 'error',
        message: `'<b> & "c"' is not an id. Write the id with letters, digits and dashes, such as us-support.`,
        source: 'milestone.schema',
      },
    );
  });

  it('gives SARIF the folder that paths start from, what is marked, and whether all was read', async () => {
    const report = await read('sarif');
    const text = JSON.stringify(report);
    assert.ok(text.includes(`"originalUriBaseIds":{"SRCROOT":{"uri":"${pathToFileURL(root).href}/"}}`), text);
    assert.ok(text.includes('"artifactLocation":{"uri":"sub/a.entitlement.yaml","uriBaseId":"SRCROOT"}'), text);
    assert.ok(text.includes('"snippet":{"text":"anser"}'), text);
    assert.ok(text.includes('"invocations":[{"executionSuccessful":true}]'), text);
  });
});
