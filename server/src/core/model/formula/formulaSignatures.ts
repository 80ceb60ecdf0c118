// The functions that Salesforce formulas know: how many values each takes and what it gives. Must not know how they are computed.

/** What a function gives, where it gives one type only. */
export type FormulaType = 'text' | 'number' | 'truth' | 'date' | 'dateTime' | 'time' | 'location';

export interface FormulaSignature {
  readonly fewest: number;
  readonly most: number;
  /** Undefined: the type of one of its operands, or none that formulas compute with. */
  readonly gives: FormulaType | undefined;
  /** True for what only the org knows: the record before, other records, the session. */
  readonly needsOrg: boolean;
}

/** A call with more operands than this does not fit into a formula. */
const MANY = 2000;

type Row = readonly [names: string, fewest: number, most: number];

const ROWS: Readonly<Record<FormulaType | 'any', readonly Row[]>> = {
  truth: [
    ['NOT ISBLANK ISNULL ISNUMBER', 1, 1],
    ['AND OR', 1, MANY],
    ['ISPICKVAL INCLUDES CONTAINS BEGINS ENDS LIKE REGEX', 2, 2],
    ['IN', 2, MANY],
  ],
  number: [
    ['ABS FLOOR CEILING MFLOOR MCEILING SQRT EXP LN LOG SIN COS TAN ASIN ACOS ATAN', 1, 1],
    ['LEN ASCII VALUE PICKLISTCOUNT', 1, 1],
    ['YEAR MONTH DAY WEEKDAY DAYOFYEAR ISOWEEK ISOYEAR HOUR MINUTE SECOND MILLISECOND UNIXTIMESTAMP', 1, 1],
    ['MOD ROUND ATAN2', 2, 2],
    ['TRUNC', 1, 2],
    ['MAX MIN', 1, MANY],
    ['FIND', 2, 3],
    ['DISTANCE', 3, 3],
    ['PI', 0, 0],
  ],
  text: [
    ['TRIM INITCAP REVERSE TEXT CHR CASESAFEID HTMLENCODE JSENCODE JSINHTMLENCODE URLENCODE', 1, 1],
    ['UPPER LOWER FORMATDURATION', 1, 2],
    ['LEFT RIGHT FORMATCURRENCY JSONVALUE JSONPATHVALUE', 2, 2],
    ['SUBSTR LPAD RPAD', 2, 3],
    ['MID SUBSTITUTE', 3, 3],
    ['CONCATENATE', 1, MANY],
    ['BR', 0, 0],
  ],
  date: [
    ['DATEVALUE', 1, 1],
    ['DATE', 3, 3],
    ['TODAY', 0, 0],
  ],
  dateTime: [
    ['DATETIMEVALUE FROMUNIXTIME', 1, 1],
    ['NOW', 0, 0],
  ],
  time: [
    ['TIMEVALUE', 1, 1],
    ['TIMENOW', 0, 0],
  ],
  location: [['GEOLOCATION', 2, 2]],
  any: [
    ['BLANKVALUE NULLVALUE IFERROR ADDMONTHS', 2, 2],
    ['IF', 3, 3],
    ['IFS', 2, MANY],
    ['CASE', 4, MANY],
  ],
};

/** The same of what only the org can tell. */
const ORG_ROWS: readonly Row[] = [
  ['ISCHANGED PRIORVALUE CURRENCYRATE CONVERTCURRENCY GETRECORDIDS REQUIRESCRIPT IMAGEPROXYURL JUNCTIONIDLIST', 1, 1],
  ['ISNEW ISCLONE GETSESSIONID', 0, 0],
  ['VLOOKUP PARENTGROUPVAL', 2, 3],
  ['PREVGROUPVAL', 2, 3],
  ['HYPERLINK', 2, 3],
  ['IMAGE', 2, 4],
  ['LINKTO URLFOR', 1, 5],
  ['FORMAT LABEL PREDICT INCLUDE', 1, MANY],
];

function* readRows(
  rows: readonly Row[],
  gives: FormulaType | undefined,
  needsOrg: boolean,
): Generator<[string, FormulaSignature]> {
  for (const [names, fewest, most] of rows)
    for (const name of names.split(' ')) yield [name, { fewest, most, gives, needsOrg }];
}

/** By the name in capitals. */
export const FORMULA_SIGNATURES: ReadonlyMap<string, FormulaSignature> = new Map([
  ...readRows(ROWS.truth, 'truth', false),
  ...readRows(ROWS.number, 'number', false),
  ...readRows(ROWS.text, 'text', false),
  ...readRows(ROWS.date, 'date', false),
  ...readRows(ROWS.dateTime, 'dateTime', false),
  ...readRows(ROWS.time, 'time', false),
  ...readRows(ROWS.location, 'location', false),
  ...readRows(ROWS.any, undefined, false),
  ...readRows(ORG_ROWS, undefined, true),
]);
