// What `milestone/preview` compares with, over the wire: the server asks the client for files as they were.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadOldFileAnswer, ReadOldFileParams } from '../../server/src/protocol/compare.ts';
import type { PreviewComparison } from '../../server/src/protocol/preview.ts';
import type { PreviewAnswer, PreviewParams } from '../../server/src/protocol/previewRequest.ts';
import type { Problem } from '../../server/src/protocol/requests.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';

const DESK = `businessHours:
  us-desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`;
const OLD_MAIN = `imports: [./desk.entitlement.yaml]
milestoneTypes: { first-response: { name: First Response } }
processes:
  support:
    name: Support
    businessHours: us-desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 1h 30m }
`;
const MAIN = OLD_MAIN.replace('1h 30m', '1h').replace('  support:', '  help:');
const SCENARIO = `use: ./main.entitlement.yaml
scenarios:
  friday:
    record: { CreatedDate: 2026-03-06T16:30 }
    events: [{ at: 2026-03-09T09:10, complete: first-response }]
`;

const HELP = { kind: 'process', id: 'help' } as const;

describe('a comparison of timelines', () => {
  let folder: string;
  let client: LspClient;
  let old: Readonly<Record<string, string>> = {};
  let isAsNow = false;
  const asked: string[] = [];
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-'));
    const files = { 'desk.entitlement.yaml': DESK, 'main.entitlement.yaml': MAIN, 'case.scenario.yaml': SCENARIO };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    writeFileSync(path.join(folder, 'other.entitlement.yaml'), OLD_MAIN.replace('1h 30m', '4h'));
    writeFileSync(path.join(folder, 'milestone.config.yaml'), 'rules: {}\n');
    client = await startLspClient({
      folders: [pathToFileURL(folder).href],
      prepare: (connection) => {
        connection.onRequest('milestone/readOldFile', ({ uri, revision }: ReadOldFileParams) => {
          const name = uri.slice(uri.lastIndexOf('/') + 1);
          asked.push(`${name}@${revision}`);
          return { text: old[name] ?? null, ...(isAsNow && { isAsNow }) } satisfies ReadOldFileAnswer;
        });
      },
    });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  async function compare(params: PreviewParams): Promise<PreviewComparison & { readonly after: Timeline }> {
    const answer = await client.connection.sendRequest<PreviewAnswer>('milestone/preview', params);
    assert.ok(answer.picture !== null && 'compared' in answer.picture, JSON.stringify(answer));
    return { after: answer.picture.timeline, ...answer.picture.compared };
  }

  it('asks the client for the old file and its imports, and for nothing else', async () => {
    old = { 'main.entitlement.yaml': OLD_MAIN, 'desk.entitlement.yaml': DESK };
    asked.length = 0;
    const uri = uriOf('main.entitlement.yaml');
    const { before, after, comparison } = await compare({
      uri,
      selected: HELP,
      at: '2026-03-06T16:30',
      before: { uri, revision: 'HEAD', name: 'HEAD' },
    });
    assert.deepEqual(asked, ['main.entitlement.yaml@HEAD', 'desk.entitlement.yaml@HEAD']);
    assert.equal(before?.milestones[0]?.target, '2026-03-09T10:00:00.000-04:00');
    assert.equal(after.milestones[0]?.target, '2026-03-09T09:30:00.000-04:00');
    assert.equal(comparison.before, 'HEAD');
    assert.equal(
      comparison.processes[0]?.changes[0]?.sentence,
      'Support First Response: target 1h, was 1h 30m',
      'a process that only got another id is the same process',
    );
  });

  it('tells the case of a scenario as it is now on both sides, though the scenario itself may be new', async () => {
    old = { 'main.entitlement.yaml': OLD_MAIN, 'desk.entitlement.yaml': DESK };
    const uri = uriOf('case.scenario.yaml');
    const { before, after } = await compare({
      uri,
      selected: { kind: 'scenario', id: 'friday' },
      before: { uri, revision: 'HEAD', name: 'HEAD' },
    });
    for (const timeline of [before, after]) assert.equal(timeline?.milestones[0]?.status, 'completed');
    assert.equal(before?.milestones[0]?.target, '2026-03-09T10:00:00.000-04:00');
  });

  it('says so when the file is new, and shows what is now', async () => {
    old = {};
    const uri = uriOf('main.entitlement.yaml');
    const answer = await compare({
      uri,
      selected: HELP,
      at: '2026-03-06T16:30',
      before: { uri, revision: 'HEAD', name: 'HEAD' },
    });
    assert.equal(answer.before, null);
    assert.equal(answer.notBefore?.message, 'main.entitlement.yaml is not in HEAD: it is new.');
    assert.equal(answer.comparison.processes[0]?.status, 'added');
  });

  it('compares two files, of which nothing is asked of the client', async () => {
    asked.length = 0;
    const { before } = await compare({
      uri: uriOf('main.entitlement.yaml'),
      selected: HELP,
      at: '2026-03-06T16:30',
      before: { uri: uriOf('other.entitlement.yaml'), name: 'other.entitlement.yaml' },
    });
    assert.deepEqual(asked, []);
    assert.equal(before?.milestones[0]?.target, '2026-03-09T12:30:00.000-04:00');
  });

  it('says what is wrong with the question', async () => {
    const uri = uriOf('main.entitlement.yaml');
    const ask = async (params: PreviewParams): Promise<Problem | undefined> => {
      const answer = await client.connection.sendRequest<PreviewAnswer | { problem: Problem }>(
        'milestone/preview',
        params,
      );
      if ('problem' in answer) return answer.problem;
      return answer.picture !== null && 'problem' in answer.picture ? answer.picture.problem : undefined;
    };
    const before = { uri, name: 'itself' };
    const lost = { kind: 'process', id: 'helq' } as const;
    const at = '2026-03-06T16:30';
    assert.equal((await ask({ uri, selected: lost, at, before }))?.message, "There is no process 'helq'.");
    const none = uriOf('none.entitlement.yaml');
    assert.match((await ask({ uri: none, before }))?.message ?? '', /cannot be read/);
    assert.match(
      (await ask({ uri, selected: HELP, at, before: { uri: none, name: 'none' } }))?.message ?? '',
      /cannot/,
    );
  });

  it('asks once for the files of a commit, and again for what has no past', async () => {
    old = { 'main.entitlement.yaml': OLD_MAIN, 'desk.entitlement.yaml': DESK };
    const uri = uriOf('main.entitlement.yaml');
    const ask = async (commit: string): Promise<readonly string[]> => {
      asked.length = 0;
      const before = { uri, revision: 'HEAD', name: 'HEAD', commit };
      const answer = await compare({ uri, selected: HELP, at: '2026-03-06T16:30', before });
      assert.equal(answer.before?.milestones[0]?.target, '2026-03-09T10:00:00.000-04:00');
      return [...asked];
    };
    const both = ['main.entitlement.yaml@HEAD', 'desk.entitlement.yaml@HEAD'];
    assert.deepEqual(await ask('a'), both);
    assert.deepEqual(await ask('a'), []);
    assert.deepEqual(await ask('b'), both, 'another commit may hold another text');
    isAsNow = true;
    assert.deepEqual(await ask('c'), both);
    assert.deepEqual(await ask('c'), both, 'what has no past may be edited');
    isAsNow = false;
  });

  it('draws a target that is tried beside what was', async () => {
    old = { 'main.entitlement.yaml': OLD_MAIN, 'desk.entitlement.yaml': DESK };
    const uri = uriOf('main.entitlement.yaml');
    const { before, after } = await compare({
      uri,
      selected: HELP,
      changed: { at: '2026-03-06T16:30', set: {}, events: [], targets: [{ process: 'help', index: 0, minutes: 120 }] },
      before: { uri, revision: 'HEAD', name: 'HEAD' },
    });
    assert.equal(after.milestones[0]?.target, '2026-03-09T10:30:00.000-04:00');
    assert.equal(before?.milestones[0]?.target, '2026-03-09T10:00:00.000-04:00');
  });
});
