import assert from 'node:assert/strict';
import {
  darkTheme,
  highContrastLightTheme,
  highContrastTheme,
  lightTheme,
  listTokens,
  variableTheme,
} from '../../server/src/draw/theme.ts';
import type { Theme } from '../../server/src/draw/theme.ts';

/** Relative luminance as WCAG 2.2 defines it, of `#rrggbb`. */
function luminance(color: string): number {
  assert.match(color, /^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const themes: readonly (readonly [string, Theme, number])[] = [
  ['light', lightTheme, 4.5],
  ['dark', darkTheme, 4.5],
  ['high contrast', highContrastTheme, 7],
  ['high contrast light', highContrastLightTheme, 7],
];

describe('the themes of drawings', () => {
  it('measures contrast as WCAG does', () => {
    assert.equal(Math.round(contrast('#ffffff', '#000000')), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  for (const [name, theme, least] of themes) {
    it(`keeps every text of the ${name} theme at a contrast of at least ${least}`, () => {
      const tones = [theme.good, theme.warn, theme.bad, theme.quiet];
      const pairs = [
        ...[theme.background, theme.closedFill, theme.highlight].flatMap((ground) => [
          [theme.text, ground] as const,
          [theme.muted, ground] as const,
        ]),
        ...tones.map(({ ink, fill }) => [ink, fill] as const),
      ];
      for (const [text, ground] of pairs) {
        assert.ok(contrast(text, ground) >= least, `${text} on ${ground}: ${contrast(text, ground)}`);
      }
    });

    it(`keeps the edges of bars and signs of the ${name} theme at a contrast of at least 3 against the ground`, () => {
      for (const { fill, edge } of [theme.good, theme.warn, theme.bad, theme.quiet]) {
        for (const ground of [theme.background, theme.closedFill]) {
          const best = Math.max(contrast(edge, ground), contrast(fill, ground));
          assert.ok(best >= 3, `${fill} ${edge} on ${ground}: ${best}`);
        }
      }
    });

    it(`lets patterns of the ${name} theme be told from their grounds`, () => {
      for (const { fill, pattern } of [theme.good, theme.warn, theme.bad, theme.quiet]) {
        assert.ok(contrast(fill, pattern) >= 1.25, `${pattern} on ${fill}: ${contrast(fill, pattern)}`);
      }
    });
  }

  it('names every token as a CSS variable that falls back to the light theme', () => {
    const plain = listTokens(lightTheme);
    const variables = new Map(listTokens(variableTheme));
    assert.equal(new Set(plain.map(([name]) => name)).size, plain.length);
    for (const [name, value] of plain) assert.equal(variables.get(name), `var(${name}, ${value})`);
  });
});
