// The first scenarios of a new process: for each tier a case that arrives shortly before the desk closes for the weekend, is answered
// and solved in time. Must not know how answers were read.
import { queryTimeline } from '../../queries/timeline.ts';
import { extendSnapshot } from '../../project/extendSnapshot.ts';
import type { Snapshot } from '../../project/snapshot.ts';
import { fileName } from '../../language/read/uri.ts';
import { add, isOpen, previousClose, type Calendar } from '../../core/time/calendar.ts';
import { WEEKDAYS } from '../../core/time/calendarDefinition.ts';
import { weekdayIndex } from '../../core/time/civil.ts';
import { isInstant, MINUTE_MS, toEpochDay, type Instant } from '../../core/time/instant.ts';
import { formatIso } from '../../core/time/iso.ts';
import { firstAt, startOfDay, toLocal } from '../../core/time/wallClock.ts';
import type { Zone } from '../../core/time/zone.ts';
import { writeScalar } from '../../text/writeScalar.ts';
import { writeExpectation, writeInstant } from '../writeExpectation.ts';
import type { ChosenValues } from './chooseValues.ts';
import type { NewProcessPlan, TierPlan } from './newProcessPlan.ts';
import { toId } from './toId.ts';

const BEFORE_CLOSING_MS = 30 * MINUTE_MS;
const FRIDAY = 4;
const AFTERNOON_MS = (16 * 60 + 30) * MINUTE_MS;

/** @param snapshot holds the new process's file; undefined when its calendar cannot be counted in */
export function writeScenarios(snapshot: Snapshot, plan: NewProcessPlan, values: ChosenValues): string | undefined {
  const calendar = snapshot.calendars(plan.uri).find(plan.calendar.id);
  if (calendar === undefined) return undefined;
  const arrival = chooseArrival(calendar, snapshot.now);
  const cases = plan.tiers.map((tier) => ({ tier, lines: writeCase(calendar, arrival, tier, values) }));
  const write = (expectations: ReadonlyMap<string, readonly string[]>): string => {
    const scenarios = cases.map(({ tier, lines }) => {
      const expected = expectations.get(idOf(tier)) ?? [];
      const expect = expected.length === 0 ? [] : ['    expect:', ...expected.map((line) => `      ${line}`)];
      return [`  ${idOf(tier)}:`, ...lines.map((line) => `    ${line}`), ...expect].join('\n');
    });
    const heading = `# What happens to cases under ${plan.name}. "milestone test" checks every expectation.`;
    return `${heading}\n\nuse: ${writeScalar(`./${fileName(plan.uri)}`)}\n\nscenarios:\n${scenarios.join('\n\n')}\n`;
  };
  const draft = extendSnapshot(snapshot, [{ uri: plan.scenarioUri, text: write(new Map()) }]);
  const expectations = plan.tiers.map((tier): [string, readonly string[]] => {
    const answer = queryTimeline(draft, { uri: plan.scenarioUri, scenario: idOf(tier) });
    return [idOf(tier), 'timeline' in answer ? writeExpectation(answer.timeline, calendar.zone) : []];
  });
  return write(new Map(expectations));
}

function idOf({ name }: TierPlan): string {
  return name === undefined ? 'answered-in-time' : `${toId(name, 'tier')}-answered-in-time`;
}

function writeCase(
  calendar: Calendar,
  arrival: Instant,
  tier: TierPlan,
  { workingStatus, solvedStatus, newStatus, tierField }: ChosenValues,
): readonly string[] {
  const { zone } = calendar;
  const at = (minutes: number): string => {
    const found = add(calendar, arrival, minutes * MINUTE_MS) ?? arrival;
    return writeInstant(formatIso(zone, found), zone);
  };
  const answered = Math.floor(tier.firstResponseMinutes / 2);
  const solved = Math.max(answered, Math.floor((tier.resolutionMinutes * 7) / 8));
  return [
    `description: ${writeScalar(describe(calendar, arrival, tier))}`,
    ...(tier.name === undefined ? [`process: ${tier.processId}`] : []),
    'record:',
    `  CreatedDate: ${at(0)}`,
    `  Status: ${writeScalar(newStatus)}`,
    ...(tier.name === undefined ? [] : [`  ${tierField}: ${writeScalar(tier.name)}`]),
    'events:',
    `  - { at: ${at(answered)}, set: { Status: ${writeScalar(workingStatus)} } }`,
    ...(solvedStatus === undefined ? [] : [`  - { at: ${at(solved)}, set: { Status: ${writeScalar(solvedStatus)} } }`]),
    `  - { at: ${at(solved)}, close: true }`,
  ];
}

function describe(calendar: Calendar, arrival: Instant, { name }: TierPlan): string {
  const day = WEEKDAYS[weekdayIndex(toLocal(calendar.zone, arrival).day)] ?? 'monday';
  const weekday = day.slice(0, 1).toUpperCase() + day.slice(1);
  const who = name === undefined ? 'A case' : `A case of a ${name} customer`;
  return `${who} that arrives on a ${weekday} and is answered and solved in time`;
}

/** Half an hour before the last desk of the coming week closes; around the clock, on Friday at half past four. */
function chooseArrival(calendar: Calendar, now: Instant): Instant {
  const { zone } = calendar;
  const monday = nextMonday(zone, now);
  const close = previousClose(calendar, startOfDay(zone, monday + 7));
  const before = close === undefined ? undefined : close - BEFORE_CLOSING_MS;
  if (before !== undefined && before > now && isInstant(before) && isOpen(calendar, before)) return before;
  return firstAt(zone, toEpochDay(monday + FRIDAY), AFTERNOON_MS);
}

function nextMonday(zone: Zone, now: Instant): number {
  const { day } = toLocal(zone, now);
  return day + 7 - weekdayIndex(day);
}
