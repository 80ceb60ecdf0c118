// The events of a sample case as the entries that a scenario would have for them: what happens together, in the order in which it is
// simulated. Must not know instants.
import { BARE_EVENTS } from '../core/model/scenario.ts';
import type { SampleEvent, SampleHappening } from '../protocol/sampleCase.ts';

export interface SampleEntry {
  /** As typed; '' when nothing before it has a time either. */
  readonly when: string;
  /** Position of its first event. */
  readonly index: number;
  readonly happenings: readonly SampleHappening[];
}

const ORDER: readonly SampleHappening['kind'][] = [
  'set',
  'start',
  'businessHours',
  'formulas',
  'apexMinutes',
  'complete',
  ...BARE_EVENTS,
  'enter',
];

/** An event without a time happens together with the one before, unless that says the same thing: then right after it. */
export function groupEvents(events: readonly SampleEvent[]): readonly SampleEntry[] {
  const entries: (SampleEntry & { readonly happenings: SampleHappening[] })[] = [];
  for (const [index, event] of events.entries()) {
    const last = entries.at(-1);
    const when = event.when.trim();
    const isSaid = last?.happenings.some((other) => keyOf(other) === keyOf(event)) ?? false;
    if (last !== undefined && when === '' && !isSaid) last.happenings.push(event);
    else entries.push({ when: when === '' ? (last?.when ?? '') : when, index, happenings: [event] });
  }
  return entries.map((entry) => ({ ...entry, happenings: entry.happenings.toSorted((a, b) => rank(a) - rank(b)) }));
}

/** What one entry can say only once. */
function keyOf(happening: SampleHappening): string {
  if (happening.kind === 'set') return `set ${happening.field}`;
  if (happening.kind === 'apexMinutes') return `apexMinutes ${happening.apexClass}`;
  return happening.kind === 'formulas' ? `formulas ${happening.formula}` : happening.kind;
}

function rank({ kind }: SampleHappening): number {
  return ORDER.indexOf(kind);
}
