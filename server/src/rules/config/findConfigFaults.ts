// What is wrong with a configuration: its YAML, its keys, the rules that it names, its own name. Nothing of it can be silenced.
import type { Finding } from '../../project/finding.ts';
import { nodeOf } from '../../project/nodeOf.ts';
import type { SourceFile } from '../../project/snapshot.ts';
import { nearest } from '../../language/schema/nearest.ts';
import { CONFIG_FILE, fileName } from '../../language/read/uri.ts';
import { lineEndOf } from '../../text/position.ts';
import type { Pair } from '../../text/tree.ts';
import { NEVER_OFF, RULE_DATA, ruleOf } from '../all.ts';
import { configRule } from '../configRule.ts';
import { changeTo, removeKey } from '../fixes/fixes.ts';
import { misnamedFile } from '../misnamedFile.ts';

/** Codes of earlier versions, with what asks the question now. */
const FORMER_CODES: Readonly<Record<string, string>> = { 'exit-ignores-closure': 'closed-stays-inside' };

/** @param file of kind `config` @param isObeyed whether it counts although it may be called otherwise */
export function findConfigFaults(file: SourceFile, isObeyed: boolean): readonly Finding[] {
  const name = fileName(file.uri);
  if (!isObeyed && name.toLowerCase() !== CONFIG_FILE) return [misnamed(file, name)];
  const unread = file.problems.map((problem): Finding => ({ ...problem, code: configRule.code, severity: 'error' }));
  const rules = nodeOf(file, ['rules']);
  const ofRules = rules?.kind === 'map' ? rules.pairs.flatMap((pair) => judgeRule(file, pair)) : [];
  return [...unread, ...ofRules].sort((one, other) => one.span.start - other.span.start);
}

function misnamed(file: SourceFile, name: string): Finding {
  const { uri, text } = file;
  const span = { start: 0, end: lineEndOf(text, 0) };
  const args = { name, expected: CONFIG_FILE };
  return { code: misnamedFile.code, severity: misnamedFile.severity, uri, span, args, related: [], fixes: [] };
}

/** A rule that is named by its code; groups end with an asterisk. */
function judgeRule(file: SourceFile, { key, value }: Pair): readonly Finding[] {
  const code = key.source;
  const finding = { code: configRule.code, severity: configRule.severity, uri: file.uri, span: key.span, related: [] };
  if (NEVER_OFF.includes(code) && value?.kind === 'scalar' && value.source === 'off') {
    const fixes = removeKey(file, ['rules', code], `Remove '${code}'`);
    return [{ ...finding, args: { variant: 'never-off', code }, fixes }];
  }
  if (ruleOf(code) !== undefined || code.endsWith('/*')) return [];
  const suggestion = Object.hasOwn(FORMER_CODES, code)
    ? FORMER_CODES[code]
    : nearest(
        code,
        RULE_DATA.map((rule) => rule.code),
      );
  const args = { variant: 'unknown-rule', code, suggestion: suggestion ?? '' };
  return [{ ...finding, args, fixes: changeTo(file, key, suggestion) }];
}
