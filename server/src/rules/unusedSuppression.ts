// unused-suppression: a comment that silences nothing. Runs after all others, so it is no `Rule` of the list.
import type { Finding, Severity } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { Suppression } from '../project/suppress.ts';
import type { RuleData } from './rule.ts';
import { trailingBlanks } from '../text/trailingBlanks.ts';

interface UnusedSuppression extends RuleData {
  report(file: SourceFile, suppression: Suppression, severity: Severity): Finding;
}

export const unusedSuppression: UnusedSuppression = {
  code: 'unused-suppression',
  severity: 'warning',
  title: 'Unused suppression',
  why: 'A comment that silences a finding which is not there hides the next one that will be.',
  cure: 'Remove the code from the comment, or the comment.',
  bad: `# milestone-disable-next-line no-warning -- agreed with the customer
milestoneTypes:
  first-response: { name: First Response }
`,
  good: `milestoneTypes:
  first-response: { name: First Response }
`,
  message: ({ code }) => `The next line has no finding '${String(code)}' to silence. Remove it from the comment.`,
  report(file, suppression, severity) {
    return {
      code: 'unused-suppression',
      severity,
      uri: file.uri,
      span: suppression.span,
      args: { code: suppression.code },
      related: [],
      fixes: [{ title: 'Remove the unused suppression', edits: [removal(file, suppression)], isSafe: true }],
    };
  },
};

/** Takes away the whole comment line when it names one code only, else the code with its comma. */
function removal(
  file: SourceFile,
  { span, comment }: Suppression,
): { uri: string; span: Suppression['span']; newText: string } {
  const { text, uri } = file;
  const list = text.slice(comment.span.start, comment.span.end).split('--')[0] ?? '';
  if (!list.includes(',')) {
    const before = text.slice(0, comment.span.start);
    const lineStart = before.length - trailingBlanks(before);
    const lineBreak = /^\r?\n/.exec(text.slice(comment.span.end));
    const ownLine = lineStart === 0 || text[lineStart - 1] === '\n';
    const end = comment.span.end + (ownLine ? (lineBreak?.[0].length ?? 0) : 0);
    return { uri, span: { start: lineStart, end }, newText: '' };
  }
  const after = /^\s*,\s*/.exec(text.slice(span.end));
  const before = /,\s*$/.exec(text.slice(comment.span.start, span.start));
  if (after !== null) return { uri, span: { start: span.start, end: span.end + after[0].length }, newText: '' };
  return { uri, span: { start: span.start - (before?.[0].length ?? 0), end: span.end }, newText: '' };
}
