// docs/semantics.md §4.2 and §4.3: what a picture of a timeline shows beside colours.
import assert from 'node:assert/strict';
import { lightTheme } from '../../../server/src/draw/theme.ts';
import { drawSvg } from '../../../server/src/draw/timelineSvg.ts';
import { STATES, STATE_WORDS } from '../../../server/src/draw/stateWords.ts';
import { readFixture } from '../../draw/readFixture.ts';
import { allElements, parseXml, textOf, type XmlElement } from '../../draw/xml.ts';

const draw = (name: string): readonly XmlElement[] => allElements(parseXml(drawSvg(readFixture(name), lightTheme)));
const closedIn = (name: string): number =>
  draw(name).filter(({ attributes }) => attributes['fill'] === 'url(#milestone-closed)').length;

describe('closed hours (§4.2)', () => {
  it('are shaded, and what is open is not', () => {
    assert.ok(closedIn('fridayAfternoon') > closedIn('tenMinutes'));
  });
});

describe('states (§4.3)', () => {
  it('have a pattern of their own, and a word', () => {
    const elements = draw('stopAndResume');
    const patterns = elements.filter(({ name }) => name === 'pattern').map(({ attributes }) => attributes['id']);
    const texts = elements.map(textOf);
    for (const state of STATES) {
      assert.ok(patterns.includes(`milestone-${state}`), state);
      assert.ok(texts.includes(STATE_WORDS[state]), state);
    }
    assert.equal(new Set(patterns).size, patterns.length);
  });
});
