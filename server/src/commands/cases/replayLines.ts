// A part of the cases, which come as JSON lines with all that belongs to them: replayed and counted, for somebody else to merge.
import type { FieldChange, RecordedMilestone } from '../../core/backtest/pastCase.ts';
import type { PartialJson } from '../../protocol/tally.ts';
import { openReplayer, prepareReplay, type ReplayOptions, type ReplaySides } from './openReplayer.ts';
import { writePartial } from './partial.ts';
import { readJsonLines } from './readJsonLines.ts';
import { createSeenIds, describeSeen } from './seenIds.ts';
import { createRejectLog } from './rejectLog.ts';

const NAME = 'standard input';

/**
 * @param file the entitlement file, as it was named
 * @throws UsageError for what cannot be read, and for columns that nothing is right without
 */
export async function replayLines(
  file: string,
  sides: ReplaySides,
  options: ReplayOptions,
  source: AsyncIterable<Uint8Array>,
): Promise<PartialJson> {
  const { head, cases } = await readJsonLines(source, prepareReplay(sides, options));
  const tables = { name: NAME, headings: head.columns, tracked: head.tracked, hasRecords: head.hasRecords };
  let changes: readonly FieldChange[] = [];
  let recorded: readonly RecordedMilestone[] = [];
  const replayer = openReplayer(sides, options, tables, { changesOf: () => changes, recordedOf: () => recorded });
  const hasSeen = createSeenIds();
  const run = { replayer, rejects: createRejectLog(false), given: undefined, read: 0, samples: [] };
  for await (const each of cases) {
    const { line } = each;
    run.read += 1;
    ({ changes, recorded } = each);
    for (const reason of each.problems) run.rejects.add({ line, reason });
    const found = replayer.reader.read(each);
    if (found === undefined) continue;
    if ('reason' in found) run.rejects.add({ line, reason: found.reason });
    else if (hasSeen(found.key)) run.rejects.add({ line, reason: describeSeen(found.key) });
    else replayer.add(found);
  }
  return writePartial(run, { file, sides, options, tables });
}
