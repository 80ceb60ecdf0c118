// One thing that changed for customers, in words: what was, what is, and both in one line. Must not know JSON or text.
import type { CalendarDifference } from '../../core/compare/compareCalendars.ts';
import type { OrderChange } from '../../core/compare/compareOrder.ts';
import type { Changed, MilestoneSummary } from '../../core/compare/compareProcesses.ts';
import type { Statement } from '../../core/compare/facts.ts';
import type { Pairing } from '../../core/compare/pairUp.ts';
import type { CalendarDefinition, HolidayDefinition } from '../../core/time/calendarDefinition.ts';
import { describeCalendar, describeHoliday, formatDays, formatShifts } from './describeCalendar.ts';
import { describeCriteria } from './describeCriteria.ts';
import { describeStatedTarget, describeStatement } from './describeStatement.ts';

/** A change in words. */
export interface DescribedChange {
  /** Null for what is new. */
  readonly was: string | null;
  /** Null for what is gone. */
  readonly now: string | null;
  /** Both, without the names of process and milestone: `target 1h, was 1h 30m`. */
  readonly words: string;
}

/** Of many holidays so many are named. */
const MAX_NAMES = 5;

/** How the sentence about a statement begins. */
const LABELS: Readonly<Record<Statement['aspect'], string>> = {
  name: 'named',
  object: 'for',
  active: 'is',
  entry: 'clock starts at',
  exit: 'ends when',
  semantics: 'simulated with',
  version: 'is version',
  entitlement: 'entitlement',
  target: 'target',
  criteria: 'applies to',
  clock: 'counted from',
  completion: 'completed when',
  pause: 'paused when',
  recurrence: 'recurs',
  warning: 'warning',
  violation: 'violation',
  success: 'on success',
};

export function describeChange(changed: Changed): DescribedChange {
  switch (changed.kind) {
    case 'process':
      return describeWhole(changed.pair, 'process', describeMilestones);
    case 'milestone':
      return describeWhole(changed.pair, 'milestone', describeMilestone);
    case 'statement':
      return describePair(changed.pair);
    case 'order':
      return describeOrder(changed);
    case 'calendar': {
      const { was, now, words } = describeDifference(changed.difference);
      return { was, now, words: changed.difference.kind === 'calendar' ? words : `${changed.calendar}: ${words}` };
    }
  }
}

/** An entitlement that changed places with one of another process. */
function describeOrder({ first, second, process, isGained }: OrderChange): DescribedChange {
  const outcome = isGained ? `comes here, no longer to ${process}` : `goes to ${process}, no longer here`;
  return {
    was: `${second} before ${first}`,
    now: `${first} before ${second}`,
    words: `entitlement ${first} now counts before ${second}: what matches both ${outcome}`,
  };
}

/** Something that is new or gone as a whole. */
function describeWhole<Item>(
  { before, after }: Pairing<Item>,
  noun: string,
  describe: (item: Item) => string,
): DescribedChange {
  const was = before === undefined ? null : describe(before);
  const now = after === undefined ? null : describe(after);
  return { was, now, words: now === null ? `no longer a ${noun}: ${was ?? ''}` : `new ${noun}: ${now}` };
}

/** `First Response 1h, Resolution 8h` */
function describeMilestones(milestones: readonly MilestoneSummary[]): string {
  const parts = milestones.map(({ name, target }) => `${name} ${describeStatedTarget(target)}`);
  return parts.join(', ') || 'without milestones';
}

/** `target 1h in Support hours, when Priority is High` */
function describeMilestone({ target, calendar, criteria, object }: MilestoneSummary): string {
  const applies = criteria === undefined ? '' : `, when ${describeCriteria(criteria, object)}`;
  return `target ${describeStatedTarget(target)} in ${calendar}${applies}`;
}

function describePair(pair: Pairing<Statement>): DescribedChange {
  const label = LABELS[(pair.after ?? pair.before).aspect];
  const was = pair.before === undefined ? null : describeStatement(pair.before);
  const now = pair.after === undefined ? null : describeStatement(pair.after);
  if (was === null) return { was, now, words: `new ${label} ${now ?? ''}` };
  if (now === null) return { was, now, words: `no longer: ${label} ${was}` };
  return { was, now, words: `${label} ${now}, was ${was}` };
}

function describeDifference(difference: CalendarDifference): DescribedChange {
  switch (difference.kind) {
    case 'calendar': {
      const [was, now] = [difference.was, difference.now].map(formatCalendar);
      return bothSides('counted in ', was, now);
    }
    case 'timeZone':
      return bothSides('time zone ', difference.was, difference.now);
    case 'hours': {
      const days = formatDays(difference.days);
      const [was, now] = [formatShifts(difference.was), formatShifts(difference.now)];
      return { was: `${days} ${was}`, now: `${days} ${now}`, words: `${days} ${now}, was ${was}` };
    }
    case 'newHolidays': {
      const words = describeHolidays(difference.holidays, 'new');
      return { was: null, now: words, words };
    }
    case 'goneHolidays': {
      const words = describeHolidays(difference.holidays, 'no longer');
      return { was: words, now: null, words };
    }
    case 'holiday':
      return bothSides(
        `holiday ${difference.now.name} `,
        describeHoliday(difference.was),
        describeHoliday(difference.now),
      );
  }
}

function bothSides(label: string, was = '', now = ''): DescribedChange {
  return { was, now, words: `${label}${now}, was ${was}` };
}

function formatCalendar(calendar: CalendarDefinition): string {
  return `${calendar.name} (${describeCalendar(calendar)})`;
}

/** `new holiday Juneteenth (every 19 June)`; many of them in one. */
function describeHolidays(holidays: readonly HolidayDefinition[], verb: string): string {
  const [only] = holidays;
  if (holidays.length === 1 && only !== undefined) return `${verb} holiday ${only.name} (${describeHoliday(only)})`;
  const names = holidays.slice(0, MAX_NAMES).map((holiday) => holiday.name);
  return `${verb}: ${holidays.length} holidays, ${names.join(', ')} and ${holidays.length - names.length} more`;
}
