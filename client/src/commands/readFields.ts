// Field values as people type them: `Priority=High, Account.Tier__c=Premium`.

const FIELD = /^\s*([A-Za-z]\w*(?:\.\w+)*)\s*=\s*(.*?)\s*$/;

/** @returns the values by field name; undefined for anything else. Nothing typed is no values. */
export function readFields(text: string): Readonly<Record<string, string>> | undefined {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const pairs = parts.map((part) => FIELD.exec(part));
  if (pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}
