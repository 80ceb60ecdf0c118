import assert from 'node:assert/strict';
import { FACT_HEADERS } from '../../server/src/draw/facts.ts';
import { listEvents } from '../../server/src/draw/eventList.ts';
import { PAGE_SCRIPT } from '../../server/src/draw/pageScript.generated.ts';
import { drawHtml } from '../../server/src/draw/timelineHtml.ts';
import { assertGolden } from './golden.ts';
import { fixtureNames, readFixture } from './readFixture.ts';
import { allElements, parseXml, textOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

function elementsOf(html: string): readonly XmlElement[] {
  // Style sheets are not XML; everything else of the page is written so that it is.
  return allElements(
    parseXml(html.replace(/<style>[^<]*<\/style>/, '').replace(`<script>${PAGE_SCRIPT}</script>`, '')),
  );
}

describe('a timeline as a web page', () => {
  it('draws the Friday afternoon as the golden file shows', () => {
    assertGolden('fridayAfternoon.golden.html', drawHtml(readFixture('fridayAfternoon')));
  });

  for (const name of fixtureNames) {
    const timeline = readFixture(name);
    const html = drawHtml(timeline);

    it(`holds ${name} with its own script alone and loads nothing`, () => {
      for (const { name: tag, attributes } of elementsOf(html)) {
        assert.ok(!['script', 'link', 'iframe', 'img', 'object'].includes(tag), tag);
        assert.ok(!('src' in attributes) && !('href' in attributes));
      }
      assert.doesNotMatch(html, /url\((?!#milestone-)|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
      assert.match(
        html,
        /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[\w+/]+='"/,
      );
    });

    it(`tells everything that happens in ${name}`, () => {
      const cells = elementsOf(html)
        .filter(({ name: tag }) => tag === 'td')
        .map(textOf);
      for (const { what } of listEvents(timeline)) assert.ok(cells.includes(what), what);
    });

    it(`has a row with the same facts for every milestone of ${name}, and every note`, () => {
      const elements = elementsOf(html);
      const rows = elements.filter(
        ({ name: tag, children }) =>
          tag === 'tr' && children.some((child) => typeof child !== 'string' && child.attributes['scope'] === 'row'),
      );
      assert.equal(rows.length, timeline.milestones.length);
      for (const row of rows) assert.equal(row.children.length, FACT_HEADERS.length);
      for (const { message } of timeline.notes)
        assert.ok(elements.some((one) => one.name === 'li' && textOf(one) === message));
    });
  }
});
