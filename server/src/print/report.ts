// Findings with everything that a printer needs: the one shape that the five printers share.
import type { Finding } from '../project/finding.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { messageOf } from '../rules/phrase.ts';
import type { FindingJson } from '../protocol/findings.ts';
import type { LocationRange } from '../protocol/timeline.ts';

/** A range whose columns count bytes of UTF-8, for readers that count so. */
interface InBytes {
  readonly byteRange: LocationRange;
}

export interface ReportedFinding extends FindingJson, InBytes {
  readonly related: readonly (FindingJson['related'][number] & InBytes)[];
  /** The line where it begins, without its break. */
  readonly lineText: string;
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  /** Whether `--fix` applies it. */
  readonly isSafe: boolean;
  readonly edits: readonly ReportedEdit[];
}

interface ReportedEdit extends InBytes {
  readonly file: string;
  readonly range: LocationRange;
  readonly newText: string;
}

export interface FindingsReport {
  /** Names of the files that were checked. */
  readonly files: readonly string[];
  readonly findings: readonly ReportedFinding[];
}

/** @param nameOf how a person knows a file */
export function reportFinding(
  snapshot: Snapshot,
  finding: Finding,
  nameOf: (uri: string) => string,
): ReportedFinding | undefined {
  const file = snapshot.file(finding.uri) ?? snapshot.configFile(finding.uri);
  if (file === undefined) return undefined;
  const range = file.lines.rangeOf(finding.span);
  const { line } = range.start;
  return {
    file: nameOf(finding.uri),
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding),
    range,
    byteRange: file.lines.rangeOf(finding.span, 'utf-8'),
    related: finding.related.flatMap(({ uri, span, message }) => {
      const other = snapshot.file(uri);
      if (other === undefined) return [];
      return {
        file: nameOf(uri),
        range: other.lines.rangeOf(span),
        byteRange: other.lines.rangeOf(span, 'utf-8'),
        message,
      };
    }),
    help: `milestone explain ${finding.code}`,
    lineText: file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line)),
    fixes: finding.fixes.map(({ title, isSafe, edits }) => ({
      title,
      isSafe,
      edits: edits.flatMap(({ uri, span, newText }) => {
        const edited = snapshot.file(uri);
        if (edited === undefined) return [];
        const byteRange = edited.lines.rangeOf(span, 'utf-8');
        return { file: nameOf(uri), range: edited.lines.rangeOf(span), byteRange, newText };
      }),
    })),
  };
}

/** `3 errors, 1 warning in 4 files`; `No findings in 1 file`. */
export function countWords({ files, findings }: FindingsReport): string {
  const inFiles = `in ${files.length} file${files.length === 1 ? '' : 's'}`;
  const parts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : `${count} ${count === 1 || severity === 'info' ? severity : `${severity}s`}`;
  });
  return parts.length === 0 ? `No findings ${inFiles}.` : `${parts.join(', ')} ${inFiles}.`;
}
