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
  /** The project that the files are exported into; undefined where there is none. */
  readonly salesforce: SalesforceConfig | undefined;
  /** What exports of past cases look like. */
  readonly backtest: BacktestConfig;
}

export interface BacktestConfig {
  /** Headings by the field that they hold. */
  readonly columns: ReadonlyMap<string, string>;
  /** Headings by the id of the milestone type whose completion they hold. */
  readonly completed: ReadonlyMap<string, string>;
  /** As they are written; undefined where nothing is said. */
  readonly timeZone: string | undefined;
  readonly dateFormat: string | undefined;
  readonly encoding: string | undefined;
}

export interface SalesforceConfig {
  /** Its folder, relative to the configuration, as written. */
  readonly project: string | undefined;
  /** Version of the API that its metadata is for: 64. */
  readonly apiVersion: number | undefined;
}

export const DEFAULT_CONFIG: Config = {
  rules: new Map(),
  include: [],
  exclude: [],
  fields: undefined,
  salesforce: undefined,
  backtest: {
    ...{ columns: new Map(), completed: new Map() },
    ...{ timeZone: undefined, dateFormat: undefined, encoding: undefined },
  },
};

/** How loudly a rule reports: its own level, else that of its group (`salesforce/*`); undefined where the configuration says nothing. */
export function levelIn({ rules }: Pick<Config, 'rules'>, code: string): RuleLevel | undefined {
  const [group, rest] = code.split('/');
  return rules.get(code) ?? (rest === undefined ? undefined : rules.get(`${group ?? ''}/*`));
}
