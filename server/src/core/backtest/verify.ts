// What the org recorded of a past case beside what is replayed: StartDate, TargetDate and IsViolated of each milestone. Must not know
// files or words.
import { MINUTE_MS, type Instant } from '../time/instant.ts';
import type { DifferenceCause, ExplainDifference } from './explainDifference.ts';
import type { PastCase, RecordedMilestone } from './pastCase.ts';
import type { Outcome } from './outcome.ts';
import type { Verdict } from './verdict.ts';

/** A milestone of a case on both sides, or on one only. */
export interface Check {
  /** Id of the milestone type. */
  readonly milestone: string;
  readonly ours: Outcome | undefined;
  readonly recorded: RecordedMilestone | undefined;
  readonly start: Verdict;
  readonly target: Verdict;
  readonly violated: Verdict;
  /** What would explain it, the likeliest first; none where nothing differs. */
  readonly causes: readonly DifferenceCause[];
}

/** The checks of a case that was replayed: the milestones of either side, by type and in the order of their starts. */
export function checkCase(
  past: PastCase,
  process: string,
  outcomes: readonly Outcome[],
  explain: ExplainDifference,
): readonly Check[] {
  const ours = byMilestone(outcomes.filter(({ result }) => result !== 'removed'));
  const theirs = byMilestone([...past.recorded].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity)));
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((milestone) => {
    const [own, recorded] = [ours.get(milestone) ?? [], theirs.get(milestone) ?? []];
    return Array.from({ length: Math.max(own.length, recorded.length) }, (_, index) =>
      checkPair(past, process, milestone, own[index], recorded[index], explain),
    );
  });
}

function byMilestone<Item extends { readonly milestone: string }>(items: readonly Item[]): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.milestone);
    if (group === undefined) groups.set(item.milestone, [item]);
    else group.push(item);
  }
  return groups;
}

function checkPair(
  past: PastCase,
  process: string,
  milestone: string,
  ours: Outcome | undefined,
  recorded: RecordedMilestone | undefined,
  explain: ExplainDifference,
): Check {
  if (ours === undefined || recorded === undefined)
    return { milestone, ours, recorded, start: 'unknown', target: 'unknown', violated: 'unknown', causes: [] };
  const start = compareInstants(ours.start, recorded.start);
  const target = ours.targetMinutes === undefined ? 'different' : compareInstants(ours.target, recorded.target);
  const violated = compareViolations(ours, recorded);
  const differs = [start, target, violated].some((verdict) => verdict === 'withinMinute' || verdict === 'different');
  const causes = differs ? explain({ past, process, ours, recorded, start, target }) : [];
  return { milestone, ours, recorded, start, target, violated, causes };
}

function compareInstants(ours: Instant, recorded: Instant | undefined): Verdict {
  if (recorded === undefined) return 'unknown';
  const apart = Math.abs(ours - recorded);
  // Exports leave out parts of a second.
  return apart < 1000 ? 'same' : apart < MINUTE_MS ? 'withinMinute' : 'different';
}

/** One that is open here is not decided: until when the org had counted is not known. */
function compareViolations({ result }: Outcome, { isViolated }: RecordedMilestone): Verdict {
  if (isViolated === undefined || (result !== 'met' && result !== 'missed' && result !== 'ended')) return 'unknown';
  return isViolated === (result === 'missed') ? 'same' : 'different';
}
