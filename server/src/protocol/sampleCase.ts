// A sample case as a person tells it, to try what would happen: when it arrives, its field values, and what happens to it. Everything
// is text as it was typed; the server reads it. Knows no file and no page.
import { isRecord, type UnknownRecord } from './isRecord.ts';

/** What happens to a case; the words are the keys of a scenario's events (docs/language.md). */
export type EventEffect =
  | { readonly kind: 'set'; readonly field: string; readonly value: string }
  /** `milestone`: id of a milestone type; `at`: the time that is recorded, where it is not that of the event. */
  | { readonly kind: 'complete'; readonly milestone: string; readonly at?: string }
  | { readonly kind: 'stop' | 'resume' | 'close' | 'reopen' | 'exit' }
  /** `process`: id. */
  | { readonly kind: 'enter'; readonly process: string }
  /** The start of the process clock is corrected to this time. */
  | { readonly kind: 'start'; readonly start: string }
  /** Id of the business hours that the record has from now on. */
  | { readonly kind: 'businessHours'; readonly businessHours: string }
  /** From now on the Apex class answers so many minutes, a duration. */
  | { readonly kind: 'apexMinutes'; readonly apexClass: string; readonly minutes: string }
  /** From now on the formula says this. */
  | { readonly kind: 'formulas'; readonly formula: string; readonly holds: boolean };

export type SampleEventKind = EventEffect['kind'];

export type SampleEvent = EventEffect & {
  /**
   * A time (`2026-03-06T16:40`, local to the case's zone unless it has an offset), or how long after the arrival (`20m`); '' together
   * with the event before, as the keys of one entry of a scenario's events are.
   */
  readonly when: string;
};

/** Another target than the file has, to try. */
export interface TriedTarget {
  /** Id of the process. */
  readonly process: string;
  /** Position of the milestone in the process's list, from 0. */
  readonly index: number;
  /** Whole, 1 or more. */
  readonly minutes: number;
}

export interface SampleCase {
  /** The arrival (`CreatedDate`), local to the case's zone: `2026-03-06T16:30`, with seconds where there are any. */
  readonly at: string;
  /** Field values at the arrival, by field name; '' is blank. */
  readonly set: Readonly<Record<string, string>>;
  /** In the order of the list they are in; times may be out of order. */
  readonly events: readonly SampleEvent[];
  /** Absent: those of the file. */
  readonly targets?: readonly TriedTarget[];
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Reads what came from a page. @returns null for anything that is no sample case */
export function readSampleCase(value: unknown): SampleCase | null {
  if (!isRecord(value)) return null;
  const { at, set, events, targets = [] } = value;
  if (typeof at !== 'string' || !LOCAL_TIME.test(at) || !isTexts(set) || !Array.isArray(events)) return null;
  const read = events.map(readEvent);
  const known = read.filter((event) => event !== null);
  const tried = readTargets(targets);
  if (known.length !== read.length || tried === null) return null;
  return { at, set: { ...set }, events: known, ...(tried.length > 0 && { targets: tried }) };
}

function readTargets(value: unknown): readonly TriedTarget[] | null {
  if (!Array.isArray(value)) return null;
  const read = value.map(readTarget);
  const known = read.filter((target) => target !== null);
  return known.length === read.length ? known : null;
}

/** @returns null for anything that is none */
export function readTarget(value: unknown): TriedTarget | null {
  if (!isRecord(value)) return null;
  const { process, index, minutes } = value;
  if (typeof process !== 'string' || !isWhole(index, 0) || !isWhole(minutes, 1)) return null;
  return { process, index, minutes };
}

function isWhole(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((item) => typeof item === 'string');
}

function readEvent(value: unknown): SampleEvent | null {
  if (!isRecord(value)) return null;
  const { when } = value;
  const effect = readEffect(value);
  return typeof when === 'string' && effect !== null ? { when, ...effect } : null;
}

function readEffect(event: UnknownRecord): EventEffect | null {
  const { kind } = event;
  switch (kind) {
    case 'set': {
      const { field, value } = event;
      return typeof field === 'string' && typeof value === 'string' ? { kind, field, value } : null;
    }
    case 'complete': {
      const { milestone, at } = event;
      if (typeof milestone !== 'string' || (at !== undefined && typeof at !== 'string')) return null;
      return at === undefined ? { kind, milestone } : { kind, milestone, at };
    }
    case 'start': {
      const { start } = event;
      return typeof start === 'string' ? { kind, start } : null;
    }
    case 'businessHours': {
      const { businessHours } = event;
      return typeof businessHours === 'string' ? { kind, businessHours } : null;
    }
    case 'apexMinutes': {
      const { apexClass, minutes } = event;
      return typeof apexClass === 'string' && typeof minutes === 'string' ? { kind, apexClass, minutes } : null;
    }
    case 'enter': {
      const { process } = event;
      return typeof process === 'string' ? { kind, process } : null;
    }
    case 'formulas': {
      const { formula, holds } = event;
      return typeof formula === 'string' && typeof holds === 'boolean' ? { kind, formula, holds } : null;
    }
    case 'stop':
    case 'resume':
    case 'close':
    case 'reopen':
    case 'exit':
      return { kind };
    default:
      return null;
  }
}
