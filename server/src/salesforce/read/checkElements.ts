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
  const values = VALUES[kind];
  return Object.keys(values).length === 0 ? [] : checkElement({ text, values }, root);
}

interface Check {
  readonly text: string;
  readonly values: Readonly<Record<string, ValueKind>>;
}

function checkElement(check: Check, element: XmlElement): readonly SyntaxProblem[] {
  const seen = new Set<string>();
  return [
    ...missingIn(check, element),
    ...element.children.flatMap((child): readonly SyntaxProblem[] => {
      const kind = check.values[child.name];
      const isTwice = seen.has(child.name);
      seen.add(child.name);
      if (isTwice && (kind !== undefined || SINGLE.has(child.name)))
        return [{ code: 'xml-twice', span: nameSpan(child), args: { name: child.name, holder: element.name } }];
      return child.children.length > 0 ? checkElement(check, child) : checkValue(check, child, kind);
    }),
  ];
}

function checkValue({ text }: Check, element: XmlElement, kind: ValueKind | undefined): readonly SyntaxProblem[] {
  const written = element.text.trim();
  if (kind === undefined || (written === '' && element.name !== 'minutesToComplete') || kind.accepts(written))
    return [];
  const args = { name: element.name, expected: kind.words, text: written.slice(0, 80) };
  return [{ code: 'xml-value', span: valueSpan(text, element), args }];
}

/** What must not be missing in an element, beside what else it has; and what must not stand beside each other. */
function missingIn({ text }: Check, holder: XmlElement): readonly SyntaxProblem[] {
  const has = (name: string): boolean => (childNamed(holder, name)?.text.trim() ?? '') !== '';
  const missing = (name: string): SyntaxProblem => ({
    code: 'xml-missing',
    span: nameSpan(holder),
    args: { name, holder: holder.name },
  });
  const need = (...names: readonly string[]): readonly SyntaxProblem[] =>
    names.filter((name) => !has(name)).map(missing);
  /** Both or neither. */
  const pair = (one: string, other: string): readonly SyntaxProblem[] =>
    has(one) === has(other) ? [] : need(one, other);
  if (holder.children.length === 0) return [];
  switch (holder.name) {
    case 'milestones': {
      const apex = childNamed(holder, 'minutesCustomClass');
      const minutes = childNamed(holder, 'minutesToComplete');
      if (apex === undefined && minutes === undefined) return [...need('milestoneName'), missing('minutesToComplete')];
      if (apex === undefined || minutes === undefined) return need('milestoneName');
      const args = { name: apex.name, other: minutes.name, holder: holder.name };
      return [...need('milestoneName'), { code: 'xml-either', span: nameSpan(minutes), args }];
    }
    case 'exitCriteriaFilterItems':
    case 'milestoneCriteriaFilterItems':
      return need('field');
    case 'timeTriggers': {
      const length = childNamed(holder, 'timeLength');
      const hasUnit = (textOf(holder, 'workflowTimeTriggerUnit')?.trim() ?? 'Minutes') in UNIT_MINUTES;
      if (
        length === undefined ||
        !hasUnit ||
        !NUMBER.accepts(length.text.trim()) ||
        triggerMinutes(holder) !== undefined
      )
        return need('timeLength');
      const args = { name: length.name, expected: `at most ${MAX_MINUTES} minutes`, text: length.text.trim() };
      return [{ code: 'xml-value', span: valueSpan(text, length), args }];
    }
    case 'businessHours':
      return [...need('name', 'timeZoneId'), ...WEEKDAYS.flatMap((day) => pair(`${day}StartTime`, `${day}EndTime`))];
    case 'holidays':
      return [
        ...need('name', textOf(holder, 'isRecurring')?.trim() === 'true' ? 'recurrenceType' : 'activityDate'),
        ...pair('startTime', 'endTime'),
      ];
    default:
      return [];
  }
}
