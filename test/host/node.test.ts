// What the host of this machine reads, in a folder that a stranger has filled.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLimiter } from '../../server/src/host/createLimiter.ts';
import { UnreadableError, type Host } from '../../server/src/host/host.ts';
import { createNodeHost } from '../../server/src/host/node.ts';
import { MAX_FILE_BYTES, readPlainText, readRegularFile } from '../../server/src/host/readRegularFile.ts';

const UPWARD = 'settings.yaml';

describe('the host of this machine', () => {
  let folder: string;
  let root: string;
  let host: Host;
  const uriOf = (...parts: readonly string[]): string => pathToFileURL(path.join(root, ...parts)).href;
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const reasonFor = (uri: string): Promise<unknown> =>
    host.read(uri).then(
      (text) => text,
      (fault: unknown) => (fault instanceof UnreadableError ? `not read: ${fault.reason}` : fault),
    );

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-host-')));
    root = path.join(folder, 'work');
    mkdirSync(root);
    host = createNodeHost({ upwardName: UPWARD });
    host.setRoots?.([uriOf()]);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads files below its roots, and through links that stay there', async () => {
    write('work/deep/a.yaml', 'a: €\n');
    symlinkSync('deep/a.yaml', path.join(root, 'link.yaml'));
    symlinkSync('deep', path.join(root, 'folder'));
    for (const name of ['deep/a.yaml', 'link.yaml', 'folder/a.yaml'])
      assert.equal(await reasonFor(uriOf(name)), 'a: €\n');
    for (const name of ['gone.yaml', 'deep', 'deep/a.yaml/b.yaml', `${'x'.repeat(300)}.yaml`])
      assert.equal(await reasonFor(uriOf(name)), undefined);
    write('work/empty.yaml', '');
    assert.equal(await reasonFor(uriOf('empty.yaml')), '');
  });

  it('reads nothing before it is told roots', async () => {
    write('work/a.yaml', 'a: 1\n');
    host = createNodeHost();
    assert.equal(await reasonFor(uriOf('a.yaml')), undefined);
    host.setRoots?.([]);
    assert.equal(await reasonFor(uriOf('a.yaml')), 'not read: outside');
  });

  it('reads nothing outside of them, whatever leads there', async () => {
    write('secret/a.yaml', 'secret\n');
    symlinkSync('../secret/a.yaml', path.join(root, 'link.yaml'));
    symlinkSync('../secret', path.join(root, 'folder'));
    assert.equal(await reasonFor(uriOf('../secret/a.yaml')), 'not read: outside');
    assert.equal(await reasonFor(uriOf('link.yaml')), 'not read: link-outside');
    assert.equal(await reasonFor(uriOf('folder/a.yaml')), 'not read: outside');
    assert.deepEqual(await host.list(uriOf('..')), []);
    write('work-beside/a.yaml', 'secret\n');
    assert.equal(await reasonFor(uriOf('../work-beside/a.yaml')), 'not read: outside', 'a name that begins the same');
  });

  it('widens a root to the repository that holds it', async () => {
    write('work/shared/a.yaml', 'a: 1\n');
    write('work/sla/b.yaml', 'b: 1\n');
    host.setRoots?.([uriOf('sla')]);
    assert.equal(await reasonFor(uriOf('shared/a.yaml')), 'not read: outside');
    mkdirSync(path.join(root, '.git'));
    host.setRoots?.([uriOf('sla')]);
    assert.equal(await reasonFor(uriOf('shared/a.yaml')), 'a: 1\n');
  });

  it('reads what is looked for upwards also above a root, but not above a repository, nor through a link', async () => {
    write(`work/${UPWARD}`, 'above\n');
    write(`secret/${UPWARD}`, 'secret\n');
    write('work/sla/b.yaml', 'b: 1\n');
    host.setRoots?.([uriOf('sla')]);
    assert.equal(await reasonFor(uriOf(UPWARD)), 'above\n');
    assert.equal(await reasonFor(uriOf(`../secret/${UPWARD}`)), 'not read: outside');
    rmSync(path.join(root, UPWARD));
    symlinkSync(`../secret/${UPWARD}`, path.join(root, UPWARD));
    assert.equal(await reasonFor(uriOf(UPWARD)), 'not read: link-outside');
    rmSync(path.join(root, UPWARD));
    write(`work/${UPWARD}`, 'above\n');
    mkdirSync(path.join(root, 'sla/.git'));
    host.setRoots?.([uriOf('sla')]);
    assert.equal(await reasonFor(uriOf(UPWARD)), 'not read: outside');
  });

  it('asks no other machine, and knows no other scheme', async () => {
    for (const uri of [
      'file://host.example/share/a.yaml',
      'http://host.example/a.yaml',
      'data:text/plain,a',
      'vscode-remote://ssh/a.yaml',
      'no uri',
      'file:///a%2Fb.yaml',
      `${uriOf()}/a%00.yaml`,
    ])
      assert.equal(await reasonFor(uri), undefined, uri);
  });

  it('neither opens pipes and devices nor waits for them', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [path.join(root, 'pipe.yaml')]);
    assert.equal(await reasonFor(uriOf('pipe.yaml')), 'not read: special');
    for (const device of ['zero', 'random', 'tty', 'ptmx', 'stdin', 'fd/0']) {
      const name = `${device.replace('/', '-')}.yaml`;
      symlinkSync(`/dev/${device}`, path.join(root, name));
      assert.match(String(await reasonFor(uriOf(name))), /^not read: (special|link-outside)$|^undefined$/);
    }
    const everywhere = (): boolean => true;
    await assert.rejects(readRegularFile('/dev/zero', everywhere), { reason: 'special' });
    await assert.rejects(readRegularFile(path.join(root, 'pipe.yaml'), everywhere), { reason: 'special' });
  });

  it('reads no file that is too large, however little of it there is', async () => {
    write('work/large.yaml', '');
    truncateSync(path.join(root, 'large.yaml'), MAX_FILE_BYTES);
    assert.equal(String(await reasonFor(uriOf('large.yaml'))).length, MAX_FILE_BYTES);
    truncateSync(path.join(root, 'large.yaml'), MAX_FILE_BYTES + 1);
    assert.equal(await reasonFor(uriOf('large.yaml')), 'not read: too-large');
    truncateSync(path.join(root, 'large.yaml'), 500_000_000);
    const all = await Promise.all(Array.from({ length: 100 }, () => reasonFor(uriOf('large.yaml'))));
    assert.deepEqual(new Set(all), new Set(['not read: too-large']));
  });

  it('reads files that are longer than they say', async function () {
    if (process.platform !== 'linux') this.skip();
    const text = await readRegularFile('/proc/self/status', () => true);
    assert.match(text?.toString('utf8') ?? '', /^Name:\t[^]*\nPid:/);
  });

  it('says what it may not read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    write('work/a.yaml', 'a: 1\n');
    chmodSync(path.join(root, 'a.yaml'), 0);
    assert.equal(await reasonFor(uriOf('a.yaml')), 'not read: denied');
  });

  it('reads thousands of files without opening thousands at once', async () => {
    for (let index = 0; index < 3000; index += 1) write(`work/f${index}.yaml`, `${index}`);
    const texts = await Promise.all(Array.from({ length: 3000 }, (_, index) => reasonFor(uriOf(`f${index}.yaml`))));
    assert.deepEqual(
      texts,
      Array.from({ length: 3000 }, (_, index) => `${index}`),
    );
  });
});

describe('a plain text', () => {
  it('is one in the folder itself, and not what a link of its name leads to', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'milestone-host-'));
    try {
      writeFileSync(path.join(folder, 'a'), 'text');
      symlinkSync('a', path.join(folder, 'b'));
      symlinkSync('/dev/zero', path.join(folder, 'c'));
      assert.equal(await readPlainText(folder, 'a'), 'text');
      for (const name of ['b', 'c', 'd']) assert.equal(await readPlainText(folder, name), undefined);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a limiter', () => {
  it('runs everything, and never more than so many at once', async () => {
    const inTurn = createLimiter(3);
    let running = 0;
    let most = 0;
    const task = async (index: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (index === 7) throw new Error('seven');
      return index;
    };
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => inTurn(() => task(index))));
    assert.equal(most, 3);
    assert.deepEqual(
      results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed')),
      Array.from({ length: 20 }, (_, index) => (index === 7 ? 'failed' : index)),
    );
    assert.equal(await inTurn(() => Promise.resolve('after')), 'after');
  });
});
