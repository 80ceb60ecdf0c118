// Processes and entitlements → YAML content. The inverse of `buildProcesses`.
import {
  DEFAULT_SEMANTICS,
  type Criteria,
  type Entitlement,
  type EntitlementTemplate,
  type Process,
  type ProcessMilestone,
  type ProcessSemantics,
  type ProcessVersion,
  type Target,
  type TimeTrigger,
} from '../../core/model/model.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { listOf, mapOf, type Content, type ListItem, type MapContent, type MapEntry } from '../../text/content.ts';
import { keyOf, writeFields, type FieldTable } from './fieldTable.ts';
import { toCriteriaContent, writeField } from './toCriteriaContent.ts';

/** What stands above a part, if anything does. */
export type CommentOf<Part> = (part: Part) => string | undefined;

function processTable(commentOf: CommentOf<ProcessMilestone>): FieldTable<Process> {
  return {
    name: ({ id, name }) => keyOf('name', name === id ? undefined : name),
    description: ({ description }) => keyOf('description', description),
    object: ({ object }) => keyOf('object', object === 'Case' ? undefined : object),
    active: ({ active }) => keyOf('active', active ? true : undefined),
    version: ({ version }) => keyOf('version', version && toVersionContent(version)),
    businessHours: ({ businessHours }) => keyOf('businessHours', businessHours),
    entryFrom: ({ entryFrom, object }) =>
      entryFrom === `${object}.CreatedDate` ? [] : inside('entry', 'from', writeField(entryFrom, object)),
    exitWhen: ({ exitWhen, object }) => inside('exit', 'when', toCriteriaContent(exitWhen, object)),
    semantics: ({ semantics }) => keyOf('semantics', toSemanticsContent(semantics)),
    milestones: ({ milestones, object }) => {
      const items = milestones.map((milestone): ListItem => {
        return { value: toMilestoneContent(milestone, object), comment: commentOf(milestone) };
      });
      return items.length === 0 ? [] : keyOf('milestones', { kind: 'list', items, layout: 'block' });
    },
  };
}

export function toProcessContent(
  process: Process,
  commentOf: CommentOf<ProcessMilestone> = () => undefined,
): MapContent {
  return mapOf(writeFields(processTable(commentOf), process));
}

/** A key below a key, on a line of its own. */
function inside(outer: string, key: string, value: Content): readonly MapEntry[] {
  return [{ key: outer, value: mapOf([{ key, value }]) }];
}

const VERSION: FieldTable<ProcessVersion> = {
  of: (version) => keyOf('of', version.of),
  number: ({ number }) => keyOf('number', number),
  isDefault: ({ isDefault }) => keyOf('default', isDefault ? true : undefined),
  notes: ({ notes }) => keyOf('notes', notes),
};

function toVersionContent(version: ProcessVersion): MapContent {
  return mapOf(writeFields(VERSION, version), 'fitting');
}

/** Undefined where every choice is the default. */
function toSemanticsContent(semantics: ProcessSemantics): MapContent | undefined {
  const table: FieldTable<ProcessSemantics> = {
    offsets: ({ offsets }) => differing('offsets', offsets),
    unmatched: ({ unmatched }) => differing('unmatched', unmatched),
    afterExit: ({ afterExit }) => differing('afterExit', afterExit),
    reopen: ({ reopen }) => differing('reopen', reopen),
    hoursChange: ({ hoursChange }) => differing('hoursChange', hoursChange),
    reevaluate: ({ reevaluate }) => differing('reevaluate', reevaluate),
  };
  const entries = writeFields(table, semantics);
  return entries.length === 0 ? undefined : mapOf(entries, 'fitting');
}

function differing<Key extends keyof ProcessSemantics>(key: Key, value: ProcessSemantics[Key]): readonly MapEntry[] {
  return keyOf(key, value === DEFAULT_SEMANTICS[key] ? undefined : value);
}

function toMilestoneContent(milestone: ProcessMilestone, object: string): MapContent {
  const when = (key: string, criteria: Criteria | undefined): readonly MapEntry[] =>
    keyOf(key, criteria && toCriteriaContent(criteria, object));
  const table: FieldTable<ProcessMilestone> = {
    index: () => [],
    milestone: (part) => keyOf('milestone', part.milestone),
    when: (part) => when('when', part.when),
    target: ({ target }) => keyOf('target', toTargetContent(target)),
    clock: ({ clock }) => keyOf('clock', clock === 'process' ? undefined : clock),
    businessHours: ({ businessHours }) => keyOf('businessHours', businessHours),
    completeWhen: ({ completeWhen }) => when('completeWhen', completeWhen),
    pauseWhen: ({ pauseWhen }) => when('pauseWhen', pauseWhen),
    warnings: ({ warnings }) => writeTriggers('warnings', 'before', warnings),
    violations: ({ violations }) => writeTriggers('violations', 'after', violations),
    onSuccess: ({ onSuccess }) => keyOf('onSuccess', onSuccess.length === 0 ? undefined : listOf(onSuccess)),
  };
  return mapOf(writeFields(table, milestone));
}

function toTargetContent(target: Target): Content {
  if (target.kind === 'minutes') return formatDuration(target.minutes);
  const { apexClass, assumeMinutes } = target;
  return mapOf([...keyOf('apexClass', apexClass), ...keyOf('assume', writeDuration(assumeMinutes))], 'fitting');
}

function writeDuration(minutes: number | undefined): string | undefined {
  return minutes === undefined ? undefined : formatDuration(minutes);
}

function writeTriggers(key: string, offset: 'before' | 'after', triggers: readonly TimeTrigger[]): readonly MapEntry[] {
  if (triggers.length === 0) return [];
  const items = triggers.map(({ offsetMinutes, percent, actions }) => {
    // A share stays a share: its minutes follow from the target.
    const written = percent === undefined ? writeDuration(offsetMinutes) : `${percent}%`;
    return mapOf([...keyOf(offset, written), ...keyOf('actions', listOf(actions))], 'fitting');
  });
  return [{ key, value: listOf(items, 'block') }];
}

const ENTITLEMENT: FieldTable<Entitlement> = {
  name: ({ id, name }) => keyOf('name', name === id ? undefined : name),
  process: ({ process }) => keyOf('process', process),
  when: ({ when }) => keyOf('when', when && toCriteriaContent(when, 'Case')),
  termInDays: ({ termInDays }) => keyOf('termInDays', termInDays),
};

export function toEntitlementContent(entitlement: Entitlement): MapContent {
  return mapOf(writeFields(ENTITLEMENT, entitlement));
}

const TEMPLATE: FieldTable<EntitlementTemplate> = {
  name: ({ id, name }) => keyOf('name', name === id ? undefined : name),
  process: ({ process }) => keyOf('process', process),
  businessHours: ({ businessHours }) => keyOf('businessHours', businessHours),
  type: ({ type }) => keyOf('type', type),
  termInDays: ({ termInDays }) => keyOf('termInDays', termInDays),
  casesPerEntitlement: ({ casesPerEntitlement }) => keyOf('casesPerEntitlement', casesPerEntitlement),
  isPerIncident: ({ isPerIncident }) => keyOf('perIncident', isPerIncident ? true : undefined),
};

export function toTemplateContent(template: EntitlementTemplate): MapContent {
  return mapOf(writeFields(TEMPLATE, template));
}
