// An entry of `processes` → EntitlementProcess, in Salesforce's normal form.
import { parseDuration } from '../../core/time/duration.ts';
import { fullField } from '../criteriaItem.ts';
import { KEPT, writeKept } from '../kept.ts';
import { encodeName, readActionName, type Naming } from '../names.ts';
import { listOf, mapOf, wordOf, wordsOf, type PlainMap } from '../plainAccess.ts';
import { EXIT_CRITERIA, MILESTONE_CRITERIA } from '../read/readCriteria.ts';
import { UNIT_MINUTES } from '../read/checkElements.ts';
import { readMilestone, readProcess } from '../read/readProcess.ts';
import { isSameDraft, type XmlDraft } from '../xml/writeXml.ts';
import { flagFieldsOfMilestone, flagFieldsOfProcess } from './flagFields.ts';
import { readAgain } from './readAgain.ts';
import { writeCriteria } from './writeCriteria.ts';

export interface WriteContext {
  readonly naming: Naming;
  /** Given where the processes have versions and the org's own value is known. */
  readonly versionMaster?: string | undefined;
  /** Whether references to actions name the object: `Case.Warn_Owner`. Undefined: as it was read, else without. */
  readonly qualifiesActions?: boolean | undefined;
}

/** Keys of a process's block that are no elements. */
const PROCESS_KEYS: readonly string[] = ['fullName', 'qualifiedActions'];

/** The name of a process's file, encoded: `premium support_v2`. */
export function fullNameOf(process: PlainMap, id: string): string {
  const kept = wordOf(mapOf(process[KEPT])['fullName']);
  if (kept !== undefined) return kept;
  const version = wordOf(mapOf(process['version'])['number']);
  const name = encodeName((wordOf(process['name']) ?? id).toLowerCase());
  return version === undefined ? name : `${name}_v${version}`;
}

/** The whole process, with what its block keeps. */
export function writeProcess(context: WriteContext, id: string, process: PlainMap): XmlDraft {
  const block = mapOf(process[KEPT]);
  const qualifies = context.qualifiesActions ?? block['qualifiedActions'] === true;
  const inside = { ...context, qualifiesActions: qualifies };
  const plain = writePlainProcess(inside, id, process);
  const written = withMaster(plain, context.versionMaster);
  const checkboxes = flagFieldsOfProcess(process, wordOf(process['object']) ?? 'Case');
  const { versionMaster: _own, ...others } = block;
  return writeKept(
    written,
    context.versionMaster === undefined ? block : others,
    (draft) => isSameDraft(rewriteProcess(inside, id, draft, checkboxes), writeBareProcess(inside, id, process)),
    PROCESS_KEYS,
  );
}

function withMaster(process: XmlDraft, master: string | undefined): XmlDraft {
  const hasVersion = process.children?.some(({ name }) => name === 'versionNumber') ?? false;
  if (master === undefined || !hasVersion) return process;
  return { ...process, children: [...(process.children ?? []), { name: 'versionMaster', text: master }] };
}

/** Without any block of its own or its milestones: what the language says, and nothing else. */
function writeBareProcess(context: WriteContext, id: string, process: PlainMap): XmlDraft {
  const milestones = listOf(process['milestones']).map((milestone) => ({ ...mapOf(milestone), [KEPT]: null }));
  return writePlainProcess(context, id, { ...process, milestones });
}

function rewriteProcess(context: WriteContext, id: string, draft: XmlDraft, checkboxes: ReadonlySet<string>): XmlDraft {
  const read = readAgain(draft, (text, element) =>
    readProcess({ text, naming: context.naming, checkboxes, problems: [] }, element, ''),
  );
  return writeBareProcess(context, id, { ...mapOf(read) });
}

/** A process without its block. */
export function writePlainProcess(context: WriteContext, id: string, process: PlainMap): XmlDraft {
  const object = wordOf(process['object']) ?? 'Case';
  const version = process['version'] === undefined ? undefined : mapOf(process['version']);
  const entry = wordOf(mapOf(process['entry'])['from']) ?? 'CreatedDate';
  return {
    name: 'EntitlementProcess',
    children: [
      { name: 'SObjectType', text: object },
      { name: 'active', text: String(process['active'] === true) },
      ...calendar(context, process),
      ...optional('description', process['description']),
      { name: 'entryStartDateField', text: fullField(entry, object) },
      ...writeCriteria(mapOf(process['exit'])['when'], EXIT_CRITERIA, object),
      ...listOf(process['milestones']).map((milestone) => writeMilestone(context, mapOf(milestone), object)),
      ...(version === undefined
        ? []
        : [
            { name: 'isVersionDefault', text: String(version['default'] === true) },
            { name: 'name', text: wordOf(process['name']) ?? id },
            { name: 'versionNumber', text: wordOf(version['number']) ?? '1' },
            ...optional('versionNotes', version['notes']),
          ]),
    ],
  };
}

/** An element for a value that may be absent. */
export function optional(name: string, value: PlainMap[string] | undefined): readonly XmlDraft[] {
  const text = typeof value === 'boolean' ? String(value) : wordOf(value);
  return text === undefined ? [] : [{ name, text }];
}

function calendar({ naming }: WriteContext, holder: PlainMap): readonly XmlDraft[] {
  const id = wordOf(holder['businessHours']);
  return id === undefined ? [] : [{ name: 'businessHours', text: naming.nameOf('businessHours', id) }];
}

/** A milestone with what its block keeps. */
function writeMilestone(context: WriteContext, milestone: PlainMap, object: string): XmlDraft {
  const block = mapOf(milestone[KEPT]);
  const bare = writePlainMilestone(context, milestone, object);
  const checkboxes = flagFieldsOfMilestone(milestone, object);
  const written = orderTriggers(bare, wordsOf(block['timeTriggers']));
  return writeKept(
    written,
    block,
    (draft) =>
      isSameDraft(
        writePlainMilestone(
          context,
          mapOf(
            readAgain(draft, (text, element) =>
              readMilestone({ text, naming: context.naming, checkboxes, problems: [] }, element, object),
            ),
          ),
          object,
        ),
        bare,
      ),
    isTriggerOrder(block) ? ['timeTriggers'] : [],
  );
}

/** Triggers are kept by their lengths and units alone, in the order of the file, where nothing else needs keeping. */
function isTriggerOrder(block: PlainMap): boolean {
  const kept = listOf(block['timeTriggers']);
  return kept.length > 0 && kept.every((each) => typeof each === 'string');
}

/** A milestone without its block. */
export function writePlainMilestone(context: WriteContext, milestone: PlainMap, object: string): XmlDraft {
  const type = wordOf(milestone['milestone']) ?? '';
  const actions = (name: string, ids: PlainMap[string] | undefined): readonly XmlDraft[] =>
    wordsOf(ids).map((action) => writeReference(context, name, action, object));
  return {
    name: 'milestones',
    children: [
      ...calendar(context, milestone),
      ...writeCriteria(milestone['when'], MILESTONE_CRITERIA, object),
      ...nested('milestoneCompletionCriteria', milestone['completeWhen'], object),
      { name: 'milestoneName', text: context.naming.nameOf('milestoneTypes', type) },
      ...nested('milestonePauseCriteria', milestone['pauseWhen'], object),
      ...writeTarget(milestone['target']),
      ...actions('successActions', milestone['onSuccess']),
      ...[
        ...listOf(milestone['warnings']).map((trigger) => ({ trigger: mapOf(trigger), key: 'before', sign: '-' })),
        ...listOf(milestone['violations']).map((trigger) => ({ trigger: mapOf(trigger), key: 'after', sign: '' })),
      ].map(({ trigger, key, sign }) => {
        const { length, unit } = lengthOf(trigger[key], minutesOf(milestone['target']));
        return {
          name: 'timeTriggers',
          children: [
            ...actions('actions', trigger['actions']),
            { name: 'timeLength', text: length === 0 ? '0' : `${sign}${length}` },
            { name: 'workflowTimeTriggerUnit', text: unit },
          ],
        };
      }),
      { name: 'useCriteriaStartTime', text: String(milestone['clock'] === 'criteria') },
    ],
  };
}

function nested(name: string, criteria: PlainMap[string] | undefined, object: string): readonly XmlDraft[] {
  const children = writeCriteria(criteria, MILESTONE_CRITERIA, object);
  return children.length === 0 ? [] : [{ name, children }];
}

function writeTarget(target: PlainMap[string] | undefined): readonly XmlDraft[] {
  const apexClass = wordOf(mapOf(target)['apexClass']);
  if (apexClass !== undefined) return [{ name: 'minutesCustomClass', text: apexClass }];
  const minutes = minutesOf(target);
  return minutes === undefined ? [] : [{ name: 'minutesToComplete', text: String(minutes) }];
}

function minutesOf(value: PlainMap[string] | undefined): number | undefined {
  const parsed = typeof value === 'string' || typeof value === 'number' ? parseDuration(value) : undefined;
  return parsed !== undefined && 'minutes' in parsed ? parsed.minutes : undefined;
}

/** The unit is how the offset is written: `1h` is an hour, `60m` are sixty minutes. A share of the target is minutes. */
function lengthOf(
  offset: PlainMap[string] | undefined,
  target: number | undefined,
): { readonly length: number; readonly unit: string } {
  const share = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(wordOf(offset) ?? '');
  if (share !== null) return { length: Math.floor(((target ?? 0) * Number(share[1])) / 100), unit: 'Minutes' };
  const minutes = minutesOf(offset) ?? 0;
  return /^\s*\d+h\s*$/.test(wordOf(offset) ?? '')
    ? { length: minutes / 60, unit: 'Hours' }
    : { length: minutes, unit: 'Minutes' };
}

function writeReference(
  { naming, qualifiesActions }: WriteContext,
  element: string,
  id: string,
  object: string,
): XmlDraft {
  const { object: own, type, name } = readActionName(naming.nameOf('actions', id));
  const isForeign = own !== '' && own.toLowerCase() !== object.toLowerCase();
  const text = qualifiesActions === true || isForeign ? `${own === '' ? object : own}.${name}` : name;
  return {
    name: element,
    children: [
      { name: 'name', text },
      { name: 'type', text: type },
    ],
  };
}

/** How a trigger is kept in an order: `-2 Days`. */
export function lengthText(trigger: XmlDraft): string {
  const text = (name: string): string => trigger.children?.find((child) => child.name === name)?.text ?? '';
  return `${text('timeLength')} ${text('workflowTimeTriggerUnit')}`;
}

/** The triggers of a milestone in an order that was kept, each with the unit that was kept of it; others behind. */
export function orderTriggers(milestone: XmlDraft, order: readonly string[]): XmlDraft {
  if (order.length === 0) return milestone;
  const left = (milestone.children ?? []).filter(({ name }) => name === 'timeTriggers');
  const others = (milestone.children ?? []).filter(({ name }) => name !== 'timeTriggers');
  const kept = order.flatMap((wanted) => {
    const minutes = minutesOfText(wanted);
    const index = left.findIndex((trigger) => minutesOfText(lengthText(trigger)) === minutes);
    const [found] = index === -1 ? [] : left.splice(index, 1);
    return found === undefined ? [] : [withLength(found, wanted)];
  });
  return { ...milestone, children: [...others, ...kept, ...left] };
}

function minutesOfText(text: string): number {
  const [length = '', unit = ''] = text.split(' ');
  return Number(length) * (UNIT_MINUTES[unit] ?? Number.NaN);
}

function withLength(trigger: XmlDraft, text: string): XmlDraft {
  const [length = '', unit = ''] = text.split(' ');
  const actions = (trigger.children ?? []).filter(({ name }) => name === 'actions');
  return {
    ...trigger,
    children: [...actions, { name: 'timeLength', text: length }, { name: 'workflowTimeTriggerUnit', text: unit }],
  };
}
