// The events of a sample case as the entries that a scenario would have for them: what happens together, in the order in which it is
// simulated. Must not know instants.
import { BARE_EVENTS } from '../core/model/scenario.ts';
import type { SampleEvent, EventEffect } from '../protocol/sampleCase.ts';

export interface SampleEntry {
  /** As typed; '' when nothing before it has a time either. */
  readonly when: string;
  /** Position of its first event. */
  readonly index: number;
  readonly effects: readonly EventEffect[];
}

const ORDER: readonly EventEffect['kind'][] = [
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
  const entries: (SampleEntry & { readonly effects: EventEffect[] })[] = [];
  for (const [index, event] of events.entries()) {
    const last = entries.at(-1);
    const when = event.when.trim();
    const isSaid = last?.effects.some((other) => keyOf(other) === keyOf(event)) ?? false;
    if (last !== undefined && when === '' && !isSaid) last.effects.push(event);
    else entries.push({ when: when === '' ? (last?.when ?? '') : when, index, effects: [event] });
  }
  return entries.map((entry) => ({ ...entry, effects: entry.effects.toSorted((a, b) => rank(a) - rank(b)) }));
}

/** What one entry can say only once. */
function keyOf(effect: EventEffect): string {
  if (effect.kind === 'set') return `set ${effect.field}`;
  if (effect.kind === 'apexMinutes') return `apexMinutes ${effect.apexClass}`;
  return effect.kind === 'formulas' ? `formulas ${effect.formula}` : effect.kind;
}

function rank({ kind }: EventEffect): number {
  return ORDER.indexOf(kind);
}
