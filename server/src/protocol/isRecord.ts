// Looking at what came from somewhere else: nothing is believed of it yet.

export type UnknownRecord = Readonly<Record<string, unknown>>;

/** True for an object with keys; a list is none. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
