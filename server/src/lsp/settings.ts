// What somebody has set in the editor. Any value may come from there; what cannot be read keeps its default.
import { ALL_HINT_PARTS, type HintParts } from '../features/inlayHints.ts';

/** The section of an editor's settings that is ours. */
const SECTION = 'milestone';

export interface Settings {
  readonly hintParts: () => HintParts;
  /** Takes what a client sent. @returns whether anything changed */
  readonly change: (sent: unknown) => boolean;
}

export function createSettings(): Settings {
  let hintParts = ALL_HINT_PARTS;
  return {
    hintParts: () => hintParts,
    change(sent) {
      const before = hintParts;
      const hints = valueOf(valueOf(sent, SECTION), 'inlayHints');
      hintParts = {
        duration: flagOf(hints, 'duration'),
        calendar: flagOf(hints, 'calendar'),
        deadline: flagOf(hints, 'deadline'),
      };
      return JSON.stringify(before) !== JSON.stringify(hintParts);
    },
  };
}

function flagOf(of: unknown, key: string): boolean {
  return valueOf(of, key) !== false;
}

function valueOf(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? new Map<string, unknown>(Object.entries(of)).get(key) : undefined;
}
