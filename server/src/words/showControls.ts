// Text of files for people: what would move the cursor, change colours, begin a line, hide or turn text is shown instead of done, and
// no line is an order for the service that runs the build. Everything that is written for a terminal, a log, a page or an editor goes
// through here; JSON escapes instead (print/stringify.ts), since it must stay what it was.

/**
 * C0, DEL, C1; separators of lines and paragraphs; marks that turn the direction of text (UAX #9); characters without width, joiners
 * only where they join nothing (emoji, Arabic and Indic scripts need them); tags; characters that are none; halves of characters.
 */
const CONTROLS =
  /[\0-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{M}\p{Script=Arabic}])[\u200c\u200d]|\p{Cs}/gu;

/** Nothing to show: nearly every text. */
const PLAIN = /^[ -~]*$/;

/** `␛[31m` for an escape sequence, `␊` for a line break; others by their number, such as `<U+202E>`. */
export function showControls(text: string): string {
  return replaceControls(text, showCharacter);
}

/** The same in another notation. @param write what stands for one character */
export function replaceControls(text: string, write: (character: string) => string): string {
  return PLAIN.test(text) ? text : text.replace(CONTROLS, write);
}

function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Plain data with every text in it shown. Tabs, too: texts that have columns are shown by whoever counts these. */
export function showControlsIn<Data>(data: Data): Data;
export function showControlsIn(data: unknown): unknown {
  if (typeof data === 'string') return showControls(data);
  if (Array.isArray(data)) return data.map((each: unknown) => showControlsIn(each));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [key, showControlsIn(value)]),
  );
}

/**
 * The first sign of an order to Azure Pipelines, TeamCity or an older GitHub runner, which may stand anywhere in a line
 * (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands).
 */
export const ORDER_SIGN: RegExp = /#(?=#\w*\[)/g;

/**
 * Lines, of which none is an order for a service that runs builds: its first sign is shown by its number. GitHub takes a line for one
 * that begins with two colons, whatever blanks come before them (https://github.com/actions/runner, ActionCommand.cs).
 */
export function showOrders(lines: string): string {
  return lines.split('\n').map(showOrder).join('\n');
}

function showOrder(line: string): string {
  const start = line.length - line.trimStart().length;
  const shown = line.startsWith('::', start) ? `${line.slice(0, start)}<U+003A>${line.slice(start + 1)}` : line;
  return shown.replace(ORDER_SIGN, '<U+0023>');
}
