// Why a file is not read, as the second half of a sentence: `'x' is not read: it is larger than 5 MB.`
import type { UnreadableReason } from '../../project/snapshot.ts';

const WORDS: Readonly<Record<UnreadableReason, string>> = {
  denied: 'permission denied',
  busy: 'too many files are open',
  'too-large': 'it is larger than 5 MB',
  outside: 'it lies outside of the folder or repository that is looked at',
  'link-outside': 'it is a link that leads out of the folder or repository that is looked at',
  special: 'it is a pipe or a device, not a file',
  endless: 'looking at it took without end, or all memory',
  failed: 'the system reports an error',
};

/** @param reason an `UnreadableReason`, as findings carry it */
export function describeUnreadable(reason: string): string {
  return Object.entries(WORDS).find(([each]) => each === reason)?.[1] ?? WORDS.failed;
}
