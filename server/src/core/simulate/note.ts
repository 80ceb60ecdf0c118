// What a simulation has to say beside its facts: what was assumed, what cannot be known, what will surprise. Words and their codes
// in one place. Must not know the engine.
import type { Instant } from '../time/instant.ts';

export type NoteCode =
  | 'apex-target'
  | 'bad-entry'
  | 'bad-target'
  | 'beyond-horizon'
  | 'blank-entry'
  | 'born-violated'
  | 'closed-hours-cut'
  | 'events-after-until'
  | 'exits-again'
  | 'late-trigger'
  | 'late-warning'
  | 'no-business-hours'
  | 'not-in-process'
  | 'nothing-to-complete'
  | 'reevaluation-limit'
  | 'reopen-ignored'
  | 'skipped-time'
  | 'still-stopped'
  | 'unknown-action'
  | 'unknown-calendar'
  | 'unknown-field-formula'
  | 'unknown-formula'
  | 'unknown-process';

/** The sentence of each note; `subject` is what it is about, `detail` the rest, both already in words. */
const WORDS: Readonly<Record<NoteCode, (subject: string, detail: string) => string>> = {
  'apex-target': (subject, detail) =>
    `The minutes of ${subject} come from the Apex class ${detail} in the org; here its \`assume\` is used.`,
  'bad-entry': (subject, detail) => `${subject} is \`${detail}\`, which is no date and time: treated as blank.`,
  'bad-target': (subject) => `The target of ${subject} is no whole number of minutes: the milestone is left out.`,
  'beyond-horizon': (subject) =>
    `The target of ${subject} lies past the year 2400, the end of what is computed; it is shown there and never reached.`,
  'blank-entry': (subject) => `${subject} is blank: the record never enters the process.`,
  'born-violated': (subject) =>
    `${subject} starts after its own target: its clock counts from process entry, so it is violated from the start.`,
  'closed-hours-cut': (subject) => `Closed hours are shown for the first ${subject} years only.`,
  'events-after-until': (subject) => `Not simulated, because \`until\` comes first: ${subject}.`,
  'exits-again': () =>
    'The exit criteria still hold after the reopening, so the record exits again at once; change the fields that they look at too.',
  'late-trigger': (subject) => `A violation action of ${subject} was due before it could fire, and fires now.`,
  'late-warning': (subject) => `A warning of ${subject} was due before it could fire, and fires now.`,
  'no-business-hours': (subject) =>
    `Nobody names business hours for ${subject}: time is counted around the clock in UTC, nights and weekends included.`,
  'not-in-process': (subject) => `The record is in no process at this time, so this changes fields only: ${subject}.`,
  'nothing-to-complete': (subject) => `There is no open occurrence of ${subject} to complete at this time.`,
  'reevaluation-limit': (subject) =>
    `Field updates made criteria be looked at ${subject} times; the simulation stops re-evaluating, since they may go on for ever.`,
  'reopen-ignored': () => 'The process ignores reopening (`semantics.reopen: ignore`): the record stays out of it.',
  'skipped-time': (subject, detail) =>
    `Clocks skip ${subject}: they are put forward then, so ${detail} is taken instead.`,
  'still-stopped': (subject) =>
    `${subject} is stopped at the end of the timeline; its target will move by as long as it stays so.`,
  'unknown-action': (subject, detail) =>
    `${subject} names the action \`${detail}\`, which is not defined: nothing fires.`,
  'unknown-calendar': (subject, detail) =>
    `The business hours \`${detail}\` of ${subject} do not exist or cannot be used; the next ones in order are.`,
  'unknown-field-formula': (subject, detail) =>
    `The new value of ${subject} comes from a formula that cannot be evaluated here (${detail}): the field keeps its value.`,
  'unknown-formula': (subject, detail) =>
    `It cannot be known here whether \`${subject}\` holds: ${detail}. Until the scenario says so under \`formulas:\` ` +
    `(\`${JSON.stringify(subject)}: true\` or \`false\`), what depends on it stays as it is.`,
  'unknown-process': (subject) => `There is no process \`${subject}\`: nothing is simulated.`,
};

export interface Note {
  readonly code: NoteCode;
  readonly message: string;
  readonly at: Instant | undefined;
}

/** Makes a note, with its sentence. */
export function makeNote(code: NoteCode, at: Instant | undefined, subject: string, detail = ''): Note {
  return { code, message: WORDS[code](subject, detail), at };
}
