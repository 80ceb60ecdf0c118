// What elements of Salesforce metadata mean for a deadline, in Markdown, for those who read the XML.

/** What an element is for; undefined for one that says so itself. @param name as in the tag */
export function describeElement(name: string): string | undefined {
  const words = ELEMENTS.get(name);
  return words === undefined ? undefined : `**${name}**\n\n${words}`;
}

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['active', 'Whether Salesforce uses it. Records enter a process only while it is active.'],
  [
    'businessHours',
    'The calendar in which targets are counted. A milestone that names none takes the one of the process, else the one of the record, else the default of the org.',
  ],
  [
    'entryStartDateField',
    'The date from which the process counts. `Case.CreatedDate` and no element at all mean the same.',
  ],
  [
    'exitCriteriaBooleanFilter',
    'How the conditions below are joined, by their numbers: `1 AND (2 OR 3)`. Absent: all must hold.',
  ],
  ['exitCriteriaFormula', 'A record leaves the process as soon as the formula is true.'],
  [
    'criteriaBooleanFilter',
    'How the conditions below are joined, by their numbers: `1 AND (2 OR 3)`. Absent: all must hold.',
  ],
  [
    'milestoneCriteriaFormula',
    'The milestone starts when the formula is true, and is removed when it is not any more.',
  ],
  ['milestoneName', 'The milestone type, by the name of its file.'],
  [
    'minutesToComplete',
    'The target in whole minutes of business time: a day from nine to five is 480 of them, not 1440.',
  ],
  ['minutesCustomClass', 'An Apex class that answers with the minutes of each record.'],
  [
    'useCriteriaStartTime',
    '`true`: the time counts from when the criteria are met. `false`: from when the record entered the process.',
  ],
  ['milestones', 'A milestone of the process: when it applies, its target, and what happens around it.'],
  [
    'timeTriggers',
    'What happens at a distance from the target while the milestone is not completed: before it a warning, at or after it a violation.',
  ],
  [
    'timeLength',
    'How far from the target, in the unit below. **Negative: before it. Zero or positive: at or after it.**',
  ],
  ['workflowTimeTriggerUnit', '`Minutes`, `Hours` or `Days` of business time. A day is 24 of its hours.'],
  ['actions', 'A workflow action of the object: the element of this name in its workflow file.'],
  ['successActions', 'What happens when the milestone is completed.'],
  ['versionNumber', 'Versions of one process are tied by `versionMaster`; new records enter the default one.'],
  ['isVersionDefault', 'Whether new records enter this version.'],
  [
    'timeZoneId',
    'The zone of the opening hours. Times below are read on its clocks: the `Z` behind them means nothing.',
  ],
  ['default', 'The calendar that counts where nothing else is named. One in an org.'],
  ['recurrenceType', 'How often a milestone of this type can happen within one visit to a process.'],
]);
