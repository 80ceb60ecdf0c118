// The extension's package: the same bytes out of two clones, with what an editor needs and nothing else. That it runs is tested in the
// real VS Code (test/extension).
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { loadCommands } from '../../server/src/commands/all.ts';
import { runProgram } from '../support/cacheFolder.ts';
import { cloneRepository, type Clone } from './cloneRepository.ts';

const MAX_BYTES = 1_500_000;

describe("the extension's package", () => {
  let clones: readonly Clone[] = [];
  let archives: readonly string[] = [];
  let unpacked: string | undefined;
  let content = '';

  before(() => {
    clones = [cloneRepository(), cloneRepository()];
    archives = clones.map(({ folder }, index) => {
      // As somebody would fill it in, on the second machine in another time zone.
      runProgram('npm', ['pkg', 'set', 'repository=github:acme/milestone'], { cwd: folder });
      const env = { ...process.env, TZ: index === 0 ? 'UTC' : 'Pacific/Auckland' };
      runProgram('npm', ['run', '--silent', 'package'], { cwd: folder, env });
      return path.join(folder, 'out/milestone.vsix');
    });
    unpacked = mkdtempSync(path.join(tmpdir(), 'milestone-vsix-'));
    runProgram('python3', ['-m', 'zipfile', '-e', archives[0] ?? '', unpacked]);
    content = path.join(unpacked, 'extension');
  });

  after(() => {
    for (const each of clones) each.dispose();
    if (unpacked !== undefined) rmSync(unpacked, { recursive: true });
  });

  it('is the same, byte for byte, out of another clone', () => {
    const [one, other] = archives.map((file) => readFileSync(file));
    assert.ok(one !== undefined && other?.equals(one));
  });

  it(`takes less than ${MAX_BYTES / 1_000_000} MB`, () => {
    const { size } = statSync(archives[0] ?? '');
    assert.ok(size < MAX_BYTES, `${size} bytes`);
  });

  it('holds what an editor needs', () => {
    const files = globSync('**/*', { cwd: content });
    const folders = new Set(files.map((file) => path.dirname(file)));
    const expected = [
      '.',
      'client',
      'client/icons',
      'client/media',
      'client/snippets',
      'dist',
      'dist/web',
      'docs',
      'samples/aquaflow',
      'samples/cloudnine',
      'samples/titantech',
      'syntaxes',
    ];
    assert.deepEqual([...folders].sort(), expected);
    assert.deepEqual(
      files.filter((file) => /\.(?:map|ts|png)$|schema|sf\.js/.test(file)),
      ['client/icons/icon.png'],
    );
    for (const name of ['THIRD_PARTY_LICENSES.txt', 'sbom.cdx.json', 'LICENSE.txt'])
      assert.ok(files.includes(name), name);
  });

  it('has everything that its manifest names', () => {
    const manifest = readFileSync(path.join(content, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:client|dist|docs|syntaxes)\/[^"]+\.\w+)"/g)].map(
      (match) => match[1] ?? '',
    );
    assert.ok(named.length > 20);
    for (const file of named) assert.ok(statSync(path.join(content, file)).isFile(), file);
    assert.match(manifest, /"url": "git\+https:\/\/github.com\/acme\/milestone.git"/);
    assert.match(manifest, /"url": "https:\/\/github.com\/acme\/milestone\/issues"/);
    assert.doesNotMatch(manifest, /"(?:scripts|devDependencies|exports|files|bin)"/);
  });

  it('has a page with pictures, whose links are addresses', () => {
    for (const name of ['readme.md', 'changelog.md']) {
      const text = readFileSync(path.join(content, name), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) assert.match(target, /^https:/, name);
    }
    const pictures = readFileSync(path.join(content, 'readme.md'), 'utf8').match(/!\[[^\]]+\]\(https:\/\/raw/g);
    assert.equal(pictures?.length, 3);
  });

  it('runs its tasks, answers assistants, and has all commands', async () => {
    const cli = path.join(content, 'dist/cli.js');
    const sample = path.resolve('samples/cloudnine');
    const ask = (...args: readonly string[]): string => runProgram(process.execPath, [cli, ...args, '--', sample]);
    assert.match(ask('validate'), /No findings/);
    assert.match(ask('test'), /\d passed, 0 failed/);
    const help = runProgram(process.execPath, [cli, '--help']);
    const commands = [...help.matchAll(/^ {2}(\w+) (?:\[|<)/gm)].map((match) => match[1]);
    const all = (await loadCommands()).map(({ name }) => name).filter((name) => !name.includes(' '));
    assert.deepEqual(commands, [...all, 'help']);
    const client = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    const request = { jsonrpc: '2.0', id: 1, method: 'initialize', params: client };
    const input = `${JSON.stringify(request)}\n`;
    assert.match(runProgram(process.execPath, [cli, 'mcp', sample], { input }), /"serverInfo":\{"name":"milestone"/);
  });
});
