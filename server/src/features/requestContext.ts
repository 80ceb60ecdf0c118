// What every feature looks at: one snapshot, one file of it, one place. A feature never asks for newer text.
import type { Snapshot, SourceFile } from '../project/snapshot.ts';

export interface RequestContext {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  /** Where the cursor is. */
  readonly offset: number;
  /** Milliseconds since 1970: when it was asked. */
  readonly now: number;
}
