// Why a formula has no value here, as the end of a sentence. Must not know how formulas are computed.
import type { FormulaReason, PlainReason } from '../core/model/formula/formulaReason.ts';

/** More of a text that is not what it should be is not quoted. */
const MAX_QUOTED = 40;

const SENTENCES: Readonly<Record<PlainReason, string>> = {
  addsNoDays: 'it adds to a date something that is no number of days',
  addsNoMilliseconds: 'it adds to a time something that is no number of milliseconds',
  addsNoMonths: 'it adds to a date something that is no number of months',
  characterOfNoNumber: 'it makes a character of something that is no number',
  currencyOfNoText: 'it names a currency with something that is no text',
  dateOfNoNumber: 'it makes a date of something that is no number',
  dateOfNothing: 'it takes the date of something that has none',
  dateOutOfRange: 'a date in it is out of range',
  dateTimeOfNoNumber: 'it makes a date-time of something that is no number',
  dateTimeOfNoText: 'it makes a date-time of something that is no text',
  distanceInOrg: 'a distance is measured only in the org',
  distanceOfNoPlaces: 'it measures the way between things that are no places',
  distanceUnit: "it measures a distance in other than 'mi' or 'km'",
  durationFormat: 'it is not told whether to count days',
  durationOfNoTimes: 'it measures the time between things that are no times',
  incomparable: 'it compares values of different types',
  joinsNoText: 'it joins something that is no text',
  jsonOfNoText: 'it reads JSON from something that is no text',
  lengthOfNoNumber: 'it counts characters with something that is no number',
  noCondition: 'it uses a value as a condition that is neither true nor false',
  noJson: 'it reads JSON from a text that is none',
  noNumber: 'it calculates with something that is no number',
  noPattern: 'REGEX is given a pattern that is none',
  noResult: 'a calculation in it has no result',
  noSuchCharacter: 'there is no such character',
  noSuchDate: 'it names a date that does not exist',
  noSuchPath: 'it has a path that leads nowhere in JSON',
  noSuchPlace: 'it names a place that is not on the globe',
  noText: 'it uses something that is no text as text',
  noTime: 'it depends on the time, and none is given',
  partOfNoDate: 'it asks for a part of something that is no date',
  partOfNoTime: 'it asks for a part of something that is no time',
  patternOfOrg: 'REGEX is given a pattern that only Salesforce can match',
  patternTooMuch: 'its texts are too long to compare with a pattern',
  patternTooSlow: 'REGEX is given a pattern that takes too long to match',
  placeOfNoNumber: 'it makes a place of something that is no number',
  positionOfNoNumber: 'it looks for a text from something that is no number',
  resultIsNoCondition: 'its result is neither true nor false',
  resultIsPlace: 'its result is a place',
  resultOutOfRange: 'its date is out of range',
  resultTooLong: 'its text is longer than Salesforce allows',
  textOfNothing: 'it makes a text of something that has none',
  textTooLong: 'a text in it gets too long',
  timeBeforeMidnight: 'a time in it is before midnight',
  timeOfNothing: 'it takes the time of something that has none',
};

/** `it depends on the time, and none is given`: what stands after `because` or in parentheses. */
export function describeReason(reason: FormulaReason): string {
  switch (reason.code) {
    case 'tooLong':
      return 'it is longer than Salesforce allows';
    case 'tooDeep':
      return 'it is nested too deeply';
    case 'character':
      return 'it has a character or an open quote that no formula has';
    case 'end':
      return 'it ends too early';
    case 'unexpected':
      return `\`${reason.text}\` is not expected where it stands`;
    case 'onlyInOrg':
      return `\`${reason.name}\` exists only in the org`;
    case 'noObject':
      return `\`${reason.name}\` names no object`;
    case 'functionOfOrg':
      return `${reason.name} cannot be evaluated outside an org`;
    case 'operandCount':
      return `${reason.name} is given ${reason.count} values`;
    case 'noDate':
      return `${quote(reason.text)} is no date`;
    case 'noDateTime':
      return `${quote(reason.text)} is no date with a time`;
    case 'noTimeOfDay':
      return `${quote(reason.text)} is no time`;
    case 'noNumberText':
      return `${quote(reason.text)} is no number`;
    default:
      return SENTENCES[reason.code];
  }
}

function quote(text: string): string {
  return `\`${text.slice(0, MAX_QUOTED)}\``;
}
