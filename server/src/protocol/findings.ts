// Findings as the command line prints them (`validate --format json`), described by schemas/findings.schema.json.
import type { LocationRange } from './timeline.ts';

export type SeverityName = 'error' | 'warning' | 'info' | 'hint';

export interface FindingJson {
  readonly file: string;
  readonly code: string;
  readonly severity: SeverityName;
  readonly message: string;
  readonly range: LocationRange;
  readonly related: readonly { readonly file: string; readonly range: LocationRange; readonly message: string }[];
  /** What to read next: `milestone explain <code>`. */
  readonly help: string;
}

export interface FindingsJson {
  readonly version: 1;
  readonly files: number;
  readonly findings: readonly FindingJson[];
}
