// What a thread does that helps `milestone validate`, and what it is told.
import type { Host } from '../host/host.ts';
import { recordHost, type Recording } from '../host/recordHost.ts';
import { isRecord } from '../protocol/isRecord.ts';
import { createSliceChecker, type CheckedSlice, type Slice, type SliceSettings } from './checkSlice.ts';
import { setRoots } from './files/findFiles.ts';

/** Of one run: settings, paths and time are the same in all of its orders. */
export interface SliceOrder {
  readonly kind: 'slice';
  readonly slice: Slice;
  readonly settings: SliceSettings;
  /** The paths as a person named them, for what may be read. */
  readonly given: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether somebody wants to know what was read. */
  readonly isRecorded: boolean;
}

export interface SliceAnswer {
  readonly kind: 'slice';
  readonly checked: CheckedSlice;
  /** All that was read until now. */
  readonly recording: Recording | undefined;
}

/** Both ends are of the same program: only the kind is looked at. */
export function isSliceOrder(value: unknown): value is SliceOrder {
  return isRecord(value) && value['kind'] === 'slice';
}

export function isSliceAnswer(value: unknown): value is SliceAnswer {
  return isRecord(value) && value['kind'] === 'slice';
}

/** @param host that reads files: it is told the roots and the time */
export function createCheckThread(host: Host): (order: SliceOrder) => Promise<SliceAnswer> {
  let opened:
    { readonly check: ReturnType<typeof createSliceChecker>; readonly recording: () => Recording } | undefined;
  return async ({ slice, settings, given, now, isRecorded }) => {
    if (opened === undefined) {
      const recorded = recordHost(host, now);
      const used = isRecorded ? recorded.host : { ...host, now: () => now };
      setRoots(given, {
        cwd: settings.cwd,
        host: used,
        ...(settings.config === undefined ? {} : { config: settings.config }),
      });
      opened = { check: createSliceChecker(used, settings), recording: recorded.recording };
    }
    const checked = await opened.check(slice);
    return { kind: 'slice', checked, recording: isRecorded ? opened.recording() : undefined };
  };
}
