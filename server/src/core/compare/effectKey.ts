// When two actions do the same. Must not know who triggers them.
import type { ActionEffect } from '../model/model.ts';

/** Of an effect what only people who read Setup see. */
const UNSEEN: ReadonlySet<string> = new Set(['description']);

/** The same for effects that are the same for whoever gets them: a blank value is an empty one, a number is its digits. */
export function effectKey(effect: ActionEffect): string {
  return JSON.stringify(effect, (key, value: unknown): unknown => {
    if (UNSEEN.has(key)) return undefined;
    if (value === null) return '';
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  });
}
