// Says which one of several: English ordinals in digits.

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** `1st`, `2nd`, `11th` */
export function formatOrdinal(number: number): string {
  return `${number}${ENDINGS[rules.select(number)] ?? 'th'}`;
}
