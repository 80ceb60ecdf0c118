// Every rule, in the order of docs/rules.md. A test compares the list with the folder.
import { actionChangesCriteria } from './actionChangesCriteria.ts';
import { actionOnOtherObject } from './actionOnOtherObject.ts';
import { activeWithoutMilestones } from './activeWithoutMilestones.ts';
import { alertFatigue } from './alertFatigue.ts';
import { alertWithoutRecipients } from './alertWithoutRecipients.ts';
import { ambiguousShift } from './ambiguousShift.ts';
import { ambiguousTime } from './ambiguousTime.ts';
import { bornViolated } from './bornViolated.ts';
import { calendarNeverOpen } from './calendarNeverOpen.ts';
import { closedStaysInside } from './closedStaysInside.ts';
import { configRule } from './configRule.ts';
import { contradictoryCriteria } from './contradictoryCriteria.ts';
import { coverageGap } from './coverageGap.ts';
import { criteriaAgainstExit } from './criteriaAgainstExit.ts';
import { criteriaClockWithoutCriteria } from './criteriaClockWithoutCriteria.ts';
import { defaultAroundTheClock } from './defaultAroundTheClock.ts';
import { duplicateId } from './duplicateId.ts';
import { duplicateName } from './duplicateName.ts';
import { duplicateTrigger } from './duplicateTrigger.ts';
import { emptyValue } from './emptyValue.ts';
import { endOfDayMinute } from './endOfDayMinute.ts';
import { eventBeforeCreation } from './eventBeforeCreation.ts';
import { eventsOutOfOrder } from './eventsOutOfOrder.ts';
import { expectationNeverChecked } from './expectationNeverChecked.ts';
import { formula } from './formula.ts';
import { fixedOffsetZone } from './fixedOffsetZone.ts';
import { holidayClosesEveryDay } from './holidayClosesEveryDay.ts';
import { holidayOnClosedDay } from './holidayOnClosedDay.ts';
import { holidaysCoincide } from './holidaysCoincide.ts';
import { holidaysExpired } from './holidaysExpired.ts';
import { holidayUnattached } from './holidayUnattached.ts';
import { importCycle } from './importCycle.ts';
import { importMissing } from './importMissing.ts';
import { impossibleDate } from './impossibleDate.ts';
import { inactiveCalendar } from './inactiveCalendar.ts';
import { commentCutsText } from './commentCutsText.ts';
import { invisibleCharacter } from './invisibleCharacter.ts';
import { lateViolationOnly } from './lateViolationOnly.ts';
import { milestoneNeverOpen } from './milestoneNeverOpen.ts';
import { milestoneWithoutScenario } from './milestoneWithoutScenario.ts';
import { misnamedFile } from './misnamedFile.ts';
import { neverCompletes } from './neverCompletes.ts';
import { noActions } from './noActions.ts';
import { noBusinessHours } from './noBusinessHours.ts';
import { noCreationDate } from './noCreationDate.ts';
import { noWarning } from './noWarning.ts';
import { offsetLongerThanDay } from './offsetLongerThanDay.ts';
import { operatorInValue } from './operatorInValue.ts';
import { overlappingMilestones } from './overlappingMilestones.ts';
import { recurrenceOnProcessClock } from './recurrenceOnProcessClock.ts';
import { schemaRule } from './schemaRule.ts';
import { salesforceActionKind } from './salesforceActionKind.ts';
import { salesforceCharacter } from './salesforceCharacter.ts';
import { salesforceDefaultVersion } from './salesforceDefaultVersion.ts';
import { salesforceFieldOfOtherObject } from './salesforceFieldOfOtherObject.ts';
import { salesforceFormulaInside } from './salesforceFormulaInside.ts';
import { salesforceNameClash } from './salesforceNameClash.ts';
import { salesforceNewerThanApi } from './salesforceNewerThanApi.ts';
import { salesforceObservedHoliday } from './salesforceObservedHoliday.ts';
import { salesforceOutboundMessage } from './salesforceOutboundMessage.ts';
import { salesforceOvernightShift } from './salesforceOvernightShift.ts';
import { salesforceRecipient } from './salesforceRecipient.ts';
import { salesforceSeveralShifts } from './salesforceSeveralShifts.ts';
import { salesforceShareOfUnknownTarget } from './salesforceShareOfUnknownTarget.ts';
import { salesforceWarningAtTarget } from './salesforceWarningAtTarget.ts';
import { salesforceWithinOtherObject } from './salesforceWithinOtherObject.ts';
import { severalInOne } from './severalInOne.ts';
import { severalDefaultCalendars } from './severalDefaultCalendars.ts';
import { shadowedEntitlement } from './shadowedEntitlement.ts';
import { shiftEmpty } from './shiftEmpty.ts';
import { shiftOverlap } from './shiftOverlap.ts';
import { successIsNotInTime } from './successIsNotInTime.ts';
import { syntaxRule } from './syntaxRule.ts';
import { targetLooksLikeClockTime } from './targetLooksLikeClockTime.ts';
import { targetOrder } from './targetOrder.ts';
import { targetTooLong } from './targetTooLong.ts';
import { targetTooShort } from './targetTooShort.ts';
import { targetUnreachable } from './targetUnreachable.ts';
import { tierInversion } from './tierInversion.ts';
import { timeDependentCriteria } from './timeDependentCriteria.ts';
import { triggerWithoutActions } from './triggerWithoutActions.ts';
import { unknownField } from './unknownField.ts';
import { unknownPicklistValue } from './unknownPicklistValue.ts';
import { unknownReference } from './unknownReference.ts';
import { unknownScenarioProcess } from './unknownScenarioProcess.ts';
import { unknownTarget } from './unknownTarget.ts';
import { unknownTimeZone } from './unknownTimeZone.ts';
import { unusedDefinition } from './unusedDefinition.ts';
import { unusedSuppression } from './unusedSuppression.ts';
import { warningBeforeStart } from './warningBeforeStart.ts';
import { weekendAroundTheClock } from './weekendAroundTheClock.ts';
import type { Rule, RuleData } from './rule.ts';

/** Rules that belong together, as the documentation shows them. */
export interface RuleGroup<Data extends RuleData = RuleData> {
  readonly title: string;
  readonly rules: readonly Data[];
}

const GROUPS: readonly RuleGroup<Rule>[] = [
  {
    title: 'References and structure',
    rules: [
      unknownReference,
      duplicateId,
      duplicateName,
      importMissing,
      importCycle,
      unusedDefinition,
      unknownField,
      unknownPicklistValue,
      invisibleCharacter,
      commentCutsText,
      operatorInValue,
      emptyValue,
      severalInOne,
    ],
  },
  {
    title: 'Calendars',
    rules: [
      calendarNeverOpen,
      weekendAroundTheClock,
      endOfDayMinute,
      shiftOverlap,
      shiftEmpty,
      unknownTimeZone,
      fixedOffsetZone,
      severalDefaultCalendars,
      inactiveCalendar,
      impossibleDate,
      holidayUnattached,
      holidaysExpired,
      holidaysCoincide,
      holidayClosesEveryDay,
      holidayOnClosedDay,
      ambiguousShift,
    ],
  },
  {
    title: 'Targets',
    rules: [
      noBusinessHours,
      defaultAroundTheClock,
      unknownTarget,
      targetLooksLikeClockTime,
      targetTooShort,
      targetTooLong,
      targetOrder,
      tierInversion,
      alertFatigue,
      targetUnreachable,
    ],
  },
  {
    title: 'Triggers',
    rules: [
      warningBeforeStart,
      duplicateTrigger,
      triggerWithoutActions,
      alertWithoutRecipients,
      noWarning,
      noActions,
      lateViolationOnly,
      successIsNotInTime,
      offsetLongerThanDay,
    ],
  },
  {
    title: 'Milestones and criteria',
    rules: [
      formula,
      recurrenceOnProcessClock,
      bornViolated,
      criteriaClockWithoutCriteria,
      overlappingMilestones,
      coverageGap,
      contradictoryCriteria,
      criteriaAgainstExit,
      timeDependentCriteria,
      neverCompletes,
      closedStaysInside,
      activeWithoutMilestones,
      actionChangesCriteria,
      actionOnOtherObject,
      milestoneNeverOpen,
      shadowedEntitlement,
    ],
  },
  {
    title: 'Scenarios',
    rules: [
      unknownScenarioProcess,
      eventBeforeCreation,
      noCreationDate,
      eventsOutOfOrder,
      ambiguousTime,
      expectationNeverChecked,
      milestoneWithoutScenario,
    ],
  },
];

/** The rules that look at a snapshot. */
export const ALL_RULES: readonly Rule[] = GROUPS.flatMap(({ rules }) => rules);

/** What Salesforce cannot hold: found where a project is configured, and by export. */
const SALESFORCE_RULES: readonly RuleData[] = [
  salesforceSeveralShifts,
  salesforceOvernightShift,
  salesforceObservedHoliday,
  salesforceWithinOtherObject,
  salesforceFormulaInside,
  salesforceNewerThanApi,
  salesforceNameClash,
  salesforceDefaultVersion,
  salesforceActionKind,
  salesforceRecipient,
  salesforceOutboundMessage,
  salesforceFieldOfOtherObject,
  salesforceShareOfUnknownTarget,
  salesforceWarningAtTarget,
  salesforceCharacter,
];

/** Every code that a finding can have, with its documentation, by group. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  ...GROUPS.map((group, index) =>
    index === 0
      ? { ...group, rules: [syntaxRule, schemaRule, configRule, misnamedFile, ...group.rules, unusedSuppression] }
      : group,
  ),
  { title: 'Salesforce', rules: SALESFORCE_RULES },
];

/** Rules about what cannot be read: they cannot be switched off. */
export const NEVER_OFF: readonly string[] = [syntaxRule.code, schemaRule.code, configRule.code];

/** Every code that a finding can have, with its documentation. */
export const RULE_DATA: readonly RuleData[] = RULE_GROUPS.flatMap(({ rules }) => rules);

const BY_CODE: ReadonlyMap<string, RuleData> = new Map(RULE_DATA.map((rule) => [rule.code, rule]));

/** The rule of a finding's code. */
export function ruleOf(code: string): RuleData | undefined {
  return BY_CODE.get(code);
}
