// What would change in files, as `git apply` and `patch` read it.
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { showControls, showOrders } from '../words/showControls.ts';
import { createPaint } from './paint.ts';

export interface ChangedText {
  /** With forward slashes, from where the patch is to be applied. */
  readonly name: string;
  /** Undefined for a file that is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Where texts hold what a terminal or a build would obey it is shown, and the patch does not apply there. */
export function printUnifiedDiff(changes: readonly ChangedText[], { color }: { readonly color: boolean }): string {
  const lines = showOrders(changes.map(printChange).join('')).split('\n').map(showLine);
  if (!color) return lines.join('\n');
  const paint = createPaint(true);
  return lines
    .map((line) => {
      if (/^(---|\+\+\+) /.test(line)) return paint.bold(line);
      if (line.startsWith('@@')) return paint.cyan(line);
      if (line.startsWith('+')) return paint.green(line);
      return line.startsWith('-') ? paint.red(line) : line;
    })
    .join('\n');
}

function printChange({ name, before, after }: ChangedText): string {
  const shown = showControls(name);
  const from = before === undefined ? '/dev/null' : `a/${shown}`;
  return createTwoFilesPatch(from, `b/${shown}`, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** Tabs and the end of a line belong to the layout of files; so does the mark at the beginning of some. */
function showLine(line: string): string {
  const [, sign = '', mark = '', text = '', end = ''] = /^([ +-]?)(\ufeff?)(.*?)(\r?)$/s.exec(line) ?? [];
  return sign + mark + text.split('\t').map(showControls).join('\t') + end;
}
