// More projects as people have them: calendars, actions, and what the language has no word for.
import {
  alert,
  calendar,
  CLOSED,
  metadataText,
  milestone,
  milestoneType,
  process,
  settings,
  SFDX,
  trigger,
  workflow,
  type Content,
} from './xmlTexts.ts';

const MAIN = 'force-app/main/default';

function source(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    'sfdx-project.json': SFDX,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${MAIN}/${name}-meta.xml`, text])),
  };
}

const recurring = (name: string, type: string, others: { readonly [name: string]: Content } = {}): Content => ({
  businessHours: 'Desk',
  isRecurring: 'true',
  name,
  recurrenceStartDate: '2020-01-01',
  recurrenceType: type,
  ...others,
});

export const ODD_PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'names of milestone types that are encoded, and not retrieved': source({
    'entitlementProcesses/rentals.entitlementProcess': process(
      [milestone('Check %26 Refuel'), milestone('Return%2FHand over'), milestone('100% clean')],
      { exitCriteriaFilterItems: CLOSED },
    ),
  }),
  'holidays of every kind, in no order': source({
    'settings/BusinessHours.settings': settings(
      [
        calendar('Desk', { default: 'true' }),
        calendar('Around', {
          ...Object.fromEntries(
            ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((day) => [
              [`${day}EndTime`, '00:00:00.000Z'],
              [`${day}StartTime`, '00:00:00.000Z'],
            ]),
          ),
        }),
        calendar('A little', { mondayEndTime: '12:34:56.000Z', timeZoneId: 'Asia/Kolkata' }),
      ],
      [
        recurring('Weekly', 'RecursWeekly', { recurrenceDayOfWeek: ['Monday', 'Friday'], recurrenceInterval: '2' }),
        recurring('Weekdays', 'RecursEveryWeekday', {
          recurrenceDayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          recurrenceEndDate: '2020-02-01',
        }),
        recurring('Daily', 'RecursDaily', { recurrenceInterval: '40', recurrenceEndDate: '2021-01-01' }),
        recurring('Monthly', 'RecursMonthly', { recurrenceDayOfMonth: '31', recurrenceInterval: '3' }),
        recurring('Nth', 'RecursMonthlyNth', {
          recurrenceDayOfWeek: 'Monday',
          recurrenceInstance: 'Last',
          recurrenceInterval: '1',
        }),
        recurring('Yearly', 'RecursYearly', { recurrenceDayOfMonth: '29', recurrenceMonthOfYear: 'February' }),
        recurring('Thanksgiving', 'RecursYearlyNth', {
          recurrenceDayOfWeek: 'Thursday',
          recurrenceInstance: 'Fourth',
          recurrenceMonthOfYear: 'November',
        }),
        recurring('New year, whichever weekday', 'RecursYearlyNth', {
          recurrenceDayOfWeek: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
          recurrenceInstance: 'First',
          recurrenceMonthOfYear: 'January',
        }),
        recurring('Stocktake', 'RecursMonthlyNth', {
          recurrenceDayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          recurrenceInstance: 'Last',
          recurrenceInterval: '3',
        }),
        recurring('Fair', 'RecursMonthlyNth', {
          recurrenceDayOfWeek: ['Sunday', 'Saturday'],
          recurrenceInstance: 'Third',
          recurrenceInterval: '1',
        }),
        recurring('Lunch', 'RecursEveryWeekday', {
          endTime: '13:00:00.000Z',
          recurrenceDayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          startTime: '12:00:00.000Z',
        }),
        { activityDate: '2026-12-24', businessHours: ['Around', 'Desk'], isRecurring: 'false', name: 'Eve' },
        { activityDate: '2025-12-24', businessHours: 'Desk', description: 'Again', isRecurring: 'false', name: 'Eve' },
        { activityDate: '2025-12-24', isRecurring: 'false', name: 'Eve' },
      ],
    ),
  }),

  'actions of every kind, and what else a workflow has': source({
    'entitlementProcesses/gold.entitlementProcess': process([
      milestone('First Response', {
        timeTriggers: [
          trigger('-30', 'Minutes', ['Case.Warn', 'Alert'], ['Case.Stamp', 'FieldUpdate']),
          trigger('1', 'Days', ['Case.Do_It', 'Task'], ['Case.Send', 'OutboundMessage'], ['Case.Run', 'FlowAction']),
          trigger('-2', 'Days', ['Case.Warn', 'Alert']),
          trigger('0', 'Hours'),
          trigger(
            '0',
            'Minutes',
            ['Case.Gone', 'Alert'],
            ['Publish', 'KnowledgePublish'],
            ['Case.Send', 'Send'],
            ['9x', 'Alert'],
          ),
        ],
      }),
    ]),
    'milestoneTypes/First Response.milestoneType': milestoneType(),
    'settings/BusinessHours.settings': settings([calendar('Desk', { default: 'true' })]),
    'workflows/Case.workflow': metadataText('Workflow', {
      fullName: 'Case',
      alerts: [
        {
          fullName: 'Warn',
          ccEmails: ['a@example.com', 'b@example.com'],
          description: 'Warn &quot;all&quot;',
          protected: 'true',
          recipients: [
            { field: 'ContactId', type: 'contactLookup' },
            { recipient: 'Support_Agent', type: 'caseTeam' },
            { recipient: 'me@example.com', type: 'user' },
            { recipient: 'CEO', type: 'role' },
            { type: 'accountOwner' },
            { field: 'SuppliedEmail', type: 'email' },
          ],
          senderAddress: 'noreply@example.com',
          senderType: 'OrgWideEmailAddress',
          template: 'Support/Warn',
        },
      ],
      fieldUpdates: [
        {
          fullName: 'Stamp',
          description: 'Now',
          field: 'Stamp__c',
          formula: 'IF(\n  ISBLANK(Stamp__c) &amp;&amp; 1 &lt; 2,\n\tNOW(), NULL)',
          name: 'Stamp',
          notifyAssignee: 'false',
          operation: 'Formula',
          protected: 'false',
          reevaluateOnChange: 'true',
        },
        {
          fullName: 'Next',
          field: 'Status',
          name: 'Next status',
          notifyAssignee: 'true',
          operation: 'NextValue',
          protected: 'false',
        },
      ],
      flowActions: [
        {
          fullName: 'Run',
          flow: 'Run_It',
          flowInputs: { name: 'a', value: '{!Id}' },
          label: 'Run',
          language: 'en_US',
          protected: 'false',
        },
      ],
      outboundMessages: [
        {
          fullName: 'Send',
          apiVersion: '64.0',
          endpointUrl: 'https://example.com/a?b=1&amp;c=2',
          fields: ['CaseNumber', 'Id'],
          includeSessionId: 'false',
          integrationUser: 'bot@example.com',
          name: 'Send',
          protected: 'false',
          useDeadLetterQueue: 'false',
        },
      ],
      rules: { fullName: 'Untouched', active: 'true', formula: 'TRUE', triggerType: 'onAllChanges' },
      tasks: [
        {
          fullName: 'Do_It',
          assignedToType: 'owner',
          dueDateOffset: '-1',
          notifyAssignee: 'false',
          offsetFromField: 'Case.CreatedDate',
          priority: 'High',
          protected: 'false',
          status: 'Not Started',
          subject: 'Do it',
        },
      ],
    }),
    'workflows/Account.workflow': workflow([alert('Warn')]),
    'workflows/Lead.workflow':
      '<?xml version="1.0" encoding="UTF-8"?>\n<Workflow xmlns="http://soap.sforce.com/2006/04/metadata"/>\n',
  }),

  'what the language has no word for': source({
    'entitlementProcesses/odd.entitlementProcess': process(
      [
        milestone('First Response', {
          futureElement: { deep: { deeper: 'x' }, list: ['1', '2'] },
          milestoneCompletionCriteria: {
            criteriaBooleanFilter: '1',
            criteriaObjectName: 'EmailMessage',
            criteriaObjectType: 'Related',
            milestoneCriteriaFilterItems: { field: 'EmailMessage.Incoming', operation: 'equals', value: 'false' },
          },
          timeTriggers: [{ timeLength: '5' }, { timeLength: '-5', workflowTimeTriggerUnit: 'Hours', whatever: 'y' }],
        }),
        milestone('Never Counted', { minutesToComplete: '0', minutes: 'x' }),
        milestone('Idle', { minutesToComplete: '5256000' }),
      ],
      {
        SObjectType: 'Custom_Ticket__c',
        entryStartDateField: 'Custom_Ticket__c.Opened__c',
        exitCriteriaFormula: 'NOT(Open__c)',
        isRecordTypeApplied: 'true',
        recordType: 'Custom_Ticket__c.Urgent',
      },
    ),
    'entitlementProcesses/bare.entitlementProcess': process([], { SObjectType: 'Case', active: 'false' }),
    'entitlementProcesses/older.entitlementProcess': metadataText('EntitlementProcess', {
      active: 'false',
      entryStartDateField: 'Case.SlaStartDate',
      exitCriteriaFilterItems: CLOSED,
      milestones: { milestoneName: 'First Response', minutesToComplete: '60', useCriteriaStartTime: 'false' },
    }),
    'milestoneTypes/First Response.milestoneType': milestoneType({
      description: 'A\n\n  B ',
      recurrenceType: 'recursIndependently',
    }),
    'milestoneTypes/Never Counted.milestoneType': milestoneType({ recurrenceType: 'recursChained' }),
    'milestoneTypes/Idle.milestoneType': milestoneType({}),
    'settings/BusinessHours.settings': settings([calendar('Desk', { default: 'true' })]),
    'settings/Entitlement.settings': metadataText('EntitlementSettings', { enableEntitlements: 'true' }),
  }),

  'what Salesforce may emit one day, and files of different days': source({
    'entitlementProcesses/support_v1.entitlementProcess': process([milestone('First Response')], {
      exitCriteriaFilterItems: CLOSED,
      isVersionDefault: 'true',
      name: 'Support',
      versionMaster: '551000000000001',
      versionNumber: '1',
    }),
    'entitlementProcesses/support_v2.entitlementProcess': process([milestone('First Response')], {
      exitCriteriaFilterItems: CLOSED,
      isVersionDefault: 'true',
      name: 'Support',
      versionMaster: '551000000000001',
      versionNumber: '2',
    }),
    'milestoneTypes/First Response.milestoneType': milestoneType({ recurrenceType: 'recursOtherwise' }),
    'entitlementTemplates/Endless.entitlementTemplate': metadataText('EntitlementTemplate', {
      casesPerEntitlement: '0',
      isPerIncident: 'true',
      term: '0',
    }),
    'workflows/Case.workflow': workflow([alert('Warn')], {
      fieldUpdates: {
        fullName: 'Otherwise',
        field: 'Level__c',
        name: 'Otherwise',
        notifyAssignee: 'false',
        operation: 'SomethingElse',
        protected: 'false',
      },
      tasks: {
        fullName: 'Call',
        assignedTo: 'partner',
        assignedToType: 'partnerUser',
        dueDateOffset: '1',
        notifyAssignee: 'false',
        priority: 'High',
        protected: 'false',
        status: 'Not Started',
        subject: 'Call',
      },
    }),
  }),
  'one component in two packages': {
    'sfdx-project.json': '{ "packageDirectories": [{ "path": "a", "default": true }, { "path": "b" }] }\n',
    'a/entitlementProcesses/gold.entitlementProcess-meta.xml': process([milestone('First Response')]),
    'b/entitlementProcesses/gold.entitlementProcess-meta.xml': process([milestone('First Response')]),
    'a/milestoneTypes/First Response.milestoneType-meta.xml': milestoneType(),
    'b/settings/BusinessHours.settings-meta.xml': settings([calendar('Desk', { default: 'true' })]),
    'a/settings/BusinessHours.settings-meta.xml': settings([calendar('Desk', { default: 'true' })]),
  },

  'texts that other programs laid out': {
    'sfdx-project.json':
      '{ "packageDirectories": [{ "path": "force-app" }, { "path": "not-there" }, { "path": "../outside" }] }',
    'force-app/entitlementProcesses/gold.entitlementProcess-meta.xml': [
      "<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
      '<?xml-stylesheet href="x.css"?>',
      '<!-- Made by hand. -->',
      '<EntitlementProcess xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      '  <active>TRUE</active>',
      '  <SObjectType>Case</SObjectType>',
      '  <description/>',
      '  <businessHours></businessHours>',
      '  <entryStartDateField xsi:nil="true"/>',
      '  <exitCriteriaFormula><![CDATA[IsClosed && 1 < 2]]></exitCriteriaFormula>',
      '  <milestones>',
      '    <milestoneName>',
      '      First Response',
      '    </milestoneName>',
      '    <minutesToComplete> 60 </minutesToComplete>',
      '    <milestoneCriteriaFilterItems>',
      '      <field>Case.Status</field><operation>equals</operation><value/>',
      '    </milestoneCriteriaFilterItems>',
      '    <timeTriggers><timeLength>-5</timeLength><workflowTimeTriggerUnit>Minutes</workflowTimeTriggerUnit></timeTriggers>',
      '    <successActions/>',
      '    <useCriteriaStartTime>false</useCriteriaStartTime>',
      '  </milestones>',
      '</EntitlementProcess>',
      '<!-- The end. -->',
    ].join('\n'),
    'force-app/milestoneTypes/First Response.milestoneType-meta.xml':
      '<MilestoneType xmlns="http://soap.sforce.com/2006/04/metadata"><recurrenceType>none</recurrenceType></MilestoneType>',
    'force-app/settings/BusinessHours.settings-meta.xml':
      '<BusinessHoursSettings><businessHours><name>Desk</name><active>true</active><default>true</default><timeZoneId>Europe/Berlin</timeZoneId><mondayStartTime>09:00:00.000Z</mondayStartTime><mondayEndTime>17:00:00.000Z</mondayEndTime></businessHours></BusinessHoursSettings>',
    'force-app/settings/Case.settings-meta.xml': '<CaseSettings/>\n',
    'unpackaged/pre/entitlementProcesses/gold.entitlementProcess-meta.xml': process([milestone('Other')]),
    'manifest/package.xml': '<Package><types><members>*</members><name>EntitlementProcess</name></types></Package>\n',
  },

  'files beside each other that nothing marks': {
    'gold.entitlementProcess-meta.xml': process([milestone('First Response')]),
    'First Response.milestoneType-meta.xml': milestoneType(),
    'BusinessHours.settings-meta.xml': settings([calendar('Desk', { default: 'true' })]),
  },
};
