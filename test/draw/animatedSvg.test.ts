import assert from 'node:assert/strict';
import { drawAnimatedSvg } from '../../server/src/draw/animatedSvg.ts';
import { lightTheme } from '../../server/src/draw/theme.ts';
import { readFixture } from './readFixture.ts';
import { allElements, parseXml, textOf } from './xml.ts';

describe('a picture that moves', () => {
  for (const name of ['fridayAfternoon', 'violatedWithActions', 'stopAndResume', 'neverEntered'])
    it(`shows one frame at each moment, without style and script: ${name}`, () => {
      const svg = drawAnimatedSvg(readFixture(name), lightTheme, 900);
      const elements = allElements(parseXml(svg));
      assert.ok(elements.every((each) => each.name !== 'script' && each.name !== 'style'));
      const edges = elements
        .filter((each) => each.name === 'animate' && each.attributes['attributeName'] === 'visibility')
        .map(({ attributes }) => {
          const values = (attributes['values'] ?? '').split(';');
          const times = (attributes['keyTimes'] ?? '').split(';').map(Number);
          assert.equal(values.length, times.length);
          const start = values.indexOf('visible');
          return [times[start] ?? -1, times[start + 1] ?? 1] as const;
        });
      edges.forEach(([from, to], index) => {
        assert.equal(from, index === 0 ? 0 : edges[index - 1]?.[1]);
        assert.ok(to > from);
      });
      assert.equal(edges.at(-1)?.[1] ?? 1, 1);
    });

  it('tells on the way what an agent would see', () => {
    const texts = allElements(parseXml(drawAnimatedSvg(readFixture('fridayAfternoon'), lightTheme)))
      .filter(({ name }) => name === 'text')
      .map(textOf);
    assert.ok(texts.includes('An agent would see at Fri 6 Mar 2026 16:30'));
    assert.ok(
      texts.some((text) => /^Case Resolution: 1 h \d+ min left, at risk$/.test(text)),
      texts.join('\n'),
    );
    assert.ok(texts.some((text) => /^First Response: ended, /.test(text)));
  });
});
