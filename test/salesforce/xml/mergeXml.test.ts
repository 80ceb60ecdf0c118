import assert from 'node:assert/strict';
import { editXml, mergeXml, type ElementIdentity } from '../../../server/src/salesforce/xml/mergeXml.ts';
import { parseXml } from '../../../server/src/salesforce/xml/parseXml.ts';
import { toDraft, type XmlDraft } from '../../../server/src/salesforce/xml/writeXml.ts';

function update(fullName: string, value: string): XmlDraft {
  return {
    name: 'fieldUpdates',
    first: 'fullName',
    children: [
      { name: 'fullName', text: fullName },
      { name: 'field', text: value },
    ],
  };
}

function textOf({ children = [] }: XmlDraft, name: string): string {
  return children.find((child) => child.name === name)?.text ?? '';
}

/** Known by name and field together, then by the name alone. */
const IDENTITY: ElementIdentity = {
  keysOf: (element) => [`${textOf(element, 'fullName')} ${textOf(element, 'kind')}`, textOf(element, 'fullName')],
  orderOf: (element) => textOf(element, 'fullName'),
};

function merge(text: string, ...drafts: readonly XmlDraft[]): string {
  const { root } = parseXml(text);
  assert.ok(root !== undefined);
  return mergeXml(text, root, drafts, IDENTITY);
}

const ODD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<Workflow xmlns="http://soap.sforce.com/2006/04/metadata">',
  '\t<!-- ours -->',
  '\t<fieldUpdates>',
  '\t\t<fullName>A</fullName>',
  '\t\t<field>It&#39;s</field>',
  '\t</fieldUpdates>',
  '\t<rules><fullName>R</fullName></rules>',
  '</Workflow>',
].join('\r\n');

describe('merging into a file', () => {
  it('leaves every byte where nothing is new', () => {
    assert.equal(merge(ODD, update('A', "It's")), ODD);
  });

  it('replaces what says something else, in the way the file is laid out', () => {
    assert.equal(merge(ODD, update('A', 'B')), ODD.replace('<field>It&#39;s</field>', '<field>B</field>'));
  });

  it('keeps comments and blanks of an element of which only values change', () => {
    const text = ODD.replace('\t\t<field>', '\t\t<!-- why -->  <field x="1">').replace(' x="1"', '');
    assert.equal(merge(text, update('A', 'B')), text.replace('It&#39;s', 'B'));
  });

  it('puts new elements behind their kind', () => {
    const added = '\r\n\t<fieldUpdates>\r\n\t\t<fullName>Z</fullName>\r\n\t\t<field>1</field>\r\n\t</fieldUpdates>';
    const text = merge(ODD, update('Z', '1'));
    assert.equal(text, ODD.replace('\r\n\t<rules>', `${added}\r\n\t<rules>`));
  });

  it('puts a new kind where its name belongs', () => {
    const text = merge('<W>\n    <b>1</b>\n    <d>2</d>\n</W>\n', { name: 'a', text: '0' }, { name: 'c', text: '3' });
    assert.equal(text, '<W>\n    <a>0</a>\n    <b>1</b>\n    <c>3</c>\n    <d>2</d>\n</W>\n');
  });

  it('keeps to the order of the names', () => {
    const text = merge('<W>\n\t<u>\n\t\t<fullName>B</fullName>\n\t</u>\n</W>\n', {
      name: 'u',
      children: [{ name: 'fullName', text: 'A' }],
    });
    assert.equal(
      text,
      '<W>\n\t<u>\n\t\t<fullName>A</fullName>\n\t</u>\n\t<u>\n\t\t<fullName>B</fullName>\n\t</u>\n</W>\n',
    );
  });

  it('keeps the blanks of texts of several lines', () => {
    const added = merge(ODD, update('Z', 'IF(\n    NOW(),\n  1)'));
    assert.ok(added.includes('<field>IF(\r\n    NOW(),\r\n  1)</field>'));
    assert.equal(merge(added, update('Z', 'IF(\n    NOW(),\n  1)')), added);
  });

  it('tells elements of one name apart by what is narrower', () => {
    const of = (kind: string, value: string): XmlDraft => ({
      name: 'h',
      children: ['fullName', 'kind', 'value'].map((name, index) => ({ name, text: ['X', kind, value][index] ?? '' })),
    });
    const lines = (...drafts: readonly (readonly [string, string])[]): string =>
      `<W>\n${drafts.map(([kind, value]) => `    <h>\n        <fullName>X</fullName>\n        <kind>${kind}</kind>\n        <value>${value}</value>\n    </h>\n`).join('')}</W>\n`;
    const two = lines(['1', 'a'], ['2', 'b']);
    assert.equal(merge(two, of('2', 'c')), lines(['1', 'a'], ['2', 'c']));
    assert.equal(merge(two, of('3', 'c')), lines(['1', 'a'], ['2', 'b'], ['3', 'c']));
    assert.equal(merge(lines(['1', 'a']), of('3', 'c')), lines(['3', 'c']));
    assert.equal(merge(two, of('1', 'a'), of('3', 'c')), lines(['1', 'a'], ['3', 'c']));
  });

  it('fills an empty file', () => {
    assert.equal(merge('<W x="1"/>\n', { name: 'a', text: '0' }), '<W x="1">\n    <a>0</a>\n</W>\n');
    assert.equal(merge('<W></W>\n', { name: 'a', text: '0' }), '<W>\n    <a>0</a>\n</W>\n');
    assert.equal(merge('<W>\n</W>\n', { name: 'a', text: '0' }), '<W>\n    <a>0</a>\n</W>\n');
  });
});

describe('editing a whole file', () => {
  const TEXT = '<P xmlns="n">\r\n\t<!-- a --><a>1</a>\r\n\t<m>\r\n\t\t<t> 2</t><t>3</t>\r\n\t</m>\r\n</P>';
  const edit = (change: (draft: XmlDraft) => XmlDraft): string | undefined => {
    const { root } = parseXml(TEXT);
    assert.ok(root !== undefined);
    return editXml(TEXT, root, change(toDraft(root)));
  };
  const withChildren = (draft: XmlDraft, ...children: readonly XmlDraft[]): XmlDraft => ({ ...draft, children });
  const a = { name: 'a', text: '1' };
  const m = (...texts: readonly string[]): XmlDraft => ({
    name: 'm',
    children: texts.map((text) => ({ name: 't', text })),
  });

  it('leaves every byte where it says the same', () => {
    assert.equal(
      edit((root) => root),
      TEXT,
    );
    assert.equal(
      edit((root) => withChildren(root, m(' 2', '3'), a)),
      TEXT,
    );
  });

  it('changes the values that are others, however deep', () => {
    assert.equal(
      edit((root) => withChildren(root, { name: 'a', text: '<' }, m(' 2', '4'))),
      TEXT.replace('>1<', '>&lt;<').replace('>3<', '>4<'),
    );
  });

  it('writes an element anew that has others in it', () => {
    assert.equal(
      edit((root) => withChildren(root, a, m(' 2'))),
      TEXT.replace('<t> 2</t><t>3</t>', '<t> 2</t>'),
    );
  });

  it('gives up where the file has others', () => {
    assert.equal(
      edit((root) => withChildren(root, a)),
      undefined,
    );
  });
});
