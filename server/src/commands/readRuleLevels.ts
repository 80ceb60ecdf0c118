// `--rule id=severity`, repeated.
import type { RuleLevel } from '../project/config.ts';
import { SEVERITIES } from '../project/finding.ts';
import { NEVER_OFF, RULE_DATA, ruleOf } from '../rules/all.ts';
import { nearest } from '../language/schema/nearest.ts';
import { UsageError } from './io.ts';

const LEVELS: readonly RuleLevel[] = ['off', ...SEVERITIES];

/** @throws UsageError for a rule or a severity that does not exist */
export function readLevels(given: readonly string[]): ReadonlyMap<string, RuleLevel> {
  return new Map(
    given.map((text) => {
      const [code = '', ...rest] = text.split('=');
      const wanted = rest.join('=');
      if (ruleOf(code) === undefined) throw noRule(code);
      const level = LEVELS.find((candidate) => candidate === wanted);
      if (level === undefined)
        throw new UsageError(
          wanted === '' ? `'${text}' sets no severity.` : `'${wanted}' is no severity.`,
          `Write --rule ${code}=warning; possible are ${LEVELS.join(', ')}.`,
        );
      if (level === 'off' && NEVER_OFF.includes(code))
        throw new UsageError(
          `'${code}' cannot be switched off: what cannot be read cannot be judged.`,
          `Leave out --rule ${text}, or choose another severity.`,
        );
      return [code, level];
    }),
  );
}

/** That a rule does not exist, and which was meant. */
export function noRule(code: string): UsageError {
  const suggestion = nearest(
    code,
    RULE_DATA.map((rule) => rule.code),
  );
  const hint = suggestion === undefined ? '`milestone rules` lists them all.' : `Did you mean '${suggestion}'?`;
  return new UsageError(`There is no rule '${code}'.`, hint);
}
