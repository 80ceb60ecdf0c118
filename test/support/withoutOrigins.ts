// What a model says, without where it says it: for comparing models of different texts.

/** Maps as lists of entries, objects without `origin` and without fields that are undefined. */
export function withoutOrigins(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, part]: [unknown, unknown]) => [key, withoutOrigins(part)]);
  if (Array.isArray(value)) return value.map((part: unknown) => withoutOrigins(part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== 'origin' && part !== undefined)
      .map(([key, part]) => [key, withoutOrigins(part)]),
  );
}
