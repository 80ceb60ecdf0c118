// What a duration, or a calendar, would come to at the place where it is offered: when a case that arrives now would be due. Read off
// the tree, since the milestone that is being written is not in the model yet.
import type { CalendarChoice } from '../../core/simulate/calendarBook.ts';
import { earlier, later } from '../../core/simulate/triggerInstant.ts';
import { add } from '../../core/time/calendar.ts';
import { formatDuration, parseDuration } from '../../core/time/duration.ts';
import { isInstant, MINUTE_MS, type Instant } from '../../core/time/instant.ts';
import { resolvePath } from '../../text/path.ts';
import type { Path } from '../../text/tree.ts';
import { formatInstant } from '../../words/formatInstant.ts';
import { plain } from '../hovers/markdown.ts';
import type { RequestContext } from '../requestContext.ts';

/** Markdown for a duration that is written at the path; undefined where it starts no clock. */
export function describeDuration(context: RequestContext, path: Path, duration: string | number): string | undefined {
  const minutes = minutesOf(duration);
  const milestone = milestonePath(path);
  if (minutes === undefined || milestone === undefined) return undefined;
  const choice = chooseCalendar(context, milestone);
  if (choice.passedOver.length > 0) return undefined;
  const [, , , , key, position, ofTrigger] = path;
  if (key === 'target') return describeDue(context, choice, minutes);
  const isWarning = key === 'warnings' && ofTrigger === 'before';
  const isViolation = key === 'violations' && ofTrigger === 'after';
  if (typeof position !== 'number' || (!isWarning && !isViolation)) return undefined;
  const target = targetMinutes(context, milestone);
  const start = nowOf(context);
  const due = target === undefined || start === undefined ? undefined : addTo(choice, start, target);
  if (due === undefined || start === undefined) return undefined;
  const offsets =
    textAt(context, [...milestone.slice(0, 2), 'semantics', 'offsets']) === 'elapsed' ? 'elapsed' : 'business';
  const move = isWarning ? earlier : later;
  const at = move(choice.calendar, due, minutes * MINUTE_MS, offsets);
  if (at === undefined) return undefined;
  const { id } = choice.zone;
  const fires = isWarning && at < start ? start : at;
  return `A case that arrives now is due ${formatInstant(due, id)}; this fires **${formatInstant(fires, id)}**.`;
}

/** Markdown for business hours that are named at the path; undefined where no target stands beside them. */
export function describeCalendar(context: RequestContext, path: Path, id: string): string | undefined {
  const milestone = milestonePath(path);
  const minutes = milestone && path.length === milestone.length + 1 ? targetMinutes(context, milestone) : undefined;
  if (minutes === undefined) return undefined;
  return describeDue(context, context.snapshot.calendars(context.file.uri).choose({ milestone: id }), minutes);
}

function describeDue(context: RequestContext, choice: CalendarChoice, minutes: number): string | undefined {
  const start = nowOf(context);
  const due = start === undefined || choice.passedOver.length > 0 ? undefined : addTo(choice, start, minutes);
  if (due === undefined) return undefined;
  const hours =
    choice.reason === 'none'
      ? 'around the clock, since no business hours are named'
      : `of business time in ${plain(choice.name)}`;
  return `A case that arrives now is due **${formatInstant(due, choice.zone.id)}**: ${formatDuration(minutes)} ${hours}.`;
}

function addTo({ calendar }: CalendarChoice, start: Instant, minutes: number): Instant | undefined {
  return add(calendar, start, minutes * MINUTE_MS);
}

function nowOf({ now }: RequestContext): Instant | undefined {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return isInstant(minute) ? minute : undefined;
}

/** Of the milestone that the path leads into. */
function milestonePath(path: Path): Path | undefined {
  const [section, , list, index] = path;
  return section === 'processes' && list === 'milestones' && typeof index === 'number' ? path.slice(0, 4) : undefined;
}

function chooseCalendar(context: RequestContext, milestone: Path): CalendarChoice {
  return context.snapshot.calendars(context.file.uri).choose({
    milestone: textAt(context, [...milestone, 'businessHours']),
    process: textAt(context, [...milestone.slice(0, 2), 'businessHours']),
  });
}

function targetMinutes(context: RequestContext, milestone: Path): number | undefined {
  const written = textAt(context, [...milestone, 'target']) ?? textAt(context, [...milestone, 'target', 'assume']);
  return written === undefined ? undefined : minutesOf(written);
}

function minutesOf(duration: string | number): number | undefined {
  const read = parseDuration(duration);
  return 'minutes' in read ? read.minutes : undefined;
}

function textAt({ file }: RequestContext, path: Path): string | undefined {
  const node = resolvePath(file.tree, path)?.node;
  return node?.kind === 'scalar' && node.source !== '' ? node.source : undefined;
}
