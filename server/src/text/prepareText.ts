// What must be said about a text before YAML reads it: size, control characters, conflict markers, version directives.
// What YAML would stumble over is replaced by blanks of the same length, and a lone CR by LF, so offsets stay true. Must not know the YAML parser.
import { lineEndOf, nextLineOf } from './position.ts';
import type { Span, SyntaxProblem } from './tree.ts';

/** Longer texts are refused unread: a hand-written file is a thousand times shorter. In UTF-16 code units. */
const MAX_TEXT_LENGTH = 5_000_000;

export interface PreparedText {
  /** What YAML may read, as long as the original; undefined when the text is not to be read at all. */
  readonly text: string | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Parts in which YAML's own complaints are consequences of a problem above. */
  readonly quiet: readonly Span[];
}

/** Looks at a raw text and masks what YAML should not see. */
export function prepareText(raw: string): PreparedText {
  if (raw.length > MAX_TEXT_LENGTH) {
    const span = { start: 0, end: Math.min(lineEndOf(raw.slice(0, 200), 0), 200) };
    const args = { megabytes: MAX_TEXT_LENGTH / 1_000_000 };
    return { text: undefined, problems: [{ code: 'too-large', span, args }], quiet: [] };
  }
  const nul = raw.indexOf('\0');
  if (nul !== -1) return { text: undefined, problems: [binaryAt(raw, nul)], quiet: [] };

  const problems: SyntaxProblem[] = [];
  let text = maskControlCharacters(raw.replace(LONE_RETURN, '\n'), problems);
  text = maskVersionDirective(text, problems);
  const quiet: Span[] = [];
  text = maskConflicts(text, problems, quiet);
  return { text, problems, quiet };
}

// Ends a line, as in files of old programs; YAML's own lexer knows only the other two breaks.
const LONE_RETURN = /\r(?!\n)/g;

// Everything below U+0020 but tab and line breaks, and DEL: YAML allows none of them, and its lexer uses some as signals.
const CONTROL = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

function maskControlCharacters(text: string, problems: SyntaxProblem[]): string {
  const first = text.search(CONTROL);
  if (first === -1) return text;
  problems.push(binaryAt(text, first));
  return text.replace(CONTROL, '\ufffd');
}

function binaryAt(text: string, offset: number): SyntaxProblem {
  const hex = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return { code: 'binary', span: { start: offset, end: offset + 1 }, args: { character: `U+${hex}` } };
}

// What may stand before a directive: another directive, a comment, or nothing.
const BEFORE_CONTENT = /%|[ \t]*(?:#|[\r\n])/y;

/** A `%YAML` line before the content. Only 1.2 passes: under 1.1 `09:30` would be the number 570. */
function maskVersionDirective(text: string, problems: SyntaxProblem[]): string {
  const start = findVersionDirective(text);
  if (start === undefined) return text;
  const end = lineEndOf(text, start);
  const line = text.slice(start, end);
  const comment = line.search(/\s#/);
  const written = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  const version = written.slice('%YAML'.length).trim();
  if (version !== '1.2') {
    problems.push({ code: 'yaml-version', span: { start, end: start + written.length }, args: { version } });
  }
  return blankAll(text, [{ start, end }]);
}

/** Offset of the `%YAML` line before the content; each line is looked at once. */
function findVersionDirective(text: string): number | undefined {
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; start = nextLineOf(text, start)) {
    if (text.startsWith('%YAML', start)) return start;
    BEFORE_CONTENT.lastIndex = start;
    if (!BEFORE_CONTENT.test(text)) return undefined;
  }
  return undefined;
}

const MARKER = /^(?:<{7}|>{7}|={7}|\|{7})(?=[ \r\n]|$)/;

interface Conflict {
  readonly start: number;
  readonly markers: Span[];
  /** Lines of the base and of the second side, without their breaks. */
  readonly otherSide: Span[];
  isOnOtherSide: boolean;
}

/**
 * Git's conflict markers: one problem a conflict, on its first marker. Of a whole conflict the first side is read; markers that
 * are left over alone are only removed.
 */
function maskConflicts(text: string, problems: SyntaxProblem[], quiet: Span[]): string {
  if (!/^(?:<{7}|>{7})(?: |\r|$)/m.test(text)) return text;
  const masks: Span[] = [];
  let open: Conflict | undefined;
  const finish = (end: number, isWhole: boolean): void => {
    if (open === undefined) return;
    // One by one: a side of a hundred thousand lines is too much for a call.
    for (const span of open.markers) masks.push(span);
    for (const span of isWhole ? open.otherSide : []) masks.push(span);
    quiet.push({ start: open.start, end });
    open = undefined;
  };
  for (let start = 0; start < text.length; start = nextLineOf(text, start)) {
    const line = { start, end: lineEndOf(text, start) };
    const marker = MARKER.exec(text.slice(start, start + 8))?.[0][0];
    if (marker === '<' || (marker === '>' && open === undefined)) {
      finish(start, false);
      problems.push({ code: 'conflict-marker', span: line, args: {} });
      open = { start, markers: [line], otherSide: [], isOnOtherSide: false };
      if (marker === '>') finish(line.end, false);
    } else if (open !== undefined && marker !== undefined) {
      open.markers.push(line);
      open.isOnOtherSide = true;
      if (marker === '>') finish(line.end, true);
    } else if (open?.isOnOtherSide === true) open.otherSide.push(line);
  }
  finish(text.length, false);
  return blankAll(text, masks);
}

/** Replaces the spans by blanks; they must not overlap. */
function blankAll(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    parts.push(text.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  return parts.join('') + text.slice(done);
}
