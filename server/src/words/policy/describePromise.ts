// What one milestone of a process promises, in sentences. Must not know documents.
import type { CalendarChoice } from '../../core/simulate/calendarBook.ts';
import type { Criteria, Process, ProcessMilestone, Recurrence, TimeTrigger } from '../../core/model/model.ts';
import { formatField } from '../../core/model/formatField.ts';
import { triggerMinutes, writtenMinutes } from '../../core/model/triggerMinutes.ts';
import { WEEKDAYS } from '../../core/time/calendarDefinition.ts';
import type { Wait } from '../../core/time/extremes.ts';
import type { EpochDay, Instant } from '../../core/time/instant.ts';
import { describeCondition } from './describeCondition.ts';
import { fieldLabel, objectNoun, objectNouns, oneOf, spell } from './nouns.ts';
import { spellDate, spellInstant, spellMinutes, spellWait, spellZone } from './spellTime.ts';

/** `every case`, `cases where Priority is High` */
export function describeSubject(when: Criteria | undefined, object: string): string {
  return when === undefined
    ? `every ${objectNoun(object)}`
    : `${objectNouns(object)} where ${describeCondition(when, object)}`;
}

/** `1 hour`, `the time that Salesforce computes (TierMinutes; taken to be 8 hours here)` */
export function describeTime({ target }: ProcessMilestone): string {
  const minutes = writtenMinutes(target);
  if (target.kind === 'minutes') return spellMinutes(target.minutes);
  const assumed = minutes === undefined ? '' : `; taken to be ${spellMinutes(minutes)} here`;
  return `the time that Salesforce computes (${target.apexClass}${assumed})`;
}

/** `in the working hours “US Support”`, `around the clock` */
export function describeCounting({ calendar, name, reason, passedOver }: CalendarChoice, object: string): string {
  const noun = objectNoun(object);
  const [foreign] = passedOver;
  if (foreign !== undefined) return `in the working hours “${foreign}”, which are not part of this document`;
  const own =
    reason === 'default' || reason === 'none' ? `in the ${noun}'s own working hours or, where it has none, ` : '';
  return isAlwaysOpen(calendar) ? `${own}around the clock` : `${own}in the working hours “${name}”`;
}

/** Day and night, on holidays too. */
export function isAlwaysOpen({ definition: { hours, holidays } }: CalendarChoice['calendar']): boolean {
  const isWhole = WEEKDAYS.every((day) => hours[day].some(({ open, close }) => open === 0 && close === 1440));
  return isWhole && holidays.length === 0;
}

/** When the clock of a process starts: `the case is created`, `the time in “Received At”`. */
export function describeEntry({ entryFrom, object }: Process): string {
  return formatField(entryFrom, object) === 'CreatedDate'
    ? `the ${objectNoun(object)} is created`
    : `the time in ${fieldLabel(entryFrom, object)}`;
}

/** For whom, by when, counted how: the first sentence. */
export function describeTarget(process: Process, entry: ProcessMilestone, calendar: CalendarChoice): string {
  const { object } = process;
  const start =
    entry.clock === 'criteria' && entry.when !== undefined ? 'this condition is first met' : describeEntry(process);
  const subject = describeSubject(entry.when, object);
  const time = entry.target.kind === 'apex' ? `when ${describeTime(entry)} has passed` : describeTime(entry);
  return `For ${subject}, this is due ${time} after ${start}, counted ${describeCounting(calendar, object)}.`;
}

/** How it is met, when the clock stands still, whether it comes again. */
export function describeCourse(
  { completeWhen, pauseWhen }: ProcessMilestone,
  recurrence: Recurrence,
  object: string,
): readonly string[] {
  return [
    completeWhen === undefined
      ? 'It is done when somebody, or an automatic procedure of Salesforce, marks it as completed.'
      : `It is done as soon as ${describeCondition(completeWhen, object)}.`,
    ...(pauseWhen === undefined ? [] : [`While ${describeCondition(pauseWhen, object)}, the clock stands still.`]),
    ...describeRecurrence(recurrence),
  ];
}

function describeRecurrence(recurrence: Recurrence): readonly string[] {
  switch (recurrence) {
    case 'none':
      return [];
    case 'independent':
      return ['When it is done and its condition is met again, it is promised anew.'];
    case 'sequential':
      return [
        'It is promised again and again: the next one begins at the deadline of the one before, or when that was done, if it was late.',
      ];
  }
}

/** A case that arrives then and to which nothing happens. */
export function describeExample(
  process: Process,
  { arrival, due }: { readonly arrival: Instant; readonly due: Instant },
  { zone }: CalendarChoice,
): string {
  const noun = oneOf(process.object);
  const [from, to] = [arrival, due].map((at) => spellInstant(at, zone));
  return `For example, if the clock of ${noun} starts on ${from ?? ''}, this is due on ${to ?? ''} (${spellZone(zone.id)}).`;
}

/** @param options `until`: the last day of the year that was looked at */
export function describeLongestWait(
  { arrival, waitMs }: Wait,
  { until, canPause }: { readonly until: EpochDay; readonly canPause: boolean },
  { zone }: CalendarChoice,
): string {
  const pauses = canPause ? '; the time in which the clock stands still comes on top of it' : '';
  return `Counting nights and closed days, the longest wait until ${spellDate(until)} is ${spellWait(waitMs)}, from ${spellInstant(arrival, zone)}${pauses}.`;
}

/** `15 minutes before the deadline, an e-mail goes to …` @param notices clauses of what happens */
export function describeWarning(
  trigger: TimeTrigger,
  { target }: ProcessMilestone,
  notices: readonly string[],
): string {
  const minutes = triggerMinutes(trigger, writtenMinutes(target));
  const before =
    minutes === 0
      ? 'At the deadline'
      : `${minutes === undefined ? `${trigger.percent ?? 0} % of the time` : spellMinutes(minutes)} before the deadline`;
  return sentence(`${before}, if it is not done`, notices);
}

/** `At the deadline, if it is missed, …`, `2 hours after a missed deadline, …` */
export function describeViolation({ offsetMinutes = 0 }: TimeTrigger, notices: readonly string[]): string {
  return offsetMinutes === 0
    ? sentence('At the deadline, if it is missed', notices)
    : sentence(`${spellMinutes(offsetMinutes)} after the deadline, if it is still not done`, notices);
}

export function describeSuccess(notices: readonly string[]): string {
  return sentence('When it is done, in time or late', notices);
}

function sentence(when: string, notices: readonly string[]): string {
  return `${when}, ${notices.length === 0 ? 'nobody is told' : notices.join('; ')}.`;
}

/** `Account.Tier__c` where the document says `Account Tier`. */
export function labelOfField(field: string, object: string): string {
  const own = formatField(field, object);
  return /^Is[A-Z]/.test(own) ? `is ${spell(own.slice(2)).toLowerCase()}` : fieldLabel(field, object);
}
