// Field values as people type them: `Priority=High, Account.Tier__c=Premium`.

const FIELD = /^[A-Za-z]\w*(?:\.\w+)*$/;

/** @returns the values by field name; undefined for anything else. Nothing typed is no values. */
export function readFields(text: string): Readonly<Record<string, string>> | undefined {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const pairs = parts.map((part) => {
    const [field = '', ...value] = part.split('=');
    return { field: field.trim(), value: value.join('=').trim(), isPair: value.length > 0 };
  });
  if (!pairs.every(({ field, isPair }) => isPair && FIELD.test(field))) return undefined;
  return Object.fromEntries(pairs.map(({ field, value }) => [field, value]));
}
