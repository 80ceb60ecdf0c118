// What the timeline preview's page and the extension tell each other (interfaces.md, "Timeline preview").
// The page is browser code in a sandbox: nothing that it says is believed before `readFromView` has looked at it.
// Knows no VS Code, no DOM.
//
// The page needs from its host: `<main id="preview"></main>`, dist/preview.css and dist/preview.js (with a nonce).
// It says `ready` once, then shows what it is told; it asks for everything else and changes nothing by itself.
import type { Place, PlacePosition, PlaceRange, Timeline } from './timeline.ts';
import type { CompareWith } from './compare.ts';
import type { Comparison } from './comparison.ts';
import type { Problem } from './requests.ts';

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

/** The sample case of a process that is simulated without a scenario. */
export interface PreviewArrival {
  /** Local to `timeZone`, to the minute: `2026-03-06T16:30`. */
  readonly at: string;
  /** IANA id of the zone that `at` is local to. */
  readonly timeZone: string;
  /** Field values of the sample case, by field name. */
  readonly set: Readonly<Record<string, string>>;
}

/** What the preview is about; sent with every answer, so that picker and form are usable even after an error. */
export interface PreviewSubject {
  /** Of the document; the page only stores it, for the panel to come back after a reload. */
  readonly uri: string;
  /** Heading of the page, usually the file's name. */
  readonly title: string;
  readonly cases: readonly PreviewCase[];
  readonly selected: PreviewCaseKey | null;
  /** Null when a scenario is selected: its arrival is written in the file. */
  readonly arrival: PreviewArrival | null;
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
  | { readonly type: 'loading'; readonly subject: PreviewSubject | null }
  | {
      readonly type: 'timeline';
      readonly subject: PreviewSubject;
      readonly timeline: Timeline;
      readonly compared?: PreviewComparison | undefined;
    }
  /** No timeline can be had. The last one stays, greyed, under the message. */
  | { readonly type: 'error'; readonly subject: PreviewSubject | null; readonly problem: Problem }
  /** The cursor is in the text of a milestone: its `source` in the timeline, or null for none. */
  | { readonly type: 'highlight'; readonly place: Place | null };

/** What a preview can be saved as. The page draws, the extension asks where to. */
export type PreviewExportFormat = 'svg' | 'png' | 'html';

/** Page → extension. */
export type FromView =
  /** The page listens now: answer with `loading`, `timeline` or `error`. */
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly selected: PreviewCaseKey }
  /** Another arrival or other field values for the selected process; `at` as in `PreviewArrival`. */
  | { readonly type: 'arrival'; readonly at: string; readonly set: Readonly<Record<string, string>> }
  /** Show this place in the text editor. */
  | { readonly type: 'reveal'; readonly place: Place }
  /** Save the timeline as the page has drawn it: the text of the file, of a PNG its bytes in base64. */
  | { readonly type: 'export'; readonly format: PreviewExportFormat; readonly text: string }
  /** Write the sample case that is shown as a scenario, with what happens to it as its expectations. */
  | { readonly type: 'saveScenario' }
  /** Show the timeline alone again. */
  | { readonly type: 'stopComparing' };

/** What the page keeps through `setState`, for the panel's serializer after a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly selected: PreviewCaseKey | null;
  readonly arrival: PreviewArrival | null;
  readonly before?: CompareWith | undefined;
}

type Unknown = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((item) => typeof item === 'string');
}

const LOCAL_MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

function isLocalMinute(value: unknown): value is string {
  return typeof value === 'string' && LOCAL_MINUTE.test(value);
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

function readPosition(value: unknown): PlacePosition | null {
  if (!isRecord(value)) return null;
  const { line, character } = value;
  return isCount(line) && isCount(character) ? { line, character } : null;
}

function readRange(value: unknown): PlaceRange | null {
  if (!isRecord(value)) return null;
  const start = readPosition(value['start']);
  const end = readPosition(value['end']);
  return start !== null && end !== null ? { start, end } : null;
}

function readPlace(value: unknown): Place | null {
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
    case 'arrival': {
      const { at, set } = message;
      return isLocalMinute(at) && isTexts(set) ? { type: 'arrival', at, set: { ...set } } : null;
    }
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
    case 'stopComparing':
      return { type: 'stopComparing' };
    default:
      return null;
  }
}

/** Reads what `setState` kept. @returns null when it is not a `PreviewState` (of an older version, say). */
export function readPreviewState(value: unknown): PreviewState | null {
  if (!isRecord(value)) return null;
  const { uri, arrival } = value;
  if (typeof uri !== 'string') return null;
  const before = readCompareWith(value['before']);
  const state = { uri, selected: readCaseKey(value['selected']), arrival: readArrival(arrival) };
  return before === null ? state : { ...state, before };
}

function readCompareWith(value: unknown): CompareWith | null {
  if (!isRecord(value)) return null;
  const { uri, revision, name } = value;
  if (typeof uri !== 'string' || typeof name !== 'string') return null;
  if (revision === undefined) return { uri, name };
  return typeof revision === 'string' ? { uri, revision, name } : null;
}

function readArrival(value: unknown): PreviewArrival | null {
  if (!isRecord(value)) return null;
  const { at, timeZone, set } = value;
  if (!isLocalMinute(at) || typeof timeZone !== 'string' || !isTexts(set)) return null;
  return { at, timeZone, set: { ...set } };
}
