// A Salesforce project of any size, as orgs have them: processes with a handful of milestones each, calendars, types, actions, fields.
import {
  alert,
  calendar,
  CLOSED,
  item,
  metadataText,
  milestone,
  milestoneType,
  process,
  settings,
  SFDX,
  trigger,
  workflow,
  type Content,
} from '../salesforce/projects/xmlTexts.ts';

const MAIN = 'force-app/main/default';

const ALERTS = 40;
const CALENDARS = 20;
const TYPES = ['First Response', 'Next Update', 'Workaround', 'Resolution'];
const PRIORITIES = ['High', 'Medium', 'Low'];

/** The texts of a project, by their paths. @param milestones of each process */
export function generateOrg(processes: number, milestones = 6): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    'settings/BusinessHours.settings': settings(
      Array.from({ length: CALENDARS }, (_, index) => calendar(`Desk ${index}`, { default: String(index === 0) })),
    ),
    'workflows/Case.workflow': workflow(Array.from({ length: ALERTS }, (_, index) => alert(`Alert_${index}`))),
    'objects/Case/fields/Team__c.field': metadataText('CustomField', {
      fullName: 'Team__c',
      label: 'Team',
      type: 'Picklist',
      valueSet: {
        restricted: 'true',
        valueSetDefinition: {
          sorted: 'false',
          value: Array.from({ length: processes }, (_, index) => ({
            fullName: `Team ${index}`,
            label: `Team ${index}`,
          })),
        },
      },
    }),
  };
  for (const type of TYPES) files[`milestoneTypes/${type}.milestoneType`] = milestoneType();
  for (let index = 0; index < processes; index += 1)
    files[`entitlementProcesses/support ${index}.entitlementProcess`] = generateProcess(index, milestones);
  return {
    'sfdx-project.json': SFDX,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${MAIN}/${name}-meta.xml`, text])),
  };
}

/** A process whose milestones exclude each other. @param index from 0: which calendar, alerts and team it names */
export function generateProcess(index: number, milestones: number): string {
  return process(
    Array.from({ length: milestones }, (_, at) => generateMilestone(index, at)),
    {
      businessHours: `Desk ${index % CALENDARS}`,
      entryStartDateField: 'Case.CreatedDate',
      exitCriteriaFilterItems: CLOSED,
    },
  );
}

function generateMilestone(index: number, at: number): Content {
  const number = index * 7 + at;
  return milestone(TYPES[at % TYPES.length] ?? '', {
    criteriaBooleanFilter: '1 AND (2 OR 3)',
    milestoneCriteriaFilterItems: [
      item('Case.Level__c', 'equals', `Level ${at}`),
      item('Case.Priority', 'equals', PRIORITIES[number % PRIORITIES.length] ?? ''),
      item('Case.Team__c', 'equals', `Team ${index}`),
    ],
    minutesToComplete: String(60 + (number % 30) * 15),
    timeTriggers: [
      trigger('-30', 'Minutes', [`Alert_${number % ALERTS}`, 'Alert']),
      trigger('0', 'Minutes', [`Alert_${(number + 1) % ALERTS}`, 'Alert'], [`Alert_${(number + 2) % ALERTS}`, 'Alert']),
    ],
  });
}
