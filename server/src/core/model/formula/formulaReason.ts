// Why a formula has no value here. Typed data; the sentences are in words. Must not know how formulas are computed.

/** What keeps a text from being a formula. `character`: one that no formula has, or a quote that nothing closes. */
export type SyntaxFault =
  | { readonly code: 'tooLong' | 'tooDeep' | 'character' }
  /** Something is missing at the end. */
  | { readonly code: 'end' }
  /** Something stands where it must not. */
  | { readonly code: 'unexpected'; readonly text: string };

/** Why there is no value: the formula is none, only the org knows, it mixes types, or Salesforce shows an error. */
export type FormulaReason =
  | SyntaxFault
  | { readonly code: PlainReason }
  /** A value or a field of the org, by its name in the formula. */
  | { readonly code: 'onlyInOrg' | 'noObject'; readonly name: string }
  /** A function that needs the org. */
  | { readonly code: 'functionOfOrg'; readonly name: string }
  /** A function that is given more or fewer values than it takes. */
  | { readonly code: 'operandCount'; readonly name: string; readonly count: number }
  /** A text that is not what a function reads from it; it may be long. */
  | { readonly code: 'noDate' | 'noDateTime' | 'noTimeOfDay' | 'noNumberText'; readonly text: string };

/** The reasons that need no detail. */
export type PlainReason =
  | 'addsNoDays'
  | 'addsNoMilliseconds'
  | 'addsNoMonths'
  | 'characterOfNoNumber'
  | 'currencyOfNoText'
  | 'dateOfNoNumber'
  | 'dateOfNothing'
  | 'dateOutOfRange'
  | 'dateTimeOfNoNumber'
  | 'dateTimeOfNoText'
  | 'distanceInOrg'
  | 'distanceOfNoPlaces'
  | 'distanceUnit'
  | 'durationFormat'
  | 'durationOfNoTimes'
  | 'incomparable'
  | 'joinsNoText'
  | 'jsonOfNoText'
  | 'lengthOfNoNumber'
  | 'noCondition'
  | 'noJson'
  | 'noNumber'
  | 'noPattern'
  | 'noResult'
  | 'noSuchCharacter'
  | 'noSuchDate'
  | 'noSuchPath'
  | 'noSuchPlace'
  | 'noText'
  | 'noTime'
  | 'partOfNoDate'
  | 'partOfNoTime'
  | 'patternOfOrg'
  | 'patternTooMuch'
  | 'patternTooSlow'
  | 'placeOfNoNumber'
  | 'positionOfNoNumber'
  | 'resultIsNoCondition'
  | 'resultIsPlace'
  | 'resultOutOfRange'
  | 'resultTooLong'
  | 'textOfNothing'
  | 'textTooLong'
  | 'timeBeforeMidnight'
  | 'timeOfNothing';
