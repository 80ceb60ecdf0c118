// Findings of an older text, moved to where they stand in the newer one. Must not know what they say.
import type { Finding } from '../project/finding.ts';

/** Those before and behind what was edited; one that touches the edit is dropped, since nobody knows whether it still holds. */
export function shiftFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (before === after) return findings;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  )
    kept += 1;
  const end = before.length - kept;
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    const { span } = finding;
    if (span.end < start) return [finding];
    return span.start > end ? [{ ...finding, span: { start: span.start + shift, end: span.end + shift } }] : [];
  });
}
