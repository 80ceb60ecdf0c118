// A field that a file names, without its place.
import type { FieldName } from '../../core/model/model.ts';
import type { NodeCache } from '../../text/nodeCache.ts';

export interface KnownField {
  readonly field: FieldName;
  readonly values: readonly KnownValue[];
}

export interface KnownValue {
  readonly source: string;
  /** As the file writes it. */
  readonly text: string;
}

/** What is kept of an entry, by what else than the entry it depends on. */
export type KnownFieldCache = NodeCache<Map<string, readonly KnownField[]>>;
