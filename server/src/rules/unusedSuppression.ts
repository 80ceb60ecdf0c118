// unused-suppression: a comment that silences nothing. Runs after all others, so it is no `Rule` of the list.
import type { Finding, Fix, Severity } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { nearest } from '../language/schema/nearest.ts';
import { DIRECTIVE, type StrayDirective, type Suppression } from '../project/suppress.ts';
import type { RuleData } from './rule.ts';
import { trailingBlanks } from '../text/trailingBlanks.ts';

interface UnusedSuppression extends RuleData {
  /** @param codes of all rules */
  report(file: SourceFile, suppression: Suppression, severity: Severity, codes: readonly string[]): Finding;
  reportStray(file: SourceFile, directive: StrayDirective, severity: Severity): Finding;
}

export const unusedSuppression: UnusedSuppression = {
  code: 'unused-suppression',
  severity: 'warning',
  title: 'Unused suppression',
  why: 'A comment that silences a finding which is not there hides the next one that will be. One with a code or a word that does not exist silences nothing, and somebody relies on it.',
  cure: 'Remove the code from the comment, or the comment; write `milestone-disable-next-line` and the code of a finding.',
  bad: `# milestone-disable-next-line no-warning -- agreed with the customer
milestoneTypes:
  first-response: { name: First Response }
`,
  good: `milestoneTypes:
  first-response: { name: First Response }
`,
  message({ variant, code, suggestion }) {
    switch (variant) {
      case 'unknown-rule': {
        const hint = suggestion === '' ? '`milestone rules` lists them all.' : `Did you mean '${String(suggestion)}'?`;
        return `There is no rule '${String(code)}', so this silences nothing. ${hint}`;
      }
      case 'no-code':
        return `This silences nothing: name the code of a finding behind '${DIRECTIVE}'.`;
      case 'no-directive':
        return `'${String(code)}' silences nothing. Write '${DIRECTIVE}' with the code of a finding, in the line above it.`;
      default:
        return `The next line has no finding '${String(code)}' to silence. Remove it from the comment.`;
    }
  },
  report(file, suppression, severity, codes) {
    const { code, span } = suppression;
    const isKnown = codes.includes(code);
    const suggestion = isKnown ? undefined : nearest(code, codes);
    const remove = { title: 'Remove the unused suppression', edits: [removal(file, suppression)], isSafe: isKnown };
    return {
      code: 'unused-suppression',
      severity,
      uri: file.uri,
      span,
      args: isKnown ? { code } : { variant: 'unknown-rule', code, suggestion: suggestion ?? '' },
      related: [],
      fixes: suggestion === undefined ? [remove] : [changeTo(file, span, suggestion), remove],
    };
  },
  reportStray(file, { problem, written, span }, severity) {
    return {
      code: 'unused-suppression',
      severity,
      uri: file.uri,
      span,
      args: { variant: problem, code: written },
      related: [],
      // What it was to do is known only where nothing but its case is wrong.
      fixes: written.toLowerCase() === DIRECTIVE && written !== DIRECTIVE ? [changeTo(file, span, DIRECTIVE)] : [],
    };
  },
};

/** Not applied unasked: what it silences then is gone. */
function changeTo({ uri }: SourceFile, span: Suppression['span'], newText: string): Fix {
  return { title: `Change to '${newText}'`, edits: [{ uri, span, newText }], isSafe: false };
}

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
