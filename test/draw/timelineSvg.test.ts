import assert from 'node:assert/strict';
import { LEGEND_ITEMS } from '../../server/src/draw/svg/legend.ts';
import { measureText } from '../../server/src/draw/svg/textWidth.ts';
import { darkTheme, highContrastTheme, lightTheme, variableTheme } from '../../server/src/draw/theme.ts';
import { drawSvg } from '../../server/src/draw/timelineSvg.ts';
import type { Timeline } from '../../server/src/protocol/timeline.ts';
import { assertGolden } from './golden.ts';
import { fixtureNames, readFixture, repeatMilestone, START, yearLong } from './readFixture.ts';
import { allElements, parseXml, textOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the letters of a text are; the estimate is on the wide side, so real fonts take less. */
function boxOf(element: XmlElement): Box {
  const {
    x = '',
    y = '',
    'font-size': fontSize = '',
    'font-weight': weight,
    'text-anchor': anchor,
  } = element.attributes;
  const size = Number(fontSize);
  const text = textOf(element);
  const width = measureText(text, { size, isBold: weight === '600' });
  const left = anchor === 'end' ? Number(x) - width : anchor === 'middle' ? Number(x) - width / 2 : Number(x);
  return { text, left, right: left + width, top: Number(y) - size * 0.75, bottom: Number(y) + size * 0.2 };
}

function findOverlaps(svg: string): readonly string[] {
  const boxes = allElements(parseXml(svg))
    .filter(({ name }) => name === 'text')
    .map(boxOf);
  return boxes.flatMap((a, position) =>
    boxes
      .slice(position + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

function findOutside(svg: string): readonly string[] {
  const root = parseXml(svg);
  const width = Number(root.attributes['width']);
  const height = Number(root.attributes['height']);
  return allElements(root)
    .filter(({ name }) => name === 'text')
    .map(boxOf)
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ text }) => text);
}

const long: readonly (readonly [string, Timeline])[] = [
  ['a year', yearLong()],
  ['thirty occurrences', repeatMilestone(30, 60)],
  ['five hundred occurrences', repeatMilestone(500, 60)],
];
const all: readonly (readonly [string, Timeline])[] = [
  ...fixtureNames.map((name) => [name, readFixture(name)] as const),
  ...long,
];

describe('a timeline as a picture', () => {
  for (const name of fixtureNames) {
    it(`draws ${name} as the golden file shows`, () => {
      assertGolden(`${name}.svg`, drawSvg(readFixture(name), lightTheme));
    });
  }

  for (const [name, timeline] of all) {
    for (const width of [320, 480, 900, 1280, 1920]) {
      it(`lets no two labels of ${name} overlap, and none leave the picture, at ${width} px`, () => {
        const svg = drawSvg(timeline, lightTheme, { width });
        assert.deepEqual(findOverlaps(svg), []);
        assert.deepEqual(findOutside(svg), []);
      });
    }

    it(`holds ${name} without style attributes, scripts or anything from elsewhere`, () => {
      for (const theme of [lightTheme, darkTheme, highContrastTheme, variableTheme]) {
        for (const { name: tag, attributes } of allElements(parseXml(drawSvg(timeline, theme)))) {
          assert.ok(!['script', 'style', 'image', 'use', 'foreignObject', 'a'].includes(tag), tag);
          assert.deepEqual(
            Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on') || key.endsWith('href')),
            [],
          );
        }
      }
    });

    it(`tells ${name} to a screen reader: an image with a title and a description of every milestone`, () => {
      const root = parseXml(drawSvg(timeline, lightTheme));
      const elements = allElements(root);
      assert.equal(root.attributes['role'], 'img');
      const byId = (id: string): string =>
        elements
          .filter((one) => one.attributes['id'] === id)
          .map(textOf)
          .join('');
      const [title = '', description = ''] = (root.attributes['aria-labelledby'] ?? '').split(' ');
      assert.match(byId(title), /^Timeline of ./);
      for (const milestone of timeline.milestones) assert.ok(byId(description).includes(milestone.name));
    });
  }

  it('gives each state a pattern and a word besides its colour (§4.3)', () => {
    const svg = drawSvg(readFixture('fridayAfternoon'), lightTheme);
    const lane = allElements(parseXml(svg)).find(({ attributes }) => attributes['data-lane'] === 'escalation-review/1');
    assert.ok(lane !== undefined);
    const texts = allElements(lane)
      .filter(({ name }) => name === 'text')
      .map(textOf);
    const fills = new Set(allElements(lane).map(({ attributes }) => attributes['fill']));
    for (const [word, pattern] of [
      ['on track', 'on-track'],
      ['at risk', 'at-risk'],
      ['violated', 'violated'],
    ] as const) {
      assert.ok(texts.includes(word), word);
      assert.ok(fills.has(`url(#milestone-${pattern})`), pattern);
    }
  });

  it('names every state of every lane at least once, however short its spans', () => {
    for (const name of fixtureNames) {
      const timeline = readFixture(name);
      const lanes = allElements(parseXml(drawSvg(timeline, lightTheme))).filter((one) => 'data-lane' in one.attributes);
      assert.equal(lanes.length, timeline.milestones.length);
      timeline.milestones.forEach((milestone, position) => {
        const lane = lanes[position];
        const texts =
          lane === undefined
            ? []
            : allElements(lane)
                .filter((one) => one.name === 'text')
                .map(textOf);
        for (const { state } of milestone.spans) assert.ok(texts.includes(state.replace('-', ' ')), `${name} ${state}`);
      });
    }
  });

  it('explains every pattern and every sign in its legend', () => {
    const texts = allElements(parseXml(drawSvg(readFixture('fridayAfternoon'), lightTheme))).map(textOf);
    for (const { text } of LEGEND_ITEMS) assert.ok(texts.includes(text), text);
  });

  it('draws lanes as buttons when a page wants to be told which one is meant', () => {
    const svg = drawSvg(readFixture('fridayAfternoon'), variableTheme, { isInteractive: true, hasHead: false });
    const root = parseXml(svg);
    const buttons = allElements(root).filter(({ attributes }) => attributes['role'] === 'button');
    assert.equal(root.attributes['role'], 'group');
    assert.deepEqual(
      buttons.map(({ attributes }) => attributes['aria-label']),
      [
        'First Response: completed, 10 min left. Show in the file.',
        'Escalation Review: completed late, 20 min over. Show in the file.',
        'Case Resolution: completed, 1 h 30 min left. Show in the file.',
      ],
    );
    const keys = allElements(root).flatMap(({ attributes }) => attributes['data-lane'] ?? []);
    assert.deepEqual(keys, ['first-response/1', 'escalation-review/1', 'case-resolution/1']);
  });

  it('draws hundreds of case events without a thicket of words', () => {
    const timeline = repeatMilestone(1, 600);
    const events = Array.from({ length: 500 }, (_, at) => ({
      at: new Date(START + at * 60_000).toISOString(),
      what: `Step: ${at}`,
    }));
    const svg = drawSvg({ ...timeline, events }, lightTheme);
    assert.deepEqual(findOverlaps(svg), []);
    const titles = allElements(parseXml(svg))
      .filter(({ name }) => name === 'title')
      .map(textOf);
    assert.equal(titles.filter((title) => /Step: \d+$/.test(title) && !title.includes('\n')).length, 500);
  });

  it('draws the same picture every time', () => {
    const timeline = readFixture('violatedWithActions');
    assert.equal(drawSvg(timeline, lightTheme), drawSvg(timeline, lightTheme));
  });

  it('says so when no milestone ever starts, and why', () => {
    const svg = drawSvg(readFixture('neverEntered'), lightTheme, { width: 480 });
    const texts = allElements(parseXml(svg))
      .filter(({ name }) => name === 'text')
      .map(textOf);
    const first = texts.indexOf('No milestone ever starts.');
    assert.deepEqual(texts.slice(first), [
      'No milestone ever starts.',
      'Case.Submitted__c is blank, so the case never enters CloudNine',
      'Support.',
    ]);
  });
});
