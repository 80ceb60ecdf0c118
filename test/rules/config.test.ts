// A configuration decides what is reported, so what is wrong with it is reported whatever it says; and so is every finding, however many.
import assert from 'node:assert/strict';
import { createProject } from '../../server/src/project/project.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { findingsIn } from '../support/findingsIn.ts';

const inConfig = async (text: string, name = 'milestone.config.yaml'): Promise<readonly string[]> =>
  (await findingsIn(`--- file: ${name}\n${text}`)).map(
    ({ code, severity, marked, message }) => `${severity} ${code} [${marked}] ${message}`,
  );

describe('a configuration', () => {
  const MISTAKES: readonly (readonly [text: string, told: readonly RegExp[]])[] = [
    ['rule: { no-warning: off }\n', [/^error config \[rule\] Unknown key 'rule'/]],
    [
      'rules: { no-warnings: off }\n',
      [/^error config \[no-warnings\] There is no rule .* Did you mean 'no-warning'\?/],
    ],
    ['rules: { exit-ignores-closure: off }\n', [/Did you mean 'closed-stays-inside'\?/]],
    ['rules: { no-warning: fatal }\n', [/^error config \[fatal\] .*Choose 'off'/]],
    ['rules: { syntax: off }\n', [/^error config \[syntax\] 'syntax' cannot be switched off/]],
    ['rules: { config: off, no-warning: offf }\n', [/\[config\] 'config' cannot be/, /\[offf\]/]],
    ['{{{{\n', [/^error config \[\{\] '\{' is never closed/]],
    ['- rules\n', [/^error config \[.*\] Expected a map/]],
    ['rules: { no-warning: off, schema: warning }\n', []],
    ['', []],
  ];
  for (const [text, told] of MISTAKES)
    it(`${JSON.stringify(text)} has ${told.length} findings`, async () => {
      const found = await inConfig(text);
      assert.equal(found.length, told.length, found.join('\n'));
      for (const [index, wanted] of told.entries()) assert.match(found[index] ?? '', wanted);
    });

  it('counts under its own name only, and says so', async () => {
    assert.deepEqual(
      (await inConfig('rules: { x: y }\n', 'milestone.config.yml')).map((each) => each.slice(0, 21)),
      ['warning misnamed-file'],
    );
  });

  it('is known for the files that it decides about, with what is called nearly so', async () => {
    const files = {
      'memory:/w/a/milestone.config.yml': 'rules: {}\n',
      'memory:/w/milestone.config.yaml': 'rules: {}\n',
      'memory:/w/a/b/x.entitlement.yaml': 'milestoneTypes: { a: {} }\n',
    };
    const uri = 'memory:/w/a/b/x.entitlement.yaml';
    const snapshot = await createProject(createMemoryHost(files)).snapshot([uri]);
    assert.equal(snapshot.configFile(uri)?.uri, 'memory:/w/milestone.config.yaml');
    assert.equal(snapshot.misnamedConfig(uri)?.uri, 'memory:/w/a/milestone.config.yml');
    assert.deepEqual(
      findingsOf(snapshot, 'memory:/w/a/milestone.config.yml').map(({ code }) => code),
      ['misnamed-file'],
    );
  });

  it('decides about a group of rules, and closer about one of them', async () => {
    const desk = `--- file: w/a.entitlement.yaml
businessHours:
  desk: { timeZone: Etc/UTC, default: true, hours: { weekdays: 22:00-06:00, sunday: [10:00-12:00, 13:00-15:00] } }
--- file: w/milestone.config.yaml
`;
    const told = async (config: string): Promise<readonly string[]> =>
      (await findingsIn(desk + config)).map(({ code, severity }) => `${severity} ${code}`);
    const found = ['salesforce/overnight-shift', 'salesforce/several-shifts'];
    assert.deepEqual(await told('rules: {}\n'), []);
    assert.deepEqual(
      await told('salesforce: {}\n'),
      found.map((code) => `error ${code}`),
    );
    assert.deepEqual(await told('salesforce: {}\nrules: { salesforce/*: off }\n'), []);
    assert.deepEqual(await told('salesforce: {}\nrules: { salesforce/*: off, salesforce/several-shifts: info }\n'), [
      'info salesforce/several-shifts',
    ]);
  });

  it('cannot switch off what cannot be read', async () => {
    const off = '--- file: w/milestone.config.yaml\nrules: { syntax: off, schema: off }\n';
    for (const text of ['processes: [\n', 'proceses: {}\n']) {
      const found = await findingsIn(`--- file: w/a.entitlement.yaml\n${text}${off}`);
      assert.deepEqual(
        found.map(({ severity }) => severity),
        ['error'],
      );
    }
  });
});

describe('more findings than anybody reads', () => {
  it('are all there, so that errors behind them count', async () => {
    const types = Array.from({ length: 1200 }, (_, index) => `  type-${index}: {}\n`).join('');
    const found = await findingsIn(`milestoneTypes:
${types}businessHours: { desk: { timeZone: Europe/Warsaw, default: true, hours: { weekdays: 09:00-17:00 } } }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: lost, target: 1h, completeWhen: { Status: Working } }]
`);
    assert.ok(found.length > 1200);
    assert.ok(found.some(({ code }) => code === 'unknown-reference'));
  });
});
