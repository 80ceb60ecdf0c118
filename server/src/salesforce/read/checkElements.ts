// Looks at what the readers would pass over: values of no meaning, elements that are missing, twice or beside what excludes them.
// Salesforce emits none of it and takes none of it. Must not know the language.
import type { SyntaxProblem } from '../../text/tree.ts';
import { WEEKDAYS } from '../../core/time/calendarDefinition.ts';
import type { MetadataKind } from '../metadataName.ts';
import { childNamed, nameSpan, textOf, valueSpan, type XmlElement } from '../xml/xmlElement.ts';

/** Minutes of a unit of time triggers. */
export const UNIT_MINUTES: Readonly<Record<string, number>> = { Minutes: 1, Hours: 60, Days: 1440 };

/** The longest duration of the language. */
const MAX_MINUTES = 99_999_999;

/** The minutes of a target; undefined where they cannot be read. */
export function targetMinutes(written: string): number | undefined {
  return within(/^\d+$/.test(written.trim()) ? Number(written) : undefined);
}

/** The minutes of a trigger with their sign: negative before the target. Undefined where they cannot be read. */
export function triggerMinutes(trigger: XmlElement): number | undefined {
  const length = textOf(trigger, 'timeLength')?.trim() ?? '';
  const unit = UNIT_MINUTES[textOf(trigger, 'workflowTimeTriggerUnit')?.trim() ?? 'Minutes'];
  return within(unit === undefined || !/^[+-]?\d+$/.test(length) ? undefined : Number(length) * unit);
}

function within(minutes: number | undefined): number | undefined {
  return minutes === undefined || Math.abs(minutes) > MAX_MINUTES ? undefined : minutes;
}

/** What an element holds: how it is told, and whether a text is one. */
interface ValueKind {
  readonly words: string;
  readonly accepts: (written: string) => boolean;
}

const ofPattern = (words: string, pattern: RegExp): ValueKind => ({ words, accepts: (text) => pattern.test(text) });

function oneOf(...values: readonly string[]): ValueKind {
  const [last, ...others] = values.toReversed();
  return { words: `${others.toReversed().join(', ')} or ${last}`, accepts: (text) => values.includes(text) };
}

const FLAG = ofPattern('true or false', /^(true|false|[01])$/i);
const NUMBER = ofPattern('a whole number', /^[+-]?\d{1,15}$/);
const POSITIVE = ofPattern('a whole number from 1 on', /^0*[1-9]\d{0,8}$/);
/** Of its shape alone: which dates there are a rule says. */
const DATE = ofPattern('a date such as 2026-12-24', /^\d{4}-\d{2}-\d{2}$/);
const TIME = ofPattern('a time such as 09:30:00.000Z', /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z?$/);
const MINUTES: ValueKind = {
  words: `a whole number of minutes up to ${MAX_MINUTES}`,
  accepts: (text) => targetMinutes(text) !== undefined,
};
const OPERATION = oneOf(
  ...['equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual', 'contains', 'notContain'],
  ...['startsWith', 'includes', 'excludes', 'within'],
);

/**
 * Elements that hold one value and stand once in what holds them, by the kind of the file. Words that Salesforce may add to one day,
 * such as a way for milestones to recur, are not among them: they are kept as they are.
 */
const VALUES: Readonly<Record<MetadataKind, Readonly<Record<string, ValueKind>>>> = {
  EntitlementProcess: {
    active: FLAG,
    isVersionDefault: FLAG,
    useCriteriaStartTime: FLAG,
    minutesToComplete: MINUTES,
    operation: OPERATION,
    timeLength: NUMBER,
    versionNumber: POSITIVE,
    workflowTimeTriggerUnit: oneOf(...Object.keys(UNIT_MINUTES)),
  },
  BusinessHoursSettings: {
    active: FLAG,
    default: FLAG,
    isRecurring: FLAG,
    ...Object.fromEntries(
      WEEKDAYS.flatMap((day) => [`${day}StartTime`, `${day}EndTime`]).map((name) => [name, TIME] as const),
    ),
    startTime: TIME,
    endTime: TIME,
    activityDate: DATE,
    recurrenceStartDate: DATE,
    recurrenceEndDate: DATE,
    recurrenceDayOfMonth: POSITIVE,
    recurrenceInterval: POSITIVE,
    recurrenceInstance: oneOf('First', 'Second', 'Third', 'Fourth', 'Last'),
    recurrenceMonthOfYear: oneOf(
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ),
    recurrenceType: oneOf(
      ...['RecursDaily', 'RecursEveryWeekday', 'RecursWeekly', 'RecursMonthly', 'RecursMonthlyNth'],
      ...['RecursYearly', 'RecursYearlyNth'],
    ),
  },
  MilestoneType: {},
  EntitlementTemplate: { casesPerEntitlement: NUMBER, isPerIncident: FLAG, term: NUMBER },
  EntitlementSettings: {},
  Workflow: {},
};

/** Elements with any text that stand once in what holds them. */
const SINGLE: ReadonlySet<string> = new Set(['field', 'milestoneName', 'minutesCustomClass', 'timeZoneId']);

/** Everything in a file that has no meaning, in the order of the text. */
export function checkElements(text: string, kind: MetadataKind, root: XmlElement): readonly SyntaxProblem[] {
  const check: Check = { text, values: new Map(Object.entries(VALUES[kind])), problems: [] };
  if (check.values.size > 0) checkElement(check, root);
  return check.problems;
}

interface Check {
  readonly text: string;
  readonly values: ReadonlyMap<string, ValueKind>;
  readonly problems: SyntaxProblem[];
}

/** Runs with every key that somebody presses, over thousands of elements. */
function checkElement(check: Check, element: XmlElement): void {
  checkContent(check, element);
  const single: string[] = [];
  for (const child of element.children) {
    const kind = check.values.get(child.name);
    if (kind !== undefined || SINGLE.has(child.name)) {
      if (single.includes(child.name)) {
        const args = { name: child.name, holder: element.name };
        check.problems.push({ code: 'xml-twice', span: nameSpan(child), args });
        continue;
      }
      single.push(child.name);
    }
    if (child.children.length > 0) checkElement(check, child);
    else if (kind !== undefined) checkValue(check, child, kind);
  }
}

function checkValue({ text, problems }: Check, element: XmlElement, kind: ValueKind): void {
  const written = element.text.trim();
  if ((written === '' && element.name !== 'minutesToComplete') || kind.accepts(written)) return;
  const args = { name: element.name, expected: kind.words, text: written.slice(0, 80) };
  problems.push({ code: 'xml-value', span: valueSpan(text, element), args });
}

/** What must not be missing in an element, and what must not stand beside something else. */
function checkContent({ text, problems }: Check, holder: XmlElement): void {
  if (holder.children.length === 0) return;
  const need = (name: string): void => {
    if (!has(holder, name))
      problems.push({ code: 'xml-missing', span: nameSpan(holder), args: { name, holder: holder.name } });
  };
  const needBoth = (one: string, other: string): void => {
    if (has(holder, one) === has(holder, other)) return;
    need(one);
    need(other);
  };
  switch (holder.name) {
    case 'milestones': {
      need('milestoneName');
      const apex = childNamed(holder, 'minutesCustomClass');
      const minutes = childNamed(holder, 'minutesToComplete');
      if (apex === undefined && minutes === undefined) need('minutesToComplete');
      if (apex === undefined || minutes === undefined) return;
      const args = { name: apex.name, other: minutes.name, holder: holder.name };
      problems.push({ code: 'xml-either', span: nameSpan(minutes), args });
      return;
    }
    case 'exitCriteriaFilterItems':
    case 'milestoneCriteriaFilterItems':
      need('field');
      return;
    case 'timeTriggers': {
      need('timeLength');
      const length = childNamed(holder, 'timeLength');
      const hasUnit = (textOf(holder, 'workflowTimeTriggerUnit')?.trim() ?? 'Minutes') in UNIT_MINUTES;
      if (length === undefined || !hasUnit || !NUMBER.accepts(length.text.trim())) return;
      if (triggerMinutes(holder) !== undefined) return;
      const args = { name: length.name, expected: `at most ${MAX_MINUTES} minutes`, text: length.text.trim() };
      problems.push({ code: 'xml-value', span: valueSpan(text, length), args });
      return;
    }
    case 'businessHours':
      need('name');
      need('timeZoneId');
      for (const day of WEEKDAYS) needBoth(`${day}StartTime`, `${day}EndTime`);
      return;
    case 'holidays':
      need('name');
      need(textOf(holder, 'isRecurring')?.trim() === 'true' ? 'recurrenceType' : 'activityDate');
      needBoth('startTime', 'endTime');
  }
}

function has(holder: XmlElement, name: string): boolean {
  return (childNamed(holder, name)?.text.trim() ?? '') !== '';
}
