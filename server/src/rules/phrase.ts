// The words of a finding, the same on every face.
import type { Finding } from '../project/finding.ts';
import { ruleOf } from './all.ts';

/** One or two sentences: what is wrong and what to do. */
export function messageOf(finding: Finding): string {
  return ruleOf(finding.code)?.message(finding.args) ?? finding.code;
}
