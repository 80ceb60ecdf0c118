import assert from 'node:assert/strict';
import { InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver-types';
import type { BlockLayout } from '../../server/src/features/completion/blockLayout.ts';
import { complete } from '../../server/src/features/completion/complete.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { itWithBothBreaks, openEditor, withCrlf, type Editor } from '../support/editor.ts';

interface Completing extends Editor {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
}

/** @param fixture text of `main.entitlement.yaml` with a cursor, other files behind it */
async function completeAt(fixture: string, snippets = true, layout: BlockLayout = 'absolute'): Promise<Completing> {
  const editor = await openEditor(fixture.startsWith('---') ? fixture : `--- file: main.entitlement.yaml\n${fixture}`);
  const items = complete({ ...editor.look, files: editor.files.map(({ uri }) => uri), snippets, layout });
  return { ...editor, items, labels: items.map(({ label }) => label) };
}

/** The text after choosing an item; `‸` stands for its first placeholder, the others keep what they hold. */
function accept({ look: { file }, items }: Completing, label: string): string {
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(
    item?.textEdit !== undefined && 'range' in item.textEdit,
    `${label} is not among ${items.map((i) => i.label).join(' ')}`,
  );
  const span = file.lines.spanOf(item.textEdit.range);
  assert.ok(span.start <= span.end && span.end <= file.text.length);
  return applyChanges(file.text, [{ span, newText: item.textEdit.newText }]).replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

/** A process whose milestones are begun; what follows stands behind. */
const MILESTONES = `processes:
  p:
    exit: { when: { IsClosed: true } }
    milestones:
`;

describe('completion of keys', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'a whole process and sections in an empty file',
      '‸',
      [
        'whole process',
        'imports',
        'businessHours',
        'holidays',
        'milestoneTypes',
        'actions',
        'processes',
        'entitlements',
      ],
    ],
    [
      'sections on an empty line between others',
      'imports: []\n‸\nactions: {}\n',
      ['businessHours', 'holidays', 'milestoneTypes', 'processes', 'entitlements'],
    ],
    ['the missing required ones first', 'processes:\n  p:\n    name: P\n    ‸\n', ['exit', 'description', 'object']],
    [
      'those of a milestone behind its first',
      `${MILESTONES}      - milestone: a\n        ‸\n`,
      ['target', 'when', 'clock'],
    ],
    [
      'those that stand below the cursor left out',
      `${MILESTONES}      - milestone: a\n        ‸\n        target: 1h\n`,
      ['when', 'clock'],
    ],
    [
      'in a flow map, what follows left out',
      `${MILESTONES}      - { milestone: a, ‸, clock: criteria }\n`,
      ['target', 'when', 'businessHours'],
    ],
    [
      'in a flow map behind a value with an apostrophe, what stands around left out',
      `${MILESTONES}      - { milestone: a, description: Bob's own, ‸, target: Ann's }\n`,
      ['when', 'clock', 'businessHours'],
    ],
    ['in a file with a byte order mark', '\uFEFFimports: []\n‸\n', ['businessHours', 'holidays', 'milestoneTypes']],
    [
      'in a flow map over two lines',
      `${MILESTONES}      - { milestone: a,\n          ‸ }\n`,
      ['target', 'when', 'clock'],
    ],
    [
      'in a flow map with a key on each line',
      `${MILESTONES}      - {\n          milestone: a, # {\n          clock: criteria,\n          ‸\n        }\n`,
      ['target', 'when', 'businessHours'],
    ],
    [
      'in a list that stands right under its key',
      'processes:\n  p:\n    milestones:\n    - milestone: a\n      ‸\n',
      ['target', 'when', 'clock'],
    ],
    [
      'operations',
      `${MILESTONES}      - milestone: a\n        when:\n          Amount__c: { ‸ }\n`,
      ['equals', 'notEqual', 'lessThan'],
    ],
    ['of a scenario', '--- file: a.scenario.yaml\nscenarios:\n  f:\n    ‸\n', ['record', 'description', 'process']],
    [
      'of an event',
      '--- file: a.scenario.yaml\nscenarios:\n  f:\n    events:\n      - { after: 1h, ‸ }\n',
      ['at', 'set', 'start'],
    ],
    [
      'rule codes in the configuration',
      '--- file: milestone.config.yaml\nrules:\n  unknown-ref‸\n',
      ['unknown-reference'],
    ],
  ];
  for (const [name, fixture, expected] of cases)
    itWithBothBreaks(`offers ${name}`, async (breaks) => {
      const { labels } = await completeAt(breaks(fixture));
      const wanted = fixture.includes('unknown-ref')
        ? labels.filter((label) => label.startsWith('unknown-ref'))
        : labels;
      assert.deepEqual(wanted.slice(0, expected.length), expected);
    });

  it('comes with documentation, and says what is required', async () => {
    const { items } = await completeAt('processes:\n  p:\n    ‸\n');
    const exit = items.find(({ label }) => label === 'exit');
    assert.match(exit?.detail ?? '', /required/);
    assert.ok(typeof exit?.documentation === 'object' && exit.documentation.value.length > 20);
    const order = items.map(({ sortText }) => sortText ?? '');
    assert.deepEqual(order, [...order].sort());
  });

  const accepted: readonly [string, string, string, string][] = [
    ['opens a block two columns deeper', 'processes:\n  p:\n    ‸\n', 'exit', 'processes:\n  p:\n    exit:\n      \n'],
    [
      'opens a list with its dash',
      'processes:\n  p:\n    ‸\n',
      'milestones',
      'processes:\n  p:\n    milestones:\n      - \n',
    ],
    [
      'replaces the word under the cursor',
      'processes:\n  p:\n    des‸cr\n',
      'description',
      'processes:\n  p:\n    description: \n',
    ],
    [
      'keeps the colon and the value of a key that is changed',
      'processes:\n  p:\n    na‸me: X\n',
      'description',
      'processes:\n  p:\n    description: X\n',
    ],
    ['writes a blank behind a dash', `${MILESTONES}      -‸\n`, 'target', `${MILESTONES}      - target: \n`],
    [
      'keeps spaces that stand behind the cursor',
      'processes:\n  p:\n    ‸   \n',
      'name',
      'processes:\n  p:\n    name:    \n',
    ],
    ['stays in the line in a flow map', 'processes: { p: { ‸ } }\n', 'exit', 'processes: { p: { exit:  } }\n'],
    [
      'counts columns, not characters, after an emoji',
      'processes:\n  p: { description: 😀日本, ‸ }\n',
      'active',
      'processes:\n  p: { description: 😀日本, active:  }\n',
    ],
    [
      'replaces what stands in quotes whole',
      'holidays:\n  h: [ { name: X, yearly: { month: "in Jan‸uary" } } ]\n',
      'january',
      'holidays:\n  h: [ { name: X, yearly: { month: "january" } } ]\n',
    ],
    [
      'writes no quotes into quotes',
      'processes:\n  p:\n    exit: { when: { formula: "Due__c < TODAY()‸" } }\n',
      "AND(ISPICKVAL(Priority, 'High'), Amount__c > 1000)",
      `processes:\n  p:\n    exit: { when: { formula: "AND(ISPICKVAL(Priority, 'High'), Amount__c > 1000)" } }\n`,
    ],
    [
      'works on a half-typed line amid others',
      'processes:\n  p:\n    exit: { when: { IsClosed: true } }\n    milest‸\nactions: {}\n',
      'milestones',
      'processes:\n  p:\n    exit: { when: { IsClosed: true } }\n    milestones:\n      - \nactions: {}\n',
    ],
  ];
  for (const [name, before, label, after] of accepted)
    itWithBothBreaks(`${name}`, async (breaks) => {
      assert.equal(accept(await completeAt(breaks(before)), label), breaks(after));
    });
});

describe('completion of values', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['an enumeration', `${MILESTONES}      - milestone: a\n        clock: ‸\n`, ['process', 'criteria']],
    ['true and false', 'processes:\n  p:\n    active: ‸\n', ['true', 'false']],
    [
      'months in flow style',
      'holidays:\n  h: [ { name: X, yearly: { month: ‸ } } ]\n',
      [
        'january',
        'february',
        'march',
        'april',
        'may',
        'june',
        'july',
        'august',
        'september',
        'october',
        'november',
        'december',
      ],
    ],
    [
      'severities in the configuration',
      '--- file: milestone.config.yaml\nrules: { no-warning: ‸ }\n',
      ['off', 'hint', 'info', 'warning', 'error'],
    ],
    [
      'the statuses of an expectation',
      '--- file: a.scenario.yaml\nscenarios: { f: { expect: { milestones: [ { status: ‸ } ] } } }\n',
      [
        'scheduled',
        'open',
        'completed',
        'completed-late',
        'violated',
        'removed',
        'open-at-exit',
        'violated-at-exit',
        'none',
      ],
    ],
  ];
  for (const [name, fixture, expected] of cases)
    itWithBothBreaks(`offers ${name}`, async (breaks) => {
      assert.deepEqual((await completeAt(breaks(fixture))).labels, expected);
    });

  it('offers time zones, those that the runtime leaves out of its own list too', async () => {
    const { labels } = await completeAt('businessHours:\n  d:\n    timeZone: Europe/W‸\n');
    for (const zone of ['Europe/Warsaw', 'America/New_York', 'Etc/UTC', 'Asia/Kolkata', 'Europe/Kyiv'])
      assert.ok(labels.includes(zone), zone);
  });

  it('replaces the whole zone, slash and all', async () => {
    const completing = await completeAt('businessHours:\n  d:\n    timeZone: Europe/W‸ar # here\n');
    assert.equal(accept(completing, 'Europe/Warsaw'), 'businessHours:\n  d:\n    timeZone: Europe/Warsaw # here\n');
  });

  it('writes the blank that is missing behind a colon', async () => {
    assert.equal(
      accept(await completeAt('processes:\n  p:\n    active:‸\n'), 'true'),
      'processes:\n  p:\n    active: true\n',
    );
    assert.equal(
      accept(await completeAt('processes: { p: { active:‸ } }\n'), 'true'),
      'processes: { p: { active: true } }\n',
    );
  });
});

describe('completion of ids', () => {
  const shared = `--- file: shared.entitlement.yaml
businessHours: { far: { timeZone: Etc/UTC, hours: { everyday: 24h } } }
actions: { far-action: { external: { type: Alert, name: X } } }
`;
  const head = `imports: [./shared.entitlement.yaml]
businessHours: { near: { timeZone: Etc/UTC, hours: { everyday: 24h } } }
milestoneTypes: { answer: {} }
actions: { near-action: { external: { type: Alert, name: X } } }
holidays: { us: [], eu: [] }
`;
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'business hours of the file and of imported ones',
      `${head}processes:\n  p:\n    businessHours: ‸\n`,
      ['near', 'far'],
    ],
    ['milestone types and nothing else', `${head}${MILESTONES}      - milestone: an‸\n`, ['answer']],
    [
      'actions in a flow list',
      `${head}${MILESTONES}      - { milestone: answer, onSuccess: [near-action, ‸] }\n`,
      ['near-action', 'far-action'],
    ],
    [
      'actions in an open flow list',
      `${head}${MILESTONES}      - { milestone: answer, onSuccess: [‸\n`,
      ['near-action', 'far-action'],
    ],
    [
      'actions behind a dash',
      `${head}${MILESTONES}      - milestone: answer\n        onSuccess:\n          - ‸\n`,
      ['near-action', 'far-action'],
    ],
    ['holiday sets', `${head}businessHours:\n  x:\n    holidays: [‸]\n`, ['us', 'eu']],
    ['processes of an entitlement', `${head}${MILESTONES}entitlements:\n  e: { process: ‸ }\n`, ['p']],
  ];
  for (const [name, fixture, expected] of cases)
    itWithBothBreaks(`offers ${name}`, async (breaks) => {
      assert.deepEqual((await completeAt(breaks(fixture + shared))).labels, expected);
    });

  it('says where an id comes from', async () => {
    const { items } = await completeAt(`${head}processes:\n  p:\n    businessHours: ‸\n${shared}`);
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ['in this file', 'in shared.entitlement.yaml'],
    );
  });

  it('offers in a scenario what the used file can see', async () => {
    const scenario = (line: string): string =>
      `--- file: a.scenario.yaml\nuse: ./main.entitlement.yaml\nscenarios:\n  f:\n    ${line}\n--- file: main.entitlement.yaml\n${head}${MILESTONES}${shared}`;
    assert.deepEqual((await completeAt(scenario('process: ‸'))).labels, ['p']);
    assert.deepEqual((await completeAt(scenario('events: [ { after: 1h, complete: ‸ } ]'))).labels, ['answer']);
    assert.deepEqual((await completeAt(scenario('expect: { actions: [ { action: ‸ } ] }'))).labels, [
      'near-action',
      'far-action',
    ]);
  });

  it('begins a list in brackets where a list is begun on the line of its key', async () => {
    const completing = await completeAt('holidays: { us: [] }\nbusinessHours:\n  x:\n    holidays: ‸\n');
    assert.match(accept(completing, 'us'), /holidays: \[us\]\n$/);
  });
});

describe('completion of fields', () => {
  it('offers fields of the closure, then the standard ones, in criteria', async () => {
    const { labels } = await completeAt(
      `imports: [./b.entitlement.yaml]\n${MILESTONES}      - milestone: a\n        when:\n          ‸\n--- file: b.entitlement.yaml\nentitlements:\n  e: { process: x, when: { Account.Tier__c: Gold, Mine__c: 1 } }\n`,
    );
    assert.deepEqual(labels.slice(0, 4), ['Account.Tier__c', 'IsClosed', 'Mine__c', 'Priority']);
    for (const label of ['Status', 'Account.Industry', 'any', 'all', 'not', 'formula'])
      assert.ok(labels.includes(label), label);
  });

  it('offers those of work orders in their processes', async () => {
    const { labels } = await completeAt('processes:\n  p:\n    object: WorkOrder\n    exit: { when: { ‸ } }\n');
    assert.ok(labels.includes('WorkTypeId') && !labels.includes('Origin'));
  });

  it('leaves out what the condition has, and the word that is being typed', async () => {
    const { labels } = await completeAt('processes:\n  p:\n    exit: { when: { Status: Closed, Pri‸: x } }\n');
    assert.ok(labels.includes('Priority') && !labels.includes('Status') && !labels.includes('Pri'), labels.join(' '));
  });

  for (const [name, line] of [
    ['a field update', 'actions: { a: { fieldUpdate: { field: ‸ } } }'],
    ['a comparison of two fields', 'processes: { p: { exit: { when: { OwnerId: { equals: { field: ‸ } } } } } }'],
    ['the start of the process clock', 'processes: { p: { entry: { from: ‸ } } }'],
    ['the fields of an outbound message', 'actions: { a: { outboundMessage: { fields: [‸] } } }'],
  ] as const)
    it(`offers fields in ${name}`, async () => {
      assert.ok((await completeAt(`${line}\n`)).labels.includes('CreatedDate'));
    });

  const values: readonly [string, string, readonly string[]][] = [
    [
      'used ones first',
      'when: { Status: ‸ }\n        pauseWhen: { Status: [Parked, "On Hold"] }',
      ['On Hold', 'Parked', 'New', 'Working'],
    ],
    ['standard ones in a list', 'when: { Priority: [High, ‸] }', ['High', 'Medium', 'Low']],
    ['behind an operation', 'when: { Priority: { notEqual: ‸ } }', ['High', 'Medium', 'Low']],
    ['true and false for a checkbox', 'when: { IsEscalated: ‸ }', ['true', 'false']],
  ];
  for (const [name, line, expected] of values)
    it(`offers values: ${name}`, async () => {
      const { labels } = await completeAt(`${MILESTONES}      - milestone: a\n        ${line}\n`);
      assert.deepEqual(labels.slice(0, expected.length), expected);
    });

  it('replaces a value of several words as a whole, and writes it as the files do', async () => {
    const fixture = `${MILESTONES}      - milestone: a\n        when:\n          Status: On H‸ # wait\n        pauseWhen: { Status: "On Hold" }\n`;
    assert.match(accept(await completeAt(fixture), 'On Hold'), /Status: "On Hold" # wait\n/);
  });

  it('offers the picklist of the configuration and nothing else', async () => {
    const config = '--- file: folder/milestone.config.yaml\nfields:\n  Case.Tier__c: [Gold, "No: never"]\n';
    const completing = await completeAt(
      `--- file: folder/main.entitlement.yaml\n${MILESTONES}      - { milestone: a, when: { Tier__c: ‸ } }\n${config}`,
    );
    assert.deepEqual(completing.labels, ['Gold', 'No: never']);
    assert.match(accept(completing, 'No: never'), /Tier__c: 'No: never' }/);
  });

  it('offers the values of a field in a field update', async () => {
    assert.deepEqual((await completeAt('actions: { a: { fieldUpdate: { field: Case.Origin, value: ‸ } } }\n')).labels, [
      'Phone',
      'Email',
      'Web',
    ]);
  });
});

describe('completion of paths', () => {
  const others = '--- file: other.entitlement.yaml\n--- file: deep/er.entitlement.yaml\n--- file: a.scenario.yaml\n';
  for (const [name, fixture, expected] of [
    ['imports', `imports:\n  - ‸\n${others}`, ['./other.entitlement.yaml', './deep/er.entitlement.yaml']],
    [
      'imports, without those that are there',
      `imports: [./other.entitlement.yaml, ‸]\n${others}`,
      ['./deep/er.entitlement.yaml'],
    ],
    [
      'use, from a folder',
      '--- file: tests/x.scenario.yaml\nuse: ‸\n--- file: other.entitlement.yaml\n',
      ['../other.entitlement.yaml'],
    ],
  ] as const)
    it(`offers entitlement files for ${name}`, async () => {
      assert.deepEqual((await completeAt(fixture)).labels, expected);
    });

  it('replaces the whole path', async () => {
    const completing = await completeAt(`imports:\n  - ./oth‸er.ent # here\n${others}`);
    assert.equal(accept(completing, './deep/er.entitlement.yaml'), 'imports:\n  - ./deep/er.entitlement.yaml # here\n');
  });
});

describe('completion of blocks', () => {
  it('inserts a process under a new id, which is asked for first', async () => {
    const completing = await completeAt('processes:\n  ‸\n');
    const item = completing.items.find(({ label }) => label === 'process');
    assert.equal(item?.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(item.textEdit?.newText ?? '', /^\$\{1:process\}:\n {4}name: \$\{2:/);
    assert.match(
      accept(completing, 'process'),
      /^processes:\n {2}process:\n {4}name: .*\n {4}active: true\n[^]*\n {4}milestones:\n {6}- milestone: /,
    );
  });

  const blocks: readonly [string, string, RegExp][] = [
    [
      'business hours',
      'businessHours:\n  ‸\n',
      /^businessHours:\n {2}business-hours:\n {4}timeZone: .+\n {4}hours:\n {6}weekdays: 09:00-17:00\n$/,
    ],
    ['milestone', `${MILESTONES}      - ‸\n`, /\n {6}- milestone: first-response\n {8}target: 1h\n$/],
    [
      'scenario',
      '--- file: a.scenario.yaml\nscenarios:\n  ‸\n',
      /\n {2}scenario:\n {4}description: .+\n {4}process: .+\n {4}record:\n {6}CreatedDate: /,
    ],
    [
      'milestone type',
      'milestoneTypes:\n  ‸\n',
      /^milestoneTypes:\n {2}milestone-type:\n {4}name: .+\n {4}description: .+\n$/,
    ],
    [
      'entitlement',
      'entitlements:\n  ‸\n',
      /^entitlements:\n {2}entitlement:\n {4}name: .+\n {4}process: .+\n {4}when:\n {6}/,
    ],
  ];
  for (const [label, fixture, expected] of blocks)
    it(`inserts: ${label}`, async () => {
      const completing = await completeAt(fixture);
      assert.match(accept(completing, label), expected);
      const crlf = accept(await completeAt(withCrlf(fixture)), label);
      assert.doesNotMatch(crlf, /[^\r]\n/);
    });

  it('fills an empty file with a whole process, and one beside with a scenario that it passes', async () => {
    const process = await completeAt('‸');
    assert.equal(process.labels[0], 'whole process');
    const text = accept(process, 'whole process');
    const scenarios = accept(await completeAt('--- file: main.scenario.yaml\n‸'), 'whole scenario file');
    const files = { 'memory:/main.entitlement.yaml': text, 'memory:/main.scenario.yaml': scenarios };
    const snapshot = await createProject(createMemoryHost(files)).snapshot(Object.keys(files));
    // That no scenario checks the second milestone yet is worth an information.
    const findings = Object.keys(files).flatMap((uri) => findingsOf(snapshot, uri));
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['milestone-without-scenario', 'info']],
    );
    assert.deepEqual(
      runScenarios(snapshot, 'memory:/main.scenario.yaml').map(({ name, failures }) => [name, failures]),
      [['friday-afternoon', []]],
    );
    assert.match(text, /\n\nmilestoneTypes:\n/);
  });

  it('offers no whole file below what is there, nor to editors that take one line', async () => {
    const { labels } = await completeAt('imports: []\n‸');
    assert.ok(!labels.includes('whole process'));
    const { look } = await openEditor('‸');
    const items = complete({ ...look, files: [], snippets: false, layout: 'one-line' });
    assert.ok(items.every(({ label }) => label !== 'whole process'));
  });

  it('inserts plain text for editors that know no placeholders', async () => {
    const { items } = await completeAt('businessHours:\n  ‸\n', false);
    assert.equal(items[0]?.insertTextFormat, InsertTextFormat.PlainText);
    assert.doesNotMatch(items[0].textEdit?.newText ?? '', /\$\{/);
  });

  for (const [name, fixture, expected] of [
    ['below its key', `${MILESTONES}      ‸\n`, `${MILESTONES}      - target: \n`],
    [
      'right under the last item',
      `${MILESTONES}      - milestone: a\n        target: 1h\n      ‸\n`,
      `${MILESTONES}      - milestone: a\n        target: 1h\n      - target: \n`,
    ],
    [
      'between two items',
      `${MILESTONES}      - milestone: a\n      ta‸\n      - milestone: b\n`,
      `${MILESTONES}      - milestone: a\n      - target: \n      - milestone: b\n`,
    ],
  ] as const)
    itWithBothBreaks(`begins a list item with its dash on an empty line ${name}`, async (breaks) => {
      assert.equal(accept(await completeAt(breaks(fixture)), 'target'), breaks(expected));
    });

  it('begins an item of ids with its dash', async () => {
    const completing = await completeAt('holidays: { us: [] }\nbusinessHours:\n  x:\n    holidays:\n      ‸\n');
    assert.match(accept(completing, 'us'), /holidays:\n {6}- us\n$/);
  });
});

describe('completion lays lines out for the client', () => {
  const item = `${MILESTONES}      - ‸\n`;
  const key = `${MILESTONES}      - milestone: a\n        target: 1h\n        ‸\n`;
  const cases: readonly [string, string, string, BlockLayout, string][] = [
    ['a block as it is', item, 'milestone', 'absolute', 'milestone: first-response\n        target: 1h'],
    ['a block that the client indents', item, 'milestone', 'relative', 'milestone: first-response\n  target: 1h'],
    ['a block on one line', item, 'milestone', 'one-line', '{ milestone: first-response, target: 1h }'],
    ['a key as it is', key, 'warnings', 'absolute', 'warnings:\n          - '],
    ['a key that the client indents', key, 'warnings', 'relative', 'warnings:\n  - '],
    ['a key on one line', key, 'warnings', 'one-line', 'warnings:'],
    [
      'an item with its dash',
      `${MILESTONES}      ‸\n`,
      'milestone',
      'relative',
      '- milestone: first-response\n  target: 1h',
    ],
  ];
  for (const [name, fixture, label, layout, expected] of cases)
    itWithBothBreaks(name, async (breaks) => {
      const { items } = await completeAt(breaks(fixture), true, layout);
      const found = items.find((candidate) => candidate.label === label);
      assert.equal(found?.textEdit?.newText.replace(/\$\{\d+:([^}]*)\}/g, '$1'), breaks(expected));
      const isAsIs = layout === 'absolute';
      assert.equal(found.insertTextMode, isAsIs ? InsertTextMode.asIs : undefined);
    });
});

describe('completion keeps silent', () => {
  for (const [name, fixture] of [
    ['in a comment', '# a ‸\nprocesses: {}\n'],
    ['in a comment behind a value', 'processes:\n  p:\n    active: true # tr‸\n'],
    ['in free text', 'processes:\n  p:\n    description: some ‸ words\n'],
    ['in quoted free text', 'processes:\n  p:\n    description: "a ‸ b"\n'],
    ['in a block of text', 'processes:\n  p:\n    description: |\n      some\n      ‸\n'],
    ['below a key that nobody knows', 'nothing:\n  ‸\n'],
  ] as const)
    it(name, async () => {
      assert.deepEqual((await completeAt(fixture)).labels, []);
    });
});
