// A key that is pressed changes one file of a snapshot: whatever is typed, in whatever order, what is found is what a fresh look finds,
// and what is called the same is the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createWorkspace } from '../../server/src/lsp/workspace.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { timesNow } from '../support/depth.ts';

const FOLDER = 'memory:/work';
const NAMES = ['a', 'b', 'c', 'd'] as const;
const uriOf = (name: string): string => `${FOLDER}/${name}.entitlement.yaml`;
const CONFIG = `${FOLDER}/milestone.config.yaml`;

/** Imports are what changes the structure, ids what others see, the rest what only the file itself shows. */
interface Text {
  readonly imports: readonly string[];
  readonly type: string;
  readonly uses: string;
  readonly minutes: number;
  readonly isBroken: boolean;
}

const text: fc.Arbitrary<Text> = fc.record({
  imports: fc.subarray([...NAMES]),
  type: fc.constantFrom('one', 'two'),
  uses: fc.constantFrom('one', 'two', 'three'),
  minutes: fc.nat(3),
  isBroken: fc.boolean(),
});

function write({ imports, type, uses, minutes, isBroken }: Text): string {
  return `imports: [${imports.map((name) => `./${name}.entitlement.yaml`).join(', ')}]
milestoneTypes: { ${type}: { name: ${type} } }
processes:
  support-${minutes}:
    name: Support
    ${isBroken ? 'exitt' : 'exit'}: { when: { IsClosed: true } }
    milestones: [{ milestone: ${uses}, target: ${minutes}h }]
`;
}

type Step =
  | { readonly kind: 'type' | 'save' | 'open'; readonly name: string; readonly text: Text }
  | { readonly kind: 'close' | 'remove' | 'look'; readonly name: string }
  | { readonly kind: 'configure'; readonly level: string };

const name = fc.constantFrom(...NAMES);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), name, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('save' as const, 'open' as const), name, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'remove' as const), name }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('look' as const), name }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('configure' as const), level: fc.constantFrom('off', 'error') }),
  },
);

describe('a snapshot after what was typed', () => {
  it('is the one that a fresh look takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const host = createMemoryHost({
          [uriOf('a')]: write({ imports: [], type: 'one', uses: 'one', minutes: 1, isBroken: false }),
        });
        const workspace = createWorkspace(host, { encoding: 'utf-16' });
        workspace.setFolders([FOLDER]);
        let version = 0;
        const open = new Map<string, string>();
        const seen = new Map<string, string>();
        const show = (uri: string, written: string): void => {
          version += 1;
          const textDocument = { uri, languageId: 'entitlement', version, text: written };
          workspace.edited(workspace.documents.open({ textDocument }));
          open.set(uri, written);
        };
        for (const each of steps) {
          if (each.kind === 'configure') {
            host.write(CONFIG, `rules: { no-actions: ${each.level} }\n`);
            workspace.changedOnDisk(CONFIG);
          } else {
            const uri = uriOf(each.name);
            if (each.kind === 'open' || (each.kind === 'type' && open.has(uri))) show(uri, write(each.text));
            if (each.kind === 'save') host.write(uri, write(each.text));
            if (each.kind === 'remove') host.write(uri, undefined);
            if (each.kind === 'save' || each.kind === 'remove') workspace.changedOnDisk(uri);
            if (each.kind === 'close' && open.delete(uri)) {
              workspace.documents.close(uri);
              workspace.closed(uri);
            }
          }
          const fresh = createWorkspace(host, { encoding: 'utf-16' });
          fresh.setFolders([FOLDER]);
          for (const [uri, written] of open)
            fresh.edited(
              fresh.documents.open({ textDocument: { uri, languageId: 'entitlement', version, text: written } }),
            );
          const [is, expected] = [await workspace.snapshot(), await fresh.snapshot()];
          assert.deepEqual([...is.files.keys()].sort(), [...expected.files.keys()].sort());
          for (const uri of expected.files.keys()) {
            const found = JSON.stringify(findingsOf(is, uri));
            assert.equal(found, JSON.stringify(findingsOf(expected, uri)), uri);
            assert.deepEqual(
              is
                .dependants(uri)
                .map((file) => file.uri)
                .sort(),
              expected
                .dependants(uri)
                .map((file) => file.uri)
                .sort(),
            );
            const id = `${uri} ${workspace.resultId(is, uri)}`;
            assert.equal(seen.get(id) ?? found, found, 'one result id for two results');
            seen.set(id, found);
          }
        }
      }),
      { numRuns: timesNow(60) },
    );
  });

  it('is taken without a look at the other files', async () => {
    const host = createMemoryHost({});
    for (const each of NAMES) host.write(uriOf(each), `milestoneTypes: { ${each}: { name: ${each} } }\n`);
    let reads = 0;
    const counting = {
      ...host,
      read: (uri: string): Promise<string | undefined> => {
        reads += 1;
        return host.read(uri);
      },
      list: host.list.bind(host),
      now: host.now.bind(host),
    };
    const workspace = createWorkspace(counting, { encoding: 'utf-16' });
    workspace.setFolders([FOLDER]);
    const type = (version: number): void => {
      const textDocument = { uri: uriOf('a'), languageId: 'entitlement', version, text: `# ${version}\n` };
      workspace.edited(workspace.documents.open({ textDocument }));
    };
    type(1);
    const first = await workspace.snapshot();
    const before = reads;
    type(2);
    const second = await workspace.snapshot();
    assert.equal(reads, before);
    assert.equal(second.structure, first.structure);
    assert.equal(second.file(uriOf('a'))?.text, '# 2\n');
    assert.equal(first.file(uriOf('a'))?.text, '# 1\n');
    assert.equal(second.file(uriOf('b')), first.file(uriOf('b')));
  });
});
