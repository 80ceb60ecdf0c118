// The colours of drawings. A theme is a set of tokens, so that a file holds plain colours and the web view CSS variables;
// every pair that is text on a ground has a contrast of at least 4.5 (tested). Knows no shapes.
import type { Tone } from './stateWords.ts';

/** One state's colours. Words stand on the plain fill, never on the pattern. */
interface ToneColors {
  readonly fill: string;
  readonly pattern: string;
  readonly edge: string;
  /** Text and signs on the fill. */
  readonly ink: string;
}

export interface Theme {
  readonly font: string;
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  /** Fine lines: clock times, between lanes. */
  readonly line: string;
  /** Days and weeks. */
  readonly strongLine: string;
  readonly closedFill: string;
  readonly closedHatch: string;
  /** Behind the lane that is pointed at. */
  readonly highlight: string;
  readonly good: ToneColors;
  readonly warn: ToneColors;
  readonly bad: ToneColors;
  readonly quiet: ToneColors;
}

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Noto Sans CJK JP', 'Liberation Sans', Arial, sans-serif";

export const lightTheme: Theme = {
  font: FONT,
  background: '#ffffff',
  text: '#1b1f24',
  muted: '#57606a',
  line: '#e4e7eb',
  strongLine: '#9aa4af',
  closedFill: '#f4f5f7',
  closedHatch: '#dde1e6',
  highlight: '#e8f1fd',
  good: { fill: '#1a7f45', pattern: '#126336', edge: '#0f5630', ink: '#ffffff' },
  warn: { fill: '#f5c518', pattern: '#ffe58a', edge: '#8a6100', ink: '#332600' },
  bad: { fill: '#c0262d', pattern: '#94181e', edge: '#85141a', ink: '#ffffff' },
  quiet: { fill: '#666e7a', pattern: '#4a515b', edge: '#434a54', ink: '#ffffff' },
};

export const darkTheme: Theme = {
  font: FONT,
  background: '#1b1d21',
  text: '#eceef1',
  muted: '#a9b1bc',
  line: '#31353c',
  strongLine: '#717a87',
  closedFill: '#22252a',
  closedHatch: '#343941',
  highlight: '#23344a',
  good: { fill: '#43b876', pattern: '#77d39e', edge: '#8fe0b1', ink: '#03200f' },
  warn: { fill: '#f0c24a', pattern: '#ffe08f', edge: '#ffe7a8', ink: '#2b2000' },
  bad: { fill: '#f07178', pattern: '#ffa3a7', edge: '#ffb9bc', ink: '#2a0406' },
  quiet: { fill: '#98a1ad', pattern: '#bcc4ce', edge: '#cdd4dc', ink: '#12161b' },
};

export const highContrastTheme: Theme = {
  font: FONT,
  background: '#000000',
  text: '#ffffff',
  muted: '#ffffff',
  line: '#5c5c5c',
  strongLine: '#ffffff',
  closedFill: '#000000',
  closedHatch: '#4d4d4d',
  highlight: '#00345c',
  good: { fill: '#2fd479', pattern: '#a8f5c8', edge: '#ffffff', ink: '#000000' },
  warn: { fill: '#ffd60a', pattern: '#fff3b0', edge: '#ffffff', ink: '#000000' },
  bad: { fill: '#ff6b70', pattern: '#ffc9cb', edge: '#ffffff', ink: '#000000' },
  quiet: { fill: '#b4b4b4', pattern: '#e6e6e6', edge: '#ffffff', ink: '#000000' },
};

export const highContrastLightTheme: Theme = {
  font: FONT,
  background: '#ffffff',
  text: '#000000',
  muted: '#000000',
  line: '#a6a6a6',
  strongLine: '#000000',
  closedFill: '#ffffff',
  closedHatch: '#bdbdbd',
  highlight: '#cfe6ff',
  good: { fill: '#00652e', pattern: '#8fe3b4', edge: '#000000', ink: '#ffffff' },
  warn: { fill: '#ffd60a', pattern: '#fff3b0', edge: '#000000', ink: '#000000' },
  bad: { fill: '#a1000e', pattern: '#ffa3aa', edge: '#000000', ink: '#ffffff' },
  quiet: { fill: '#4a4a4a', pattern: '#c8c8c8', edge: '#000000', ink: '#ffffff' },
};

const TONES: readonly Tone[] = ['good', 'warn', 'bad', 'quiet'];

/** Every token with a name that can be a CSS variable: `--milestone-good-fill`. */
export function listTokens(theme: Theme): readonly (readonly [name: string, value: string])[] {
  const { font, background, text, muted, line, strongLine, closedFill, closedHatch, highlight } = theme;
  const plain = { font, background, text, muted, line, 'strong-line': strongLine, highlight };
  const all = { ...plain, 'closed-fill': closedFill, 'closed-hatch': closedHatch };
  return [
    ...Object.entries(all),
    ...TONES.flatMap((tone) =>
      Object.entries(theme[tone]).map(([part, value]: [string, string]) => [`${tone}-${part}`, value] as const),
    ),
  ].map(([name, value]) => [`--milestone-${name}`, value]);
}

/** The light theme behind CSS variables: whoever shows the drawing sets them, and nothing is drawn again for a new theme. */
export const variableTheme: Theme = asVariables(lightTheme);

function asVariables(theme: Theme): Theme {
  const of = (name: string, fallback: string): string => `var(--milestone-${name}, ${fallback})`;
  const tone = (name: Tone): ToneColors => ({
    fill: of(`${name}-fill`, theme[name].fill),
    pattern: of(`${name}-pattern`, theme[name].pattern),
    edge: of(`${name}-edge`, theme[name].edge),
    ink: of(`${name}-ink`, theme[name].ink),
  });
  return {
    font: of('font', theme.font),
    background: of('background', theme.background),
    text: of('text', theme.text),
    muted: of('muted', theme.muted),
    line: of('line', theme.line),
    strongLine: of('strong-line', theme.strongLine),
    closedFill: of('closed-fill', theme.closedFill),
    closedHatch: of('closed-hatch', theme.closedHatch),
    highlight: of('highlight', theme.highlight),
    good: tone('good'),
    warn: tone('warn'),
    bad: tone('bad'),
    quiet: tone('quiet'),
  };
}
