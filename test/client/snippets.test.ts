// Every block that the editor can insert, expanded in its place: the server's, which completion offers where they fit, and the
// extension's, which fill an empty file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import processTemplates from '../../client/snippets/entitlement.json' with { type: 'json' };
import scenarioTemplates from '../../client/snippets/scenario.json' with { type: 'json' };
import { createProject } from '../../server/src/project/project.ts';
import { runScenarios } from '../../server/src/queries/runScenarios.ts';
import { writeSnippet } from '../../server/src/features/completion/writeSnippet.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { schemaAt } from '../../server/src/language/schema/describe.ts';
import { validateTree } from '../../server/src/language/schema/validateTree.ts';
import { parse } from '../../server/src/text/parse.ts';
import type { Path } from '../../server/src/text/tree.ts';

/** The text with the placeholders' own words. */
function expand(text: string, fileName = 'main'): string {
  return text
    .replace(/\$\{(\d+):\$\{TM_FILENAME_BASE\/[^}]*\}\}/g, fileName)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

const PROCESS = 'processes:\n  x:\n    exit: { when: { IsClosed: true } }\n    milestones:\n      - ';
const SCENARIO = 'use: ./x.entitlement.yaml\nscenarios:\n  x:\n';

/** Where blocks are offered: the path of the place, and a text that ends there. */
const PLACES: readonly { readonly kind: 'entitlement' | 'scenario'; readonly path: Path; readonly before: string }[] = [
  { kind: 'entitlement', path: [], before: '' },
  { kind: 'scenario', path: [], before: '' },
  { kind: 'entitlement', path: ['businessHours', 'x'], before: 'businessHours:\n  x:\n    ' },
  { kind: 'entitlement', path: ['holidays', 'x', 0], before: 'holidays:\n  x:\n    - ' },
  { kind: 'entitlement', path: ['milestoneTypes', 'x'], before: 'milestoneTypes:\n  x:\n    ' },
  { kind: 'entitlement', path: ['actions', 'x'], before: 'actions:\n  x:\n    ' },
  { kind: 'entitlement', path: ['processes', 'x'], before: 'processes:\n  x:\n    ' },
  { kind: 'entitlement', path: ['processes', 'x', 'exit'], before: 'processes:\n  x:\n    exit:\n      ' },
  { kind: 'entitlement', path: ['processes', 'x', 'milestones', 0], before: PROCESS },
  {
    kind: 'entitlement',
    path: ['processes', 'x', 'milestones', 0, 'warnings', 0],
    before: `${PROCESS}milestone: x\n        target: 1h\n        warnings:\n          - `,
  },
  {
    kind: 'entitlement',
    path: ['processes', 'x', 'milestones', 0, 'violations', 0],
    before: `${PROCESS}milestone: x\n        target: 1h\n        violations:\n          - `,
  },
  { kind: 'entitlement', path: ['entitlements', 'x'], before: 'entitlements:\n  x:\n    ' },
  {
    kind: 'entitlement',
    path: ['entitlements', 'x', 'when'],
    before: 'entitlements:\n  x:\n    process: x\n    when:\n      ',
  },
  { kind: 'entitlement', path: ['templates', 'x'], before: 'templates:\n  x:\n    ' },
  { kind: 'scenario', path: ['scenarios', 'x'], before: `${SCENARIO}    ` },
  {
    kind: 'scenario',
    path: ['scenarios', 'x', 'events', 0],
    before: `${SCENARIO}    record: {}\n    events:\n      - `,
  },
  {
    kind: 'scenario',
    path: ['scenarios', 'x', 'expect', 'milestones', 0],
    before: `${SCENARIO}    record: {}\n    expect:\n      milestones:\n        - `,
  },
  {
    kind: 'scenario',
    path: ['scenarios', 'x', 'expect', 'actions', 0],
    before: `${SCENARIO}    record: {}\n    expect:\n      actions:\n        - `,
  },
];

describe('the blocks that completion offers', () => {
  for (const { kind, path, before } of PLACES) {
    const snippets = schemaAt(kind, path)?.defaultSnippets ?? [];
    it(`are there for ${path.join('.') || kind}`, () => assert.ok(snippets.length > 0));
    for (const { label, body } of snippets) {
      it(`are in the language at ${path.join('.')}: ${label}`, () => {
        const column = before.length - before.lastIndexOf('\n') - 1;
        const text = `${before}${expand(writeSnippet(body, column, '\n'))}\n`;
        const tree = parse(text);
        assert.deepEqual([tree.problems, validateTree(kind, tree)], [[], []], text);
      });
    }
  }

  it('are all in a place that is looked at here', () => {
    const texts = ['entitlement', 'scenario'].map((name) => readFileSync(`schemas/${name}.schema.json`, 'utf8'));
    const written = texts.join('').match(/"defaultSnippets"/g)?.length ?? 0;
    const seen = new Set(PLACES.map(({ kind, path }) => JSON.stringify(schemaAt(kind, path)?.defaultSnippets)));
    assert.equal(seen.size, written);
  });
});

interface FileTemplate {
  readonly isFileTemplate: boolean;
  readonly prefix?: string;
  readonly body: readonly string[];
}

function templatesOf(snippets: Readonly<Record<string, FileTemplate>>): ReadonlyMap<string, FileTemplate> {
  return new Map(Object.entries(snippets));
}

describe('the snippets that fill an empty file', () => {
  const processes = templatesOf(processTemplates);
  const scenarios = templatesOf(scenarioTemplates);

  it('are not offered by completion, which has the server’s blocks', () => {
    for (const { isFileTemplate, prefix } of [...processes.values(), ...scenarios.values()]) {
      assert.deepEqual([isFileTemplate, prefix], [true, undefined]);
    }
  });

  for (const [name, { body }] of processes) {
    it(`have no finding: ${name}`, async () => {
      const text = expand(body.join('\n'));
      const uri = 'memory:/main.entitlement.yaml';
      const snapshot = await createProject(createMemoryHost({ [uri]: text })).snapshot([uri]);
      assert.deepEqual(
        findingsOf(snapshot, uri).map((finding) => messageOf(finding)),
        [],
        text,
      );
    });
  }

  it('pass, where they are scenarios of the process that the other fills in', async () => {
    const files = {
      'memory:/main.entitlement.yaml': expand(processes.get('Entitlement Process')?.body.join('\n') ?? ''),
      'memory:/main.scenario.yaml': expand(scenarios.get('Scenarios')?.body.join('\n') ?? ''),
    };
    const uri = 'memory:/main.scenario.yaml';
    const snapshot = await createProject(createMemoryHost(files)).snapshot(Object.keys(files));
    assert.deepEqual(
      findingsOf(snapshot, uri).map((finding) => messageOf(finding)),
      [],
    );
    assert.deepEqual(
      runScenarios(snapshot, uri).map(({ name, failures }) => [name, failures]),
      [['friday-afternoon', []]],
    );
  });
});
