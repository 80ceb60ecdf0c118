// What makes open milestones due anew: a corrected start (docs/semantics.md §3.3), other business hours of the record (§2.2). Must not
// know criteria.
import type { FieldValue, Origin } from '../model/model.ts';
import { toInstantOf } from '../model/moment.ts';
import type { Instant } from '../time/instant.ts';
import { getField } from './caseRecord.ts';
import { changeCalendar, countAnew } from './occurrence.ts';
import { addNote, type Run, type Visit } from './run.ts';
import { pausesOf } from './start.ts';

/** Looks whether `SlaStartDate`, or else the entry field, has got another value. True when the process clock counts from there now. */
export function correctStart(run: Run, visit: Visit): boolean {
  const { names, process } = visit.plan;
  const slaStart = getField(run.record, names.slaStart);
  const entry = getField(run.record, process.entryFrom);
  const byEntry = entry === visit.seenEntry ? undefined : readStart(run, process.entryFrom, entry);
  const bySla = slaStart === visit.seenSlaStart ? undefined : readStart(run, names.slaStart, slaStart);
  visit.seenSlaStart = slaStart;
  visit.seenEntry = entry;
  const start = bySla ?? byEntry;
  if (start === undefined || start === visit.clockFrom) return false;
  addNote(run, { code: 'start-corrected', was: visit.clockFrom, now: start });
  visit.clockFrom = start;
  return true;
}

/** A blank field corrects nothing. */
function readStart(run: Run, field: string, value: FieldValue): Instant | undefined {
  const start = toInstantOf(value, run.zone);
  if (start === undefined && typeof value === 'string' && value !== '')
    addNote(run, { code: 'bad-entry', field, text: value });
  return start;
}

/** Takes over the record's own business hours, as its field holds them now. */
export function readRecordHours(run: Run): void {
  const value = getField(run.record, run.record.names.businessHours);
  if (value === run.seenHours) return;
  run.seenHours = value;
  run.recordHours = value === null || value === '' ? undefined : String(value);
}

/** Lets the milestones of the process count in the business hours that the record has now. */
export function followHours(run: Run, visit: Visit): void {
  readRecordHours(run);
  if (run.recordHours === visit.plan.recordHours) return;
  const plan = run.planOf(visit.plan.process.id, run.recordHours);
  if (plan === undefined) return;
  for (const note of plan.notes) if (note.code === 'unknown-calendar') addNote(run, note);
  if (plan.calendar.calendar !== visit.plan.calendar.calendar)
    run.hours.push({ from: run.now, calendar: plan.calendar });
  visit.plan = plan;
  for (const [index, slot] of visit.slots.entries()) slot.plan = plan.milestones[index] ?? slot.plan;
}

/** The last step of an event: what counts from a corrected start, or in other business hours, is due anew. */
export function countFromCorrectedStart(
  run: Run,
  visit: Visit,
  { isCorrected, cause }: { readonly isCorrected: boolean; readonly cause: Origin },
): void {
  const { now: at } = run;
  const mustRestart = visit.plan.process.semantics.hoursChange === 'restart';
  for (const { open, plan } of visit.slots) {
    if (open === undefined) continue;
    const hasOtherHours = open.calendar.calendar !== plan.calendar.calendar;
    const hasOtherStart = isCorrected && open.isFromEntry && open.base !== visit.clockFrom;
    if (hasOtherHours) changeCalendar(open, plan.calendar, at, cause);
    if (!hasOtherStart && !(hasOtherHours && mustRestart)) continue;
    const base = open.isFromEntry ? visit.clockFrom : open.base;
    countAnew(open, { base, at, stops: open.isFromEntry ? pausesOf(run, visit) : [], cause });
  }
}
