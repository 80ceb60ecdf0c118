// What scenarios reach, and that those of the samples reach everything.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { coverageOf } from '../../server/src/queries/coverage.ts';
import { createProject } from '../../server/src/project/project.ts';
import { canonicalUri, fileKindOf } from '../../server/src/language/read/uri.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';

const PROCESS = `milestoneTypes:
  first-response: { name: First Response }
  resolution: { name: Resolution }
actions:
  warn-owner:
    emailAlert: { template: Support/Warning, recipients: [{ owner: true }] }
  thank:
    flow: { flow: Thank }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        warnings:
          - { before: 15m, actions: [warn-owner] }
          - { before: 5m, actions: [] }
        onSuccess: [thank]
      - milestone: resolution
        when: { Priority: High }
        target: 8h
        violations:
          - { after: 0m, actions: [warn-owner] }
`;
const scenario = (events: string, priority = 'Low'): string => `use: ./main.entitlement.yaml
scenarios:
  case:
    process: support
    record: { CreatedDate: 2026-03-06T10:00:00Z, Priority: ${priority} }
    events: [${events}]
    until: 2026-03-07T10:00:00Z
`;

async function measure(...scenarios: readonly string[]): Promise<readonly string[]> {
  const files = Object.fromEntries([
    ['memory:/main.entitlement.yaml', PROCESS],
    ...scenarios.map((text, index) => [`memory:/s${index}.scenario.yaml`, text] as const),
  ]);
  const snapshot = await createProject(createMemoryHost(files)).snapshot(Object.keys(files));
  return coverageOf(snapshot, Object.keys(files)).map(
    ({ kind, name, scenarios: count, span }) =>
      `${kind} ${name} ×${count} «${PROCESS.slice(span.start, span.start + 12)}»`,
  );
}

describe('coverage', () => {
  it('counts what starts and what fires, each by its scenarios, in the order of the file', async () => {
    const early = scenario('{ after: 10m, complete: first-response }');
    const late = scenario('', 'High');
    assert.deepEqual(await measure(early, late), [
      'action action warn-owner ×1 «warn-owner:\n»',
      'action action thank ×1 «thank:\n    f»',
      'milestone First Response of support ×2 «- milestone:»',
      'warning warning 15m before the target of First Response of support ×1 «- { before: »',
      'success success of First Response of support ×1 «onSuccess: [»',
      'milestone Resolution of support ×1 «- milestone:»',
      'violation violation at the target of Resolution of support ×1 «- { after: 0»',
    ]);
  });

  it('counts nothing where no scenario can be run', async () => {
    const broken = scenario('').replace('process: support', 'process: nobody');
    const lines = await measure(broken);
    assert.equal(lines.length, 7);
    assert.ok(lines.every((line) => line.includes('×0')));
  });

  it('counts of an entitlement file what it defines, also where no scenario uses it', async () => {
    const files = {
      'memory:/main.entitlement.yaml': PROCESS,
      'memory:/other.entitlement.yaml': `imports: [./main.entitlement.yaml]\nactions:\n  alone: { flow: { flow: Alone } }\n`,
    };
    const snapshot = await createProject(createMemoryHost(files)).snapshot(Object.keys(files));
    const found = coverageOf(snapshot, Object.keys(files)).map(({ uri, name, scenarios }) => [uri, name, scenarios]);
    assert.equal(found.length, 8);
    assert.deepEqual(found.at(-1), ['memory:/other.entitlement.yaml', 'action alone', 0]);
    assert.ok(found.every(([, , scenarios]) => scenarios === 0));
  });

  it('is whole in the samples', async () => {
    const names = readdirSync('samples', { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    );
    const ours = names.filter((name) => fileKindOf(name) !== undefined);
    const texts = Object.fromEntries(
      ours.map((name) => [canonicalUri(`memory:/${name}`), readFileSync(`samples/${name}`, 'utf8')]),
    );
    const snapshot = await createProject(createMemoryHost(texts)).snapshot(Object.keys(texts));
    const coverage = coverageOf(snapshot, Object.keys(texts));
    assert.ok(coverage.length > 30);
    assert.deepEqual(
      coverage.filter(({ scenarios }) => scenarios === 0).map(({ name }) => name),
      [],
    );
  });
});
