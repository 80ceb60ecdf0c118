// What the picture's patterns and signs mean, in the order of the legend.
import type { SpanState, Timeline } from '../../protocol/timeline.ts';
import type { Scale } from '../scale.ts';
import type { LaneMarkKind } from '../lanes.ts';
import { CAUSE_WORDS, STATES, STATE_WORDS, STATUS_WORDS } from '../stateWords.ts';

export type LegendItem = { readonly text: string } & (
  | { readonly is: 'state'; readonly state: SpanState }
  | { readonly is: 'sign'; readonly sign: LaneMarkKind | 'event' }
  | { readonly is: 'closed' | 'resting' | 'pressed' }
);

/** Where the text of an item begins, px from its left edge: a sign takes less room than a bar. */
export function legendTextX({ is }: LegendItem): number {
  return is === 'sign' ? 20 : 28;
}

/** Only of use where something was expected. */
const EXPECTED: LegendItem = { is: 'sign', sign: 'expected', text: 'expected' };
const EXPECTED_ACTION: LegendItem = { is: 'sign', sign: 'expected-action', text: 'expected action' };

const PRESSED: LegendItem = { is: 'pressed', text: 'axis pressed together: nothing counts' };

/** What the picture of a timeline has to explain. */
export function listLegend({ verdict }: Timeline, { isPressed }: Scale): readonly LegendItem[] {
  const kinds = (verdict?.failures ?? []).flatMap(({ moment }) => moment?.kind ?? []);
  return [
    ...LEGEND_ITEMS,
    ...(kinds.some((kind) => kind !== 'action') ? [EXPECTED] : []),
    ...(kinds.includes('action') ? [EXPECTED_ACTION] : []),
    ...(isPressed ? [PRESSED] : []),
  ];
}

export const LEGEND_ITEMS: readonly LegendItem[] = [
  ...STATES.map((state) => ({ is: 'state' as const, state, text: STATE_WORDS[state] })),
  { is: 'closed', text: 'closed' },
  { is: 'resting', text: 'clock rests' },
  { is: 'sign', sign: 'due', text: 'due' },
  { is: 'sign', sign: 'warning', text: CAUSE_WORDS.warning },
  { is: 'sign', sign: 'violation', text: CAUSE_WORDS.violation },
  { is: 'sign', sign: 'success', text: CAUSE_WORDS.success },
  { is: 'sign', sign: 'completed', text: STATUS_WORDS.completed },
  { is: 'sign', sign: 'completed-late', text: STATUS_WORDS['completed-late'] },
  { is: 'sign', sign: 'event', text: 'case event' },
];
