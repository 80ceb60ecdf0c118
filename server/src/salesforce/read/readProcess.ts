// EntitlementProcess → an entry of `processes`.
import { formatDuration } from '../../core/time/duration.ts';
import type { Span } from '../../text/tree.ts';
import { shortField } from '../criteriaItem.ts';
import { actionName, decodeName, readActionName, readReference, type Naming } from '../names.ts';
import {
  hull,
  list,
  map,
  pairAt,
  scalar,
  textPair,
  type ScalarValue,
  type Sketch,
  type SketchPair,
} from '../sketch.ts';
import { childNamed, childrenNamed, nameSpan, textOf, valueSpan, type XmlElement } from '../xml/xmlElement.ts';
import { targetMinutes, triggerMinutes } from './checkElements.ts';
import { EXIT_CRITERIA, MILESTONE_CRITERIA, readCriteria, type Reading } from './readCriteria.ts';

export interface MetadataReading extends Reading {
  readonly naming: Naming;
}

/** The object that a process runs on: Case where the file names none. */
export function objectOf(process: XmlElement): string {
  const written = textOf(process, 'SObjectType')?.trim() ?? '';
  return written === '' ? 'Case' : written;
}

/** The name of a process: the file's where versioning is off and the file has none. */
export function processName(process: XmlElement, fullName: string): string {
  return textOf(process, 'name') ?? decodeName(fullName);
}

/** What an entry of `processes` says. @param family the id that joins versions of several names */
export function readProcess(reading: MetadataReading, process: XmlElement, fullName: string, family?: string): Sketch {
  const { text } = reading;
  const object = objectOf(process);
  const exit = readCriteria(reading, process, EXIT_CRITERIA, object) ?? neverAt(nameSpan(process));
  const milestones = childrenNamed(process, 'milestones');
  return map(process.span, [
    textPair(text, 'name', childNamed(process, 'name')) ?? {
      key: 'name',
      span: nameSpan(process),
      value: scalar(nameSpan(process), processName(process, fullName)),
    },
    isBlank(childNamed(process, 'description'))
      ? undefined
      : textPair(text, 'description', childNamed(process, 'description')),
    object === 'Case' ? undefined : textPair(text, 'object', childNamed(process, 'SObjectType'), () => object),
    // Said either way: who reads about a process wants to know first whether it counts.
    textPair(text, 'active', childNamed(process, 'active'), (written) => written.trim() === 'true'),
    calendarPair(reading, process),
    entryPair(text, process, object),
    { key: 'exit', span: exit.span, value: map(exit.span, [{ key: 'when', span: exit.span, value: exit }]) },
    versionPair(text, process, family),
    milestones.length === 0
      ? undefined
      : {
          key: 'milestones',
          span: nameSpan(milestones[0] ?? process),
          value: list(
            hull(milestones.map(({ span }) => span)),
            milestones.map((milestone) => readMilestone(reading, milestone, object)),
          ),
        },
  ]);
}

function isBlank(element: XmlElement | undefined): boolean {
  return element?.text.trim() === '';
}

/** A process without exit criteria keeps every record for ever. */
function neverAt(span: Span): Sketch {
  return map(span, [{ key: 'formula', span, value: scalar(span, 'false') }]);
}

/** A checkbox that differs from what the language takes for granted. */
export function flagPair(
  text: string,
  key: string,
  element: XmlElement | undefined,
  usual: boolean,
): SketchPair | undefined {
  const value = element?.text.trim() === 'true';
  return element === undefined || value === usual ? undefined : textPair(text, key, element, () => value);
}

function calendarPair({ text, naming }: MetadataReading, holder: XmlElement): SketchPair | undefined {
  const element = childNamed(holder, 'businessHours');
  if (element === undefined || element.text.trim() === '') return undefined;
  return textPair(text, 'businessHours', element, (name) => naming.idOf('businessHours', name));
}

function entryPair(text: string, process: XmlElement, object: string): SketchPair | undefined {
  const element = childNamed(process, 'entryStartDateField');
  const field = shortField(element?.text.trim() ?? '', object);
  if (element === undefined || field === '' || field === 'CreatedDate') return undefined;
  const span = valueSpan(text, element);
  return pairAt('entry', element, map(span, [pairAt('from', element, scalar(span, field))]));
}

function versionPair(text: string, process: XmlElement, family: string | undefined): SketchPair | undefined {
  const number = childNamed(process, 'versionNumber');
  const value = Number(number?.text);
  if (number === undefined || !Number.isInteger(value) || value < 1) return undefined;
  const span = valueSpan(text, number);
  return pairAt(
    'version',
    number,
    map(span, [
      family === undefined ? undefined : { key: 'of', span, value: scalar(span, family) },
      pairAt('number', number, scalar(span, value)),
      flagPair(text, 'default', childNamed(process, 'isVersionDefault'), false),
      textPair(text, 'notes', childNamed(process, 'versionNotes')),
    ]),
  );
}

/** What an item of `milestones` says about records of `object`. */
export function readMilestone(reading: MetadataReading, milestone: XmlElement, object: string): Sketch {
  const { text, naming } = reading;
  const name = childNamed(milestone, 'milestoneName');
  return map(milestone.span, [
    textPair(text, 'milestone', name, (written) => naming.idOf('milestoneTypes', written)),
    criteriaPair('when', readCriteria(reading, milestone, MILESTONE_CRITERIA, object)),
    targetPair(text, milestone),
    childNamed(milestone, 'useCriteriaStartTime')?.text.trim() === 'true'
      ? textPair(text, 'clock', childNamed(milestone, 'useCriteriaStartTime'), () => 'criteria')
      : undefined,
    calendarPair(reading, milestone),
    nestedCriteria(reading, milestone, 'milestoneCompletionCriteria', 'completeWhen', object),
    nestedCriteria(reading, milestone, 'milestonePauseCriteria', 'pauseWhen', object),
    triggersPair(reading, milestone, 'warnings', object),
    triggersPair(reading, milestone, 'violations', object),
    actionsPair(reading, 'onSuccess', childrenNamed(milestone, 'successActions'), object),
  ]);
}

function criteriaPair(key: string, criteria: Sketch | undefined): SketchPair | undefined {
  return criteria === undefined ? undefined : { key, span: criteria.span, value: criteria };
}

function nestedCriteria(
  reading: MetadataReading,
  milestone: XmlElement,
  element: string,
  key: string,
  object: string,
): SketchPair | undefined {
  const holder = childNamed(milestone, element);
  return holder === undefined
    ? undefined
    : criteriaPair(key, readCriteria(reading, holder, MILESTONE_CRITERIA, object));
}

function targetPair(text: string, milestone: XmlElement): SketchPair | undefined {
  const apex = childNamed(milestone, 'minutesCustomClass');
  if (apex !== undefined) {
    const span = valueSpan(text, apex);
    return pairAt('target', apex, map(span, [pairAt('apexClass', apex, scalar(span, apex.text.trim()))]));
  }
  const element = childNamed(milestone, 'minutesToComplete');
  const minutes = targetMinutes(element?.text ?? '');
  return minutes === undefined
    ? undefined
    : textPair(text, 'target', element, () => durationOf(minutes, formatDuration(minutes)));
}

/** Hours are at most 999999, and what is longer is said in minutes alone. @param written how it is said otherwise */
function durationOf(minutes: number, written: string): ScalarValue {
  return minutes < 1_000_000 * 60 ? written : minutes;
}

function triggersPair(
  reading: MetadataReading,
  milestone: XmlElement,
  key: 'warnings' | 'violations',
  object: string,
): SketchPair | undefined {
  const { text } = reading;
  const triggers = childrenNamed(milestone, 'timeTriggers').flatMap((trigger) => {
    const minutes = triggerMinutes(trigger);
    return minutes !== undefined && minutes < 0 === (key === 'warnings') ? [{ trigger, minutes }] : [];
  });
  const [first] = triggers;
  if (first === undefined) return undefined;
  const items = triggers.map(({ trigger, minutes }) => {
    const length = childNamed(trigger, 'timeLength') ?? trigger;
    const inHours = (textOf(trigger, 'workflowTimeTriggerUnit')?.trim() ?? 'Minutes') !== 'Minutes';
    const written = Math.abs(minutes);
    const duration = durationOf(written, inHours ? `${written / 60}h` : `${written}m`);
    return map(trigger.span, [
      pairAt(key === 'warnings' ? 'before' : 'after', length, scalar(valueSpan(text, length), duration)),
      actionsPair(reading, 'actions', childrenNamed(trigger, 'actions'), object),
    ]);
  });
  return { key, span: nameSpan(first.trigger), value: list(hull(items.map(({ span }) => span)), items) };
}

function actionsPair(
  { text, naming }: MetadataReading,
  key: string,
  actions: readonly XmlElement[],
  object: string,
): SketchPair | undefined {
  const named = namedActions(actions, object);
  const [first] = named;
  if (first === undefined) return undefined;
  const items = named.map((action) => {
    const name = childNamed(action, 'name');
    const id = naming.idOf('actions', referenceName(action, object));
    return scalar(name === undefined ? action.span : valueSpan(text, name), id);
  });
  return { key, span: nameSpan(first), value: list(hull(named.map(({ span }) => span)), items) };
}

/** Kinds of actions that the language has a word for. */
const KNOWN_TYPES: ReadonlySet<string> = new Set([
  'Alert',
  'FieldUpdate',
  'Task',
  'FlowAction',
  'OutboundMessage',
  'Notification',
]);

/** References that name an action of a known kind; the others are kept as they are. @param object of the process */
export function namedActions(references: readonly XmlElement[], object: string): readonly XmlElement[] {
  return references.filter((reference) => {
    const { type, name } = readActionName(referenceName(reference, object));
    return KNOWN_TYPES.has(type) && /^[A-Za-z]\w*$/.test(name);
  });
}

/** The joined name of the action that a reference means. @param object of the process, where the reference names none */
export function referenceName(reference: XmlElement, object: string): string {
  const type = textOf(reference, 'type')?.trim() ?? '';
  return actionName({ type, ...readReference(textOf(reference, 'name')?.trim() ?? '', object) });
}
