// The npm package: made of an unbuilt clone, the same bytes each time, with what a command line needs and nothing else, and it runs from an
// empty folder on every Node that package.json promises.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { BUNDLES, NOTICES } from '../../server/bundle/products.mjs';
import { prepareNode, preparePython, runProgram } from '../support/cacheFolder.ts';
import { cloneRepository, type Clone } from './cloneRepository.ts';

const MAX_BYTES = 1_000_000;

/** A folder with the programs of a Node, and the rest of the machine's. */
function withNode(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` };
}

/** The folder of a version's `node`; undefined for the one that runs this. */
function nodeFolder(version: string): string {
  return process.version.startsWith(`v${version}.`) ? path.dirname(process.execPath) : prepareNode(version);
}

function pack({ folder }: Clone, to: string): string {
  mkdirSync(to, { recursive: true });
  return path.join(to, runProgram('npm', ['pack', '--pack-destination', to], { cwd: folder }).trim());
}

describe('the npm package', () => {
  let clone: Clone;
  let other: Clone;
  let work = '';
  let archive = '';
  let content = '';

  before(() => {
    work = mkdtempSync(path.join(tmpdir(), 'milestone-npm-'));
    [clone, other] = [cloneRepository(), cloneRepository()];
    archive = pack(clone, path.join(work, 'one'));
    runProgram('tar', ['-xzf', archive, '-C', work]);
    content = path.join(work, 'package');
  });

  after(() => {
    for (const each of [clone, other]) each.dispose();
    rmSync(work, { recursive: true, force: true });
  });

  it('is packed from a clone that nobody built, and npm prints nothing but its name', () => {
    // pre-commit takes all that `npm pack` prints for the name of the archive.
    assert.match(path.basename(archive), /^milestone-\d+\.\d+\.\d+\.tgz$/);
    assert.ok(existsSync(archive));
  });

  it('is the same, byte for byte, out of another clone', () => {
    const second = pack(other, path.join(work, 'two'));
    assert.ok(readFileSync(second).equals(readFileSync(archive)));
  });

  it(`takes less than ${MAX_BYTES / 1_000_000} MB`, () => {
    const { size } = statSync(archive);
    assert.ok(size < MAX_BYTES, `${size} bytes`);
  });

  it('holds what a command line needs', () => {
    const files = runProgram('tar', ['-tzf', archive])
      .trim()
      .split('\n')
      .map((name) => name.replace(/^package\//, ''))
      .filter((name) => !/^docs\/[\w-]+\.md$|^schemas\/[\w-]+\.schema\.json$/.test(name));
    const notices = [`${NOTICES.npm}/THIRD_PARTY_LICENSES.txt`, `${NOTICES.npm}/sbom.cdx.json`];
    const documents = ['CHANGELOG.md', 'LICENSE', 'README.md', 'docs/spark/backtest.py', 'package.json'];
    assert.deepEqual(files.sort(), [...BUNDLES.npm, ...notices, ...documents].sort());
    for (const file of BUNDLES.npm)
      assert.doesNotMatch(readFileSync(path.join(content, file), 'utf8'), /sourceMappingURL/);
  });

  it('has links to what is in it, or in the repository', () => {
    for (const name of ['README.md', 'CHANGELOG.md', ...globIn(content, 'docs/*.md')]) {
      const text = readFileSync(path.join(content, name), 'utf8').replace(/^```[^]*?^```|`[^`\n]*`/gm, '');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)) {
        const file = path.join(path.dirname(name), target);
        assert.ok(
          existsSync(path.join(content, file)) || existsSync(path.join(clone.folder, file)),
          `${name}: ${target}`,
        );
      }
    }
  });

  it('can be published', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(content, 'package.json'), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null);
    assert.ok(!('private' in manifest) && !('dependencies' in manifest));
    runProgram('npm', ['publish', '--dry-run', '--ignore-scripts', archive], { cwd: work });
  });

  it('lists what is bundled as CycloneDX says, with the licence of each', () => {
    const file = path.join(content, NOTICES.npm, 'sbom.cdx.json');
    const script = `import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read())
sys.exit(str(error) if error else 0)`;
    runProgram(path.join(preparePython('test/packages/requirements.txt'), 'python'), ['-c', script, file]);
    const names = [...readFileSync(file, 'utf8').matchAll(/"bom-ref": "pkg:npm\/([^"]+)@([^"@]+)"/g)];
    assert.ok(names.length > 10);
    const licenses = readFileSync(path.join(content, NOTICES.npm, 'THIRD_PARTY_LICENSES.txt'), 'utf8');
    for (const [, name = '', version = ''] of names.slice(1))
      assert.match(licenses, new RegExp(`^${name.replace('%40', '@')} ${version} \\(.+\\)\n\n\\S[^]{100}`, 'm'));
  });

  for (const version of ['20', '22', '24'])
    it(`runs from an empty folder on Node ${version}`, () => {
      const folder = mkdtempSync(path.join(work, `node${version}-`));
      const cache = path.join(folder, 'cache');
      const env = { ...withNode(nodeFolder(version)), XDG_CACHE_HOME: cache, NODE_COMPILE_CACHE: undefined };
      writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
      runProgram('npm', ['install', '--no-audit', '--no-fund', '--offline', archive], { cwd: folder, env });
      useCommands(folder, env);
      assert.equal(existsSync(path.join(cache, 'milestone/compiled')), version !== '20', 'what is compiled is kept');
      const schema = [
        "require('milestone/schemas/entitlement.schema.json').$id",
        "require('milestone/package.json').name",
      ];
      runProgram('node', ['-e', schema.join(';')], { cwd: folder, env });
    });

  for (const version of ['14', '18'])
    it(`tells Node ${version} in words that it is too old`, () => {
      const node = path.join(prepareNode(version), 'node');
      const { status, stdout, stderr } = spawnSync(node, [path.join(content, 'dist/cli.js'), 'validate'], {
        encoding: 'utf8',
      });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, new RegExp(`^milestone: Node 20 or newer is needed, and this is Node ${version}\\.`));
    });

  it('is installed from the address of a git repository', () => {
    const folder = mkdtempSync(path.join(work, 'git-'));
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    const bare = cloneRepository([], { hasModules: false });
    try {
      const options = ['--no-audit', '--no-fund', '--prefer-offline'];
      runProgram('npm', ['install', ...options, `git+file://${bare.folder}`], { cwd: folder });
    } finally {
      bare.dispose();
    }
    useCommands(folder, process.env);
    const installed = path.join(folder, 'node_modules/milestone');
    assert.deepEqual(globIn(installed, '**/*').sort(), globIn(content, '**/*').sort());
  });
});

function globIn(folder: string, pattern: string): string[] {
  return globSync(pattern, { cwd: folder });
}

/** Runs what is installed in a folder over the samples. */
function useCommands(folder: string, env: NodeJS.ProcessEnv): void {
  cpSync('samples/cloudnine', path.join(folder, 'cloudnine'), { recursive: true });
  const ask = (...args: readonly string[]): string =>
    runProgram(path.join(folder, 'node_modules/.bin/milestone'), args, { cwd: folder, env });
  assert.match(ask('validate'), /No findings/);
  assert.match(ask('test'), /\d passed, 0 failed/);
  assert.match(
    ask('simulate', 'cloudnine/cloudnine.scenario.yaml', '--scenario', 'friday-afternoon'),
    /First Response/,
  );
}
