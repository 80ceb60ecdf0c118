// A new process as a file: what an administrator would write by hand, ready to be changed. Must not know how answers were read.
import { relativePath } from '../../language/read/uri.ts';
import type { Definitions } from '../../core/model/model.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { writeScalar } from '../../text/writeScalar.ts';
import type { ChosenValues } from './chooseValues.ts';
import type { CalendarPlan, NewProcessPlan, TierPlan } from './newProcessPlan.ts';

/** Ids of what the process refers to. What an imported file has already is used, not defined again. */
interface Names {
  readonly firstResponse: string;
  readonly resolution: string;
  readonly warnOwner: string;
  readonly escalate: string;
}

const NAMES: Names = {
  firstResponse: 'first-response',
  resolution: 'resolution',
  warnOwner: 'warn-owner',
  escalate: 'tell-team-lead',
};

/** Warnings come this long before a target, the longest that is at most a quarter of it. */
const WARNING_MINUTES = [240, 120, 60, 30, 15, 10, 5];

/** @param imported what is visible through the calendar's file; nothing for a new calendar */
export function writeProcess(plan: NewProcessPlan, values: ChosenValues, imported: Definitions | undefined): string {
  const parts = [
    `# ${plan.name}: what customers are promised.`,
    ...(plan.calendar.kind === 'existing'
      ? [`imports:\n  - ${writeScalar(relativePath(plan.uri, plan.calendar.uri))}`]
      : [writeCalendar(plan.calendar)]),
    ...section('milestoneTypes', [
      define(imported?.milestoneTypes, NAMES.firstResponse, {
        name: 'First Response',
        description: 'A person has answered the customer',
      }),
      define(imported?.milestoneTypes, NAMES.resolution, {
        name: 'Resolution',
        description: "The customer's problem is solved",
      }),
    ]),
    ...section('actions', [
      defineAction(imported, NAMES.warnOwner, 'A promise is about to be missed', '{ owner: true }'),
      defineAction(imported, NAMES.escalate, 'A promise was missed', '{ role: Support Team Lead }'),
    ]),
    `processes:\n${plan.tiers.map((tier) => writeTier(plan, tier, values)).join('\n\n')}`,
    ...(plan.tiers.length > 1 ? [writeEntitlements(plan.tiers, values)] : []),
  ];
  const [heading = '', ...sections] = parts;
  return `${heading}\n\n${sections.join('\n\n')}\n`;
}

function writeCalendar({ id, name, timeZone, days, shifts }: Extract<CalendarPlan, { kind: 'new' }>): string {
  const open = shifts.length === 1 ? (shifts[0] ?? '') : `[${shifts.join(', ')}]`;
  const keys =
    days === 'monday-to-saturday' ? ['weekdays', 'saturday'] : [days === 'weekdays' ? 'weekdays' : 'everyday'];
  return [
    'businessHours:',
    `  ${id}:`,
    `    name: ${writeScalar(name)}`,
    `    timeZone: ${timeZone}`,
    '    hours:',
    ...keys.map((key) => `      ${key}: ${open}`),
  ].join('\n');
}

function section(key: string, definitions: readonly string[]): readonly string[] {
  const written = definitions.filter((definition) => definition !== '');
  return written.length === 0 ? [] : [`${key}:\n${written.join('\n')}`];
}

function define(
  known: ReadonlyMap<string, unknown> | undefined,
  id: string,
  { name, description }: { readonly name: string; readonly description: string },
): string {
  return known?.has(id) === true ? '' : `  ${id}:\n    name: ${name}\n    description: ${description}`;
}

function defineAction(imported: Definitions | undefined, id: string, description: string, recipient: string): string {
  if (imported?.actions.has(id) === true) return '';
  const template = id === NAMES.warnOwner ? 'Support/SLA_Warning' : 'Support/SLA_Escalation';
  return [
    `  ${id}:`,
    '    emailAlert:',
    `      description: ${description}`,
    `      template: ${template}`,
    `      recipients: [${recipient}]`,
  ].join('\n');
}

function writeTier(plan: NewProcessPlan, tier: TierPlan, values: ChosenValues): string {
  const solved =
    values.solvedStatus === undefined ? [] : [`        completeWhen: { Status: ${writeScalar(values.solvedStatus)} }`];
  return [
    `  ${tier.processId}:`,
    `    name: ${writeScalar(tier.processName)}`,
    ...(plan.object === 'Case' ? [] : [`    object: ${plan.object}`]),
    '    active: true',
    `    businessHours: ${plan.calendar.id}`,
    '    exit:',
    '      when: { IsClosed: true }',
    '    milestones:',
    `      - milestone: ${NAMES.firstResponse}`,
    `        target: ${formatDuration(tier.firstResponseMinutes)}`,
    `        completeWhen: { Status: { notEqual: [${writeScalar(values.newStatus)}, ''] } }`,
    ...writeTriggers(tier.firstResponseMinutes),
    `      - milestone: ${NAMES.resolution}`,
    `        target: ${formatDuration(tier.resolutionMinutes)}`,
    ...solved,
    ...writeTriggers(tier.resolutionMinutes),
  ].join('\n');
}

function writeTriggers(targetMinutes: number): readonly string[] {
  const before = WARNING_MINUTES.find((minutes) => minutes * 4 <= targetMinutes) ?? Math.floor(targetMinutes / 4);
  return [
    ...(before > 0
      ? ['        warnings:', `          - { before: ${formatDuration(before)}, actions: [${NAMES.warnOwner}] }`]
      : []),
    '        violations:',
    `          - { after: 0m, actions: [${NAMES.escalate}] }`,
  ];
}

function writeEntitlements(tiers: readonly TierPlan[], { tierField }: ChosenValues): string {
  const written = tiers.map(({ name = '', entitlementId, processId, processName }) =>
    [
      `  ${entitlementId}:`,
      `    name: ${writeScalar(processName)}`,
      `    process: ${processId}`,
      `    when: { ${tierField}: ${writeScalar(name)} }`,
    ].join('\n'),
  );
  return `entitlements:\n${written.join('\n')}`;
}
