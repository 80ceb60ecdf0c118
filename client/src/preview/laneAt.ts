// Which milestone of a timeline is written at a place of a document.
import type * as vscode from 'vscode';
import type { Location, Timeline } from '../../../server/src/protocol/timeline.ts';
import { sameFile } from './location.ts';

/** The milestone's place as the timeline has it; null where the line belongs to none. */
export function laneAt(timeline: Timeline, uri: vscode.Uri, line: number): Location | null {
  const milestone = timeline.milestones.find(
    ({ source }) =>
      source !== undefined &&
      source.range.start.line <= line &&
      line <= source.range.end.line &&
      sameFile(source.file, uri),
  );
  return milestone?.source ?? null;
}
