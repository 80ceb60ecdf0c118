import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  canonicalUri,
  fileKindOf,
  fileName,
  parentUri,
  relativePath,
  resolveUri,
} from '../../../server/src/language/read/uri.ts';

describe('uris', () => {
  it('are one however they are spelled', () => {
    for (const spelling of ['file:///c%3A/a%20b/x.yaml', 'file:///C:/a b/x.yaml', 'FILE:///c:/a%20b/./q/../x.yaml'])
      assert.equal(canonicalUri(spelling), 'file:///c:/a%20b/x.yaml');
  });

  it('keep their query, and survive a stray percent sign', () => {
    assert.equal(canonicalUri('vscode-vfs://github/a/b?ref=1'), 'vscode-vfs://github/a/b?ref=1');
    assert.equal(canonicalUri('file:///50%/x'), 'file:///50%25/x');
    assert.equal(canonicalUri('not a uri'), 'not a uri');
  });

  it('can be made of any text, of half a surrogate pair too', () => {
    assert.equal(resolveUri('file:///w/a.yaml', './\ud800x.yaml'), 'file:///w/%EF%BF%BDx.yaml');
    assert.equal(canonicalUri('file:///w/\udfff'), 'file:///w/%EF%BF%BD');
    assert.equal(resolveUri('file:///w/a.yaml', './\ud83d\ude00.yaml'), 'file:///w/%F0%9F%98%80.yaml');
  });

  it('resolve relative paths and never climb above the root', () => {
    const base = 'file:///w/samples/a.scenario.yaml';
    assert.equal(resolveUri(base, './b.entitlement.yaml'), 'file:///w/samples/b.entitlement.yaml');
    assert.equal(resolveUri(base, '../c/d e.yaml'), 'file:///w/c/d%20e.yaml');
    assert.equal(resolveUri(base, '../../../../x.yaml'), 'file:///x.yaml');
    assert.equal(resolveUri(base, '/x.yaml'), 'file:///x.yaml');
  });

  it('tell the path from one file to another, the inverse of resolving', () => {
    const base = 'file:///w/a/b/x.yaml';
    for (const target of [
      'file:///w/a/b/y.yaml',
      'file:///w/a/y.yaml',
      'file:///w/z/q%20r/y.yaml',
      'file:///w/a/b/c/y.yaml',
    ])
      assert.equal(resolveUri(base, relativePath(base, target)), target);
    assert.equal(relativePath(base, 'file:///w/a/b/y.yaml'), './y.yaml');
    assert.equal(relativePath(base, 'file:///w/a/y.yaml'), '../y.yaml');
  });

  it('end at the top folder', () => {
    assert.equal(parentUri('file:///a/b.yaml'), 'file:///a');
    assert.equal(parentUri('file:///a'), undefined);
    assert.equal(parentUri('memory:/a'), undefined);
    assert.equal(parentUri('memory:/a/b'), 'memory:/a');
    assert.equal(parentUri('untitled:Untitled-1'), undefined);
  });

  it('tell the language by the two-part suffix', () => {
    assert.equal(fileKindOf('file:///x.entitlement.yaml'), 'entitlement');
    assert.equal(fileKindOf('file:///X.Scenario.YML'), 'scenario');
    assert.equal(fileKindOf('file:///a/milestone.config.yaml'), 'config');
    assert.equal(fileKindOf('file:///x.yaml'), undefined);
    assert.equal(fileName('file:///a%20b/c%20d.yaml?x'), 'c d.yaml');
  });
});

describe('a uri that is canonical already', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '.',
    '..',
    '...',
    '-',
    '~',
    '_',
    '%41',
    '%2e',
    'c:',
    ' ',
    'é',
    '',
    'sla.entitlement.yaml',
  );
  const uris = fc
    .tuple(
      fc.constantFrom('file', 'FILE', 'vscode-vfs'),
      fc.constantFrom('', 'host', 'Host', 'h:1'),
      fc.array(piece, { maxLength: 5 }),
    )
    .map(([scheme, host, pieces]) => `${scheme}://${host}/${pieces.join('/')}`);

  it('is told without being taken apart, and is what taking apart gives', () => {
    fc.assert(
      fc.property(uris, (uri) => {
        // A query keeps the short way closed, and stays as it is.
        assert.equal(`${canonicalUri(uri)}?q`, canonicalUri(`${uri}?q`));
        assert.equal(canonicalUri(canonicalUri(uri)), canonicalUri(uri));
      }),
      { numRuns: 500 },
    );
  });
});
