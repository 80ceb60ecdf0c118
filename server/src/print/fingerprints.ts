// What names a finding for as long as its line says the same, wherever the line moves.
import { createHash } from 'node:crypto';
import type { ReportedFinding } from './report.ts';

/** 32 hexadecimal digits and a count of equal findings of equal lines, for each finding in turn. */
export function fingerprints(findings: readonly ReportedFinding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ file, code, lineText }) => {
    const text = [file, code, lineText.trim()].join('\n');
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return `${createHash('sha256').update(text).digest('hex').slice(0, 32)}:${count}`;
  });
}
