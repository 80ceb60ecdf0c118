// Several entries in a few files, each piece of code once.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { inFiles } from '../../server/bundle/inFiles.mjs';

const SOURCES = {
  'shared.js': `export const seen = [];
export function note(what) { seen.push('noted ' + what); return seen.length; }`,
  'later.js': `import { note, seen } from './shared.js';
import * as shared from './shared.js';
export { seen as all };
export const count = note('later');
export default shared.seen === seen;`,
  'node.js': `import path, { sep } from 'node:path';
import { note } from './shared.js';
note('node');
export const isPath = path.sep === sep;
export const load = async () => await import('./later.js');`,
  'browser.js': `import { note } from './shared.js';
note('browser');
self.load = async () => await import('./later.js');`,
};

describe('a bundle in files', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const inSources = (name: string): string => path.relative(process.cwd(), at(name));

  async function bundle(sources: Readonly<Record<string, string>>, minify: boolean): Promise<void> {
    for (const [name, text] of Object.entries(sources)) writeFileSync(at(name), text);
    const [node, browser, later] = ['node.js', 'browser.js', 'later.js'].map(inSources);
    assert.ok(node !== undefined && browser !== undefined && later !== undefined);
    await build({
      entryPoints: [node, browser],
      bundle: true,
      platform: 'node',
      logLevel: 'silent',
      metafile: true,
      minify,
      sourcemap: !minify,
      plugins: [
        inFiles([
          { file: at('dist/web/first.js'), from: [browser], browser },
          { file: at('dist/web/later.js'), from: [later] },
          { file: at('dist/main.js'), others: true, node },
        ]),
      ],
    });
  }

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-files-'));
    mkdirSync(at('dist'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const minify of [false, true])
    describe(minify ? 'shortened' : 'as people wrote it', () => {
      beforeEach(() => bundle(SOURCES, minify));

      it('holds each piece of code once', () => {
        const all = ['web/first.js', 'web/later.js', 'main.js'].map((name) => readFileSync(at(`dist/${name}`), 'utf8'));
        assert.equal(all.join('').split('noted ').length, 2);
        assert.match(all[0] ?? '', /noted /);
      });

      it('tells in what Node runs that another file has changed', async () => {
        const main = (): string => readFileSync(at('dist/main.js'), 'utf8');
        const before = main();
        await bundle({ ...SOURCES, 'shared.js': SOURCES['shared.js'].replace('noted', 'heard') }, minify);
        assert.notEqual(main(), before);
        await bundle(SOURCES, minify);
        assert.equal(main(), before);
      });

      it('runs in Node, which reads a file when it needs it', async () => {
        const main: unknown = createRequire(import.meta.url)(at('dist/main.js'));
        assert.ok(isLoader(main) && main.isPath);
        const { all, count, default: isSame } = await main.load();
        assert.deepEqual([all, count, isSame], [['noted node', 'noted later'], 2, true]);
      });

      it('runs in a worker of a browser', async () => {
        const self: { location: { href: string }; load?: () => Promise<Later> } = {
          location: { href: 'https://example.org/dist/web/first.js' },
        };
        const read: string[] = [];
        const importScripts = (url: string): void => {
          read.push(url);
          vm.runInNewContext(readFileSync(at(`dist/web/${path.basename(url)}`), 'utf8'), { self, importScripts, URL });
        };
        importScripts(self.location.href);
        const later = await self.load?.();
        assert.deepEqual([...(later?.all ?? [])], ['noted browser', 'noted later']);
        assert.deepEqual(read, ['https://example.org/dist/web/first.js', 'https://example.org/dist/web/later.js']);
      });
    });

  it('tells where a line of the sources is', async () => {
    await bundle(SOURCES, false);
    const map: unknown = JSON.parse(readFileSync(at('dist/main.js.map'), 'utf8'));
    assert.ok(typeof map === 'object' && map !== null && 'sections' in map && Array.isArray(map.sections));
    assert.match(JSON.stringify(map.sections), /node\.js/);
  });

  it('refuses what changes after it was exported', async () => {
    const shared = 'export let count = 0;\nexport function note() { count += 1; }';
    const users = "import { count, note } from './shared.js';\nnote();\nself.count = count;";
    const sources = {
      ...SOURCES,
      'shared.js': shared,
      'node.js': users,
      'browser.js': `${users}\nimport('./later.js');`,
    };
    const later = "import { note } from './shared.js';\nexport default note;";
    await assert.rejects(bundle({ ...sources, 'later.js': later }, false), /count is exported and changes later/);
  });
});

interface Later {
  readonly all: readonly string[];
  readonly count: number;
  readonly default: boolean;
}

function isLoader(value: unknown): value is { readonly isPath: boolean; readonly load: () => Promise<Later> } {
  return typeof value === 'object' && value !== null && 'load' in value && 'isPath' in value;
}
