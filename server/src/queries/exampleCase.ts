// A case that shows what changes in a process: the one whose deadline moves most, as it went before and as it goes now.
import type { ProcessView } from '../core/compare/processView.ts';
import { satisfiable } from '../core/model/satisfiable.ts';
import { createSampleScenario } from '../core/simulate/sampleScenario.ts';
import { arrivalZone } from '../core/simulate/recordHours.ts';
import { simulate } from '../core/simulate/simulate.ts';
import { toTimeline } from '../present/timeline.ts';
import type { ComparisonSide, ProcessComparison } from '../protocol/comparison.ts';
import type { Timeline } from '../protocol/timeline.ts';
import { readInstant } from '../words/readInstant.ts';
import type { ComparedSide } from './comparison.ts';

export interface ExampleCase {
  /** Null where the process is new, or gone. */
  readonly before: Timeline | null;
  readonly after: Timeline | null;
}

/**
 * Undefined where no deadline moves, and so no case is an example. Its fields are those that its milestone asks for, and blank otherwise;
 * nothing happens to it.
 */
export function queryExampleCase(
  before: ComparedSide,
  after: ComparedSide,
  compared: ProcessComparison,
): ExampleCase | undefined {
  const [example] = compared.deadlines;
  if (example === undefined) return undefined;
  const [was, now] = [findView(before, compared.before), findView(after, compared.after)];
  const arrival = readInstant(example.example.arrival);
  const view = now ?? was;
  if (view === undefined) return undefined;
  const when = view.process.milestones.find(({ index }) => index === example.milestone.index)?.when;
  const found = when === undefined ? undefined : satisfiable([when], { object: view.process.object });
  const fields = found?.kind === 'yes' ? found.record : new Map();
  const draw = (side: ProcessView | undefined): Timeline | null => {
    if (side === undefined) return null;
    const { process, definitions, calendars } = side;
    const zone = arrivalZone(calendars, process);
    const scenario = createSampleScenario({ process, zone, arrival, fields });
    // Where it is written nobody asks of a picture.
    return toTimeline(simulate({ definitions, calendars, scenario }), () => undefined);
  };
  return { before: draw(was), after: draw(now) };
}

function findView({ processes }: ComparedSide, side: ComparisonSide | null): ProcessView | undefined {
  return processes.find(({ file, process }) => file === side?.file && process.id === side.process);
}
