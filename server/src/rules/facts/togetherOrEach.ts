// One finding for a whole process where every milestone of it is alike, one for each where some are. Must not know any rule.
import type { SourceFile } from '../../project/snapshot.ts';
import type { MilestoneOfFile } from './milestones.ts';
import { keySpanOf } from './places.ts';
import type { Report } from '../rule.ts';

/** @param such the milestones of one process to speak of, of all that could be spoken of */
export function togetherOrEach(
  file: SourceFile,
  such: readonly MilestoneOfFile[],
  all: readonly MilestoneOfFile[],
  reportOne: (each: MilestoneOfFile) => Report,
): readonly Report[] {
  const [first] = such;
  if (first === undefined || such.length < 2 || such.length < all.length) return such.map(reportOne);
  const { process } = first;
  const span = keySpanOf(file, [...process.origin.path, 'milestones']);
  return [{ span, args: { variant: 'all', name: process.name, count: such.length } }];
}
