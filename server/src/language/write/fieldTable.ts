// How the parts of the model become keys: one line a field, so that a word which the model learns cannot be forgotten here.
// Must not know which parts there are.
import type { Content, MapEntry } from '../../text/content.ts';

/** For each field of a part the keys that write it, in the order of the table; none for what is the default. */
export type FieldTable<Part> = {
  readonly [Field in Exclude<keyof Part, 'id' | 'origin'>]-?: (part: Part) => readonly MapEntry[];
};

export function writeFields<Part>(table: FieldTable<Part>, part: Part): readonly MapEntry[] {
  const writers: readonly ((part: Part) => readonly MapEntry[])[] = Object.values(table);
  return writers.flatMap((write) => write(part));
}

/** One key; none where there is nothing to say. */
export function keyOf(key: string, value: Content | undefined): readonly MapEntry[] {
  return value === undefined ? [] : [{ key, value }];
}
