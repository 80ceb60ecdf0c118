// What has no meaning in metadata is said where it stands, and nothing of it is counted with.
import assert from 'node:assert/strict';
import { phraseTextProblem } from '../../server/src/language/schema/phrase.ts';
import { readMetadataFile } from '../../server/src/salesforce/metadataFile.ts';
import { metadataNameOf } from '../../server/src/salesforce/metadataName.ts';
import { sketchMetadata } from '../../server/src/salesforce/read/readMetadata.ts';
import { surveyMetadata } from '../../server/src/salesforce/read/surveyMetadata.ts';

/** Each problem: what is marked, and the words. */
function problemsOf(fileName: string, text: string): readonly string[] {
  const name = metadataNameOf(fileName);
  assert.ok(name !== undefined);
  const file = readMetadataFile(name, text);
  return sketchMetadata(file, surveyMetadata([file])).problems.map(
    ({ code, span, args }) => `${text.slice(span.start, span.end)}: ${phraseTextProblem({ ...args, variant: code })}`,
  );
}

const inProcess = (content: string): readonly string[] =>
  problemsOf('a.entitlementProcess', `<EntitlementProcess>${content}</EntitlementProcess>`);
const inMilestone = (content: string): readonly string[] =>
  inProcess(`<milestones><milestoneName>A</milestoneName>${content}</milestones>`);
const inTrigger = (content: string): readonly string[] =>
  inMilestone(`<minutesToComplete>60</minutesToComplete><timeTriggers>${content}</timeTriggers>`);
const inSettings = (content: string): readonly string[] =>
  problemsOf('BusinessHours.settings', `<BusinessHoursSettings>${content}</BusinessHoursSettings>`);
const inCalendar = (content: string): readonly string[] =>
  inSettings(`<businessHours><name>A</name>${content}</businessHours>`);
const inHoliday = (content: string): readonly string[] => inSettings(`<holidays><name>A</name>${content}</holidays>`);

describe('metadata', () => {
  it('has one target a milestone, in minutes that can be counted', () => {
    const limit = 'a whole number of minutes up to 99999999';
    assert.deepEqual(inMilestone('<minutesToComplete>99999999</minutesToComplete>'), []);
    assert.deepEqual(inMilestone('<minutesToComplete>100000000</minutesToComplete>'), [
      `100000000: '<minutesToComplete>' is ${limit}, not '100000000'.`,
    ]);
    assert.deepEqual(inMilestone('<minutesToComplete>sixty</minutesToComplete>'), [
      `sixty: '<minutesToComplete>' is ${limit}, not 'sixty'.`,
    ]);
    assert.deepEqual(inMilestone(''), [
      "milestones: '<milestones>' has no '<minutesToComplete>', which Salesforce requires.",
    ]);
    assert.deepEqual(
      inMilestone('<minutesToComplete>60</minutesToComplete><minutesToComplete>70</minutesToComplete>'),
      ["minutesToComplete: '<minutesToComplete>' stands more than once in one '<milestones>'. Keep one of them."],
    );
    assert.deepEqual(
      inMilestone('<minutesCustomClass>Timer</minutesCustomClass><minutesToComplete>70</minutesToComplete>'),
      [
        "minutesToComplete: '<milestones>' has both '<minutesCustomClass>' and '<minutesToComplete>', and Salesforce takes one of them. Remove the other.",
      ],
    );
  });

  it('has triggers with a length and a unit', () => {
    const unit = '<workflowTimeTriggerUnit>Days</workflowTimeTriggerUnit>';
    assert.deepEqual(inTrigger(`<timeLength>-2</timeLength>${unit}`), []);
    assert.deepEqual(inTrigger('<timeLength>+2</timeLength>'), []);
    assert.deepEqual(inTrigger(unit), [
      "timeTriggers: '<timeTriggers>' has no '<timeLength>', which Salesforce requires.",
    ]);
    assert.deepEqual(inTrigger('<timeLength>2</timeLength><workflowTimeTriggerUnit>Weeks</workflowTimeTriggerUnit>'), [
      "Weeks: '<workflowTimeTriggerUnit>' is Minutes, Hours or Days, not 'Weeks'.",
    ]);
    assert.deepEqual(inTrigger(`<timeLength>1.5</timeLength>${unit}`), [
      "1.5: '<timeLength>' is a whole number, not '1.5'.",
    ]);
    assert.deepEqual(inTrigger(`<timeLength>-70000</timeLength>${unit}`), [
      "-70000: '<timeLength>' is at most 99999999 minutes, not '-70000'.",
    ]);
  });

  it('has names, fields and operations', () => {
    assert.deepEqual(inProcess('<milestones><milestoneName/><minutesToComplete>60</minutesToComplete></milestones>'), [
      "milestones: '<milestones>' has no '<milestoneName>', which Salesforce requires.",
    ]);
    assert.deepEqual(
      inProcess('<exitCriteriaFilterItems><operation>resembles</operation><value>x</value></exitCriteriaFilterItems>'),
      [
        "exitCriteriaFilterItems: '<exitCriteriaFilterItems>' has no '<field>', which Salesforce requires.",
        "resembles: '<operation>' is equals, notEqual, lessThan, greaterThan, lessOrEqual, greaterOrEqual, contains, notContain, startsWith, includes, excludes or within, not 'resembles'.",
      ],
    );
    assert.deepEqual(inProcess('<active>yes</active><versionNumber>0</versionNumber>'), [
      "yes: '<active>' is true or false, not 'yes'.",
      "0: '<versionNumber>' is a whole number from 1 on, not '0'.",
    ]);
  });

  it('has calendars with a zone and whole days', () => {
    const zone = '<timeZoneId>Europe/Berlin</timeZoneId>';
    assert.deepEqual(inCalendar(zone), []);
    assert.deepEqual(inCalendar(''), [
      "businessHours: '<businessHours>' has no '<timeZoneId>', which Salesforce requires.",
    ]);
    assert.deepEqual(inCalendar(`<mondayStartTime>09:00:00.000Z</mondayStartTime>${zone}`), [
      "businessHours: '<businessHours>' has no '<mondayEndTime>', which Salesforce requires.",
    ]);
    assert.deepEqual(
      inCalendar(`<mondayEndTime>25:00:00.000Z</mondayEndTime><mondayStartTime>9am</mondayStartTime>${zone}`),
      [
        "25:00:00.000Z: '<mondayEndTime>' is a time such as 09:30:00.000Z, not '25:00:00.000Z'.",
        "9am: '<mondayStartTime>' is a time such as 09:30:00.000Z, not '9am'.",
      ],
    );
  });

  it('has holidays with a date or a rule', () => {
    assert.deepEqual(inHoliday('<activityDate>2026-12-24</activityDate><isRecurring>false</isRecurring>'), []);
    assert.deepEqual(inHoliday('<isRecurring>false</isRecurring>'), [
      "holidays: '<holidays>' has no '<activityDate>', which Salesforce requires.",
    ]);
    assert.deepEqual(inHoliday('<isRecurring>true</isRecurring>'), [
      "holidays: '<holidays>' has no '<recurrenceType>', which Salesforce requires.",
    ]);
    assert.deepEqual(inHoliday('<activityDate>24.12.2026</activityDate><startTime>12:00:00.000Z</startTime>'), [
      "holidays: '<holidays>' has no '<endTime>', which Salesforce requires.",
      "24.12.2026: '<activityDate>' is a date such as 2026-12-24, not '24.12.2026'.",
    ]);
  });

  it('may say what Salesforce does not say yet', () => {
    assert.deepEqual(
      problemsOf('a.milestoneType', '<MilestoneType><recurrenceType>recursOtherwise</recurrenceType></MilestoneType>'),
      [],
    );
    assert.deepEqual(inProcess('<future>yes</future><future><deep>no</deep></future>'), []);
  });
});
