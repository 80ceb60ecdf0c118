// invisible-character: what the file reads as is not what it holds (Unicode TR 36 and 55).
import type { Rule } from './rule.ts';

/** Names of the Unicode standard, in small letters, for those that occur. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/[\u202a\u202b\u202d\u202e\u2066-\u2068]/, 'turns the direction of what follows'],
  [/[\u202c\u2069]/, 'ends a turn of direction'],
  [/[\u200e\u200f\u061c]/, 'sets the direction of what stands around it'],
];

const TURNS = '\u202a-\u202e\u2066-\u2069';
const WIDTHLESS = '\u00ad\u180e\u200b\u2060-\u2064\ufeff';
/** Right in texts that are written from right to left, and invisible anywhere else. */
const MARKS = '\u200e\u200f\u061c';
const TAGS = '\u{e0000}-\u{e007f}';

const INVISIBLE = new RegExp(`[${TURNS}${WIDTHLESS}${MARKS}]|(?<![\\u{1f3f4}${TAGS}])[${TAGS}]`, 'gu');
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export const invisibleCharacter: Rule = {
  code: 'invisible-character',
  severity: 'warning',
  title: 'Character that nobody sees',
  why: 'A character without width makes two names differ that look the same; one that turns the direction of text shows a line in another order than it is read. Reviewers then approve what they do not see.',
  cure: 'Remove the character. Where it is meant, write it in double quotes by its number, such as "\\u200b": that can be seen.',
  bad: `milestoneTypes:
  first-response: { name: "First\u200b Response" }
`,
  good: `milestoneTypes:
  first-response: { name: First Response }
`,
  message: ({ character, effect }) =>
    `${String(character)} stands here, which nobody sees: it ${String(effect)}. Remove it.`,
  isLocal: true,
  *check({ file }) {
    const { text, lines, uri } = file;
    let last = -1;
    for (const { 0: found, index } of text.matchAll(INVISIBLE)) {
      const line = lines.lineAt(index);
      // A byte order mark says how the file is encoded.
      if (line === last || (index === 0 && found === '\ufeff')) continue;
      const written = text.slice(lines.lineStart(line), lines.lineEnd(line));
      if (MARKS.includes(found) && RIGHT_TO_LEFT.test(written)) continue;
      last = line;
      const span = { start: index, end: index + found.length };
      yield {
        span,
        args: { character: nameOf(found), effect: effectOf(found) },
        fixes: [{ title: 'Remove the character', edits: [{ uri, span, newText: '' }], isSafe: false }],
      };
    }
  },
};

/** `U+202E` */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function effectOf(character: string): string {
  return NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? 'has no width';
}
