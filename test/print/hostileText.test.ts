// Names, texts and paths of a stranger, in everything that every command prints in every format: nothing reaches a terminal raw, no line
// is an order for the service that runs the build, no result is forged, XML is well-formed, and JSON holds what the files hold.
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { loadCommands } from '../../server/src/commands/all.ts';
import { showControls, showOrders } from '../../server/src/words/showControls.ts';
import { runCli, writeFiles, type CliResult } from '../support/runCli.ts';

/** What a terminal obeys or hides. The layout's own breaks are taken out before. */
const RAW =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/u;
/** What GitHub, Azure Pipelines and TeamCity obey. */
const ORDERS = /^\s*::|##\w*\[/m;

const EVIL =
  '::warning file=x::forged \u001b[2J\u001b]0;title\u0007\n::error file=x::forged\r\nok 9 - forged\t\u009b31m\u202eevil\u2066\u200b\u2028\ufffe\u0085##vso[task.setvariable]##[error]x <b attribute="]]>&\'| # `x`';
const EVIL_LINE = EVIL.replace(/[\r\n]/g, '');
/** As a text in YAML: JSON is YAML. @param suffix tells names apart */
const evil = (suffix: string): string => JSON.stringify(EVIL + suffix);
/** As the content of an XML element, which holds fewer characters. */
const EVIL_XML = '::warning file=x::forged &#9;\u0085\u202eevil\u200b&#10;::error file=x::forged ##vso[task] &lt;b&gt;';

/** @param id how ids and names of the API are written: as somebody hostile has them, or as they may be */
const writeEntitlement = (id: (suffix: string) => string): string => `businessHours:
  desk: { name: ${evil('desk')}, description: ${evil('')}, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [days] }
holidays:
  days: [{ name: ${evil('holiday')}, description: ${evil('')}, date: 2026-03-09 }]
milestoneTypes:
  ${id('type')}: { name: ${evil('first')}, description: ${evil('')} }
  closing: { name: ${evil('closing')} }
actions:
  ${id('action')}: { name: ${id('action')}, emailAlert: { template: ${id('template')}, recipients: [{ role: ${evil('')} }] } }
  set: { name: ${id('set')}, fieldUpdate: { field: Status, value: ${evil('value')} } }
processes:
  ${id('process')}:
    name: ${evil('process')}
    description: ${evil('')}
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: ${id('type')}
        target: 1h
        when: { Reason: ${evil('reason')} }
        completeWhen: { Status: ${evil('status')} }
        warnings: [{ before: 30m, actions: [${id('action')}, set] }]
        violations: [{ after: 0m, actions: [${id('action')}] }]
entitlements:
  ${id('entitlement')}: { name: ${evil('entitlement')}, process: ${id('process')} }
`;

const ENTITLEMENT = writeEntitlement(evil);
/** Without errors: past cases are not replayed through files that have some. */
const VALID = writeEntitlement((suffix) => suffix);

/** What XML can hold, so that it can be exported. */
const EXPORTED = `businessHours:
  desk: { name: ${JSON.stringify(EVIL_LINE.replace(/[\0-\u001f\ufffe]/g, ''))}, timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`;

/** Wrong in every way that has a finding with a text of the file in it. */
const WRONG = `imports: [${evil('')}, "./gone\\n::error::x.entitlement.yaml"]
# milestone-disable-next-line ${'\u202e'}no-such-rule
${evil('section')}: 1
businessHours:
  a: { name: ${evil('')}, timeZone: ${evil('')}, hours: { ${evil('weekday')}: ${evil('')} }, holidays: [${evil('')}] }
milestoneTypes:
  b: { name: ${evil('same')}, recurrence: ${evil('')} }
  c: { name: ${evil('same')} }
  d: { name: "raw \u202e and \u200b and \t tab" }
processes:
  p:
    name: ${evil('')}
    businessHours: ${evil('')}
    exit: { when: { formula: ${evil('')} } }
    milestones:
      - { milestone: ${evil('')}, target: ${evil('')}, warnings: [{ before: 1h, actions: [${evil('')}] }] }
      - { milestone: b, target: { apexClass: ${evil('')} }, violations: [{ after: 0m, actions: [] }] }
`;

const SCENARIO = `use: ./a.entitlement.yaml
scenarios:
  ${evil('scenario')}:
    description: ${evil('described')}
    process: ${evil('process')}
    record: { CreatedDate: 2026-03-06T16:30, Reason: ${evil('reason')}, Subject: ${evil('')} }
    events:
      - { at: 2026-03-06T16:45, set: { Subject: ${evil('event')} } }
    expect:
      milestones: [{ milestone: ${evil('type')}, target: 2026-03-06T10:00, status: completed }]
      actions: [{ action: ${evil('action')} }, { action: ${evil('never')} }]
`;

const CASES = [
  'Id,CaseNumber,CreatedDate,ClosedDate,IsClosed,Status,Reason',
  ...['1', '2'].map((id) => {
    const name = `"${(EVIL + id).replaceAll('"', '""')}"`;
    return `${name},${name},2026-03-06T21:30:00.000+0000,,false,New,"${(EVIL + 'reason').replaceAll('"', '""')}"`;
  }),
  `${JSON.stringify('x')},y,"no ${EVIL.replaceAll('"', '""')} time",,,,`,
].join('\n');

/** The same as lines of JSON. */
const CASE_LINES = [
  {
    columns: ['Id', 'CaseNumber', 'CreatedDate', 'ClosedDate', 'IsClosed', 'Status', 'Reason'],
    tracked: [],
    milestones: false,
  },
  ...['1', '2'].map((id) => ({
    case: {
      Id: EVIL + id,
      CaseNumber: EVIL + id,
      CreatedDate: '2026-03-06T21:30:00.000+0000',
      ClosedDate: '',
      IsClosed: 'false',
      Status: 'New',
      Reason: `${EVIL}reason`,
    },
  })),
]
  .map((line) => JSON.stringify(line))
  .join('\n');

const PROCESS_XML = `<?xml version="1.0" encoding="UTF-8"?>
<EntitlementProcess xmlns="http://soap.sforce.com/2006/04/metadata">
  <SObjectType>Case</SObjectType><active>true</active><isVersionDefault>true</isVersionDefault><name>${EVIL_XML}</name>
  <businessHours>${EVIL_XML}</businessHours><versionMaster>x</versionMaster><versionNumber>1</versionNumber>
  <milestones><milestoneName>${EVIL_XML}</milestoneName><minutesToComplete>60</minutesToComplete><useCriteriaStartTime>false</useCriteriaStartTime>
  <timeTriggers><actions><name>${EVIL_XML}</name><type>Alert</type></actions><timeLength>-10</timeLength><workflowTimeTriggerUnit>Minutes</workflowTimeTriggerUnit></timeTriggers></milestones>
</EntitlementProcess>
`;

const isWindows = process.platform === 'win32';
const EVIL_FILE = isWindows ? 'evil.entitlement.yaml' : '::error file=x::\u001b[2J\n::error::\u202e.entitlement.yaml';

/** How each command is made to say as much as it can; what it reads from standard input. */
const RUNS: Readonly<Record<string, readonly (readonly [args: readonly string[], stdin?: string])[]>> = {
  validate: [
    [['.']],
    [[EVIL_FILE, '--max-warnings', '0']],
    [['wrong.entitlement.yaml', '--rule', `${EVIL}=off`]],
    [[`${EVIL}.entitlement.yaml`]],
  ],
  format: [[['.', '--check']], [[EVIL]]],
  due: [
    [['a.entitlement.yaml', '--at', '2026-03-06T16:30', '--explain', '--set', `Reason=${EVIL}reason`]],
    [
      ['a.entitlement.yaml', '--at', '-', '--set', `${EVIL}=1`],
      `at,id\n2026-03-06T16:30,"${EVIL_LINE.replaceAll('"', '""')}"\n`,
    ],
    [
      ['a.entitlement.yaml', '--at', '-'],
      `at,id\n2026-03-06T16:30,"${EVIL_LINE.replaceAll('"', '""')}"\n${EVIL_LINE}\n`,
    ],
    [['wrong.entitlement.yaml', '--at', EVIL]],
    [['a.entitlement.yaml', '--at', '2026-03-06T16:30', '--process', EVIL]],
  ],
  simulate: [
    [['a.scenario.yaml']],
    [['a.scenario.yaml', '--scenario', EVIL]],
    [['a.entitlement.yaml', '--at', '2026-03-06T16:30', '--out', `${EVIL}.pdf`]],
  ],
  test: [[['.', '--coverage']], [['.', '--scenario', EVIL]]],
  diff: [
    [['a.entitlement.yaml', 'b.entitlement.yaml', '--from', '2026-03-02']],
    [['b.entitlement.yaml', 'a.entitlement.yaml', '--from', '2026-03-02']],
    [['a.entitlement.yaml', 'none.entitlement.yaml', '--from', EVIL]],
    [[`git:${EVIL}`, 'a.entitlement.yaml']],
  ],
  backtest: [
    [
      [
        'valid.entitlement.yaml',
        ...['--cases', 'cases.csv', '--process', 'process', '--group-by', 'Reason', '--propose', '90'],
        ...['--max-rejects', '90', '--compare', 'valid.entitlement.yaml'],
      ],
    ],
    [['valid.entitlement.yaml', '--cases', `${EVIL}.csv`]],
    [['valid.entitlement.yaml', '--cases', '-', '--column', `${EVIL}=${EVIL}`], CASES],
  ],
  'backtest merge': [[['tally.json', '--max-rejects', '90']], [[`${EVIL}.json`]], [['-'], EVIL]],
  document: [[['a.entitlement.yaml', '--from', '2026-03-02']], [['a.entitlement.yaml', '--process', EVIL]]],
  calendar: [
    [['a.entitlement.yaml', '--from', '2026-03-02', '--to', '2026-03-10']],
    [['wrong.entitlement.yaml', EVIL]],
  ],
  import: [[['force-app', '--out', 'imported']], [[EVIL]]],
  export: [
    [['a.entitlement.yaml', '--out', 'exported']],
    [['exported.entitlement.yaml', '--out', 'new', '--dry-run']],
    [['exported.entitlement.yaml', '--out', EVIL, '--api-version', EVIL]],
    [[EVIL]],
  ],
  rules: [[[]]],
  explain: [[['no-warning']], [[EVIL]]],
};

describe('text of a stranger', () => {
  let folder = '';
  const run = (args: readonly string[], stdin?: string): Promise<CliResult> => runCli(folder, args, stdin);

  before(async () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-text-')));
    writeFiles(folder, {
      'a.entitlement.yaml': ENTITLEMENT,
      'b.entitlement.yaml': ENTITLEMENT.replace('target: 1h', 'target: 2h').replaceAll('Reason', 'Origin'),
      'valid.entitlement.yaml': VALID,
      'a.scenario.yaml': SCENARIO,
      'exported.entitlement.yaml': EXPORTED,
      'wrong.entitlement.yaml': WRONG,
      'milestone.config.yaml': `${evil('key')}: 1\nrules: { ${evil('rule')}: error, unknown-field: ${evil('level')} }\n`,
      'cases.csv': CASES,
      'force-app/x.entitlementProcess-meta.xml': PROCESS_XML,
      'force-app/broken.entitlementProcess-meta.xml': `<EntitlementProcess><${'\u202e'}a>\u200b</EntitlementProcess>`,
      [EVIL_FILE]: WRONG,
      [EVIL_FILE.replace('error', 'warning')]: 'milestoneTypes:   { a: { name: A } }\n',
    });
    const counted = await run(['backtest', 'valid.entitlement.yaml', '--partial', '--process', 'process'], CASE_LINES);
    assert.equal(counted.code, 0, counted.stderr);
    writeFiles(folder, { 'tally.json': counted.stdout });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is shown where it is read', () => {
    assert.equal(
      showControls('a\u001b[2J\n\t\u007f\u009b\u202e\u{e0041}\ud800'),
      'a␛[2J␊␉␡<U+009B><U+202E><U+E0041><U+D800>',
    );
    // Joiners that join: a family, and a word of Persian.
    for (const text of ['👩‍👩‍👧', 'می‌خواهم', 'naïve 日本語', '']) assert.equal(showControls(text), text);
    assert.equal(showControls('a\u200db'), 'a<U+200D>b');
    assert.equal(
      showOrders('  ::error::x\na::b\n##vso[x] ##[y] ## [z]'),
      '  <U+003A>:error::x\na::b\n<U+0023>#vso[x] <U+0023>#[y] ## [z]',
    );
  });

  it('is tried with every command that prints', async () => {
    const names = (await loadCommands())
      .map(({ name }) => name)
      // What these two serve is tried elsewhere (test/mcp, test/features/hostileText.test.ts).
      .filter((name) => name !== 'lsp' && name !== 'mcp' && name !== 'completion');
    assert.deepEqual(Object.keys(RUNS).sort(), names.sort());
  });

  for (const [name, runs] of Object.entries(RUNS))
    it(`leaves ${name} as what it is, in every format`, async () => {
      const command = (await loadCommands()).find((each) => each.name === name);
      const flag = command?.flags['format'];
      const formats = flag !== undefined && 'choices' in flag ? flag.choices : [undefined];
      let printed = 0;
      let said = '';
      for (const [args, stdin] of runs)
        for (const format of formats) {
          const asked = [...name.split(' '), ...args, ...(format === undefined ? [] : ['--format', format])];
          const { stdout, stderr } = await run(name === 'import' ? [...asked, '--force'] : asked, stdin);
          const what = JSON.stringify([...asked, stdout, stderr]);
          assert.doesNotMatch(stderr, /a fault of the program itself/, what);
          assert.doesNotMatch(stderr.replaceAll('\n', ''), RAW, what);
          assert.doesNotMatch(stderr, ORDERS, what);
          said += stderr;
          if (stdout === '') continue;
          printed += 1;
          assert.doesNotMatch(stdout.replace(/\r?\n/g, ''), RAW, what);
          if (format !== 'github') assert.doesNotMatch(stdout, ORDERS, what);
          // What came before a fault is right, and no whole document.
          if (isWhole(stderr)) CHECKS[format ?? '']?.(stdout, what);
        }
      // Dots are never printed.
      const texts = formats.filter((format) => format !== 'png');
      assert.ok(printed >= texts.length, `${name} says something in each format: ${said}`);
    });

  it('is in JSON what it is in the files', async () => {
    const has = async (args: readonly string[], ...suffixes: readonly string[]): Promise<void> => {
      const { stdout, stderr } = await run([...args, '--format', 'json']);
      const texts = textsOf(JSON.parse(stdout));
      for (const suffix of suffixes)
        assert.ok(texts.has(EVIL + suffix), `${args.join(' ')} ${suffix} ${stdout} ${stderr}`);
    };
    await has(['due', 'a.entitlement.yaml', '--at', '2026-03-06T16:30'], 'process', 'type', 'desk');
    await has(['simulate', 'a.scenario.yaml'], 'process', 'first');
    await has(['test', 'a.scenario.yaml'], 'scenario');
    await has(['diff', 'a.entitlement.yaml', 'b.entitlement.yaml', '--from', '2026-03-02'], 'process');
    await has(['calendar', 'a.entitlement.yaml', '--from', '2026-03-02', '--to', '2026-03-10'], 'desk');
  });
});

/** Whether the command came to its end. */
function isWhole(stderr: string): boolean {
  return !/^milestone: (?!What is wrong|Nothing reads)/m.test(stderr);
}

/** What a format must be beside. */
const CHECKS: Readonly<Record<string, (printed: string, what: string) => void>> = {
  github: (printed, what) => {
    for (const line of printed.trimEnd().split('\n')) {
      assert.match(
        line,
        /^::(error|warning|notice) file=[^:,]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[a-z-]+::/,
        what,
      );
      assert.doesNotMatch(line, /##\w*\[/, what);
    }
  },
  json: (printed) => void JSON.parse(printed),
  sarif: (printed) => void JSON.parse(printed),
  ndjson: (printed) => {
    for (const line of printed.trimEnd().split('\n')) JSON.parse(line);
  },
  junit: readXml,
  svg: readXml,
  tap: (printed, what) => {
    const plan = /^1\.\.(\d+)$/m.exec(printed)?.[1];
    assert.equal(printed.match(/^(?:not )?ok \d/gm)?.length, Number(plan), what);
  },
  csv: (printed, what) => {
    const rows: unknown = parseCsv(printed);
    assert.ok(Array.isArray(rows), what);
    assert.equal(rows.length, printed.trimEnd().split(/\r?\n/).length, 'a row a line');
  },
  ics: (printed, what) => {
    for (const line of printed.trimEnd().split('\r\n')) assert.match(line, /^(?: |[A-Z-]+[;:])/, what);
  },
  sql: (printed, what) => assert.doesNotMatch(printed, /^(?:ok|::)/m, what),
  html: (printed, what) => assert.doesNotMatch(printed, /<b attribute/, what),
};

function readXml(printed: string, what: string): void {
  const parser = new SaxesParser();
  parser.on('error', (fault) => assert.fail(`${fault.message}: ${what}`));
  parser.write(printed).close();
}

function textsOf(value: unknown): Set<unknown> {
  if (typeof value !== 'object' || value === null) return new Set([value]);
  return new Set(Object.entries(value).flatMap(([key, each]: [string, unknown]) => [key, ...textsOf(each)]));
}
