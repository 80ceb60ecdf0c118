// Findings in reviewdog's diagnostic format, which brings them to the reviews of many services
// (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf).
import type { SeverityName } from '../protocol/findings.ts';
import type { LocationRange } from '../protocol/timeline.ts';
import type { FindingsReport, ReportedFix } from './report.ts';
import { stringify } from './stringify.ts';

const SEVERITIES: Readonly<Record<SeverityName, 'ERROR' | 'WARNING' | 'INFO'>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

export function printFindingsRdjson({ findings }: FindingsReport): string {
  const diagnostics = findings.map(({ file, code, severity, message, byteRange, related, fixes }) => {
    const suggestions = fixes.flatMap((fix) => suggestion(fix, file));
    return {
      message,
      location: { path: file, range: rangeOf(byteRange) },
      severity: SEVERITIES[severity],
      code: { value: code },
      ...(suggestions.length === 0 ? {} : { suggestions }),
      ...(related.length === 0
        ? {}
        : {
            related_locations: related.map((place) => ({
              message: place.message,
              location: { path: place.file, range: rangeOf(place.byteRange) },
            })),
          }),
    };
  });
  return `${stringify({ source: { name: 'milestone' }, diagnostics })}\n`;
}

/** What a click may apply: one change of the file itself. */
function suggestion({ edits }: ReportedFix, file: string): readonly object[] {
  const [edit] = edits;
  return edit !== undefined && edits.length === 1 && edit.file === file
    ? [{ range: rangeOf(edit.byteRange), text: edit.newText }]
    : [];
}

/** Columns count bytes of UTF-8 from 1. @param byteRange from 0 */
function rangeOf({ start, end }: LocationRange): object {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
