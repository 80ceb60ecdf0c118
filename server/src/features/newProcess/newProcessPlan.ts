// The answers to a new process, read: ids, minutes, shifts, names of files – or what is wrong with them. Must not know text.
import type { Snapshot } from '../../project/snapshot.ts';
import { resolveUri } from '../../language/read/uri.ts';
import { formatDuration, parseDuration } from '../../core/time/duration.ts';
import { meantDuration } from '../../core/time/meantDuration.ts';
import { meantHours } from '../../core/time/meantHours.ts';
import { formatHours, parseHours } from '../../core/time/shift.ts';
import type {
  AnswerProblem,
  CalendarAnswer,
  NewProcessParams,
  OpenDays,
  TierAnswer,
} from '../../protocol/authoring.ts';
import { nearest } from '../../language/schema/nearest.ts';
import { commonZones } from '../../core/time/zoneNames.ts';
import { meantZone } from '../../core/time/zoneSearch.ts';
import { toId } from './toId.ts';

export interface TierPlan {
  /** Its name; undefined where the process has one tier, which needs none. */
  readonly name: string | undefined;
  readonly entitlementId: string;
  readonly processId: string;
  readonly processName: string;
  readonly firstResponseMinutes: number;
  readonly resolutionMinutes: number;
}

export type CalendarPlan =
  | { readonly kind: 'existing'; readonly id: string; readonly uri: string }
  | {
      readonly kind: 'new';
      readonly id: string;
      readonly name: string;
      readonly timeZone: string;
      readonly days: OpenDays;
      /** Each `09:00-17:00`. */
      readonly shifts: readonly string[];
    };

export interface NewProcessPlan {
  readonly name: string;
  readonly object: 'Case' | 'WorkOrder';
  readonly uri: string;
  readonly scenarioUri: string;
  readonly calendar: CalendarPlan;
  readonly tiers: readonly TierPlan[];
}

/** More tiers than anybody sells; each asks for two targets. */
const MAX_TIERS = 6;

/** Where the new process would be written. */
export function newProcessUri({ folder, answers }: NewProcessParams): string {
  return resolveUri(`${folder.replace(/\/$/, '')}/`, `${toId(answers.name, 'process')}.entitlement.yaml`);
}

export function readAnswers(
  snapshot: Snapshot,
  params: NewProcessParams,
): { readonly problems: readonly AnswerProblem[]; readonly plan: NewProcessPlan } {
  const { answers } = params;
  const name = answers.name.trim();
  const id = toId(name, 'process');
  const uri = newProcessUri(params);
  const tiers = readTiers(name, id, answers.tiers);
  const calendar = readCalendar(snapshot, answers.calendar);
  const problems = [...checkName(snapshot, name, uri), ...calendar.problems, ...tiers.problems];
  const scenarioUri = resolveUri(uri, `./${id}.scenario.yaml`);
  return {
    problems,
    plan: { name, object: answers.object, uri, scenarioUri, calendar: calendar.plan, tiers: tiers.plans },
  };
}

function error(topic: AnswerProblem['topic'], message: string, tier?: number): AnswerProblem {
  return { topic, severity: 'error', message, ...(tier !== undefined && { tier }) };
}

function checkName(snapshot: Snapshot, name: string, uri: string): readonly AnswerProblem[] {
  if (name === '') return [error('name', 'A process needs a name: customers’ promises are known by it in Salesforce.')];
  if (/\p{Cc}/u.test(name)) return [error('name', 'A name is one line of text.')];
  if (snapshot.file(uri) === undefined) return [];
  return [error('name', `There is a file '${uri.split('/').at(-1) ?? ''}' already. Choose another name.`)];
}

function readTiers(
  processName: string,
  processId: string,
  tiers: readonly TierAnswer[],
): { readonly problems: readonly AnswerProblem[]; readonly plans: readonly TierPlan[] } {
  const isOne = tiers.length <= 1;
  const ids = tiers.map(({ name }) => toId(name, 'tier'));
  const problems: AnswerProblem[] = [];
  if (tiers.length === 0) problems.push(error('tiers', 'At least one tier.'));
  if (tiers.length > MAX_TIERS) problems.push(error('tiers', `At most ${MAX_TIERS} tiers; add others in the file.`));
  const double = tiers.find((_, index) => ids.indexOf(ids[index] ?? '') < index);
  if (double !== undefined && !isOne) problems.push(error('tiers', `Two tiers are called '${double.name.trim()}'.`));
  if (!isOne && tiers.some(({ name }) => name.trim() === '' || /\p{Cc}/u.test(name)))
    problems.push(error('tiers', 'Each tier needs a name of one line.'));
  const plans = tiers.map((tier, index) => {
    const first = readTarget(tier.firstResponse);
    const resolution = readTarget(tier.resolution);
    if ('message' in first) problems.push(error('firstResponse', first.message, index));
    if ('message' in resolution) problems.push(error('resolution', resolution.message, index));
    problems.push(...describeTarget('firstResponse', tier, index), ...describeTarget('resolution', tier, index));
    const tierId = ids[index] ?? '';
    return {
      name: isOne ? undefined : tier.name.trim(),
      entitlementId: `${processId}-${tierId}`,
      processId: isOne ? processId : `${processId}-${tierId}`,
      processName: isOne ? processName : `${processName} ${tier.name.trim()}`,
      firstResponseMinutes: 'minutes' in first ? first.minutes : 0,
      resolutionMinutes: 'minutes' in resolution ? resolution.minutes : 0,
    };
  });
  return { problems, plans };
}

/** How a target was understood that is not written as the language has it. */
function describeTarget(
  topic: 'firstResponse' | 'resolution',
  tier: TierAnswer,
  index: number,
): readonly AnswerProblem[] {
  const text = tier[topic];
  const minutes = meantDuration(text);
  if (minutes === undefined || minutes === 0 || formatDuration(minutes) === text.trim()) return [];
  return [{ topic, severity: 'info', message: `That is ${formatDuration(minutes)}.`, tier: index }];
}

/** A duration as people write it, in minutes of at least one, or what is wrong with it. */
function readTarget(text: string): { readonly minutes: number } | { readonly message: string } {
  const minutes = meantDuration(text);
  if (minutes === 0) return { message: 'A target is at least one minute.' };
  if (minutes !== undefined) return { minutes };
  const read = parseDuration(text);
  if ('minutes' in read) return read;
  switch (read.problem) {
    case 'day':
      return {
        message:
          'A day can mean 24 hours or one working day. Write hours: 24h, or the length of a working day such as 8h.',
      };
    case 'too-long':
      return { message: 'That is longer than any calendar goes.' };
    case 'negative':
    case 'fraction':
    case 'unreadable':
      return { message: `Write hours and minutes such as 45m, ${formatDuration(240)} or ${formatDuration(90)}.` };
  }
}

function readCalendar(
  snapshot: Snapshot,
  answer: CalendarAnswer,
): { readonly problems: readonly AnswerProblem[]; readonly plan: CalendarPlan } {
  if (answer.kind === 'existing') {
    const isThere = snapshot.file(answer.uri)?.model.businessHours.some(({ id }) => id === answer.id) === true;
    const message = `There are no business hours '${answer.id}' any more. Choose others.`;
    return { problems: isThere ? [] : [error('calendar', message)], plan: answer };
  }
  const timeZone = answer.timeZone.trim();
  const told = answer.days === 'around-the-clock' ? ['24h'] : answer.hours.split(',').map((part) => part.trim());
  const shifts = told.map((part) => writeShift(part));
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  return {
    problems: [...checkZone(snapshot, timeZone), ...shifts.flatMap(checkShift), ...describeHours(told, shifts)],
    plan: {
      kind: 'new',
      id: toId(`${city} hours`, 'hours'),
      name: `${city} Hours`,
      timeZone,
      days: answer.days,
      shifts,
    },
  };
}

function checkZone(snapshot: Snapshot, timeZone: string): readonly AnswerProblem[] {
  if (snapshot.zones.find(timeZone) !== undefined) return [];
  const meant = meantZone(timeZone) ?? nearest(timeZone, commonZones());
  const hint = meant === undefined ? 'Write an IANA name such as America/New_York.' : `Did you mean ${meant}?`;
  return [error('timeZone', `'${timeZone}' is no time zone. ${hint}`)];
}

/** As the language has it; what means nothing stays as it is. */
function writeShift(text: string): string {
  const shift = meantHours(text);
  return shift === undefined ? text : formatHours(shift);
}

/** How hours were understood that are not written as the language has them. */
function describeHours(told: readonly string[], shifts: readonly string[]): readonly AnswerProblem[] {
  const isSame = told.every((text, index) => text.replace(/\s/g, '') === shifts[index]);
  const isUnclear = told.some((text) => meantHours(text) === undefined);
  return isSame || isUnclear ? [] : [{ topic: 'hours', severity: 'info', message: `Open ${shifts.join(' and ')}.` }];
}

function checkShift(text: string): readonly AnswerProblem[] {
  const read = parseHours(text);
  if ('shifts' in read)
    return read.shifts.length > 0 ? [] : [error('hours', 'Closed all day: write when the desk is open.')];
  switch (read.problem) {
    case 'no-such-time':
      return [error('hours', `'${text}' has a time that no clock shows.`)];
    case 'empty':
      return [error('hours', `'${text}' opens and closes at the same time. For whole days write 24h.`)];
    case 'unreadable':
      return [error('hours', 'Write opening and closing time such as 09:00-17:00; several with commas.')];
  }
}
