// The words of a finding, the same on every face.
import type { Finding, FindingArgs } from '../project/finding.ts';
import { shorten } from '../words/shorten.ts';
import { ruleOf } from './all.ts';

/** Of one text of a file in a sentence, and of the sentence, in UTF-16 units. */
const MAX_TEXT = 200;
const MAX_MESSAGE = 2000;

/** One or two sentences: what is wrong and what to do. Long texts of the file, which a sentence may quote, are cut. */
export function messageOf({ code, args, isInMetadata }: Finding): string {
  const cut = Object.entries(args).map(([key, value]): [string, FindingArgs[string]] => [
    key,
    typeof value === 'string' ? shorten(value, MAX_TEXT) : value,
  ]);
  const rule = ruleOf(code);
  const message = isInMetadata === true ? (rule?.messageInMetadata ?? rule?.message) : rule?.message;
  return shorten(message?.(Object.fromEntries(cut)) ?? code, MAX_MESSAGE);
}
