// What somebody has set in the editor. Any value may come from there; what cannot be read keeps its default.
import { ALL_HINT_PARTS, type HintParts } from '../features/inlayHints.ts';

/** The section of an editor's settings that is ours. */
export const SETTINGS_SECTION = 'milestone';

/** How many entries of one file an editor is given at once, in full. */
export const MAX_ITEMS_SETTING = 'milestone.maxItems';

/** What editors draw without being slow. */
const DEFAULT_MAX_ITEMS = 5000;

export interface Settings {
  readonly hintParts: () => HintParts;
  /** Most lines of an outline and most folding ranges of one file; a whole number, 1 at least. */
  readonly maxItems: () => number;
  /** Takes what a client sent. @returns whether anything changed */
  readonly change: (sent: unknown) => boolean;
}

export function createSettings(): Settings {
  let hintParts = ALL_HINT_PARTS;
  let maxItems = DEFAULT_MAX_ITEMS;
  return {
    hintParts: () => hintParts,
    maxItems: () => maxItems,
    change(sent) {
      const before = [hintParts, maxItems];
      const own = valueOf(sent, SETTINGS_SECTION);
      const hints = valueOf(own, 'inlayHints');
      const most = valueOf(own, 'maxItems');
      maxItems = typeof most === 'number' && Number.isInteger(most) && most > 0 ? most : DEFAULT_MAX_ITEMS;
      hintParts = {
        duration: flagOf(hints, 'duration'),
        calendar: flagOf(hints, 'calendar'),
        deadline: flagOf(hints, 'deadline'),
      };
      return JSON.stringify(before) !== JSON.stringify([hintParts, maxItems]);
    },
  };
}

/** Whether a client sent our section along. */
export function holdsSettings(sent: unknown): boolean {
  return valueOf(sent, SETTINGS_SECTION) !== undefined;
}

function flagOf(of: unknown, key: string): boolean {
  return valueOf(of, key) !== false;
}

function valueOf(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? new Map<string, unknown>(Object.entries(of)).get(key) : undefined;
}
