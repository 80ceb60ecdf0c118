// `milestone.config.yaml` as data (docs/language.md). Must not know where the file lies.
import type { Severity } from './finding.ts';

/** A rule's configured severity, or `off`. */
export type RuleLevel = Severity | 'off';

export interface Config {
  readonly rules: ReadonlyMap<string, RuleLevel>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Known custom fields by full name, with their picklist values; empty when they are free. Undefined when no list is given. */
  readonly fields: ReadonlyMap<string, readonly string[]> | undefined;
}

export const DEFAULT_CONFIG: Config = { rules: new Map(), include: [], exclude: [], fields: undefined };
