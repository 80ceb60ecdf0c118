// Checks of recorded milestones → the JSON of the report. Must not know files or terminals.
import type { DifferenceCause } from '../core/backtest/explainDifference.ts';
import { chooseCauses, type ChosenCause } from '../core/backtest/chooseCauses.ts';
import type { DifferentCase, VerifyTally } from '../core/backtest/verifyTally.ts';
import type { Tally } from '../core/backtest/tally.ts';
import { formatIso } from '../core/time/iso.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Zone } from '../core/time/zone.ts';
import type { BacktestCause, BacktestVerification } from '../protocol/backtest.ts';

export interface VerificationContext {
  readonly zoneOf: (process: string) => Zone;
  readonly whyOf: (example: DifferentCase, process: string) => readonly string[];
  /** In words. */
  readonly causeOf: (cause: DifferenceCause) => string;
  /** The place of a milestone in the files. */
  readonly orderOf: (tally: Pick<VerifyTally, 'process' | 'milestone'>) => number;
}

export function toVerification({ verified }: Tally, context: VerificationContext): readonly BacktestVerification[] {
  return [...verified.values()]
    .sort((a, b) => context.orderOf(a) - context.orderOf(b) || (a.milestone < b.milestone ? -1 : 1))
    .map((tally) => {
      const { causes, process, milestone, start, target, violated, ...counts } = tally;
      return {
        ...{ process, milestone, ...counts },
        ...{ start: { ...start }, target: { ...target }, violated: { ...violated } },
        causes: chooseCauses([...causes.values()]).map((each) => toCause(each, process, context)),
      };
    });
}

function toCause({ cause, count, example }: ChosenCause, process: string, context: VerificationContext): BacktestCause {
  const zone = context.zoneOf(process);
  const format = (at: Instant | undefined): string | null => (at === undefined ? null : formatIso(zone, at));
  const { recorded } = example;
  return {
    kind: cause.kind,
    cause: context.causeOf(cause),
    count,
    example: {
      case: example.id,
      ours: {
        start: formatIso(zone, example.start),
        target: formatIso(zone, example.target),
        result: example.result,
      },
      recorded: {
        start: format(recorded.start),
        target: format(recorded.target),
        completed: format(recorded.completed),
        isViolated: recorded.isViolated ?? null,
      },
      why: context.whyOf(example, process),
    },
  };
}
