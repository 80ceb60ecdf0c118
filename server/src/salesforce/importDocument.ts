// The metadata of a project → the sections of entitlement files, with everything kept that must be written back.
import { WEEKDAYS } from '../core/time/calendarDefinition.ts';
import type { PlainValue } from '../text/plain.ts';
import type { SyntaxProblem } from '../text/tree.ts';
import { KEPT, keepDifferences } from './kept.ts';
import type { MetadataFile } from './metadataFile.ts';
import { decodeName } from './names.ts';
import { entriesOf, listOf, mapOf, wordOf, type PlainMap } from './plainAccess.ts';
import { ACTION_TYPES, describeAction, readAction } from './read/readActions.ts';
import { holidaySets, readCalendar, readHoliday } from './read/readCalendars.ts';
import { sketchAbsent, sketchMetadata } from './read/readMetadata.ts';
import type { Survey } from './read/surveyMetadata.ts';
import { plainOf } from './sketch.ts';
import { isSameDraft, toDraft, type XmlDraft } from './xml/writeXml.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from './xml/xmlElement.ts';
import { writePlainAction } from './write/writeActions.ts';
import { writePlainCalendar, writePlainHoliday, writeSettings } from './write/writeCalendars.ts';
import { fullNameOf, lengthText, orderTriggers, writePlainMilestone, writePlainProcess } from './write/writeProcess.ts';
import { typeFileName, type EntitlementDocument } from './write/writeDocument.ts';
import { EXPORTED_SECTIONS } from './write/refusal.ts';
import { writePlainTemplate, writePlainType } from './write/writeTypes.ts';

type Sections = { -readonly [Key in keyof EntitlementDocument]: Record<string, PlainValue> };

/** What in a file was not understood. */
export interface NotUnderstood {
  readonly file: MetadataFile;
  readonly problem: SyntaxProblem;
}

/**
 * What the files say, as sections. Files that cannot be read are left out; their problems are in them.
 * @param onProblem hears of what is not understood in a file that can be read
 */
export function importDocument(
  files: readonly MetadataFile[],
  survey: Survey,
  onProblem: (told: NotUnderstood) => void = () => undefined,
): EntitlementDocument {
  const sections: Sections = {
    businessHours: {},
    holidays: {},
    milestoneTypes: {},
    actions: {},
    processes: {},
    templates: {},
  };
  for (const file of files) {
    const { sketch, problems } = sketchMetadata(file, survey);
    const { root } = file.xml;
    if (sketch === undefined || root === undefined) continue;
    for (const problem of problems) onProblem({ file, problem });
    if (file.kind === 'BusinessHoursSettings') importSettings(sections, root, survey, file.text);
    else if (file.kind === 'Workflow') importActions(sections, root, survey, file);
    else addSections(sections, keepFile(file, root, mapOf(plainOf(sketch)), survey));
  }
  const absent = sketchAbsent(survey);
  if (absent !== undefined) addSections(sections, mapOf(plainOf(absent)));
  return sections;
}

function addSections(sections: Sections, plain: PlainMap): void {
  for (const key of EXPORTED_SECTIONS)
    for (const [id, entry] of entriesOf(plain[key])) if (!(id in sections[key])) sections[key][id] = entry;
}

/** An entry with its block, where there is something to keep. */
function withBlock(entry: PlainMap, block: PlainMap): PlainMap {
  const kept = { ...mapOf(entry[KEPT]), ...block };
  return Object.keys(kept).length === 0 ? entry : { ...entry, [KEPT]: kept };
}

/** A file of one entry. */
function keepFile(file: MetadataFile, root: XmlElement, plain: PlainMap, survey: Survey): PlainMap {
  return Object.fromEntries(
    Object.entries(plain).map(([section, entries]) => [
      section,
      Object.fromEntries(
        entriesOf(entries).map(([id, entry]) => [id, keepEntry(file, root, section, id, mapOf(entry), survey)]),
      ),
    ]),
  );
}

function keepEntry(
  { fullName }: MetadataFile,
  root: XmlElement,
  section: string,
  id: string,
  entry: PlainMap,
  { naming }: Survey,
): PlainMap {
  const source = { ...toDraft(root), attributes: {} };
  if (section === 'processes') return keepProcess(source, fullName, id, entry, naming);
  const written = section === 'templates' ? writePlainTemplate(naming, entry) : writePlainType(entry);
  return withBlock(entry, {
    ...(typeFileName(entry, id) === fullName ? {} : { fullName }),
    ...keepDifferences(source, written),
  });
}

function keepProcess(
  source: XmlDraft,
  fullName: string,
  id: string,
  entry: PlainMap,
  naming: Survey['naming'],
): PlainMap {
  const object = wordOf(entry['object']) ?? 'Case';
  const qualifiesActions = hasQualifiedActions(source, object);
  const context = { naming: withDecodedTypes(naming), qualifiesActions };
  const milestones = (source.children ?? []).filter(({ name }) => name === 'milestones');
  const kept = listOf(entry['milestones']).map((milestone, index) => {
    const before = milestones[index];
    const plain = mapOf(milestone);
    return before === undefined ? plain : keepMilestone(before, plain, writePlainMilestone(context, plain, object));
  });
  const block = {
    ...(fullNameOf(entry, id) === fullName ? {} : { fullName }),
    ...(qualifiesActions ? { qualifiedActions: true } : {}),
    ...keepDifferences(source, writePlainProcess(context, id, entry), ['milestones']),
  };
  const { milestones: _plain, ...others } = entry;
  return { ...withBlock(others, block), ...(kept.length === 0 ? {} : { milestones: kept }) };
}

/** Milestone types by the names that export writes: some versions of the API encode them in processes too, which is then a difference. */
function withDecodedTypes(naming: Survey['naming']): Survey['naming'] {
  return {
    ...naming,
    nameOf: (kind, id) => (kind === 'milestoneTypes' ? decodeName(naming.nameOf(kind, id)) : naming.nameOf(kind, id)),
  };
}

/** Whether every reference to an action names the object of the process. */
function hasQualifiedActions(process: XmlDraft, object: string): boolean {
  const names = referencesIn(process);
  return names.length > 0 && names.every((name) => name.toLowerCase().startsWith(`${object.toLowerCase()}.`));
}

function referencesIn({ name, children = [] }: XmlDraft): readonly string[] {
  if (name === 'actions' || name === 'successActions')
    return children.flatMap((child) => (child.name === 'name' ? [child.text ?? ''] : []));
  return children.flatMap(referencesIn);
}

function keepMilestone(source: XmlDraft, milestone: PlainMap, written: XmlDraft): PlainMap {
  const differences = keepDifferences(source, written);
  if (!('timeTriggers' in differences)) return withBlock(milestone, differences);
  const order = (source.children ?? []).filter(({ name }) => name === 'timeTriggers').map(lengthText);
  const ordered = keepDifferences(source, orderTriggers(written, order));
  const isEnough = !('timeTriggers' in ordered);
  return withBlock(milestone, isEnough ? { ...ordered, timeTriggers: order } : differences);
}

function importActions(
  sections: Sections,
  workflow: XmlElement,
  { naming, checkboxes }: Survey,
  { fullName: object, text }: MetadataFile,
): void {
  for (const action of workflow.children.filter(({ name }) => name in ACTION_TYPES)) {
    const id = naming.idOf('actions', describeAction(action, object).name);
    if (id in sections.actions) continue;
    const plain = mapOf(plainOf(readAction({ text, checkboxes }, action, object)));
    const name = wordOf(plain['name']) ?? id;
    const source = { ...toDraft(action), first: 'fullName' };
    const written = writePlainAction(plain, name, object);
    sections.actions[id] = withBlock(plain, {
      ...(object === 'Case' ? {} : { object }),
      ...(written === undefined ? {} : keepDifferences(source, written)),
    });
  }
}

function importSettings(sections: Sections, settings: XmlElement, { naming }: Survey, text: string): void {
  const sets = holidaySets({ naming }, settings);
  for (const calendar of childrenNamed(settings, 'businessHours')) {
    const name = textOf(calendar, 'name') ?? '';
    const id = naming.idOf('businessHours', name);
    const attached = sets.filter(({ calendars }) =>
      calendars.some((each) => each.toLowerCase() === name.toLowerCase()),
    );
    const plain = mapOf(plainOf(readCalendar({ text }, calendar, attached)));
    const tidy = { ...plain, hours: tidyHours(mapOf(plain['hours'])) };
    sections.businessHours[id] ??= withBlock(tidy, keepDifferences(toDraft(calendar), writePlainCalendar(id, tidy)));
  }
  const order = childrenNamed(settings, 'businessHours').map((calendar) => textOf(calendar, 'name') ?? '');
  for (const { id, holidays, calendars } of sets) {
    const names = order.filter((name) => calendars.some((each) => each.toLowerCase() === name.toLowerCase()));
    sections.holidays[id] ??= holidays.map((holiday) => {
      const plain = mapOf(plainOf(readHoliday(text, holiday)));
      return withBlock(plain, keepDifferences(toDraft(holiday), writePlainHoliday(plain, names)));
    });
  }
  keepOrder(sections, settings, sets);
}

/** Holidays of one name in several sets, or not in the order of their names: their places in the file are kept. */
function keepOrder(sections: Sections, settings: XmlElement, sets: ReturnType<typeof holidaySets>): void {
  const source = childrenNamed(settings, 'holidays');
  const written = writeSettings(
    new Map(Object.entries(sections.businessHours).map(([id, calendar]) => [id, mapOf(calendar)])),
    new Map(Object.entries(sections.holidays).map(([id, set]) => [id, listOf(set).map(mapOf)])),
  ).filter(({ name }) => name === 'holidays');
  const moved = source.filter((holiday, index) => {
    const draft = written[index];
    return draft === undefined || !isSameDraft(draft, toDraft(holiday));
  });
  if (moved.length === 0) return;
  const names = new Set(moved.map((holiday) => textOf(holiday, 'name')));
  const isTied = isSortedByName(source);
  for (const { id, holidays } of sets)
    sections.holidays[id] = listOf(sections.holidays[id]).map((entry, index) => {
      const holiday = holidays[index];
      const isKept = holiday !== undefined && (!isTied || names.has(textOf(holiday, 'name')));
      return isKept ? withBlock(mapOf(entry), { order: source.indexOf(holiday) + 1 }) : entry;
    });
}

function isSortedByName(holidays: readonly XmlElement[]): boolean {
  const names = holidays.map((holiday) => childNamed(holiday, 'name')?.text ?? '');
  return names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
}

/** Days that are alike under one key: `weekdays`, `weekend`, `everyday`. */
function tidyHours(hours: PlainMap): PlainMap {
  const [monday, saturday] = [hours['monday'], hours['saturday']];
  const isAlike = (days: readonly string[], value: PlainValue | undefined): value is PlainValue =>
    value !== undefined && days.every((day) => hours[day] === value);
  if (isAlike(WEEKDAYS, monday)) return { everyday: monday };
  return Object.fromEntries(
    [
      { key: 'weekdays', days: WEEKDAYS.slice(0, 5), value: monday },
      { key: 'weekend', days: WEEKDAYS.slice(5), value: saturday },
    ].flatMap(({ key, days, value }): readonly (readonly [string, PlainValue])[] => {
      if (isAlike(days, value)) return [[key, value]];
      return days.flatMap((day) => {
        const own = hours[day];
        return own === undefined ? [] : [[day, own] as const];
      });
    }),
  );
}
