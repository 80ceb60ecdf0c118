// What a simulation has to say beside its facts: what was assumed, what cannot be known, what will surprise. Typed data; the sentences
// are in words. Must not know the engine.
import type { FormulaReason } from '../model/formula/formulaReason.ts';
import type { Criteria, FieldName } from '../model/model.ts';
import type { CaseEvent } from '../model/scenario.ts';
import type { Instant } from '../time/instant.ts';

/** What a note is about. `milestone` is a milestone type's name, `subject` the name of a milestone or a process. */
export type NoteDetail =
  | { readonly code: 'apex-target' | 'apex-unknown'; readonly milestone: string; readonly apexClass: string }
  | { readonly code: 'bad-entry'; readonly field: FieldName; readonly text: string }
  | { readonly code: 'blank-entry'; readonly field: FieldName }
  | { readonly code: MilestoneNoteCode; readonly milestone: string }
  | { readonly code: 'closed-hours-cut'; readonly years: number }
  | {
      readonly code: 'completed-before-start' | 'completed-in-future';
      readonly milestone: string;
      readonly completed: Instant;
    }
  | { readonly code: 'events-after-until'; readonly count: number }
  /** `created`: when the record is. */
  | { readonly code: 'events-before-creation'; readonly count: number; readonly created: Instant }
  | { readonly code: 'exits-again' | 'exits-at-entry' | 'reopen-ignored'; readonly process: string }
  /** Its criteria hold at no time; `object`: whose fields they name. */
  | { readonly code: 'never-starts'; readonly milestone: string; readonly criteria: Criteria; readonly object: string }
  | CalendarNote
  | { readonly code: 'no-entitlement' }
  | { readonly code: 'not-in-process'; readonly event: CaseEvent['kind']; readonly milestone?: string }
  | { readonly code: 'occurrence-limit' | 'reevaluation-limit' | 'step-limit'; readonly limit: number }
  | { readonly code: 'out-of-range'; readonly key: string; readonly text: string }
  | { readonly code: 'skipped-time'; readonly text: string; readonly timeZone: string; readonly instead: string }
  | { readonly code: 'start-corrected'; readonly was: Instant; readonly now: Instant }
  | { readonly code: 'unknown-action'; readonly subject: string; readonly action: string }
  | { readonly code: 'unknown-field-formula'; readonly field: FieldName; readonly why: FormulaReason }
  | { readonly code: 'unknown-formula'; readonly question: string; readonly why: FormulaReason }
  | { readonly code: 'unknown-neighbour'; readonly field: FieldName; readonly direction: 'next' | 'previous' }
  | { readonly code: 'unknown-process'; readonly process: string };

/** Business hours that are not the ones that were named. Without `subject` where it is said beside what it is about. */
export type CalendarNote =
  | { readonly code: 'no-business-hours'; readonly subject?: string }
  | {
      readonly code: 'absent-calendar' | 'unknown-calendar';
      readonly subject?: string;
      readonly businessHours: string;
    };

type MilestoneNoteCode =
  | 'bad-target'
  | 'beyond-horizon'
  | 'born-violated'
  | 'chain-unknown'
  | 'completed-after-exit'
  | 'late-trigger'
  | 'late-warning'
  | 'nothing-to-complete'
  | 'removed-violated'
  | 'still-stopped';

/** A note about a moment, or about the whole. */
export type Note = NoteDetail & { readonly at: Instant | undefined };

/** Whether two notes say the same about the same moment. */
export function isSameNote(a: Note, b: Note): boolean {
  const [first, second] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return first.length === second.size && first.every(([key, value]) => isSameDetail(second.get(key), value));
}

/** Details are values, or the reason why a formula has none. */
function isSameDetail(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
