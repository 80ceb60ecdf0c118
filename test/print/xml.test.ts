import assert from 'node:assert/strict';
import { escapeXml } from '../../server/src/print/xml.ts';

describe('text in XML', () => {
  it('is escaped, and shows the characters that XML cannot hold', () => {
    assert.equal(
      escapeXml('a<b>&"\'\u0000\u001b\ufffe\uffff\n'),
      'a&lt;b&gt;&amp;&quot;&apos;␀␛&lt;U+FFFE&gt;&lt;U+FFFF&gt;␊',
    );
  });
});
