// What a simulation has to say beside its facts, as sentences. Must not know the engine.
import type { CalendarNote, Note, NoteDetail } from '../core/simulate/note.ts';
import { formatList } from './formatModel.ts';
import { describeCriteria } from './compare/describeCriteria.ts';
import { describeReason } from './describeReason.ts';
import { formatInstant } from './formatInstant.ts';

/** @param timeZone IANA id, of the times that the sentence names */
export function describeNote(note: NoteDetail, timeZone: string): string {
  switch (note.code) {
    case 'absent-calendar':
      return `The business hours \`${note.businessHours}\`${of(note)} are not defined here, so no target is known. Write their hours, or retrieve the org's settings.`;
    case 'apex-target':
      return `The minutes of ${note.milestone} come from the Apex class ${note.apexClass} in the org; here its \`assume\` is used.`;
    case 'apex-unknown':
      return (
        `The minutes of ${note.milestone} come from the Apex class ${note.apexClass} in the org, and nothing here says how many: its target is ` +
        `unknown. Say it with \`apexMinutes: { ${note.apexClass}: 8h }\` in the scenario, or with \`assume:\` in the process.`
      );
    case 'bad-entry':
      return `${note.field} is \`${note.text}\`, which is no date and time: treated as blank.`;
    case 'bad-target':
      return `The target of ${note.milestone} is no whole number of minutes: the milestone is left out.`;
    case 'beyond-horizon':
      return `The target of ${note.milestone} lies past the year 2400, the end of what is computed; it is shown there and never reached.`;
    case 'blank-entry':
      return `${note.field} is blank: the record never enters the process.`;
    case 'born-violated':
      return `${note.milestone} starts after its own target: its clock counts from process entry, so it is violated from the start.`;
    case 'chain-unknown':
      return `${note.milestone} recurs from its target, which is unknown: the next one is left out.`;
    case 'closed-hours-cut':
      return `Closed hours are shown for the first ${note.years} years only.`;
    case 'completed-after-exit':
      return `${note.milestone} is completed after the record left the process: it stays as it was, and what was pending does not fire.`;
    case 'completed-before-start':
      return `${note.milestone} is recorded as completed at ${formatInstant(note.completed, timeZone)}, before it started.`;
    case 'completed-in-future':
      return `${note.milestone} cannot be completed at ${formatInstant(note.completed, timeZone)}, which is still to come: it is completed now.`;
    case 'events-after-until':
      return `Not simulated, because \`until\` comes first: ${note.count === 1 ? 'one event' : `${note.count} events`}.`;
    case 'events-before-creation': {
      const who = note.count === 1 ? 'One event comes' : `${note.count} events come`;
      return `${who} before the case arrives on ${formatInstant(note.created, timeZone)}: nothing can happen to what is not there yet.`;
    }
    case 'exits-again':
      return 'The exit criteria still hold after the reopening, so the record exits again at once; change the fields that they look at too.';
    case 'exits-at-entry':
      return `The exit criteria of ${note.process} hold when the record enters: it leaves at once, and no milestone starts.`;
    case 'late-trigger':
      return `A violation action of ${note.milestone} was due before it could fire, and fires now.`;
    case 'late-warning':
      return `A warning of ${note.milestone} was due before it could fire, and fires now.`;
    case 'never-starts':
      return `${note.milestone} never starts: it does when ${describeCriteria(note.criteria, note.object)}, and that is at no time so.`;
    case 'no-business-hours':
      return `Nobody names business hours${note.subject === undefined ? '' : ` for ${note.subject}`}: time is counted around the clock in UTC, nights and weekends included.`;
    case 'no-entitlement':
      return 'The record matches no entitlement, so it is in no process.';
    case 'not-in-process':
      return `The record is in no process at this time, so this changes fields only: ${describeIdle(note)}.`;
    case 'nothing-to-complete':
      return `There is no open occurrence of ${note.milestone} to complete at this time.`;
    case 'occurrence-limit':
      return `${note.limit} milestones have started; the simulation starts no more.`;
    case 'out-of-range':
      return `\`${note.key}: ${note.text}\` is left out: only the years from 1900 to 2400 are computed.`;
    case 'reevaluation-limit':
      return `Field updates made criteria be looked at ${note.limit} times; the simulation stops re-evaluating, since they may go on for ever.`;
    case 'removed-violated':
      return `${note.milestone} is removed because its criteria no longer hold; it was violated before.`;
    case 'reopen-ignored':
      return 'The process ignores reopening (`semantics.reopen: ignore`): the record stays out of it.';
    case 'skipped-time':
      return `Clocks skip ${note.text} in ${note.timeZone}: they are put forward then, so ${note.instead} is taken instead.`;
    case 'start-corrected':
      return `The start of the process clock is corrected from ${formatInstant(note.was, timeZone)} to ${formatInstant(note.now, timeZone)}: what counts from entry is due anew.`;
    case 'step-limit':
      return `Milestones were looked at ${note.limit} times; the simulation ends here.`;
    case 'still-stopped':
      return `${note.milestone} is stopped at the end of the timeline; its target will move by as long as it stays so.`;
    case 'unknown-action':
      return `The action \`${note.action}\`, which is named by ${note.subject}, is not defined: nothing fires.`;
    case 'unknown-calendar':
      return `The business hours \`${note.businessHours}\`${of(note)} do not exist or cannot be used; the next ones in order are.`;
    case 'unknown-field-formula':
      return `The new value of ${note.field} comes from a formula that cannot be evaluated here (${describeReason(note.why)}): the field keeps its value.`;
    case 'unknown-formula':
      return (
        `It cannot be known here whether \`${note.question}\` holds: ${describeReason(note.why)}. Until the scenario says so under \`formulas:\` ` +
        `(\`${JSON.stringify(note.question)}: true\` or \`false\`), what depends on it stays as it is.`
      );
    case 'unknown-neighbour':
      return `Only the org knows the ${note.direction} value of ${note.field}: the field keeps its value.`;
    case 'unknown-process':
      return `There is no process \`${note.process}\`: nothing is simulated.`;
  }
}

function describeIdle({ event, milestone }: Extract<NoteDetail, { code: 'not-in-process' }>): string {
  if (event === 'complete') return `completing ${milestone ?? 'a milestone'}`;
  return event === 'start' ? 'the corrected start' : 'the exit';
}

function of({ subject }: CalendarNote): string {
  return subject === undefined ? '' : ` of ${subject}`;
}

/** The notes in their order, those that say the same of several milestones or processes made one. */
export function joinNotes(notes: readonly Note[]): readonly Note[] {
  const groups = new Map<string, readonly Note[]>();
  for (const note of notes) {
    const key = JSON.stringify({ ...note, subject: undefined });
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups.values()].flatMap((group) => {
    const subjects = group.flatMap((note) => ('subject' in note ? (note.subject ?? []) : []));
    const [first] = group;
    if (first === undefined || !('subject' in first) || subjects.length < 2) return group;
    return [{ ...first, subject: formatList([...new Set(subjects)]) }];
  });
}
