// `milestone simulate --out case.png` with what paints it, which somebody installs beside the command.
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installDebian, prepareNpm } from '../support/cacheFolder.ts';

const CLI = path.resolve('dist/cli.js');
const PROCESS = path.resolve('samples/cloudnine/cloudnine.entitlement.yaml');
const RESVG = '@resvg/resvg-js@2.6.2';
const SIGNATURE = '89504e470d0a1a0a';

describe('a PNG of a timeline', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-png-'));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function simulate(packages: string, ...args: readonly string[]): SpawnSyncReturns<string> {
    const all = [CLI, 'simulate', PROCESS, '--at', '2026-03-06T16:30', ...args];
    const env = { ...process.env, NODE_PATH: packages };
    return spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8', env });
  }

  it('is the SVG, twice as fine', () => {
    installDebian('fonts-dejavu-core', () => existsSync('/usr/share/fonts/truetype/dejavu'));
    const packages = path.join(prepareNpm('resvg', [RESVG]), 'node_modules');
    const { status, stderr } = simulate(packages, '--format', 'svg=case.svg', '--out', 'case.png', '--format', 'png');
    assert.equal(status, 0, stderr);
    const png = readFileSync(path.join(folder, 'case.png'));
    assert.equal(png.toString('hex', 0, 8), SIGNATURE);
    const [, width, height] =
      / width="(\d+)" height="(\d+)"/.exec(readFileSync(path.join(folder, 'case.svg'), 'utf8')) ?? [];
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(width) * 2, Number(height) * 2]);
  });

  it('is not painted without letters, and leaves nothing behind', () => {
    const fake = path.join(folder, 'packages', '@resvg', 'resvg-js');
    mkdirSync(fake, { recursive: true });
    writeFileSync(path.join(fake, 'index.js'), 'exports.Resvg = class { getBBox() {} };\n');
    const { status, stderr } = simulate(path.join(folder, 'packages'), '--out', 'wordless/case.png');
    assert.equal(status, 2);
    assert.match(stderr, /^milestone: This machine has no font/);
    assert.deepEqual(readdirSync(path.join(folder, 'wordless')), []);
  });
});
