import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseXml } from '../../../server/src/salesforce/xml/parseXml.ts';
import { toDraft, writeXml, type XmlDraft } from '../../../server/src/salesforce/xml/writeXml.ts';
import { childNamed, childrenNamed, valueSpan } from '../../../server/src/salesforce/xml/xmlElement.ts';

/** The first problem of a text, with what it marks. */
function problemOf(text: string): string | undefined {
  const { problems, root } = parseXml(text);
  const [problem] = problems;
  if (problem === undefined) return undefined;
  assert.equal(root, undefined);
  return `${problem.code}: ${text.slice(problem.span.start, problem.span.end)}`;
}

describe('an XML text', () => {
  it('gives elements with the places of their tags and values', () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?>\r\n<a>\r\n  <b> x &amp; y </b>\r\n  <c/><c></c>\r\n</a>\r\n';
    const { root, problems } = parseXml(text);
    assert.deepEqual(problems, []);
    assert.ok(root !== undefined);
    const b = childNamed(root, 'b');
    assert.ok(b !== undefined);
    assert.equal(text.slice(b.span.start, b.span.end), '<b> x &amp; y </b>');
    assert.equal(text.slice(b.content.start, b.content.end), ' x &amp; y ');
    const value = valueSpan(text, b);
    assert.equal(text.slice(value.start, value.end), 'x &amp; y');
    assert.equal(b.text, ' x & y ');
    assert.deepEqual(
      childrenNamed(root, 'c').map(({ text: written, isSelfClosed }) => [written, isSelfClosed]),
      [
        ['', true],
        ['', false],
      ],
    );
  });

  it('counts places in UTF-16 units, behind a byte order mark and astral letters too', () => {
    const text = '\ufeff<a><b>𝔐é</b><c>z</c></a>';
    const { root } = parseXml(text);
    const c = root && childNamed(root, 'c');
    assert.equal(text.slice(c?.content.start, c?.content.end), 'z');
    assert.equal(root && childNamed(root, 'b')?.text, '𝔐é');
  });

  it('gives the same places however long it is', () => {
    const text = `<a>${'<b>é𝔐\r\n</b>'.repeat(30_000)}</a>`;
    const { root } = parseXml(text);
    assert.equal(root?.children.length, 30_000);
    for (const { span, content, text: written } of root.children) {
      assert.equal(text.slice(span.start, span.end), '<b>é𝔐\r\n</b>');
      assert.equal(text.slice(content.start, content.end), 'é𝔐\r\n');
      assert.equal(written, 'é𝔐\n');
    }
  });

  it('is refused with its first mistake, marked where it is', () => {
    assert.equal(problemOf('<a><b></a>'), 'xml-closing: </a>');
    assert.equal(problemOf('<a></b></a>'), 'xml-closing: </b>');
    assert.equal(problemOf('<a>\n<b>'), 'xml-unclosed: <b');
    assert.equal(problemOf('<a>&foo;</a>'), 'xml-entity: &foo;');
    assert.equal(problemOf('<a>&#0;</a>'), 'xml-entity: &#0;');
    assert.equal(problemOf('<a b=c></a>'), 'xml-syntax: c');
    assert.equal(problemOf('<a/><b/>'), 'xml-syntax: /');
    assert.equal(problemOf('<a>1<b/></a>'), 'xml-mixed: <a');
    assert.equal(problemOf(''), 'xml-syntax: ');
    assert.equal(problemOf('<a>\n<<<<<<< HEAD\n</a>'), 'conflict-marker: <<<<<<< HEAD');
  });

  it('is refused with a document type, whatever its entities would give', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>';
    assert.equal(problemOf(laughs), 'xml-doctype: <!DOCTYPE');
  });

  it('is refused in another encoding than UTF-8', () => {
    assert.equal(problemOf('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), 'xml-encoding: ISO-8859-1');
    assert.equal(problemOf('<?xml version="1.0" encoding="utf-8"?><a/>'), undefined);
    assert.equal(problemOf('<\0a\0>\0'), 'xml-encoding: <\0a\0>\0');
  });

  it('is refused beyond the limits on depth and number, without a crash', () => {
    assert.equal(problemOf('<a>'.repeat(1_000_000))?.slice(0, 9), 'xml-depth');
    assert.equal(problemOf(`<a>${'<b/>'.repeat(500_001)}</a>`)?.slice(0, 12), 'xml-elements');
  });

  it('never throws, and marks places inside itself', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '&',
      ';',
      'x',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '"',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { span } of parseXml(text).problems)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      }),
    );
  });
});

describe('the normal form of metadata', () => {
  const written = (root: XmlDraft): string => writeXml(root);

  it('has children in ASCII order, equal names in their own', () => {
    const text = written({
      name: 'R',
      children: [
        { name: 'b', text: '1' },
        { name: 'active', text: 'true' },
        { name: 'SObjectType', text: 'Case' },
        { name: 'b', text: '0' },
      ],
    });
    assert.equal(
      text,
      '<?xml version="1.0" encoding="UTF-8"?>\n<R xmlns="http://soap.sforce.com/2006/04/metadata">\n' +
        '    <SObjectType>Case</SObjectType>\n    <active>true</active>\n    <b>1</b>\n    <b>0</b>\n</R>\n',
    );
  });

  it('writes blank as two tags and escapes both quotes', () => {
    const text = written({
      name: 'R',
      children: [
        { name: 'a', text: '' },
        { name: 'b', text: `<'&">` },
      ],
    });
    assert.match(text, /<a><\/a>\n {4}<b>&lt;&apos;&amp;&quot;&gt;<\/b>/);
  });

  it('is what reading it and writing it again gives', () => {
    const name = fc.constantFrom('active', 'Name', 'value', 'fullName');
    const { tree } = fc.letrec<{ tree: XmlDraft; leaf: XmlDraft }>((tie) => ({
      leaf: fc.record({
        name,
        text: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[^\P{C}\n\r]/gu, '')),
      }),
      tree: fc.record({
        name,
        children: fc.array(fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tree')), { minLength: 1, maxLength: 5 }),
      }),
    }));
    fc.assert(
      fc.property(tree, (draft) => {
        const text = written(draft);
        const { root, problems } = parseXml(text);
        assert.deepEqual(problems, []);
        assert.ok(root !== undefined);
        assert.equal(written(toDraft(root)), text);
      }),
    );
  });
});
