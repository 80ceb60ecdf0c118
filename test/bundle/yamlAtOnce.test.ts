// What bundles have of the package `yaml` reads every text as the package does, token by token.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { Lexer, Parser } from 'yaml';
import { withoutGenerators, yamlAtOnce } from '../../server/bundle/yamlAtOnce.mjs';
import { fuzz } from '../support/depth.ts';
import { pathsOf } from '../support/sampleFiles.ts';

/** Pieces that lexers stumble over. */
const PIECES =
  "- |? |: |, |[|]|{|}|# note|&a |*a|!tag |!<x> |'it''s'|\"a\\\"b\"|\"|'||2-\n|>+\n|%YAML 1.2\n|---|...|\ufeff|\t|  |\n|\r\n|\n\n|key|é|12"
    .split(/\|(?!\||2)/)
    .filter((piece) => piece !== '');

describe('yaml at once', () => {
  let folder = '';
  let create: (name: 'Lexer' | 'Parser') => object = () => ({});

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-yaml-'));
    const outfile = path.join(folder, 'yaml.mjs');
    const yaml = path.resolve('node_modules/yaml/browser/index.js');
    await build({
      stdin: { contents: `export { Lexer, Parser } from ${JSON.stringify(yaml)}`, resolveDir: path.resolve('.') },
      bundle: true,
      format: 'esm',
      outfile,
      plugins: [yamlAtOnce],
      logLevel: 'error',
    });
    const module: unknown = await import(pathToFileURL(outfile).href);
    create = (name) => {
      assert.ok(typeof module === 'object' && module !== null);
      const found: unknown = Reflect.get(module, name);
      assert.ok(typeof found === 'function');
      const made: unknown = Reflect.construct(found, []);
      assert.ok(typeof made === 'object' && made !== null);
      return made;
    };
  });
  after(() => rmSync(folder, { recursive: true }));

  function readsAlike(text: string): void {
    const lexemes = [...new Lexer().lex(text)];
    assert.deepEqual(call(create('Lexer'), 'lex', text), lexemes);
    const [parser, other] = [new Parser(), create('Parser')];
    for (const lexeme of lexemes) assert.deepEqual(call(other, 'next', lexeme), [...parser.next(lexeme)]);
    assert.deepEqual(call(other, 'end'), [...parser.end()]);
    assert.deepEqual(call(create('Parser'), 'parse', text), [...new Parser().parse(text)]);
  }

  it('reads samples and corpus alike', () => {
    const files = [...pathsOf('.entitlement.yaml'), ...pathsOf('.scenario.yaml')];
    assert.ok(files.length > 10);
    for (const file of files) readsAlike(readFileSync(file, 'utf8'));
  });

  it('reads any text alike', () => {
    const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (pieces) => readsAlike(pieces.join(''))),
      fuzz(3000),
    );
  });

  it('stops the build where generators are used in another way', () => {
    assert.throws(() => withoutGenerators('class A { plain() {} }'), /has no generators/);
    assert.throws(() => withoutGenerators('class A { *all() { yield* this.rest; } *more() {} }'), /not known here/);
    assert.throws(() => withoutGenerators('class A { *all() {} list() { return [...this.all()]; } }'), /as a value/);
  });
});

function call(object: object, method: string, ...given: readonly unknown[]): readonly unknown[] {
  const found: unknown = Reflect.get(object, method);
  assert.ok(typeof found === 'function');
  const list: unknown = Reflect.apply(found, object, given);
  assert.ok(Array.isArray(list));
  return list;
}
