// What the timeline preview's page and the extension tell each other.
// The page is browser code in a sandbox: nothing that it says is believed before `readFromView` has looked at it.
// Knows no VS Code, no DOM.
//
// The page needs from its host: `<main id="preview"></main>`, dist/preview.css and dist/preview.js (with a nonce).
// It says `ready` once, then shows what it is told; it asks for everything else and changes nothing by itself.
import type { Location, LocationPosition, LocationRange, Timeline } from './timeline.ts';
import type { CompareWith } from './compare.ts';
import type { Comparison } from './comparison.ts';
import type { FieldChoice, NamedChoice, Problem } from './requests.ts';
import { isRecord } from './isRecord.ts';
import { readSampleCase, readTarget, type SampleCase, type TriedTarget } from './sampleCase.ts';

/** What a timeline can be of: a scenario of the file, or a process for a case that arrives at a given time. */
export type PreviewCaseKind = 'scenario' | 'process';

export interface PreviewCaseKey {
  readonly kind: PreviewCaseKind;
  readonly id: string;
}

interface PreviewCase extends PreviewCaseKey {
  /** What the picker shows. */
  readonly label: string;
}

/** The case that is shown, to be changed: "what if?". */
export interface PreviewSample extends SampleCase {
  /** IANA id of the zone that its times are local to. */
  readonly timeZone: string;
  /** True when it is no longer what the file says, or what a process is shown with. */
  readonly isChanged: boolean;
}

/** What a case can be changed to, for people to choose from. */
export interface PreviewChoices {
  readonly milestones: readonly NamedChoice[];
  readonly processes: readonly NamedChoice[];
  readonly fields: readonly FieldChoice[];
}

/** What the preview is about; sent with every answer, so that picker and form are usable even after an error. */
export interface PreviewSubject {
  /** Of the document; the page only stores it, for the panel to come back after a reload. */
  readonly uri: string;
  /** Heading of the page, usually the file's name. */
  readonly title: string;
  readonly cases: readonly PreviewCase[];
  readonly selected: PreviewCaseKey | null;
  /** Null when nothing is selected, or a scenario that cannot be simulated. */
  readonly sample: PreviewSample | null;
  readonly choices: PreviewChoices;
  /** What the timeline is compared with; absent when it stands alone. */
  readonly before?: CompareWith | undefined;
}

/** The same case as it would have gone before, and what changes for everybody. */
export interface PreviewComparison {
  /** What people call what was: `HEAD`. */
  readonly name: string;
  /** Null where there was no such process; `notBefore` says why. */
  readonly before: Timeline | null;
  readonly notBefore: Problem | null;
  readonly comparison: Comparison;
}

/** Extension → page. */
export type ToView =
  /** A new answer is being computed; what is shown stays until it comes. */
  | { readonly type: 'loading' }
  | {
      readonly type: 'timeline';
      readonly subject: PreviewSubject;
      readonly timeline: Timeline;
      readonly compared?: PreviewComparison | undefined;
      /** Of a case that was changed: how it goes as it is written, or as the process was asked for. */
      readonly unchanged?: Timeline | undefined;
    }
  /** No timeline can be had. The last one stays, greyed, under the message. */
  | {
      readonly type: 'error';
      readonly subject: PreviewSubject | null;
      readonly problem: Problem;
      /** Nothing is wrong, there is nothing yet: a sample shows what could be here. */
      readonly offersSample?: boolean;
    }
  /** The cursor is in the text of a milestone: its `source` in the timeline, or null for none. */
  | { readonly type: 'highlight'; readonly place: Location | null };

/** What a preview can be saved as. The page draws, the extension asks where to. */
export type PreviewExportFormat = 'svg' | 'png' | 'html';

/** Page → extension. */
export type FromView =
  /** The page listens now: answer with `loading`, `timeline` or `error`. */
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly selected: PreviewCaseKey }
  /** What if the selected case were this one? */
  | { readonly type: 'change'; readonly sample: SampleCase }
  /** Show the selected case as it was before it was changed. */
  | { readonly type: 'reset' }
  /** Show this place in the text editor. */
  | { readonly type: 'reveal'; readonly place: Location }
  /** Save the timeline as the page has drawn it: the text of the file, of a PNG its bytes in base64. */
  | { readonly type: 'export'; readonly format: PreviewExportFormat; readonly text: string }
  /** Write the case that is shown as a new scenario, with what happens to it as its expectations. */
  | { readonly type: 'saveScenario' }
  /** Write what happens as what the scenario expects. @see TimelineFailure.path; null: all that is not met */
  | { readonly type: 'accept'; readonly path: string | null }
  /** Write a target that was tried into the file of its process. */
  | { readonly type: 'writeTarget'; readonly target: TriedTarget }
  /** Show the timeline alone again. */
  | { readonly type: 'stopComparing' }
  /** Have a sample chosen and opened. */
  | { readonly type: 'openSample' };

/** What the page keeps through `setState`, for the panel's serializer after a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly selected: PreviewCaseKey | null;
  readonly sample: PreviewSample | null;
  readonly before?: CompareWith | undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** @returns null when it is none */
export function readCaseKey(value: unknown): PreviewCaseKey | null {
  if (!isRecord(value)) return null;
  const { kind, id } = value;
  if ((kind !== 'scenario' && kind !== 'process') || typeof id !== 'string') return null;
  return { kind, id };
}

function readPosition(value: unknown): LocationPosition | null {
  if (!isRecord(value)) return null;
  const { line, character } = value;
  return isCount(line) && isCount(character) ? { line, character } : null;
}

function readRange(value: unknown): LocationRange | null {
  if (!isRecord(value)) return null;
  const start = readPosition(value['start']);
  const end = readPosition(value['end']);
  return start !== null && end !== null ? { start, end } : null;
}

/** @returns null when it is none */
export function readPlace(value: unknown): Location | null {
  if (!isRecord(value)) return null;
  const { file } = value;
  const range = readRange(value['range']);
  return typeof file === 'string' && range !== null ? { file, range } : null;
}

/**
 * Reads a message of the page. The result holds only the known fields, so nothing else travels on.
 * @returns null for anything that is not exactly one of `FromView`.
 */
export function readFromView(message: unknown): FromView | null {
  if (!isRecord(message)) return null;
  switch (message['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'select': {
      const selected = readCaseKey(message['selected']);
      return selected === null ? null : { type: 'select', selected };
    }
    case 'change': {
      const sample = readSampleCase(message['sample']);
      return sample === null ? null : { type: 'change', sample };
    }
    case 'reset':
      return { type: 'reset' };
    case 'reveal': {
      const place = readPlace(message['place']);
      return place === null ? null : { type: 'reveal', place };
    }
    case 'export': {
      const { format, text } = message;
      const isKnown = format === 'svg' || format === 'png' || format === 'html';
      return isKnown && typeof text === 'string' ? { type: 'export', format, text } : null;
    }
    case 'saveScenario':
      return { type: 'saveScenario' };
    case 'accept': {
      const { path } = message;
      return path === null || typeof path === 'string' ? { type: 'accept', path } : null;
    }
    case 'writeTarget': {
      const target = readTarget(message['target']);
      return target === null ? null : { type: 'writeTarget', target };
    }
    case 'stopComparing':
      return { type: 'stopComparing' };
    case 'openSample':
      return { type: 'openSample' };
    default:
      return null;
  }
}

/** Reads what `setState` kept. @returns null when it is not a `PreviewState` (of an older version, say). */
export function readPreviewState(value: unknown): PreviewState | null {
  if (!isRecord(value)) return null;
  const { uri } = value;
  if (typeof uri !== 'string') return null;
  const before = readCompareWith(value['before']);
  const state = { uri, selected: readCaseKey(value['selected']), sample: readSample(value['sample']) };
  return before === null ? state : { ...state, before };
}

function readCompareWith(value: unknown): CompareWith | null {
  if (!isRecord(value)) return null;
  const { uri, revision, name } = value;
  if (typeof uri !== 'string' || typeof name !== 'string') return null;
  if (revision === undefined) return { uri, name };
  return typeof revision === 'string' ? { uri, revision, name } : null;
}

function readSample(value: unknown): PreviewSample | null {
  const sample = readSampleCase(value);
  if (sample === null || !isRecord(value)) return null;
  const { timeZone, isChanged } = value;
  return typeof timeZone === 'string' && typeof isChanged === 'boolean' ? { ...sample, timeZone, isChanged } : null;
}
