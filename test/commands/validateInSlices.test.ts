// Files that are checked in slices and by several threads have the findings that they have together, in the same order.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, openNamed } from '../../server/src/commands/checkFiles.ts';
import { checkInSlices, mayBeSliced } from '../../server/src/commands/checkInSlices.ts';
import { findFiles } from '../../server/src/commands/files/findFiles.ts';
import { createHelper } from '../../server/src/commands/helperThread.ts';
import type { Io } from '../../server/src/commands/io.ts';
import { reportChecked, type Reported } from '../../server/src/commands/reportChecked.ts';
import { createNodeHost } from '../../server/src/host/node.ts';
import type { Recording } from '../../server/src/host/recordHost.ts';
import type { Thread } from '../../server/src/host/threads.ts';
import { CONFIG_FILE } from '../../server/src/language/read/uri.ts';
import { timesNow } from '../support/depth.ts';
import { ioAt, runCli, writeFiles } from '../support/runCli.ts';
import { tangledFolder } from '../support/tangledFolder.ts';

const LEVELS = new Map([['no-warning', 'warning']] as const);

describe('validate in slices', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-slices-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Threads that share nothing with this one but what can be sent. */
  function startThreads(count: number | undefined): readonly Thread[] {
    return Array.from({ length: count ?? 1 }, () => {
      const help = createHelper(createNodeHost({ upwardName: CONFIG_FILE }));
      const ask = async (order: unknown): Promise<unknown> => structuredClone(await help(structuredClone(order)));
      return { ask, pending: () => 0, stop: () => Promise.resolve() };
    });
  }

  async function together(io: Io): Promise<Reported> {
    const { paths } = await findFiles(['.'], io);
    assert.ok(mayBeSliced(paths));
    return reportChecked(check(await openNamed({ paths, unread: [] }, io), LEVELS));
  }

  async function sliced(io: Io, processors: number, note?: (recording: Recording) => void): Promise<Reported> {
    const { paths } = await findFiles(['.'], io);
    return checkInSlices({ paths, given: ['.'], levels: LEVELS, note }, { ...io, processors, startThreads });
  }

  const plain = ({ uris, unread, findings }: Reported): unknown => ({
    uris,
    unread: unread.map((each) => each.lines()),
    findings,
  });

  it('finds the same as together, whoever uses whom', async () => {
    for (let seed = 1; seed <= timesNow(10); seed += 1) {
      writeFiles(folder, tangledFolder(seed, 110));
      writeFileSync(path.join(folder, 'd', 'latin.entitlement.yaml'), Buffer.from([0x6e, 0xe9, 0x0a]));
      mkdirSync(path.join(folder, 'd', 'deep'), { recursive: true });
      const io = ioAt(folder);
      const expected = await together(io);
      const codes = new Set(expected.findings.map(({ code }) => code));
      for (const code of ['import-missing', 'unknown-reference', 'unused-definition', 'holiday-unattached'])
        assert.ok(codes.has(code), `nothing is found of ${code}`);
      assert.equal(expected.unread.length, 1);
      for (const processors of [1, 3])
        assert.deepEqual(plain(await sliced(io, processors)), plain(expected), `seed ${seed}, ${processors} threads`);
    }
  });

  it('tells all that other threads read', async () => {
    writeFiles(folder, tangledFolder(1, 180));
    const read = new Set<string>();
    await sliced(ioAt(folder), 3, ({ reads }) => Object.keys(reads).forEach((uri) => read.add(uri)));
    assert.ok([...read].some((uri) => uri.endsWith('.scenario.yaml')));
    assert.ok([...read].some((uri) => uri.endsWith('/a/milestone.config.yaml')));
  });

  it('is what the command prints, with threads of this machine, cold and kept', async () => {
    writeFiles(folder, tangledFolder(7, 180));
    const { stdout, code } = await runCli(folder, ['validate', '--format', 'json']);
    const args = [path.resolve('dist/cli.js'), 'validate', '--format', 'json'];
    for (const more of [[], ['--cache', '--cache-location', 'kept'], ['--cache', '--cache-location', 'kept']]) {
      const run = spawnSync(process.execPath, [...args, ...more], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
      assert.equal(run.status, code);
      assert.equal(run.stdout, stdout);
    }
  });

  it('leaves Salesforce metadata and configurations that are named together', () => {
    const many = Array.from({ length: 200 }, (_, index) => path.join(folder, `f${index}.entitlement.yaml`));
    assert.ok(mayBeSliced(many));
    assert.ok(!mayBeSliced(many.slice(0, 50)));
    assert.ok(!mayBeSliced([...many, path.join(folder, 'Support.entitlementProcess-meta.xml')]));
    assert.ok(!mayBeSliced([...many, path.join(folder, CONFIG_FILE)]));
  });
});
