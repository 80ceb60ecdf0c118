// Salesforce projects as people have them: retrieved in part, from several hands, in any script, with what nobody would write today.
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
} from './xmlTexts.ts';

const MAIN = 'force-app/main/default';
const DESK = settings([calendar('Desk', { default: 'true' })]);

/** Files of a project in source format, below its usual folder. */
function source(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    'sfdx-project.json': SFDX,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${MAIN}/${name}-meta.xml`, text])),
  };
}

/** As other tools leave a text: with a byte order mark, CR LF, tabs, and no line break at its end. */
function foreign(text: string): string {
  return `\ufeff${text.trimEnd().replaceAll('    ', '\t').replaceAll('\n', '\r\n')}`;
}

function versioned(
  name: string,
  versionNumber: string,
  isVersionDefault: string,
  versionMaster = '5522o000000Cabc',
): string {
  return process([milestone('First Response')], {
    exitCriteriaFilterItems: CLOSED,
    isVersionDefault,
    name,
    versionMaster,
    versionNumber,
  });
}

const LOGIC: readonly (readonly [string, number])[] = [
  ['1 AND (2 OR 1)', 2],
  ['(1 OR 2) AND (1 OR 3)', 3],
  ['NOT (1 AND 3) OR 2', 3],
  ['((1))', 1],
  ['1 and 2 or 3', 3],
  ['1 OR 2 AND 3', 3],
  ['(1 AND 2) AND 3', 3],
  ['1 AND  2', 2],
  ['2 AND 1', 2],
  ['NOT(NOT(1))', 1],
  ['1 AND 2 AND 3 AND 4 AND 5 AND 6 AND 7 AND 8 AND 9 AND (10 OR 11 OR 12)', 12],
];

const OPERATIONS: readonly (readonly [string, string, string])[] = [
  ['Case.Status', 'equals', ''],
  ['Case.Status', 'equals', 'New,Working,  On Hold'],
  ['Case.Status', 'equals', '&quot;New, or not&quot;, Old'],
  ['Case.Status', 'equals', 'New, '],
  ['Case.Status', 'equals', 'True'],
  ['Case.Status', 'equals', '007'],
  ['Case.Status', 'equals', '1e3'],
  ['Case.Status', 'equals', 'null'],
  ['Case.Status', 'equals', '~'],
  ['Case.Status', 'equals', 'yes: no # comment'],
  ['Case.Status', 'equals', '&apos;quoted&apos;'],
  ['Case.Status', 'equals', ' leading'],
  ['Case.Subject', 'contains', 'down,outage'],
  ['Case.Subject', 'notContain', 'test &amp; &lt;trial&gt;'],
  ['Case.Subject', 'startsWith', '['],
  ['Case.Products__c', 'includes', 'A;B,C'],
  ['Case.Products__c', 'excludes', 'D'],
  ['Case.Amount__c', 'greaterThan', '1,000'],
  ['Case.Amount__c', 'lessOrEqual', '1000.50'],
  ['Case.CreatedDate', 'greaterOrEqual', 'LAST_N_DAYS:30'],
  ['Case.CreatedDate', 'lessThan', '1/31/2026'],
  ['Case.IsEscalated', 'equals', '1'],
  ['Case.IsEscalated', 'notEqual', 'True'],
  ['Case.Vip__c', 'equals', '0'],
  ['Account.IsPartner', 'equals', 'false'],
  ['Account.Owner.Region__c', 'equals', 'EMEA'],
  ['Contact.Account.Tier__c', 'equals', 'Gold'],
  ['Case.Record_Type_Name__c', 'equals', 'Größe Ä'],
  ['case.priority', 'equals', 'High'],
  ['Priority', 'equals', 'High'],
  ['Case.Place__c', 'within', '48.1:11.5:5 mi'],
];

const NAMES: readonly (readonly [string, string])[] = [
  ['プレミアム サポート', 'プレミアム サポート'],
  ['دعم ممتاز', 'دعم ممتاز'],
  ['Größe & Maß', 'größe %26 maß'],
  ['Ärzte (24/7)', 'ärzte %2824%2F7%29'],
  ['50% Off', '50%25 off'],
  ['5 %4 B', '5 %254 b'],
  ['O\'Neil "Gold"', 'o%27neil %22gold%22'],
  ['Tier 1.5 – Fast', 'tier 1%2E5 %E2%80%93 fast'],
  ['Πελάτες', 'πελάτες'],
  ['on', 'on'],
  ['123', '123'],
  ['null', 'null'],
  ['a_b-c', 'a_b-c'],
  ['😀 Happy', '%F0%9F%98%80 happy'],
];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

/** Every kind, by what is nasty about it. */
export const NASTY_PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a process alone, which names what was not retrieved': {
    'src/entitlementProcesses/gold.entitlementProcess-meta.xml': process(
      [
        milestone('Not Retrieved', {
          businessHours: 'Nor This',
          successActions: [{ name: 'Case.Elsewhere', type: 'FieldUpdate' }],
          timeTriggers: [trigger('-30', 'Minutes', ['Warn', 'Alert'], ['Flow_It', 'FlowAction']), trigger('0')],
        }),
        milestone('Not Here', { minutesCustomClass: 'acme.Minutes' }),
      ],
      { businessHours: '01m000000000001AAA', exitCriteriaFormula: 'IsClosed' },
    ),
  },

  'MDAPI layout with a manifest': {
    'src/package.xml':
      '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n    <version>52.0</version>\n</Package>\n',
    'src/entitlementProcesses/gold.entitlementProcess': process([
      milestone('First Response', { timeTriggers: [trigger('-1', 'Hours', ['Warn', 'Alert'])] }),
    ]),
    'src/milestoneTypes/First Response.milestoneType': milestoneType(),
    'src/settings/BusinessHours.settings': DESK,
    'src/workflows/Case.workflow': workflow([alert('Warn'), alert('Idle')]),
    'src/entitlementTemplates/Gold.entitlementTemplate': metadataText('EntitlementTemplate', {
      businessHours: 'Desk',
      entitlementProcess: 'gold',
      isPerIncident: 'false',
      term: '365',
    }),
  },

  'several package directories, one of them the whole project': {
    'sfdx-project.json':
      '{ "packageDirectories": [{ "path": "core" }, { "path": "sla", "default": true }, { "path": "./sla/extra/" }] }\n',
    'core/main/default/settings/BusinessHours.settings-meta.xml': DESK,
    'core/main/default/workflows/Case.workflow-meta.xml': workflow([alert('Warn')]),
    'sla/entitlementProcesses/gold.entitlementProcess-meta.xml': process([
      milestone('First Response', {
        timeTriggers: [trigger('-30', 'Minutes', ['Warn', 'Alert'], ['Shout', 'Alert'])],
      }),
    ]),
    'sla/workflows/Case.workflow-meta.xml': workflow([alert('Shout')]),
    'sla/extra/support/milestoneTypes/First Response.milestoneType-meta.xml': milestoneType(),
  },

  'what is ignored, broken and double': {
    ...source({
      'entitlementProcesses/gold.entitlementProcess': process([milestone('First Response')]),
      'milestoneTypes/First Response.milestoneType': milestoneType(),
      'settings/BusinessHours.settings': DESK,
    }),
    '.forceignore': '# old\n**/archive/**\n!**/archive/keep.txt\n',
    [`${MAIN}/archive/entitlementProcesses/gold.entitlementProcess-meta.xml`]: '<EntitlementProcess><oops>',
    [`${MAIN}/archive/settings/BusinessHours.settings-meta.xml`]: settings([calendar('Old')]),
  },

  'other line breaks, byte order marks and tabs': Object.fromEntries(
    Object.entries(
      source({
        'entitlementProcesses/gold.entitlementProcess': process(
          [
            milestone('First Response', {
              milestoneCriteriaFormula: 'AND(\n    ISPICKVAL(Priority, &quot;High&quot;),\n    NOT(IsClosed)\n)',
              timeTriggers: [trigger('-30', 'Minutes', ['Warn', 'Alert'])],
            }),
          ],
          { description: 'Two\nlines', exitCriteriaFilterItems: CLOSED },
        ).replace('<active>', '<!-- kept -->\n    <active>'),
        'milestoneTypes/First Response.milestoneType': milestoneType({ description: 'A\nB', recurrenceType: 'none' }),
        'settings/BusinessHours.settings': settings(
          [calendar('Desk', { default: 'true' })],
          [{ activityDate: '2026-12-24', businessHours: 'Desk', isRecurring: 'false', name: 'Eve' }],
        ),
        'workflows/Case.workflow': workflow([alert('Warn')]),
      }),
    ).map(([name, text]) => [name, name.endsWith('.xml') ? foreign(text) : text]),
  ),

  'names in any script and with any character': source({
    ...Object.fromEntries(
      NAMES.map(([name, file], index) => [
        `entitlementProcesses/${file}.entitlementProcess`,
        process(
          [
            milestone(escape(name), { milestoneCriteriaFilterItems: item('Case.Priority', 'equals', 'High') }),
            milestone(encodeURIComponent(name).replaceAll('%20', ' ').replaceAll("'", '%27'), {
              milestoneCriteriaFilterItems: item('Case.Priority', 'notEqual', 'High'),
            }),
          ],
          {
            businessHours: escape(name),
            exitCriteriaFilterItems: CLOSED,
            ...(index % 2 === 0
              ? {
                  isVersionDefault: 'true',
                  name: escape(name),
                  versionMaster: `5522o00000${index}`,
                  versionNumber: '1',
                }
              : {}),
          },
        ),
      ]),
    ),
    ...Object.fromEntries(
      NAMES.map(([name]) => [
        `milestoneTypes/${name.replace(/[^\p{L}\p{N} _-]/gu, (sign) => encodeURIComponent(sign).replace(/[!'()*.]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`))}.milestoneType`,
        milestoneType(),
      ]),
    ),
    'settings/BusinessHours.settings': settings(
      NAMES.map(([name], index) => calendar(escape(name), { default: index === 0 ? 'true' : 'false' })),
      NAMES.map(([name]) => ({
        activityDate: '2026-12-24',
        businessHours: escape(name),
        isRecurring: 'false',
        name: escape(name),
      })),
    ),
  }),

  'filter logic of every kind': source({
    'entitlementProcesses/logic.entitlementProcess': process(
      LOGIC.map(([logic, count], milestoneIndex) =>
        milestone(`Step ${milestoneIndex}`, {
          criteriaBooleanFilter: logic,
          milestoneCriteriaFilterItems: Array.from({ length: count }, (_, index) =>
            item(index % 2 === 0 ? 'Case.Status' : 'Case.Origin', 'notEqual', `Value ${index}`),
          ),
        }),
      ),
      {
        exitCriteriaBooleanFilter: '1 OR 2 OR 1',
        exitCriteriaFilterItems: [CLOSED, item('Case.Status', 'equals', 'Gone')],
      },
    ),
    'settings/BusinessHours.settings': DESK,
  }),

  'values and fields of every kind': source({
    'entitlementProcesses/values.entitlementProcess': process([
      ...OPERATIONS.map((each, index) =>
        milestone(`Step ${index}`, { milestoneCriteriaFilterItems: item(...each), useCriteriaStartTime: 'true' }),
      ),
      milestone('First Response', {
        milestoneCriteriaFilterItems: [
          { field: 'Case.OwnerId', operation: 'equals', valueField: 'Case.Account.OwnerId' },
          { field: 'Case.OwnerId', operation: 'notEqual', valueField: 'Case.CreatedById' },
        ],
      }),
    ]),
    'settings/BusinessHours.settings': DESK,
  }),

  'version families of several names': source({
    'entitlementProcesses/gold.entitlementProcess': versioned('Gold', '1', 'false'),
    'entitlementProcesses/gold_v2.entitlementProcess': versioned('Gold', '2', 'false'),
    'entitlementProcesses/platinum_v5.entitlementProcess': versioned('Platinum', '5', 'true'),
    'entitlementProcesses/silver.entitlementProcess': versioned('Silver', '1', 'false', '5522o000000Cxyz'),
    'entitlementProcesses/silver_v2.entitlementProcess': versioned('Silver', '2', 'false', '5522o000000Cxyz'),
    'entitlementProcesses/gold_v3.entitlementProcess': versioned('Gold', '3', 'true', '5522o000000Cxyz'),
    'entitlementProcesses/loner_v2.entitlementProcess': process([milestone('First Response')]),
    'milestoneTypes/First Response.milestoneType': milestoneType(),
    'settings/BusinessHours.settings': DESK,
  }),

  'calendars that are missing, and templates of processes that are': source({
    'entitlementProcesses/gold.entitlementProcess': process([milestone('First Response', { businessHours: 'Night' })], {
      businessHours: 'Gone',
      exitCriteriaFilterItems: CLOSED,
    }),
    'settings/BusinessHours.settings': settings(
      [calendar('Other', { active: 'false' })],
      [
        { activityDate: '2026-12-24', businessHours: ['Gone', 'Night'], isRecurring: 'false', name: 'Eve' },
        { activityDate: '2026-12-31', isRecurring: 'false', name: 'Nobody' },
      ],
    ),
    'entitlementTemplates/Absent.entitlementTemplate': metadataText('EntitlementTemplate', {
      businessHours: 'Nowhere',
      casesPerEntitlement: '5',
      entitlementProcess: 'not here',
      isPerIncident: 'true',
      term: '30',
      type: 'Phone Support',
    }),
    'entitlementTemplates/Bare.entitlementTemplate': metadataText('EntitlementTemplate', {
      isPerIncident: 'false',
      term: '365',
    }),
  }),
};
