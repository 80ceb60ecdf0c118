// Spans of a snapshot's files as places: lines and UTF-16 characters, as every face shows them.
import type { Origin } from '../core/model/model.ts';
import type { Location, LocationRange } from '../protocol/timeline.ts';
import type { Span } from '../text/tree.ts';
import type { Snapshot, SourceFile } from './snapshot.ts';

/** The lines and characters of a span. */
export function toRange(file: SourceFile, span: Span): LocationRange {
  return { start: file.lines.positionAt(span.start), end: file.lines.positionAt(span.end) };
}

/** Where a part of the model is written; undefined when its file is not in the snapshot. */
export function locationOf(snapshot: Snapshot, origin: Origin): Location | undefined {
  const located = snapshot.locate(origin);
  const file = located === undefined ? undefined : snapshot.file(located.uri);
  return located === undefined || file === undefined
    ? undefined
    : { file: located.uri, range: toRange(file, located.span) };
}
